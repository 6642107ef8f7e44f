import { createHash } from 'node:crypto';
import type { World } from './world.js';

/** A hash of all rows of each table; when sessions were seen and what is sealed is no content. */
export async function contentsOf(world: World): Promise<Record<string, string>> {
  const names = world.database.tableNames.filter((name) => name !== 'activity_seals');
  const hashes: [string, string][] = [];
  for (const name of names) {
    const rows: object[] = await world.database.manager.query(`SELECT * FROM "${name}"`);
    const texts = rows.map((row) => JSON.stringify({ ...row, seenAt: undefined })).sort();
    hashes.push([name, createHash('sha256').update(texts.join('\n')).digest('hex')]);
  }
  return Object.fromEntries(hashes);
}
