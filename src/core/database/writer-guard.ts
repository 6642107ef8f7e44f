import type { DataSource, QueryRunner } from 'typeorm';

/**
 * SQLite's writer is one connection for all: a statement that reaches it outside of its transaction would
 * either be committed alone or vanish with a stranger's rollback. Refuses such statements.
 */
export function guardWriter(writer: DataSource, mayQuery: () => boolean): void {
  const runner = writer.createQueryRunner();
  const query = runner.query.bind(runner) as (...call: unknown[]) => Promise<unknown>;
  const guarded = (sql: string, ...rest: unknown[]): Promise<unknown> =>
    mayQuery()
      ? query(sql, ...rest)
      : Promise.reject(new Error(`A statement was sent outside of a transaction: ${firstWords(sql)}`));
  runner.query = guarded as QueryRunner['query'];
}

function firstWords(sql: string): string {
  return sql.split(/\s+/, 3).join(' ');
}
