import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Paragraph } from 'docx';
import { twips } from './lengths.js';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

export type Half = (Paragraph | Table)[];

/** Two columns without lines, such as the head's; widths in millimetres. */
export function halves(rows: [Half, Half][], widths: [number, number]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: noBorders,
    rows: rows.map(
      (row) =>
        new TableRow({ cantSplit: true, children: row.map((half, index) => cell(half, widths[index] ?? 0)) }),
    ),
  });
}

function cell(children: Half, width: number): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: noMargins,
    borders: { top: none, bottom: none, left: none, right: none },
    children,
  });
}
