import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { nameSortKey } from '../../src/core/vietnamese/sort-key.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { Letterhead } from '../../src/lists/letterhead.entity.js';
import { SignedLine, SignedList, SignedListScan } from '../../src/lists/signed-list.entity.js';
import { SignedLists } from '../../src/lists/signed-lists.service.js';
import type { Answer, Browser, Upload } from '../support/browser.js';
import { checkPdf, converted, forgetPapers, linesIn, pdfPages, pdfText } from '../support/papers.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import { pdf, photo } from '../consents/scan-files.js';
import { describeWithTool } from '../tools.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  officer,
  registered,
  wordsIn,
} from '../delegates/people.js';

const unit = 'ubnd-an-bien';
const exportsPath = `/events/${forum}/delegates/exports`;
const secret = {
  health: 'Dị ứng tôm rất nặng',
  guardianName: 'Nguyễn Giám Hộ',
  guardianPhone: '0909 111 222',
};

describe('lists on paper and in files', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
  });
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });
  afterEach(async () => {
    await world.database.housekeeping('test.forget', async () => {
      for (const entity of [SignedListScan, SignedLine, SignedList, Letterhead])
        await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    });
    await emptyDelegations(world);
  });

  describe('a delegation’s list', () => {
    it('comes to its district and to the committee as three kinds of file, never to be kept by a browser', async () => {
      await fillAnBien();
      for (const browser of [district, committee]) {
        for (const [format, type] of [
          ['pdf', 'application/pdf'],
          ['docx', 'wordprocessingml.document'],
          ['xlsx', 'spreadsheetml.sheet'],
        ] as const) {
          const answer = await browser.get(`${anBienPath}/list/${format}`);
          expect(answer.status).toBe(200);
          expect(answer.headers.get('content-type')).toContain(type);
          expect(answer.headers.get('cache-control')).toBe('no-store');
          expect(answer.headers.get('content-disposition')).toContain(
            `Danh%20sach%20doan%20An%20Bien.${format}`,
          );
        }
      }
    });

    it('is not found by another district', async () => {
      await fillAnBien();
      const other = await world.signedIn('rachGia');
      for (const path of [
        'list/pdf',
        'list/docx',
        'list/xlsx',
        'sign-in-sheet',
        'letterhead',
        'signed-lists/new',
      ])
        expect([path, (await other.get(`${anBienPath}/${path}`)).status]).toEqual([path, 404]);
    });

    it('holds children first, each group by given name, its total in words, and nothing sensitive', async () => {
      await fillAnBien();
      const rows = await rowsOf(await district.get(`${anBienPath}/list/xlsx`));
      const names = rows.filter(([number]) => typeof number === 'number').map(([, name]) => name);
      expect(names).toEqual(['Trần Bảo Ân', 'Danh Minh Hữu', 'Thị Út', 'Lê Văn Thuận']);
      const all = rows.flat().join(' | ');
      expect(all).toContain('Danh sách này có 04 người (bốn người), gồm: 03 trẻ em, 01 cán bộ phụ trách.');
      expect(all).toContain('0913.456.789');
      for (const value of Object.values(secret)) expect(all).not.toContain(value);
    });

    it('asks for a delegation’s files by as many queries with three people as with one', async () => {
      await registered(district, anBienPath, child);
      const one = await countQueries(world, () => district.get(`${anBienPath}/list/xlsx`));
      await registered(district, anBienPath, { ...child, name: 'Thị Út' });
      await registered(district, anBienPath, { ...child, name: 'Danh Sóc' });
      expect(await countQueries(world, () => district.get(`${anBienPath}/list/xlsx`))).toBe(one);
    });

    describeWithTool(['qpdf', 'pdftotext'], 'on paper', () => {
      it('is a draft until it is handed in', async () => {
        await fillAnBien();
        expect(pdfText((await district.get(`${anBienPath}/list/pdf`)).bytes)).toContain('DỰ THẢO');
        await district.submit(anBienPath, { shortfallReason: 'Một em ốm.' }, `${anBienPath}/submission`);
        const { bytes } = await district.get(`${anBienPath}/list/pdf`);
        checkPdf(bytes);
        const text = linesIn(pdfText(bytes)).join('\n');
        expect(text).not.toContain('DỰ THẢO');
        for (const words of [
          'HUYỆN AN BIÊN Độc lập - Tự do - Hạnh phúc',
          'Số: ……/DS-UBND An Biên, ngày …… tháng …… năm 2019',
          'Đoàn đại biểu huyện An Biên',
          'Danh sách này có 04 người (bốn người)',
          'TM. ỦY BAN NHÂN DÂN',
        ])
          expect(text).toContain(words);
        for (const value of [...Object.values(secret), '0909111222']) expect(text).not.toContain(value);
        expect(text).toBe(text.normalize('NFC'));
      });

      it('carries heading and page on each page with sixty people', async () => {
        await addPeople(60);
        const { bytes } = await committee.get(`${anBienPath}/list/pdf`);
        checkPdf(bytes);
        const pages = pdfPages(bytes);
        expect(pages.length).toBeGreaterThan(1);
        for (const [index, page] of pages.entries()) {
          expect(page).toContain('Họ và tên');
          expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
        }
      });

      it('has sheets to sign, for each half of each day', async () => {
        await fillAnBien();
        const { bytes, status } = await district.get(`${anBienPath}/sign-in-sheet`);
        expect(status).toBe(200);
        checkPdf(bytes);
        const text = pdfText(bytes);
        for (const words of ['DANH SÁCH KÝ NHẬN', '18/6/2019', '19/6/2019', 'TRƯỞNG ĐOÀN', 'Thị Út'])
          expect(text).toContain(words);
        expect(text.match(/Sáng/g)).toHaveLength(2);
      });
    });

    describeWithTool(['soffice', 'pdftotext'], 'in LibreOffice', () => {
      it('opens as a document and as a workbook', async () => {
        await fillAnBien();
        const ours = linesIn(pdfText((await district.get(`${anBienPath}/list/pdf`)).bytes));
        const word = (await district.get(`${anBienPath}/list/docx`)).bytes;
        const withoutFoot = (lines: string[]) => lines.filter((line) => !line.startsWith('In lúc'));
        expect(withoutFoot(linesIn(pdfText(converted(word, 'docx'))))).toEqual(withoutFoot(ours));
        const excel = (await district.get(`${anBienPath}/list/xlsx`)).bytes;
        const text = linesIn(pdfText(converted(excel, 'xlsx'))).join('\n');
        expect(text).toContain('Danh sách này có 04 người (bốn người)');
      });
    });
  });

  describe('what stands around a list', () => {
    it('begins with what is usual, and keeps what the unit has typed, also for another event', async () => {
      const page = await district.get(`${anBienPath}/letterhead`);
      expect(page.text).toContain('value="Ủy ban nhân dân huyện An Biên"');
      expect(page.text).toContain('value="DS-UBND"');
      const saved = await district.submit(`${anBienPath}/letterhead`, {
        signatory: 'Trần Văn Mẫu',
        authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
      });
      expect(saved.location).toBe(anBienPath);
      const elsewhere = anBienPath.replace(forum, 'le-phat-dong-tinh-2019');
      expect((await district.get(`${elsewhere}/letterhead`)).text).toContain('value="Trần Văn Mẫu"');
    });

    it('shows both versions when somebody else has saved meanwhile', async () => {
      const colleague = await world.signedIn('anBien');
      const stale = {
        issuer: 'Phòng A',
        place: 'An Biên',
        symbol: 'DS',
        authority: 'TRƯỞNG PHÒNG',
        version: '0',
      };
      await colleague.submit(`${anBienPath}/letterhead`, { signatory: 'Người Trước' });
      const answer = await district.post(`${anBienPath}/letterhead?_method=PUT`, stale);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Người Trước');
    });

    it('says what is missing', async () => {
      const answer = await district.submit(`${anBienPath}/letterhead`, { issuer: '', authority: '' });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toHaveLength(2);
    });
  });

  describe('the signed list', () => {
    it('is recorded with number and day, and fulfils the plan’s duty', async () => {
      await fillAnBien();
      await handIn();
      const before = await world.get(SignedLists).fulfilledBy(unit, forum);
      expect(before.obligation?.kind).toBe('send-delegation');
      expect(before.isFulfilled).toBe(false);
      expect((await district.get('/desk')).text).toContain('Chưa ghi nhận danh sách đã ký');
      const answer = await record({ number: 'số 45/ds-ubnd' });
      expect(answer.location).toBe(anBienPath);
      const after = await world.get(SignedLists).fulfilledBy(unit, forum);
      expect([after.isFulfilled, after.signed?.number, after.signed?.signedOn]).toEqual([
        true,
        '45/DS-UBND',
        '2019-05-19',
      ]);
      expect((await district.get('/desk')).text).toContain('Danh sách đã ký: số 45/DS-UBND, ngày 19/5/2019.');
      const words = wordsIn((await committee.get(anBienPath)).text);
      expect(words).toContain(
        'Chọn trẻ em, cử cán bộ phụ trách trẻ em tham gia diễn đàn cấp tỉnh. hoàn thành',
      );
      expect(words).toContain('giống bản đã ký');
    });

    it('shows its district and the committee which lines differ from it since', async () => {
      const ids = await fillAnBien();
      await handIn();
      await record({});
      await district.submit(`/delegates/${ids[0]}/edit`, { name: 'Danh Minh Hữu Hai', className: '8B' });
      await registered(district, anBienPath, { ...child, name: 'Huỳnh Thị Kim Thư' });
      const leave = `/delegates/${ids[1]}/withdrawal`;
      await district.submit(`${leave}/new`, { reason: 'Em bận thi' }, leave);
      for (const browser of [district, committee]) {
        const words = wordsIn((await browser.get(anBienPath)).text);
        expect(words).toContain('Khác bản đã ký 3 dòng:');
        expect(words).toContain('Danh Minh Hữu Hai: đã đổi họ và tên, trường, lớp hoặc nơi công tác');
        expect(words).toContain('Huỳnh Thị Kim Thư: thêm sau khi ký');
        expect(words).toContain('Thị Út: không còn trong đoàn');
      }
      expect((await world.get(SignedLists).fulfilledBy(unit, forum)).isFulfilled).toBe(true);
    });

    it('gives its number and day to the paper as long as nothing has changed', async () => {
      const ids = await fillAnBien();
      await handIn();
      await record({});
      const signed = await rowsOf(await district.get(`${anBienPath}/list/xlsx`));
      expect(signed.flat()).toContain('Số: 45/DS-UBND');
      expect(signed.flat()).toContain('An Biên, ngày 19 tháng 5 năm 2019');
      await district.submit(`/delegates/${ids[0]}/edit`, { className: '8B' });
      expect((await rowsOf(await district.get(`${anBienPath}/list/xlsx`))).flat()).toContain(
        'Số: ……/DS-UBND',
      );
    });

    it('is refused before the list is handed in, and when the list has changed since the page was opened', async () => {
      await fillAnBien();
      expect((await record({ code: 'AAAA-AAAA' })).status).toBe(409);
      await handIn();
      const answer = await record({ code: 'AAAA-AAAA' });
      expect(answer.status).toBe(409);
      expect(errorsIn(answer.text)).toEqual([
        'Danh sách vừa có thay đổi sau khi trang được mở. So lại với bản giấy rồi ghi nhận.',
      ]);
      expect(await world.database.of(SignedList).count()).toBe(0);
    });

    it.each([
      [{ number: '45' }, 'Số, ký hiệu văn bản chưa đúng. Ghi như trên văn bản, ví dụ: 45/DS-UBND.'],
      [{ number: '' }, 'Nhập số, ký hiệu của danh sách, ví dụ: 45/DS-UBND.'],
      [{ 'signedOn-day': '21' }, 'Ngày ký đang ở sau ngày hôm nay. Kiểm tra lại, ví dụ: 24/5/2019.'],
      [{ 'signedOn-day': '', 'signedOn-month': '', 'signedOn-year': '' }, 'Nhập ngày ký, ví dụ: 24/5/2019.'],
    ])('says what is wrong with %o', async (fields, message) => {
      await fillAnBien();
      await handIn();
      const answer = await record(fields);
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toEqual([message]);
    });

    it('comes with its scan, which the unit and the committee open, nobody else, and each time on record', async () => {
      await fillAnBien();
      await handIn();
      const paper = pdf();
      await record({}, [
        { name: 'trang 1.pdf', bytes: paper },
        { name: 'trang 2.jpg', bytes: await photo() },
      ]);
      const [scan, photographed] = await world.database
        .of(SignedListScan)
        .find({ order: { position: 'ASC' } });
      expect(photographed?.type).toBe('image/jpeg');
      const openings = `/signed-list-scans/${scan?.id}/openings`;
      expect((await committee.get(anBienPath)).text).toContain(openings);
      for (const browser of [district, committee]) {
        const answer = await browser.post(openings);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
        expect(answer.bytes).toEqual(paper);
        const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
        expect(activity?.verb).toBe('signed-list.open-scan');
      }
      expect((await (await world.signedIn('rachGia')).post(openings)).status).toBe(404);
    });

    it.each([
      [[], 'Chọn bản quét danh sách đã ký, ví dụ: danh-sach-da-ky.pdf.'],
      [
        [{ name: 'a.pdf', bytes: new Uint8Array([1, 2, 3]) }],
        'a.pdf: không phải PDF, JPEG hay PNG. Quét lại thành PDF hoặc chụp ảnh JPEG, ví dụ: phieu-dong-y.pdf.',
      ],
    ])('is not recorded without a sound scan: %#', async (scans, message) => {
      await fillAnBien();
      await handIn();
      const answer = await record({}, scans);
      expect([answer.status, errorsIn(answer.text)]).toEqual([422, [message]]);
      expect(await world.database.of(SignedList).count()).toBe(0);
    });

    it('asks the database as often for three lines as for one', async () => {
      await registered(district, anBienPath, child);
      await handIn();
      await record({});
      const one = await countQueries(world, () => committee.get(anBienPath));
      await registered(district, anBienPath, { ...child, name: 'Thị Út' });
      await registered(district, anBienPath, { ...child, name: 'Danh Sóc' });
      expect(await countQueries(world, () => committee.get(anBienPath))).toBe(one);
    });
  });

  describe('the committee’s files', () => {
    it('hold whom the filters choose, and leave an activity without anybody’s name', async () => {
      await fillAnBien();
      const answer = await committee.post(`${exportsPath}?role=child&q=thi+ut`, { format: 'csv' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const [headings, ...rows] = csvRows(answer);
      expect(headings).toEqual([
        'TT',
        'Họ và tên',
        'Vai trò',
        'Đơn vị',
        'Ngày sinh',
        'Giới tính',
        'Trường hoặc nơi công tác',
        'Lớp',
        'Điện thoại liên hệ',
        'Trạng thái',
      ]);
      expect(rows.map(([, name]) => name)).toEqual(['Thị Út']);
      const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(activity).toMatchObject({
        verb: 'export.delegates',
        subjectKind: 'event',
        subjectId: forum,
        fields: 'csv,q,role,rows-1',
      });
    });

    it('say the same as .xlsx and as .csv, in the list’s order, without anything sensitive', async () => {
      await fillAnBien();
      const csv = csvRows(await committee.post(exportsPath, { format: 'csv' }));
      const xlsx = await rowsOf(await committee.post(exportsPath, { format: 'xlsx' }));
      const names = ['Trần Bảo Ân', 'Danh Minh Hữu', 'Lê Văn Thuận', 'Thị Út'];
      expect(csv.slice(1).map(([, name]) => name)).toEqual(names);
      expect(xlsx.slice(-4).map(([, name]) => name)).toEqual(names);
      for (const value of Object.values(secret)) {
        expect(csv.flat().join(' | ')).not.toContain(value);
        expect(xlsx.flat().join(' | ')).not.toContain(value);
      }
    });

    it('refuse a kind of file that there is none of', async () => {
      expect((await committee.post(exportsPath, { format: 'exe' })).status).toBe(422);
    });

    it('have sheets to sign only for those who are approved', async () => {
      await fillAnBien();
      expect((await committee.post(`/events/${forum}/sign-in-sheets`)).status).toBe(409);
      await handIn();
      await everybodyAgrees(world);
      await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
      const answer = await committee.post(`/events/${forum}/sign-in-sheets`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    });

    it('never hold a cell that begins a formula, whatever stands in the database', async () => {
      const dangerous = fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '＝', "'="), fc.string({ maxLength: 20 }))
        .map(([start, rest]) => `${start}${rest.replaceAll('\0', '')}`);
      await fc.assert(
        fc.asyncProperty(fc.array(dangerous, { minLength: 4, maxLength: 4 }), async (texts) => {
          await addPeople(2, texts);
          const files = [
            csvRows(await committee.post(exportsPath, { format: 'csv' })),
            await rowsOf(await committee.post(exportsPath, { format: 'xlsx' })),
            await rowsOf(await district.get(`${anBienPath}/list/xlsx`)),
          ];
          await emptyDelegations(world);
          for (const cell of files.flat(2))
            expect(typeof cell === 'string' ? cell : '').not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }),
        { numRuns: 8 },
      );
    });

    it('take five thousand people without holding up the server', async () => {
      await addPeople(5000);
      let answered = 0;
      const askOn = async (): Promise<void> => {
        for (; answered < 20; answered++) await world.visitor().get('/sign-in');
      };
      const [answer] = await Promise.all([
        committee.post(exportsPath, { format: 'xlsx' }).then((file) => ({ file, answered })),
        askOn(),
      ]);
      expect((await rowsOf(answer.file)).length).toBe(5003);
      expect(answer.answered).toBeGreaterThan(3);
    });
  });

  async function fillAnBien(): Promise<string[]> {
    const ids = [];
    for (const name of ['Danh Minh Hữu', 'Thị Út', 'Trần Bảo Ân'])
      ids.push(await registered(district, anBienPath, { ...child, ...secret, name }));
    return [...ids, await registered(district, anBienPath, officer)];
  }

  function handIn(): Promise<Answer> {
    return district.submit(anBienPath, { shortfallReason: 'Một em ốm.' }, `${anBienPath}/submission`);
  }

  async function record(fields: Record<string, string>, scans?: Upload[]): Promise<Answer> {
    const day = { 'signedOn-day': '19', 'signedOn-month': '5', 'signedOn-year': '2019' };
    const sent = { code: await recordForm(), number: '45/DS-UBND', ...day, ...fields };
    return district.postFiles(`${anBienPath}/signed-lists`, sent, {
      scans: scans ?? [{ name: 'danh sach.pdf', bytes: pdf() }],
    });
  }

  async function recordForm(): Promise<string> {
    const page = await district.get(`${anBienPath}/signed-lists/new`);
    return /name="code" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  }

  /** As rows, past the form's checks. @param texts name, school, class and telephone of each */
  async function addPeople(count: number, texts?: string[]): Promise<void> {
    await world.database.housekeeping('test.people', async () => {
      const key = { eventSlug: forum, unitSlug: unit };
      const delegationId = randomUUID();
      const now = new Date();
      await world.database.of(Delegation).insert({ id: delegationId, ...key, changedAt: now });
      const [name, school = 'THCS Đông Thái', className = '7A', phone = ''] = texts ?? [];
      const rows = Array.from({ length: count }, (_, index) => ({
        ...{ id: randomUUID(), delegationId, ...key, school, className, phone },
        role: index % 10 === 1 ? ('officer' as const) : ('child' as const),
        name: name ?? `Danh Thị Út ${index}`,
        nameFold: 'danhthiut',
        sortKey: nameSortKey(name ?? `Danh Thị Út ${index}`).slice(0, 600),
        born: '2006-05-09',
        gender: 'female' as const,
        healthSealed: null,
        approvedAt: null,
        createdAt: now,
        updatedAt: now,
      }));
      for (let from = 0; from < count; from += 40)
        await world.database.of(Delegate).insert(rows.slice(from, from + 40));
    });
  }
});

async function rowsOf({ bytes }: Answer): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return sheet?.data ?? [];
}

function csvRows({ bytes }: Answer): string[][] {
  return parse(Buffer.from(bytes), { bom: true });
}
