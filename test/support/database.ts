import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface TestDatabase {
  /** Null on SQLite. */
  databaseUrl: string | null;
  dataFolder: string;
  remove: () => Promise<void>;
}

export const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

/** A database of one's own: a temporary file, or a fresh database on the server of TEST_DATABASE_URL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'chung-tay-test-'));
  const removeFolder = () => rm(dataFolder, { recursive: true, force: true });
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return { databaseUrl: null, dataFolder, remove: removeFolder };
  const name = `chung_tay_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const remove = async () => {
    await removeFolder();
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { databaseUrl, dataFolder, remove };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
