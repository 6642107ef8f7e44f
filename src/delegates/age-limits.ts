import { addDays, isCalendarDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';

/** The first birthday of those who are younger than `under` on a day: 20/6/2003 for under 16 on 19/6/2019. */
export function bornFrom(day: Day, under: number): Day {
  return addDays(yearsBefore(day, under), 1);
}

/** The last birthday of those who are at least `atLeast` on a day. */
export function bornUntil(day: Day, atLeast: number): Day {
  return yearsBefore(day, atLeast);
}

/** 28 February stands for the 29th in ordinary years. */
function yearsBefore(day: Day, years: number): Day {
  const sameDay = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return isCalendarDay(sameDay) ? sameDay : (`${sameDay.slice(0, 8)}28` as Day);
}
