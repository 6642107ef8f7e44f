import type { FieldMistake } from '../core/errors/refusals.js';
import { formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { bornFrom, bornUntil } from './age-limits.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegationRole } from './delegate-roles.js';
import type { AgeRule } from './quota.entity.js';

/** What the rules look at. */
export type DelegateFacts = Pick<
  Delegate,
  'name' | 'born' | 'gender' | 'guardianName' | 'guardianPhone' | 'phone'
> & {
  role: DelegationRole;
};

/** What the rules depend on beside the person. */
export interface DelegateRules {
  eventName: string;
  /** The day on which ages count; null while the event has no date. */
  lastDay: Day | null;
  today: Day;
  ages: Pick<AgeRule, 'role' | 'atLeast' | 'under'>[];
}

type Field = 'born' | 'gender' | 'guardianName' | 'guardianPhone' | 'phone';

const required: Record<DelegationRole, readonly Field[]> = {
  child: ['born', 'gender', 'guardianName', 'guardianPhone'],
  officer: ['phone'],
  volunteer: ['born', 'phone'],
};

/** Fields that a role needs and that are empty. */
export function missingIn(facts: DelegateFacts): FieldMistake[] {
  const empty = required[facts.role].filter((field) => !facts[field]);
  return empty.map((field): FieldMistake => ({ field, key: `delegates.missing.${field}` }));
}

/** Ages that do not fit; each sentence names the rule and its day. */
export function wrongIn(facts: DelegateFacts, rules: DelegateRules): FieldMistake[] {
  const born = facts.born as Day | null;
  if (born === null) return [];
  if (born > rules.today) return [{ field: 'born', key: 'delegates.born-in-future' }];
  const rule = rules.ages.find(({ role }) => role === facts.role);
  return rules.lastDay && rule
    ? wrongAge({ born, role: facts.role }, rule, { ...rules, lastDay: rules.lastDay })
    : [];
}

function wrongAge(
  { born, role }: { born: Day; role: DelegationRole },
  { under, atLeast }: Pick<AgeRule, 'under' | 'atLeast'>,
  { eventName, lastDay }: { eventName: string; lastDay: Day },
): FieldMistake[] {
  const event = { event: eventName, lastDay: formatDay(lastDay) };
  if (under !== null && born < bornFrom(lastDay, under)) {
    const params = { ...event, under, from: formatDay(bornFrom(lastDay, under)) };
    return [{ field: 'born', key: `delegates.too-old.${role}`, params }];
  }
  if (atLeast !== null && born > bornUntil(lastDay, atLeast)) {
    const params = { ...event, atLeast, until: formatDay(bornUntil(lastDay, atLeast)) };
    return [{ field: 'born', key: `delegates.too-young.${role}`, params }];
  }
  return [];
}
