import { layChart } from '../chart-layout.js';
import type { Chart } from '../official-document.js';
import type { Sheet } from './sheet.js';

const below = 8;

/** Whole on one page. */
export function drawChart(sheet: Sheet, chart: Chart): void {
  const layout = layChart(chart, sheet.width, (text, look) => sheet.widthOf(text, look));
  sheet.need(layout.height + below);
  const { left, y: top, doc } = sheet;
  for (const { x, y, width, height } of layout.bars)
    doc.rect(left + x, top + y, width, height).fill('#333333');
  doc.fillColor('#000000');
  for (const { text, x, y, look } of layout.texts)
    doc
      .font(look.face, look.size)
      .text(text, left + x, top + y, { lineBreak: false, baseline: 'alphabetic' });
  sheet.y = top + layout.height + below;
}
