import type { BadgeFace, SheetStyle } from './drawing/badge-face.js';

/** What the drawing thread is given once. The key opens this one file only. */
export interface PrintTask {
  file: string;
  key: Uint8Array;
  style: SheetStyle;
}

/** The thread asks for faces as it can draw them. */
export type PrintMessage =
  { kind: 'more' } | { kind: 'drawn'; drawn: number } | { kind: 'finished'; drawn: number };

/** The answer to `more`; no faces: that was all. */
export type FacesMessage = BadgeFace[];
