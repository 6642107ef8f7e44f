import fc from 'fast-check';
import { dayFromParts } from '../../src/core/vietnamese/dates.js';
import { readTable } from '../../src/imports/read-table.js';
import type { RowReading } from '../../src/imports/row-reading.js';
import { children, dayWriters, phoneWriters } from './generated-people.js';
import type { GeneratedChild } from './generated-people.js';
import { inTcvn3, inVni } from '../core/vietnamese/legacy-writing.js';

type Field = keyof GeneratedChild;
type Column = Field | 'order' | 'other';

const headings: Record<Column, string[]> = {
  order: ['TT', 'STT', 'Số TT', 'Stt '],
  name: ['Họ và tên', 'HỌ TÊN', 'Họ tên học sinh', 'Họ và tên (chữ in hoa)', 'Họ và\ntên trẻ em'],
  born: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'NGÀY THÁNG NĂM SINH', 'NS', 'Sinh ngày'],
  gender: ['Giới tính', 'Phái', 'Nam/Nữ', 'GT', 'Giới tính (Nam, Nữ)'],
  school: ['Trường', 'Đơn vị', 'Tên trường', 'Nơi học tập', 'Học sinh trường', 'Trường/đơn vị'],
  class: ['Lớp', 'Lớp học', 'Khối/lớp', 'Tên lớp', 'Lớp (năm học 2018 - 2019)'],
  guardian: ['Phụ huynh', 'Họ tên cha/mẹ', 'Người giám hộ', 'Họ và tên cha hoặc mẹ', 'Họ tên (cha, mẹ)'],
  guardian_phone: ['SĐT phụ huynh', 'ĐT PH', 'Số điện thoại của phụ huynh', 'Điện thoại (cha/mẹ)', 'Liên hệ'],
  other: ['Dân tộc', 'Ghi chú', 'Địa chỉ', 'Số CMND/CCCD', 'Con hộ nghèo', ''],
};
const optional = ['gender', 'school', 'class', 'guardian', 'guardian_phone'] as const;
const titles = [
  'UBND HUYỆN AN BIÊN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'DANH SÁCH TRẺ EM THAM DỰ DIỄN ĐÀN TRẺ EM TỈNH',
  '(Kèm theo Công văn số 45/PLĐTBXH ngày 20/5/2019)',
  'Đơn vị: huyện An Biên',
  '',
];
const closings = [
  'An Biên, ngày 20 tháng 5 năm 2019',
  'NGƯỜI LẬP BIỂU',
  'KT. TRƯỞNG PHÒNG',
  '(Ký, ghi rõ họ tên)',
  'Lê Thị Bé Ba',
  'Nơi nhận:',
  '',
];
const sums = ['Tổng cộng: 12 em', 'Cộng', 'Danh sách này có 12 người./.', 'TỔNG SỐ: 06 nam, 06 nữ'];

const tables = fc.record({
  people: fc.array(children, { minLength: 1, maxLength: 12 }),
  columns: fc
    .tuple(fc.subarray([...optional]), fc.boolean(), fc.nat(2))
    .chain(([some, isNumbered, others]) =>
      fc.shuffledSubarray<Column>(
        [
          'name',
          'born',
          ...some,
          ...(isNumbered ? ['order' as const] : []),
          ...Array<Column>(others).fill('other'),
        ],
        { minLength: 2 + some.length + Number(isNumbered) + others },
      ),
    ),
  choice: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  titles: fc.array(fc.constantFrom(...titles), { maxLength: 8 }),
  closings: fc.array(fc.constantFrom(...closings), { maxLength: 8 }),
  sum: fc.constantFrom(...sums),
  blanks: fc.array(fc.nat(11), { maxLength: 4 }),
  writeDay: fc.constantFrom(...dayWriters),
  writePhone: fc.constantFrom(...phoneWriters),
});
type Generated = typeof tables extends fc.Arbitrary<infer T> ? T : never;

describe('the reader of lists', () => {
  it('finds the same people, whatever stands around them and however the columns are called', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(await peopleIn(rowsOf(table))).toEqual(
          table.people.map((person) => shown(person, table.columns)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['TCVN3', inTcvn3],
    ['VNI', inVni],
  ])('finds them in %s, too', async (_, write) => {
    const all = tables.filter(({ people, columns }) => people.length > 4 && columns.includes('guardian'));
    await fc.assert(
      fc.asyncProperty(all, async (table) => {
        const rows = rowsOf(table).map((cells) => cells.map(write));
        expect(await peopleIn(rows)).toEqual(table.people.map((person) => shown(person, table.columns)));
      }),
      { numRuns: 60 },
    );
  });

  it('finds nobody in letters, and breaks on nothing', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Họ và tên', 'Ngày sinh', 'TT', 'nt', 'Nam', 'Nữ', '1', 'Tổng cộng'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), async (rows) => {
        const table = await readTable([sheetOf(rows)], {}, 2019);
        expect(table === null || table.rows.every(({ row }) => row > table.header.lastRow)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function rowsOf(table: Generated): string[][] {
  const { columns, choice, people } = table;
  const heading = columns.map((column, at) => pick(headings[column], choice[at] ?? 0));
  const lines = people.map((person, index) =>
    columns.map((column) => written(column, { person, index, table })),
  );
  const withBlanks = lines.flatMap((line, index) => (table.blanks.includes(index) ? [[], line] : [line]));
  return [
    ...table.titles.map((title) => [title]),
    heading,
    ...withBlanks,
    [table.sum],
    ...closingRows(table),
  ];
}

/** Signatures stand in any column, also below the names. */
function closingRows({ closings: all, columns, choice }: Generated): string[][] {
  return all.map((text, at) => [...Array<string>((choice[at] ?? 0) % columns.length).fill(''), text]);
}

function written(
  column: Column,
  { person, index, table }: { person: GeneratedChild; index: number; table: Generated },
): string {
  if (column === 'order') return String(index + 1);
  if (column === 'other') return 'Khmer';
  if (column === 'born') return table.writeDay(person.born);
  if (column === 'guardian_phone') return table.writePhone(person.guardian_phone);
  if (column === 'gender') return person.gender === 'male' ? 'Nam' : 'Nữ';
  return person[column];
}

/** What a list with these columns can say of a person. */
function shown(person: GeneratedChild, columns: Column[]): Partial<GeneratedChild> {
  const fields = Object.entries(person).filter(([field]) => columns.includes(field as Field));
  return Object.fromEntries(fields);
}

async function peopleIn(rows: string[][]): Promise<object[]> {
  const table = await readTable([sheetOf(rows)], {}, 2019);
  return (table?.rows ?? []).map(personIn);
}

function personIn({ body }: RowReading): object {
  const read = {
    name: body.name,
    born: dayFromParts(body['born-day'], body['born-month'], body['born-year']),
    gender: body.gender,
    school: body.school,
    class: body.className,
    guardian: body.guardianName,
    guardian_phone: body.guardianPhone,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value));
}

function sheetOf(rows: string[][]) {
  const cells = rows.map((row) => row.map((text) => (text === '' ? null : { text })));
  return { name: 'Sheet1', rows: cells, hidden: false, merges: [] };
}

function pick<T>(values: T[], number: number): T {
  return values[number % values.length]!;
}
