import { ImageRun, Paragraph } from 'docx';
import { mm } from '../../pdf/units.js';
import { layChart } from '../chart-layout.js';
import type { ChartLayout } from '../chart-layout.js';
import type { Chart } from '../official-document.js';
import { margins } from '../paper.js';
import type { Paper } from '../paper.js';
import type { TextWidths } from '../text-widths.js';
import { chartPicture } from './chart-picture.js';

/** Points to an inch, and the pixels in which Word counts pictures. */
const pixels = 96 / 72;

interface ChartPlace {
  paper: Paper;
  widths: TextWidths;
  /** Is not parted from what follows. */
  keepNext: boolean;
}

/** Pictures as wide as the body, with the same numbers in words for whoever does not see them. */
export async function chartOf(chart: Chart, { paper, widths, keepNext }: ChartPlace): Promise<Paragraph[]> {
  const page = { width: mm(paper.bodyWidth), height: mm(paper.height - margins.top - margins.bottom) };
  const parts = layChart(chart, page, (text, look) => widths.of(text, look));
  const pictures = await Promise.all(parts.map((part) => pictureOf(chart, part)));
  return pictures.map(
    (picture) => new Paragraph({ keepNext, spacing: { before: 120, after: 120 }, children: [picture] }),
  );
}

async function pictureOf({ title }: Chart, layout: ChartLayout): Promise<ImageRun> {
  return new ImageRun({
    type: 'png',
    data: await chartPicture(layout),
    transformation: { width: layout.width * pixels, height: layout.height * pixels },
    altText: { name: title, title, description: [title, layout.told].filter(Boolean).join('. ') },
  });
}
