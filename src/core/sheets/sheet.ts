import type { TextKey, TextParams } from '../../../views/text/text.js';
import type { Day } from '../vietnamese/dates.js';

/** One table of a file. `rows[0]` is row 1; empty rows are `[]`, and rows end with their last cell. */
export interface Sheet {
  name: string;
  rows: Cell[][];
  hidden: boolean;
  merges: Merge[];
}

/**
 * `text` is what a person sees, neither trimmed nor normalized: in TCVN3 text U+00AD and U+00A0 are letters. `day` is there
 * for numbers that are dates by their format, `number` for the other ones. A formula counts with the value that was saved
 * with it, which may be missing.
 */
export type Cell = { text: string; day?: Day; number?: number; formula?: true } | null;

/** From its upper left cell, counted from 1. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Why a file cannot be read, as a sentence that says what to do. */
export interface Refusal {
  key: TextKey;
  params?: TextParams;
}

export type SheetReading = { sheets: Sheet[]; refused: null } | { sheets: []; refused: Refusal };
