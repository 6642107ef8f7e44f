import fc from 'fast-check';
import { addDays } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';

export interface GeneratedChild {
  name: string;
  born: Day;
  gender: 'male' | 'female';
  school: string;
  class: string;
  guardian: string;
  guardian_phone: string;
}

export interface GeneratedOfficer {
  name: string;
  school: string;
  phone: string;
}

const some = <T>(...values: T[]) => fc.constantFrom(...values);

const family = some(
  'Nguyễn Văn',
  'Trần Thị',
  'Danh',
  'Thị',
  'Thạch Sa',
  'Lâm Mỹ',
  'Tống Phước',
  'Quách',
  'Đỗ Hữu',
);
const given = some(
  'Út',
  'Hòa',
  'Sóc Kha',
  'Ngọc Ánh',
  'Vươn',
  'Cộng',
  'Lợi',
  'Ân',
  'Quý',
  'Yến Nhi',
  'Sa Rây',
);
const name = fc.tuple(family, given).map((parts) => parts.join(' '));
const born = fc.nat(2_000).map((days) => addDays('2004-01-01', days));
const school = some('THCS Đông Thái', 'THCS thị trấn Thứ Ba', 'TH & THCS Hòn Tre', 'PTDT Nội trú Gò Quao');
const className = some('5A', '6B', '7A1', '8/2', '9');
const phone = fc
  .tuple(some('03', '07', '08', '09'), fc.nat(99_999_999))
  .map(([front, rest]) => front + String(rest).padStart(8, '0').replace(/^0/, '2'));

export const children = fc.record({
  name,
  born,
  gender: some('male' as const, 'female' as const),
  school,
  class: className,
  guardian: name,
  guardian_phone: phone.filter((number) => /^0[35789]/.test(number)),
});

export const officers = fc.record({
  name,
  school: some('Phòng LĐTBXH', 'Huyện đoàn', 'Hội LHPN huyện An Biên'),
  phone,
});

/** Ways to write a day, days first. */
export const dayWriters: ((day: Day) => string)[] = [
  (day) => day.split('-').reverse().join('/'),
  (day) => numbersOf(day).reverse().join('/'),
  (day) => numbersOf(day).reverse().join('-'),
  (day) => day.split('-').reverse().join('.'),
  (day) => numbersOf(day).reverse().join('/').replace(/\/20/, '/'),
  (day) => day,
];

export const phoneWriters: ((phone: string) => string)[] = [
  (number) => number,
  (number) => `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`,
  (number) => `${number.slice(0, 4)}.${number.slice(4)}`,
  (number) => `+84${number.slice(1)}`,
  (number) => number.slice(1),
];

function numbersOf(day: Day): number[] {
  return day.split('-').map(Number);
}
