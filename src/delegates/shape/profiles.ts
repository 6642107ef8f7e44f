import type { Day } from '../../core/vietnamese/dates.js';
import type { EventLevel } from '../../programme/plan/plan.js';
import type { DelegateRole } from '../delegate-roles.js';

/** A seat is a place for a leader that the plan asks for, whoever will sit there. */
export type Counted = DelegateRole | 'seat';

/**
 * `at-least`: no fewer than the number; `at-most-each`: no more than the number for each of the others; `at-most-part`:
 * no more than one part in the number of the others.
 */
export type RuleKind = 'at-least' | 'at-most-each' | 'at-most-part';

export type RuleSlug = 'children' | 'children-per-officer' | 'volunteers' | 'leaders-and-guests';

export interface Rule {
  slug: RuleSlug;
  kind: RuleKind;
  counted: readonly Counted[];
  /** What the counted are measured against; none where they stand alone. */
  others: readonly Counted[];
  number: number | Partial<Record<EventLevel, number>>;
  /** Holds for each delegation, and not only for all together. */
  everywhere: boolean;
}

export interface Profile {
  slug: string;
  source: string;
  issuedOn: Day;
  inForceFrom: Day;
  /** Officers and volunteers sign a commitment to protect children. */
  asksForCommitment: boolean;
  rules: readonly Rule[];
}

/** Circular 29/2019/TT-BLĐTBXH of 26/12/2019 on children's forums; its numbers are where the committee begins. */
const circular29: Profile = {
  slug: 'tt-29-2019',
  source: 'Thông tư 29/2019/TT-BLĐTBXH',
  issuedOn: '2019-12-26',
  inForceFrom: '2020-02-20',
  asksForCommitment: true,
  rules: [
    {
      ...{ slug: 'children', kind: 'at-least', counted: ['child'], others: [], everywhere: false },
      number: { central: 100, province: 50, district: 40, commune: 30 },
    },
    {
      ...{ slug: 'children-per-officer', kind: 'at-most-each', everywhere: true },
      ...{ counted: ['child'], others: ['officer'], number: 5 },
    },
    {
      ...{ slug: 'volunteers', kind: 'at-most-part', everywhere: false },
      ...{ counted: ['volunteer'], others: ['child'], number: 10 },
    },
    {
      ...{ slug: 'leaders-and-guests', kind: 'at-most-part', everywhere: false },
      ...{ counted: ['representative', 'guest', 'seat'], others: ['child'], number: 3 },
    },
  ],
};

export const profiles: readonly Profile[] = [circular29];

/** Undefined where a level has no number: there the rule doesn't apply. */
export function numberFor({ number }: Rule, level: EventLevel): number | undefined {
  return typeof number === 'number' ? number : number[level];
}
