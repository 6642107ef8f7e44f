import type { Cell, Sheet } from '../core/sheets/sheet.js';
import { textOf } from '../core/sheets/cells.js';
import { columnKeys } from './columns.js';
import type { ColumnKey, ColumnMap } from './columns.js';
import { columnOf } from './heading-words.js';
import { isNameSplit } from './split-name.js';

/** Where a list begins, and what its columns hold. */
export interface Header {
  /** From 1: the row of the headings, the upper one of two. */
  row: number;
  /** The last row that belongs to the headings. */
  lastRow: number;
  columns: ColumnMap;
  /** Headings that name nothing known, or what another column has named before. */
  unsure: { column: number; heading: string }[];
}

interface Heading {
  column: number;
  text: string;
  key: ColumnKey | null;
}

const mostTitleRows = 60;
const fewestKeys = 2;

/** The first row that names a person and something about them. @param from the row to begin at, from 1 */
export function findHeader(sheet: Sheet, from = 1): Header | null {
  const last = Math.min(sheet.rows.length, from + mostTitleRows);
  for (let row = from; row <= last; row++) {
    const header = headerAt(sheet, row);
    if (header) return header;
  }
  return null;
}

export function headerAt(sheet: Sheet, row: number): Header | null {
  const single = headingsOf(sheet, row);
  if (!single.some(({ key }) => key !== null)) return null;
  const under = hasSecondLine(sheet, row, single) ? headingsUnder(sheet, row, single) : null;
  const headings = under ?? single;
  const keys = new Set(headings.flatMap(({ key }) => (key && key !== 'ignored' ? [key] : [])));
  if (keys.size < fewestKeys || !(keys.has('name') || keys.has('given_name'))) return null;
  return { row, lastRow: under ? row + 1 : row, ...mapped(withSplitName(headings, sheet, row)) };
}

function headingsOf(sheet: Sheet, row: number): Heading[] {
  return cellsOf(sheet, row).flatMap((cell, column) => {
    const text = textOf(cell);
    return text === '' ? [] : [{ column, text, key: columnOf(text) }];
  });
}

/** Whether the row below explains this one, as `Nam` and `Nữ` below `Ngày sinh`, instead of naming a person. */
function hasSecondLine(sheet: Sheet, row: number, upper: Heading[]): boolean {
  const lower = cellsOf(sheet, row + 1).flatMap((cell, column) => {
    const text = textOf(cell);
    return text === '' ? [] : [{ column, text }];
  });
  const isKnown = ({ column, text }: { column: number; text: string }) =>
    (columnOf(`${above(upper, column)} ${text}`) ?? columnOf(text)) !== null;
  return lower.length > 0 && lower.every(isKnown);
}

function headingsUnder(sheet: Sheet, row: number, upper: Heading[]): Heading[] {
  const width = Math.max(cellsOf(sheet, row).length, cellsOf(sheet, row + 1).length);
  return Array.from({ length: width }, (_, column) => {
    const own = upper.find((heading) => heading.column === column);
    const below = textOf(cellsOf(sheet, row + 1)[column] ?? null);
    if (below === '') return own ?? null;
    const text = `${above(upper, column)} ${below}`;
    return { column, text, key: columnOf(text) ?? columnOf(below) };
  }).filter((heading) => heading !== null);
}

/** The heading over a column: its own, or the one that reaches over it from the left. */
function above(upper: Heading[], column: number): string {
  return upper.findLast((heading) => heading.column <= column)?.text ?? '';
}

/** One heading over two columns, the second without a heading of its own: family name and given name. */
function withSplitName(headings: Heading[], sheet: Sheet, row: number): Heading[] {
  const name = headings.find(({ key }) => key === 'name');
  if (!name || headings.some(({ column }) => column === name.column + 1)) return headings;
  if (!isNameSplit(sheet, row, name.column)) return headings;
  return [
    ...headings.filter((heading) => heading !== name),
    { ...name, key: 'family_name' },
    { ...name, column: name.column + 1, key: 'given_name' },
  ];
}

function mapped(headings: Heading[]): Pick<Header, 'columns' | 'unsure'> {
  const columns: ColumnMap = {};
  const unsure: Header['unsure'] = [];
  for (const { column, text, key } of headings) {
    if (key === 'ignored') continue;
    if (key === null || columns[key] !== undefined) unsure.push({ column, heading: text });
    else columns[key] = column;
  }
  return { columns: inOrder(columns), unsure };
}

function inOrder(columns: ColumnMap): ColumnMap {
  const known = columnKeys.flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [[key, column] as const];
  });
  return Object.fromEntries(known);
}

function cellsOf(sheet: Sheet, row: number): Cell[] {
  return sheet.rows[row - 1] ?? [];
}
