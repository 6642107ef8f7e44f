import type { Image, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { SheetValue } from './sheet-value.js';
import { printSetup } from './xlsx/print-setup.js';
import { rowsOf, usualWidth } from './xlsx/written-rows.js';

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
  /** In points, at least: every row is as high as its texts. */
  height?: number;
}

type Align = 'left' | 'center' | 'right';

const font = { fontFamily: 'Times New Roman', fontSize: 12 };

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
