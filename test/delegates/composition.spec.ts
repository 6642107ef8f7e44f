import { Activity } from '../../src/core/activity/activity.entity.js';
import { Submission } from '../../src/core/forms/submission.entity.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { DelegateChange } from '../../src/delegates/history/delegate-change.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { CircumstanceSeal } from '../../src/delegates/shape/circumstance-seal.js';
import { Compositions } from '../../src/delegates/shape/compositions.service.js';
import { CompositionCount, EventShape } from '../../src/delegates/shape/event-shape.entity.js';
import { formOf } from '../support/browser.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { routesOf } from '../support/routes.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  officer,
  rachGiaPath,
  wordsIn,
} from './people.js';

const boardPath = `/events/${forum}/delegations`;
const setupPath = `/setup/composition/${forum}`;

describe('how the children of an event are made up', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    [district, committee] = [await world.signedIn('anBien'), await world.signedIn('committee')];
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    await world.database.housekeeping('test.shape', async () => {
      await world.database.of(EventShape).createQueryBuilder().delete().execute();
      await world.database.of(CompositionCount).createQueryBuilder().delete().execute();
    });
  });
  afterEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const one = async () => (await world.database.of(Delegate).find())[0]!;
  const opened = async () => {
    const { id, circumstancesSealed } = await one();
    return world.get(Compositions).of({ id, circumstancesSealed });
  };
  const send = async (path: string, fields: Record<string, string | string[]>, from: string) => {
    const form = formOf((await district.get(from)).text, path);
    return district.post(form.action, { ...form.fields, ...fields });
  };
  const add = (fields: Record<string, string | string[]>) =>
    send(`${anBienPath}/delegates`, { ...child, ...fields }, `${anBienPath}/delegates/new`);
  const edit = (id: string, fields: Record<string, string | string[]>) =>
    send(`/delegates/${id}`, fields, `/delegates/${id}/edit`);
  const recount = () => world.get(Compositions).recount(forum);

  describe('the settings', () => {
    it('count it for a forum unless the committee switches it off', async () => {
      expect((await committee.get(setupPath)).text).toMatch(/name="countsComposition"[^>]*checked/);
      expect((await district.get(`${anBienPath}/delegates/new`)).text).toContain('name="circumstances"');
      expect((await committee.submit(setupPath, { countsComposition: '' }, setupPath)).status).toBe(303);
      expect((await district.get(`${anBienPath}/delegates/new`)).text).not.toContain('name="circumstances"');
      expect(wordsIn((await committee.get(boardPath)).text)).not.toContain('Thành phần trẻ em cả sự kiện');
    });

    it('hold targets in per cent', async () => {
      expect((await committee.submit(setupPath, { girls: '101' }, setupPath)).status).toBe(422);
      expect((await committee.submit(setupPath, { girls: '60', boys: '50' }, setupPath)).status).toBe(422);
      expect((await committee.submit(setupPath, { girls: '40', poor: '20' }, setupPath)).status).toBe(303);
      expect(await world.database.of(EventShape).find()).toMatchObject([
        { eventSlug: forum, countsComposition: true, girls: 40, boys: null, poor: 20 },
      ]);
    });
  });

  describe("a child's circumstances", () => {
    it('are sealed, as long for one child as for another, and bound to the row', async () => {
      await add({ circumstances: ['poor', 'special'] });
      await add({ name: 'Thị Út' });
      const [first, second] = await world.database.of(Delegate).find({ order: { name: 'ASC' } });
      expect(first!.circumstancesSealed).toHaveLength(second!.circumstancesSealed!.length);
      expect(first!.circumstancesSealed).not.toMatch(/poor|special/);
      expect(() => world.get(CircumstanceSeal).open(first!.circumstancesSealed!, second!.id)).toThrow();
    });

    it('are seen and changed by the own district, and go when somebody becomes an officer', async () => {
      await add({ circumstances: ['poor', 'special'] });
      const { id } = await one();
      const words = wordsIn((await district.get(`/delegates/${id}`)).text);
      expect(words).toContain('Trẻ em nghèo có');
      expect(words).toContain('Trẻ em dân tộc thiểu số không');
      const page = await district.get(`/delegates/${id}/edit`);
      expect(page.text).toMatch(/value="poor" checked/);
      expect(wordsIn(page.text)).toContain('không bao giờ hỏi cụ thể là gì');
      await edit(id, { circumstances: ['minority'] });
      expect(await opened()).toEqual(['minority']);
      const { name } = await one();
      const grown = { ...officer, name, 'born-year': '1990' };
      await edit(id, { ...grown, circumstances: ['minority'] });
      expect((await one()).circumstancesSealed).toBeNull();
    });

    it('can be changed without a trace that the committee could see', async () => {
      await fill(district, anBienPath);
      await send(`${anBienPath}/submission`, { inclusion: 'yes' }, anBienPath);
      await everybodyAgrees(world);
      await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
      const { id } = (await world.database.of(Delegate).findOneBy({ name: 'Thị Út' }))!;
      const seen = async () => {
        const pages = [anBienPath, `/delegates/${id}`, boardPath, `/events/${forum}/delegates?sort=changed`];
        const texts = await Promise.all(pages.map(async (path) => (await committee.get(path)).text));
        return texts.map((text) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'KEY'));
      };
      await edit(id, {});
      await committee.get(boardPath);
      const before = await seen();
      await edit(id, { circumstances: ['poor'] });
      const after = await seen();
      const rowOf = () => world.database.of(Delegate).findOneByOrFail({ id });
      expect((await rowOf()).circumstancesSealed).not.toBeNull();
      expect((await rowOf()).approvedAt).not.toBeNull();
      const steps = (html: string) => html.match(/sửa thông tin đại biểu/g)?.length ?? 0;
      expect([after[0], after[2], after[3]]).toEqual([before[0], before[2], before[3]]);
      expect(steps(after[1]!)).toBe(steps(before[1]!) + 1);
      const fields = (await world.database.of(Activity).findBy({ subjectId: id })).map((step) => step.fields);
      expect(fields.join()).not.toMatch(/circumstances|poor/);
    });

    it('alone are saved at once after the freeze, for the committee could not decide on them', async () => {
      await add({});
      const { id } = await one();
      world.setToday('2019-06-08T01:00:00Z');
      expect((await edit(id, { circumstances: ['poor'], changeReason: 'x' })).location).toBe(
        `/delegates/${id}`,
      );
      expect(await opened()).toEqual(['poor']);
      await edit(id, { circumstances: ['special'], className: '8A', changeReason: 'Chuyển lớp' });
      expect(await opened()).toEqual(['poor']);
      const { text } = await committee.get(`/events/${forum}/changes`);
      const path = /href="(\/changes\/[^"]+)"/.exec(text)![1]!;
      expect(wordsIn((await committee.get(path)).text)).not.toMatch(/hoàn cảnh|nghèo/i);
      await committee.submit(path, {}, `${path}/acceptance`);
      expect(await one()).toMatchObject({ className: '8A' });
      expect(await opened()).toEqual(['special']);
    });

    it('show both values when somebody else has saved in between', async () => {
      await add({ circumstances: ['poor'] });
      const { id } = await one();
      const form = formOf((await district.get(`/delegates/${id}/edit`)).text, `/delegates/${id}`);
      await edit(id, { circumstances: ['minority'] });
      const stale = await district.post(form.action, { ...form.fields, circumstances: 'poor' });
      expect(stale.status).toBe(409);
      expect(wordsIn(stale.text)).toContain('Người khác vừa lưu: Trẻ em dân tộc thiểu số');
    });
  });

  describe('the card of a delegation', () => {
    it('shows its own district girls and boys, ages and circumstances against the targets', async () => {
      await committee.submit(setupPath, { girls: '50', poor: '20' }, setupPath);
      await add({ circumstances: ['poor'] });
      await add({ name: 'Thị Út', gender: 'female', 'born-year': '2007' });
      const words = wordsIn((await district.get(anBienPath)).text);
      expect(words).toContain('Nữ 1 trên 2 1/2 mục tiêu ít nhất 50 % · đạt');
      expect(words).toContain('Trẻ em nghèo 1 trên 2 1/2 mục tiêu ít nhất 20 % · đạt');
      expect(words).toContain('12 tuổi 1 trên 2 1/2 13 tuổi 1 trên 2 1/2');
      expect(words).toContain('Chỉ đơn vị thấy mục này.');
    });

    it('asks at handing in whether the plan is met, and shows the committee that answer', async () => {
      await fill(district, anBienPath);
      const submit = (fields: Record<string, string>) => send(`${anBienPath}/submission`, fields, anBienPath);
      expect(errorsIn((await submit({})).text)).toEqual(['Chọn đã có hoặc chưa có.']);
      expect(errorsIn((await submit({ inclusion: 'no' })).text)[0]).toContain('Nhập lý do chưa có');
      expect((await submit({ inclusion: 'no', inclusionReason: 'Đang chờ trường.' })).status).toBe(303);
      expect((await world.database.of(Delegation).find())[0]).toMatchObject({
        ...{ inclusion: 'no', inclusionReason: 'Đang chờ trường.' },
      });
      expect(wordsIn((await committee.get(anBienPath)).text)).toContain(
        'Thành phần theo kế hoạch (mục III.3): chưa có . Đang chờ trường.',
      );
      expect(wordsIn((await committee.get(boardPath)).text)).toContain('chờ duyệt báo chưa đủ thành phần');
    });
  });

  describe('what the committee is told', () => {
    const everywhere = ['ubnd-rach-gia', 'ubnd-an-bien', 'ubnd-phu-quoc'];
    /** @param marked how many of them are poor */
    const crowd = async (count: number, marked: number, { from = 0, units = everywhere } = {}) => {
      await world.database.housekeeping('test.crowd', async () => {
        for (let index = from; index < from + count; index++) {
          const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
          const unitSlug = units[index % units.length]!;
          const delegation = { id: unitSlug, eventSlug: forum, unitSlug, changedAt: new Date() };
          await world.database.insert(Delegation, delegation, { orIgnore: true });
          const chosen = index - from < marked ? (['poor'] as const) : [];
          await world.database.insert(Delegate, {
            ...{ id, delegationId: unitSlug, eventSlug: forum, unitSlug, role: 'child' },
            ...{ name: `Danh ${index}`, nameFold: 'danh', sortKey: String(index), born: '2006-05-09' },
            ...{ gender: 'female', createdAt: new Date(), updatedAt: new Date() },
            circumstancesSealed: world.get(CircumstanceSeal).seal(chosen, id),
          });
        }
      });
    };
    const told = async () => wordsIn((await committee.get(boardPath)).text);

    it('are ranges of five for the event, under five as that, and nothing of fewer than ten', async () => {
      await crowd(9, 5);
      await recount();
      expect(await told()).toContain('Chưa đủ số trẻ em');
      await crowd(21, 7, { from: 100 });
      await recount();
      const words = await told();
      expect(words).toContain('Trẻ em nghèo 10–14');
      expect(words).toContain('Trẻ em dân tộc thiểu số dưới 5');
      expect(words).toContain('Tính trên 30 em');
    });

    it('stays as it was until five children have changed, so that nobody can watch one of them come', async () => {
      await crowd(14, 14);
      await recount();
      const before = await told();
      await crowd(4, 4, { from: 100 });
      await recount();
      const between = (text: string) => /Hoàn cảnh Trẻ em nghèo .*? em,/.exec(text)?.[0];
      expect(between(await told())).toBe(between(before));
      expect(between(before)).toBeDefined();
      await crowd(1, 1, { from: 200 });
      await recount();
      expect(await told()).toContain('Tính trên 19 em');
    });

    it('is no count of one unit, nor what one unit alone has changed', async () => {
      await crowd(20, 10, { units: ['ubnd-an-bien', 'ubnd-rach-gia'] });
      await recount();
      expect(await told()).toContain('Chưa đủ số trẻ em');
      await crowd(10, 5, { from: 100 });
      await recount();
      expect(await told()).toContain('Tính trên 30 em');
      await crowd(9, 9, { from: 200, units: ['ubnd-phu-quoc'] });
      await recount();
      expect(await told()).toContain('Tính trên 30 em');
      await crowd(1, 0, { from: 300, units: ['ubnd-an-bien'] });
      await recount();
      expect(await told()).toContain('Tính trên 40 em');
    });

    it('opens no answer and asks as often for three children as for one', async () => {
      await crowd(1, 1);
      const first = await countQueries(world, () => committee.get(boardPath));
      await crowd(2, 2, { from: 100 });
      expect(await countQueries(world, () => committee.get(boardPath))).toBe(first);
      const seal = world.get(CircumstanceSeal);
      const refuse = () => {
        throw new Error('An answer was opened.');
      };
      Object.assign(seal, { open: refuse });
      for (const path of [boardPath, rachGiaPath, '/desk', `/events/${forum}/delegates`])
        expect([path, (await committee.get(path)).status]).toEqual([path, 200]);
      Reflect.deleteProperty(seal, 'open');
    });
  });

  it('leaks to no page of the committee, of another district or an agency, and to no table in the clear', async () => {
    const words = /Trẻ em nghèo|Poor children|"poor"|Hoàn cảnh của em/;
    await world.database.housekeeping('test.quota', () =>
      world.database.of(Quota).update({ unitSlug: 'ubnd-an-bien', role: 'child' }, { may: 9 }),
    );
    const ids: string[] = [];
    for (const name of ['Danh An', 'Danh Bình', 'Danh Chi', 'Danh Dũng', 'Danh Em', 'Danh Giang'])
      ids.push(await registeredPoor(name));
    await send(`${anBienPath}/submission`, { inclusion: 'yes', shortfallReason: 'Thiếu cán bộ' }, anBienPath);
    await everybodyAgrees(world);
    await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
    expect((await district.get(`/delegates/${ids[0]!}`)).text).toMatch(words);
    expect((await district.get(anBienPath)).text).toMatch(words);
    const pages = routesOf(world.app).filter(
      ({ method, path }) => method === 'GET' && !/:(slug|role)/.test(path),
    );
    const addresses = pages.map(({ path }) =>
      path
        .replace(':event', forum)
        .replace(':unit', 'ubnd-an-bien')
        .replace(':rule', 'volunteers')
        .replace(':id', ids[0]!),
    );
    const ofWhole = [setupPath, boardPath, '/setup'];
    for (const name of ['committee', 'tinhDoan', 'rachGia', 'soYTe', 'door'] as const) {
      const browser = await world.signedIn(name);
      for (const address of addresses.filter((one) => !ofWhole.includes(one))) {
        const { status, text } = await browser.get(address);
        expect([name, address, status < 500, words.test(text.slice(text.indexOf('<main')))]).toEqual([
          ...[name, address, true, false],
        ]);
      }
    }
    const tables = [
      ...[ChangeRequest, Delegate, DelegateChange, Delegation],
      ...[Activity, Submission, CompositionCount],
    ];
    await recount();
    for (const table of tables) {
      const rows: object[] = await world.database.of<object>(table).find();
      const ofPeople = rows.filter((row) => !(row instanceof Activity && row.subjectKind === 'event'));
      expect(JSON.stringify(ofPeople)).not.toMatch(/poor|nghèo/);
    }

    async function registeredPoor(name: string): Promise<string> {
      await add({ name, circumstances: ['poor'] });
      return (await world.database.of(Delegate).findOneByOrFail({ name })).id;
    }
  });
});
