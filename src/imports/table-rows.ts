import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Cell, Sheet } from '../core/sheets/sheet.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import type { DelegationRole } from '../delegates/delegate-roles.js';
import { meansAsAbove, textOf } from '../core/sheets/cells.js';
import type { ColumnMap } from './columns.js';
import { headerAt } from './header.js';
import type { Header } from './header.js';
import {
  beginsPart,
  countsColumns,
  isSectionMark,
  isSentence,
  isSignature,
  isSum,
  namesPlace,
  schoolIn,
} from './line-words.js';
import { lineOf } from './lines.js';
import type { Line } from './lines.js';
import { sectionIn } from './role-words.js';

/** A line of the list that names a person. */
export interface PersonRow {
  /** From 1, as the sheet counts. */
  row: number;
  cells: Cell[];
  columns: ColumnMap;
  /** Of the heading line above, such as `II. CÁN BỘ PHỤ TRÁCH`, of the title, or of the sheet's name. */
  section: DelegationRole | null;
  /** Of the heading line above, where the list is grouped by schools. */
  school: string;
}

const rowsAtOnce = 200;

/** What the rows below the header say of people: headings, sums and the signatures at the end are none. Leaves room for others. */
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
  private school = '';
  /** A part of the list may follow its sum, but nothing follows the signatures. */
  private end: 'none' | 'sum' | 'signed' = 'none';
  private columns: ColumnMap;
  /** The last person's cells, for "as above". */
  private before: Cell[] = [];

  constructor(
    private readonly sheet: Sheet,
    header: Header,
  ) {
    this.columns = header.columns;
    this.section = titleSection(sheet, header) ?? sectionIn(sheet.name);
  }

  /** @returns the last row that was read with it */
  read(row: number): number {
    const line = lineOf(this.sheet.rows[row - 1] ?? [], this.columns);
    if (countsColumns(line.texts)) return row;
    const header = line.isPerson ? null : headerAt(this.sheet, row);
    if (header) return this.beginAgain(header);
    if (!line.isPerson && isSum(line.texts[0] ?? '')) this.endWith('sum');
    else if (!line.isPerson && line.texts.some(isSignature)) this.endWith('signed');
    else if (isLabel(line)) this.beginPart(line.texts.join(' '));
    else if (this.end === 'none' || line.isNumbered) this.add(row, line.cells);
    return row;
  }

  private beginAgain({ columns, lastRow }: Header): number {
    this.columns = columns;
    this.end = 'none';
    return lastRow;
  }

  private endWith(end: 'sum' | 'signed'): void {
    if (this.end !== 'signed') this.end = end;
  }

  private beginPart(label: string): void {
    const school = schoolIn(label);
    const section = school === null ? sectionIn(label) : null;
    if (school !== null || section !== null) this.school = school ?? '';
    this.section = section ?? this.section;
    if (this.end === 'sum' && beginsPart(label)) this.end = 'none';
  }

  private add(row: number, written: Cell[]): void {
    const cells = written.map((cell, column) => (meansAsAbove(cell) ? (this.before[column] ?? null) : cell));
    this.before = cells;
    const { columns, section, school } = this;
    if (this.hasAnything(cells)) this.people.push({ row, cells, columns, section, school });
  }

  /** A number alone is a line that was kept free. */
  private hasAnything(cells: Cell[]): boolean {
    return Object.entries(this.columns).some(
      ([key, column]) => key !== 'order' && textOf(cells[column]) !== '',
    );
  }
}

/** A line that heads the people below it: a roman number, a role or a school, and nothing about one person. */
function isLabel(line: Line): boolean {
  const { texts, name, order } = line;
  if (texts.length <= 2 && line.isNumbered && !line.isTold && namesPlace(name)) return true;
  if (line.isPerson) return false;
  if (isSectionMark(order ?? '')) return true;
  return texts.length <= 2 && (name === '' || order !== null || isPartName(texts.join(' ')));
}

/** In a list without numbers, what no name looks like. */
function isPartName(text: string): boolean {
  return isSentence(text) || sectionIn(text) !== null || schoolIn(text) !== null;
}

/** Of the nearest line above the headings that begins with `Danh sách`. */
function titleSection({ rows }: Sheet, { row }: Header): DelegationRole | null {
  const titles = rows.slice(0, row - 1).flatMap((cells) => cells.map(textOf));
  const title = titles.findLast((text) => foldForSearch(text).startsWith('danh sach'));
  return sectionIn(title ?? '');
}
