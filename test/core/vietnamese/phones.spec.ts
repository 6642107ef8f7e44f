import fc from 'fast-check';
import { formatPhone, readPhone, readPhones } from '../../../src/core/vietnamese/phones.js';

const prefixes = (
  '0120 070|0121 079|0122 077|0126 076|0128 078|0123 083|0124 084|0125 085|0127 081|0129 082|0162 032|0163 033|' +
  '0164 034|0165 035|0166 036|0167 037|0168 038|0169 039|0186 056|0188 058|0199 059'
)
  .split('|')
  .map((pair) => pair.split(' ') as [string, string]);

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: count, maxLength: count });
const mobile = fc
  .tuple(fc.constantFrom(...Array.from('35789')), digits(8))
  .map(([first, rest]) => `0${first}${rest}`);
const sign = fc.constantFrom('', ' ', '.', '-', '\u00A0', '  ');

it.each([
  ['0912345678', '0912 345 678'],
  ['+84 912345678', '0912 345 678'],
  ['0297.3812345', '0297 381 2345'],
  ['02438123456', '024 3812 3456'],
  ['111', '111'],
  ['gọi bác Năm', 'gọi bác Năm'],
  ['', ''],
])('%j is read out as %j', (written, shown) => {
  expect(formatPhone(written)).toBe(shown.replace(/(?<=\d) (?=\d)/g, '\u00A0'));
});

describe('a telephone number in a cell', () => {
  it.each([
    ['0912345678', '0912345678'],
    [' 0912 345 678 ', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    ['(0912) 345 678', '0912345678'],
    ["'0912345678", '0912345678'],
    ['’0912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['+84 (0)912 345 678', '0912345678'],
    ['(+84) 912345678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['912345678', '0912345678'],
    ['912345678.0', '0912345678'],
    ['0907.000000', '0907000000'],
    ['0084300000.000', '0300000000'],
    ['845678901', '0845678901'],
    ['ĐT: 0912345678 (mẹ)', '0912345678'],
    ['Cha em: 0912345678', '0912345678'],
    ['0297 3812345', '02973812345'],
    ['(0297) 3.812.345', '02973812345'],
    ['+84 297 3812345', '02973812345'],
    ['024 3812 3456', '02438123456'],
    ['0773812345', '0773812345'],
  ])('%j is %s', (written, phone) => {
    expect(readPhone(written)).toEqual({ phone, wasConverted: false });
    expect(readPhones(written)).toEqual([{ phone, wasConverted: false }]);
  });

  it.each(prefixes)('of the old prefix %s has %s now', (old, now) => {
    const expected = { phone: `${now}1234567`, wasConverted: true };
    const spellings = [
      `${old}1234567`,
      `${old.slice(1)}1234567`,
      `+84${old.slice(1)} 123 4567`,
      `84${old.slice(1)}1234567`,
    ];
    expect(spellings.map(readPhone)).toEqual(spellings.map(() => expected));
  });

  it.each([
    '',
    '-',
    'không có',
    '111',
    '19001567',
    '3812345',
    '091234567',
    '09123456789',
    '0612345678',
    '01611234567',
    '01871234567',
    '0438123456',
    '9.12346E+08',
    '9,12346E+08',
    '0912345678.5',
    'O912345678',
    '0912345678x',
    '+855 12 345 678',
    '00855123456789',
    '+1 202 555 0143',
    '0912345678 - 0913456789',
    '0912345678/0913456789',
  ])('%j is none', (written) => {
    expect(readPhone(written)).toBeNull();
  });

  it.each([
    '0912345678 - 01623456789',
    '0912345678-01623456789',
    '0912345678/01623456789',
    '0912.345.678; 0162.345.6789',
    '0912 345 678, 162 345 6789',
    '0912345678 01623456789',
    '0912345678\n01623456789',
    '0912-345-678 hoặc +84 162 345 6789',
    'Mẹ: 0912345678; Cha: 01623456789 (Zalo)',
    ' / 0912345678 / 01623456789 /',
  ])('may have a second one beside it: %j', (written) => {
    expect(readPhones(written)).toEqual([
      { phone: '0912345678', wasConverted: false },
      { phone: '0323456789', wasConverted: true },
    ]);
  });

  it.each(['', '0912345678/79', '0912345678 / nhà bên cạnh', '0912345678; 0913', '1,629,123,456'])(
    'is not picked out of what cannot be read: %j',
    (written) => {
      expect(readPhones(written)).toEqual([]);
    },
  );

  it('reads every mobile number in every spelling', () => {
    const front = fc.constantFrom('0', '+84', '0084', '84', '84 ', "'0");
    fc.assert(
      fc.property(mobile, fc.tuple(front, sign, sign), (phone, [start, one, two]) => {
        const written = `${start}${phone.slice(1, 4)}${one}${phone.slice(4, 7)}${two}${phone.slice(7)}`;
        expect(readPhone(written)).toEqual({ phone, wasConverted: false });
        expect(readPhone(phone.slice(1))).toEqual({ phone, wasConverted: false });
      }),
    );
  });

  it.each(['(', '0 ', '-', ' - ', '\n', 'a:'])(
    'is looked for in time that grows with the length: %j',
    (filler) => {
      expect(readPhones(filler.repeat(50_000))).toEqual([]);
    },
  );

  it('reads its own result again, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789 .-+/()84')) }), (written) => {
        for (const { phone } of readPhones(written)) {
          expect(phone).toMatch(/^0\d{9,10}$/);
          expect(readPhone(phone)).toEqual({ phone, wasConverted: false });
        }
      }),
      { numRuns: 2000 },
    );
  });
});
