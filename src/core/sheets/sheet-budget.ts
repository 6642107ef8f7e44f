import { Refused } from '../errors/refusals.js';
import type { Cell } from './sheet.js';
import { sheetLimits } from './sheet-limits.js';

/** Counts what all sheets of a file hold together, so that a small file cannot become a large one in memory. */
export class SheetBudget {
  private cells = 0;
  private letters = 0;
  private hasContent = false;

  get isUntouched(): boolean {
    return !this.hasContent;
  }

  spend(cell: Cell): void {
    if (!cell) return;
    this.spendCell();
    this.letters += cell.text.length;
    if (this.letters > sheetLimits.letters) throw new Refused('sheets.too-much');
    this.hasContent ||= isContent(cell);
  }

  spendCell(): void {
    this.cells += 1;
    if (this.cells > sheetLimits.cells) throw new Refused('sheets.too-much');
  }
}

/** What white space alone cannot be; in TCVN3 text U+00AD is a letter, and so it is here. */
export function isContent(cell: Cell): boolean {
  return cell !== null && cell.text.trim() !== '';
}
