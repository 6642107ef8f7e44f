import { mm } from '../../pdf/units.js';
import type { Table, TableColumn } from '../official-document.js';
import { looks } from '../looks.js';
import type { Look } from '../looks.js';
import { cellPadding } from '../paper.js';
import { headingCells, stretched } from '../table-headings.js';
import { wrapped } from '../wrapped.js';
import type { Box, Sheet } from './sheet.js';

const padding = { x: mm(cellPadding.x), y: mm(cellPadding.y) };
/** So many last rows go on to the next page with what follows: a signature never stands alone. */
const rowsThatStay = 2;
/** Of a page, for a single row: the rest is for the headings above it. */
const mostOfPage = 0.85;

/** Draws a table over as many pages as it needs, its heading on each. @param following height of what must not be parted from the last rows */
export function drawTable(sheet: Sheet, table: Table, following: number): void {
  const drawing = new TableDrawing(sheet, table);
  const rows = table.rows.flatMap((row) => drawing.partsOf(row));
  drawing.begin(rows);
  const heights = rows.map((row) => drawing.heightOf(row));
  for (const [index, row] of rows.entries()) {
    const isStaying = index === Math.max(1, rows.length - rowsThatStay);
    const together = isStaying ? sum(heights.slice(index)) + following : 0;
    drawing.draw(row, Math.max(heights[index] ?? 0, together));
  }
  sheet.y += mm(2);
}

/** How much room there must be for a table's heading and its first row. */
export function tableBeginning(sheet: Sheet, table: Table): number {
  const drawing = new TableDrawing(sheet, table);
  return drawing.beginning(table.rows.slice(0, 1).flatMap((row) => drawing.partsOf(row)));
}

class TableDrawing {
  private readonly widths: number[];
  private readonly lefts: number[];
  private readonly headingHeights: { upper: number; lower: number };

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    this.widths = stretched(table.columns, sheet.width);
    this.lefts = this.widths.map((_, index) => sheet.left + sum(this.widths.slice(0, index)));
    this.headingHeights = this.measureHeading();
  }

  begin(rows: string[][]): void {
    this.sheet.need(this.beginning(rows));
    this.drawHeading();
  }

  beginning([first = []]: string[][]): number {
    return this.headingHeight + this.heightOf(first);
  }

  /** A row that no page has room for as several, each going on where the one before stops; any other as it is. */
  partsOf(row: string[]): string[][] {
    const room = this.pageRoom * mostOfPage;
    if (this.heightOf(row) <= room) return [row];
    const cells = row.map((text, index) => this.linesOf(text, index));
    const most = Math.floor((room - 2 * padding.y) / this.sheet.height(' ', this.sheet.width, looks.cell));
    const parts = Math.ceil(Math.max(...cells.map(({ length }) => length)) / most);
    return Array.from({ length: parts }, (_, part) =>
      cells.map((lines) => lines.slice(part * most, (part + 1) * most).join('\n')),
    );
  }

  /** @param needed what must fit on the page, the row included; more than a page is not asked for */
  draw(row: string[], needed: number): void {
    if (needed > this.sheet.room && needed <= this.pageRoom) this.turnPage();
    else if (this.heightOf(row) > this.sheet.room) this.turnPage();
    const height = this.heightOf(row);
    for (const [index, text] of row.entries())
      this.cell(text, this.box(index), { height, look: this.look(index) });
    this.sheet.y += height;
  }

  heightOf(row: string[]): number {
    const heights = row.map((text, index) => this.cellHeight(text, this.box(index), this.look(index)));
    return Math.max(mm(this.table.rowHeight), ...heights);
  }

  private get headingHeight(): number {
    return this.headingHeights.upper + this.headingHeights.lower;
  }

  private get pageRoom(): number {
    return this.sheet.pageHeight - this.headingHeight;
  }

  private linesOf(text: string, index: number): string[] {
    const width = this.box(index).width - 2 * padding.x;
    const measure = (line: string, look: Look) => this.sheet.widthOf(line, look);
    return text
      .split('\n')
      .flatMap((line) => wrapped(line, { width, look: looks.cell, mostLines: Infinity }, measure));
  }

  private turnPage(): void {
    this.sheet.newPage();
    this.drawHeading();
  }

  private drawHeading(): void {
    const { upper, lower } = this.headingHeights;
    for (const { text, from, span, isGroup } of headingCells(this.table.columns)) {
      const height = isGroup ? upper : upper + lower;
      this.cell(text, this.box(from, span), { height, look: looks.columnHeading });
    }
    this.sheet.y += upper;
    for (const [index, { heading: text }] of this.grouped())
      this.cell(text, this.box(index), { height: lower, look: looks.columnHeading });
    this.sheet.y += lower;
  }

  private measureHeading(): { upper: number; lower: number } {
    const cells = headingCells(this.table.columns);
    const heightOf = (text: string, from: number, span?: number) =>
      this.cellHeight(text, this.box(from, span), looks.columnHeading);
    const groups = cells.filter(({ isGroup }) => isGroup);
    const lower = Math.max(0, ...this.grouped().map(([index, column]) => heightOf(column.heading, index)));
    const upper = Math.max(0, ...groups.map(({ text, from, span }) => heightOf(text, from, span)));
    const whole = Math.max(
      ...cells.filter(({ isGroup }) => !isGroup).map(({ text, from }) => heightOf(text, from)),
    );
    return { upper: Math.max(upper, whole - lower), lower };
  }

  private grouped(): [number, TableColumn][] {
    return [...this.table.columns.entries()].filter(([, { group }]) => group !== undefined);
  }

  private cell(text: string, box: Box, { height, look }: { height: number; look: Look }): void {
    this.sheet.frame(box, height);
    if (text === '') return;
    const inner = { ...box, x: box.x + padding.x, width: box.width - 2 * padding.x };
    const free = height - this.sheet.height(text, inner.width, look);
    this.sheet.write(text, { ...inner, y: box.y + free / 2 }, look);
  }

  private cellHeight(text: string, { width }: Box, look: Look): number {
    return this.sheet.height(text, width - 2 * padding.x, look) + 2 * padding.y;
  }

  private box(from: number, span = 1): Box {
    const width = sum(this.widths.slice(from, from + span));
    return { x: this.lefts[from] ?? this.sheet.left, y: this.sheet.y, width };
  }

  private look(index: number): Look {
    return { ...looks.cell, align: this.table.columns[index]?.align ?? 'left' };
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
