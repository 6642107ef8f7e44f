import type { Chart } from './official-document.js';
import { looks } from './looks.js';
import type { Look } from './looks.js';
import { wrapped } from './wrapped.js';
import type { Measure } from './wrapped.js';

/** A line of words, and the left end of its baseline. */
export interface ChartText {
  text: string;
  x: number;
  y: number;
  look: Look;
}

export interface ChartBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A chart with every piece in its place, all in points from its upper left corner. */
export interface ChartLayout {
  width: number;
  height: number;
  texts: ChartText[];
  /** The bars and the line on which they stand. */
  boxes: ChartBox[];
  /** The same in words. */
  told: string;
}

interface Row {
  label: string;
  lines: string[];
  value: number;
  height: number;
}

/** What all parts of a chart have in common. */
interface Frame {
  title: string[];
  titleHeight: number;
  width: number;
  labelWidth: number;
  /** In points for each unit of what is counted. */
  unit: number;
}

const labelPart = 0.42;
/** Of a page: the rest is for the heading above. */
const highestPart = 0.85;
const mostLines = 3;
const lineHeight = { title: 15, label: 13 };
const barHeight = 12;
const axisWidth = 0.6;
const gap = 6;
/** Letters reach a little beyond their width. */
const edge = 2;
/** From the middle of small letters to their baseline. */
const belowMiddle = 4;

/**
 * The same for every writer. What is too high for a page is laid out in several parts, none of which needs to be split, to the same scale.
 * @param page between its margins, in points
 */
export function layChart(
  chart: Chart,
  page: { width: number; height: number },
  measure: Measure,
): ChartLayout[] {
  const frame = frameOf(chart, page.width, measure);
  const space = { width: frame.labelWidth - gap, look: looks.chart, mostLines };
  const rows = chart.bars.map(({ label, value }) => {
    const lines = wrapped(label, space, measure);
    return { label, lines, value, height: lines.length * lineHeight.label + gap };
  });
  const room = page.height * highestPart - frame.titleHeight - gap;
  return partsOf(rows, room).map((part) => layPart(part, frame));
}

function frameOf({ title, bars }: Chart, width: number, measure: Measure): Frame {
  const lines = wrapped(title, { width, look: looks.chartTitle, mostLines }, measure);
  const labelWidth = width * labelPart;
  const numberWidth = Math.max(0, ...bars.map(({ value }) => measure(String(value), looks.chart)));
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return {
    ...{ title: lines, titleHeight: lines.length * lineHeight.title + gap, width, labelWidth },
    unit: (width - labelWidth - gap - numberWidth - edge) / most,
  };
}

function partsOf(rows: Row[], room: number): Row[][] {
  const parts: Row[][] = [[]];
  for (const row of rows) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && heightOf([...last, row]) > room) parts.push([row]);
    else last.push(row);
  }
  return parts;
}

function layPart(rows: Row[], frame: Frame): ChartLayout {
  const { title, titleHeight, width, labelWidth } = frame;
  const placed = rows.map((row, index) => layRow(row, titleHeight + heightOf(rows.slice(0, index)), frame));
  const axis = { x: labelWidth - axisWidth, y: titleHeight, width: axisWidth, height: heightOf(rows) };
  const titles = title.map((text, index) => {
    return { text, x: 0, y: looks.chartTitle.size + index * lineHeight.title, look: looks.chartTitle };
  });
  return {
    ...{ width, height: titleHeight + heightOf(rows) + gap },
    boxes: [...(rows.length > 0 ? [axis] : []), ...placed.map(({ bar }) => bar)],
    texts: [...titles, ...placed.flatMap(({ texts }) => texts)],
    told: rows.map(({ label, value }) => `${label}: ${value}`).join('; '),
  };
}

function layRow({ lines, value, height }: Row, top: number, { labelWidth, unit }: Frame) {
  const middle = top + height / 2;
  const length = value > 0 ? Math.max(1, value * unit) : 0;
  const first = middle - ((lines.length - 1) * lineHeight.label) / 2 + belowMiddle;
  const label = lines.map((text, index) => {
    return { text, x: 0, y: first + index * lineHeight.label, look: looks.chart };
  });
  const x = labelWidth + length + gap;
  return {
    bar: { x: labelWidth, y: middle - barHeight / 2, width: length, height: barHeight },
    texts: [...label, { text: String(value), x, y: middle + belowMiddle, look: looks.chart }],
  };
}

function heightOf(rows: Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
