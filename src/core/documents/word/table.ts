import {
  BorderStyle,
  HeightRule,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table, TableColumn } from '../official-document.js';
import { looks } from '../looks.js';
import type { Look } from '../looks.js';
import { cellPadding } from '../paper.js';
import { headingCells, stretched } from '../table-headings.js';
import { twips } from './lengths.js';
import { paragraph } from './paragraphs.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };
const [x, y] = [twips(cellPadding.x), twips(cellPadding.y)];
const margins = { top: y, bottom: y, left: x, right: x };
/** So many last rows go on to the next page with what follows: a signature never stands alone. */
const rowsThatStay = 2;

/** @param width in millimetres */
export function tableOf(table: Table, width: number): WordTable {
  const widths = stretched(table.columns, width).map(twips);
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [...headingRows(table.columns, widths), ...bodyRows(table, widths)],
  });
}

function headingRows(columns: TableColumn[], widths: number[]): TableRow[] {
  const hasGroups = columns.some(({ group }) => group !== undefined);
  const upper = headingCells(columns).map(({ text, from, span, isGroup }) =>
    cell([text, looks.columnHeading], widthOf(widths, from, span), {
      columnSpan: span,
      rowSpan: hasGroups && !isGroup ? 2 : 1,
    }),
  );
  const lower = [...columns.entries()].filter(([, { group }]) => group !== undefined);
  const rows = [new TableRow({ tableHeader: true, cantSplit: true, children: upper })];
  if (!hasGroups) return rows;
  const children = lower.map(([index, column]) =>
    cell([column.heading, looks.columnHeading], widthOf(widths, index)),
  );
  return [...rows, new TableRow({ tableHeader: true, cantSplit: true, children })];
}

function bodyRows({ rows, columns, rowHeight }: Table, widths: number[]): TableRow[] {
  return rows.map((row, place) => {
    const keepNext = place >= rows.length - rowsThatStay;
    const children = row.map((text, index) => {
      const look: Look = { ...looks.cell, align: columns[index]?.align };
      return cell([text, look], widthOf(widths, index), { keepNext });
    });
    const height = { value: twips(rowHeight), rule: HeightRule.ATLEAST };
    return new TableRow({ cantSplit: true, height, children });
  });
}

interface CellOptions {
  columnSpan?: number;
  rowSpan?: number;
  keepNext?: boolean;
}

function cell(
  [text, look]: [string, Look],
  size: number,
  { keepNext = false, ...spans }: CellOptions = {},
): TableCell {
  return new TableCell({
    ...spans,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders,
    margins,
    children: [paragraph(text, look, { keepNext })],
  });
}

function widthOf(widths: number[], from: number, span = 1): number {
  return widths.slice(from, from + span).reduce((sum, one) => sum + one, 0);
}
