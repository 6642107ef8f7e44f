import type { Chart } from './official-document.js';
import { looks } from './looks.js';
import type { Look } from './looks.js';

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
  bars: ChartBox[];
}

type Measure = (text: string, look: Look) => number;

const labelPart = 0.42;
const numberWidth = 30;
const titleHeight = 22;
const rowHeight = 19;
const barHeight = 12;
const gap = 6;
const ellipsis = '…';

/** The same for every writer. @param width in points */
export function layChart({ title, bars }: Chart, width: number, measure: Measure): ChartLayout {
  const labelWidth = width * labelPart;
  const room = width - labelWidth - numberWidth - gap;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const baseline = (index: number) => titleHeight + index * rowHeight + barHeight;
  const lengthOf = (value: number) => (value / most) * room;
  return {
    ...{ width, height: titleHeight + bars.length * rowHeight + gap },
    bars: bars.map(({ value }, index) => ({
      ...{ x: labelWidth, y: titleHeight + index * rowHeight + 2 },
      ...{ width: Math.max(lengthOf(value), value > 0 ? 1 : 0), height: barHeight },
    })),
    texts: [
      { text: title, x: 0, y: looks.chartTitle.size, look: looks.chartTitle },
      ...bars.flatMap(({ label, value }, index) => [
        { text: shortened(label, labelWidth - gap, measure), x: 0, y: baseline(index), look: looks.chart },
        {
          text: String(value),
          ...{ x: labelWidth + lengthOf(value) + gap, y: baseline(index), look: looks.chart },
        },
      ]),
    ],
  };
}

/** As much as fits in the width, at the end of a word where there is one. */
function shortened(label: string, width: number, measure: Measure): string {
  if (measure(label, looks.chart) <= width) return label;
  const words = label.split(' ');
  while (words.length > 1 && measure(`${words.join(' ')}${ellipsis}`, looks.chart) > width) words.pop();
  return `${words.join(' ')}${ellipsis}`;
}
