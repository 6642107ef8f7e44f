import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { EventShape, ProfileRule } from '../../src/delegates/shape/event-shape.entity.js';
import { numberFor, profiles } from '../../src/delegates/shape/profiles.js';
import { Profiles } from '../../src/delegates/shape/profiles.service.js';
import { checkRule } from '../../src/delegates/shape/rule-check.js';
import { Event } from '../../src/programme/event.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  rachGiaPath,
  registered,
  wordsIn,
} from './people.js';

const rulesPath = `/setup/rules/${forum}`;
const boardPath = `/events/${forum}/delegations`;
const circular = profiles[0]!;
const ruleOf = (slug: string) => circular.rules.find((rule) => rule.slug === slug)!;

describe('the rules of Circular 29/2019, as data', () => {
  it.each([
    ['children', { child: 50 }, true],
    ['children', { child: 49 }, false],
    ['children-per-officer', { child: 10, officer: 2 }, true],
    ['children-per-officer', { child: 11, officer: 2 }, false],
    ['children-per-officer', { child: 1 }, false],
    ['children-per-officer', {}, true],
    ['volunteers', { child: 59, volunteer: 6 }, false],
    ['volunteers', { child: 60, volunteer: 6 }, true],
    ['leaders-and-guests', { child: 60, representative: 4, guest: 5, seat: 11 }, true],
    ['leaders-and-guests', { child: 59, representative: 4, guest: 5, seat: 11 }, false],
  ] as const)('finds %s of %j met: %s', (slug, counts, isMet) => {
    const rule = ruleOf(slug);
    expect(checkRule(rule, numberFor(rule, 'province')!, counts).isMet).toBe(isMet);
  });

  it('know the numbers of every level', () => {
    const numbers = (['central', 'province', 'district', 'commune'] as const).map((level) =>
      numberFor(ruleOf('children'), level),
    );
    expect(numbers).toEqual([100, 50, 40, 30]);
  });
});

describe('a rule profile', () => {
  let world: World;
  let committee: Browser;
  let district: Browser;
  beforeAll(async () => {
    world = await World.open();
    [committee, district] = [await world.signedIn('committee'), await world.signedIn('anBien')];
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    await world.database.housekeeping('test.profile', async () => {
      await world.database.of(ProfileRule).createQueryBuilder().delete().execute();
      await world.database.of(EventShape).update({ eventSlug: forum }, { profile: '' });
    });
  });
  afterAll(() => world.close());

  const choose = (profile = 'tt-29-2019') => committee.submit(rulesPath, { profile }, rulesPath);
  const board = async () => wordsIn((await committee.get(boardPath)).text);

  it('is off until the committee chooses it, names its source, and says that it is younger than the forum', async () => {
    expect(await board()).not.toContain('Quy định về diễn đàn');
    expect(await world.get(Profiles).asksForCommitment(forum)).toBe(false);
    const page = wordsIn((await committee.get(rulesPath)).text);
    expect(page).toContain('Thông tư 29/2019/TT-BLĐTBXH');
    expect(page).toContain('có hiệu lực từ ngày 20/02/2020');
    expect((await choose()).status).toBe(303);
    expect(wordsIn((await committee.get(rulesPath)).text)).toContain(
      'sau sự kiện này; ở đây chỉ dùng để tham khảo',
    );
    expect(await world.get(Profiles).asksForCommitment(forum)).toBe(true);
    expect((await choose('một thông tư khác')).status).toBe(422);
    expect((await choose('')).status).toBe(303);
    expect(await board()).not.toContain('Quy định về diễn đàn');
  });

  it('is shown live on the board, met or not, with the numbers and the delegations that break it', async () => {
    await choose();
    await fill(district, anBienPath);
    await registered(await world.signedIn('rachGia'), rachGiaPath, child);
    const words = await board();
    expect(words).toContain('Ít nhất 50 trẻ em chưa đạt 6 em đã đăng ký');
    expect(words).toContain(
      'ở từng đoàn và cả sự kiện chưa đạt 6 em, 1 cán bộ phụ trách Chưa đạt ở: thành phố Rạch Giá',
    );
    expect(words).toContain('Tình nguyện viên không quá 1/10 số trẻ em đạt 0 tình nguyện viên, 6 em');
    expect(words).toContain('không quá 1/3 số trẻ em chưa đạt 11 lãnh đạo và khách mời');
  });

  it('counts the guests and representatives who are registered, and the leaders whom the plan asks for', async () => {
    await choose();
    await fill(district, anBienPath);
    const { id: delegationId } = (await world.database.of(Delegation).find())[0]!;
    const key = { delegationId, eventSlug: forum, unitSlug: 'ubnd-an-bien' };
    await world.database.housekeeping('test.guest', () =>
      world.database.insert(Delegate, {
        ...key,
        ...{ id: '00000000-0000-4000-8000-000000000001', role: 'guest', name: 'Khách', nameFold: 'khach' },
        ...{ sortKey: 'khach', createdAt: new Date(), updatedAt: new Date() },
      }),
    );
    expect(await board()).toContain('12 lãnh đạo và khách mời');
  });

  it('shows a district the rule that concerns it, and no other', async () => {
    await choose();
    await registered(district, anBienPath, child);
    const words = wordsIn((await district.get(anBienPath)).text);
    expect(words).toContain(
      'Mỗi cán bộ phụ trách không quá 5 em, ở từng đoàn và cả sự kiện chưa đạt 1 em, 0 cán bộ phụ trách',
    );
    expect(words).not.toContain('Ít nhất 50 trẻ em');
  });

  it('stops no approval, but is named there', async () => {
    await choose();
    await fill(district, anBienPath);
    await district.submit(anBienPath, {}, `${anBienPath}/submission`);
    expect(wordsIn((await committee.get(anBienPath)).text)).toContain('Chưa đạt Thông tư 29/2019/TT-BLĐTBXH');
    await everybodyAgrees(world);
    expect((await committee.submit(anBienPath, {}, `${anBienPath}/approval`)).status).toBe(303);
  });

  it('lets the committee change a number', async () => {
    await choose();
    await fill(district, anBienPath);
    const path = `${rulesPath}/children`;
    expect((await committee.submit(path, { number: '0' }, path)).status).toBe(422);
    expect((await committee.submit(path, { number: '5' }, path)).status).toBe(303);
    expect(await board()).toContain('Ít nhất 5 trẻ em đạt 5 em đã đăng ký');
  });

  it('lets the committee go without a rule for a reason, which stands beside it with who and when', async () => {
    await choose();
    await fill(district, anBienPath);
    await district.submit(anBienPath, {}, `${anBienPath}/submission`);
    for (const rule of ['children', 'leaders-and-guests']) {
      const path = `${rulesPath}/${rule}`;
      const refused = await committee.submit(path, { reason: ' ' }, `${path}/overruling`);
      expect([refused.status, errorsIn(refused.text)[0]]).toEqual([
        422,
        expect.stringContaining('Nhập lý do'),
      ]);
      await committee.submit(path, { reason: 'Thông tư ra sau sự kiện' }, `${path}/overruling`);
    }
    expect(await board()).toMatch(
      /không áp dụng 5 em đã đăng ký Lý do không áp dụng: Thông tư ra sau sự kiện – Nguyễn Thị Mẫu, 08 giờ \d\d, 20\/5\/2019/,
    );
    expect(wordsIn((await committee.get(anBienPath)).text)).not.toContain('Chưa đạt Thông tư');
    const path = `${rulesPath}/children`;
    expect((await committee.submit(path, {}, `${path}/overruling`)).status).toBe(303);
    expect(await board()).toContain('Ít nhất 50 trẻ em chưa đạt');
  });

  it('knows no rule of a profile that is off, and none that there is not', async () => {
    expect((await committee.get(`${rulesPath}/children`)).status).toBe(404);
    await choose();
    expect((await committee.get(`${rulesPath}/children`)).status).toBe(200);
    expect((await committee.post(`${rulesPath}/khong-co/overruling`, { reason: 'x' })).status).toBe(404);
  });

  it('is held against the quotas while they are set', async () => {
    const quotas = `/setup/quotas/${forum}`;
    expect(wordsIn((await committee.get(quotas)).text)).not.toContain('Quy định: ít nhất');
    await choose();
    const words = wordsIn((await committee.get(quotas)).text);
    expect(words).toContain('Tổng số trẻ em theo chỉ tiêu tối đa: 15 . Quy định: ít nhất 50.');
    const { text } = await committee.get(quotas);
    expect(text).toMatch(/data-met="true" hidden/);
  });

  it('asks the database as often for three delegations as for one', async () => {
    await choose();
    await registered(district, anBienPath, child);
    const first = await countQueries(world, () => committee.get(boardPath));
    await world.database.housekeeping('test.quota', () =>
      world.database.of(Quota).update({ eventSlug: forum, role: 'officer' }, { taken: 1 }),
    );
    await registered(await world.signedIn('rachGia'), rachGiaPath, child);
    expect(await countQueries(world, () => committee.get(boardPath))).toBe(first);
    expect((await world.database.of(Event).findOneByOrFail({ slug: forum })).level).toBe('province');
  });
});
