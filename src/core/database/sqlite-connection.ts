import type { Database as Connection } from 'better-sqlite3';

/**
 * Acknowledged rows survive a power cut (FULL, which better-sqlite3 would lower to NORMAL on WAL files) and
 * deleted ones leave no trace in the file. Transactions take their lock at once: another process may write too.
 */
export function prepareWriter(connection: unknown): void {
  const sqlite = connection as Connection;
  prepare(sqlite);
  const prepareStatement = sqlite.prepare.bind(sqlite) as (sql: string) => unknown;
  Object.assign(sqlite, {
    prepare: (sql: string) =>
      prepareStatement(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql),
  });
}

export function prepareReader(connection: unknown): void {
  const sqlite = connection as Connection;
  prepare(sqlite);
  sqlite.pragma('query_only = ON');
}

/** @param driver of a SQLite data source */
export function isInTransaction(driver: unknown): boolean {
  return (driver as { databaseConnection: Connection }).databaseConnection.inTransaction;
}

/** Puts the log into the file and cuts it to nothing. @param driver of a SQLite data source, outside of a transaction */
export function foldLog(driver: unknown): boolean {
  const { databaseConnection } = driver as { databaseConnection: Connection };
  const [result] = databaseConnection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return result?.busy === 0;
}

function prepare(sqlite: Connection): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('trusted_schema = OFF');
  assertPragmas(sqlite);
}

function assertPragmas(sqlite: Connection): void {
  const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    const found = sqlite.pragma(name, { simple: true });
    if (found !== value) throw new Error(`SQLite refused ${name} = ${value}; it is ${String(found)}.`);
  }
}
