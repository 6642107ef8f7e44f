import type { Cell, Sheet } from './sheet.js';
import { cleanText } from '../vietnamese/clean-text.js';
import { foldForSearch } from '../vietnamese/fold.js';

const asAbove = /^(-?\s?nt\s?-?|n\/t|n\.t\.?|nhu tren|-?\s?["”“″]\s?-?|''|\/\/|,,)$/;
/** Tells most cells at once that they say something else. */
const startOfAsAbove = /^\s*[-nN"“”″'/,]/;
/** With white space around. */
const longestAsAbove = 20;
const nothing = /^(?:[-–—_.…*/\\]+|(?:không|chưa|ko|k)(?: có| rõ| biết)?)$/i;

/** Longer than any field: what is cut off here could only be told to be too long. */
const longestText = 600;

/** Sheets whose longest cells are cut, so that one of them keeps nobody waiting. */
export function withShortCells(sheets: Sheet[]): Sheet[] {
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(withShortTexts) }));
}

function withShortTexts(cells: Cell[]): Cell[] {
  const cut = (cell: Cell) => (isLong(cell) ? { ...cell, text: cell.text.slice(0, longestText) } : cell);
  return cells.some(isLong) ? cells.map(cut) : cells;
}

function isLong(cell: Cell): cell is NonNullable<Cell> {
  return cell !== null && cell.text.length > longestText;
}

export function textOf(cell: Cell | undefined): string {
  return cell ? cleanText(cell.text) : '';
}

/** Whether a cell says "as above": `nt`, `//`, a ditto mark. */
export function meansAsAbove(cell: Cell): boolean {
  if (!cell || cell.text.length > longestAsAbove || !startOfAsAbove.test(cell.text)) return false;
  return asAbove.test(foldForSearch(cell.text));
}

/** Whether people have written that there is nothing: a dash, `không có`. */
export function meansNothing(text: string): boolean {
  return nothing.test(text);
}

/** The sheet with each merged area's text in all rows of its first column, as people read it. */
export function withMergesFilled(sheet: Sheet): Sheet {
  const tall = sheet.merges.filter(({ rows }) => rows > 1);
  if (tall.length === 0) return sheet;
  const rows = sheet.rows.map((cells) => [...cells]);
  for (const { row, column, rows: height } of tall) {
    const cell = rows[row - 1]?.[column - 1] ?? null;
    for (const cells of rows.slice(row, row - 1 + height)) cells[column - 1] ??= cell;
  }
  return { ...sheet, rows };
}
