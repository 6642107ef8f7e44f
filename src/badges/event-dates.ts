import { formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';

/** As badges print them; empty while the days are open. */
export function eventDates({ startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>): string {
  return startsOn && endsOn ? formatPeriod(startsOn as Day, endsOn as Day) : '';
}
