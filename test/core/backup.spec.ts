import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Setting } from '../../src/core/clock/setting.entity.js';
import { Backups } from '../../src/core/backup/backups.service.js';
import { Person } from '../../src/accounts/person.entity.js';
import { createServer } from '../../src/server.js';
import { Database } from '../../src/core/database/database.js';
import { World } from '../support/world.js';

describe('backups', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const set = (name: string, value: string) =>
    world.database.transaction('test.set', () => world.database.of(Setting).save({ name, value }));

  it('hold every row, encrypted, and are opened before they count', async () => {
    await set('CANARY_SETTING', 'CANARY_VALUE');
    const { file, rows } = await world.get(Backups).make();
    expect(rows.people).toBe(await world.database.of(Person).count());
    expect(Object.keys(rows).sort()).toEqual([...world.database.tableNames].sort());
    expect(readFileSync(file).includes('CANARY')).toBe(false);
  });

  it('are refused when a single byte was changed', async () => {
    const { file } = await world.get(Backups).make();
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(file, bytes);
    await expect(world.get(Backups).verify(file)).rejects.toThrow();
  });

  it('are made once a day and kept for 35 days', async () => {
    const backups = world.get(Backups);
    expect(await backups.makeDaily()).toBeNull();
    const [newest] = await backups.list();
    const { old, kept } = { old: daysAgo(36), kept: daysAgo(34) };
    for (const name of [old, kept]) writeFileSync(`${backups.folder}/${name}`, readFileSync(newest!.file));
    await backups.makeDaily();
    const names = readdirSync(backups.folder);
    expect([names.includes(old), names.includes(kept)]).toEqual([false, true]);
  });

  it('bring back what was lost since', async () => {
    await set('kept', 'before');
    const { file } = await world.get(Backups).make();
    await set('kept', 'after');
    const config = world.config;
    await world.app.close();
    const restoring = await createServer(config);
    await restoring.init();
    await restoring.get(Backups).restore(file);
    await restoring.close();
    const reopened = await createServer(config);
    await reopened.init();
    const found = await reopened.get(Database).of(Setting).findOneBy({ name: 'kept' });
    await reopened.close();
    expect(found?.value).toBe('before');
  });
});

function daysAgo(days: number): string {
  const moment = new Date(Date.now() - days * 24 * 3_600_000).toISOString();
  return `${moment.replaceAll(/[:.]/g, '-')}.backup`;
}
