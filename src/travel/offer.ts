import { addDays, daysBetween } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { meals } from './travel-words.js';
import type { Serving } from './travel-words.js';

/** What a journey to an event is chosen from. */
export interface Offer {
  /** From the day before its first day to the day after its last. */
  days: Day[];
  first: Day;
  last: Day;
  /** By the day on whose evening they begin. */
  nights: Day[];
  /** Every meal of its own days. */
  servings: Serving[];
}

type Days = Pick<Event, 'startsOn' | 'endsOn'>;

/** Null while the event has no day. */
export function offerOf({ startsOn, endsOn }: Days): Offer | null {
  if (startsOn === null) return null;
  const first = addDays(startsOn as Day, -1);
  const last = addDays((endsOn ?? startsOn) as Day, 1);
  const count = daysBetween(first, last) + 1;
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  const servings = days.slice(1, -1).flatMap((day) => meals.map((meal): Serving => `${day}.${meal}`));
  return { days, first, last, nights: days.slice(0, -1), servings };
}
