import type { Sheet } from '../core/sheets/sheet.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import { textOf } from '../core/sheets/cells.js';

const givenName = /^\p{L}+(?: \p{L}+)?$/u;
/** What also stands in columns that have no heading; ethnicity must not end up in a name. */
const noName = /^(?:kinh|khmer|kho me|khome|hoa|cham|tay|nung|thai|muong|dan toc|nam|nu|co|x)$/;

/** Whether the name goes on in the next column: its heading is merged over both, or given names stand there. @param row of the heading, from 1 */
export function isNameSplit(sheet: Sheet, row: number, column: number): boolean {
  const next = sheet.rows.slice(row).map((cells) => textOf(cells[column + 1] ?? null));
  const words = next.filter((text) => /\p{L}/u.test(text));
  if (words.length === 0) return false;
  if (isMergedOverTwo(sheet, row, column)) return true;
  return (
    words.every((text) => givenName.test(text)) && !words.every((text) => noName.test(foldForSearch(text)))
  );
}

function isMergedOverTwo({ merges }: Sheet, row: number, column: number): boolean {
  return merges.some((merge) => merge.row === row && merge.column === column + 1 && merge.columns > 1);
}
