import { Activity } from '../../src/core/activity/activity.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { Import } from '../../src/imports/import.entity.js';
import { Imports } from '../../src/imports/imports.service.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  rachGiaPath,
  registered,
  wordsIn,
} from '../delegates/people.js';
import { formOf } from '../support/browser.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World } from '../support/world.js';
import { xlsxOf } from '../../src/core/sheets/write-xlsx.js';
import { csv, headings, huu, send, sent, tram } from './lists.js';

describe('a list from a file', () => {
  let world: World;
  let anBien: Browser;
  let rachGia: Browser;
  beforeAll(async () => {
    world = await World.open();
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    await world.database.housekeeping('test.imports', () => world.database.of(Import).clear());
  });
  afterEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const list = (...rows: string[][]) => csv([headings, ...rows]);
  const people = () => world.database.of(Delegate).find({ order: { sortKey: 'ASC' } });
  const page = async (path: string) => wordsIn((await anBien.get(path)).text);
  const store = (path: string, fields = {}) =>
    anBien.submit(path, { scope: 'all', ...fields }, `${path}/storing`);

  it('is judged line by line, stored by one press of a button, and changes nothing when sent again', async () => {
    const path = await sent(anBien, anBienPath, list(huu, tram));
    expect(await page(path)).toContain('thêm 2 người, cập nhật 0 người');
    expect(await people()).toEqual([]);
    const stored = await store(path);
    expect(stored).toMatchObject({ status: 303, location: path });
    expect(await people()).toMatchObject([
      {
        name: 'Danh Minh Hữu',
        born: '2006-03-12',
        gender: 'male',
        className: '7A',
        guardianPhone: '0912345678',
      },
      { name: 'Nguyễn Thùy Trâm', born: '2007-02-01', gender: 'female', school: 'THCS Đông Thái' },
    ]);
    expect(await page(path)).toContain('Mọi người trong tệp đã có trong danh sách đoàn');
    const again = await sent(anBien, anBienPath, list(huu, tram));
    expect(await page(again)).toContain('Mọi người trong tệp đã có trong danh sách đoàn');
    const nothing = await anBien.post(`${again}/storing`, { scope: 'all', seen: '1.2' });
    expect([nothing.status, errorsIn(nothing.text)]).toEqual([
      409,
      [expect.stringContaining('Không có người nào mới')],
    ]);
    expect(await people()).toHaveLength(2);
  });

  it('leaves one activity for the whole list', async () => {
    const path = await sent(anBien, anBienPath, list(huu, tram));
    await store(path);
    const [last] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
    expect(last).toMatchObject({
      verb: 'delegate.import',
      subjectKind: 'delegation',
      personId: world.personIds.anBien,
    });
  });

  it('names every mistake of every line by its cell, and stores only the sound lines when asked to', async () => {
    const old = ['3', 'Lê Văn Già', '1/1/2001', 'Nam', 'THCS An Biên', '9A', 'Lê Văn Ba', '0912 000 111'];
    const unclear = ['4', 'Thị Sen', '2008', '?', '', '', '', '12'];
    const path = await sent(anBien, anBienPath, list(huu, old, unclear));
    const words = await page(path);
    for (const sentence of [
      '2 dòng cần sửa, 1 dòng nhập được',
      'Ô C3: Trẻ em dự Diễn đàn trẻ em tỉnh Kiên Giang năm 2019 phải sinh từ ngày 20/6/2003',
      'Ô C4: Chỉ có năm sinh 2008.',
      'Ô D4: Không rõ giới tính “?”.',
      'Ô H4:',
    ])
      expect(words).toContain(sentence);
    expect((await store(path)).status).toBe(409);
    expect(await people()).toEqual([]);
    expect((await store(path, { scope: 'sound' })).status).toBe(303);
    expect(await people()).toMatchObject([{ name: 'Danh Minh Hữu' }]);
    expect(await page(path)).toContain('2 dòng cần sửa, 0 dòng nhập được');
  });

  it('lets a line be mended on the page', async () => {
    const path = await sent(
      anBien,
      anBienPath,
      list(['1', 'Thị Sen', '2008', 'Nữ', '', '6A', 'Thị Út', '0912345678']),
    );
    const mended = await anBien.submit(
      `${path}/rows/2`,
      { 'born-day': '5', 'born-month': '6', 'born-year': '2008' },
      `${path}/rows/2`,
    );
    expect(mended).toMatchObject({ status: 303, location: path });
    expect((await store(path)).status).toBe(303);
    expect(await people()).toMatchObject([{ name: 'Thị Sen', born: '2008-06-05' }]);
  });

  it('completes people who are registered, and empties nothing', async () => {
    await registered(anBien, anBienPath, { ...child, school: 'Trường cũ', className: '' });
    const line = ['1', 'DANH MINH HỮU', '12/03/2006', 'Nam', '', '8B', '', '0912.345.678'];
    const path = await sent(anBien, anBienPath, list(line));
    const words = await page(path);
    expect(words).toContain('thêm 0 người, cập nhật 1 người');
    expect(words).toContain('Ô B2: Đang lưu “Danh Minh Hữu”, sẽ đổi thành “DANH MINH HỮU”.');
    await store(path);
    expect(await people()).toMatchObject([
      { school: 'Trường cũ', className: '8B', guardianName: 'Thị Út', guardianPhone: '0912 345 678' },
    ]);
  });

  it('keeps nobody waiting for one long cell', async () => {
    const path = await sent(anBien, anBienPath, list(['1', 'á '.repeat(1_200_000), ...huu.slice(2)]));
    const [row] = await world.database.of(Import).find();
    expect(row?.sheetsSealed.length).toBeLessThan(10_000);
    expect(await page(path)).toContain('1 dòng cần sửa');
  });

  it('tells who mends a line that somebody has mended it meanwhile', async () => {
    const path = await sent(anBien, anBienPath, list(huu));
    const { version, ...fields } = formOf((await anBien.get(`${path}/rows/2`)).text, `${path}/rows/2`).fields;
    const mend = (school: string) =>
      anBien.post(`${path}/rows/2?_method=PUT`, { ...fields, formKey: school, version, school });
    expect((await mend('Trường A')).status).toBe(303);
    expect((await mend('Trường B')).status).toBe(409);
    expect(await page(path)).toContain('Trường A');
  });

  it('misses nothing of people who were completed since, also after handing in', async () => {
    const id = await registered(anBien, anBienPath, child);
    await world.database.housekeeping('test.hand-in', () =>
      world.database.of(Delegation).updateAll({ state: 'submitted' }),
    );
    const path = await sent(
      anBien,
      anBienPath,
      csv([
        ['Họ và tên', 'Ngày sinh'],
        ['Danh Minh Hữu', '12/3/2006'],
      ]),
    );
    expect(id).not.toBe('');
    expect(await page(path)).toContain('Mọi người trong tệp đã có trong danh sách đoàn');
  });

  it('counts the quota while it judges, and again when it stores', async () => {
    const many = Array.from({ length: 6 }, (_, index) => [
      String(index + 1),
      `Danh Em ${'ABCDEF'[index] ?? ''}`,
      ...huu.slice(2),
    ]);
    const path = await sent(anBien, anBienPath, list(...many));
    expect(await page(path)).toContain('Ô B7: Đoàn đã có đủ 5 người');
    await registered(anBien, anBienPath, { ...child, name: 'Thị Mới' });
    const stale = await anBien.post(`${path}/storing`, { scope: 'sound', seen: '1.0' });
    expect(stale.status).toBe(409);
    expect(await people()).toHaveLength(1);
    expect((await store(path, { scope: 'sound' })).status).toBe(303);
    const quota = await world.database.of(Quota).findOneByOrFail({ unitSlug: 'ubnd-an-bien', role: 'child' });
    expect([await people().then(({ length }) => length), quota.taken]).toEqual([5, 5]);
  });

  it('asks about the same child twice in a list, and takes both when told that they differ', async () => {
    const path = await sent(anBien, anBienPath, list(huu, ['2', ...huu.slice(1)]));
    expect(await page(path)).toContain('Trùng với dòng 2');
    await anBien.submit(`${path}/rows/3`, { different: 'yes' }, `${path}/rows/3`);
    expect((await store(path)).status).toBe(303);
    expect(await people()).toHaveLength(2);
  });

  it('converts old fonts only after a person has looked', async () => {
    const tcvn3 = csv([
      headings,
      ['1', 'NguyÔn V¨n H¶i', '12/3/2006', 'Nam', 'THCS §«ng Th¸i', '7A', 'L­¬ng ThÞ H­¬ng', '0912345678'],
      ['2', 'TrÇn ThÞ Thïy D­¬ng', '12/4/2006', 'N÷', 'THCS §«ng Th¸i', '7A', 'Lª V¨n §¹t', '0912345679'],
      ['3', '§Æng Quèc B¶o', '12/5/2006', 'Nam', 'THCS §«ng Th¸i', '7A', 'Ph¹m ThÞ Lý', '0912345677'],
    ]);
    const path = await sent(anBien, anBienPath, tcvn3);
    expect(await page(`${path}/columns`)).toContain('NguyÔn V¨n H¶i Nguyễn Văn Hải');
    const early = await anBien.post(`${path}/storing`, { scope: 'all', seen: '1.0' });
    expect(early.status).toBe(409);
    expect(await people()).toEqual([]);
    const unsaid = await anBien.submit(`${path}/columns`, {}, `${path}/columns`);
    expect(errorsIn(unsaid.text)).toEqual(['Chọn đổi hay không đổi phông chữ.']);
    await anBien.submit(`${path}/columns`, { convert: 'yes' }, `${path}/columns`);
    expect((await store(path)).status).toBe(303);
    expect(await people()).toMatchObject([
      { name: 'Đặng Quốc Bảo' },
      { name: 'Trần Thị Thùy Dương', gender: 'female' },
      { name: 'Nguyễn Văn Hải', school: 'THCS Đông Thái', guardianName: 'Lương Thị Hương' },
    ]);
  });

  it('takes rows pasted from Excel', async () => {
    const pasted = [headings, huu].map((cells) => cells.join('\t')).join('\n');
    const answer = await anBien.submitFiles(
      `${anBienPath}/imports/new`,
      { pasted },
      { action: `${anBienPath}/imports`, files: {} },
    );
    expect(answer.status).toBe(303);
    expect(await page(answer.location ?? '')).toContain('Danh Minh Hữu');
  });

  it.each([
    ['an empty form', { files: {}, says: 'Chọn tệp danh sách' }],
    [
      'a file without headings',
      {
        files: {
          file: csv([
            ['a', 'b'],
            ['c', 'd'],
          ]),
        },
        says: 'Không tìm thấy dòng tiêu đề',
      },
    ],
    [
      'a list of 5,001 lines',
      {
        files: { file: csv([headings, ...Array.from({ length: 5001 }, () => huu)]) },
        says: 'Danh sách có 5.001 dòng, mỗi lần chỉ nhập được 5.000 dòng.',
      },
    ],
    ['two files', { files: { file: [csv([headings]), csv([headings])] }, says: 'Chọn nhiều nhất 1 tệp.' }],
    [
      'six megabytes',
      {
        files: { file: { name: 'a.csv', bytes: new Uint8Array(6 * 1024 * 1024) } },
        says: 'Tệp lớn hơn 5 MB',
      },
    ],
  ])('answers %s with a page that helps', async (_, { files, says }) => {
    const answer = await anBien.submitFiles(
      `${anBienPath}/imports/new`,
      {},
      { action: `${anBienPath}/imports`, files },
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(errorsIn(answer.text).join()).toContain(says);
    expect(await world.database.of(Import).count()).toBe(0);
  });

  it('is seen by its own district only', async () => {
    const path = await sent(anBien, anBienPath, list(huu));
    for (const address of [path, `${path}/columns`, `${path}/file`, `${path}/rows/2`])
      expect((await rachGia.get(address)).status).toBe(404);
    expect((await rachGia.post(`${path}/storing`, { scope: 'all', seen: '1.0' })).status).toBe(404);
    expect((await rachGia.get(`${anBienPath}/imports/new`)).status).toBe(404);
    expect((await send(rachGia, rachGiaPath, list(huu))).status).toBe(303);
  });

  it('keeps nothing readable in the database', async () => {
    await sent(anBien, anBienPath, list(huu));
    const [row] = await world.database.of(Import).find();
    expect(JSON.stringify(row)).not.toMatch(/Hữu|0912345678/);
  });

  it('is refused when registration is closed, and stays to be looked at', async () => {
    const path = await sent(anBien, anBienPath, list(huu));
    world.setToday('2019-07-20T01:00:00Z');
    expect((await store(path)).status).toBe(409);
    expect((await anBien.get(path)).status).toBe(200);
    expect((await send(anBien, anBienPath, list(huu)).catch(() => ({ status: 0 }))).status).not.toBe(303);
  });

  it('asks the database as often for three lines as for one', async () => {
    const one = await sent(anBien, anBienPath, list(huu));
    const three = await sent(anBien, anBienPath, list(huu, tram, ['3', 'Thị Sen', ...huu.slice(2)]));
    const queries = (path: string) => countQueries(world, () => anBien.get(path));
    expect(await queries(three)).toBe(await queries(one));
  });

  it('is offered to its district until every line is stored', async () => {
    const committee = await world.signedIn('committee');
    const offers = async (browser: Browser, path: string) =>
      (await browser.get(path)).text.includes('Danh sách An Biên.csv: tiếp tục');
    const path = await sent(anBien, anBienPath, list(huu, ['2', 'Thị Sen', '2008', ...tram.slice(3)]));
    await store(path, { scope: 'sound' });
    expect(await offers(anBien, anBienPath)).toBe(true);
    expect(await offers(anBien, `${anBienPath}/imports/new`)).toBe(true);
    expect(await offers(committee, anBienPath)).toBe(false);
    expect(await offers(rachGia, rachGiaPath)).toBe(false);
    const onDesk = async (browser: Browser) => (await browser.get('/desk')).text.includes(`href="${path}"`);
    expect(await Promise.all([anBien, rachGia, committee].map(onDesk))).toEqual([true, false, false]);
    const day = { 'born-day': '5', 'born-month': '6', 'born-year': '2008' };
    await anBien.submit(`${path}/rows/3`, day, `${path}/rows/3`);
    await store(path);
    expect([await offers(anBien, anBienPath), await onDesk(anBien)]).toEqual([false, false]);
  });

  it('shows a birth date that it cannot read beside its fields, and names the columns that it leaves out', async () => {
    const wide = csv([
      [...headings, 'Dân tộc', 'Cỡ áo'],
      [...huu.slice(0, 2), '31/2/2007', ...huu.slice(3), '', ''],
    ]);
    const path = await sent(anBien, anBienPath, wide);
    expect(await page(path)).toContain('Cột không dùng: Dân tộc, Cỡ áo.');
    expect(await page(`${path}/rows/2`)).toContain('Trong tệp, ô C2 ghi “31/2/2007”.');
  });

  it('refuses columns that the file has not, and one thing in two of them', async () => {
    const path = await sent(anBien, anBienPath, list(huu));
    const choose = (...column: string[]) => anBien.submit(`${path}/columns`, { column }, `${path}/columns`);
    const beyond = await choose('999:name');
    expect([beyond.status, errorsIn(beyond.text)]).toEqual([422, ['Chọn trong danh sách cột này là gì.']]);
    const twice = await choose('1:name', '4:name', '2:born');
    expect([twice.status, errorsIn(twice.text)]).toEqual([
      422,
      [expect.stringContaining('Cột B, E được chọn cùng một nội dung')],
    ]);
    expect((await choose('1:name', '4:ignored', '2:born')).status).toBe(303);
  });

  it('reads the sheet that a person chooses', async () => {
    const columns = headings.map((heading) => ({ heading }));
    const sheets = [
      { name: 'Đợt 1', columns, rows: [huu] },
      { name: 'Đợt 2', columns, rows: [tram] },
    ];
    const file = { name: 'Hai đợt.xlsx', bytes: new Uint8Array(await xlsxOf({ sheets })) };
    const path = await sent(anBien, anBienPath, file);
    const words = await page(path);
    expect(words).toContain('Đang đọc trang tính “Đợt 1”. Trong tệp còn danh sách ở trang: “Đợt 2”.');
    expect(words).toContain('Danh Minh Hữu');
    const chosen = await anBien.submit(`${path}/columns`, { sheet: '1' }, `${path}/columns`);
    expect(chosen.status).toBe(303);
    expect(await page(path)).toContain('Nguyễn Thùy Trâm');
    const missing = await anBien.submit(`${path}/columns`, { sheet: '7' }, `${path}/columns`);
    expect([missing.status, errorsIn(missing.text)]).toEqual([422, ['Chọn một trang tính có danh sách.']]);
  });

  it('can be dropped after a question, and is forgotten after a week', async () => {
    const path = await sent(anBien, anBienPath, list(huu));
    expect(await page(`${path}/removal`)).toContain('Còn 1 dòng chưa nhập vào danh sách đoàn');
    const dropped = await anBien.submit(`${path}/removal`, {}, path);
    expect(dropped).toMatchObject({ status: 303, location: anBienPath });
    expect((await anBien.get(path)).status).toBe(404);
    await sent(anBien, anBienPath, list(huu));
    const old = new Date(Date.now() - 8 * 24 * 3_600_000);
    await world.database.housekeeping('test.age', () =>
      world.database.of(Import).updateAll({ createdAt: old }),
    );
    await world.get(Imports).sweep();
    expect(await world.database.of(Import).count()).toBe(0);
  });
});
