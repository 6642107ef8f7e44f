import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';

/** Makes a consistent copy of the database while it is in use, proves a copy whole, and puts one in its place. */
export interface DatabaseCopier {
  copyTo(path: string): Promise<void>;
  /** Throws unless the copy opens, is sound and holds every table. @returns rows per table */
  verify(path: string, tables: string[]): Promise<Record<string, number>>;
  /** Replaces the database's content. No other process may use it meanwhile. */
  restoreFrom(path: string): Promise<void>;
}

export class SqliteCopier implements DatabaseCopier {
  constructor(private readonly file: string) {}

  async copyTo(path: string): Promise<void> {
    const source = new BetterSqlite3(this.file, { readonly: true });
    await source.backup(path).finally(() => source.close());
  }

  verify(path: string, tables: string[]): Promise<Record<string, number>> {
    const copy = new BetterSqlite3(path, { readonly: true });
    try {
      const soundness = copy.pragma('integrity_check', { simple: true });
      if (soundness !== 'ok') throw new Error(`The copy is damaged: ${String(soundness)}`);
      const count = (table: string) =>
        copy.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
      return Promise.resolve(Object.fromEntries(tables.map((table) => [table, count(table)])));
    } finally {
      copy.close();
    }
  }

  async restoreFrom(path: string): Promise<void> {
    const copy = new BetterSqlite3(path, { readonly: true });
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${this.file}${suffix}`, { force: true });
    await copy.backup(this.file).finally(() => copy.close());
  }
}

/** Needs PostgreSQL's own pg_dump and pg_restore on the path. */
export class PostgresCopier implements DatabaseCopier {
  constructor(private readonly url: string) {}

  async copyTo(path: string): Promise<void> {
    await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${path}`, this.url]);
  }

  async verify(path: string, tables: string[]): Promise<Record<string, number>> {
    const script = await run('pg_restore', ['--data-only', '--file=-', path]);
    return Object.fromEntries(tables.map((table) => [table, rowsIn(script, table)]));
  }

  async restoreFrom(path: string): Promise<void> {
    await run('pg_restore', [
      '--clean',
      '--if-exists',
      '--no-owner',
      '--single-transaction',
      '--exit-on-error',
      `--dbname=${this.url}`,
      path,
    ]);
  }
}

function rowsIn(script: string, table: string): number {
  const start = script.search(new RegExp(`^COPY public\\."?${table}"? `, 'm'));
  if (start < 0) throw new Error(`The copy has no table ${table}.`);
  const block = script.slice(start, script.indexOf('\n\\.\n', start));
  return block.split('\n').length - 1;
}

async function run(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0)
    throw new Error(`${program} failed: ${Buffer.concat(complaints).toString('utf8').slice(0, 500)}`);
  return Buffer.concat(output).toString('utf8');
}
