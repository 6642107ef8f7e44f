import type { Day } from '../../core/vietnamese/dates.js';
import { addDays } from '../../core/vietnamese/dates.js';
import type { WorkingDays } from '../../programme/working-days.service.js';
import type { Recommendation } from '../recommendation.entity.js';

/** A last day, and how it was reckoned. */
export interface Due {
  on: Day;
  /** The day after which the first working day counts. */
  from: Day;
  /** Working days. */
  count: number;
  /** Holidays among the days that do not count; Saturdays and Sundays go without saying. */
  holidays: { day: string; name: string }[];
  /** What was the last day before there was more time. */
  before: Day | null;
}

/** What a reckoning needs to know. */
export interface Calendar {
  workingDays: WorkingDays;
  holidays: { day: string; name: string }[];
}

type Counted = Pick<Recommendation, 'countsFrom' | 'extendedUntil'>;

interface Rule {
  /** The forum's last day: nobody answers in writing before the children have asked. */
  forumEnds: Day | null;
  answerDays: number;
}

/** Until when a written answer is due; null before a unit was told to answer. */
export function dueOf({ countsFrom, extendedUntil }: Counted, rule: Rule, calendar: Calendar): Due | null {
  if (countsFrom === null) return null;
  const { forumEnds, answerDays: count } = rule;
  const from = (forumEnds !== null && forumEnds > countsFrom ? forumEnds : countsFrom) as Day;
  const reckoned = calendar.workingDays.after(from, count);
  const on = (extendedUntil ?? reckoned) as Day;
  const holidays = calendar.holidays.filter(({ day }) => day > from && day <= reckoned);
  return { on, from, count, holidays, before: extendedUntil === null ? null : reckoned };
}

/** The latest day to count from so that the answer is late on this day. */
export function lateSince(today: Day, answerDays: number, { workingDays }: Calendar): Day {
  let from = addDays(today, -1);
  while (workingDays.after(from, answerDays) >= today) from = addDays(from, -1);
  return from;
}
