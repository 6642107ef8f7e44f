import { daysBetween } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { lastDayFor } from '../programme/obligations.service.js';
import type { Obligation } from '../programme/obligation.entity.js';
import type { ObligationKind } from '../programme/plan/plan.js';
import type { Unit } from '../programme/unit.entity.js';
import type { SeatState } from '../representatives/seat-words.js';
import type { WorkingDays } from '../programme/working-days.service.js';
import { endOf, usualLadder } from './duty-words.js';
import type { DutyState, Fulfilment } from './duty-words.js';
import type { Extension, HandedPaper, ObligationSetting } from './obligation-papers.entity.js';

/** An obligation as the committee follows it. */
export interface FollowedObligation {
  obligation: Obligation;
  fulfilment: Fulfilment;
  setting: ObligationSetting | null;
  /** The last day on which it can be met in time; null: none is set. */
  lastDay: Day | null;
  /** The last day on which offices work until then. */
  lastWorkingDay: Day | null;
  /** False where the plan can be read otherwise and the committee has not said that it binds. */
  isBinding: boolean;
  ladder: number[];
}

/** One unit's share of an obligation. */
export interface Duty extends FollowedObligation {
  unit: Unit;
  /** The paper that counts: the latest that was not replaced. */
  paper: HandedPaper | null;
  /** On which day it was met, by the business clock; null while it is not. */
  doneOn: Day | null;
  /** Where a leader stands whom the unit was to name; null for all else, and before an answer. */
  answer: SeatState | null;
  extension: Extension | null;
  state: DutyState;
  /** Until the last day, or the extended one; negative after it, null without one. */
  daysLeft: number | null;
}

const soonDays = 7;

const byItself: Partial<Record<ObligationKind, Fulfilment>> = {
  'send-delegation': 'delegation',
  'send-recommendations': 'recommendations',
  'send-representative': 'representative',
};

function fulfilmentOf({ kind }: Obligation): Fulfilment {
  return byItself[kind] ?? 'paper';
}

/** Without a decision of the committee: whatever goes to somebody, has a day, or is met by being handed in. */
export function isFollowed(obligation: Obligation, setting: ObligationSetting | null): boolean {
  if (setting?.isFollowed != null) return setting.isFollowed;
  const { addressees, dueBefore, kind } = obligation;
  return addressees.length > 0 || dueBefore !== null || kind in byItself || setting?.lastDay != null;
}

/** By event, the last days that the committee has set for what is met without a paper. */
export type DaysByEvent = Partial<Record<Fulfilment, Map<string, Day>>>;

/** @param days for where the plan names none */
export function followed(
  obligation: Obligation,
  setting: ObligationSetting | null,
  { workingDays, days }: { workingDays: WorkingDays; days: DaysByEvent },
): FollowedObligation {
  const fulfilment = fulfilmentOf(obligation);
  const ofEvent = days[fulfilment]?.get(obligation.eventSlug ?? '') ?? null;
  const lastDay = (setting?.lastDay as Day | null | undefined) ?? lastDayFor(obligation) ?? ofEvent;
  return {
    ...{ obligation, setting, lastDay, fulfilment },
    lastWorkingDay: lastDay && workingDays.lastUntil(lastDay),
    isBinding: obligation.dueCertainty === 'stated' || setting?.isBinding === true,
    ladder: ladderOf(setting),
  };
}

/** From the first reminder to the last. */
function ladderOf(setting: ObligationSetting | null): number[] {
  if (!setting?.ladder) return [...usualLadder];
  return setting.ladder
    .split(',')
    .map(Number)
    .sort((one, other) => other - one);
}

type Standing = Pick<Duty, 'paper' | 'doneOn' | 'extension' | 'lastDay' | 'isBinding'>;

/** Late is derived from days, never typed. */
export function stateOf({ paper, doneOn, extension, lastDay, isBinding }: Standing, today: Day): DutyState {
  const end = endOf({ extension, lastDay });
  const isLate = (day: Day) => isBinding && end !== null && day > end;
  if (paper?.state === 'handed-in') return 'waiting';
  if (doneOn !== null) return isLate(doneOn) ? 'done-late' : 'done';
  if (paper?.state === 'returned') return 'returned';
  if (end === null) return 'undated';
  if (isLate(today)) return 'late';
  if (extension) return 'extended';
  return daysBetween(today, end) <= soonDays && today <= end ? 'soon' : 'ahead';
}
