import { Badge } from '../../src/badges/badge.entity.js';
import { ConsentSetting } from '../../src/consents/consent.entity.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { AgeRule, Quota } from '../../src/delegates/quota.entity.js';
import { EventShape } from '../../src/delegates/shape/event-shape.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { Import } from '../../src/imports/import.entity.js';
import { csv, headings, huu, sent, tram } from '../imports/lists.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, launch, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  officer,
  register,
  registered,
  wordsIn,
} from './people.js';

const ofAnBien = anBienPath.replace(forum, launch);
const ofRachGia = ofAnBien.replace('an-bien', 'rach-gia');
const board = `/events/${launch}/delegations`;
/** Words of a list that somebody owes. */
const owed = /chỉ tiêu|hạn nộp|quá hạn|còn \d+ ngày|còn thiếu|chưa nộp|Nộp danh sách|thành phần trẻ em/i;

/** That there is no quota and no deadline may be said. */
const withoutDenials = (words: string) => words.replace(/không (có|có hạn) (chỉ tiêu|hạn nộp)/gi, '');

describe('the launch ceremony, for which districts propose children', () => {
  let world: World;
  let anBien: Browser;
  let rachGia: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    [anBien, rachGia] = [await world.signedIn('anBien'), await world.signedIn('rachGia')];
    committee = await world.signedIn('committee');
  });
  beforeEach(async () => {
    world.setToday('2019-05-20T01:00:00Z');
    await emptyDelegations(world);
  });
  afterAll(() => world.close());

  const page = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const stateOf = async (unitSlug = 'ubnd-an-bien') =>
    (await world.database.of(Delegation).findOneBy({ eventSlug: launch, unitSlug }))?.state;
  const write = (work: () => Promise<unknown>) => world.database.housekeeping('test.launch', work);
  const born = (day: string) => {
    const [date = '', month = '', year = ''] = day.split('/');
    return { ...child, 'born-day': date, 'born-month': month, 'born-year': year };
  };
  const handIn = (browser: Browser, path: string) => browser.submit(path, {}, `${path}/submission`);
  const approve = (path: string) => committee.submit(path, {}, `${path}/approval`);

  describe('registration', () => {
    it('takes children and officers without a quota, as many as there are', async () => {
      for (const name of ['Danh Phúc', 'Thị Út', 'Lê Văn An', 'Trần Bảo Ân', 'Võ Kim Ngân', 'Hồ Thị Mai'])
        await registered(anBien, ofAnBien, { ...child, name });
      await registered(anBien, ofAnBien, officer);
      expect(await world.database.of(Delegate).countBy({ eventSlug: launch })).toBe(7);
      expect(await world.database.of(Quota).countBy({ eventSlug: launch })).toBe(0);
    });

    it('offers nothing to send while nobody is on the list', async () => {
      expect(await page(anBien, ofAnBien)).toContain('Chưa có ai trong đề xuất');
      expect(await page(anBien, ofAnBien)).not.toMatch(/đã đủ|Gửi đề xuất/);
      await registered(anBien, ofAnBien, child);
      expect(await page(anBien, ofAnBien)).toMatch(/Đề xuất của huyện An Biên.*Gửi đề xuất/);
    });

    it('leaves the forum and the districts’ own ceremonies their quotas', async () => {
      await write(() => world.database.of(Quota).delete({ eventSlug: forum, unitSlug: 'ubnd-rach-gia' }));
      for (const event of [forum, 'le-phat-dong-cap-huyen-xa']) {
        const answer = await register(rachGia, ofRachGia.replace(launch, event), child);
        expect([event, answer.status]).toEqual([event, 409]);
      }
      await write(() =>
        world.database.of(Quota).insert([
          { eventSlug: forum, unitSlug: 'ubnd-rach-gia', role: 'child', may: 5, must: 5 },
          { eventSlug: forum, unitSlug: 'ubnd-rach-gia', role: 'officer', may: 1, must: 1 },
        ]),
      );
    });

    it.each([
      { day: '31/5/2003', status: 422 },
      { day: '01/6/2003', status: 303 },
      { day: '19/5/2019', status: 303 },
      { day: '21/5/2019', status: 422 },
    ])(
      'answers a child born on $day with $status: under 16, and as young as they come',
      async ({ day, status }) => {
        expect((await register(anBien, ofAnBien, born(day))).status).toBe(status);
      },
    );

    it('follows the ages that the committee sets', async () => {
      await write(() =>
        world.database.of(AgeRule).insert({ eventSlug: launch, role: 'child', atLeast: 6, under: 16 }),
      );
      expect((await register(anBien, ofAnBien, born('01/6/2014'))).status).toBe(422);
      await write(() => world.database.of(AgeRule).delete({ eventSlug: launch }));
    });

    it('asks for a guardian as everywhere, and offers no other roles than child and officer', async () => {
      const answer = await register(anBien, ofAnBien, { ...child, guardianName: '', guardianPhone: '' });
      expect([answer.status, errorsIn(answer.text).length]).toEqual([422, 2]);
      await registered(anBien, ofAnBien, child);
      const form = (await anBien.get(`${ofAnBien}/delegates/new`)).text;
      const roles = [...form.matchAll(/name="role"[^>]*value="([a-z]+)"|value="([a-z]+)"[^>]*name="role"/g)];
      expect(roles.map(([, one, other]) => one ?? other)).toEqual(['child', 'officer']);
      expect(wordsIn(form)).toContain('sinh từ 01/6/2003 trở về sau');
      expect(form).not.toContain('circumstances');
      const volunteer = { role: 'volunteer', name: 'Hồ Văn Trợ', ...officer, ...born('15/8/1999') };
      expect((await register(anBien, ofAnBien, { ...volunteer, role: 'volunteer' })).status).toBe(409);
    });

    it('takes a list from a file, whatever its length', async () => {
      const path = await sent(anBien, ofAnBien, csv([headings, huu, tram]));
      expect(await page(anBien, path)).toContain('thêm 2 người');
      expect((await anBien.submit(path, { scope: 'all' }, `${path}/storing`)).status).toBe(303);
      expect(await world.database.of(Delegate).countBy({ eventSlug: launch })).toBe(2);
      await write(() => world.database.of(Import).clear());
    });

    it('lets people be removed and change roles, and counts no places', async () => {
      const id = await registered(anBien, ofAnBien, child);
      const adult = { ...officer, name: child.name ?? '' };
      const edited = await anBien.submit(`/delegates/${id}/edit`, adult, `/delegates/${id}`);
      expect(edited.status).toBe(303);
      const removal = `/delegates/${id}?_method=DELETE`;
      expect((await anBien.submit(`/delegates/${id}`, {}, removal)).status).toBe(303);
      expect(await world.database.of(Delegate).countBy({ eventSlug: launch })).toBe(0);
    });
  });

  describe('the way of a proposal', () => {
    it('leads from the district over the committee’s approval to badges', async () => {
      await registered(anBien, ofAnBien, child);
      const before = await page(anBien, ofAnBien);
      expect(before).toContain('Trước khi gửi, xem lại');
      expect((await handIn(anBien, ofAnBien)).status).toBe(303);
      expect(await page(anBien, ofAnBien)).toContain('Đề xuất đã gửi');
      expect(await page(committee, ofAnBien)).toContain('Duyệt đề xuất');
      expect((await approve(ofAnBien)).status).toBe(303);
      expect(await stateOf()).toBe('approved');
      expect(await page(committee, `/events/${launch}/badges`)).toContain('Danh Minh Hữu');
      expect(await world.database.of(Badge).count()).toBe(0);
    });

    it('asks for no reason where few come, and for no answer about their composition', async () => {
      await registered(anBien, ofAnBien, child);
      expect(await page(anBien, ofAnBien)).not.toMatch(/Lý do|III\.3/);
      await handIn(anBien, ofAnBien);
      expect(await stateOf()).toBe('submitted');
    });

    it('asks for consents only where the committee has chosen so', async () => {
      await registered(anBien, ofAnBien, child);
      await handIn(anBien, ofAnBien);
      const choice = { eventSlug: launch, asksForConsent: true, asksForCommitment: false };
      await write(() => world.database.of(ConsentSetting).insert(choice));
      expect((await approve(ofAnBien)).status).toBe(422);
      await write(() => world.database.of(ConsentSetting).delete({ eventSlug: launch }));
      expect((await approve(ofAnBien)).status).toBe(303);
    });
  });

  describe('time', () => {
    it('takes changes until the day of the ceremony is over, whatever last day was set', async () => {
      await write(() =>
        world.database.of(Event).update({ slug: launch }, { closesOn: '2019-05-24', graceMinutes: 30 }),
      );
      world.setToday('2019-05-31T16:59:00Z');
      expect((await register(anBien, ofAnBien, child)).status).toBe(303);
      expect(await page(anBien, ofAnBien)).toContain('nhận đề xuất đến hết ngày 31/5/2019');
      world.setToday('2019-05-31T17:01:00Z');
      expect((await anBien.get(`${ofAnBien}/delegates/new`)).status).toBe(409);
      expect(await page(anBien, ofAnBien)).toContain('Buổi lễ đã qua ngày 31/5/2019');
      expect(await world.database.of(ChangeRequest).count()).toBe(0);
      expect(await world.database.of(Delegate).countBy({ eventSlug: launch })).toBe(1);
      await write(() =>
        world.database.of(Event).update({ slug: launch }, { closesOn: null, graceMinutes: 0 }),
      );
    });

    it('refuses what is sent after it with a sentence, not with a request', async () => {
      const form = await anBien.get(`${ofAnBien}/delegates/new`);
      const key = /name="formKey" value="([^"]+)"/.exec(form.text)?.[1];
      world.setToday('2019-06-01T01:00:00Z');
      const answer = await anBien.post(`${ofAnBien}/delegates`, { ...child, formKey: key });
      expect([answer.status, answer.text.includes('Buổi lễ đã qua ngày 31/5/2019')]).toEqual([409, true]);
    });

    it('never ends before the ceremony has a day', async () => {
      await write(() => world.database.of(Event).update({ slug: launch }, { startsOn: null, endsOn: null }));
      expect((await register(anBien, ofAnBien, born('31/5/2003'))).status).toBe(303);
      expect(await page(anBien, ofAnBien)).toContain('nhận đề xuất đến hết ngày lễ');
      await write(() =>
        world.database.of(Event).update({ slug: launch }, { startsOn: '2019-05-31', endsOn: '2019-05-31' }),
      );
    });
  });

  describe('pages', () => {
    const cardOf = (words: string) => {
      const at = words.indexOf('Lễ phát động Tháng hành động');
      return words.slice(at, words.indexOf('Đề xuất trẻ em dự lễ', at) + 200);
    };

    it('put a calm card on the desk of a district, after what it owes', async () => {
      const desk = await page(anBien, '/desk');
      expect(desk).toContain('Đề xuất trẻ em dự lễ, trẻ em nhận quà và cán bộ đi cùng, nếu có.');
      expect(desk.indexOf('Đề xuất trẻ em dự lễ')).toBeGreaterThan(desk.indexOf('Diễn đàn trẻ em tỉnh'));
      await registered(anBien, ofAnBien, child);
      expect(await page(anBien, '/desk')).toContain('Tiếp tục đề xuất');
    });

    it('say nowhere that something is late or missing, before, while and after', async () => {
      for (const today of ['2019-05-20', '2019-05-30', '2019-05-31', '2019-06-03']) {
        world.setToday(`${today}T01:00:00Z`);
        for (const [browser, path] of [
          [anBien, ofAnBien],
          [committee, ofAnBien],
          [committee, board],
        ] as const) {
          const words = await page(browser, path);
          expect([today, path, owed.exec(withoutDenials(words))?.[0]]).toEqual([today, path, undefined]);
        }
        const card = withoutDenials(cardOf(await page(anBien, '/desk')));
        expect([today, owed.exec(card)?.[0]]).toEqual([today, undefined]);
      }
    });

    it('show the committee only those who have proposed somebody, counted without a whole', async () => {
      expect(await page(committee, board)).toContain('Chưa có đơn vị nào đề xuất');
      await registered(anBien, ofAnBien, child);
      await registered(anBien, ofAnBien, officer);
      await handIn(anBien, ofAnBien);
      const { text } = await committee.get(board);
      expect(wordsIn(text)).toContain('đơn vị đã gửi đề xuất 1 đề xuất đã duyệt 0 trẻ em được đề xuất 1');
      expect(wordsIn(text)).toContain('An Biên');
      expect(wordsIn(text)).not.toContain('Rạch Giá');
      expect(text).not.toContain('<progress');
      expect(await page(committee, '/desk')).toContain('1 đề xuất chờ duyệt');
    });

    it('keep the ceremony out of what is late at the forum', async () => {
      await registered(anBien, ofAnBien, child);
      expect(await page(committee, '/desk')).toContain('Chưa nộp: 15 đoàn');
    });

    it('know no quotas, targets and rules to set', async () => {
      for (const path of ['quotas', 'composition', 'rules'])
        expect([path, (await committee.get(`/setup/${path}/${launch}`)).status]).toEqual([path, 404]);
      const setup = (await committee.get('/setup')).text;
      expect(setup).not.toContain(`/setup/quotas/${launch}`);
      expect(setup).toContain(`/setup/ages/${launch}`);
      expect(setup).toContain(`/setup/quotas/${forum}`);
    });

    it('ask nothing of a ceremony’s shape, even where it was set before', async () => {
      const shape = { eventSlug: launch, countsComposition: true, profile: 'tt-29-2019' };
      await write(() => world.database.of(EventShape).insert(shape));
      await registered(anBien, ofAnBien, child);
      expect(await page(anBien, ofAnBien)).not.toMatch(/III\.3|Thành phần trẻ em/);
      expect((await handIn(anBien, ofAnBien)).status).toBe(303);
      await write(() => world.database.of(EventShape).delete({ eventSlug: launch }));
    });

    it('take as many queries for three units as for one', async () => {
      await registered(anBien, ofAnBien, child);
      const one = await countQueries(world, () => committee.get(board));
      await registered(rachGia, ofRachGia, child);
      await registered(rachGia, ofRachGia, { ...child, name: 'Thị Út' });
      expect(await countQueries(world, () => committee.get(board))).toBe(one);
    });

    it('are closed to other districts, agencies and the door', async () => {
      const id = await registered(anBien, ofAnBien, child);
      for (const path of [ofAnBien, `/delegates/${id}`]) expect((await rachGia.get(path)).status).toBe(404);
      for (const name of ['soYTe', 'door'] as const)
        expect((await (await world.signedIn(name)).get(ofAnBien)).status).toBe(403);
    });
  });
});
