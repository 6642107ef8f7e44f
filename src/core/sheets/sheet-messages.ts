import type { Cell, Merge, Refusal } from './sheet.js';

/** What the server asks of the reading process, once. */
export interface SheetTask {
  name: string;
  bytes: Uint8Array;
}

/** What the reading process tells: sheets one after the other, each with its rows in order; then one of the last three. */
export type SheetMessage =
  | { kind: 'sheet'; name: string; hidden: boolean }
  | { kind: 'rows'; rows: Cell[][] }
  | { kind: 'merges'; merges: Merge[] }
  | { kind: 'finished' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; error: string; stack: string };

/** Tells the server something, and waits while it is busy. */
export type Tell = (message: SheetMessage) => Promise<void>;
