import type { Day } from '../vietnamese/dates.js';
import type { Term } from './periods.js';
import type { Reckoning } from './reckoning.js';

/** What of an eraser's matter is in the database. */
export interface Held {
  rows: number;
  /** From when the oldest of them counts; null where none counts yet. */
  oldest: Day | null;
  /** Rows of which nobody can say when they go. */
  undated: number;
}

/** Carries out one retention in one table. */
export interface Eraser {
  readonly table: string;
  /** Tables whose rows it erases together with these, uncounted. */
  readonly alongside: readonly string[];
  /** Emptied in rows that stay; none: the rows are deleted. */
  readonly columns: readonly string[];
  readonly term: Term;
  held(reckoning: Reckoning): Promise<Held>;
  /** How many rows it would erase at each of the moments. */
  due(reckonings: Reckoning[]): Promise<number[]>;
  /** Erases some, so that the transaction is short; runs inside one. @returns how many; 0: nothing is due any more */
  eraseSome(reckoning: Reckoning): Promise<number>;
}

export const rowsAtOnce = 500;
