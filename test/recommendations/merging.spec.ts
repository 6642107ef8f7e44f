import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SignedIn } from '../../src/accounts/signed-in.js';
import { branchOf } from '../../src/recommendations/gathering/merging.js';
import { Merges } from '../../src/recommendations/gathering/merges.service.js';
import type { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World } from '../support/world.js';
import { at, deskList, reload } from './answering.js';
import { forgetRecommendations, suggestTopics } from './asking.js';
import { place, placeAt } from './placing.js';

interface Model {
  parent: (number | null)[];
}

const rootIn = ({ parent }: Model, one: number): number => {
  const above = parent[one];
  return above == null ? one : rootIn({ parent }, above);
};

/** What merging and undoing mean, in numbers. @returns whether it is possible */
function applyTo(model: Model, { kind, one, other }: Step): boolean {
  if (kind === 'undo') {
    if (model.parent[one] === null) return false;
    model.parent[one] = null;
    return true;
  }
  const root = rootIn(model, other);
  if (model.parent[one] !== null || root === one) return false;
  model.parent[one] = root;
  return true;
}

interface Step {
  kind: 'merge' | 'undo';
  one: number;
  other: number;
}

const size = 6;
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>('merge', 'merge', 'undo'),
    one: fc.nat(size - 1),
    other: fc.nat(size - 1),
  }),
  { minLength: 1, maxLength: 14 },
);

describe('merging what asks the same', () => {
  let world: World;
  let committee: Browser;
  let person: SignedIn;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    person = {
      id: world.personIds.committee,
      name: 'Nguyễn Thị Mẫu',
      sessionHash: '',
      roles: [{ role: 'committee', unitSlug: 'so-ldtbxh' }],
      duties: [],
    };
    await suggestTopics(world);
  });
  afterEach(async () => {
    world.withTurns();
    Reflect.deleteProperty(world.get(Merges), 'hold');
    await forgetRecommendations(world);
    await suggestTopics(world);
  });
  afterAll(() => world.close());

  const merge = async (row: Recommendation, into: Recommendation) =>
    world
      .get(Merges)
      .merge(person, row.id, { number: into.number ?? 0, version: (await reload(world, row)).version });
  const undo = async (row: Recommendation) =>
    world.get(Merges).undo(person, row.id, (await reload(world, row)).version);
  const succeeds = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => false,
    );
  const states = (rows: Recommendation[]) => Promise.all(rows.map((row) => reload(world, row)));

  it('keeps what a simple model says, whatever is merged and undone in which order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const rows: Recommendation[] = [];
        for (let index = 0; index < size; index++) rows.push(await place(world));
        const model: Model = { parent: rows.map(() => null) };
        for (const step of all) {
          const [one, other] = [rows[step.one]!, rows[step.other]!];
          const done = await succeeds(step.kind === 'merge' ? merge(one, other) : undo(one));
          expect(done).toBe(applyTo(model, step));
        }
        const found = await states(rows);
        expect(found.map(({ mergedIntoId }) => mergedIntoId)).toEqual(
          model.parent.map((above) => (above === null ? null : rows[above]!.id)),
        );
        expect(found.map(({ rootId }) => rootId)).toEqual(
          rows.map((_, index) => rows[rootIn(model, index)]!.id),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('is undone by undoing: every origin is as it was', async () => {
    const [a, b, c] = [await place(world), await place(world), await place(world)];
    await merge(a, b);
    const before = (await states([a, b, c])).map(({ rootId, mergedIntoId }) => ({ rootId, mergedIntoId }));
    await merge(b, c);
    expect((await states([a, b, c])).map(({ rootId }) => rootId)).toEqual([c.id, c.id, c.id]);
    await undo(b);
    expect((await states([a, b, c])).map(({ rootId, mergedIntoId }) => ({ rootId, mergedIntoId }))).toEqual(
      before,
    );
  });

  it('finds everything below one, and nothing else', () => {
    const group = [
      { id: 'a', mergedIntoId: null },
      { id: 'b', mergedIntoId: 'a' },
      { id: 'c', mergedIntoId: 'b' },
      { id: 'd', mergedIntoId: 'a' },
    ];
    expect(branchOf(group[1]!, group).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('says in words why one cannot be merged', async () => {
    const [a, b] = [await place(world), await place(world)];
    const send = async (row: Recommendation, number: string) =>
      errorsIn((await committee.submit(at(row.id), { number }, `${at(row.id)}/merging`)).text);
    expect(await send(a, '')).toEqual(['Nhập số khuyến nghị, ví dụ: 12.']);
    expect(await send(a, '999999')).toEqual(['Không có khuyến nghị số 999999.']);
    expect(await send(a, String(a.number))).toEqual(['Không gộp một khuyến nghị vào chính nó.']);
    await merge(b, a);
    expect(await send(a, String(b.number))).toEqual([
      `Khuyến nghị số ${b.number} đang gộp trong khuyến nghị này. Tách nó ra trước.`,
    ]);
    const answered = await placeAt(world, 'answered');
    const late = await committee.post(`${at(answered.id)}/merging`, {
      version: '1',
      number: String(a.number),
    });
    expect(late.status).toBe(409);
  });

  it('two that are merged into each other at once make no circle', async () => {
    expect(await raceIntoEachOther()).toBe(1);
  });

  it('they would make one if nobody held the merging', async () => {
    world.withoutTurns();
    const merges = world.get(Merges);
    const rootOf = Reflect.get(merges, 'rootOf') as (...call: unknown[]) => Promise<unknown>;
    Object.assign(merges, {
      hold: (_id: string, enter: () => Promise<unknown>) => enter(),
      rootOf: async (...call: unknown[]) => {
        const found = await rootOf.apply(merges, call);
        await sleep(150);
        return found;
      },
    });
    expect(await raceIntoEachOther()).toBe(2);
    Reflect.deleteProperty(merges, 'rootOf');
  });

  async function raceIntoEachOther(): Promise<number> {
    const [a, b] = [await place(world), await place(world)];
    const done = await Promise.all([succeeds(merge(a, b)), succeeds(merge(b, a))]);
    return done.filter(Boolean).length;
  }

  it('suggests what is alike, and merges it in by one press', async () => {
    const pool = await place(world, { title: 'Hồ bơi', text: 'Chúng em mong mỗi xã có một hồ bơi.' });
    const twin = await place(world, {
      ...{ title: 'Bể bơi', text: 'Mong xã xây bể bơi cho trẻ em.', unitSlug: 'ubnd-rach-gia', backers: 30 },
    });
    await place(world, { title: 'Thư viện', text: 'Trường cần có sách mới.' });
    const page = wordsIn((await committee.get(at(pool.id))).text);
    expect(page).toContain('Bể bơi');
    expect(page).not.toContain('Thư viện');
    await committee.post(`${at(twin.id)}/merging`, { version: '1', number: String(pool.number) });
    const merged = wordsIn((await committee.get(at(pool.id))).text);
    expect(merged).toContain('Lời của các em, 2 khuyến nghị đã gộp');
    expect(merged).toContain('54 em đồng ý');
    expect(wordsIn((await committee.get(deskList)).text)).toContain('gộp thêm 1');
    expect(wordsIn((await committee.get(`${deskList}?stage=merged`)).text)).toContain('Bể bơi');
  });

  it('releases what was merged into a text that is sealed', async () => {
    const [a, b, c] = [await place(world), await place(world), await place(world)];
    await merge(a, b);
    await merge(b, c);
    await committee.submit(at(b.id), {}, `${at(b.id)}/sealing`);
    expect((await reload(world, a)).rootId).toBe(a.id);
    expect(await reload(world, a)).toMatchObject({ mergedIntoId: null });
    expect((await reload(world, c)).rootId).toBe(c.id);
    expect((await committee.get(at(b.id))).status).toBe(404);
  });

  describe('the list', () => {
    it('finds words with and without marks, and asks the same of the database for one and for three', async () => {
      await place(world, { title: 'Đường đến trường', text: 'Đường đất lầy lội mùa mưa.' });
      const words = async (query: string) => wordsIn((await committee.get(`${deskList}?${query}`)).text);
      expect(await words('q=duong+lay+loi')).toContain('Đường đến trường');
      expect(await words('q=%C4%91%C6%B0%E1%BB%9Dng')).toContain('Đường đến trường');
      expect(await words('q=ho+boi')).toContain('Không có khuyến nghị nào như bạn tìm.');
      const few = await countQueries(world, () => committee.get(deskList));
      await place(world);
      await place(world);
      expect(await countQueries(world, () => committee.get(deskList))).toBe(few);
    });

    it('narrows by topic, origin, lead and stage, and takes anything in its address', async () => {
      await place(world, { topicSlug: 'an-toan', title: 'Đèn đường' });
      await place(world, { unitSlug: 'ubnd-rach-gia', title: 'Vỉa hè' });
      await place(world, {
        stage: 'assigned',
        leadSlug: 'so-y-te',
        countsFrom: '2019-05-20',
        title: 'Khám mắt',
      });
      const shows = async (query: string) => {
        const page = wordsIn((await committee.get(`${deskList}?${query}`)).text);
        return ['Đèn đường', 'Vỉa hè', 'Khám mắt'].filter((title) => page.includes(title));
      };
      expect(await shows('topic=an-toan')).toEqual(['Đèn đường']);
      expect(await shows('unit=ubnd-rach-gia')).toEqual(['Vỉa hè']);
      expect(await shows('lead=so-y-te')).toEqual(['Khám mắt']);
      expect(await shows('stage=open')).toEqual(['Đèn đường', 'Vỉa hè']);
      for (const odd of ['stage=x&page=0&q[]=1', 'page=99999999', 'q=%00%27%22%3B--', 'forum=khong-co'])
        expect([200, 404]).toContain((await committee.get(`${deskList}?${odd}`)).status);
    });
  });
});
