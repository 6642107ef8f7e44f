import { dayAnswers } from '../core/forms/day-answers.js';
import type { Event } from './event.entity.js';

/** How a stored event reads in its form. */
export function eventAnswers(event: Event): Record<string, string> {
  return {
    name: event.name,
    status: event.status,
    ...dayAnswers('startsOn', event.startsOn),
    ...dayAnswers('endsOn', event.endsOn),
    place: event.place,
    venue: event.venue,
    host: event.host ?? '',
    chair: event.chair ?? '',
    ...dayAnswers('opensOn', event.opensOn),
    ...dayAnswers('closesOn', event.closesOn),
    graceMinutes: String(event.graceMinutes),
    version: String(event.version),
  };
}
