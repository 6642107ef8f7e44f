import { formOn } from '../../../src/core/documents/document-form.js';
import { bodyLines, numberLine, placeAndDay } from '../../../src/core/documents/fixed-words.js';
import { writePdf } from '../../../src/core/documents/pdf/write-pdf.js';
import type { Block } from '../../../src/core/documents/official-document.js';
import { headingCells } from '../../../src/core/documents/table-headings.js';
import { writeWord } from '../../../src/core/documents/word/write-word.js';
import {
  checkPdf,
  converted,
  forgetPapers,
  linesIn,
  pdfPages,
  pdfSizes,
  pdfText,
} from '../../support/papers.js';
import { describeWithTool } from '../../tools.js';
import { sample } from './sample.js';

afterAll(forgetPapers);

describe('the form of a document', () => {
  it.each([
    ['2019-05-20', '01/2011/TT-BNV', 'bottom-right'],
    ['2020-03-04', '01/2011/TT-BNV', 'bottom-right'],
    ['2020-03-05', '30/2020/NĐ-CP', 'top-centre'],
  ] as const)('follows the law that is in force on %s', (day, law, pageNumber) => {
    expect(formOn(day)).toEqual({ law, pageNumber });
  });
});

describe('the fixed words', () => {
  it.each([
    ['2019-05-14', 'An Biên, ngày 14 tháng 5 năm 2019'],
    ['2019-06-08', 'An Biên, ngày 08 tháng 6 năm 2019'],
    ['2020-01-02', 'An Biên, ngày 02 tháng 01 năm 2020'],
    ['2020-02-10', 'An Biên, ngày 10 tháng 02 năm 2020'],
    ['2020-03-10', 'An Biên, ngày 10 tháng 3 năm 2020'],
  ] as const)('write the day %s as the law asks', (day, words) => {
    expect(placeAndDay('An Biên', { day, today: '2019-05-20' })).toBe(words);
  });

  it('leave room for a number and a day that are not given yet', () => {
    expect(placeAndDay('An Biên', { day: null, today: '2019-05-20' })).toBe(
      'An Biên, ngày …… tháng …… năm 2019',
    );
    expect(numberLine({ number: null, symbol: 'DS-UBND' })).toBe('Số: ……/DS-UBND');
    expect(numberLine({ number: '45/DS-UBND', symbol: 'DS-UBND' })).toBe('Số: 45/DS-UBND');
  });

  it('put a people’s committee over two lines, in capitals', () => {
    expect(bodyLines('Ủy ban nhân dân huyện An Biên')).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN AN BIÊN']);
    expect(bodyLines('Sở Y tế')).toEqual(['SỞ Y TẾ']);
    expect(bodyLines('')).toEqual([]);
  });
});

describe('the headings of a table', () => {
  it('join neighbours of one group and nobody else', () => {
    const column = (heading: string, group?: string) => ({
      heading,
      group,
      width: 1,
      align: 'left' as const,
    });
    const cells = headingCells([
      column('a'),
      column('b', 'x'),
      column('c', 'x'),
      column('d'),
      column('e', 'x'),
    ]);
    expect(cells.map(({ text, from, span }) => [text, from, span])).toEqual([
      ['a', 0, 1],
      ['x', 1, 2],
      ['d', 3, 1],
      ['x', 4, 1],
    ]);
  });
});

describeWithTool(['qpdf', 'pdftotext'], 'a document as PDF', () => {
  it('is sound, on however many pages', async () => {
    for (const people of [0, 1, 6, 60, 200]) checkPdf(await writePdf([sample(people)]));
  });

  it('says everything in NFC, from the national heading to the name of who signs', async () => {
    const text = pdfText(await writePdf([sample(6)]));
    expect(text).toBe(text.normalize('NFC'));
    const words = linesIn(text).join('\n');
    for (const part of [
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'HUYỆN AN BIÊN Độc lập - Tự do - Hạnh phúc',
      'Số: ……/DS-UBND An Biên, ngày …… tháng …… năm 2019',
      'DỰ THẢO',
      'DANH SÁCH',
      'Huỳnh Thị Kim Thư',
      'Danh sách này có 6 người.',
      'KT. CHỦ TỊCH',
      'Trần Văn Mẫu',
    ])
      expect(words).toContain(part);
  });

  it('repeats the heading of its table on each page, and counts the pages', async () => {
    const pages = pdfPages(await writePdf([sample(60)]));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/Họ và tên/g)).toHaveLength(1);
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    }
  });

  it('numbers the pages after the first where the law wants it', async () => {
    const byCircular = pdfPages(await writePdf([sample(60)]));
    const byDecree = pdfPages(await writePdf([sample(60, { form: formOn('2021-01-01') })]));
    expect(linesIn(byDecree[1] ?? '')[0]).toBe('2');
    expect(linesIn(byDecree[0] ?? '')[0]).toMatch(/^ỦY BAN NHÂN DÂN/);
    expect(linesIn(byCircular[1] ?? '').at(-1)).toMatch(/^In lúc .* Trang 2\/\d+ 2$/);
    expect(linesIn(byCircular[0] ?? '').at(-1)).toMatch(/^In lúc .* Trang 1\/\d+$/);
  });

  it('keeps a heading with the first row of the table under it', async () => {
    for (let people = 1; people < 30; people++) {
      const [list] = sample(people).blocks;
      const day: Block = { kind: 'paragraph', look: 'heading', text: 'Ngày thứ hai' };
      const pages = pdfPages(await writePdf([sample(people, { blocks: [list!, day, list!] })]));
      const page = pages.find((one) => one.includes(day.text)) ?? '';
      expect([people, /Ngày thứ hai.*Họ và tên.*Danh Sóc/s.test(page)]).toEqual([people, true]);
    }
  });

  it('goes on with a row on the next page where no page has room for it, and loses no word', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `chữ${index}`);
    const document = sample(6, { landscape: true });
    const [table] = document.blocks;
    if (table?.kind !== 'table') throw new Error('There is no table.');
    table.rows[1] = ['2', words.join(' '), '', '', 'một\nhai', ''];
    const bytes = await writePdf([document]);
    checkPdf(bytes);
    const pages = pdfPages(bytes);
    const found = new Set(pages.join(' ').match(/chữ\d+/g));
    expect(words.filter((word) => !found.has(word))).toEqual([]);
    expect(pages.filter((page) => page.includes('Họ và tên'))).toHaveLength(pages.length);
  });

  it('never leaves a signature alone on a page', async () => {
    for (let people = 15; people < 26; people++) {
      const pages = pdfPages(await writePdf([sample(people)]));
      const last = pages.at(-1) ?? '';
      expect([people, /^\s*\d+ +\p{Lu}/mu.test(last)]).toEqual([people, true]);
      expect(last).toContain('PHÓ CHỦ TỊCH');
    }
  });
});

describeWithTool(['pdfinfo'], 'the pages of a document as PDF', () => {
  it.each([
    [false, '595.28 x 841.89'],
    [true, '841.89 x 595.28'],
  ])('all lie as its first one does (landscape: %s)', async (landscape, size) => {
    const sizes = pdfSizes(await writePdf([sample(60, { landscape })]));
    expect(sizes.length).toBeGreaterThan(2);
    expect(new Set(sizes)).toEqual(new Set([size]));
  });
});

describeWithTool(['soffice', 'pdftotext'], 'a document for Word', () => {
  it('says in LibreOffice what the PDF says, line by line', async () => {
    const ours = linesIn(pdfText(await writePdf([sample(6)])));
    const theirs = linesIn(pdfText(converted(await writeWord([sample(6)]), 'docx')));
    expect(theirs).toEqual(ours);
  });

  it('breaks lines where the PDF breaks them', async () => {
    const text = Array.from({ length: 9 }, (_, index) => `Dòng ${'a'.repeat(index * 9)} hai\nba`).join(
      '\n\n',
    );
    const document = sample(0, { blocks: [{ kind: 'paragraph', look: 'note', text }] });
    const ours = linesIn(pdfText(await writePdf([document])));
    const theirs = linesIn(pdfText(converted(await writeWord([document]), 'docx')));
    expect(theirs).toEqual(ours);
  });

  it('breaks lines in cells of a table where the PDF breaks them, up to the last letter that fits', async () => {
    const [table] = sample(0).blocks;
    if (table?.kind !== 'table') throw new Error('There is no table.');
    const rows = Array.from({ length: 24 }, (_, index) => {
      const words = `Tổ ${'i'.repeat(index + 1)} điểm danh\ntổ ${'i'.repeat(index + 8)} nhận thẻ`;
      return [String(index), words, '', '', '', ''];
    });
    const document = sample(0, { blocks: [{ ...table, rows }], closing: null, foot: null });
    const ours = linesIn(pdfText(await writePdf([document])));
    expect(linesIn(pdfText(converted(await writeWord([document]), 'docx')))).toEqual(ours);
  });

  it('repeats the heading of its table and numbers its pages', async () => {
    const pages = pdfPages(converted(await writeWord([sample(60)]), 'docx'));
    for (const [index, page] of pages.entries()) {
      expect(page.match(/Họ và tên/g)).toHaveLength(1);
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    }
    expect(linesIn(pages[1] ?? '').at(-1)).toMatch(/Trang 2\/\d+ 2$/);
    expect(pages.at(-1)).toContain('PHÓ CHỦ TỊCH');
  });
});
