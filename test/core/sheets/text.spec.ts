import { decodedText } from '../../../src/core/sheets/text/text-encoding.js';
import { separatorOf } from '../../../src/core/sheets/text/separator.js';
import { files, refusalOf, rowsOf, sheetsOf, textsOf } from './workbook.js';

const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Trường'];
const people = [
  ['1', 'Nguyễn Thị Bích Ngọc', '09/05/2006', 'THCS Nguyễn Trường Tộ'],
  ['2', 'Thị Út', '20/06/2003', 'THPT Hòn Đất'],
];
const table = [header, ...people];
const lines = table.map((row) => row.join(';')).join('\r\n');

/** What Windows-1258 writes for tones: the vowel, then a combining mark. */
const tones: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
const vowels: Record<string, number> = {
  ă: 0xe3,
  Ă: 0xc3,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
  đ: 0xf0,
  Đ: 0xd0,
};

function windows1258(text: string): Buffer {
  const letters = Array.from(text.normalize('NFC')).flatMap((letter) => {
    if (vowels[letter]) return [letter];
    const [base = '', ...marks] = letter.normalize('NFD');
    const shape = marks.filter((mark) => !(mark in tones));
    return [[base, ...shape].join('').normalize('NFC'), ...marks.filter((mark) => mark in tones)];
  });
  return Buffer.from(letters.map((letter) => tones[letter] ?? vowels[letter] ?? letter.charCodeAt(0)));
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('a table in plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['UTF-16 BE with its mark', utf16be(`\ufeff${lines}`)],
    ['UTF-16 LE without a mark', Buffer.from(lines, 'utf16le')],
    ['UTF-16 BE without a mark', utf16be(lines)],
  ])('is read in %s', async (_, bytes) => {
    expect(textsOf(await rowsOf(bytes, 'doan.csv'))).toEqual(table);
  });

  it('is read in Windows-1258, whose tones stand apart', async () => {
    const rows = textsOf(await rowsOf(windows1258(lines), 'doan.csv'));
    expect(rows.map((row) => row.map((text) => text?.normalize('NFC')))).toEqual(table);
    expect(rows[1]![1]).not.toBe(table[1]![1]);
  });

  it.each([
    ['TCVN3', 'NguyÔn V¨n H¶i;L\u00ad¬ng ThÞ Ót;Tr\u00adêng Phæ th«ng;§oµn Gi¸ng'],
    ['VNI', 'Nguyeãn Vaên Ñaït;Löông Thò UÙt;Tröôøng Phoå thoâng;Ñoaøn Giaûng'],
  ])('in the letters of %s stays as its conversion table lists them', (_, text) => {
    expect(decodedText(Buffer.from(text, 'latin1'))).toBe(text);
  });

  it('with one damaged letter is still UTF-8', () => {
    const text = 'Nguyễn Thị Bích Ngọc, Trường Tộ, Hòn Đất, Kiên Giang, Giồng Riềng, Gò Quao, U Minh Thượng';
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xe1, 0xbb])]);
    expect(decodedText(bytes)).toBe(`${text}\ufffd`);
  });

  it.each([
    ['\t', 'a\tb\n1;2\t3'],
    [';', 'DANH SÁCH, năm 2019\nTT;Tên\n1;Út, An Biên\n2;An'],
    [',', 'TT,Tên\n1,"a;b;c"\n2,x'],
    ['\t', 'một cột\nhai'],
  ])('finds the separator %j', (separator, text) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('follows the hint in the first line, which is no row', async () => {
    expect(textsOf(await rowsOf(Buffer.from('sep=;\r\na,b;c\r\n1;2'), 'a.csv'))).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ]);
  });

  it('keeps quoted line ends, empty lines, missing cells and white space', async () => {
    const text = '"a ""b""\r\nc", d\u00a0\n\n\n,2\n,\n';
    expect(textsOf(await rowsOf(Buffer.from(text), 'a.csv'))).toEqual([
      ['a "b"\r\nc', ' d\u00a0'],
      [],
      [],
      [null, '2'],
    ]);
  });

  it.each([
    [
      'Tên,Lớp\nNguyễn "Tí" An,8A\n',
      [
        ['Tên', 'Lớp'],
        ['Nguyễn "Tí" An', '8A'],
      ],
    ],
    [
      'Tên,Lớp\n"Tí,8A\nAn,9B',
      [
        ['Tên', 'Lớp'],
        ['"Tí', '8A'],
        ['An', '9B'],
      ],
    ],
  ])('with a stray quote is read all the same: %j', async (text, expected) => {
    expect(textsOf(await rowsOf(Buffer.from(text), 'a.csv'))).toEqual(expected);
  });

  it('is judged by its content, whatever its name', async () => {
    const [sheet] = await sheetsOf(Buffer.from(lines), 'Đoàn An Biên.xlsx');
    expect(sheet).toMatchObject({ name: 'Đoàn An Biên', hidden: false, merges: [] });
  });

  it('is held to the same limits', async () => {
    const tooLong = 'a\n'.repeat(5_051);
    expect(await refusalOf(Buffer.from(tooLong), 'dai.csv')).toEqual({
      key: 'sheets.too-many-rows',
      params: { sheet: 'dai', row: 5_051, most: 5_000 },
    });
    expect(await refusalOf(Buffer.from(',\n\t\n'), 'a.csv')).toEqual({
      key: 'sheets.no-content',
      params: {},
    });
  });
});

describe('pasted rows', () => {
  function pasted(text: string): (string | null)[][] {
    return textsOf(files.readPasted(text).sheets[0]!.rows);
  }

  it('from Excel have tabs between cells and quotes around several lines', () => {
    expect(pasted('TT\tTên\tGhi chú\r\n1\tThị Út\t"dòng ""một""\ndòng hai"\r\n')).toEqual([
      ['TT', 'Tên', 'Ghi chú'],
      ['1', 'Thị Út', 'dòng "một"\ndòng hai'],
    ]);
  });

  it('keep commas, semicolons and quotes inside of cells', () => {
    expect(pasted('Út, An; "Tí"\t5" \n"Tí" Lan\t6')).toEqual([
      ['Út, An; "Tí"', '5" '],
      ['"Tí" Lan', '6'],
    ]);
  });

  it('of one cell a line stay as they come', () => {
    expect(pasted('1\nThị Út, lớp 8A\n\n09/5/2006')).toEqual([['1'], ['Thị Út, lớp 8A'], [], ['09/5/2006']]);
  });

  it('are refused where nothing was pasted, or too much', () => {
    expect(files.readPasted('').refused?.key).toBe('sheets.no-content');
    expect(files.readPasted('a\n'.repeat(5_051)).refused?.key).toBe('sheets.pasted-rows');
    expect(files.readPasted(`a${'\t'.repeat(300)}`).refused).toBeNull();
    expect(files.readPasted('a\t'.repeat(300) + 'b').refused?.key).toBe('sheets.pasted-columns');
  });
});
