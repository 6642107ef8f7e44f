import readXlsxFile from 'read-excel-file/node';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { Difficulty } from '../../src/obligations/difficulty.entity.js';
import { stateOf } from '../../src/obligations/duties.js';
import { Duties } from '../../src/obligations/duties.service.js';
import {
  Extension,
  HandedPaper,
  ObligationSetting,
  PaperFile,
} from '../../src/obligations/obligation-papers.entity.js';
import { PaperReminders, rungOf } from '../../src/obligations/paper-reminders.service.js';
import { PaperSweep } from '../../src/obligations/papers.service.js';
import { Event } from '../../src/programme/event.entity.js';
import { Holidays, WorkingDays } from '../../src/programme/working-days.service.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { pdf } from '../consents/scan-files.js';
import { anBienPath, emptyDelegations, errorsIn, fill, wordsIn } from '../delegates/people.js';
import type { Answer, Browser, Upload } from '../support/browser.js';
import {
  askFor,
  declineBy,
  forgetSeats,
  nameBy,
  placePath,
  seatsPath,
} from '../representatives/inviting-agencies.js';
import { anBienAsks, ask, forgetRecommendations, rachGiaAsks } from '../recommendations/asking.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';

const plan = 'ubnd-cac-huyen-thanh-pho-16';
const report = 'ubnd-cac-huyen-thanh-pho-17';
const ambiguous = 'cac-so-ban-nganh-doan-the-cap-tinh-01';
const pathOf = (unit: string, obligation = plan) => `/obligations/${obligation}/units/${unit}`;

const paper = { number: '45/KH-UBND', 'signedOn-day': '20', 'signedOn-month': '5', 'signedOn-year': '2019' };

describe('what units owe', () => {
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
  beforeEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterEach(async () => {
    await emptyDelegations(world);
    await world.database.housekeeping('test.forget', async () => {
      for (const entity of [HandedPaper, Extension, ObligationSetting, Difficulty, Mail])
        await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    });
  });
  afterAll(() => world.close());

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const file = (name = 'ke-hoach.pdf', bytes = pdf()): Upload => ({ name, bytes });
  const handIn = (
    browser: Browser,
    {
      fields = {},
      files = [file()],
      path = pathOf('ubnd-an-bien'),
    }: {
      fields?: Record<string, string>;
      files?: Upload[];
      path?: string;
    } = {},
  ): Promise<Answer> =>
    browser.submitFiles(path, { ...paper, ...fields }, { action: `${path}/papers`, files: { files } });
  const dutyOf = (unitSlug: string, obligationSlug = plan) =>
    world.get(Duties).get({ obligationSlug, unitSlug });
  const latest = async () => (await world.database.of(HandedPaper).find({ order: { handedAt: 'DESC' } }))[0]!;
  const accept = async () => {
    const { id } = await latest();
    return committee.submit(pathOf('ubnd-an-bien'), {}, `/papers/${id}/acceptance`);
  };
  const giveBack = async (reason: string) => {
    const { id } = await latest();
    return committee.submit(pathOf('ubnd-an-bien'), { reason }, `/papers/${id}/return`);
  };

  it('stands on the unit’s page in order of time, with the last day in words', async () => {
    const page = await words(anBien, '/obligations');
    expect(page).toContain('hết ngày 26/5/2019');
    expect(page).toContain('ngày làm việc cuối: 24/5/2019');
    expect(page).toContain('hết ngày 04/7/2019');
    expect(page.indexOf('26/5/2019')).toBeLessThan(page.indexOf('04/7/2019'));
    expect(page).toContain('chưa có hạn');
  });

  it('is handed in as a paper with number, day and file, and gets a receipt', async () => {
    const answer = await handIn(anBien, { fields: { number: '45/kh-ubnd', note: 'kèm phụ lục' } });
    expect(answer.location).toBe(`${pathOf('ubnd-an-bien')}/receipt`);
    const receipt = await words(anBien, answer.location ?? '');
    for (const part of ['45/KH-UBND', '20/5/2019', 'ke-hoach.pdf', 'Trần Văn Mẫu', 'Sở Lao động'])
      expect(receipt).toContain(part);
    expect((await dutyOf('ubnd-an-bien')).state).toBe('waiting');
    expect((await dutyOf('ubnd-rach-gia')).state).toBe('soon');
  });

  it('keeps what was typed when something is wrong, and says what', async () => {
    const answer = await handIn(anBien, {
      fields: { number: 'không số', 'signedOn-day': '31', 'signedOn-month': '5', note: 'giữ lại' },
      files: [],
    });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.text)).toEqual(['Chọn tệp văn bản, ví dụ: ke-hoach.pdf.']);
    expect(answer.text).toContain('value="không số"');
    const later = await handIn(anBien, { fields: { number: 'không số', 'signedOn-month': '6' } });
    expect(errorsIn(later.text)).toHaveLength(2);
    expect(await world.database.of(HandedPaper).count()).toBe(0);
  });

  it.each<[string, Upload, string]>([
    [
      'a program named .pdf',
      { name: 'van-ban.pdf', bytes: new Uint8Array(Buffer.from('MZ\x90\x00 this is a program')) },
      'không phải PDF',
    ],
    [
      'a text named .docx',
      { name: 'bao-cao.docx', bytes: new Uint8Array(Buffer.from('chữ thường')) },
      'không phải PDF',
    ],
    ['an empty file', { name: 'rong.pdf', bytes: new Uint8Array(0) }, ''],
  ])('takes no %s', async (_, upload, says) => {
    const answer = await handIn(anBien, { files: [upload] });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.text).join(' ')).toContain(says);
    expect(answer.text).toContain('value="45/KH-UBND"');
    expect(await world.database.of(PaperFile).count()).toBe(0);
  });

  it('takes no upload of 100 MB, and says how large a file may be', async () => {
    const answer = await handIn(anBien, { files: [file('to.pdf', new Uint8Array(100 * 1024 * 1024))] });
    expect([413, 422]).toContain(answer.status);
    expect(wordsIn(answer.text)).toMatch(/10 MB|quá lớn/);
    expect(await world.database.of(HandedPaper).count()).toBe(0);
  });

  it('is another unit’s matter: no page, no paper, no file', async () => {
    await handIn(anBien);
    const [stored] = await world.database.of(PaperFile).find();
    for (const path of [pathOf('ubnd-an-bien'), `${pathOf('ubnd-an-bien')}/receipt`])
      expect((await rachGia.get(path)).status).toBe(404);
    expect((await rachGia.post(`/paper-files/${stored?.id}/openings`)).status).toBe(404);
    const foreign = await rachGia.postFiles(`${pathOf('ubnd-an-bien')}/papers`, paper, { files: file() });
    expect(foreign.status).toBe(404);
    expect(await world.database.of(HandedPaper).countBy({ unitSlug: 'ubnd-an-bien' })).toBe(1);
    expect((await anBien.get(pathOf('ubnd-an-bien', ambiguous))).status).toBe(404);
  });

  it('opens its file for its unit and the committee, each opening on record', async () => {
    await handIn(anBien);
    await world.get(PaperSweep).work();
    const [stored] = await world.database.of(PaperFile).find();
    for (const browser of [anBien, committee]) {
      const opened = await browser.submit(pathOf('ubnd-an-bien'), {}, `/paper-files/${stored?.id}/openings`);
      expect(Buffer.from(opened.bytes).subarray(0, 5).toString()).toBe('%PDF-');
      expect(opened.headers.get('content-disposition')).toContain('45-KH-UBND%20ke-hoach.pdf');
    }
    expect(await world.database.of(Activity).countBy({ verb: 'paper.open-file' })).toBe(2);
  });

  it('may be replaced until it is accepted, and not after', async () => {
    await handIn(anBien);
    await handIn(anBien, { fields: { number: '46/KH-UBND' } });
    const states = (await world.database.of(HandedPaper).find({ order: { number: 'ASC' } })).map(
      ({ number, state }) => [number, state],
    );
    expect(states).toEqual([
      ['45/KH-UBND', 'replaced'],
      ['46/KH-UBND', 'handed-in'],
    ]);
    expect((await accept()).status).toBe(303);
    expect((await dutyOf('ubnd-an-bien')).state).toBe('done');
    const late = await anBien.postFiles(
      `${pathOf('ubnd-an-bien')}/papers`,
      { ...paper, number: '47/KH-UBND' },
      { files: file() },
    );
    expect(late.status).toBe(409);
    expect(await world.database.of(HandedPaper).count()).toBe(2);
  });

  it('comes back with a reason, and is handed in again', async () => {
    await handIn(anBien);
    expect((await giveBack('')).status).toBe(422);
    await giveBack('Thiếu trang 2.');
    expect(await words(anBien, pathOf('ubnd-an-bien'))).toContain('Thiếu trang 2.');
    expect((await dutyOf('ubnd-an-bien')).state).toBe('returned');
    await handIn(anBien);
    expect((await dutyOf('ubnd-an-bien')).state).toBe('waiting');
  });

  it('is written down by the committee when it came by post', async () => {
    expect((await handIn(committee)).location).toBe(`${pathOf('ubnd-an-bien')}/receipt`);
    expect(await words(committee, '/desk')).toContain('Tiếp nhận 1 văn bản');
    expect((await dutyOf('ubnd-an-bien')).state).toBe('waiting');
  });

  it('is decided once, however many decide', async () => {
    await handIn(anBien);
    const { id, version } = await latest();
    const other = await world.signedIn('tinhDoan');
    const answers = await Promise.all([
      committee.post(`/papers/${id}/acceptance`, { version: String(version) }),
      other.post(`/papers/${id}/return`, { version: String(version), reason: 'Thiếu.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('counts a delegation as handed in by being submitted, and a leader by being named', async () => {
    const list = 'ubnd-cac-huyen-thanh-pho-08';
    expect((await dutyOf('ubnd-an-bien', list)).doneOn).toBeNull();
    await fill(anBien, anBienPath);
    await anBien.submit(anBienPath, {}, `${anBienPath}/submission`);
    expect(await dutyOf('ubnd-an-bien', list)).toMatchObject({ state: 'done', doneOn: '2019-05-20' });
  });

  it('counts what children ask as handed in by being handed in, or by a reason why they ask nothing', async () => {
    const asked = 'ubnd-cac-huyen-thanh-pho-07';
    expect((await dutyOf('ubnd-an-bien', asked)).doneOn).toBeNull();
    await ask(anBien, ['Có hồ bơi ở xã em.']);
    expect(await dutyOf('ubnd-an-bien', asked)).toMatchObject({ state: 'done', doneOn: '2019-05-20' });
    expect((await dutyOf('ubnd-rach-gia', asked)).doneOn).toBeNull();
    const page = `/obligations/${asked}/units`;
    expect((await anBien.get(`${page}/ubnd-an-bien`)).text).toContain(`href="${anBienAsks}"`);
    expect((await committee.get(`${page}/ubnd-an-bien`)).text).not.toContain(`href="${anBienAsks}"`);
    await rachGia.submit(rachGiaAsks, { reason: 'Chưa tổ chức diễn đàn.' }, `${rachGiaAsks}/nothing`);
    expect((await dutyOf('ubnd-rach-gia', asked)).doneOn).toBe('2019-05-20');
    await forgetRecommendations(world);
  });

  it('has for a list the last day of registration, where the committee has set one', async () => {
    const list = 'ubnd-cac-huyen-thanh-pho-08';
    const { closesOn } = await world.database.of(Event).findOneByOrFail({ slug: forum });
    const close = (day: string | null) =>
      world.database.housekeeping('test.close', () =>
        world.database.of(Event).update({ slug: forum }, { closesOn: day }),
      );
    await close(null);
    expect(await dutyOf('ubnd-rach-gia', list)).toMatchObject({ state: 'undated', lastDay: null });
    await close('2019-06-07');
    expect(await dutyOf('ubnd-rach-gia', list)).toMatchObject({ state: 'ahead', lastDay: '2019-06-07' });
    world.setToday('2019-06-08T01:00:00Z');
    expect((await dutyOf('ubnd-rach-gia', list)).state).toBe('late');
    await close(closesOn);
  });

  describe('a leader', () => {
    const naming = 'so-y-te-05';
    afterEach(() => forgetSeats(world));

    it('is owed for each place, and counts from the answer, whatever is corrected later', async () => {
      await askFor(committee, 'so-y-te', '2');
      await nameBy(committee, placePath('so-y-te', 1), { way: 'phone' });
      expect((await dutyOf('so-y-te', naming)).doneOn).toBeNull();
      await nameBy(committee, placePath('so-y-te', 2), { way: 'phone', name: 'Người Thứ Hai' });
      expect((await dutyOf('so-y-te', naming)).doneOn).toBe('2019-05-20');
      world.setToday('2019-05-29T01:00:00Z');
      await nameBy(committee, placePath('so-y-te', 1), { way: 'phone', phone: '0912 345 999' });
      expect((await dutyOf('so-y-te', naming)).doneOn).toBe('2019-05-20');
    });

    it('is owed until the committee’s own day, and a refusal reads as one', async () => {
      await committee.submit(
        `${seatsPath}/settings`,
        { 'answersUntil-day': '12', 'answersUntil-month': '6', 'answersUntil-year': '2019' },
        `${seatsPath}/settings?_method=PUT`,
      );
      expect((await dutyOf('so-y-te', naming)).lastDay).toBe('2019-06-12');
      await declineBy(committee, placePath('so-y-te'), { told: 'phone' });
      expect(await words(committee, '/obligations/board')).toContain('không cử được');
      const desk = await words(committee, '/desk');
      expect(desk).not.toContain('Xác nhận 1 đại diện');
      await nameBy(committee, placePath('so-gddt'), { way: 'phone' });
      expect(await words(committee, '/desk')).toContain('Xác nhận 1 đại diện lãnh đạo');
    });

    it('is owed no longer by an agency that is asked no longer', async () => {
      expect((await dutyOf('so-y-te', naming)).fulfilment).toBe('representative');
      await askFor(committee, 'so-y-te', '0');
      await expect(dutyOf('so-y-te', naming)).rejects.toThrow('Not found.');
    });
  });

  describe('late', () => {
    it('begins with the day after the last one, by derivation alone', async () => {
      world.setToday('2019-05-26T16:30:00Z');
      expect((await dutyOf('ubnd-an-bien')).state).toBe('soon');
      world.setToday('2019-05-26T17:30:00Z');
      expect((await dutyOf('ubnd-an-bien')).state).toBe('late');
      await handIn(anBien);
      await accept();
      expect((await dutyOf('ubnd-an-bien')).state).toBe('done-late');
    });

    it('is nobody while the plan can be read otherwise, until the committee says that it binds', async () => {
      world.setToday('2019-05-30T03:00:00Z');
      expect((await dutyOf('so-y-te', ambiguous)).state).not.toBe('late');
      await committee.submit(
        `/setup/obligations/${ambiguous}`,
        { isBinding: 'yes' },
        `/setup/obligations/${ambiguous}?_method=PUT`,
      );
      expect((await dutyOf('so-y-te', ambiguous)).state).toBe('late');
    });

    it('is never a body that is asked for its leader', async () => {
      const asked = 'tinh-doan-01';
      await committee.submit(
        `/setup/obligations/${asked}`,
        { 'lastDay-day': '21', 'lastDay-month': '5', 'lastDay-year': '2019' },
        `/setup/obligations/${asked}?_method=PUT`,
      );
      world.setToday('2019-06-01T03:00:00Z');
      expect((await dutyOf('tinh-doan', asked)).state).not.toBe('late');
      expect(rungOf(await dutyOf('tinh-doan', asked))).toBeNull();
    });

    it('is put off by more time, for a reason', async () => {
      world.setToday('2019-05-28T03:00:00Z');
      const path = pathOf('ubnd-an-bien');
      const give = (fields: Record<string, string>) => committee.submit(path, fields, `${path}/extensions`);
      expect(
        (await give({ 'until-day': '26', 'until-month': '5', 'until-year': '2019', reason: 'bão' })).status,
      ).toBe(422);
      await give({
        'until-day': '31',
        'until-month': '5',
        'until-year': '2019',
        reason: 'Đảo có bão, tàu không chạy.',
      });
      expect((await dutyOf('ubnd-an-bien')).state).toBe('extended');
      expect(await words(anBien, path)).toContain('Đảo có bão, tàu không chạy.');
      expect((await anBien.post(`${path}/extensions`, {})).status).toBe(403);
    });
  });

  describe('reminders', () => {
    const draft = () => world.get(PaperReminders).draft();
    let remindersBefore = 0;
    beforeEach(async () => {
      remindersBefore = await world.database.of(Activity).countBy({ verb: 'obligation.remind' });
    });

    it('are drafted once for each rung of the ladder, for those who owe, and nobody else', async () => {
      await handIn(anBien);
      world.setToday('2019-05-21T03:00:00Z');
      await draft();
      const first = await world.database.of(Mail).findBy({ kind: 'paper-reminder' });
      expect(first).toHaveLength(14);
      expect(first.map(({ unitSlug }) => unitSlug)).not.toContain('ubnd-an-bien');
      expect(new Set(first.map(({ state }) => state))).toEqual(new Set(['draft']));
      await draft();
      expect(await world.database.of(Mail).count()).toBe(14);
      world.setToday('2019-05-24T03:00:00Z');
      await draft();
      expect(await world.database.of(Mail).count()).toBe(28);
      world.setToday('2019-05-28T03:00:00Z');
      await draft();
      expect(await world.database.of(Mail).count()).toBe(42);
    });

    it('take the place of those that nobody has sent, and leave a trace only where something is drafted', async () => {
      world.setToday('2019-05-21T03:00:00Z');
      await draft();
      world.setToday('2019-05-24T03:00:00Z');
      await draft();
      await draft();
      const own = await world.database.of(Mail).find({ where: { unitSlug: 'ubnd-an-bien' } });
      expect(own.map(({ state, reason }) => `${state} ${reason ?? ''}`).sort()).toEqual([
        'draft ',
        'suppressed replaced',
      ]);
      expect(await world.database.of(Activity).countBy({ verb: 'obligation.remind' })).toBe(
        remindersBefore + 2,
      );
    });

    it('stop with more time, and say nothing to who has handed in since', async () => {
      world.setToday('2019-05-24T03:00:00Z');
      const path = pathOf('ubnd-rach-gia');
      await committee.submit(
        path,
        { 'until-day': '31', 'until-month': '5', 'until-year': '2019', reason: 'Chờ họp.' },
        `${path}/extensions`,
      );
      await draft();
      const mails = await world.database.of(Mail).find();
      expect(mails.map(({ unitSlug }) => unitSlug)).not.toContain('ubnd-rach-gia');
      const own = mails.find(({ unitSlug }) => unitSlug === 'ubnd-an-bien');
      expect(await words(committee, `/outbox/${own?.id}`)).toContain('sắp đến hạn');
      await handIn(anBien);
      expect(await words(committee, `/outbox/${own?.id}`)).toContain('Không còn gì để gửi');
    });

    it('follow the committee’s own ladder', async () => {
      await committee.submit(
        `/setup/obligations/${plan}`,
        { ladder: '10, 2' },
        `/setup/obligations/${plan}?_method=PUT`,
      );
      world.setToday('2019-05-17T03:00:00Z');
      expect(rungOf(await dutyOf('ubnd-an-bien'))).toBe(10);
      world.setToday('2019-05-24T03:00:00Z');
      expect(rungOf(await dutyOf('ubnd-an-bien'))).toBe(2);
      const wrong = await committee.submit(
        `/setup/obligations/${plan}`,
        { ladder: 'mỗi tuần' },
        `/setup/obligations/${plan}?_method=PUT`,
      );
      expect(wrong.status).toBe(422);
    });
  });

  describe('the committee’s board', () => {
    it('is units by obligations, in words, and goes along as a workbook', async () => {
      await handIn(anBien);
      world.setToday('2019-05-28T03:00:00Z');
      const page = await words(committee, '/obligations/board');
      for (const part of ['quá hạn', 'đã nộp, chờ tiếp nhận', '45/KH-UBND', 'Chờ tiếp nhận'])
        expect(page).toContain(part);
      const book = await committee.submit('/obligations/board', {}, '/obligations/exports');
      const rows = (await readXlsxFile(Buffer.from(book.bytes)))[0]?.data ?? [];
      const line = rows.find((row) => String(row[1]).includes('An Biên'));
      expect(line?.join(' ')).toContain('đã nộp, chờ tiếp nhận; 45/KH-UBND');
    });

    it('asks the database the same for one paper and for three', async () => {
      await handIn(anBien);
      const one = await countQueries(world, () => committee.get('/obligations/board'));
      await handIn(anBien, { path: pathOf('ubnd-an-bien', report) });
      await handIn(rachGia, { path: pathOf('ubnd-rach-gia') });
      expect(await countQueries(world, () => committee.get('/obligations/board'))).toBe(one);
      const own = await countQueries(world, () => anBien.get('/obligations'));
      await handIn(anBien, { fields: { number: '46/KH-UBND' } });
      expect(await countQueries(world, () => anBien.get('/obligations'))).toBe(own);
    });

    it('follows what the committee says, such as the setting up of its own board', async () => {
      const own = 'so-ldtbxh-09';
      expect((await committee.get(pathOf('so-ldtbxh', own))).status).toBe(404);
      await committee.submit(
        `/setup/obligations/${own}`,
        { isFollowed: 'yes' },
        `/setup/obligations/${own}?_method=PUT`,
      );
      expect((await committee.get(pathOf('so-ldtbxh', own))).status).toBe(200);
      expect((await handIn(committee, { path: pathOf('so-ldtbxh', own) })).status).toBe(303);
    });
  });

  describe('difficulties', () => {
    it('are written by a unit, answered, and passed up; others don’t see them', async () => {
      const sent = await anBien.submit(
        '/difficulties/new',
        { title: 'Kinh phí tàu', text: 'Chưa có nguồn.' },
        '/difficulties',
      );
      const path = sent.location ?? '';
      expect((await rachGia.get(path)).status).toBe(404);
      await committee.submit(path, { text: 'Sở đã hỏi Quỹ Bảo trợ trẻ em.' }, `${path}/posts`);
      expect(await words(anBien, path)).toContain('Sở đã hỏi Quỹ Bảo trợ trẻ em.');
      expect(await words(anBien, '/difficulties')).toContain('đã trả lời');
      await anBien.submit(path, { text: 'Vẫn thiếu.' }, `${path}/posts`);
      const form = await committee.get(path);
      const version = /name="version" value="(\d+)"/.exec(form.text)?.[1] ?? '';
      await committee.post(`${path}/passing-up`, { version, text: 'Đề nghị UBND tỉnh hỗ trợ.' });
      expect(await words(anBien, path)).toContain('Đề nghị UBND tỉnh hỗ trợ.');
      expect(await words(rachGia, '/difficulties')).toContain('Chưa có khó khăn');
      const foreign = await rachGia.post('/difficulties', { unit: 'ubnd-an-bien', title: 'x', text: 'y' });
      expect(foreign.status).toBe(404);
    });

    it('stay questions of the body that asks, also where its people sit in the committee', async () => {
      const tinhDoan = await world.signedIn('tinhDoan');
      const asked = { unit: 'tinh-doan', title: 'Xe đưa đón', text: 'Chưa có xe.' };
      const { location } = await tinhDoan.submit('/difficulties/new', asked, '/difficulties');
      const path = location ?? '';
      await tinhDoan.submit(path, { text: 'Cần trước 15/6.' }, `${path}/posts`);
      expect((await world.database.of(Difficulty).findOneByOrFail({})).state).toBe('waiting');
      await committee.submit(path, { text: 'Sở bố trí hai xe.' }, `${path}/posts`);
      expect((await world.database.of(Difficulty).findOneByOrFail({})).state).toBe('answered');
    });
  });
});

describe('working days', () => {
  const days = new WorkingDays(new Set(['2019-04-29', '2019-04-30', '2019-05-01']));

  it.each<[Day, Day]>([
    ['2019-05-26', '2019-05-24'],
    ['2019-05-24', '2019-05-24'],
    ['2019-05-01', '2019-04-26'],
  ])('the last one until %s is %s', (day, last) => {
    expect(days.lastUntil(day)).toBe(last);
  });

  it.each<[Day, number, Day]>([
    ['2019-06-18', 3, '2019-06-13'],
    ['2019-05-31', 3, '2019-05-28'],
    ['2019-05-02', 3, '2019-04-24'],
  ])('before %s, %d of them begin on %s', (day, count, begin) => {
    expect(days.before(day, count)).toBe(begin);
  });

  it('are data that the committee changes', async () => {
    const world = await World.open();
    const committee = await world.signedIn('committee');
    await committee.submit(
      '/setup/holidays',
      { 'day-day': '24', 'day-month': '5', 'day-year': '2019', name: 'Nghỉ bù' },
      '/setup/holidays',
    );
    expect((await world.get(Holidays).workingDays()).lastUntil('2019-05-26')).toBe('2019-05-23');
    await committee.submit('/setup/holidays', {}, '/setup/holidays/2019-05-24?_method=DELETE');
    expect((await world.get(Holidays).workingDays()).lastUntil('2019-05-26')).toBe('2019-05-24');
    await world.close();
  });
});

describe('where a unit stands', () => {
  const standing = {
    paper: null,
    doneOn: null,
    extension: null,
    lastDay: '2019-05-26' as Day,
    isBinding: true,
  };
  it.each([
    [{}, '2019-05-01', 'ahead'],
    [{}, '2019-05-19', 'soon'],
    [{}, '2019-05-26', 'soon'],
    [{}, '2019-05-27', 'late'],
    [{ isBinding: false }, '2019-05-27', 'ahead'],
    [{ lastDay: null }, '2019-05-27', 'undated'],
    [{ doneOn: '2019-05-26' }, '2019-06-27', 'done'],
    [{ doneOn: '2019-05-27' }, '2019-06-27', 'done-late'],
    [{ extension: { until: '2019-05-31' } }, '2019-05-30', 'extended'],
    [{ extension: { until: '2019-05-31' } }, '2019-06-01', 'late'],
    [{ extension: { until: '2019-05-31' }, doneOn: '2019-05-30' }, '2019-06-01', 'done'],
  ] as const)('%j on %s is %s', (changes, today, state) => {
    expect(stateOf({ ...standing, ...changes } as Parameters<typeof stateOf>[0], today)).toBe(state);
  });
});
