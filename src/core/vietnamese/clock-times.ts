import { foldForSearch } from './fold.js';

/** A time of the day, `07:30`; texts of this form sort by time. */
export type ClockTime = `${number}:${number}`;

const spoken =
  /^(\d{1,2})\s*(?:(?:h|g|gio|:|\.)\s*(?:(\d{2})\s*(?:p|ph|phut)?)?)?\s*(?:(sang|trua|chieu|toi)\s*)?$/;
const digits = /^(\d{1,2})(\d{2})$/;

/** As people write it: `7h30`, `07:30`, `7 giờ 30`, `2 giờ chiều`, `1430`; null where it is no time of the day. */
export function readClockTime(typed: string): ClockTime | null {
  const text = foldForSearch(typed);
  const [, hour = '', minute = '00', part = ''] = digits.exec(text) ?? spoken.exec(text) ?? [];
  if (hour === '' || Number(minute) > 59) return null;
  const hours = hoursOf(Number(hour), part);
  return hours > 23 ? null : (`${String(hours).padStart(2, '0')}:${minute}` as ClockTime);
}

/** Afternoons and evenings are told by the twelve-hour clock, or by both at once: `14 giờ chiều`. */
function hoursOf(hour: number, part: string): number {
  const isLate = part === 'chieu' || part === 'toi' || (part === 'trua' && hour < 10);
  return isLate && hour < 12 ? hour + 12 : hour;
}
