import fc from 'fast-check';
import { DutyGrant } from '../../src/accounts/grant.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { Concern } from '../../src/recommendations/care/care.entity.js';
import { ConcernAlarms } from '../../src/recommendations/care/concern-alarms.service.js';
import { harmHints, nameHints, withHints } from '../../src/recommendations/care/hints.js';
import { masked, mistakesInMasks } from '../../src/recommendations/care/masking.js';
import { RecommendationWord } from '../../src/recommendations/gathering/recommendation-word.entity.js';
import { IntakeFile, RecommendationImport } from '../../src/recommendations/intake/intake.entity.js';
import { ListImports } from '../../src/recommendations/intake/list-imports.service.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { Person } from '../../src/accounts/person.entity.js';
import { pdf } from '../consents/scan-files.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import {
  anBienAsks,
  ask,
  forgetRecommendations,
  handInAll,
  rachGiaAsks,
  rowOf,
  suggestTopics,
  take,
  write,
} from './asking.js';

const secret = 'CANARY ba dượng đánh em mỗi đêm, em sợ về nhà.';

describe('care before anything else', () => {
  let world: World;
  const lines: string[] = [];
  let anBien: Browser;
  let rachGia: Browser;
  let reader: Browser;
  let lead: Browser;
  beforeAll(async () => {
    world = await World.open({ logLevel: 'debug' }, (line) => void lines.push(line));
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
    reader = await world.signedIn('committee');
    lead = await world.signedIn('baoVe');
    await world.database.housekeeping('test.email', () =>
      world.database.of(Person).update({ id: world.personIds.baoVe }, { email: 'bao-ve@so.example' }),
    );
  });
  beforeEach(() => suggestTopics(world));
  afterEach(async () => {
    await forgetRecommendations(world);
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const seal = async (id: string) => reader.submit(`/reading/${id}`, {}, `/reading/${id}/sealing`);
  const concern = () => world.database.of(Concern).findOneByOrFail({});
  const open = async () => lead.post(`/concerns/${(await concern()).id}/openings`);

  describe('the reader', () => {
    it('reads each text before anybody else, what may tell of harm first', async () => {
      await ask(anBien, ['Có hồ bơi ở xã em.', secret, 'Có sân bóng ở xã em.']);
      const page = await reader.get('/reading');
      expect(wordsIn(page.text)).toContain('3 chờ đọc');
      expect(page.text).toMatch(/<mark>(đánh|sợ về nhà|ba dượng)/);
      expect(page.text.indexOf('Điều 2')).toBeLessThan(page.text.indexOf('Điều 1'));
      for (const browser of [rachGia, lead])
        expect([403, 404]).toContain((await browser.get('/reading')).status);
    });

    it('masks names with a reason, and the original stays for readers only', async () => {
      await write(anBien, {
        title: 'Thầy Nam',
        text: 'Thầy Nam trường THCS Đông Thái hay mắng bạn Lan. Gọi 0912 345 678.',
      });
      await handInAll(anBien);
      const row = await rowOf(world, {});
      const suggested = await reader.get(`/reading/${row.id}`);
      for (const found of ['Thầy Nam', 'trường THCS Đông Thái', 'bạn Lan', '0912 345 678'])
        expect(suggested.text).toContain(`value="${found}"`);
      const missing = await take(reader, row, { 'words-1': 'Cô Hoa', 'reason-1': 'teacher' });
      expect(missing.status).toBe(422);
      expect(errorsIn(missing.text)).toEqual(['Trong bài không có chữ “Cô Hoa”. Chép đúng như trong bài.']);
      const unsaid = await take(reader, row, { 'words-1': 'Lan' });
      expect(errorsIn(unsaid.text)).toEqual(['Chọn lý do che.']);
      await take(reader, row, {
        ...{
          'words-1': 'thầy nam',
          'reason-1': 'teacher',
          'words-2': 'THCS Đông Thái',
          'reason-2': 'school',
        },
        ...{ 'words-3': 'Lan', 'reason-3': 'person', 'words-4': '0912 345 678', 'reason-4': 'contact' },
      });
      expect(await rowOf(world, { id: row.id })).toMatchObject({
        state: 'taken',
        title: '[thầy, cô]',
        text: '[thầy, cô] trường [tên trường] hay mắng bạn [tên người]. Gọi [liên hệ].',
      });
      expect(await words(anBien, anBienAsks)).not.toContain('Nam');
      expect(await words(reader, `/reading/${row.id}`)).toContain('hay mắng bạn Lan');
      const kept = JSON.stringify([
        (await world.database.of(Recommendation).find()).map(({ title, text }) => ({ title, text })),
        await world.database.of(RecommendationWord).find(),
      ]);
      expect(kept).not.toMatch(/Nam|Đông Thái|"nam"|"lan"/);
      await take(reader, await rowOf(world, { id: row.id }), {
        'words-1': 'mắng',
        'reason-1': 'person',
      });
      expect((await rowOf(world, { id: row.id })).text).toContain('Thầy Nam');
    });

    it('numbers what is taken, one by one, however many read at once', async () => {
      await ask(anBien, ['Điều một.', 'Điều hai.', 'Điều ba.', 'Điều bốn.']);
      const rows = await world.database.of(Recommendation).find();
      await Promise.all(rows.map((row) => take(reader, row)));
      const numbers = (await world.database.of(Recommendation).find()).map(({ number }) => number);
      expect(numbers.sort()).toEqual([1, 2, 3, 4]);
    });

    it('decides once: who comes late is told', async () => {
      await ask(anBien, ['Điều một.']);
      const row = await rowOf(world, {});
      const body = { version: String(row.version), reason: 'Chưa rõ.' };
      const answers = await Promise.all([reader.post(`/reading/${row.id}/return`, body), take(reader, row)]);
      expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    });

    it('asks the database the same for one text and for three', async () => {
      await ask(anBien, ['Điều một.']);
      const few = await countQueries(world, () => reader.get('/reading'));
      await ask(anBien, ['Điều hai.', 'Điều ba.']);
      expect(await countQueries(world, () => reader.get('/reading'))).toBe(few);
    });
  });

  describe('a text that may tell of harm', () => {
    const sendList = async () => {
      const pasted = `Có hồ bơi ở xã.\n${secret}`;
      const { location } = await anBien.submitFiles(
        `${anBienAsks}/imports/new`,
        { pasted },
        { action: `${anBienAsks}/imports`, files: {} },
      );
      await anBien.submit(location ?? '', { scope: 'all' }, `${location ?? ''}/storing`);
      const files = { files: { name: 'bien-ban.pdf', bytes: pdf() } };
      await anBien.submitFiles(anBienAsks, {}, { action: `${anBienAsks}?_method=PUT`, files });
      await handInAll(anBien);
      return location ?? '';
    };
    const sealed = async () => {
      const list = await sendList();
      const texts = await world.database.of(Recommendation).find({ order: { createdAt: 'ASC' } });
      await seal(texts[1]?.id ?? '');
      return list;
    };

    it('leaves the pipeline at once: nothing of it is anywhere but with the safeguarding lead', async () => {
      lines.length = 0;
      const list = await sealed();
      expect(await world.database.of(Recommendation).count()).toBe(1);
      expect((await anBien.get(list)).status).toBe(404);
      const file = await world.database.of(IntakeFile).findOneByOrFail({});
      for (const browser of [anBien, reader])
        expect((await browser.post(`/intake-files/${file.id}/openings`)).status).toBe(404);
      const pages = [
        '/desk',
        anBienAsks,
        `/events/${forum}/recommendations`,
        '/reading',
        '/outbox',
        '/privacy/openings',
        '/',
      ];
      for (const browser of [anBien, rachGia, reader, lead, world.visitor()])
        for (const path of pages) {
          const { text } = await browser.get(path);
          expect([path, /CANARY|ba dượng|bien-ban/.test(text)]).toEqual([path, false]);
        }
      expect(await words(anBien, anBienAsks)).toContain('chờ đọc 1');
      const rows = await Promise.all(
        world.database.tableNames.map((table) => world.database.manager.query(`SELECT * FROM "${table}"`)),
      );
      expect(JSON.stringify(rows)).not.toMatch(/CANARY|dượng/);
      expect(lines.join('')).not.toContain('CANARY');
    });

    it('takes its twins along, also another district’s', async () => {
      await ask(anBien, [secret]);
      await ask(rachGia, [secret.toUpperCase()], rachGiaAsks);
      const [row] = await world.database.of(Recommendation).find();
      await seal(row?.id ?? '');
      expect(await world.database.of(Recommendation).count()).toBe(0);
      const page = wordsIn((await open()).text);
      expect(page).toContain('An Biên');
      expect(page).toContain('Rạch Giá');
    });

    it('is opened by lead and deputy alone, by a POST that stays on record and is told what to do', async () => {
      await sealed();
      expect(await words(lead, '/concerns')).not.toContain('CANARY');
      const opened = await open();
      expect(opened.status).toBe(200);
      for (const part of ['CANARY ba dượng', 'Báo ngay', '111', 'Điều 25', '12 giờ', 'Không tự điều tra'])
        expect(wordsIn(opened.text)).toContain(part);
      const { id } = await concern();
      for (const browser of [anBien, reader, rachGia])
        expect((await browser.post(`/concerns/${id}/openings`)).status).toBe(403);
      expect(await world.database.of(Activity).countBy({ verb: 'concern.open', subjectId: id })).toBe(1);
      expect(await words(reader, '/privacy/openings')).toContain('mở việc bảo vệ trẻ em');
      const files = await Promise.all(
        [...opened.text.matchAll(/action="(\/concerns\/[^"]+\/files\/[^"]+)"/g)].map(([, path]) =>
          lead.post(path ?? ''),
        ),
      );
      expect(files.map(({ status }) => status)).toEqual([200, 200]);
    });

    it('is recorded with who was told, when and how, and with the fields of Form 01', async () => {
      await sealed();
      const { id } = await concern();
      const early = await lead.post(`/concerns/${id}/closing`, { version: '1', words: 'x' });
      expect(early.status).toBe(409);
      const wrong = await lead.post(`/concerns/${id}/reports`, {
        version: '1',
        channel: 'hotline-111',
        who: 'Tổng đài viên 12',
        toldAt: '25h',
      });
      expect(errorsIn(wrong.text)).toEqual(['Giờ không hợp lệ. Ví dụ: 14h30.']);
      expect(wordsIn(wrong.text)).toContain('CANARY');
      const told = await lead.post(`/concerns/${id}/reports`, {
        version: '1',
        channel: 'hotline-111',
        who: 'Tổng đài viên 12',
        toldAt: '7h30',
      });
      expect(told.location).toBe('/concerns');
      await lead.post(`/concerns/${id}/form?_method=PUT`, {
        version: '2',
        place: 'ấp 3',
        condition: 'em đang ở nhà bà',
      });
      const page = wordsIn((await open()).text);
      for (const part of ['Tổng đài viên 12', '07 giờ 30', 'Trương Thị Bảo Vệ', 'em đang ở nhà bà'])
        expect(page).toContain(part);
      await lead.post(`/concerns/${id}/closing`, { version: '3', words: 'Công an huyện đã tiếp nhận.' });
      expect(await words(lead, '/concerns')).toContain('đã đóng');
      const late = await lead.post(`/concerns/${id}/reports`, { version: '4', channel: 'police', who: 'x' });
      expect(late.status).toBe(409);
    });

    it('alarms lead, deputy and head after an hour in which nobody was told, once, and without a word of it', async () => {
      await sealed();
      const alarms = world.get(ConcernAlarms);
      world.setToday('2019-05-20T01:59:00Z');
      expect(await alarms.work()).toBe(0);
      expect((await lead.get('/desk')).text).not.toContain('quá một giờ');
      world.setToday('2019-05-20T02:01:00Z');
      expect(await alarms.work()).toBe(1);
      expect(await alarms.work()).toBe(0);
      expect(
        (await world.database.of(Mail).find()).map(({ kind, toAddress }) => `${kind} ${toAddress}`).sort(),
      ).toEqual(['concern-alarm bao-ve@so.example', 'concern-new bao-ve@so.example']);
      expect((await lead.get('/desk')).text).toContain(
        '1 việc bảo vệ trẻ em đã quá một giờ chưa báo cho ai.',
      );
      expect((await reader.get('/desk')).text).not.toContain('quá một giờ');
    });

    it('leads the head to the hotline, and not to the queue, which is closed to the head', async () => {
      const grant = { personId: world.personIds.rachGia, duty: 'head' } as const;
      await world.database.housekeeping('test.head', () => world.database.of(DutyGrant).insert(grant));
      await sealed();
      world.setToday('2019-05-20T02:01:00Z');
      await world.get(ConcernAlarms).work();
      const { text } = await rachGia.get('/desk');
      expect(text).toContain('quá một giờ');
      expect(text).not.toContain('href="/concerns"');
      expect((await rachGia.get('/concerns')).status).toBe(403);
      expect((await lead.get('/desk')).text).toContain('href="/concerns"');
      await world.database.housekeeping('test.head', () => world.database.of(DutyGrant).delete(grant));
    });

    it('is erased by no job until the lead has closed it, nor is the list that held it', async () => {
      await sealed();
      await world.database.housekeeping('test.age', async () => {
        await world.database
          .of(RecommendationImport)
          .createQueryBuilder()
          .update()
          .set({ createdAt: new Date('2010-01-01') })
          .execute();
        await world.database
          .of(IntakeFile)
          .createQueryBuilder()
          .update()
          .set({ addedAt: new Date('2010-01-01') })
          .execute();
      });
      await world.get(ListImports).sweep();
      await world.get(Erasing).run();
      expect(await world.database.of(RecommendationImport).count()).toBe(1);
      expect(await world.database.of(IntakeFile).count()).toBe(1);
      expect(await world.database.of(Concern).count()).toBe(1);
      const { id } = await concern();
      await lead.post(`/concerns/${id}/reports`, { version: '1', channel: 'police', who: 'Công an xã' });
      await lead.post(`/concerns/${id}/closing`, { version: '2', words: 'Xong.' });
      await world.get(Erasing).run();
      expect(await world.database.of(RecommendationImport).count()).toBe(0);
      expect(await world.database.of(IntakeFile).count()).toBe(0);
      expect(await world.database.of(Concern).count()).toBe(1);
    });
  });
});

describe('hints', () => {
  it.each([
    ['Cô giáo đánh bạn em.', ['đánh']],
    ['Em Danh Sóc mong có hồ bơi.', []],
    ['ba danh dap em', ['danh dap']],
    ['Em muốn chết', ['muốn chết']],
    ['Chúng em mong có thêm đèn đường.', []],
  ])('of harm in %j are %j', (text, hints) => {
    expect(harmHints({ title: '', text })).toEqual(hints);
  });

  it('of names are people, teachers, schools and ways to reach them', () => {
    const text =
      'Cô Hoa ở trường Tiểu học Vĩnh Hòa 2 và bạn Danh Sóc, số 0297.3862.111, facebook www.fb.vn/x';
    expect(nameHints({ title: '', text })).toEqual([
      { words: '0297.3862.111', reason: 'contact' },
      { words: 'www.fb.vn/x', reason: 'contact' },
      { words: 'trường Tiểu học Vĩnh Hòa 2', reason: 'school' },
      { words: 'Cô Hoa', reason: 'teacher' },
      { words: 'bạn Danh Sóc', reason: 'person' },
    ]);
  });

  it('leave the text as it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom('đánh', 'em', '.*', 'a(b')), (text, hints) => {
        expect(
          withHints(text, hints)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('masking', () => {
  it('takes whole words in any capitals, and no parts of others', () => {
    const text = 'Lan và LAN, không phải Lang hay Phi Lan. Bé lan.';
    expect(masked({ title: 'Lan', text }, [{ words: 'lan', reason: 'person' }])).toEqual({
      title: '[tên người]',
      text: '[tên người] và [tên người], không phải Lang hay Phi [tên người]. Bé [tên người].',
    });
  });

  it('leaves none of the words, whatever they hold', () => {
    const word = fc.stringMatching(/^[\p{L}.()*+]{1,8}$/u);
    fc.assert(
      fc.property(word, word, (before, words) => {
        fc.pre(!before.toLowerCase().includes(words.toLowerCase()) && /\p{L}/u.test(words));
        const text = { title: '', text: `${before} ${words} ${before}` };
        const masks = [{ words, reason: 'person' as const }];
        fc.pre(mistakesInMasks(text, masks).length === 0);
        expect(masked(text, masks).text.split(' ').slice(1, -1).join(' ')).not.toContain(words);
      }),
    );
  });
});
