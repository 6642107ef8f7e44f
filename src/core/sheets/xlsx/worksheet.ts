import type { Merge } from '../sheet.js';
import type { SheetBudget } from '../sheet-budget.js';
import type { RowRules } from '../row-writer.js';
import { RowWriter } from '../row-writer.js';
import type { Cell } from '../sheet.js';
import { sheetLimits } from '../sheet-limits.js';
import { columnOf, mergeOf } from './cell-address.js';
import type { CellContext, WrittenCell } from './cell-value.js';
import { cellOf } from './cell-value.js';
import type { XmlListener } from './read-xml.js';
import { RichText } from './shared-strings.js';

type Attributes = Record<string, string | undefined>;

/** Listens to the part of one worksheet, and has its rows and merges. */
export class WorksheetReader implements XmlListener {
  readonly rows: RowWriter;
  readonly merges: Merge[] = [];
  private readonly inline = new RichText('is', (text) => {
    this.value = text;
  });
  private row = 0;
  private column = 0;
  private cells: Cell[] = [];
  private written: WrittenCell | null = null;
  private value: string | null = null;
  private isValue = false;

  constructor(
    private readonly context: CellContext,
    private readonly budget: SheetBudget,
    rules: RowRules,
  ) {
    this.rows = new RowWriter(budget, rules);
  }

  open(name: string, attributes: () => Attributes): void {
    if (this.written) this.openInCell(name);
    else if (name === 'c') this.openCell(attributes());
    else if (name === 'row') this.openRow(attributes());
    else if (name === 'mergeCell') this.merge(attributes().ref ?? '');
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.rows.add(this.row, this.cells);
    else if (this.written) this.inline.close(name);
  }

  text(text: string): void {
    if (this.isValue) this.value = (this.value ?? '') + text;
    else if (this.written) this.inline.text(text);
  }

  /** Numbers of rows and addresses of cells may be left out; they grow, whatever the file says. */
  private openRow({ r }: Attributes): void {
    this.row = Math.max(this.row + 1, Number(r) || 0);
    this.column = 0;
    this.cells = [];
  }

  private openCell({ r = '', t, s }: Attributes): void {
    this.column = Math.max(this.column + 1, columnOf(r));
    this.value = null;
    this.written = { kind: t, style: Number(s) || 0, value: null, isFormula: false };
  }

  private openInCell(name: string): void {
    this.isValue = name === 'v';
    if (name === 'f' && this.written) this.written.isFormula = true;
    this.inline.open(name);
  }

  private closeCell(): void {
    if (!this.written) return;
    const cell = cellOf({ ...this.written, value: this.value }, this.context);
    this.written = null;
    if (cell) this.put(cell);
  }

  /** One column beyond the limit is enough to know that there are too many. */
  private put(cell: Cell): void {
    const column = Math.min(this.column, sheetLimits.columns + 1);
    while (this.cells.length < column - 1) this.cells.push(null);
    this.cells[column - 1] = cell;
  }

  private merge(reference: string): void {
    const merge = mergeOf(reference);
    if (!merge) return;
    this.budget.spendCell();
    this.merges.push(merge);
  }
}
