import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Person } from '../src/accounts/person.entity.js';
import { IsNull } from 'typeorm';
import { Activity } from '../src/core/activity/activity.entity.js';
import { Clock } from '../src/core/clock/clock.js';
import { Histories } from '../src/delegates/history/histories.service.js';
import { DemonstrationClock } from '../src/home/demonstration-clock.service.js';
import { dayInVietnam } from '../src/core/vietnamese/dates.js';
import { Setting } from '../src/core/clock/setting.entity.js';
import { Database } from '../src/core/database/database.js';
import { ScheduleItem, ScheduleRelease } from '../src/schedule/schedule.entity.js';
import { Delegate } from '../src/delegates/delegate.entity.js';
import { Delegation } from '../src/delegates/delegation.entity.js';
import { Places } from '../src/delegates/places.js';
import { Quota } from '../src/delegates/quota.entity.js';
import { forumSlug } from '../src/demonstration/demonstration-settings.service.js';
import { Demonstration } from '../src/demonstration/demonstration.service.js';
import { Import } from '../src/imports/import.entity.js';
import { Mail } from '../src/core/mail/mail.entity.js';
import { Erasing } from '../src/core/retention/erasing.service.js';
import { Difficulty } from '../src/obligations/difficulty.entity.js';
import { Extension, HandedPaper } from '../src/obligations/obligation-papers.entity.js';
import { Unit } from '../src/programme/unit.entity.js';
import { RecommendationStep } from '../src/recommendations/gathering/recommendation-step.entity.js';
import { createServer } from '../src/server.js';
import { testConfig } from './support/config.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

/** Milliseconds: passwords are hashed, a plan is loaded, and fifteen lists are read in processes of their own. */
const slow = 180_000;

describe('filling the demonstration', () => {
  let testDatabase: TestDatabase;
  let app: NestFastifyApplication;
  let database: Database;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    app = await createServer(testConfig(testDatabase));
    await app.init();
    database = app.get(Database);
    await prepare();
  }, slow);
  afterAll(async () => {
    await app.close();
    await testDatabase.remove();
  });

  const prepare = () => app.get(Demonstration, { strict: false }).prepare();

  it('shows delegations in every state, and leaves the clock alone', async () => {
    const states = (await database.of(Delegation).find()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['draft', 'submitted', 'returned', 'approved']));
    const { offset } = app.get(Clock);
    await interrupt();
    await prepare();
    expect(app.get(Clock).offset).toBe(offset);
  });

  it('has every district’s delegation in it, each from the list that its officer sent in', async () => {
    const delegations = await database.of(Delegation).findBy({ eventSlug: forumSlug });
    const districts = await database.of(Unit).findBy({ level: 'district' });
    const isDistrict = (unitSlug: string) => districts.some(({ slug }) => slug === unitSlug);
    const units = delegations
      .map(({ unitSlug }) => unitSlug)
      .filter(isDistrict)
      .sort();
    expect(units).toEqual(districts.map(({ slug }) => slug).sort());
    expect(units).toHaveLength(15);
    const delegates = await database.of(Delegate).findBy({ eventSlug: forumSlug });
    for (const unitSlug of units) {
      const people = delegates.filter((delegate) => delegate.unitSlug === unitSlug);
      expect(people.length).toBeGreaterThanOrEqual(4);
      expect(people.filter(({ role }) => role === 'officer')).toHaveLength(1);
    }
    const activities = await database.of(Activity).find();
    const stored = activities.filter(({ verb }) => verb === 'delegate.import');
    expect(stored).toHaveLength(15);
    const typed = activities.filter(({ verb }) => verb === 'delegate.register');
    const ids = delegates.map(({ id }) => id);
    expect(typed.filter(({ subjectId }) => ids.includes(subjectId ?? ''))).toEqual([]);
    expect(await database.of(Import).countBy({ finishedAt: IsNull() })).toBe(0);
  });

  it('has a released programme, with children in even groups and an order of answering', async () => {
    const items = await database.of(ScheduleItem).findBy({ eventSlug: forumSlug });
    expect(items.find(({ kind }) => kind === 'dialogue')?.turns).toHaveLength(11);
    expect(await database.of(ScheduleRelease).countBy({ eventSlug: forumSlug })).toBe(1);
    const groups = (await database.of(Delegate).findBy({ eventSlug: forumSlug, role: 'child' })).map(
      ({ groupName }) => groupName,
    );
    const sizes = [1, 2, 3, 4, 5, 6].map(
      (number) => groups.filter((name) => name === `Nhóm ${number}`).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBe(groups.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('reads old fonts, and mends a year that stood alone', async () => {
    const names = (await database.of(Delegate).find()).map(({ name, born }) => `${name} ${born ?? '?'}`);
    expect(names).toContain('Phạm Thị Cẩm Tú 2007-06-21');
    expect(names).toContain('Danh Thị Lài 2005-09-09');
    expect(names).toContain('Trương Thúy Vy 2006-07-19');
  });

  it('keeps what was done on the day of its story, whatever day is chosen, over a restart too', async () => {
    const [child] = await database.of(Delegate).findBy({ unitSlug: 'ubnd-rach-gia', role: 'child' });
    const { id, delegationId, createdAt: registeredAt } = child!;
    const told = async (server: NestFastifyApplication) => {
      const steps = await server.get(Histories, { strict: false }).of({
        ...{ id, delegationId, registeredAt, leftAt: null },
      });
      return steps.map(({ at, deed }) => `${dayInVietnam(at)} ${deed.kind}`);
    };
    const before = await told(app);
    expect(before).toEqual([
      '2019-05-16 delegation',
      '2019-05-16 delegation',
      ...before.slice(2, -1).map(() => '2019-05-16 activity'),
      '2019-05-16 listed',
    ]);
    await app.get(DemonstrationClock, { strict: false }).move('2019-06-18');
    expect(await told(app)).toEqual(before);
    const restarted = await createServer(testConfig(testDatabase));
    await restarted.init();
    expect(await told(restarted)).toEqual(before);
    await restarted.close();
  });

  it('changes nothing the second time, known to be full or not', async () => {
    const before = await rows();
    await prepare();
    expect(await rows()).toEqual(before);
    await interrupt();
    await prepare();
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['a draft', 'ubnd-kien-luong'],
    ['a list that was to be handed in', 'ubnd-ha-tien'],
    ['a list that was to be approved', 'ubnd-rach-gia'],
    ['a list that was to be given back', 'ubnd-an-bien'],
  ])('completes %s that was interrupted after its first person', async (_what, unitSlug) => {
    const before = await rows();
    await interrupt(async () => {
      const [, ...later] = await database.of(Delegate).find({ where: { unitSlug }, order: { role: 'ASC' } });
      const places = app.get(Places, { strict: false });
      for (const delegate of later) await places.free(delegate, delegate.role);
      await database.of(Delegate).remove(later);
      await database.of(Delegate).update({ unitSlug }, { approvedAt: null });
      await database.of(Delegation).update({ unitSlug }, { state: 'draft' });
    });
    expect(await rows()).not.toEqual(before);
    await prepare();
    expect(await rows()).toEqual(before);
  });

  it('loses nothing of its story in its first night', async () => {
    const held = () =>
      Promise.all(
        [HandedPaper, Difficulty, Extension, Mail, RecommendationStep].map((one) =>
          database.of<object>(one).count(),
        ),
      );
    const before = await held();
    expect(before.every((count) => count > 0)).toBe(true);
    await app.get(Erasing, { strict: false }).run();
    expect(await held()).toEqual(before);
  });

  it('completes a list that was handed in and not yet decided on', async () => {
    const before = await rows();
    await interrupt(async () => {
      await database.of(Delegate).update({ unitSlug: 'ubnd-rach-gia' }, { approvedAt: null });
      await database.of(Delegation).update({ unitSlug: 'ubnd-rach-gia' }, { state: 'submitted' });
    });
    await prepare();
    expect(await rows()).toEqual(before);
  });

  /** What was done so far stays, without the mark that all is done. */
  function interrupt(undo: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    return database.housekeeping('test.interrupt', async () => {
      await database.of(Setting).delete({ name: 'demonstration-filled' });
      await undo();
    });
  }

  async function rows() {
    const delegations = await database.of(Delegation).find();
    const delegates = await database.of(Delegate).find();
    const people = await database.of(Person).find();
    const quotas = await database.of(Quota).find();
    return {
      delegations: delegations.map(({ unitSlug, state }) => `${unitSlug} ${state}`).sort(),
      delegates: delegates
        .map(({ unitSlug, role, name, approvedAt }) => `${unitSlug} ${role} ${name} ${approvedAt !== null}`)
        .sort(),
      people: people.map(({ login }) => login).sort(),
      quotas: quotas.map(({ unitSlug, role, taken, may }) => `${unitSlug} ${role} ${taken}/${may}`).sort(),
    };
  }
});
