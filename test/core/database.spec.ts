import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Activity, ActivitySeal } from '../../src/core/activity/activity.entity.js';
import { Sealer } from '../../src/core/activity/sealer.js';
import { Setting } from '../../src/core/clock/setting.entity.js';
import type { Database } from '../../src/core/database/database.js';
import { onPostgres } from '../support/database.js';
import { statementsDuring } from '../support/queries.js';
import { World } from '../support/world.js';

describe('the door to the database', () => {
  let world: World;
  let database: Database;
  beforeAll(async () => {
    world = await World.open();
    database = world.database;
  });
  afterAll(() => world.close());

  const write = (name: string) => database.of(Setting).insert({ name, value: '' });
  const exists = (name: string) => database.of(Setting).existsBy({ name });
  const inTransaction = (work: () => Promise<unknown>) => database.transaction('test.write', work);

  it('refuses a write outside of a transaction', async () => {
    await expect(write('outside')).rejects.toThrow(/read-?only|readonly/i);
    expect(await exists('outside')).toBe(false);
  });

  it('refuses work that was not awaited before its transaction ended', async () => {
    const { promise: later, resolve: goOn } = withResolvers();
    let late: Promise<unknown> = Promise.resolve();
    await inTransaction(() => {
      late = later.then(() => write('late'));
      return Promise.resolve();
    });
    goOn(undefined);
    await expect(late).rejects.toThrow('was not awaited');
    expect(await exists('late')).toBe(false);
  });

  it('refuses a repository that was kept from a transaction that has ended', async () => {
    const kept = await database.transaction('test.keep', () => Promise.resolve([database.of(Setting)]));
    await expect(kept[0]!.insert({ name: 'kept', value: '' })).rejects.toThrow();
    expect(await exists('kept')).toBe(false);
  });

  it("keeps one person's rows when another person's transaction fails around them", async () => {
    const { promise: barrier, resolve: lift } = withResolvers();
    const failing = inTransaction(async () => {
      await write('failing');
      await barrier;
      throw new Error('on purpose');
    });
    const sound = inTransaction(() => write('sound'));
    setTimeout(lift, 30);
    await expect(failing).rejects.toThrow('on purpose');
    await sound;
    expect([await exists('failing'), await exists('sound')]).toEqual([false, true]);
  });

  it('shows readers nothing that is not committed', async () => {
    const { promise: barrier, resolve: lift } = withResolvers();
    const writing = inTransaction(async () => {
      await write('uncommitted');
      await barrier;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await exists('uncommitted')).toBe(false);
    lift(undefined);
    await writing;
    expect(await exists('uncommitted')).toBe(true);
  });

  it('lets fifty transactions at once all succeed', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `crowd-${index}`);
    await Promise.all(names.map((name) => inTransaction(() => write(name))));
    expect(await database.of(Setting).createQueryBuilder('s').where("s.name LIKE 'crowd-%'").getCount()).toBe(
      50,
    );
  });

  it('joins a transaction inside another, with one activity for both', async () => {
    const before = await database.of(Activity).count();
    await database.transaction('test.outer', async (transaction) => {
      transaction.about('setting', 'outer', ['value']);
      await database.transaction('test.inner', () => write('inner'));
    });
    const activities = await database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
    expect(await database.of(Activity).count()).toBe(before + 1);
    expect(activities[0]).toMatchObject({
      verb: 'test.outer',
      subjectKind: 'setting',
      subjectId: 'outer',
      fields: 'value',
      personId: null,
    });
  });

  it('leaves no activity when it rolls back', async () => {
    const before = await database.of(Activity).count();
    await expect(inTransaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await database.of(Activity).count()).toBe(before);
  });

  it('has in its migrations what its entities say', async () => {
    const writer: DataSource = world.app.get(getDataSourceToken());
    const differences = await database.housekeeping('test.schema', () =>
      writer.driver.createSchemaBuilder().log(),
    );
    const aboutCollation = /sortKey|delegates_in_order|"word" TYPE character varying COLLATE/;
    const queries = differences.upQueries.map(({ query }) => query);
    expect(queries.filter((query) => !(onPostgres && aboutCollation.test(query)))).toEqual([]);
  });

  if (!onPostgres) {
    it('lets transactions that wait share one commit, and takes back only the one that fails', async () => {
      const names = Array.from({ length: 10 }, (_, index) => `shared-${index}`);
      const all = () => Promise.allSettled(names.map(writeUnlessThird));
      const writeUnlessThird = (name: string, index: number) =>
        inTransaction(async () => {
          await write(name);
          if (index === 2) throw new Error('the third');
        });
      const { statements, result } = await statementsDuring(world, all);
      expect(result.map(({ status }) => status === 'fulfilled')).toEqual(
        names.map((_, index) => index !== 2),
      );
      expect(await Promise.all(names.map(exists))).toEqual(names.map((_, index) => index !== 2));
      expect(statements.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
    });

    it('tells all who shared a transaction that it is lost when SQLite gave it up', async () => {
      const results = await Promise.allSettled([
        inTransaction(() => write('lost-before')),
        inTransaction(async () => {
          await database.manager.query('ROLLBACK');
          throw new Error('the disk is full');
        }),
        inTransaction(() => write('lost-after')),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect([await exists('lost-before'), await exists('lost-after')]).toEqual([false, false]);
      await inTransaction(() => write('goes-on'));
      expect(await exists('goes-on')).toBe(true);
    });

    it('keeps what it acknowledged through a power cut: WAL, full synchronization, on both connections', async () => {
      const reader: DataSource = world.app.get(getDataSourceToken('reader'));
      const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'];
      const read = async (query: (sql: string) => Promise<Record<string, unknown>[]>) =>
        Promise.all(pragmas.map(async (name) => Object.values((await query(`PRAGMA ${name}`))[0] ?? {})[0]));
      expect(await read((sql) => reader.query(sql))).toEqual(['wal', 2, 1, 1]);
      expect(
        await database.housekeeping('test.pragma', () => read((sql) => database.manager.query(sql))),
      ).toEqual(['wal', 2, 1, 1]);
    });
  }
});

describe('the chain over the activity log', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    for (const name of ['a', 'b', 'c']) {
      await world.database.transaction('test.write', () =>
        world.database.of(Setting).insert({ name, value: '' }),
      );
    }
    await world.get(Sealer).sealAll();
  });
  afterAll(() => world.close());

  it('is whole after sealing, and sealing again adds nothing', async () => {
    const before = await world.get(Sealer).verify();
    expect(await world.get(Sealer).sealAll()).toBe(0);
    expect(before).toMatchObject({ waiting: 0, firstBroken: null });
    expect(await world.get(Sealer).verify()).toEqual(before);
  });

  it('stays whole when two seal at once', async () => {
    const write = (name: string) =>
      world.database.transaction('test.write', () => world.database.of(Setting).insert({ name, value: '' }));
    for (const name of ['d', 'e', 'f']) await write(name);
    const sealer = world.get(Sealer);
    const sealed = await Promise.all([sealer.sealAll(), sealer.sealAll()]);
    expect(sealed.sort()).toEqual([0, 3]);
    expect(await sealer.verify()).toMatchObject({ waiting: 0, firstBroken: null });
  });

  it.each([
    [
      'a changed activity',
      async (id: number) => world.database.of(Activity).update({ id }, { verb: 'test.forged' }),
    ],
    ['a removed activity', async (id: number) => world.database.of(Activity).delete({ id })],
    ['a removed link', async (id: number) => world.database.of(ActivitySeal).delete({ activityId: id })],
  ])('shows %s', async (_what, tamper) => {
    const seal = await world.database.of(ActivitySeal).findOneByOrFail({ sequence: 2 });
    const activity = await world.database.of(Activity).findOneByOrFail({ id: seal.activityId });
    await world.database.housekeeping('test.tamper', () => tamper(activity.id));
    expect((await world.get(Sealer).verify()).firstBroken).toBe(2);
    await world.database.housekeeping('test.mend', async () => {
      await world.database.of(Activity).delete({ id: activity.id });
      await world.database.manager.query(rawInsert, rawValues(activity));
      await world.database.of(ActivitySeal).delete({ sequence: 2 });
      await world.database.of(ActivitySeal).insert(seal);
    });
    expect((await world.get(Sealer).verify()).firstBroken).toBeNull();
  });
});

/** By hand, since repositories give an activity a new number on PostgreSQL. */
const columns = ['id', 'at', 'personId', 'verb', 'subjectKind', 'subjectId', 'fields'] as const;
const places = columns.map((_, index) => (onPostgres ? `$${index + 1}` : '?'));
const rawInsert = `INSERT INTO activities (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${places.join(', ')})`;

function rawValues(activity: Activity): unknown[] {
  return columns.map((name) => (name === 'at' ? activity.at.toISOString() : activity[name]));
}

function withResolvers(): { promise: Promise<unknown>; resolve: (value?: unknown) => void } {
  let resolve: (value?: unknown) => void = () => undefined;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
