import type { CellProblem, Counts, Outcome } from '../core/sheets/dry-run.js';
import type { DelegateDetails } from '../delegates/delegates.forms.js';

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
