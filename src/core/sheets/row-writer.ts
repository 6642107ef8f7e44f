import { Refused } from '../errors/refusals.js';
import type { Cell } from './sheet.js';
import type { SheetBudget } from './sheet-budget.js';
import { isContent } from './sheet-budget.js';
import { lastRow, sheetLimits } from './sheet-limits.js';

/** Whose rows are taken, and whether what is too much is refused or left out. */
export interface RowRules {
  sheet: string;
  strict: boolean;
}

/** Takes the rows of one sheet in order, holds them to the limits, and fills the gaps between them. */
export class RowWriter {
  private ready: Cell[][] = [];
  private last = 0;

  constructor(
    private readonly budget: SheetBudget,
    private readonly rules: RowRules,
  ) {}

  /** @param number counted from 1, growing */
  add(number: number, cells: Cell[]): void {
    const row = this.cut(cells);
    if (row.length === 0) return;
    if (number > lastRow) {
      this.refuseBelow(number, row);
      return;
    }
    while (this.last < number - 1) this.push([]);
    this.push(row);
    for (const cell of row) this.budget.spend(cell);
  }

  /** What has come since the last time. */
  take(): Cell[][] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  get waiting(): number {
    return this.ready.length;
  }

  private push(row: Cell[]): void {
    this.ready.push(row);
    this.last += 1;
  }

  private cut(cells: Cell[]): Cell[] {
    const kept = cells.slice(0, sheetLimits.columns);
    if (this.rules.strict && cells.slice(sheetLimits.columns).some(isContent)) {
      throw new Refused('sheets.too-many-columns', { sheet: this.rules.sheet, most: sheetLimits.columns });
    }
    return kept.slice(0, kept.findLastIndex((cell) => cell !== null) + 1);
  }

  private refuseBelow(number: number, row: Cell[]): void {
    if (!this.rules.strict || !row.some(isContent)) return;
    throw new Refused('sheets.too-many-rows', {
      sheet: this.rules.sheet,
      row: number,
      most: sheetLimits.rows,
    });
  }
}
