import { setImmediate as othersTurn } from 'node:timers/promises';
import { Refused } from '../core/errors/refusals.js';
import { sheetLimits } from '../core/sheets/sheet-limits.js';
import { chunksOf } from '../core/database/chunks.js';
import type { Sheet } from '../core/sheets/sheet.js';
import { withMergesFilled } from '../core/sheets/cells.js';
import type { ColumnKey, ColumnMap } from './columns.js';
import { monthFirstColumns } from './day-order.js';
import { encodingsOf, inUnicode } from '../core/sheets/encodings.js';
import type { Encodings } from '../core/sheets/encodings.js';
import { findHeader } from './header.js';
import type { Header } from './header.js';
import { readRow } from './row-reading.js';
import type { RowReading } from './row-reading.js';
import { personRows } from './table-rows.js';
import type { PersonRow } from './table-rows.js';

const rowsAtOnce = 200;
const nameKeys: ColumnKey[] = ['name', 'family_name', 'given_name', 'guardian'];

/** What a person has said about a file where it was unsure. */
export interface TableChoices {
  /** Which of the sheets, by its place in the file. */
  sheet?: number;
  /** What columns hold, by column from 0, where a person has said so. */
  columns?: Record<number, ColumnKey>;
  /** False: what looks like an old font is Unicode all the same. */
  convert?: boolean;
}

/** A list as it was found in a file, its text in Unicode. */
export interface Table {
  /** Place of the sheet in the file. */
  sheet: number;
  header: Header;
  encodings: Encodings;
  rows: RowReading[];
  /** As the file has it, for previews. */
  raw: Sheet;
  unicode: Sheet;
}

/** The list of a file as it came. Throws `Refused` where there is none, or a longer one than is taken. */
export async function readList(sheets: Sheet[], pivotYear: number): Promise<Table> {
  const table = await readTable(sheets, {}, pivotYear);
  if (!table) throw new Refused('imports.no-headings');
  const most = sheetLimits.rows;
  if (table.rows.length > most) throw new Refused('imports.too-long', { rows: table.rows.length, most });
  return table;
}

/** Null where no sheet has the headings of a list. @param pivotYear of two-digit years */
export async function readTable(
  sheets: Sheet[],
  choices: TableChoices,
  pivotYear: number,
): Promise<Table | null> {
  const found = listsIn(sheets);
  const chosen =
    found.find(({ sheet }) => sheet === choices.sheet) ?? found.find(isShown(sheets)) ?? found[0];
  const sheet = chosen && sheets[chosen.sheet];
  if (!sheet) return null;
  const raw = withMergesFilled(sheet);
  const header = { ...chosen.header, columns: withChoices(chosen.header.columns, choices.columns ?? {}) };
  const encodings = choices.convert === false ? new Map<number, never>() : encodingsOf(raw, header);
  const unicode = inUnicode(raw, encodings, { lastRow: header.lastRow, nameColumns: nameColumnsIn(header) });
  const rows = await readRows(await personRows(unicode, header), pivotYear);
  return { sheet: chosen.sheet, header, encodings, rows, raw, unicode };
}

async function readRows(people: PersonRow[], pivotYear: number): Promise<RowReading[]> {
  const rules = { pivotYear, monthFirst: monthFirstColumns(people) };
  const rows: RowReading[] = [];
  for (const chunk of chunksOf(people, rowsAtOnce)) {
    rows.push(...chunk.map((person) => readRow(person, rules)));
    await othersTurn();
  }
  return rows;
}

function nameColumnsIn({ columns }: Header): Set<number> {
  return new Set(nameKeys.flatMap((key) => columns[key] ?? []));
}

/** The sheets in which a list was found. */
export function listsIn(sheets: Sheet[]): { sheet: number; header: Header }[] {
  return sheets.flatMap((one, sheet) => {
    const header = findHeader(one);
    return header ? [{ sheet, header }] : [];
  });
}

function isShown(sheets: Sheet[]) {
  return ({ sheet }: { sheet: number }) => sheets[sheet]?.hidden === false;
}

/** A column that a person has named takes its key from the one that was guessed. */
function withChoices(columns: ColumnMap, choices: Record<number, ColumnKey>): ColumnMap {
  const chosen = Object.entries(choices).map(([column, key]) => [key, Number(column)] as const);
  const guessed = Object.entries(columns).filter(([, column]) => !(column in choices));
  const entries = [...guessed, ...chosen].filter(([key]) => key !== 'ignored');
  return Object.fromEntries(entries);
}
