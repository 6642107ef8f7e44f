import type { Point } from './units.js';

const circleCurve = 0.5523;

/** Pieces of PDF's own path language, for shapes that are drawn thousands of times. */
export function polygon(...points: [number, number][]): string {
  const [first, ...others] = points.map(([x, y]) => `${round(x)} ${round(y)}`);
  return `${first ?? ''} m ${others.map((point) => `${point} l`).join(' ')} h `;
}

export function circle(x: number, y: number, radius: number): string {
  const bend = radius * circleCurve;
  return (
    `${round(x + radius)} ${round(y)} m ` +
    curve([x + radius, y + bend], [x + bend, y + radius], [x, y + radius]) +
    curve([x - bend, y + radius], [x - radius, y + bend], [x - radius, y]) +
    curve([x - radius, y - bend], [x - bend, y - radius], [x, y - radius]) +
    curve([x + bend, y - radius], [x + radius, y - bend], [x + radius, y]) +
    'h '
  );
}

export function curve(...points: [number, number][]): string {
  return `${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' ')} c `;
}

/** Fills a path of unit size at its place; overlapping pieces cut holes. The colour is the document's own. */
export function fillPath(doc: PDFKit.PDFDocument, path: string, at: Point & { scale: number }): void {
  doc.addContent(`q ${round(at.scale)} 0 0 ${round(at.scale)} ${round(at.x)} ${round(at.y)} cm ${path}f* Q`);
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
