import { daysBetween } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';

export interface RegistrationWindow {
  state: 'not-open' | 'open' | 'closed';
  opensOn: Day | null;
  /** The last day: the committee's, or the event's own last day where the committee has set none. */
  closesOn: Day | null;
  /** Negative when it is over; null without a last day. */
  daysLeft: number | null;
}

/** @param today by the business clock, in Vietnam */
export function registrationWindow(
  event: Pick<Event, 'opensOn' | 'closesOn' | 'endsOn'>,
  today: Day,
): RegistrationWindow {
  const opensOn = event.opensOn as Day | null;
  const closesOn = (event.closesOn ?? event.endsOn) as Day | null;
  const daysLeft = closesOn && daysBetween(today, closesOn);
  return { state: stateOn(today, opensOn, closesOn), opensOn, closesOn, daysLeft };
}

function stateOn(today: Day, opensOn: Day | null, closesOn: Day | null): RegistrationWindow['state'] {
  if (opensOn !== null && today < opensOn) return 'not-open';
  return closesOn !== null && today > closesOn ? 'closed' : 'open';
}
