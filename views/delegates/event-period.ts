import { formatPeriod } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { Event } from '../../src/programme/event.entity.js';

/** `18–19/6/2019`; empty for an event without a date. */
export function eventPeriod({ startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>): string {
  return startsOn ? formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day) : '';
}
