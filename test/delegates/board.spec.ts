import { randomUUID } from 'node:crypto';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import type { Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  officer,
  rachGiaPath,
  registered,
  wordsIn,
} from './people.js';

const boardPath = `/events/${forum}/delegations`;
const listPath = `/events/${forum}/delegates`;
const quotasPath = `/setup/quotas/${forum}`;

describe('what the committee sees', () => {
  let world: World;
  let committee: Browser;
  let anBien: Browser;
  let rachGia: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const queriesOf = (path: string) => countQueries(world, () => committee.get(path));
  const names = (html: string) =>
    [...html.matchAll(/<a href="\/delegates\/[^"/]+">([^<]+)<\/a>/g)].map(([, name]) => name);

  describe('the board', () => {
    it('shows all fifteen delegations with their progress', async () => {
      await fill(anBien, anBienPath);
      await anBien.submit(anBienPath, {}, `${anBienPath}/submission`);
      await registered(rachGia, rachGiaPath, child);
      const { text } = await committee.get(boardPath);
      const words = wordsIn(text);
      expect(text.match(/<th scope="row">/g)).toHaveLength(15);
      expect(words).toContain('đoàn đã nộp 1/15');
      expect(words).toContain('trẻ em đã đăng ký 6/15');
      expect(words).toContain('Tất cả 15 chưa lập 13 đang lập 1 chờ duyệt 1');
      expect(wordsIn((await committee.get(`${boardPath}?state=draft`)).text)).toContain('1 đoàn đại biểu');
    });

    it('puts what has waited longest first', async () => {
      for (const [browser, path, day] of [
        [rachGia, rachGiaPath, '2019-05-21'],
        [anBien, anBienPath, '2019-05-22'],
      ] as const) {
        world.setToday(`${day}T03:00:00Z`);
        await registered(browser, path, officer);
        await browser.submit(path, { shortfallReason: 'Đang chọn' }, `${path}/submission`);
      }
      const words = wordsIn((await committee.get(boardPath)).text);
      expect(words.indexOf('Duyệt đoàn thành phố Rạch Giá')).toBeLessThan(
        words.indexOf('Duyệt đoàn huyện An Biên'),
      );
      expect(words).toContain('chờ 1 ngày');
    });

    it('asks the database as often for three delegations as for one', async () => {
      await registered(anBien, anBienPath, child);
      const one = await queriesOf(boardPath);
      await registered(rachGia, rachGiaPath, child);
      await registered(rachGia, rachGiaPath, officer);
      expect(await queriesOf(boardPath)).toBe(one);
    });
  });

  describe('the list of all people', () => {
    it('sorts by given name, searches without accents, filters, and counts', async () => {
      await fill(anBien, anBienPath);
      await anBien.submit(anBienPath, {}, `${anBienPath}/submission`);
      await everybodyAgrees(world);
      await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
      await registered(rachGia, rachGiaPath, { ...child, name: 'Đặng Thị Bé' });
      const shown = async (query = '') => names((await committee.get(`${listPath}${query}`)).text);
      expect(await shown()).toEqual([
        ...['Trần Bảo Ân', 'Đặng Thị Bé', 'Danh Minh Hữu', 'Lê Văn Thuận'],
        ...['Huỳnh Thị Kim Thư', 'Nguyễn Thùy Trâm', 'Thị Út'],
      ]);
      expect(await shown('?q=dang%20thi')).toEqual(['Đặng Thị Bé']);
      expect(await shown('?role=officer')).toEqual(['Lê Văn Thuận']);
      expect(await shown('?state=draft')).toEqual(['Đặng Thị Bé']);
      expect(await shown('?unit=ubnd-rach-gia')).toEqual(['Đặng Thị Bé']);
      expect((await shown('?sort=unit'))[0]).toBe('Đặng Thị Bé');
      expect(await shown('?q=%25')).toHaveLength(7);
      const words = wordsIn((await committee.get(listPath)).text);
      expect(words).toContain('Tất cả 7 Trẻ em 6 Cán bộ phụ trách 1');
      expect(words).toContain('đang lập 1 chờ duyệt 0 cần bổ sung 0 đã duyệt 6');
    });

    it('shows 25 people a page, or as many as are asked for, also behind a filter', async () => {
      const id = await registered(anBien, anBienPath, child);
      await world.database.housekeeping('test.crowd', () => crowd(world, id, 29));
      const shown = async (query: string) => names((await committee.get(`${listPath}${query}`)).text).length;
      expect(await shown('')).toBe(25);
      expect(await shown('?page=2')).toBe(5);
      expect(await shown('?size=50')).toBe(30);
      const { text } = await committee.get(`${listPath}?size=50&role=child`);
      expect(text).toContain('<input type="hidden" name="size" value="50"');
      expect(text).toContain(`href="${listPath}?role=child&amp;size=100"`);
      expect(text).toContain('aria-label="Hiện 50 dòng mỗi trang" aria-current="true"');
    });

    it('answers any question in the address', async () => {
      for (const query of [
        '?page=0',
        '?page=99999',
        '?page=x',
        '?size=7',
        '?q=a&q=b',
        '?role=x&state=y&sort=z',
        '?unit=%00',
        '?q=%00',
      ]) {
        expect([query, (await committee.get(listPath + query)).status]).toEqual([query, 200]);
      }
    });

    it('asks the database as often for three people as for one', async () => {
      await registered(anBien, anBienPath, child);
      const one = [await queriesOf(listPath), await queriesOf(anBienPath)];
      await registered(anBien, anBienPath, { ...child, name: 'Thị Út' });
      await registered(anBien, anBienPath, officer);
      expect([await queriesOf(listPath), await queriesOf(anBienPath)]).toEqual(one);
    });

    it('is not for districts', async () => {
      expect((await anBien.get(listPath)).status).toBe(403);
    });
  });

  describe('setting quotas', () => {
    const quota = async (unitSlug: string, role: 'child' | 'officer') => {
      const { may, must } = await world.database
        .of(Quota)
        .findOneByOrFail({ eventSlug: forum, unitSlug, role });
      return [may, must];
    };

    it('changes one unit in the table', async () => {
      const fields = {
        'ubnd-an-bien.child.may': '7',
        'ubnd-an-bien.child.must': '6',
        'ubnd-hon-dat.child.may': '3',
      };
      expect((await committee.submit(quotasPath, fields, quotasPath)).status).toBe(303);
      expect(await quota('ubnd-an-bien', 'child')).toEqual([7, 6]);
      expect(await quota('ubnd-hon-dat', 'child')).toEqual([3, 0]);
      expect(await quota('ubnd-rach-gia', 'child')).toEqual([5, 5]);
    });

    /** Sends the whole table as its button for one row does. */
    const copyRow = async (unit: string, fields: Record<string, string>) => {
      const { fields: cells } = formOf((await committee.get(quotasPath)).text, quotasPath);
      return committee.post(`${quotasPath}/copies`, { ...cells, ...fields, copy: unit });
    };

    it('copies the row as typed to all units, and nothing of the other rows', async () => {
      const fields = {
        ...{ 'ubnd-hon-dat.child.may': '8', 'ubnd-hon-dat.child.must': '5' },
        ...{ 'ubnd-hon-dat.officer.may': '2', 'ubnd-hon-dat.officer.must': '1' },
        ...{ 'ubnd-hon-dat.volunteer.may': '1', 'ubnd-rach-gia.child.may': 'năm' },
      };
      expect((await copyRow('ubnd-hon-dat', fields)).status).toBe(303);
      const { database } = world;
      expect(await database.of(Quota).countBy({ eventSlug: forum, role: 'child', may: 8, must: 5 })).toBe(15);
      expect(await database.of(Quota).countBy({ eventSlug: forum, role: 'volunteer', may: 1 })).toBe(15);
      expect(await quota('ubnd-kien-hai', 'officer')).toEqual([2, 1]);
    });

    it('copies no row with a mistake, none of a strange unit, and none below the places in use', async () => {
      const wrong = await copyRow('ubnd-hon-dat', { 'ubnd-hon-dat.child.may': 'năm' });
      expect([wrong.status, errorsIn(wrong.text)]).toEqual([
        422,
        ['huyện Hòn Đất, Trẻ em: Nhập số từ 0 đến 999, ví dụ: 5.'],
      ]);
      expect((await copyRow('ubnd-khong-co', {})).status).toBe(422);
      await registered(anBien, anBienPath, child);
      const none = { 'ubnd-hon-dat.child.may': '0', 'ubnd-hon-dat.child.must': '0' };
      const tooLow = await copyRow('ubnd-hon-dat', none);
      expect([tooLow.status, errorsIn(tooLow.text)[0]]).toEqual([409, expect.stringContaining('An Biên')]);
    });

    it('adds up what the inputs hold, also after a mistake', async () => {
      const total = (html: string) => /data-total="child\.may">(\d+)</.exec(html)?.[1];
      const stored = Number(total((await committee.get(quotasPath)).text));
      const before = (await quota('ubnd-hon-dat', 'child'))[0]!;
      const fields = { 'ubnd-hon-dat.child.may': String(before + 10), 'ubnd-hon-dat.child.must': 'x' };
      const { text } = await committee.submit(quotasPath, fields, quotasPath);
      expect(Number(total(text))).toBe(stored + 10);
    });

    it('saves the table, and copies nothing, when Enter is pressed in it', async () => {
      const { text } = await committee.get(quotasPath);
      const form = text.slice(text.indexOf('<form', text.indexOf('<main')));
      expect(/<button[^>]*>/.exec(form)?.[0]).not.toContain('copy');
    });

    it('refuses fewer places than are taken, names the unit, and saves nothing', async () => {
      await registered(anBien, anBienPath, child);
      const before = await quota('ubnd-rach-gia', 'child');
      const fields = {
        ...{ 'ubnd-an-bien.child.may': '0', 'ubnd-an-bien.child.must': '0' },
        ...{ 'ubnd-rach-gia.child.may': '9', 'ubnd-rach-gia.child.must': '9' },
      };
      const answer = await committee.submit(quotasPath, fields, quotasPath);
      expect(answer.status).toBe(409);
      expect(errorsIn(answer.text)[0]).toContain('huyện An Biên');
      expect(answer.text).toMatch(/name="ubnd-rach-gia\.child\.may" value="9"/);
      expect(await quota('ubnd-rach-gia', 'child')).toEqual(before);
    });

    it('tells by the cell what cannot be a quota', async () => {
      const fields = {
        ...{
          'ubnd-an-bien.child.may': 'năm',
          'ubnd-rach-gia.child.may': '2',
          'ubnd-rach-gia.child.must': '3',
        },
        ...{ 'ubnd-khong-co.child.may': '5' },
      };
      const answer = await committee.submit(quotasPath, fields, quotasPath);
      expect([answer.status, errorsIn(answer.text)]).toEqual([
        422,
        [
          'Bảng có đơn vị lạ. Vui lòng tải lại trang rồi gửi lại.',
          'thành phố Rạch Giá, Trẻ em: Số tối thiểu không được lớn hơn số tối đa.',
          'huyện An Biên, Trẻ em: Nhập số từ 0 đến 999, ví dụ: 5.',
        ],
      ]);
    });
  });

  it('keeps the ages of children within the law', async () => {
    const path = `/setup/ages/${forum}`;
    const answer = await committee.submit(path, { 'child-under': '17', 'officer-atLeast': 'mười' }, path);
    expect(answer.status).toBe(422);
    expect((await committee.submit(path, { 'child-under': '17' }, path)).text).toContain('Luật Trẻ em');
    expect((await committee.submit(path, { 'child-under': '' }, path)).status).toBe(422);
    expect((await committee.submit(path, { 'child-atLeast': '16' }, path)).status).toBe(422);
    expect((await committee.submit(path, { 'child-atLeast': '10' }, path)).status).toBe(303);
    expect((await committee.submit(path, { 'child-atLeast': '9' }, path)).status).toBe(303);
  });
});

/** As many copies of a stored person. */
async function crowd(world: World, id: string, count: number): Promise<void> {
  const delegates = world.database.of(Delegate);
  const one = await delegates.findOneByOrFail({ id });
  for (let copy = 0; copy < count; copy++) await delegates.insert(Object.assign(one, { id: randomUUID() }));
}
