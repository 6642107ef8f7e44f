import type { FieldMistake } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { missingIn, wrongIn } from './delegate-checks.js';
import type { ChosenChild } from './choice-source.js';
import { isOver } from './consent-source.js';
import type { ConsentState } from './consent-source.js';
import type { DelegateFacts, DelegateRules } from './delegate-checks.js';
import type { Delegate } from './delegate.entity.js';
import { delegationRoles } from './delegate-roles.js';
import type { DelegateRole, DelegationRole } from './delegate-roles.js';
import type { ChangeRequest } from './changes/change-request.entity.js';
import type { Delegation, DelegationStep } from './delegation.entity.js';
import type { Departure } from './departures/departure.entity.js';
import type { LikePair } from './likeness.js';
import type { Quota } from './quota.entity.js';
import type { RegistrationWindow } from './registration-window.js';
import type { Composition } from './shape/composition.js';
import type { Judgement } from './shape/profiles.service.js';

/** Something that keeps a delegation from being handed in, and where to mend it. */
export interface Problem extends FieldMistake {
  delegateId: string;
  name: string;
}

export interface Shortage {
  role: DelegationRole;
  missing: number;
}

/** All that the page of one delegation shows. */
export interface DelegationView {
  event: Event;
  unit: Unit;
  window: RegistrationWindow;
  /** Null until something is written. */
  delegation: Delegation | null;
  quotas: Quota[];
  /** Who must not come any more, then by role, then by given name. */
  delegates: Delegate[];
  /** By the person's id; without those of whom nothing is asked. */
  consents: Map<string, ConsentState>;
  problems: Problem[];
  shortages: Shortage[];
  /** The committee's last return, while it waits for the unit. */
  returned: DelegationStep | null;
  /** Who has left, the latest first. */
  departures: Departure[];
  /** Likely the same person in another unit; only ever filled for the committee. */
  alike: LikePair[];
  /** What was asked for after the freeze and not taken back, latest first. */
  requests: ChangeRequest[];
  /** Children of the delegation whom the committee has chosen for the national forum, or who are chosen there. */
  chosen: ChosenChild[];
  /** Nobody registers here: the committee chooses among the children of another event. */
  isByChoice: boolean;
  /** How its children are made up, as far as the reader may know; null where the event doesn't count it. */
  composition: Composition | null;
  /** Against the rules: for the committee the whole event, for the district its own delegation; null without a profile. */
  judgement: Judgement | null;
  /** The person registers for the unit. */
  isOwn: boolean;
  /** The district of the unit, while registration is open or in its grace. */
  mayEdit: boolean;
  /** The district of the unit, after the freeze: each change is a request. */
  mayAsk: boolean;
  /** The committee, while the delegation waits for it. */
  mayDecide: boolean;
  isCommittee: boolean;
}

export function problemsOf(delegates: Delegate[], rules: DelegateRules): Problem[] {
  return delegates.flatMap((delegate) => {
    const facts = delegate as DelegateFacts;
    const mistakes = [...missingIn(facts), ...wrongIn(facts, rules)];
    return mistakes.map((mistake) => ({ ...mistake, delegateId: delegate.id, name: delegate.name }));
  });
}

/** How many fewer people there are than the unit must send. */
export function shortagesOf(quotas: Quota[], delegates: Pick<Delegate, 'role'>[]): Shortage[] {
  return delegationRoles.flatMap((role) => {
    const must = quotas.find((quota) => quota.role === role)?.must ?? 0;
    const missing = must - delegates.filter((delegate) => delegate.role === role).length;
    return missing > 0 ? [{ role, missing }] : [];
  });
}

export function inListOrder(delegates: Delegate[]): Delegate[] {
  return delegates.sort(
    (one, other) => rank(one.role) - rank(other.role) || bytes(one.sortKey, other.sortKey),
  );
}

/** Somebody has withdrawn: to be seen before all else. */
export function endedFirst(delegates: Delegate[], consents: DelegationView['consents']): Delegate[] {
  const isEnded = ({ id }: Delegate) => isOver(consents.get(id)?.status);
  return [...delegates.filter(isEnded), ...delegates.filter((delegate) => !isEnded(delegate))];
}

export function rank(role: DelegateRole): number {
  return delegationRoles.indexOf(role as DelegationRole);
}

function bytes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
