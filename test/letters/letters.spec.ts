import { Activity } from '../../src/core/activity/activity.entity.js';
import { Issuer, Letter, LetterScan, LetterTemplate } from '../../src/letters/letter.entity.js';
import { Letters, LetterSweep } from '../../src/letters/letters.service.js';
import { filled, unknownIn } from '../../src/letters/placeholders.js';
import { placeholders } from '../../src/letters/letter-words.js';
import type { PlaceholderValues } from '../../src/letters/letter-words.js';
import { Recipients } from '../../src/letters/recipients.service.js';
import { Events } from '../../src/programme/events.service.js';
import { Guests } from '../../src/guests/guests.service.js';
import { pdf } from '../consents/scan-files.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import { forgetGuests } from '../guests/inviting.js';
import { askFor, codeOf, forgetSeats, inviteAll } from '../representatives/inviting-agencies.js';
import type { Answer, Browser } from '../support/browser.js';
import { checkPdf, converted, forgetPapers, linesIn, pdfPages, pdfText } from '../support/papers.js';
import { countQueries } from '../support/queries.js';
import { World, forum, launch } from '../support/world.js';
import { describeWithTool } from '../tools.js';

const path = `/events/${forum}/letters`;

describe('letters', () => {
  let world: World;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
  });
  beforeEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterEach(async () => {
    world.withTurns();
    await forgetSeats(world);
    await forgetGuests(world);
    await world.database.housekeeping('test.forget', async () => {
      for (const entity of [Letter, Issuer, LetterTemplate])
        await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    });
  });
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });

  const make = (fields: Record<string, string | string[]>, of = path): Promise<Answer> =>
    committee.submit(`${of}/new`, fields, of);
  const letters = (eventSlug = forum) => world.get(Letters).of(eventSlug);
  const made = async (kind = 'request', to: string | string[] = 'unit:so-y-te') => {
    await make({ kind, to });
    return (await letters())[0]!;
  };
  const number = (letter: Letter, fields: Record<string, string> = {}, files = {}) =>
    committee.submitFiles(
      `/letters/${letter.id}`,
      { 'signedOn-day': '20', 'signedOn-month': '5', 'signedOn-year': '2019', ...fields },
      { action: `/letters/${letter.id}/number?_method=PUT`, files },
    );
  const print = async (format: 'pdf' | 'docx') =>
    committee.post(`${path}/prints`, { letter: (await letters()).map(({ id }) => id), format });
  const words = async (of: string) => wordsIn((await committee.get(of)).text);

  it('is made for each of the chosen, and says so', async () => {
    const answer = await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt', 'unit:tinh-doan'] });
    expect(wordsIn((await committee.follow(answer)).text)).toContain('Đã lập 3 văn bản');
    expect((await letters()).map(({ toName }) => toName).sort()).toEqual([
      'Sở Giáo dục và Đào tạo',
      'Sở Y tế',
      expect.stringContaining('Đoàn'),
    ]);
    expect((await make({ kind: 'request' })).status).toBe(422);
    expect((await make({ kind: '', to: 'unit:so-y-te' })).status).toBe(422);
  });

  describeWithTool(['pdftotext', 'qpdf'], 'on paper', () => {
    it('is a request in the form of its time: heading, issuer over its superior, number and day blank', async () => {
      await inviteAll(committee);
      const code = await codeOf(committee, 'so-y-te');
      const { id } = await made();
      const file = await committee.get(`/letters/${id}/pdf`);
      const text = pdfText(file.bytes);
      const lines = linesIn(text);
      for (const line of [
        /SỞ LAO ĐỘNG - THƯƠNG BINH/,
        /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/,
        /Độc lập - Tự do - Hạnh phúc/,
        /Số: ……\/BTC/,
        /Kiên Giang, ngày …… tháng …… năm 2019/,
        /V\/v cử đại diện lãnh đạo/,
        /Kính gửi: Sở Y tế/,
        /TM. BAN TỔ CHỨC/,
        /Nơi nhận:/,
        /- Lưu: VT\./,
      ])
        expect(lines.join('\n')).toMatch(line);
      const flat = text.replace(/\s+/g, ' ');
      expect(flat).toContain('đề nghị Quý cơ quan cử 01 đại diện lãnh đạo');
      expect(flat).toContain('Kế hoạch số 80/KH-UBND ngày 14/5/2019');
      expect(flat).toContain(code);
      expect(JSON.stringify(await letters())).not.toContain(code);
      expect(flat).toContain('./.');
      expect(flat).not.toMatch(/[{}]/);
    });

    it('asks the bodies that the plan asks, in the same words', async () => {
      await made('request', 'unit:ban-tuyen-giao-tinh-uy');
      const [letter] = await letters();
      const text = pdfText((await committee.get(`/letters/${letter?.id}/pdf`)).bytes).replace(/\s+/g, ' ');
      expect(text).toContain('đề nghị Quý cơ quan cử 01 đại diện lãnh đạo');
    });

    it('is an invitation with chair, content, time, place and contact, and no Kính gửi', async () => {
      const { id } = await made('invitation');
      const text = pdfText((await committee.get(`/letters/${id}/pdf`)).bytes).replace(/\s+/g, ' ');
      for (const part of [
        'GIẤY MỜI',
        'Số: ……/GM-BTC',
        'trân trọng kính mời: Sở Y tế',
        'Chủ trì:',
        'Thời gian: 18–19/6/2019',
        'Nhà Thiếu nhi Kiên Giang',
        'Đầu mối liên hệ:',
      ])
        expect(text).toContain(part);
      expect(text).not.toContain('Kính gửi');
    });

    it('is a notice of a changed date, with both dates', async () => {
      await make({ kind: 'date-change', before: '11–12/6/2019', to: 'unit:ubnd-an-bien' });
      const [letter] = await letters();
      const text = pdfText((await committee.get(`/letters/${letter?.id}/pdf`)).bytes).replace(/\s+/g, ' ');
      for (const part of [
        'THÔNG BÁO',
        '……/TB-BTC',
        'Thời gian trước đây: 11–12/6/2019',
        'Thời gian mới: 18–19/6/2019',
      ])
        expect(text).toContain(part);
    });

    it('goes out for all in one go, a page or more for each, without numbers of pages of others', async () => {
      await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt', 'unit:cong-an-tinh'] });
      const file = await print('pdf');
      checkPdf(file.bytes);
      const pages = pdfPages(file.bytes);
      expect(pages.filter((page) => page.includes('Kính gửi:'))).toHaveLength(3);
      expect(file.headers.get('content-disposition')).toContain('3 van ban'.replaceAll(' ', '-'));
    });

    it('shows number and day once it has them, everything else word for word', async () => {
      const letter = await made();
      await number(letter, { number: '5' });
      const text = pdfText((await committee.get(`/letters/${letter.id}/pdf`)).bytes);
      expect(text).toContain('Số: 05/BTC');
      expect(text).toContain('Kiên Giang, ngày 20 tháng 5 năm 2019');
      await committee.submit(`${path}/issuer`, { place: 'Rạch Giá' }, `${path}/issuer?_method=PUT`);
      const again = pdfText((await committee.get(`/letters/${letter.id}/pdf`)).bytes);
      expect(again).toContain('Kiên Giang, ngày 20 tháng 5 năm 2019');
    });

    it('brings a code for each place that an agency is asked to fill', async () => {
      await askFor(committee, 'so-y-te', '2');
      await inviteAll(committee);
      const { id } = await made();
      const text = pdfText((await committee.get(`/letters/${id}/pdf`)).bytes);
      expect(new Set(text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/g))).toHaveProperty('size', 2);
    });

    it('is issued by the department for the launch, to guests of its own', async () => {
      await world.get(Guests).add(
        launch,
        {
          ...{
            kind: 'official',
            courtesy: 'ms',
            name: 'Đỗ Thị Hình Mẫu',
            title: 'Phó Chủ tịch',
            headcount: 1,
          },
          ...{ body: 'UBND tỉnh', phone: '', email: '', note: '', rank: null },
        },
        { different: false },
      );
      const of = `/events/${launch}/letters`;
      const { text: form } = await committee.get(`${of}/new`);
      const guest = /value="(guest:[\w-]+)"/.exec(form)?.[1] ?? '';
      await make({ kind: 'invitation', to: guest }, of);
      const [letter] = await letters(launch);
      const text = pdfText((await committee.get(`/letters/${letter?.id}/pdf`)).bytes).replace(/\s+/g, ' ');
      expect(text).toContain('Đỗ Thị Hình Mẫu, Phó Chủ tịch UBND tỉnh');
      expect(text).toContain('GM-SLĐTBXH');
      expect(text).toContain('GIÁM ĐỐC');
    });

    it('takes the page numbers of the law in force', async () => {
      await committee.submit(
        `${path}/templates/request`,
        { body: Array.from({ length: 60 }, (_, index) => `Đoạn thứ ${index + 1} gửi {co_quan}.`).join('\n') },
        `${path}/templates/request?_method=PUT`,
      );
      const before = await made();
      world.setToday('2020-06-01T01:00:00Z');
      await make({ kind: 'request', to: 'unit:so-gddt' });
      const after = (await letters()).find(({ toName }) => toName !== before.toName);
      const secondPage = async (id = '') =>
        linesIn(pdfPages((await committee.get(`/letters/${id}/pdf`)).bytes)[1] ?? '');
      expect((await secondPage(before.id)).at(-1)).toBe('2');
      expect((await secondPage(after?.id))[0]).toBe('2');
    });
  });

  describeWithTool(['soffice', 'pdftotext'], 'for Word', () => {
    it('says in LibreOffice what the PDF says', async () => {
      await inviteAll(committee);
      const letter = await made();
      const ours = linesIn(pdfText((await committee.get(`/letters/${letter.id}/pdf`)).bytes)).join(' ');
      const theirs = linesIn(
        pdfText(converted((await committee.get(`/letters/${letter.id}/docx`)).bytes, 'docx')),
      ).join(' ');
      const bare = (text: string) => text.replace(/[\s·]+/g, '');
      expect(bare(theirs)).toBe(bare(ours));
    });

    it('holds several letters, each from a page of its own', async () => {
      await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt'] });
      const pages = pdfPages(converted((await print('docx')).bytes, 'docx'));
      expect(pages.filter((page) => page.includes('Kính gửi:'))).toHaveLength(2);
    });
  });

  describe('the committee’s words', () => {
    const save = (body: string) =>
      committee.submit(`${path}/templates/request`, { body }, `${path}/templates/request?_method=PUT`);

    it('may hold names in braces, and no others', async () => {
      for (const [wrong, name] of [
        ['Gửi {ten_khong_co}', 'ten_khong_co'],
        ['Gửi {constructor}', 'constructor'],
        ['Gửi {{co_quan}}', '{'],
        ['Gửi {co_quan', '{'],
        ['${process.env}', 'process.env'],
      ] as const) {
        const answer = await save(wrong);
        expect(answer.status).toBe(422);
        expect(errorsIn(answer.text)[0]).toContain(`“${name}”`);
        expect(answer.text).toContain(wrong.replace('{', '{').slice(0, 4));
      }
      expect((await save('Kính mời {co_quan} dự {su_kien}')).status).toBe(303);
    });

    it('change no letter that is made', async () => {
      const letter = await made();
      await save('Lời khác hẳn gửi {co_quan}.');
      expect(await words(`/letters/${letter.id}`)).not.toContain('Lời khác hẳn');
      await make({ kind: 'request', to: 'unit:so-gddt' });
      const other = (await letters()).find(({ toName }) => toName === 'Sở Giáo dục và Đào tạo');
      expect(await words(`/letters/${other?.id}`)).toContain('Lời khác hẳn gửi Sở Giáo dục và Đào tạo./.');
    });

    it('can be looked at with a real recipient, which makes nothing', async () => {
      const file = await committee.get(`${path}/templates/request/preview?to=unit:so-y-te`);
      expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await letters()).toEqual([]);
      expect((await committee.get(`${path}/templates/request/preview?to=unit:khong-co`)).status).toBe(404);
    });

    it('are signed as the issuer says', async () => {
      const answer = await committee.submit(
        `${path}/issuer`,
        {
          ...{ name: 'Ban Tổ chức Diễn đàn trẻ em', letters: 'BTCDĐ', place: 'Rạch Giá' },
          authority: 'TM. BAN TỔ CHỨC\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN',
          ...{ signatory: 'Nguyễn Văn Ký', recipients: 'Như trên\nLưu: VT, BTC' },
        },
        `${path}/issuer?_method=PUT`,
      );
      expect(answer.status).toBe(303);
      const { document, symbol } = await made();
      expect(symbol).toBe('BTCDĐ');
      expect(document.closing?.signatory).toMatchObject({
        lines: ['TM. BAN TỔ CHỨC', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
        name: 'Nguyễn Văn Ký',
      });
      expect(document.closing?.recipients.lines).toEqual(['- Như trên;', '- Lưu: VT, BTC.']);
    });
  });

  it('fits names as long as their columns allow, and longer ones', async () => {
    const long = { title: 'Phó Chủ tịch '.repeat(12).trim(), body: 'Ủy ban '.repeat(26).trim() };
    await world.get(Guests).add(
      forum,
      {
        ...{ kind: 'official', courtesy: 'ms', name: 'Đỗ Thị Tên Dài', headcount: 1, ...long },
        ...{ phone: '', email: '', note: '', rank: null },
      },
      { different: false },
    );
    const recipients = await world.get(Recipients).of(await world.get(Events).get(forum));
    const guest = recipients.find(({ group }) => group === 'guests');
    expect(guest?.name.length).toBeGreaterThan(300);
    expect((await make({ kind: 'invitation', to: guest?.key ?? '' })).status).toBe(303);
    expect((await letters())[0]?.toName).toMatch(/…$/);
  });

  describe('numbers', () => {
    it('are proposed, entered with day and scan, and told with their gaps', async () => {
      await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt', 'unit:cong-an-tinh'] });
      const [one, two] = await letters();
      expect((await committee.get(`/letters/${one!.id}`)).text).toContain('value="1"');
      await number(one!, {}, { scan: { name: 'da-ky.pdf', bytes: pdf() } });
      await number(two!, { number: '4' });
      expect(await world.get(Letters).numbersOf(forum)).toEqual({ next: 5, gaps: [2, 3] });
      const page = await words(path);
      expect(page).toContain('Số tiếp theo: 5');
      expect(page).toContain('còn trống: 2, 3');
      expect(page).toContain('01/BTC');
      await world.get(LetterSweep).work();
      const [scan] = await world.database.of(LetterScan).find();
      const opened = await committee.submit(`/letters/${one!.id}`, {}, `/letter-scans/${scan?.id}/openings`);
      expect(Buffer.from(opened.bytes).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await world.database.of(Activity).countBy({ verb: 'letter.open-scan' })).toBe(1);
    });

    it('are not given twice in a year, and begin again in the next', async () => {
      await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt'] });
      const [one, two] = await letters();
      await number(one!, { number: '7' });
      const again = await number(two!, { number: '7' });
      expect(again.status).toBe(422);
      expect(errorsIn(again.text)[0]).toContain('Số 7 đã dùng');
      expect(again.text).toContain('value="7"');
      const lastYear = await number(two!, {
        number: '7',
        'signedOn-day': '28',
        'signedOn-month': '12',
        'signedOn-year': '2018',
      });
      expect(lastYear.status).toBe(303);
    });

    it('of no day that is still to come', async () => {
      const letter = await made();
      expect((await number(letter, { number: '1', 'signedOn-day': '21' })).status).toBe(422);
    });

    it('keep their letter: what is numbered is not thrown away', async () => {
      await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt'] });
      const [one, two] = await letters();
      await number(one!, { number: '1' });
      const numbered = await committee.post(`/letters/${one!.id}?_method=DELETE`, {
        version: String(one!.version + 1),
      });
      expect(numbered.status).toBe(409);
      const open = await committee.submit(`/letters/${two!.id}`, {}, `/letters/${two!.id}?_method=DELETE`);
      expect(open.status).toBe(303);
      expect(await letters()).toHaveLength(1);
    });

    describe('entered by two at once', () => {
      const race = async () => {
        await make({ kind: 'request', to: ['unit:so-y-te', 'unit:so-gddt'] });
        const both = await letters();
        const fields = { number: '9', 'signedOn-day': '20', 'signedOn-month': '5', 'signedOn-year': '2019' };
        const other = await world.signedIn('tinhDoan');
        const answers = await Promise.all(
          both.map(({ id, version }, index) =>
            (index === 0 ? committee : other).post(`/letters/${id}/number?_method=PUT`, {
              ...fields,
              version: String(version),
            }),
          ),
        );
        return answers.map(({ status }) => status).sort();
      };

      it('go to one letter', async () => {
        expect(await race()).toEqual([303, 422]);
      });

      it('go to one letter also when SQLite no longer takes turns', async () => {
        world.withoutTurns();
        expect(await race()).toEqual([303, 422]);
      });

      it('would go to both if the table did not know each number once', async () => {
        const change = (sql: string) =>
          world.database.housekeeping('test.index', () => world.database.manager.query(sql));
        await change('DROP INDEX "letters_number"');
        expect(await race()).toEqual([303, 303]);
        await world.database.housekeeping('test.forget', () =>
          world.database.of(Letter).createQueryBuilder().delete().execute(),
        );
        await change('CREATE UNIQUE INDEX "letters_number" ON "letters" ("series", "number")');
      });
    });
  });

  it('warns when it would arrive less than three working days before the event', async () => {
    world.setToday('2019-06-13T03:00:00Z');
    expect(await words(`${path}/new`)).toContain('chậm nhất ngày 13/6/2019');
    world.setToday('2019-06-14T03:00:00Z');
    expect(await words(`${path}/new`)).toContain('Văn bản sẽ đến trễ');
    world.setToday('2019-05-29T03:00:00Z');
    expect(await words(`/events/${launch}/letters`)).toContain('chậm nhất ngày 28/5/2019');
  });

  it('asks the database the same for one letter and for three', async () => {
    await made();
    const one = await countQueries(world, () => committee.get(path));
    await make({ kind: 'invitation', to: ['unit:so-gddt', 'unit:cong-an-tinh'] });
    expect(await countQueries(world, () => committee.get(path))).toBe(one);
  });
});

describe('a text with placeholders', () => {
  const values = Object.fromEntries(placeholders.map((name) => [name, `<${name}>`])) as PlaceholderValues;

  it.each([
    ['Gửi {co_quan}, dự {su_kien}', null],
    ['không có gì', null],
    ['{}', '{}'],
    ['{co quan}', 'co quan'],
    ['{__proto__}', '__proto__'],
    ['}', '}'],
  ])('%j has as its first unknown name %j', (text, name) => {
    expect(unknownIn(text)).toBe(name);
  });

  it('is filled once, whatever the values hold', () => {
    expect(filled('{co_quan} và {ma}', { ...values, co_quan: '{ma} $& $1' })).toBe('{ma} $& $1 và <ma>');
  });
});
