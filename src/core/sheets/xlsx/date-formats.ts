import type { Day } from '../../vietnamese/dates.js';

const literal = /"[^"]*"|\\.|[_*]./g;
const elapsed = /\[([hms]+)\]/gi;
const brackets = /\[[^\]]*\]/g;
const numericDay = /^(?:d{1,2}|m{1,2}|yyyy|yy|[/. -])+$/i;

/** Whether numbers of this format are days or moments: it shows parts of a date, and no digits of a number. */
export function isDateFormat(format: string): boolean {
  const shown = bare(format).replace(/s[.,]0+/gi, 's');
  return /[ymdhs]/i.test(shown) && !/[0#?]/.test(shown);
}

/** Whether the format shows a day, not only a time. */
export function showsDay(format: string): boolean {
  return /[yd]|mmm/i.test(bare(format));
}

/** As the format shows it; where it spells out months or weekdays, which differ from one computer to the next, `dd/mm/yyyy`. */
export function shownDay(day: Day, serial: number, format: string): string {
  const pattern = plainPattern(format);
  if (numericDay.test(pattern)) return filledIn(pattern, day);
  const time = /h/i.test(bare(format)) ? ` ${shownTime(serial)}` : '';
  return filledIn('dd/mm/yyyy', day) + time;
}

/** The time of day of a serial number, `07:30`. */
export function shownTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Only zeros: a number that is shown with as many digits at least. */
export function shownWidth(format: string): number {
  return /^0+$/.test(format) ? format.length : 0;
}

function bare(format: string): string {
  return firstSection(format).replace(literal, ' ').replace(elapsed, '$1').replace(brackets, '');
}

function plainPattern(format: string): string {
  return firstSection(format).replace(brackets, '').replace(/_./g, '').replace(/["\\]/g, '').trim();
}

/** The one for numbers above zero. */
function firstSection(format: string): string {
  return format.split(';')[0] ?? '';
}

function filledIn(pattern: string, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Record<string, string> = {
    yyyy: year,
    yy: year.slice(2),
    mm: month,
    m: String(Number(month)),
    dd: date,
    d: String(Number(date)),
  };
  return pattern.replace(/y+|m+|d+/gi, (token) => parts[token.toLowerCase()] ?? token);
}
