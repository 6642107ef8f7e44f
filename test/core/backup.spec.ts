import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import BetterSqlite3 from 'better-sqlite3';
import { Setting } from '../../src/core/clock/setting.entity.js';
import { Backups } from '../../src/core/backup/backups.service.js';
import { SqliteCopier } from '../../src/core/backup/database-copy.js';
import { ScanCopies } from '../../src/core/backup/scan-copies.service.js';
import { scanKey } from '../../src/core/files/scan-files.js';
import { openSealedFile, sealFile } from '../../src/core/secrets/sealed-file.js';
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

  it('leave nothing readable behind, also what a killed process has left', async () => {
    const scratch = join(world.config.dataFolder, 'scratch');
    mkdirSync(join(scratch, '0-killed'), { recursive: true });
    writeFileSync(join(scratch, '0-killed', 'copy'), 'CANARY');
    await world.get(Backups).make();
    expect(readdirSync(scratch)).toEqual([]);
  });

  describe('of signed papers', () => {
    const paper = (id: string) => `shelf/${id}.scan`;
    const papers = () => join(world.config.dataFolder, 'scans');
    const copies = () => join(world.get(Backups).folder, 'scans');

    async function writePaper(id: string): Promise<void> {
      mkdirSync(join(papers(), 'shelf'), { recursive: true });
      const key = scanKey(world.config, 'shelf', id);
      await sealFile(Readable.from([Buffer.from(`paper ${id}`)]), join(papers(), paper(id)), key);
    }

    afterEach(() => {
      for (const folder of [papers(), copies()])
        rmSync(join(folder, 'shelf'), { recursive: true, force: true });
    });

    it('lie beside those of the database, once and as they are', async () => {
      await writePaper('one');
      await world.get(Backups).make();
      await writePaper('two');
      const { scans } = await world.get(Backups).make();
      expect([scans, readdirSync(join(copies(), 'shelf')).sort()]).toEqual([2, ['one.scan', 'two.scan']]);
      expect(readFileSync(join(copies(), paper('two')))).toEqual(readFileSync(join(papers(), paper('two'))));
    });

    it('are made between the daily copies of the database, too', async () => {
      await world.get(Backups).make();
      await writePaper('between');
      expect(await world.get(Backups).makeDaily()).toBeNull();
      expect(existsSync(join(copies(), paper('between')))).toBe(true);
    });

    it('are refused when the paper was tampered with', async () => {
      await writePaper('broken');
      const bytes = readFileSync(join(papers(), paper('broken')));
      bytes.writeUInt8(bytes.readUInt8(14) ^ 1, 14);
      writeFileSync(join(papers(), paper('broken')), bytes);
      await expect(world.get(ScanCopies).keep()).rejects.toThrow();
      await expect(world.get(ScanCopies).keep()).rejects.toThrow();
      expect(existsSync(join(copies(), paper('broken')))).toBe(false);
    });

    it('outlive their paper by 35 days and no longer', async () => {
      for (const id of ['living', 'erased', 'forgotten']) await writePaper(id);
      await world.get(Backups).make();
      for (const [id, days] of [['erased', 34] as const, ['forgotten', 36] as const]) {
        rmSync(join(papers(), paper(id)));
        const then = new Date(Date.now() - days * 24 * 3_600_000);
        utimesSync(join(copies(), paper(id)), then, then);
      }
      await world.get(Backups).makeDaily();
      expect(readdirSync(join(copies(), 'shelf')).sort()).toEqual(['erased.scan', 'living.scan']);
    });

    it('come back where they are gone, young enough to wait for the rows that name them', async () => {
      for (const id of ['kept', 'lost']) await writePaper(id);
      await world.get(Backups).make();
      rmSync(join(papers(), paper('lost')));
      expect(await world.get(ScanCopies).putBack()).toBe(1);
      expect(Date.now() - statSync(join(papers(), paper('lost'))).mtimeMs).toBeLessThan(60_000);
      const opened = await openSealedFile(
        join(papers(), paper('lost')),
        scanKey(world.config, 'shelf', 'lost'),
      );
      expect(await text(opened)).toBe('paper lost');
    });
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

describe('putting a copy in the place of an SQLite file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chung-tay-restore-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const path = (name: string) => join(folder, name);

  it('leaves the database as it was when the copy is damaged', async () => {
    write(path('live'), 'old');
    write(path('copy'), 'new', 500);
    const bytes = readFileSync(path('copy'));
    bytes.fill(0xff, 4096, 8192);
    writeFileSync(path('copy'), bytes);
    await expect(new SqliteCopier(path('live')).restoreFrom(path('copy'))).rejects.toThrow();
    expect(read(path('live'))).toBe('old');
  });

  it('never applies the log that the old file has left', async () => {
    leaveLog(path('live'));
    write(path('copy'), 'new');
    await new SqliteCopier(path('live')).restoreFrom(path('copy'));
    expect(existsSync(path('live-wal'))).toBe(false);
    expect(read(path('live'))).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['copy', 'live']);
  });

  function write(file: string, text: string, rows = 1): void {
    const database = new BetterSqlite3(file);
    database.exec('CREATE TABLE words (text TEXT)');
    const insert = database.prepare('INSERT INTO words VALUES (?)');
    for (let row = 0; row < rows; row++) insert.run(text);
    database.close();
  }

  function read(file: string): unknown {
    const database = new BetterSqlite3(file);
    const text = database.prepare('SELECT text FROM words').pluck().get();
    database.close();
    return text;
  }

  /** As if the power had failed: the log lies beside the file with what was never put into it. */
  function leaveLog(file: string): void {
    const database = new BetterSqlite3(file);
    database.pragma('journal_mode = WAL');
    database.exec("CREATE TABLE words (text TEXT); INSERT INTO words VALUES ('old')");
    const [base, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    database.close();
    writeFileSync(file, base);
    writeFileSync(`${file}-wal`, log);
  }
});

function daysAgo(days: number): string {
  const moment = new Date(Date.now() - days * 24 * 3_600_000).toISOString();
  return `${moment.replaceAll(/[:.]/g, '-')}.backup`;
}
