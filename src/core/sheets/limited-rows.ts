import { Refused } from '../errors/refusals.js';
import { RowWriter } from './row-writer.js';
import type { Cell } from './sheet.js';
import { SheetBudget } from './sheet-budget.js';

/** Holds a table to the limits. @throws Refused where it is too large, or where nothing stands in it */
export function limitedRows(rows: Cell[][], sheet: string): Cell[][] {
  const budget = new SheetBudget();
  const writer = new RowWriter(budget, { sheet, strict: true });
  rows.forEach((row, at) => {
    writer.add(at + 1, row);
  });
  if (budget.isUntouched) throw new Refused('sheets.no-content');
  return writer.take();
}
