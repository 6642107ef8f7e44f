import type { Look } from './looks.js';

/** How wide text is, in points. */
export type Measure = (text: string, look: Look) => number;

interface Space {
  /** In points. */
  width: number;
  look: Look;
  mostLines: number;
}

const ellipsis = '…';
const letters = new Intl.Segmenter('vi');

/** Text in lines that fit, broken between words, and within a word that is wider than a line; an ellipsis ends what has no room. */
export function wrapped(text: string, { width, look, mostLines }: Space, measure: Measure): string[] {
  const fits = (line: string) => measure(line, look) <= width;
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => fittingParts(word, fits));
  const lines = joined(words, ' ', fits);
  const last = lines[mostLines - 1];
  if (lines.length <= mostLines || last === undefined) return lines;
  return [...lines.slice(0, mostLines - 1), shortened(last, fits)];
}

type Fits = (line: string) => boolean;

function fittingParts(word: string, fits: Fits): string[] {
  return fits(word) ? [word] : joined(lettersOf(word), '', fits);
}

/** As much in each line as fits, but never nothing. */
function joined(parts: string[], between: string, fits: Fits): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = [...lines.slice(-1), part].join(between);
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

function shortened(line: string, fits: Fits): string {
  if (line === '' || fits(line + ellipsis)) return line + ellipsis;
  const space = line.lastIndexOf(' ');
  return shortened(space > 0 ? line.slice(0, space) : lettersOf(line).slice(0, -1).join(''), fits);
}

function lettersOf(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}
