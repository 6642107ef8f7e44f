import { cleanText } from './clean-text.js';
import { addDays, dayFromParts } from './dates.js';
import type { Day } from './dates.js';

export type WrittenDay =
  | { kind: 'day'; day: Day }
  | { kind: 'year'; year: number }
  | { kind: 'month'; month: number; year: number }
  /** Read against the Vietnamese order, such as 05/25/2006: somebody has to confirm it. */
  | { kind: 'unclear'; days: Day[] }
  | { kind: 'none' }
  | { kind: 'wrong' };

const WRONG: WrittenDay = { kind: 'wrong' };

const LONGEST = 60;
const NOTHING = /^(?:(?:không|chưa|ko|k) (?:rõ|có|biết)|không|chưa|)$/;
const SIGNS_AROUND = /^['‘’`"“”\s]+|['‘’`"“”\s.,;:?…/–—-]+$/g;
const MIDNIGHT = /(?<=\d)[t ](?:00?:00(?::00(?:\.0+)?)?|12:00:00 am)z?$/;
const DECIMALS_OF_A_NUMBER_CELL = /^(\d+)\.0+$/;
const WORDS_IN_FRONT = /^(?:sinh|sn)?[\s:.]*(?:ngày|năm|tháng)?[\s:]*/;
const SEPARATORS = /\s*(?:tháng|thg|năm|[-/.,–—\\]|\s)\s*/g;

const SERIAL_DAY_0: Day = '1899-12-30';
const FIRST_SERIAL = 14_611;
const LAST_SERIAL = 47_848;

/**
 * A date of birth as officials write it, days first. `latestYear` decides years of two digits: with 2019, 00 to 19 are 20xx and
 * 20 to 99 are 19xx. Five digits are Excel's count of days, if they fall between 1940 and 2030. Signs for "as above" are nothing.
 */
export function readWrittenDay(text: string, latestYear: number): WrittenDay {
  if (text.length > LONGEST) return WRONG;
  const written = cleanText(text).toLowerCase().replace(SIGNS_AROUND, '').replace(MIDNIGHT, '');
  if (NOTHING.test(written)) return { kind: 'none' };
  const numbers = written.replace(DECIMALS_OF_A_NUMBER_CELL, '$1').replace(WORDS_IN_FRONT, '');
  const parts = numbers.replace(SEPARATORS, '/').split('/');
  if (!parts.every((part) => /^\d+$/.test(part))) return WRONG;
  const [first = '', second, third] = parts;
  if (second === undefined) return readOneNumber(first);
  if (third === undefined) return readMonth(first, second);
  return parts.length === 3 ? readThree([first, second, third], latestYear) : WRONG;
}

function readOneNumber(number: string): WrittenDay {
  if (/^(?:19|20)\d\d$/.test(number)) return { kind: 'year', year: Number(number) };
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(number) ?? [];
  if (day && month && year) return readThree([day, month, year], 0);
  const serial = Number(number);
  if (!/^\d{5}$/.test(number) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return WRONG;
  return { kind: 'day', day: addDays(SERIAL_DAY_0, serial) };
}

function readMonth(first: string, second: string): WrittenDay {
  const [month, year] = first.length === 4 ? [second, first] : [first, second];
  const firstDay = year.length === 4 && month.length <= 2 ? dayFromParts(1, month, year) : null;
  return firstDay ? { kind: 'month', month: Number(month), year: Number(year) } : WRONG;
}

function readThree(parts: [string, string, string], latestYear: number): WrittenDay {
  const [day, month, written] = parts[0].length === 4 ? [parts[2], parts[1], parts[0]] : parts;
  if (day.length > 2 || month.length > 2) return WRONG;
  const year = written.length === 2 ? fullYear(Number(written), latestYear) : written;
  const read = dayFromParts(day, month, year);
  if (read) return { kind: 'day', day: read };
  const swapped = dayFromParts(month, day, year);
  return swapped ? { kind: 'unclear', days: [swapped] } : WRONG;
}

function fullYear(twoDigits: number, latestYear: number): number {
  return twoDigits <= latestYear % 100 ? 2000 + twoDigits : 1900 + twoDigits;
}
