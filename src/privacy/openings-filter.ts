import { queryPage, queryText } from '../core/request/query-text.js';
import { dayFromParts, isCalendarDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';

export interface OpeningsFilter {
  /** Id of who opened; empty: everybody. */
  person: string;
  /** Null: all days. */
  day: Day | null;
  /** What was typed as a day and is none; empty otherwise. */
  notADay: string;
  /** From 1. */
  page: number;
}

/** Whatever an address says: what cannot be meant is left out. */
export function openingsFilterOf(query: Record<string, unknown>): OpeningsFilter {
  const person = queryText(query.person);
  const typed = queryText(query.day);
  const day = dayIn(typed);
  return {
    person: /^[0-9a-f-]{36}$/.test(person) ? person : '',
    day,
    notADay: day ? '' : typed,
    page: queryPage(query.page),
  };
}

/** As browsers send it, or as people write it where a browser has no field for dates. */
function dayIn(text: string): Day | null {
  if (isCalendarDay(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return dayFromParts(day, month, year);
}
