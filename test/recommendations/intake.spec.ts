import { setTimeout as sleep } from 'node:timers/promises';
import { xlsxOf } from '../../src/core/sheets/write-xlsx.js';
import { IntakeFile, RecommendationImport } from '../../src/recommendations/intake/intake.entity.js';
import { titleOf } from '../../src/recommendations/intake/list-cells.js';
import { IntakeRows } from '../../src/recommendations/intake/intake-rows.service.js';
import { OwnRecommendations } from '../../src/recommendations/intake/own-recommendations.service.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { pdf } from '../consents/scan-files.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import {
  anBienAsks,
  ask,
  askingPath,
  forgetRecommendations,
  handInAll,
  pool,
  rachGiaAsks,
  rowOf,
  suggestTopics,
  take,
  write,
} from './asking.js';

describe('what a district’s children ask', () => {
  let world: World;
  let anBien: Browser;
  let rachGia: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
    committee = await world.signedIn('committee');
  });
  beforeEach(() => suggestTopics(world));
  afterEach(async () => {
    world.withTurns();
    Reflect.deleteProperty(world.get(IntakeRows), 'held');
    Reflect.deleteProperty(world.get(OwnRecommendations), 'insert');
    await forgetRecommendations(world);
  });
  afterAll(() => world.close());

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const all = () => world.database.of(Recommendation).find({ order: { createdAt: 'ASC' } });

  it('is written down in their words, without a field for anybody’s name', async () => {
    const form = await anBien.get(`${anBienAsks}/new`);
    expect([...form.text.matchAll(/name="([a-z]+)"/g)].map(([, name]) => name)).not.toContain('name');
    expect(form.text).toContain('tel:111');
    expect((await write(anBien)).location).toBe(anBienAsks);
    const page = await words(anBien, anBienAsks);
    for (const part of ['Có hồ bơi ở mỗi xã', '24 em', 'Nhóm lớp 8', 'chưa nộp'])
      expect(page).toContain(part);
    const [row] = await all();
    expect(JSON.stringify(row)).not.toMatch(/hồ bơi/);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing', { text: ' ' }, 'Nhập lời của các em.'],
    ['20,000 letters', { text: 'bơi '.repeat(5_000) }, '4000'],
    ['no number', { backers: 'nhiều lắm' }, 'bằng chữ số'],
    ['no title', { title: '' }, 'Nhập tiêu đề ngắn'],
    ['an unknown level', { level: 'galaxy' }, 'Chọn cấp giải quyết.'],
    ['an unknown topic', { topic: 'khong-co' }, 'không còn trong danh sách'],
    [
      'a text in an old font',
      { text: 'Chóng em mong muèn cã hå b¬i ë mçi x·, ®Ó tÊt c¶ biÕt b¬i.', title: 'Hồ bơi' },
      'Chúng em mong muốn có hồ bơi ở mỗi xã',
    ],
  ])('keeps what was typed and says what to do about %s', async (_, fields, sentence) => {
    const answer = await write(anBien, fields);
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.text).join(' ')).toContain(sentence);
    expect(answer.text).toContain('value="Nhóm lớp 8"');
    expect(await all()).toEqual([]);
  });

  it('turns an old font into Unicode once somebody has looked', async () => {
    const text = 'Chóng em mong muèn cã hå b¬i ë mçi x·, ®Ó tÊt c¶ biÕt b¬i.';
    expect((await write(anBien, { text, convert: 'yes' })).status).toBe(303);
    const { id } = await rowOf(world, {});
    expect((await anBien.get(`/own-recommendations/${id}`)).text).toContain(
      'Chúng em mong muốn có hồ bơi ở mỗi xã',
    );
  });

  it('takes emoji, HTML and links as words', async () => {
    const text = '<b>Chúng em</b> thích 🏊 & https://bơi.vn';
    expect((await write(anBien, { text })).status).toBe(303);
    const { id } = await rowOf(world, {});
    expect((await anBien.get(`/own-recommendations/${id}`)).text).toContain(
      '&lt;b>Chúng em&lt;/b> thích 🏊 &amp; https',
    );
  });

  it('is written down once, however it is typed', async () => {
    await write(anBien);
    const twin = await write(anBien, { text: pool.text.toUpperCase() });
    expect(twin.status).toBe(422);
    expect(errorsIn(twin.text)).toEqual(['Đơn vị đã có khuyến nghị với nội dung này.']);
    expect((await write(rachGia, {}, rachGiaAsks)).status).toBe(303);
  });

  it('is written down once also when two do it at once', async () => {
    expect(await raceToWrite()).toEqual([303, 422]);
  });

  it('would be written down twice if nobody held the intake', async () => {
    world.withoutTurns();
    const rows = world.get(IntakeRows);
    const own = world.get(OwnRecommendations);
    const insert = own.insert.bind(own);
    Object.assign(rows, { held: (key: Parameters<IntakeRows['of']>[0]) => rows.of(key) });
    Object.assign(own, {
      insert: (...call: Parameters<typeof insert>) => sleep(100).then(() => insert(...call)),
    });
    expect(await raceToWrite()).toEqual([303, 303]);
  });

  async function raceToWrite(): Promise<number[]> {
    const fields = { ...pool, version: '0' };
    const answers = await Promise.all(
      [anBien, await world.signedIn('anBien')].map((one) => one.post(`${anBienAsks}/items`, fields)),
    );
    return answers.map(({ status }) => status).sort();
  }

  it('belongs to its district alone until a reader has taken it', async () => {
    await write(anBien);
    const { id } = await rowOf(world, {});
    expect((await rachGia.get(anBienAsks)).status).toBe(404);
    expect((await committee.get(anBienAsks)).status).toBe(404);
    for (const browser of [rachGia, committee])
      expect((await browser.get(`/own-recommendations/${id}`)).status).toBe(404);
    const board = await words(committee, `/events/${forum}/recommendations`);
    expect(board).not.toContain('hồ bơi');
  });

  it('is changed and removed until it is handed in, and shows both values to who comes late', async () => {
    await write(anBien);
    const { id, version } = await rowOf(world, {});
    const path = `/own-recommendations/${id}`;
    await anBien.submit(path, { title: 'Hồ bơi cho trẻ em' }, `${path}?_method=PUT`);
    expect(await words(anBien, anBienAsks)).toContain('Hồ bơi cho trẻ em');
    const stale = await anBien.post(`${path}?_method=PUT`, {
      ...pool,
      title: 'Của tôi',
      version: String(version),
    });
    expect(stale.status).toBe(409);
    expect(wordsIn(stale.text)).toContain('Hồ bơi cho trẻ em');
    await handInAll(anBien);
    expect((await anBien.post(`${path}?_method=PUT`, { ...pool, version: '3' })).status).toBe(409);
    expect((await anBien.post(`${path}?_method=DELETE`, {})).status).toBe(409);
    expect((await rowOf(world, { id })).state).toBe('waiting');
  });

  it('is handed in together, with a word about what follows, and more may follow', async () => {
    expect((await anBien.get(anBienAsks)).text).not.toContain(`${anBienAsks}/submission`);
    expect((await anBien.post(`${anBienAsks}/submission`, { version: '0' })).status).toBe(409);
    await ask(anBien, ['Một điều thật dài để nói.', 'Điều thứ hai.']);
    expect((await all()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    world.setToday('2019-05-22T01:00:00Z');
    await ask(anBien, ['Điều gửi thêm.']);
    expect(await words(anBien, anBienAsks)).toContain('Nộp lần đầu lúc 08 giờ 00, 20/5/2019');
    world.setToday('2019-05-20T01:00:00Z');
  });

  it('may be nothing, for a reason, and then still something', async () => {
    const none = await anBien.submit(
      anBienAsks,
      { reason: 'Diễn đàn dời đến 12/6.' },
      `${anBienAsks}/nothing`,
    );
    expect(none.status).toBe(303);
    expect(await words(committee, `/events/${forum}/recommendations`)).toContain('Diễn đàn dời đến 12/6.');
    await ask(anBien, ['Có sân chơi ở ấp.']);
    const board = await words(committee, `/events/${forum}/recommendations`);
    expect(board).not.toContain('Diễn đàn dời');
    expect((await anBien.post(`${anBienAsks}/nothing`, { version: '3', reason: 'x' })).status).toBe(409);
  });

  it('comes with when the forum was, how many came, and its signed document', async () => {
    const files = { files: { name: 'bao-cao.pdf', bytes: pdf() } };
    const told = {
      'heldOn-day': '12',
      'heldOn-month': '5',
      'heldOn-year': '2019',
      children: '85',
      documentNumber: '52/bc-ubnd',
    };
    const answer = await anBien.submitFiles(anBienAsks, told, { action: `${anBienAsks}?_method=PUT`, files });
    expect(answer.status).toBe(303);
    const page = await anBien.get(anBienAsks);
    expect(page.text).toContain('value="52/BC-UBND"');
    expect(wordsIn(page.text)).toContain('bao-cao.pdf');
    const { id } = await world.database.of(IntakeFile).findOneByOrFail({});
    expect((await rachGia.post(`/intake-files/${id}/openings`)).status).toBe(404);
    expect((await committee.post(`/intake-files/${id}/openings`)).status).toBe(200);
    const wrong = await anBien.submitFiles(
      anBienAsks,
      { ...told, 'heldOn-month': '6', children: 'x' },
      { action: `${anBienAsks}?_method=PUT`, files: {} },
    );
    expect(errorsIn(wrong.text)).toHaveLength(2);
    expect((await rachGia.post(`/intake-files/${id}?_method=DELETE`)).status).toBe(404);
    expect((await anBien.post(`/intake-files/${id}?_method=DELETE`)).status).toBe(303);
  });

  it('stands on a board with a line for each of the fifteen districts, at one count of queries', async () => {
    const board = `/events/${forum}/recommendations`;
    const page = await committee.get(board);
    expect([...page.text.matchAll(/<th scope="row">/g)]).toHaveLength(16);
    expect(wordsIn(page.text)).toContain('chưa gửi');
    await ask(anBien, ['Điều một.']);
    const few = await countQueries(world, () => committee.get(board));
    await ask(anBien, ['Điều hai.', 'Điều ba.']);
    expect(await countQueries(world, () => committee.get(board))).toBe(few);
    const own = await countQueries(world, () => anBien.get(anBienAsks));
    await ask(anBien, ['Điều bốn.', 'Điều năm.']);
    expect(await countQueries(world, () => anBien.get(anBienAsks))).toBe(own);
  });

  it('is written down for the forum’s own groups by its recorders', async () => {
    const recorder = await world.signedIn('baoVe');
    const path = askingPath('so-ldtbxh');
    expect((await write(recorder, { group: 'Nhóm 3' }, path)).status).toBe(303);
    expect(await words(recorder, path)).toContain('Nhóm 3');
    expect((await recorder.get(anBienAsks)).status).toBe(404);
    expect((await anBien.get(path)).status).toBe(404);
  });

  describe('in a list', () => {
    const columns = ['TT', 'Khuyến nghị', 'Chủ đề', 'Cấp', 'Số em'].map((heading) => ({ heading }));
    const send = async (rows: (string | number)[][], browser = anBien) => {
      const bytes = await xlsxOf({ sheets: [{ name: 'Danh sách', columns, rows }] });
      return browser.submitFiles(
        `${anBienAsks}/imports/new`,
        {},
        {
          action: `${anBienAsks}/imports`,
          files: { file: { name: 'khuyen-nghi.xlsx', bytes: new Uint8Array(bytes) } },
        },
      );
    };

    it('is judged line by line before anything is stored, and then stored in one go', async () => {
      await write(anBien);
      const { location } = await send([
        [1, 'Mỗi trường có một phòng y tế. Chúng em hay đau bụng.', 'sức khỏe', 'tỉnh', 31],
        [2, pool.text, '', 'tỉnh', 24],
        [3, 'Có đèn đường ở ấp.', 'chiếu sáng', 'xã', 'rất nhiều'],
        [4, 'Mỗi trường có một phòng y tế. Chúng em hay đau bụng.', '', '', 2],
        [5, 'Xin thêm xe buýt.', '', 'huyện', '1.200'],
      ]);
      const path = location ?? '';
      const page = await words(anBien, path);
      for (const part of [
        'Đơn vị đã có khuyến nghị này.',
        'Giống dòng 2.',
        'Không có chủ đề “chiếu sáng”',
        'bằng chữ số',
      ])
        expect(page).toContain(part);
      expect(await all()).toHaveLength(1);
      expect((await rachGia.get(path)).status).toBe(404);
      expect((await committee.get(path)).status).toBe(404);
      const early = await anBien.submit(path, { scope: 'all' }, `${path}/storing`);
      expect(early.status).toBe(409);
      await anBien.submit(`${path}/rows/4`, { backers: '40', topic: '' }, `${path}/rows/4?_method=PUT`);
      const stored = await anBien.submit(path, { scope: 'all' }, `${path}/storing`);
      expect(wordsIn((await anBien.follow(stored)).text)).toContain('Đã thêm 3 khuyến nghị');
      const rows = (await all()).slice(1);
      expect(rows.map(({ level, backers }) => `${level} ${backers}`)).toEqual([
        'province 31',
        'commune 40',
        'district 1200',
      ]);
      expect(rows[0]?.topicSlug).not.toBeNull();
      const again = await anBien.post(`${path}/storing`, { scope: 'all', version: '3' });
      expect(again.status).toBe(409);
      expect(await all()).toHaveLength(4);
    });

    it('may be pasted, a text a line', async () => {
      const pasted = 'Có thư viện ở xã.\nCó sân bóng đá cho các bạn nữ.\n\nThầy cô lắng nghe chúng em hơn.';
      const { location } = await anBien.submitFiles(
        `${anBienAsks}/imports/new`,
        { pasted },
        { action: `${anBienAsks}/imports`, files: {} },
      );
      await anBien.submit(location ?? '', { scope: 'all' }, `${location ?? ''}/storing`);
      expect((await all()).map(({ backers }) => backers)).toEqual([1, 1, 1]);
    });

    it('is refused in a sentence where no column holds the words', async () => {
      const bytes = await xlsxOf({
        sheets: [
          { name: 'x', columns: [{ heading: 'Họ tên' }, { heading: 'Ngày sinh' }], rows: [['a', 'b']] },
        ],
      });
      const answer = await anBien.submitFiles(
        `${anBienAsks}/imports/new`,
        {},
        {
          action: `${anBienAsks}/imports`,
          files: { file: { name: 'x.xlsx', bytes: new Uint8Array(bytes) } },
        },
      );
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)[0]).toContain('Không thấy cột nào ghi lời của các em');
    });

    it('asks about an old font before it is stored', async () => {
      const { location } = await send([
        [1, 'Chóng em mong muèn cã hå b¬i ë mçi x·.', '', '', 3],
        [2, 'Nhµ tr­êng cã phßng y tÕ.', '', '', 4],
      ]);
      const path = location ?? '';
      expect(await words(anBien, path)).toContain('Chúng em mong muốn có hồ bơi ở mỗi xã.');
      expect((await anBien.post(`${path}/storing`, { version: '1', scope: 'all' })).status).toBe(409);
      await anBien.submit(path, { convert: 'yes' }, `${path}/font?_method=PUT`);
      expect((await anBien.submit(path, { scope: 'all' }, `${path}/storing`)).status).toBe(303);
    });

    it('the same text 500 times is one', async () => {
      const { location } = await send(
        Array.from({ length: 500 }, (_, index) => [index + 1, 'Có hồ bơi.', '', '', 3]),
      );
      await anBien.submit(location ?? '', { scope: 'all' }, `${location ?? ''}/storing`);
      expect(await all()).toHaveLength(1);
    });

    it('is sealed in the database, and thrown away when nobody wants it', async () => {
      const { location } = await send([[1, 'CANARY một điều riêng.', '', '', 3]]);
      expect(JSON.stringify(await world.database.of(RecommendationImport).find())).not.toContain('CANARY');
      await anBien.submit(location ?? '', {}, `${location ?? ''}?_method=DELETE`);
      expect(await world.database.of(RecommendationImport).count()).toBe(0);
    });
  });

  it('comes back with a reason, is mended, and handed in again', async () => {
    await ask(anBien, ['Đ.']);
    const { id } = await rowOf(world, {});
    await committee.submit(
      `/reading/${id}`,
      { reason: 'Chưa rõ các em mong điều gì.' },
      `/reading/${id}/return`,
    );
    expect(await words(anBien, anBienAsks)).toContain('Chưa rõ các em mong điều gì.');
    await anBien.submit(
      `/own-recommendations/${id}`,
      { text: 'Có đèn đường ở ấp 3.' },
      `/own-recommendations/${id}?_method=PUT`,
    );
    await handInAll(anBien);
    await take(committee, await rowOf(world, { id }));
    expect(await rowOf(world, { id })).toMatchObject({
      state: 'taken',
      number: 1,
      text: 'Có đèn đường ở ấp 3.',
    });
  });
});

describe('a title made from a text', () => {
  it.each([
    ['Có hồ bơi. Chúng em thích bơi.', 'Có hồ bơi'],
    ['Một dòng\nhai dòng', 'Một dòng'],
  ])('%j is its first sentence', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is cut between words where it is too long', () => {
    const title = titleOf('chúng em mong '.repeat(40));
    expect(title.length).toBeLessThanOrEqual(160);
    expect(title).toMatch(/(chúng|em|mong)…$/);
  });
});
