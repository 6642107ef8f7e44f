import type { TextKey, TextParams } from '../../../views/text/text.js';

/** What would become of a line of a list. */
export const outcomes = ['error', 'ask', 'add', 'change', 'skip'] as const;
export type Outcome = (typeof outcomes)[number];

export type Counts = Record<Outcome, number>;

export const soundOutcomes: readonly Outcome[] = ['add', 'change', 'skip'];

/** `wrong`: cannot be stored; `ask`: a person has to say what is meant; `note`: stored, and said. */
export type Gravity = 'wrong' | 'ask' | 'note';

export interface CellProblem {
  gravity: Gravity;
  cell: string;
  key: TextKey;
  params?: TextParams;
}

export function countsOf(rows: { outcome: Outcome }[]): Counts {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Counts;
}
