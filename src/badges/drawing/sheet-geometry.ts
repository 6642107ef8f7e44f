import { mm } from '../../core/pdf/units.js';
import type { Point } from '../../core/pdf/units.js';

export interface Line {
  from: Point;
  to: Point;
}

export const columns = 2;
export const rows = 4;
export const badgesPerSheet = columns * rows;

export const paper = { width: mm(210), height: mm(297) };
export const card = { width: mm(95), height: mm(69) };
/** How far ink runs past the outer cuts, so that a cut slightly off shows no white edge. */
export const bleed = mm(2);

const origin = {
  x: (paper.width - columns * card.width) / 2,
  y: (paper.height - rows * card.height) / 2,
};
const markGap = mm(2.5);
const markLength = mm(4);

const verticalCuts = cuts(origin.x, card.width, columns);
const horizontalCuts = cuts(origin.y, card.height, rows);

/** The upper left corner of the n-th badge of a sheet, counted from 0 by rows. */
export function frontCorner(position: number): Point {
  return corner(position % columns, Math.floor(position / columns));
}

/** Where the same badge's back lies once the sheet is turned over its long edge. */
export function backCorner(position: number): Point {
  return corner(columns - 1 - (position % columns), Math.floor(position / columns));
}

export function isInFirstColumn(x: number): boolean {
  return x < origin.x + card.width / 2;
}

export function isAtSheetTop(y: number): boolean {
  return y < origin.y + 1;
}

/** Short lines in the margins, at the same place on every page, for cutting a whole stack at once. */
export const cutMarks: Line[] = [
  ...verticalCuts.flatMap((x) => marksBeside(origin.y, rows * card.height, (y) => ({ x, y }))),
  ...horizontalCuts.flatMap((y) => marksBeside(origin.x, columns * card.width, (x) => ({ x, y }))),
];

/** Fine lines between neighbours, for scissors. */
export const innerCuts: Line[] = [
  ...verticalCuts
    .slice(1, -1)
    .map((x) => ({ from: { x, y: origin.y }, to: { x, y: paper.height - origin.y } })),
  ...horizontalCuts
    .slice(1, -1)
    .map((y) => ({ from: { x: origin.x, y }, to: { x: paper.width - origin.x, y } })),
];

function cuts(start: number, step: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => start + index * step);
}

function corner(column: number, row: number): Point {
  return { x: origin.x + column * card.width, y: origin.y + row * card.height };
}

function marksBeside(start: number, length: number, at: (along: number) => Point): Line[] {
  const end = start + length;
  return [
    { from: at(start - markGap - markLength), to: at(start - markGap) },
    { from: at(end + markGap), to: at(end + markGap + markLength) },
  ];
}
