import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Event } from './event.entity.js';

/** Whether the event's last day has passed. @param now by the business clock */
export function isPast({ startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>, now: Date): boolean {
  const last = endsOn ?? startsOn;
  return last !== null && dayInVietnam(now) > last;
}
