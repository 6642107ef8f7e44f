import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Cell, Sheet } from '../core/sheets/sheet.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import type { DelegationRole } from '../delegates/delegate-roles.js';
import { meansAsAbove, textOf } from './cells.js';
import type { ColumnKey, ColumnMap } from './columns.js';
import { headerAt } from './header.js';
import type { Header } from './header.js';
import { roleIn } from './role-words.js';

/** A line of the list that names a person. */
export interface PersonRow {
  /** From 1, as the sheet counts. */
  row: number;
  cells: Cell[];
  columns: ColumnMap;
  /** Of the heading line above, such as `II. CÁN BỘ PHỤ TRÁCH`, or of the sheet's name. */
  section: DelegationRole | null;
}

const rowsAtOnce = 200;
const total = /^(tong( cong| so| so luong)?|cong)\b|^(an dinh )?danh sach (nay )?(co|gom)\b/;
const signature =
  /^(nguoi lap|lap bieu|truong phong|pho truong phong|chu tich|pho chu tich|thu truong|giam doc|hieu truong|noi nhan|xac nhan|tm|kt|tl|tuq|q)\b|\bky,? (va )?(ghi ro|dong dau|ten)|\bngay [\d. ]*thang [\d. ]*nam\b/;
const columnNumbers = /^\(?\d{1,2}\)?$/;

/** What the rows below the header say of people: headings, totals and the signatures at the end are none. Leaves room for others. */
export async function personRows(sheet: Sheet, header: Header): Promise<PersonRow[]> {
  const reader = new TableReader(sheet, header);
  for (let row = header.lastRow + 1; row <= sheet.rows.length; row++) {
    row = reader.read(row);
    if (row % rowsAtOnce === 0) await othersTurn();
  }
  return reader.people;
}

class TableReader {
  readonly people: PersonRow[] = [];
  private section: DelegationRole | null;
  private hasEnded = false;
  private columns: ColumnMap;
  /** The last person's cells, for "as above". */
  private before: Cell[] = [];

  constructor(
    private readonly sheet: Sheet,
    header: Header,
  ) {
    this.columns = header.columns;
    this.section = roleIn(sheet.name);
  }

  /** @returns the last row that was read with it */
  read(row: number): number {
    const cells = this.sheet.rows[row - 1] ?? [];
    const texts = cells.map(textOf).filter((text) => text !== '');
    if (texts.length === 0 || texts.every((text) => columnNumbers.test(text))) return row;
    const header = this.isPerson(cells) ? null : headerAt(this.sheet, row);
    if (header) return this.beginAgain(header);
    if (this.isEnd(cells, texts)) this.hasEnded = true;
    else if (this.isLabel(cells, texts)) this.section = roleIn(texts.join(' ')) ?? this.section;
    else if (!this.hasEnded || this.hasNumber(cells)) this.add(row, cells);
    return row;
  }

  private beginAgain({ columns, lastRow }: Header): number {
    this.columns = columns;
    this.hasEnded = false;
    return lastRow;
  }

  private isEnd(cells: Cell[], texts: string[]): boolean {
    if (this.isPerson(cells)) return false;
    const folded = texts.map(foldForSearch);
    return total.test(folded[0] ?? '') || folded.some((text) => signature.test(text));
  }

  /** A line that heads the people below it: a roman number, a role or a school, and nothing about one person. */
  private isLabel(cells: Cell[], texts: string[]): boolean {
    if (this.isPerson(cells) || texts.length > 2) return false;
    const isNamed = this.text(cells, 'name') !== '' || this.text(cells, 'given_name') !== '';
    return !isNamed || this.columns.order !== undefined || roleIn(texts.join(' ')) !== null;
  }

  private isPerson(cells: Cell[]): boolean {
    return this.hasNumber(cells) || this.hasBirth(cells);
  }

  private hasNumber(cells: Cell[]): boolean {
    return /^\d{1,4}[.)]?$/.test(this.text(cells, 'order'));
  }

  private hasBirth(cells: Cell[]): boolean {
    return (['born', 'born_male', 'born_female'] as const).some((key) => /\d/.test(this.text(cells, key)));
  }

  private text(cells: Cell[], key: ColumnKey): string {
    const column = this.columns[key];
    return column === undefined ? '' : textOf(cells[column]);
  }

  private add(row: number, written: Cell[]): void {
    const cells = written.map((cell, column) => (meansAsAbove(cell) ? (this.before[column] ?? null) : cell));
    this.before = cells;
    if (this.hasAnything(cells))
      this.people.push({ row, cells, columns: this.columns, section: this.section });
  }

  /** A number alone is a line that was kept free. */
  private hasAnything(cells: Cell[]): boolean {
    return Object.entries(this.columns).some(
      ([key, column]) => key !== 'order' && textOf(cells[column]) !== '',
    );
  }
}
