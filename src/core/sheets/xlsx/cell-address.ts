import type { Merge } from '../sheet.js';

const letterA = 64;

/** The column of an address such as `AB12`, counted from 1; 0 where there is none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - letterA;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** The letters of a column, counted from 1: 28 is `AB`. */
export function columnLetters(column: number): string {
  if (column < 1) return '';
  const rest = (column - 1) % 26;
  return columnLetters((column - 1 - rest) / 26) + String.fromCharCode(letterA + 1 + rest);
}

/** Of a reference such as `A1:C2`; null where it is none. */
export function mergeOf(reference: string): Merge | null {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!from || !to) return null;
  const [row, column] = [Number(top), columnOf(from)];
  return { row, column, rows: Number(bottom) - row + 1, columns: columnOf(to) - column + 1 };
}
