import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
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
      checkSound(copy);
      const count = (table: string) =>
        copy.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
      return Promise.resolve(Object.fromEntries(tables.map((table) => [table, count(table)])));
    } finally {
      copy.close();
    }
  }

  /** The database stays as it is until its successor lies beside it, whole and on the disk. */
  async restoreFrom(path: string): Promise<void> {
    const successor = `${this.file}.restored`;
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(successor + suffix, { force: true });
    const copy = new BetterSqlite3(path, { readonly: true });
    await copy.backup(successor).finally(() => copy.close());
    makeSound(successor);
    this.foldLog();
    renameSync(successor, this.file);
    flush(dirname(this.file));
  }

  /** A log that stays beside the file would be applied to the successor; what it holds belongs to the old one. */
  private foldLog(): void {
    if (!existsSync(`${this.file}-wal`)) return;
    const old = new BetterSqlite3(this.file);
    const [result] = old.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    old.close();
    if (result?.busy !== 0) throw new Error('Another process uses the database.');
    for (const suffix of ['-wal', '-shm']) rmSync(this.file + suffix, { force: true });
  }
}

/** Needs PostgreSQL's own pg_dump and pg_restore on the path. */
export class PostgresCopier implements DatabaseCopier {
  constructor(private readonly url: string) {}

  async copyTo(path: string): Promise<void> {
    const file = `--file=${path}`;
    await this.connected('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', file]);
  }

  async verify(path: string, tables: string[]): Promise<Record<string, number>> {
    const script = await run('pg_restore', ['--data-only', '--file=-', path]);
    return Object.fromEntries(tables.map((table) => [table, rowsIn(script, table)]));
  }

  async restoreFrom(path: string): Promise<void> {
    await this.connected('pg_restore', [
      '--clean',
      '--if-exists',
      '--no-owner',
      '--single-transaction',
      '--exit-on-error',
      path,
    ]);
  }

  /** Arguments can be read by every user of the machine: the password goes another way. */
  private connected(program: string, args: string[]): Promise<string> {
    const { address, password } = withoutPassword(this.url);
    return run(program, [`--dbname=${address}`, ...args], password === '' ? {} : { PGPASSWORD: password });
  }
}

/** Leaves a single file without a log. */
function makeSound(file: string): void {
  const copy = new BetterSqlite3(file);
  try {
    copy.pragma('journal_mode = DELETE');
    checkSound(copy);
  } finally {
    copy.close();
  }
  flush(file);
}

function checkSound(copy: BetterSqlite3.Database): void {
  const soundness = copy.pragma('integrity_check', { simple: true });
  if (soundness !== 'ok') throw new Error(`The copy is damaged: ${String(soundness)}`);
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function withoutPassword(databaseUrl: string): { address: string; password: string } {
  const url = new URL(databaseUrl);
  const password = url.searchParams.get('password') ?? decodeURIComponent(url.password);
  url.password = '';
  if (url.searchParams.has('password')) url.searchParams.delete('password');
  return { address: url.href, password };
}

function rowsIn(script: string, table: string): number {
  const start = script.search(new RegExp(`^COPY public\\."?${table}"? `, 'm'));
  if (start < 0) throw new Error(`The copy has no table ${table}.`);
  const block = script.slice(start, script.indexOf('\n\\.\n', start));
  return block.split('\n').length - 1;
}

async function run(program: string, args: string[], settings: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, ...settings };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0)
    throw new Error(`${program} failed: ${Buffer.concat(complaints).toString('utf8').slice(0, 500)}`);
  return Buffer.concat(output).toString('utf8');
}
