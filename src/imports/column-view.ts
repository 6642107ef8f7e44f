import type { Sheet } from '../core/sheets/sheet.js';
import type { LegacyEncoding } from '../core/vietnamese/legacy-text.js';
import { columnOf } from '../core/sheets/cell-address.js';
import { textOf } from '../core/sheets/cells.js';
import { letterOf } from './columns.js';
import type { ColumnKey } from './columns.js';
import type { Table } from './read-table.js';
import type { RowReading } from './row-reading.js';

/** One column of the file, for the page on which a person says what it holds. */
export interface ColumnView {
  column: number;
  letter: string;
  heading: string;
  /** What it is taken for; null where nobody knows. */
  key: ColumnKey | null;
  /** In which font before Unicode it is written. */
  encoding: LegacyEncoding | null;
  /** The first texts below the heading, as the file has them and as they would be stored. */
  samples: { raw: string; unicode: string }[];
}

/** What stands in a cell of the file. */
export interface CellText {
  cell: string;
  text: string;
}

export type Lacking = 'born' | 'gender' | 'guardianName' | 'guardianPhone';

const neededOfChildren: { field: Lacking; keys: ColumnKey[] }[] = [
  { field: 'born', keys: ['born', 'born_male', 'born_female'] },
  { field: 'gender', keys: ['gender', 'born_male', 'born_female'] },
  { field: 'guardianName', keys: ['guardian'] },
  { field: 'guardianPhone', keys: ['guardian_phone', 'phone'] },
];

const mostSamples = 3;

export function columnViews({ header, encodings, raw, unicode }: Table): ColumnView[] {
  const width = Math.max(0, ...raw.rows.slice(header.row - 1).map((cells) => cells.length));
  const views = Array.from({ length: width }, (_, column) => ({
    column,
    letter: letterOf(column),
    heading: headingOf(raw, header, column),
    key: keyOf(header.columns, column),
    encoding: encodings.get(column) ?? null,
    samples: samplesOf({ raw, unicode }, header.lastRow, column),
  }));
  return views.filter(({ heading, samples }) => heading !== '' || samples.length > 0);
}

/** What is needed of children and stands in no column. */
export function lackingIn({ header: { columns }, rows }: Table): Lacking[] {
  if (!rows.some(({ body }) => body.role === 'child')) return [];
  return neededOfChildren
    .filter(({ keys }) => keys.every((key) => !(key in columns)))
    .map(({ field }) => field);
}

/** The headings of columns that are not read. */
export function unusedIn(table: Table): string[] {
  return columnViews(table).flatMap(({ key, heading }) => (key === null && heading !== '' ? [heading] : []));
}

/** The cell of a line's birth date, where it has a text that the form's fields cannot show. */
export function bornInFile({ row, body, cells }: RowReading, { unicode }: Table): CellText | null {
  const cell = cells.get('born') ?? '';
  const text = textOf(unicode.rows[row - 1]?.[columnOf(cell) - 1]);
  const isRead = [body['born-day'], body['born-month'], body['born-year']].some((part) => part !== '');
  return isRead || text === '' ? null : { cell, text };
}

/** Whether a person should look at the columns before the lines are shown. */
export function needsALook({ header, encodings }: Table): boolean {
  const { columns, unsure } = header;
  const hasBirth = ['born', 'born_male', 'born_female'].some((key) => key in columns);
  return encodings.size > 0 || unsure.length > 0 || !hasBirth;
}

function headingOf(sheet: Sheet, { row, lastRow }: Table['header'], column: number): string {
  const lines = sheet.rows.slice(row - 1, lastRow).map((cells) => textOf(cells[column]));
  return [...new Set(lines.filter((text) => text !== ''))].join(' – ');
}

function keyOf(columns: Table['header']['columns'], column: number): ColumnKey | null {
  const found = Object.entries(columns).find(([, place]) => place === column);
  return (found?.[0] ?? null) as ColumnKey | null;
}

function samplesOf(
  { raw, unicode }: Pick<Table, 'raw' | 'unicode'>,
  lastRow: number,
  column: number,
): ColumnView['samples'] {
  const texts = raw.rows.slice(lastRow).map((cells, index) => ({
    raw: textOf(cells[column]),
    unicode: textOf(unicode.rows[lastRow + index]?.[column]),
  }));
  const shown = texts.filter((text) => text.raw !== '');
  const different = new Map(shown.map((text) => [text.raw, text]));
  return [...different.values()].slice(0, mostSamples);
}
