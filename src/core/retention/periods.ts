import type { Retention } from '../database/privacy.js';
import { addDays, addYears } from '../vietnamese/dates.js';
import type { Day } from '../vietnamese/dates.js';

/** Retentions that end. */
export type Term = Exclude<Retention, 'forever'>;

interface Period {
  /** An event's last day, or the instant in a column. */
  countsFrom: 'event' | 'instant';
  days: number;
  years: number;
}

/** From the shortest to the longest. */
const periods: Record<Term, Period> = {
  day: { countsFrom: 'instant', days: 1, years: 0 },
  week: { countsFrom: 'instant', days: 7, years: 0 },
  'event-and-week': { countsFrom: 'event', days: 7, years: 0 },
  month: { countsFrom: 'instant', days: 30, years: 0 },
  'account-and-year': { countsFrom: 'instant', days: 365, years: 0 },
  'event-and-two-years': { countsFrom: 'event', days: 0, years: 2 },
  'five-years': { countsFrom: 'instant', days: 0, years: 5 },
};

export const terms = Object.keys(periods) as Term[];

export function countsFrom(term: Term): 'event' | 'instant' {
  return periods[term].countsFrom;
}

/** The day on which something goes that counts from this day. */
export function goesOn(term: Term, begin: Day): Day {
  const { days, years } = periods[term];
  return addDays(addYears(begin, years), days);
}

/** What was written at this instant or before is due now. */
export function dueSince(term: Term, now: Date): Date {
  const { days, years } = periods[term];
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return new Date(limit.getTime() - days * 86_400_000);
}
