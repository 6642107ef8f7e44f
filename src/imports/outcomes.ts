import type { DelegateDetails } from '../delegates/delegates.forms.js';
import type { CellProblem } from './row-reading.js';

export const outcomes = ['error', 'ask', 'add', 'change', 'skip'] as const;
export type Outcome = (typeof outcomes)[number];

export type Counts = Record<Outcome, number>;

/** What would become of one line. */
export interface JudgedRow {
  row: number;
  outcome: Outcome;
  /** As far as it could be read; of a telephone number that is none, what is written. */
  details: DelegateDetails;
  /** Illness, allergy, diet; empty where nothing is written. */
  health: string;
  /** Whom a `change` or `skip` is about. */
  delegateId: string | null;
  problems: CellProblem[];
}

/** Every line of a file, judged by the rules of the form, and nothing stored yet. */
export interface DryRun {
  rows: JudgedRow[];
  counts: Counts;
  /** The delegation's version by which it was judged; 0 where there is none yet. */
  version: number;
}

export const soundOutcomes: readonly Outcome[] = ['add', 'change', 'skip'];

export function countsOf(rows: Pick<JudgedRow, 'outcome'>[]): Counts {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Counts;
}
