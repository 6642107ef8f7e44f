import { dayInVietnam } from '../vietnamese/dates.js';
import type { Day } from '../vietnamese/dates.js';

/** Half past two in the morning in Vietnam, in milliseconds after midnight: offices sleep, and PCs that stay on are idle. */
const begins = 2.5 * 3_600_000;
const day = 86_400_000;

/** The day on which the night's work was last due, by the machine's time. */
export function lastNight(now: Date): Day {
  return dayInVietnam(new Date(now.getTime() - begins));
}

/** When it is due next. */
export function nextNight(now: Date): Date {
  return new Date(Date.parse(lastNight(now)) + day + begins - 7 * 3_600_000);
}
