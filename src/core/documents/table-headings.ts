import type { TableColumn } from './official-document.js';

export interface HeadingCell {
  text: string;
  /** The first column under it, and how many. */
  from: number;
  span: number;
  /** Whether the columns have headings of their own below. */
  isGroup: boolean;
}

/** The upper row of a table's heading: a cell for each column, or for each run of neighbours of the same group. */
export function headingCells(columns: TableColumn[]): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (const [from, { heading, group }] of columns.entries()) {
    const last = cells.at(-1);
    if (group !== undefined && last?.isGroup && last.text === group) last.span += 1;
    else cells.push({ text: group ?? heading, from, span: 1, isGroup: group !== undefined });
  }
  return cells;
}

/** Column widths that fill the paper. */
export function stretched(columns: TableColumn[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  return columns.map((column) => (column.width / sum) * width);
}
