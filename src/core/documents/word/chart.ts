import { ImageRun, Paragraph } from 'docx';
import { layChart } from '../chart-layout.js';
import type { Chart } from '../official-document.js';
import type { TextWidths } from '../text-widths.js';
import { chartPicture } from './chart-picture.js';

/** Points to an inch, and the pixels in which Word counts pictures. */
const pixels = 96 / 72;

/** A picture with the same numbers in words for whoever does not see it. @param width in points */
export async function chartOf(chart: Chart, width: number, widths: TextWidths): Promise<Paragraph> {
  const layout = layChart(chart, width, (text, look) => widths.of(text, look));
  const told = chart.bars.map(({ label, value }) => `${label}: ${value}`).join('; ');
  const picture = new ImageRun({
    type: 'png',
    data: await chartPicture(layout),
    transformation: { width: layout.width * pixels, height: layout.height * pixels },
    altText: { name: chart.title, title: chart.title, description: told },
  });
  return new Paragraph({ spacing: { before: 120, after: 120 }, children: [picture] });
}
