import { cleanText } from './clean-text.js';

/** Digits only, such as `0912345678`. */
export interface WrittenPhone {
  phone: string;
  /** The number had the old prefix of an 11-digit mobile, out of use since September 2018. */
  wasConverted: boolean;
}

/** The change of prefixes of 2018-2019: the old one and, one digit shorter, the new one; seven digits follow both. */
const NEW_PREFIXES = new Map(
  (
    '120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 ' +
    '162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39 186:56 188:58 199:59'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** Without the leading 0: a mobile, or a landline with its area code since 2017, such as 297 of Kiên Giang. */
const SUBSCRIBER = /^(?:[35789]\d{8}|2\d{9})$/;
const OLD_SUBSCRIBER = /^(1\d\d)(\d{7})$/;

/** Area code or the first four digits of a mobile number, and two groups. */
const GROUPS = /^(02[48](?=\d{8}$)|0\d{3})(\d{3,4}?)(\d{3,4})$/;

const LABEL = /^(?:\p{L}[\p{L}\s.]{0,30}:|s?đt(?:dđ)?|dđ|tel)[\s.:]*/iu;
const NOTE = /\([^()\d]*\)/g;
/** Behind a whole number: in 0907.000000 and 0084300000.000 the point only parts digits. */
const DECIMALS_OF_A_NUMBER_CELL = /^((?!00)\d{9,})\.0+$/;
const SIGNS_BETWEEN = /[\s.()\-–]/g;
const ABROAD = /^(?:\+|00)(?!84)/;
const COUNTRY_CODE = /^(?:\+84|0084|84(?=\d{9,11}$))/;

const SEPARATORS = [/[/;,|&]|\s[-–—]\s|\s(?:và|hoặc)\s/i, /[-–—]/, /\s/];

/**
 * The one number in a cell or field: with spaces, dots, hyphens or brackets, +84 for 0, an apostrophe in front or the leading 0
 * lost, as Excel makes them. Null where there is none, or more than one. A landline with the area code before 2017 (Kiên Giang
 * 077) cannot be told from a mobile and stays as it is.
 */
export function readPhone(written: string): WrittenPhone | null {
  const digits = compact(written);
  if (ABROAD.test(digits)) return null;
  const subscriber = digits.replace(COUNTRY_CODE, '').replace(/^0/, '');
  if (SUBSCRIBER.test(subscriber)) return { phone: `0${subscriber}`, wasConverted: false };
  const [, prefix = '', rest = ''] = OLD_SUBSCRIBER.exec(subscriber) ?? [];
  const newPrefix = NEW_PREFIXES.get(prefix);
  return newPrefix === undefined ? null : { phone: `0${newPrefix}${rest}`, wasConverted: true };
}

/** A number in the groups in which people read it out, which stay on one line; what is none stays as it is. */
export function formatPhone(written: string): string {
  const phone = readPhone(written)?.phone ?? written;
  return phone.replace(GROUPS, (_, ...[area, first, last]: string[]) => `${area}\u00A0${first}\u00A0${last}`);
}

/** All numbers of a cell, in their order: `0912345678 / 0913…`. Empty where any part of it is no number. */
export function readPhones(written: string): WrittenPhone[] {
  const one = readPhone(written);
  if (one) return [one];
  const text = cleanText(written.replace(/[\r\n]+/g, ';'));
  const readings = SEPARATORS.map((separator) => text.split(separator).filter((part) => part.trim() !== ''));
  return readings.map(phonesIn).find((phones) => phones.length > 1) ?? [];
}

function phonesIn(parts: string[]): WrittenPhone[] {
  const phones = parts.map(readPhone).filter((phone) => phone !== null);
  return phones.length === parts.length ? phones : [];
}

function compact(written: string): string {
  const text = cleanText(written)
    .replace(/^['‘’`]\s*/, '')
    .replace(LABEL, '')
    .replace(NOTE, '')
    .trim();
  return text.replace(DECIMALS_OF_A_NUMBER_CELL, '$1').replace(SIGNS_BETWEEN, '');
}
