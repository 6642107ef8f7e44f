import { addDays, daysBetween } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import type { Item } from './item.js';

type Dated = Pick<Event, 'startsOn' | 'endsOn'>;

/** One day of a schedule; without a date as long as the event has none. */
export interface ScheduleDay {
  number: number;
  date: Day | null;
}

/** How many days an event has; null while it has no date. */
export function countDays({ startsOn, endsOn }: Dated): number | null {
  return startsOn === null ? null : daysBetween(startsOn as Day, (endsOn ?? startsOn) as Day) + 1;
}

/** Those of the event, and those on which something else is planned. */
export function daysOf(event: Dated, items: Pick<Item, 'day'>[]): ScheduleDay[] {
  const own = Array.from({ length: countDays(event) ?? 1 }, (_, index) => index + 1);
  const numbers = new Set([...own, ...items.map(({ day }) => day)]);
  return [...numbers]
    .sort((one, other) => one - other)
    .map((number) => ({ number, date: dateOf(event, number) }));
}

export function dateOf({ startsOn }: Dated, day: number): Day | null {
  return startsOn === null ? null : addDays(startsOn as Day, day - 1);
}
