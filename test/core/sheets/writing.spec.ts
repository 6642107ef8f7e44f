import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { defused, undefused } from '../../../src/core/sheets/defuse.js';
import { csvOf } from '../../../src/core/sheets/write-csv.js';
import type { SheetToWrite, TitlePart } from '../../../src/core/sheets/write-xlsx.js';
import { xlsxOf } from '../../../src/core/sheets/write-xlsx.js';
import { unpack } from '../../../src/core/sheets/xlsx/archive.js';
import { rowHeight } from '../../../src/core/sheets/xlsx/row-height.js';
import { describeWithTool } from '../../tools.js';
import { rowsOf, sheetsOf, textsOf } from './workbook.js';

const columns = ['Họ và tên', 'Ghi chú', 'Điện thoại'].map((heading) => ({ heading }));
const awkward = [
  '=1+1',
  "'=1+1",
  ' ',
  '"',
  'a"b',
  ';',
  ',',
  '\t',
  '\n',
  'a\r\nb',
  '_x0041_',
  'Nguyễn',
  '-5',
  '\u00a0',
  '0912',
  'valueOf',
  '__proto__',
];
const vietnamese = fc
  .tuple(fc.constantFrom('Nguyễn Thị Bích Ngọc', 'Đặng Ưu', 'Thị Út', 'Hòa'), fc.constantFrom('NFC', 'NFD'))
  .map(([name, form]) => name.normalize(form));
const text = fc.oneof(
  fc.constantFrom(...awkward),
  vietnamese,
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...awkward), { maxLength: 4 }).map((parts) => parts.join('')),
);
/** Any UTF-16 at all for .xlsx; a plain text cannot hold control characters and halves of letters. */
const anything = fc.oneof(
  text,
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);
const table = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(cell, cell, cell), { minLength: 20, maxLength: 40 });

function readBack(rows: (string | null)[][], count: number): string[][] {
  return Array.from({ length: count }, (_, at) =>
    [0, 1, 2].map((column) => undefused(rows[at + 1]?.[column] ?? '')),
  );
}

describe('what was written', () => {
  it('reads back as the same text from .xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(table(anything), async (rows) => {
        const bytes = await xlsxOf({ sheets: [{ name: 'Danh sách', columns, rows }] });
        expect(readBack(textsOf(await rowsOf(bytes)), rows.length)).toEqual(rows);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('reads back as the same text from .csv', async () => {
    await fc.assert(
      fc.asyncProperty(table(text), async (rows) => {
        const bytes = csvOf(
          columns.map(({ heading }) => heading),
          rows,
        );
        expect(readBack(textsOf(await rowsOf(bytes, 'a.csv')), rows.length)).toEqual(rows);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('keeps days, numbers, booleans and phone numbers', async () => {
    const right: TitlePart = { text: 'phải', columns: 2, bold: true, height: 40 };
    const sheet: SheetToWrite = {
      name: 'Đoàn [1]: a/b và một cái tên rất dài nữa',
      titleRows: ['DANH SÁCH', [{ text: 'trái', columns: 1 }, right], ''],
      columns,
      rows: [
        [{ day: '2006-05-09' }, 2.5, '0912345678'],
        [true, null],
      ],
      emptyRows: 2,
      closingRows: [[{ text: 'Cộng: 2', columns: 3, italic: true }]],
      landscape: true,
    };
    expect(await sheetsOf(await xlsxOf({ sheets: [sheet] }))).toEqual([
      {
        name: 'Đoàn -1-- a-b và một cái tên rấ',
        hidden: false,
        merges: [
          { row: 1, column: 1, rows: 1, columns: 3 },
          { row: 2, column: 2, rows: 1, columns: 2 },
          { row: 9, column: 1, rows: 1, columns: 3 },
        ],
        rows: [
          [{ text: 'DANH SÁCH' }],
          [{ text: 'trái' }, { text: 'phải' }],
          [],
          columns.map(({ heading }) => ({ text: heading })),
          [{ text: '09/05/2006', day: '2006-05-09' }, { text: '2.5', number: 2.5 }, { text: '0912345678' }],
          [{ text: 'TRUE' }],
          [],
          [],
          [{ text: 'Cộng: 2' }],
        ],
      },
    ]);
  });

  it('is a .csv that Excel understands', () => {
    const bytes = csvOf(
      ['Tên', 'Ngày', 'Số'],
      [
        ['=A1', { day: '2006-05-09' }, 5],
        [null, true, -5],
      ],
    );
    expect(bytes.toString()).toBe('\ufeff"Tên","Ngày","Số"\r\n"\'=A1","09/05/2006","5"\r\n,"TRUE","-5"\r\n');
  });

  it('keeps its headings in sight and on every page, on A4', async () => {
    const sheets = [
      { name: 'Đoàn', columns, rows: [], titleRows: ['A', 'B'] },
      { name: "An's & Co", columns, rows: [], landscape: true },
    ];
    const parts = await unpack(await xlsxOf({ sheets }));
    expect(parts.get('xl/workbook.xml')!.toString()).toContain(
      `localSheetId="0">'Đoàn'!$3:$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'An''s &amp; Co'!$1:$1<`,
    );
    const [first, second] = ['1', '2'].map((at) => parts.get(`xl/worksheets/sheet${at}.xml`)!.toString());
    expect(first).toMatch(/<pane ySplit="3".*paperSize="9" orientation="portrait"/);
    expect(second).toMatch(/<pane ySplit="1".*paperSize="9" orientation="landscape"/);
  });
});

describe('defusing', () => {
  it.each([
    '=1+1',
    '+84912345678',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '  =1',
    '\u00a0=1',
    '\u3000＝1',
    '＋1',
    '－1',
    '＠a',
    '\0=1',
    "'=1",
    "''-x",
  ])('puts a quote before %j and takes it away again', (formula) => {
    expect(defused(formula)).toBe(`'${formula}`);
    expect(undefused(defused(formula))).toBe(formula);
  });

  it.each(['', 'An', '0912345678', "'An'", "O'Neil", ' An', 'a=b', '09/05/2006', '1-2'])(
    'leaves %j alone',
    (plain) => {
      expect(defused(plain)).toBe(plain);
      expect(undefused(plain)).toBe(plain);
    },
  );

  it('is undone for every text, and leaves no text that begins a formula', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(undefused(defused(any))).toBe(any);
        expect(defused(any)).not.toMatch(/^[\s]*[=+\-@]/);
      }),
    );
  });
});

it('makes rows as high as their texts', () => {
  const height = (words: string, width: number) =>
    rowHeight([
      { text: words, width },
      { text: '', width: 1 },
    ]);
  expect(height('Thị Út', 12)).toBe(20);
  expect(height('Thị Út\nDanh Sóc', 12)).toBe(36);
  expect(height('THCS Nguyễn Trường Tộ, xã Nam Thái, huyện An Biên', 20)).toBe(52);
  expect(height('a'.repeat(25), 10)).toBe(52);
});

describeWithTool(['soffice'], 'LibreOffice', () => {
  it('opens the .xlsx, and saves it as .csv without a formula', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chung-tay-sheets-'));
    const rows = [['=1+1', 'Nguyễn Thị Bích Ngọc', '0912345678']];
    writeFileSync(
      join(folder, 'a.xlsx'),
      await xlsxOf({ sheets: [{ name: 'Đoàn', titleRows: ['ĐOÀN'], columns, rows }] }),
    );
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
    const file = join(folder, 'a.xlsx');
    execFileSync('soffice', ['--headless', home, '--convert-to', filter, '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const written = readFileSync(join(folder, 'a.csv'), 'utf8').trim().split('\n');
    rmSync(folder, { recursive: true });
    expect(written).toEqual([
      'ĐOÀN,,',
      'Họ và tên,Ghi chú,Điện thoại',
      "'=1+1,Nguyễn Thị Bích Ngọc,0912345678",
    ]);
  });
});
