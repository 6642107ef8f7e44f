import type { Day } from '../../vietnamese/dates.js';

/** What a format makes of a number. */
export interface NumberFormat {
  shows: 'number' | 'time' | 'day';
  /** How a day is written, such as `d/m/yy`. */
  pattern: string;
  hasTime: boolean;
  /** A number is filled up with zeros to so many digits. */
  width: number;
}

const literal = /"[^"]*"|\\.|[_*]./g;
const elapsed = /\[([hms]+)\]/gi;
const brackets = /\[[^\]]*\]/g;
const numericDay = /^(?:d{1,2}(?!d)|m{1,2}(?!m)|yyyy|yy|[/. -])+$/i;
const usualPattern = 'dd/mm/yyyy';

/** By its code, such as `dd/mm/yyyy;@`. Where it spells out months or weekdays, which differ between computers, days are written `dd/mm/yyyy`. */
export function numberFormat(code: string): NumberFormat {
  const [section = ''] = code.split(';');
  const bare = section.replace(literal, ' ').replace(elapsed, '$1').replace(brackets, '');
  const pattern = section.replace(brackets, '').replace(/_./g, '').replace(/["\\]/g, '').trim();
  return {
    shows: whatShows(bare),
    pattern: numericDay.test(pattern) ? pattern : usualPattern,
    hasTime: /h/i.test(bare),
    width: /^0+$/.test(section) ? section.length : 0,
  };
}

/** A date by the letters of its parts; digits of a number beside them make it none. */
function whatShows(bare: string): NumberFormat['shows'] {
  const shown = bare.replace(/s[.,]0+/gi, 's');
  if (!/[ymdhs]/i.test(shown) || /[0#?]/.test(shown)) return 'number';
  return /[yd]|mmm/i.test(shown) ? 'day' : 'time';
}

export function shownDay(day: Day, serial: number, format: NumberFormat): string {
  const written = filledIn(format.pattern, day);
  return format.hasTime ? `${written} ${shownTime(serial)}` : written;
}

/** The time of day of a serial number, `07:30`. */
export function shownTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function filledIn(pattern: string, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (pattern === usualPattern) return `${date}/${month}/${year}`;
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
