import { Refused } from '../../core/errors/refusals.js';
import { textOf, withMergesFilled } from '../../core/sheets/cells.js';
import { columnLetters } from '../../core/sheets/cell-address.js';
import { encodingsOf, inUnicode } from '../../core/sheets/encodings.js';
import type { Encodings } from '../../core/sheets/encodings.js';
import { sheetLimits } from '../../core/sheets/sheet-limits.js';
import type { Sheet } from '../../core/sheets/sheet.js';
import { foldedWords } from '../../core/vietnamese/fold.js';
import { readCellsOf } from './list-cells.js';
import type { ListBody } from './list-cells.js';

type ListKey = 'text' | 'title' | 'topic' | 'level' | 'children' | 'votes' | 'group';

/** The column of each key, from 0. */
export type ListColumns = Partial<Record<ListKey, number>>;

/** What a person has said of a list. */
export interface ListChoices {
  /** False: what looks like an old font is Unicode all the same; true: the conversion was looked at. */
  convert?: boolean;
  /** Lines filled in by hand, by row. */
  corrected?: Record<number, ListBody>;
}

export interface ListLine {
  /** From 1, as the sheet counts. */
  row: number;
  body: ListBody;
  /** Where each field stands, such as `B7`. */
  cells: Record<string, string>;
}

export interface ReadList {
  columns: ListColumns;
  encodings: Encodings;
  lines: ListLine[];
  /** As the file has it, and in Unicode. */
  raw: Sheet;
  unicode: Sheet;
}

const mostTitleRows = 40;

/** Headings as officials write them, folded. The first that fits counts. */
const headings: [ListKey, RegExp][] = [
  ['title', /^(tieu de|ten khuyen nghi|tom tat|van de|noi dung tom tat|tieu de ngan)$/],
  ['topic', /^(chu de|linh vuc|nhom van de|nhom noi dung)$/],
  ['level', /^(cap|cap giai quyet|cap lien quan|cap tham quyen|tham quyen|muc|cap xu ly)$/],
  ['votes', /^(so phieu|phieu|so luot binh chon|luot binh chon|so phieu bau|binh chon)$/],
  [
    'children',
    /^(so em|so tre|so tre em|so luong|so em dong y|so tre em dong y|so nguoi|so em ung ho|so luong tre em|so em tham gia)$/,
  ],
  ['group', /^(nhom|nhom tre|nhom tre em|nhom thao luan|truong lop|don vi de xuat)$/],
  [
    'text',
    /^(khuyen nghi|noi dung|noi dung khuyen nghi|kien nghi|y kien|nguyen vong|loi cua tre em|khuyen nghi cua tre em|noi dung kien nghi|de xuat|mong muon|y kien cua tre em|thong diep)$/,
  ],
];

/** The first shown sheet with a heading for the text; @throws Refused where there is none, or the list is too long */
export function readList(sheets: Sheet[], choices: ListChoices): ReadList {
  const found = sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => headerOf(sheet) ?? []);
  const [first] = found.length > 0 ? found : sheets.flatMap((sheet) => headerOf(sheet) ?? []);
  if (!first) throw new Refused('recommendations.import.no-headings');
  const { sheet, row: lastRow, columns } = first;
  const raw = withMergesFilled(sheet);
  const encodings: Encodings = choices.convert === false ? new Map() : encodingsOf(raw, { lastRow });
  const unicode = inUnicode(raw, encodings, { lastRow, nameColumns: new Set() });
  const lines = linesIn(unicode, lastRow, columns);
  if (lines.length > sheetLimits.rows)
    throw new Refused('recommendations.import.too-long', { rows: lines.length, most: sheetLimits.rows });
  return { columns, encodings, lines, raw, unicode };
}

function headerOf(sheet: Sheet): { sheet: Sheet; row: number; columns: ListColumns } | null {
  const last = Math.min(sheet.rows.length, mostTitleRows);
  for (let row = 1; row <= last; row++) {
    const columns = columnsIn(sheet, row);
    if (columns.text !== undefined && Object.keys(columns).length > 1) return { sheet, row, columns };
  }
  return onlyTexts(sheet);
}

/** A list of one column: its heading alone, or none at all for pasted lines. */
function onlyTexts(sheet: Sheet): { sheet: Sheet; row: number; columns: ListColumns } | null {
  const widths = sheet.rows.map((cells) => cells.filter((cell) => textOf(cell) !== '').length);
  if (widths.length === 0 || widths.some((width) => width > 1)) return null;
  const first = sheet.rows.findIndex((cells) => cells.some((cell) => textOf(cell) !== ''));
  const column = sheet.rows[first]?.findIndex((cell) => textOf(cell) !== '') ?? -1;
  if (column < 0) return null;
  const isHeading = columnsIn(sheet, first + 1).text !== undefined;
  return { sheet, row: isHeading ? first + 1 : first, columns: { text: column } };
}

function columnsIn({ rows }: Sheet, row: number): ListColumns {
  const columns: ListColumns = {};
  for (const [column, cell] of (rows[row - 1] ?? []).entries()) {
    const key = keyOf(textOf(cell));
    if (key && columns[key] === undefined) columns[key] = column;
  }
  return columns;
}

function keyOf(heading: string): ListKey | null {
  const folded = foldedWords(heading).join(' ');
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Lines without a text are sums, signatures or free. */
function linesIn(sheet: Sheet, lastRow: number, columns: ListColumns): ListLine[] {
  return sheet.rows.slice(lastRow).flatMap((cells, index) => {
    const row = lastRow + index + 1;
    if (textOf(cells[columns.text ?? -1]) === '') return [];
    const places = Object.entries(columns).map(([key, column]) => [
      key,
      `${columnLetters(column + 1)}${row}`,
    ]);
    return [
      { row, body: readCellsOf(cells, columns), cells: Object.fromEntries(places) as Record<string, string> },
    ];
  });
}
