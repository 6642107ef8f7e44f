/** Sizes of a text set in one point: all grow in proportion with the type. */
export interface TextMeasure {
  width: (text: string) => number;
  rise: (text: string) => number;
  drop: (text: string) => number;
}

/** Lengths in points. A layout that reaches `readable` with fewer lines wins over a larger one with more. */
export interface FitBox {
  width: number;
  height: number;
  lines: number;
  largest: number;
  readable: number;
}

export interface FittedLine {
  text: string;
  /** Distance of the baseline from the top of the box. */
  baseline: number;
}

export interface FittedText {
  size: number;
  lines: FittedLine[];
}

interface Layout {
  size: number;
  widest: number;
  texts: string[];
}

const airBetweenLines = 0.07;
const closestLines = 1.08;
const capitalHeight = 0.74;
const priceOfLonelyGivenName = 0.8;
const worthGivingForEvenLines = 0.95;

/**
 * The largest type that shows the whole text inside the box, however long it is.
 * Breaks between words only, into even lines, and leaves the given name alone on a line only where that gains much.
 */
export function fitName(measure: TextMeasure, name: string, box: FitBox): FittedText {
  const words = name.trim().split(/\s+/);
  const layouts = lineCounts(words, box)
    .flatMap((count) => breaks(words, count))
    .map((texts) => layOut(measure, texts, box));
  return placed(measure, best(layouts, box.readable), box);
}

function lineCounts(words: string[], box: FitBox): number[] {
  return Array.from({ length: Math.min(box.lines, words.length) }, (_, index) => index + 1);
}

function breaks(words: string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]];
  const lengths = Array.from({ length: words.length - count + 1 }, (_, index) => index + 1);
  return lengths.flatMap((length) => startingWith(words.slice(0, length), words.slice(length), count));
}

function startingWith(first: string[], rest: string[], count: number): string[][] {
  return breaks(rest, count - 1).map((lines) => [first.join(' '), ...lines]);
}

function layOut(measure: TextMeasure, texts: string[], box: FitBox): Layout {
  const widest = Math.max(...texts.map((text) => measure.width(text)));
  const size = Math.min(box.largest, box.width / widest, box.height / heightOf(measure, texts));
  return { size, widest, texts };
}

function heightOf(measure: TextMeasure, texts: string[]): number {
  return measure.rise(texts[0] ?? '') + depthOf(measure, texts);
}

/** From the first baseline to the lowest ink, at one point. */
function depthOf(measure: TextMeasure, texts: string[]): number {
  return (texts.length - 1) * leading(measure, texts) + measure.drop(texts.at(-1) ?? '');
}

function leading(measure: TextMeasure, texts: string[]): number {
  const needed = texts.slice(1).map((lower, index) => measure.drop(texts[index] ?? '') + measure.rise(lower));
  return Math.max(closestLines, ...needed.map((height) => height + airBetweenLines));
}

function best(layouts: Layout[], readable: number): Layout {
  const enough = withFewestLines(layouts.filter(({ size }) => size >= readable));
  return mostEven(nearlyLargest(enough.length > 0 ? enough : layouts));
}

function withFewestLines(layouts: Layout[]): Layout[] {
  const fewest = Math.min(...layouts.map(({ texts }) => texts.length));
  return layouts.filter(({ texts }) => texts.length === fewest);
}

function nearlyLargest(layouts: Layout[]): Layout[] {
  const most = Math.max(...layouts.map(worth));
  return layouts.filter((layout) => worth(layout) >= most * worthGivingForEvenLines);
}

function worth({ size, texts }: Layout): number {
  const isLonely = texts.length > 1 && !texts.at(-1)?.includes(' ');
  return isLonely ? size * priceOfLonelyGivenName : size;
}

function mostEven(layouts: Layout[]): Layout {
  return layouts.reduce((left, right) => (right.widest < left.widest ? right : left));
}

/** Centres the capitals, so that badges side by side share a baseline, as far as accents leave room for it. */
function placed(measure: TextMeasure, { size, texts }: Layout, box: FitBox): FittedText {
  const step = leading(measure, texts) * size;
  const centred = (box.height - (texts.length - 1) * step + capitalHeight * size) / 2;
  const lowest = box.height - depthOf(measure, texts) * size;
  const first = Math.max(measure.rise(texts[0] ?? '') * size, Math.min(centred, lowest));
  return { size, lines: texts.map((text, index) => ({ text, baseline: first + index * step })) };
}
