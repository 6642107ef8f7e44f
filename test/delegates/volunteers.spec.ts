import { Delegate } from '../../src/delegates/delegate.entity.js';
import { AgeRule, Quota } from '../../src/delegates/quota.entity.js';
import type { Browser } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  register,
  registered,
  wordsIn,
} from './people.js';

const volunteer = {
  role: 'volunteer',
  name: 'Thị Sương',
  'born-day': '15',
  'born-month': '8',
  'born-year': '1999',
  phone: '0913 456 789',
};
const quotaKey = { eventSlug: forum, unitSlug: 'ubnd-an-bien', role: 'volunteer' } as const;
const agesPath = `/setup/ages/${forum}`;

describe('volunteers in a delegation', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
  });
  beforeEach(() => emptyDelegations(world));
  afterAll(() => world.close());

  const setQuota = (may: number) =>
    world.database.housekeeping('test.quota', () =>
      world.database.of(Quota).upsert({ ...quotaKey, may, must: 0 }, ['eventSlug', 'unitSlug', 'role']),
    );

  it('are neither asked for nor taken where the unit has no quota for them', async () => {
    const { text } = await district.get(`${anBienPath}/delegates/new`);
    expect(text).not.toContain('value="volunteer"');
    expect((await register(district, anBienPath, volunteer)).status).toBe(409);
  });

  describe('with a quota', () => {
    beforeAll(() => setQuota(1));
    afterAll(() => setQuota(0));

    it('give a birth date and a telephone, and nothing of a guardian', async () => {
      const gaps = await register(district, anBienPath, { role: 'volunteer', name: 'Thị Sương' });
      expect(errorsIn(gaps.text)).toEqual([
        'Nhập ngày sinh, ví dụ: 09/5/2007.',
        'Nhập số điện thoại của cán bộ hoặc tình nguyện viên, ví dụ: 0912 345 678.',
      ]);
      expect((await register(district, anBienPath, { ...volunteer, guardianName: 'Thị Út' })).status).toBe(
        303,
      );
      const [stored] = await world.database.of(Delegate).find();
      expect(stored).toMatchObject({
        role: 'volunteer',
        phone: '0913 456 789',
        guardianName: '',
        className: '',
      });
    });

    it.each([
      { born: '19/6/2003', status: 303 },
      { born: '20/6/2003', status: 422 },
    ])(
      'are at least sixteen on the last day: born $born is answered with $status',
      async ({ born, status }) => {
        const [day = '', month = '', year = ''] = born.split('/');
        const fields = { ...volunteer, 'born-day': day, 'born-month': month, 'born-year': year };
        expect((await register(district, anBienPath, fields)).status).toBe(status);
      },
    );

    it('are as old as the committee says', async () => {
      expect((await committee.get(agesPath)).text).toMatch(/name="volunteer-atLeast"[^>]*value="16"/);
      await committee.submit(agesPath, { 'volunteer-atLeast': '25' }, agesPath);
      const answer = await register(district, anBienPath, volunteer);
      expect(errorsIn(answer.text)[0]).toContain('Tình nguyện viên dự');
      await world.database.housekeeping('test.ages', () =>
        world.database.of(AgeRule).delete({ role: 'volunteer' }),
      );
    });

    it('count against their own quota, on the page of the delegation and on the board', async () => {
      await fill(district, anBienPath);
      await registered(district, anBienPath, volunteer);
      expect((await register(district, anBienPath, { ...volunteer, name: 'Danh Sóc' })).status).toBe(409);
      const words = wordsIn((await district.get(anBienPath)).text);
      expect(words).toContain('Trẻ em 5 Cán bộ phụ trách 1 Tình nguyện viên 1');
      const board = wordsIn((await committee.get(`/events/${forum}/delegations`)).text);
      expect(board).toContain('tình nguyện viên đã đăng ký 1/1');
      const list = await committee.get(`/events/${forum}/delegates?role=volunteer`);
      expect(list.text).toContain('>Thị Sương</a>');
    });

    it('take a place from their own quota when a child turns out to be one', async () => {
      const id = await registered(district, anBienPath, child);
      const grown = { ...volunteer, name: 'Danh Minh Hữu' };
      await district.submit(`/delegates/${id}/edit`, grown, `/delegates/${id}`);
      const taken = await world.database.of(Quota).findBy({ eventSlug: forum, unitSlug: 'ubnd-an-bien' });
      expect(Object.fromEntries(taken.map((quota) => [quota.role, quota.taken]))).toEqual({
        ...{ child: 0, officer: 0, volunteer: 1 },
      });
    });
  });
});
