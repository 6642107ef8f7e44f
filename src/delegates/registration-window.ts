import { addDays, dayInVietnam, daysBetween, startOfDayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { takesProposals } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';

export interface RegistrationWindow {
  /** `grace`: past the last day, and changes are still taken; `frozen`: they are requests; `over`: the event has passed. */
  state: 'not-open' | 'open' | 'grace' | 'frozen' | 'over';
  opensOn: Day | null;
  /** The last day: the committee's, or the event's own last day where the committee has set none. */
  closesOn: Day | null;
  /** Whether lists are due then. Proposals are not: they are taken until the event itself is over. */
  isDeadline: boolean;
  /** Negative when it is over; null without a last day. */
  daysLeft: number | null;
  /** From when on changes are requests; null without a last day. */
  freezesAt: Date | null;
}

type Dates = Pick<Event, 'opensOn' | 'closesOn' | 'endsOn' | 'graceMinutes'>;
type Registered = Dates & Pick<Event, 'kind' | 'level'>;

/** @param now by the business clock */
export function registrationWindow(event: Registered, now: Date): RegistrationWindow {
  const isDeadline = !takesProposals(event);
  return { ...windowOf(isDeadline ? event : withoutDeadline(event), now), isDeadline };
}

function withoutDeadline(event: Dates): Dates {
  return { ...event, closesOn: null, graceMinutes: 0 };
}

function windowOf(event: Dates, now: Date): Omit<RegistrationWindow, 'isDeadline'> {
  const today = dayInVietnam(now);
  const opensOn = event.opensOn as Day | null;
  const closesOn = (event.closesOn ?? event.endsOn) as Day | null;
  const daysLeft = closesOn && daysBetween(today, closesOn);
  const freezesAt = closesOn && endOf(closesOn, event.graceMinutes);
  return { state: stateAt(now, { ...event, opensOn, closesOn }), opensOn, closesOn, daysLeft, freezesAt };
}

function stateAt(now: Date, { opensOn, closesOn, endsOn, graceMinutes }: Dates): RegistrationWindow['state'] {
  if (opensOn !== null && dayInVietnam(now) < opensOn) return 'not-open';
  if (closesOn === null || now < endOf(closesOn as Day)) return 'open';
  if (now < endOf(closesOn as Day, graceMinutes)) return 'grace';
  return endsOn === null || now < endOf(endsOn as Day) ? 'frozen' : 'over';
}

function endOf(day: Day, minutesMore = 0): Date {
  return new Date(startOfDayInVietnam(addDays(day, 1)).getTime() + minutesMore * 60_000);
}
