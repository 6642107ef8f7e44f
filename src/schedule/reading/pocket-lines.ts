import { cutText } from '../../core/vietnamese/clean-text.js';
import { formatDay } from '../../core/vietnamese/dates.js';
import type { PocketDay } from '../../delegates/pocket-agendas.js';
import type { ScheduleDay } from '../days.js';
import type { Item } from '../item.js';
import { clockOf } from '../times.js';

/** As many columns and lines as a badge's back holds, and as many letters as a line does. */
const mostDays = 2;
const mostLines = 8;
const mostLetters = 36;

/** What may be missing first, where a day has more than fits. */
const leastNeeded: Item['kind'][][] = [['rest'], ['travel', 'meal']];

/** The agenda of one person for a badge's back. @returns nothing for more than two days */
export function pocketLines(items: Item[], days: ScheduleDay[]): PocketDay[] {
  const used = days.filter(({ number }) => items.some(({ day }) => day === number));
  if (used.length > mostDays) return [];
  return used.map(({ number, date }) => ({
    day: date === null ? String(number) : formatDay(date).split('/').slice(0, 2).join('/'),
    lines: fitting(items.filter(({ day, isBlocker }) => day === number && !isBlocker)).map(lineOf),
  }));
}

function fitting(items: Item[]): Item[] {
  const kept = leastNeeded.reduce(
    (rest, kinds) => (rest.length > mostLines ? rest.filter(({ kind }) => !kinds.includes(kind)) : rest),
    items,
  );
  return kept.slice(0, mostLines);
}

function lineOf({ startsAt, title }: Item): string {
  return cutText(`${clockOf(startsAt)} ${title}`, mostLetters);
}
