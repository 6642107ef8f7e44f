import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectRoot } from '../../../src/core/config/project-root.js';
import { columnLetters, columnOf } from '../../../src/core/sheets/cell-address.js';
import { plainNumber } from '../../../src/core/sheets/xlsx/plain-number.js';
import { dayOfSerial, serialOfDay } from '../../../src/core/sheets/xlsx/serial-days.js';
import { addDays } from '../../../src/core/vietnamese/dates.js';
import { rowsOf, sheetsOf, textsOf, workbook } from './workbook.js';

describe('a workbook', () => {
  it('that LibreOffice wrote is read with texts, days, formulas, errors, merges and hidden sheets', async () => {
    const sheets = await sheetsOf(readFileSync(join(projectRoot, 'test/files/sheets/libreoffice.xlsx')));
    expect(sheets).toEqual([
      {
        name: 'Danh sách',
        hidden: false,
        merges: [{ row: 1, column: 1, rows: 1, columns: 5 }],
        rows: [
          [{ text: 'DANH SÁCH ĐOÀN HUYỆN GIANG THÀNH' }],
          [],
          ['TT', 'Họ và tên', 'Ngày sinh', 'Điện thoại', 'Ghi chú'].map((text) => ({ text })),
          [
            { text: '1', number: 1 },
            { text: 'Thị Út' },
            { text: '09/05/2006', day: '2006-05-09' },
            { text: '0912345678' },
            { text: 'dòng một\ndòng hai' },
          ],
          [
            { text: '2', number: 2, formula: true },
            { text: 'Danh Sóc' },
            { text: '20/06/2003', day: '2003-06-20' },
            { text: '84912345678', number: 84912345678 },
            { text: '#N/A', formula: true },
          ],
          [null, { text: '1', number: 1 }],
        ],
      },
      { name: 'Danh mục', hidden: true, merges: [], rows: [[{ text: 'Nam' }]] },
    ]);
  });

  it('gives the texts of cells as they are', async () => {
    const strings = [
      '<si><t xml:space="preserve">  L\u00ad\u00acng\u00a0 </t></si>',
      '<si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Văn&amp;An</t></r><rPh><t>aid</t></rPh></si>',
      '<si><t>a_x000D_\r\nb &#x1F600; _x005F_x0041_</t></si>',
      '<si><t><![CDATA[<b>]]></t></si>',
    ].join('');
    const rows = `<row>${[0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`;
    expect(textsOf(await rowsOf(workbook({ sheets: [{ rows }], strings })))).toEqual([
      ['  L\u00ad\u00acng\u00a0 ', 'Nguyễn Văn&An', 'a\r\nb \u{1f600} _x0041_', '<b>'],
    ]);
  });

  it('gives inline texts, computed texts, booleans and errors', async () => {
    const rows = `<row>
      <c t="inlineStr"><is><r><t>Thị </t></r><r><t>Út</t></r></is></c>
      <c t="str"><f>A1</f><v>Thị Út</v></c>
      <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>
      <c><f>1+1</f></c><c><f t="shared" si="0"/><v>3</v></c></row>`;
    expect(await rowsOf(workbook({ sheets: [{ rows }] }))).toEqual([
      [
        { text: 'Thị Út' },
        { text: 'Thị Út', formula: true },
        { text: 'TRUE' },
        { text: 'FALSE' },
        { text: '#N/A' },
        { text: '', formula: true },
        { text: '3', number: 3, formula: true },
      ],
    ]);
  });

  it('keeps gaps, and takes cells without addresses one after the other', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2" s="0"/></row><row><c><v>3</v></c></row><row r="6"/><row r="7"/>';
    expect(textsOf(await rowsOf(workbook({ sheets: [{ rows }] })))).toEqual([[], [null, '1', '2'], ['3']]);
  });

  it('is read where elements carry prefixes', async () => {
    const rows = '<x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row>';
    expect(textsOf(await rowsOf(workbook({ sheets: [{ rows }] })))).toEqual([['a']]);
  });

  it('tells merges of several rows, and very hidden sheets', async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="C7:D8"/></mergeCells>';
    const sheet = { name: 'A &amp; B', state: 'veryHidden', rows: '<row><c><v>1</v></c></row>', merges };
    const [first] = await sheetsOf(workbook({ sheets: [sheet] }));
    expect(first).toMatchObject({
      name: 'A & B',
      hidden: true,
      merges: [{ row: 7, column: 3, rows: 2, columns: 2 }],
    });
  });
});

describe('a number', () => {
  async function cellsOf(values: string[], style: { id: number; code?: string } = { id: 0 }) {
    const rows = `<row>${values.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}</row>`;
    const numberFormats = style.code ? `<numFmt numFmtId="${style.id}" formatCode="${style.code}"/>` : '';
    return (await rowsOf(workbook({ sheets: [{ rows }], styles: [0, style.id], numberFormats })))[0];
  }

  it('is written without an exponent, in the digits that Excel keeps', async () => {
    const written = [
      '84912345678',
      '0.30000000000000004',
      '8.4912345678E10',
      '1E-7',
      '-2.5',
      '1E+21',
      '0',
      '091203000123',
    ];
    expect((await cellsOf(written))!.map((cell) => cell?.text)).toEqual([
      '84912345678',
      '0.3',
      '84912345678',
      '0.0000001',
      '-2.5',
      '1000000000000000000000',
      '0',
      '91203000123',
    ]);
  });

  it('shows the zeros of its format', async () => {
    expect(await cellsOf(['912345678'], { id: 164, code: '0000000000' })).toEqual([
      { text: '0912345678', number: 912345678 },
    ]);
  });

  it.each([
    ['General', undefined],
    ['0.00', undefined],
    ['#,##0\\ &quot;đồng&quot;', undefined],
    ['[Red]0', undefined],
    ['[$-42A]#,##0.00\\ [$₫-42A]', undefined],
    ['dd/mm/yyyy', '09/05/2006'],
    ['d/m/yy;@', '9/5/06'],
    ['[$-42A]dd\\/mm\\/yyyy', '09/05/2006'],
    ['[$-1010000]d/m/yyyy;@', '9/5/2006'],
    ['yyyy', '2006'],
    ['[$-409]d\\-mmm\\-yy;@', '09/05/2006'],
    ['&quot;ngày &quot;dd&quot; tháng &quot;mm&quot; năm &quot;yyyy', '09/05/2006'],
    ['dd/mm/yyyy h:mm', '09/05/2006 12:00'],
  ])('with the format %s is a day or not', async (code, text) => {
    const [cell] = (await cellsOf(['38846.5'], { id: 170, code }))!;
    expect(cell).toEqual(text ? { text, day: '2006-05-09' } : { text: '38846.5', number: 38846.5 });
  });

  it.each([[14], [15], [22]])('with the built-in format %i is a day', async (id) => {
    expect((await cellsOf(['38846'], { id }))![0]).toMatchObject({ day: '2006-05-09' });
  });

  it.each([[20], [45]])('with the built-in format %i is a time', async (id) => {
    expect((await cellsOf(['0.3125'], { id }))![0]).toEqual({ text: '07:30', number: 0.3125 });
  });

  it('is no day where the calendar has none: day 0, and the 29 February 1900 of Excel', async () => {
    expect(await cellsOf(['0', '59', '60', '61', '-1', '9999999'], { id: 14 })).toEqual([
      { text: '0', number: 0 },
      { text: '28/02/1900', day: '1900-02-28' },
      { text: '60', number: 60 },
      { text: '01/03/1900', day: '1900-03-01' },
      { text: '-1', number: -1 },
      { text: '9999999', number: 9999999 },
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const book = { sheets: [{ rows: '<row><c s="0"><v>37384</v></c></row>' }], styles: [14], date1904: true };
    expect(await rowsOf(workbook(book))).toEqual([[{ text: '09/05/2006', day: '2006-05-09' }]]);
  });

  it('may be a day that is written out', async () => {
    const book = { sheets: [{ rows: '<row><c t="d"><v>2006-05-09T00:00:00</v></c></row>' }] };
    expect(await rowsOf(workbook(book))).toEqual([[{ text: '09/05/2006', day: '2006-05-09' }]]);
  });
});

describe('the arithmetic', () => {
  it('finds the serial of every day again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_000 }), (days) => {
        const day = addDays('1900-01-01', days);
        expect(dayOfSerial(serialOfDay(day), 1900)).toBe(day);
        expect(dayOfSerial(serialOfDay(day) + 0.999, 1900)).toBe(day);
      }),
    );
  });

  it('writes numbers that mean the same', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (number) => {
        const text = plainNumber(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Number(number.toPrecision(15)) + 0);
      }),
    );
  });

  it('names columns and finds them again', () => {
    expect([1, 26, 27, 200, 16_384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'GR', 'XFD']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (at) => columnOf(`${columnLetters(at)}7`) === at),
    );
  });
});
