import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MoreThan } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { RoleGrant } from '../../src/accounts/grant.entity.js';
import { Person } from '../../src/accounts/person.entity.js';
import { OneTimeCode, Session, SignInFailure } from '../../src/accounts/session.entity.js';
import { Badge, PrintRun, PrintedBadge } from '../../src/badges/badge.entity.js';
import { Activity, ActivitySeal, ChainBeginning } from '../../src/core/activity/activity.entity.js';
import { OldActivities } from '../../src/core/activity/old-activities.js';
import { Sealer } from '../../src/core/activity/sealer.js';
import { retentionCommands } from '../../src/core/cli/retention.commands.js';
import { Setting } from '../../src/core/clock/setting.entity.js';
import { Submission } from '../../src/core/forms/submission.entity.js';
import { ErasingJob } from '../../src/core/jobs/server-jobs.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { Erasure } from '../../src/core/retention/erasure.entity.js';
import { KeepsFiles } from '../../src/core/retention/row-files.js';
import { Survey } from '../../src/core/retention/survey.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation, DelegationStep } from '../../src/delegates/delegation.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { onPostgres } from '../support/database.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import { addAccount, addActivity, daysAgo, fillForum } from './retention-cast.js';

const lastDay = '2019-06-19';
const tablesOfPeople = [Delegate, Delegation, DelegationStep, Badge, PrintRun, PrintedBadge];

describe('erasing what is kept no longer', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  const count = (table: EntityTarget<ObjectLiteral>) => world.database.of(table).count();
  const counts = () => Promise.all(tablesOfPeople.map(count));
  const run = () => world.get(Erasing).run();
  const sealedLeft = async () => ({
    notes: (await world.database.of(Delegate).find()).filter(({ healthSealed }) => healthSealed !== null)
      .length,
    tokens: (await world.database.of(Badge).find()).filter(({ tokenSealed }) => tokenSealed !== '').length,
  });
  /** By table and retention, without what erases nothing. */
  const reported = async () =>
    (await world.get(Survey).take())
      .filter(({ dueNow }) => dueNow > 0)
      .map(({ table, term, dueNow }) => `${table} ${term} ${dueNow}`)
      .sort();
  const erased = async () =>
    (await world.database.of(Erasure).find())
      .map(({ tableName, term, count: rows }) => `${tableName} ${term} ${rows}`)
      .sort();

  describe('of an event that is over', () => {
    beforeEach(() => fillForum(world, ['Danh Sóc', 'Thị Út', 'Nguyễn Thị Hoàng Mai']));

    it('empties health notes and tokens on the seventh day after its last, and not before', async () => {
      world.setToday('2019-06-25T16:59:00Z');
      await run();
      expect(await sealedLeft()).toEqual({ notes: 3, tokens: 3 });
      world.setToday('2019-06-25T17:01:00Z');
      await run();
      expect(await sealedLeft()).toEqual({ notes: 0, tokens: 0 });
      expect(await counts()).toEqual([3, 1, 3, 3, 3, 3]);
    });

    it('deletes its people and all that belongs to them two years after its last day, and not before', async () => {
      world.setToday('2021-06-18T16:59:00Z');
      await run();
      expect(await counts()).toEqual([3, 1, 3, 3, 3, 3]);
      world.setToday('2021-06-18T17:01:00Z');
      await run();
      expect(await counts()).toEqual([0, 0, 0, 0, 0, 0]);
    });

    it('reports exactly what it then erases, and a second run erases nothing more', async () => {
      world.setToday('2021-07-01T01:00:00Z');
      const report = await reported();
      expect(report).toEqual([
        'badges event-and-two-years 3',
        'badges event-and-week 3',
        'consent_standings event-and-two-years 3',
        'delegates event-and-two-years 3',
        'delegates event-and-week 3',
        'delegation_steps event-and-two-years 3',
        'delegations event-and-two-years 1',
        'print_runs event-and-two-years 3',
        'printed_badges event-and-two-years 3',
      ]);
      const { rows } = await run();
      expect(await erased()).toEqual(report);
      expect(rows).toBe(25);
      expect(await reported()).toEqual([]);
      expect((await run()).rows).toBe(0);
      expect(await erased()).toEqual(report);
    });

    it('announces what goes within thirty days', async () => {
      world.setToday('2019-06-01T01:00:00Z');
      const line = (await world.get(Survey).take()).find(
        ({ table, columns }) => table === 'delegates' && columns.length > 0,
      );
      expect(line).toMatchObject({ rows: 3, oldest: lastDay, goes: '2019-06-26', dueNow: 0, soon: 3 });
    });

    it('leaves one activity for each retention, with the count and no name', async () => {
      world.setToday('2021-07-01T01:00:00Z');
      await run();
      const told = await world.database.of(Activity).find({ where: { verb: 'retention.erase' } });
      expect(told.map(({ subjectId, fields, personId }) => [subjectId, fields, personId]).sort()).toEqual([
        ['event-and-two-years', 'rows=19', null],
        ['event-and-week', 'rows=6', null],
      ]);
    });

    it('counts from the end of the programme where an event has no day', async () => {
      await world.database.housekeeping('test.undate', () =>
        world.database.of(Event).update({ slug: forum }, { startsOn: null, endsOn: null }),
      );
      world.setToday('2019-07-06T01:00:00Z');
      await run();
      expect((await sealedLeft()).notes).toBe(3);
      world.setToday('2019-07-07T01:00:00Z');
      await run();
      expect((await sealedLeft()).notes).toBe(0);
    });

    it('keeps what belongs to no event that it knows, and shows it', async () => {
      await world.database.housekeeping('test.orphan', () =>
        world.database.of(Badge).update({ eventSlug: forum }, { eventSlug: 'khong-co' }),
      );
      world.setToday('2030-01-01T01:00:00Z');
      const line = (await world.get(Survey).take()).find(
        ({ table, term }) => table === 'badges' && term === 'event-and-two-years',
      );
      expect(line).toMatchObject({ rows: 3, undated: 3, dueNow: 0, oldest: null });
      await run();
      expect(await count(Badge)).toBe(3);
    });

    it('erases each row once and counts it once when two run at the same time', async () => {
      world.setToday('2021-07-01T01:00:00Z');
      const results = await Promise.all([run(), run(), run()]);
      expect(results.reduce((sum, { rows }) => sum + rows, 0)).toBe(25);
      expect((await world.database.of(Erasure).sum('count', {})) ?? 0).toBe(25);
      expect(await counts()).toEqual([0, 0, 0, 0, 0, 0]);
    });

    it('goes on with the other tables when one of them fails, and says so', async () => {
      world.setToday('2021-07-01T01:00:00Z');
      const old = world.get(OldActivities);
      const eraseSome = old.eraseSome.bind(old);
      old.eraseSome = () => Promise.reject(new Error('on purpose'));
      const { failed } = await run();
      expect(failed).toEqual(['activities']);
      expect(await count(Delegate)).toBe(0);
      expect(await world.get(Erasing).lastFinished()).toBeNull();
      old.eraseSome = eraseSome;
      expect((await run()).failed).toEqual([]);
      expect(await world.get(Erasing).lastFinished()).not.toBeNull();
    });

    it('asks as many queries for its survey with many rows as with few', async () => {
      const few = await countQueries(world, () => world.get(Survey).take());
      await fillForum(world, ['Danh Minh Hữu', 'Trần Bảo Ân']);
      expect(await countQueries(world, () => world.get(Survey).take())).toBe(few);
    });

    if (!onPostgres)
      it('leaves no trace of emptied columns in the files of the database', async () => {
        const bytes = () =>
          readdirSync(world.config.dataFolder)
            .filter((name) => name.startsWith('chung-tay.sqlite'))
            .map((name) => readFileSync(join(world.config.dataFolder, name)));
        const traces = async () => {
          await world.database.foldLog();
          return bytes().filter((file) => file.includes('CANARY-TOKEN')).length;
        };
        expect(await traces()).toBe(1);
        world.setToday('2019-07-01T01:00:00Z');
        await run();
        expect(bytes().filter((file) => file.includes('CANARY-TOKEN'))).toEqual([]);
      });
  });

  describe('of an account', () => {
    it('deletes it with its roles when it was blocked 365 days ago, and not before', async () => {
      const old = await addAccount(world, 'district', daysAgo(365));
      const younger = await addAccount(world, 'district', daysAgo(364));
      const used = await addAccount(world, 'district', null);
      await run();
      const left = await world.database.of(Person).findBy([{ id: old }, { id: younger }, { id: used }]);
      expect(left.map(({ id }) => id).sort()).toEqual([younger, used].sort());
      expect(await world.database.of(RoleGrant).countBy({ personId: old })).toBe(0);
    });

    it('leaves the bare id of who is gone in what they have done', async () => {
      const id = await addAccount(world, 'district', daysAgo(400));
      await world.database.housekeeping('test.activity', () =>
        world.database.of(Activity).insert({ at: new Date(), personId: id, verb: 'test.deed' }),
      );
      await run();
      expect(await world.database.of(Activity).countBy({ personId: id })).toBe(1);
    });

    it('never deletes the last one of the committee, nor its role', async () => {
      await world.database.housekeeping('test.block', () =>
        world.database
          .of(Person)
          .createQueryBuilder()
          .update()
          .set({ blockedAt: daysAgo(500) })
          .execute(),
      );
      const others = Object.keys(world.personIds).length - 2;
      expect(await reported()).toContain(`people account-and-year ${others}`);
      await run();
      const left = await world.database.of(RoleGrant).findBy({ role: 'committee' });
      expect(left.map(({ personId }) => personId).sort()).toEqual(
        [world.personIds.committee, world.personIds.tinhDoan].sort(),
      );
      expect(await count(Person)).toBe(2);
    });
  });

  it('deletes what the hourly sweeps should have deleted, in case they did not', async () => {
    const personId = world.personIds.anBien;
    await world.database.housekeeping('test.old', async () => {
      const { database } = world;
      await database.of(Submission).insert({ id: 'old', personId, outcome: '{}', at: daysAgo(8) });
      await database.of(Submission).insert({ id: 'young', personId, outcome: '{}', at: daysAgo(6) });
      await database
        .of(Session)
        .insert({ idHash: 'old', personId, createdAt: daysAgo(31), seenAt: daysAgo(31), device: '' });
      await database.of(OneTimeCode).insert({ personId, codeHash: 'old', expiresAt: daysAgo(31) });
      await database.of(SignInFailure).insert({ key: 'old', count: 1, lastAt: daysAgo(2) });
    });
    await run();
    expect(await Promise.all([Session, OneTimeCode, SignInFailure].map(count))).toEqual([0, 0, 0]);
    expect((await world.database.of(Submission).find()).map(({ id }) => id)).toEqual(['young']);
  });

  describe('of the activity log', () => {
    const years = 365.25;
    const verify = () => world.get(Sealer).verify();
    /** Old ones first, as they were written. */
    beforeEach(async () => {
      await world.database.housekeeping('test.clear', async () => {
        await world.database.of(Activity).createQueryBuilder().delete().execute();
      });
      for (const age of [7, 6, 5.01, 4.99, 1]) await addActivity(world, daysAgo(age * years));
      await world.get(Sealer).sealAll();
    });

    it('erases what is older than five years, with its seals, and the rest can still be verified', async () => {
      expect(await reported()).toEqual(['activities five-years 3']);
      expect((await run()).rows).toBe(3);
      await world.get(Sealer).sealAll();
      const report = await verify();
      expect(report).toMatchObject({ firstBroken: null, waiting: 0, erased: { count: 3 } });
      expect(await count(ActivitySeal)).toBe(await count(Activity));
    });

    it('goes on from the kept beginning when every link before it is gone', async () => {
      await world.database.housekeeping('test.only-old', async () => {
        await world.database.of(ActivitySeal).delete({ sequence: MoreThan(3) });
        await world.database.of(Activity).delete({ at: MoreThan(daysAgo(5 * years)) });
      });
      await run();
      await world.get(Sealer).sealAll();
      const [first] = await world.database.of(ActivitySeal).find();
      expect(first?.sequence).toBe(4);
      expect(await verify()).toMatchObject({ sealed: 1, firstBroken: null, erased: { count: 3 } });
    });

    it.each([
      [
        'a younger activity was removed at the beginning',
        async () => {
          const [seal] = await world.database.of(ActivitySeal).find({ order: { sequence: 'ASC' }, take: 1 });
          await world.database.of(ActivitySeal).delete({ sequence: seal!.sequence });
          await world.database.of(Activity).delete({ id: seal!.activityId });
        },
      ],
      [
        'the kept beginning was moved',
        async () => {
          await world.database
            .of(ChainBeginning)
            .createQueryBuilder()
            .update()
            .set({ erasedUntil: new Date() })
            .execute();
        },
      ],
      [
        'the kept beginning was removed',
        async () => {
          await world.database.of(ChainBeginning).createQueryBuilder().delete().execute();
        },
      ],
    ])('shows that %s', async (_what, tamper) => {
      await run();
      expect((await verify()).firstBroken).toBeNull();
      await world.database.housekeeping('test.tamper', tamper);
      expect((await verify()).firstBroken).not.toBeNull();
    });

    it('does not erase what was given an early date to hide it, and says where the chain breaks', async () => {
      const young = await world.database.of(Activity).find({ order: { id: 'ASC' } });
      await world.database.housekeeping('test.backdate', () =>
        world.database.of(Activity).update({ id: young[3]!.id }, { at: daysAgo(5.005 * years) }),
      );
      const { failed } = await run();
      expect(failed).toEqual(['activities']);
      expect(await count(Activity)).toBe(5);
      expect((await verify()).firstBroken).toBe(4);
    });

    it('erases under a new secret, too, when it is told that the links cannot be checked', async () => {
      await world.database.housekeeping('test.forge', () =>
        world.database.of(ActivitySeal).update({ sequence: 1 }, { hash: 'f'.repeat(64) }),
      );
      expect((await run()).failed).toEqual(['activities']);
      world.get(OldActivities).acceptsBroken = true;
      expect((await run()).failed).toEqual([]);
      expect((await verify()).firstBroken).toBeNull();
    });
  });

  describe('every night', () => {
    const finish = (at: Date) =>
      world.database.housekeeping('test.finish', () =>
        world.database.of(Setting).upsert({ name: 'erasing-finished', value: at.toISOString() }, ['name']),
      );

    it('runs when a night has passed since the last run, and only once', async () => {
      await finish(daysAgo(2));
      await world.get(ErasingJob).work();
      const first = await world.get(Erasing).lastFinished();
      expect(Date.now() - first!.getTime()).toBeLessThan(10_000);
      await world.get(ErasingJob).work();
      expect(await world.get(Erasing).lastFinished()).toEqual(first);
    });

    it('keeps the people of a demonstration, whose business clock stands in 2019', async () => {
      await fillForum(world, ['Danh Sóc']);
      await world.get(ErasingJob).work();
      expect(await sealedLeft()).toEqual({ notes: 1, tokens: 1 });
    });
  });

  describe('from the command line', () => {
    const call = async (name: string, ...args: string[]) => {
      const said: string[] = [];
      const complained: string[] = [];
      const code = await retentionCommands
        .find((command) => command.name === name)!
        .run({
          args,
          app: () => Promise.resolve(world.app),
          print: (line) => void said.push(line),
          complain: (line) => void complained.push(line),
        });
      return { code, said, complained };
    };

    beforeEach(async () => {
      await fillForum(world, ['Danh Sóc', 'Thị Út']);
      world.setToday('2019-07-01T01:00:00Z');
    });

    it('reports in columns or as JSON, and writes nothing', async () => {
      const before = await world.database.of(Activity).count();
      const { said } = await call('erase:report');
      expect(said[0]).toMatch(/^table +what +retention +rows +now +30 days +oldest +goes$/);
      expect(said).toContainEqual(
        expect.stringMatching(
          /^delegates +healthSealed, circumstancesSealed +event-and-week +2 +2 +0 +2019-06-19 +2019-06-26$/,
        ),
      );
      const { said: json } = await call('erase:report', '--json');
      const { lines } = JSON.parse(json.join('')) as { lines: object[] };
      expect(lines).toContainEqual({
        table: 'badges',
        what: 'empty',
        columns: ['tokenSealed'],
        retention: 'event-and-week',
        rows: 2,
        oldest: lastDay,
        goes: '2019-06-26',
        due: 2,
        soon: 0,
        undated: 0,
      });
      expect(await sealedLeft()).toEqual({ notes: 2, tokens: 2 });
      expect(await world.database.of(Activity).count()).toBe(before);
    });

    it('erases at once, and ends with 1 where something stayed', async () => {
      expect(await call('erase:run')).toEqual({
        code: 0,
        said: ['4 rows and 0 files were erased.'],
        complained: [],
      });
      world.get(OldActivities).eraseSome = () => Promise.reject(new Error('on purpose'));
      expect(await call('erase:run')).toMatchObject({
        code: 1,
        complained: ['Something stayed in: activities. The lines above say why.'],
      });
    });
  });

  it('deletes files whose rows are gone, keeps the others, and those that are just being written', async () => {
    KeepsFiles('test-scans', 'id')(Delegate);
    const [gone, kept] = await fillForum(world, ['Danh Sóc', 'Thị Út']);
    const folder = join(world.config.dataFolder, 'test-scans');
    mkdirSync(folder);
    const put = (name: string, age: number) => {
      writeFileSync(join(folder, name), 'scan');
      utimesSync(join(folder, name), daysAgo(age), daysAgo(age));
    };
    for (const name of [`${gone}.1.enc`, `${gone}.2.enc`, `${kept}.1.enc`]) put(name, 1);
    put('being-written.enc', 0);
    await world.database.housekeeping('test.remove', () => world.database.of(Delegate).delete({ id: gone }));
    expect((await run()).files).toBe(2);
    expect(readdirSync(folder).sort()).toEqual([`${kept}.1.enc`, 'being-written.enc'].sort());
  });
});
