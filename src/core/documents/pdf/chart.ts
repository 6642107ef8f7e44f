import { layChart } from '../chart-layout.js';
import type { ChartLayout } from '../chart-layout.js';
import type { Chart } from '../official-document.js';
import type { Sheet } from './sheet.js';

const below = 8;
const ink = { bar: '#333333', text: '#000000' };

/** Each part whole on one page. @param following height of what must not be parted from the chart's end */
export function drawChart(sheet: Sheet, chart: Chart, following: number): void {
  const parts = layoutsOn(sheet, chart);
  for (const [index, layout] of parts.entries()) {
    sheet.need(heightOf(sheet, layout, index === parts.length - 1 ? following : 0));
    drawPart(sheet, layout);
    sheet.y += layout.height + below;
  }
}

/** How much room there must be for what is drawn before a page may be turned. */
export function chartBeginning(sheet: Sheet, chart: Chart, following: number): number {
  const [first, second] = layoutsOn(sheet, chart);
  return first ? heightOf(sheet, first, second ? 0 : following) : 0;
}

/** With what follows, unless no page has room for both. */
function heightOf(sheet: Sheet, layout: ChartLayout, following: number): number {
  const height = layout.height + below;
  return height + following <= sheet.pageHeight ? height + following : height;
}

function layoutsOn(sheet: Sheet, chart: Chart): ChartLayout[] {
  const page = { width: sheet.width, height: sheet.pageHeight };
  return layChart(chart, page, (text, look) => sheet.widthOf(text, look));
}

function drawPart({ left, y: top, doc }: Sheet, { boxes, texts }: ChartLayout): void {
  for (const { x, y, width, height } of boxes) doc.rect(left + x, top + y, width, height).fill(ink.bar);
  doc.fillColor(ink.text);
  for (const { text, x, y, look } of texts)
    doc
      .font(look.face, look.size)
      .text(text, left + x, top + y, { lineBreak: false, baseline: 'alphabetic' });
}
