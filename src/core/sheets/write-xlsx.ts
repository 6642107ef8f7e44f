import type { CellObject, Image, Row, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { defused } from './defuse.js';
import type { SheetValue } from './sheet-value.js';
import { escaped } from './xlsx/escaped-text.js';
import { printSetup } from './xlsx/print-setup.js';
import { serialOfDay } from './xlsx/serial-days.js';

export interface Book {
  sheets: SheetToWrite[];
}

export interface SheetToWrite {
  /** Cut to what Excel allows: 31 letters, none of `[]/\:*?`. */
  name: string;
  columns: SheetColumn[];
  /** Above the headings, which stay in sight and are printed on every page. */
  titleRows?: TitleRow[];
  rows: SheetValue[][];
  /** Framed rows below, to be filled in by hand; whatever is typed there stays text. */
  emptyRows?: number;
  /** Below the table: sums, signatures. */
  closingRows?: TitleRow[];
  /** Of A4; upright without it. */
  landscape?: boolean;
}

export interface SheetColumn {
  heading: string;
  /** In digits, 12 without it. */
  width?: number;
  align?: Align;
}

/** A text over the whole width, bold and centred; or parts side by side. An empty text leaves a row free. */
export type TitleRow = string | TitlePart[];

export interface TitlePart {
  text: string;
  /** How many columns it covers. */
  columns: number;
  align?: Align;
  bold?: boolean;
  italic?: boolean;
  /** In points, for texts of several lines: merged cells do not grow by themselves. */
  height?: number;
}

type Align = 'left' | 'center' | 'right';

const font = { fontFamily: 'Times New Roman', fontSize: 12 };
const usualWidth = 12;
const frame = { borderStyle: 'thin', borderColor: '#808080' } as const;

/** An .xlsx file. Every text is defused, and stays text when it is edited. */
export async function xlsxOf({ sheets }: Book): Promise<Buffer> {
  const options = { ...font, features: [printSetup(sheets.map(pageOf))] };
  return writeExcelFile(sheets.map(written), options).toBuffer();
}

function pageOf(sheet: SheetToWrite): { name: string; headingRow: number; landscape: boolean } {
  return { name: nameOf(sheet), headingRow: headingRow(sheet), landscape: sheet.landscape ?? false };
}

function written(sheet: SheetToWrite): Sheet<Image['content']> {
  return {
    sheet: nameOf(sheet),
    data: rowsOf(sheet),
    columns: sheet.columns.map(({ width }) => ({ width: width ?? usualWidth })),
    stickyRowsCount: headingRow(sheet),
  };
}

function nameOf({ name }: SheetToWrite): string {
  const allowed = name.replace(/[[\]/\\:*?]/g, '-').replace(/^'|'$/g, '’');
  return allowed.slice(0, 31).trim();
}

/** Counted from 1. */
function headingRow({ titleRows = [] }: SheetToWrite): number {
  return titleRows.length + 1;
}

function rowsOf(sheet: SheetToWrite): Row[] {
  const { columns, titleRows = [], rows, emptyRows = 0, closingRows = [] } = sheet;
  const empty = columns.map(() => null);
  return [
    ...titleRows.map((row) => titleCells(row, columns.length)),
    columns.map(headingCell),
    ...[...rows, ...Array.from({ length: emptyRows }, () => empty)].map((row) => tableCells(row, columns)),
    ...closingRows.map((row) => titleCells(row, columns.length)),
  ];
}

function titleCells(row: TitleRow, columns: number): Row {
  const parts = typeof row === 'string' ? [{ text: row, columns, bold: true }] : row;
  return parts.flatMap((part) => [titleCell(part), ...Array.from({ length: part.columns - 1 }, () => null)]);
}

function titleCell({ text, columns, align = 'center', bold, italic, height }: TitlePart): CellObject | null {
  if (text === '') return null;
  return {
    ...textCell(text),
    align,
    columnSpan: columns,
    ...(bold && { fontWeight: 'bold' }),
    ...(italic && { fontStyle: 'italic' }),
    ...(height && { height }),
  };
}

function headingCell({ heading }: SheetColumn): CellObject {
  return {
    ...textCell(heading),
    ...frame,
    align: 'center',
    fontWeight: 'bold',
    backgroundColor: '#e8eef5',
  };
}

/** As wide as the table, whatever the row lacks. */
function tableCells(row: SheetValue[], columns: SheetColumn[]): Row {
  return columns.map(({ align }, at) => ({
    ...valueCell(row[at] ?? null),
    ...frame,
    ...(align && { align }),
  }));
}

function valueCell(value: SheetValue): CellObject {
  if (typeof value === 'string') return textCell(value);
  if (value === null) return { type: String, format: '@', ...upright };
  if (typeof value === 'object') {
    return { value: serialOfDay(value.day), type: Number, format: 'dd/mm/yyyy', ...upright };
  }
  return { value, ...upright };
}

function textCell(text: string): CellObject {
  return { value: escaped(defused(text)), type: String, format: '@', wrap: true, ...upright };
}

const upright = { alignVertical: 'center' } as const;
