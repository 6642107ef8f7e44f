import type { Database } from './database.js';

/** Until the running transaction ends, no other one holds the same name. SQLite's transactions take turns anyway. */
export async function holdLock(database: Database, name: string): Promise<void> {
  if (database.isSqlite) return;
  await database.manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
}
