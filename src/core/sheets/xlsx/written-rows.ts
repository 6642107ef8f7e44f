import type { CellObject, Row } from 'write-excel-file/node';
import { defused } from '../defuse.js';
import type { SheetValue } from '../sheet-value.js';
import type { SheetColumn, SheetToWrite, TitlePart, TitleRow } from '../write-xlsx.js';
import { escaped } from './escaped-text.js';
import { rowHeight } from './row-height.js';
import { serialOfDay } from './serial-days.js';

export const usualWidth = 12;

const frame = { borderStyle: 'thin', borderColor: '#808080' } as const;
const upright = { alignVertical: 'center' } as const;

/** Titles, headings, rows and what closes the table, as cells. */
export function rowsOf(sheet: SheetToWrite): Row[] {
  const { columns, titleRows = [], rows, emptyRows = 0, closingRows = [] } = sheet;
  const empty = columns.map(() => null);
  return [
    ...titleRows.map((row) => titleCells(row, columns)),
    headingCells(columns),
    ...[...rows, ...Array.from({ length: emptyRows }, () => empty)].map((row) => tableCells(row, columns)),
    ...closingRows.map((row) => titleCells(row, columns)),
  ];
}

function titleCells(row: TitleRow, columns: SheetColumn[]): Row {
  const parts: TitlePart[] =
    typeof row === 'string' ? [{ text: row, columns: columns.length, bold: true }] : row;
  const needed = rowHeight(parts.map(({ text }, at) => ({ text, width: widthOf(parts, at, columns) })));
  const height = Math.max(needed, ...parts.map((part) => part.height ?? 0));
  return parts.flatMap((part) => [
    titleCell(part, height),
    ...Array.from({ length: part.columns - 1 }, () => null),
  ]);
}

/** Of all columns that a part covers. */
function widthOf(parts: TitlePart[], at: number, columns: SheetColumn[]): number {
  const from = parts.slice(0, at).reduce((sum, part) => sum + part.columns, 0);
  const covered = columns.slice(from, from + (parts[at]?.columns ?? 0));
  return covered.reduce((sum, { width = usualWidth }) => sum + width, 0);
}

function titleCell(
  { text, columns, align = 'center', bold, italic }: TitlePart,
  height: number,
): CellObject | null {
  if (text === '') return null;
  return {
    ...textCell(text),
    align,
    height,
    columnSpan: columns,
    ...(bold && { fontWeight: 'bold' }),
    ...(italic && { fontStyle: 'italic' }),
  };
}

function headingCells(columns: SheetColumn[]): Row {
  const height = heightOf(
    columns.map(({ heading }) => heading),
    columns,
  );
  return columns.map(({ heading }) => ({
    ...textCell(heading),
    ...frame,
    height,
    align: 'center',
    fontWeight: 'bold',
    backgroundColor: '#e8eef5',
  }));
}

/** As wide as the table, whatever the row lacks. */
function tableCells(row: SheetValue[], columns: SheetColumn[]): Row {
  const height = heightOf(row, columns);
  return columns.map(({ align }, at) => ({
    ...valueCell(row[at] ?? null),
    ...frame,
    height,
    ...(align && { align }),
  }));
}

function heightOf(row: SheetValue[], columns: SheetColumn[]): number {
  return rowHeight(
    columns.map(({ width = usualWidth }, at) => {
      const value = row[at];
      return { text: typeof value === 'string' ? value : '', width };
    }),
  );
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
