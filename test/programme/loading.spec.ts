import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/core/cli/command-line.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Obligation } from '../../src/programme/obligation.entity.js';
import { Seat } from '../../src/programme/seat.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { PlanLoader } from '../../src/programme/plan-loader.service.js';
import { planCommands } from '../../src/programme/plan.commands.js';
import type { Plan, PlanUnit } from '../../src/programme/plan/plan.js';
import { Programme } from '../../src/programme/programme.entity.js';
import { Unit, UnitGroup } from '../../src/programme/unit.entity.js';
import { kienGiangPlan } from '../support/plan.js';
import { forum, World } from '../support/world.js';
import { kienGiangFile, kienGiangWith } from './plan-files.js';

describe('loading a plan', () => {
  let world: World;
  let plan: Plan;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    plan = await kienGiangPlan();
    await load();
  });
  afterAll(() => world.close());

  const load = () => world.get(PlanLoader).load(plan);
  const unit = (slug: string) => world.database.of(Unit).findOneByOrFail({ slug });
  const planned = (slug: string): PlanUnit => plan.units.find((one) => one.slug === slug) ?? fail(slug);
  const loads = () => world.database.of(Activity).countBy({ verb: 'plan.load' });
  const counts = async () => {
    const { database } = world;
    return Promise.all(
      [Programme, Unit, UnitGroup, Event, Seat, Obligation].map((table) => database.of(table).count()),
    );
  };

  it('brings every part of the plan of 2019 into the database', async () => {
    expect(await counts()).toEqual([1, 35, 3, 6, 11, 80]);
    expect(await unit('ubnd-an-bien')).toMatchObject({
      shortName: 'huyện An Biên',
      gsoCode: '908',
      validTo: '2025-06-30',
    });
    expect(await world.database.of(Event).findOneBy({ slug: forum })).toMatchObject({
      startsOn: '2019-06-18',
      endsOn: '2019-06-19',
      status: 'expected',
      venue: 'Nhà Thiếu nhi Kiên Giang',
    });
    expect(await world.database.of(Obligation).countBy({ dueBefore: '2019-05-27', dueStrict: true })).toBe(2);
  });

  it('writes nothing and leaves no activity when the same plan comes again', async () => {
    const before = [await loads(), (await unit('so-y-te')).version];
    expect(await load()).toEqual({ added: 0, changed: 0, unchanged: 136, kept: [] });
    expect([await loads(), (await unit('so-y-te')).version]).toEqual(before);
  });

  it('follows a plan that has changed, and names the kinds of records in the activity', async () => {
    planned('so-gtvt').shortName = 'Sở Giao thông';
    plan.obligations.push({
      slug: 'moi',
      subject: 'so-gtvt',
      section: 'V',
      kind: 'report',
      wording: 'Báo cáo',
    });
    expect(await load()).toMatchObject({ added: 1, changed: 1, kept: [] });
    expect((await unit('so-gtvt')).shortName).toBe('Sở Giao thông');
    const [activity] = await world.database
      .of(Activity)
      .find({ where: { verb: 'plan.load' }, order: { id: 'DESC' }, take: 1 });
    expect(activity).toMatchObject({ subjectId: 'thang-hanh-dong-2019', fields: 'obligations,units' });
  });

  it('keeps what a person has edited since, tells so, and still follows the plan in the other fields', async () => {
    await world.database.housekeeping('test.edit', () =>
      world.database.of(Unit).update({ slug: 'ubnd-phu-quoc' }, { officeName: 'Phòng mới' }),
    );
    Object.assign(planned('ubnd-phu-quoc'), { officeName: 'Phòng của kế hoạch', region: 'Biển đảo' });
    expect(await load()).toMatchObject({
      changed: 1,
      kept: [{ kind: 'units', slug: 'ubnd-phu-quoc', fields: ['officeName'] }],
    });
    expect(await unit('ubnd-phu-quoc')).toMatchObject({ officeName: 'Phòng mới', region: 'Biển đảo' });
    const before = await loads();
    expect(await load()).toMatchObject({ changed: 0, kept: [{ slug: 'ubnd-phu-quoc' }] });
    expect(await loads()).toBe(before);
  });

  it('never touches the closing day, which is the committee’s', async () => {
    await load();
    expect((await world.database.of(Event).findOneByOrFail({ slug: forum })).closesOn).toBe('2019-06-07');
  });

  it('leaves records that the plan no longer names', async () => {
    plan.obligations.splice(0, 5);
    await load();
    expect(await world.database.of(Obligation).count()).toBe(81);
  });

  it('adds each record once when several loads run at the same time', async () => {
    plan.units.push({ ...planned('so-y-te'), slug: 'so-moi', aliases: [] });
    const results = await Promise.all([load(), load(), load(), load()]);
    expect(results.map(({ added }) => added).sort()).toEqual([0, 0, 0, 1]);
    expect(await world.database.of(Unit).countBy({ slug: 'so-moi' })).toBe(1);
  });

  describe('from the command line', () => {
    const run = async (...words: string[]) => {
      const said: string[] = [];
      const complained: string[] = [];
      const code = await runCommand(planCommands, words, {
        app: () => Promise.resolve(world.app),
        print: (line) => said.push(line),
        complain: (line) => complained.push(line),
      });
      return { code, said, complained };
    };
    const fileWith = (changes: Record<string, unknown>): string => {
      const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json');
      writeFileSync(file, JSON.stringify(kienGiangWith(changes)));
      return file;
    };
    const wrong = { '$.events[1].end': '2019-06-31', '$.seats[0].count': 0 };

    it('finds no mistake in the plan of 2019 and counts what is in it', async () => {
      const { code, said } = await run('plan:check', kienGiangFile);
      expect(code).toBe(0);
      expect(said.join('\n')).toContain('35 đơn vị, 6 sự kiện, 11 đại diện lãnh đạo, 80 nhiệm vụ');
    });

    it('lists every mistake with its path, in Vietnamese first', async () => {
      const { code, complained } = await run('plan:check', fileWith(wrong));
      expect(code).toBe(1);
      expect(complained).toEqual([
        'Kế hoạch có 2 chỗ cần sửa, nên chưa có gì được nạp:',
        expect.stringMatching(/^\$\.events\[1\]\.end: Ghi ngày có thật/),
        expect.stringMatching(/^ {4}\w/),
        expect.stringMatching(/^\$\.seats\[0\]\.count: Số người phải từ 1/),
        expect.stringMatching(/^ {4}\w/),
      ]);
    });

    it('refuses a file with a mistake as a whole', async () => {
      const file = fileWith({ ...wrong, '$.units[0].shortName': 'UBND tỉnh khác' });
      expect((await run('plan:load', file)).code).toBe(1);
      expect((await unit('ubnd-tinh-kien-giang')).shortName).toBe('UBND tỉnh Kiên Giang');
    });

    it('loads a sound file and says what has changed', async () => {
      const { code, said } = await run('plan:load', fileWith({ '$.units[0].shortName': 'UBND tỉnh' }));
      expect({ code, said }).toMatchObject({
        code: 0,
        said: expect.arrayContaining([expect.stringContaining('đổi 1,')]),
      });
    });

    it('says so when there is no such file, none is named, or it is a folder', async () => {
      const calls = [['plan:check', '/khong/co.json'], ['plan:load'], ['plan:check', tmpdir()]];
      for (const call of calls) expect((await run(...call)).code).toBe(2);
    });

    it('shows the help on an unknown command, as a complaint', async () => {
      const { code, said, complained } = await run('plan:lod');
      expect({ code, said }).toEqual({ code: 2, said: [] });
      expect(complained.join('\n')).toMatch(/no command "plan:lod"[\s\S]*plan:load FILE/);
    });
  });
});
