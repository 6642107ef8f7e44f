import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { registerFonts } from '../../core/pdf/fonts.js';
import { palette } from '../../core/pdf/palette.js';
import { drawBack } from './badge-back.js';
import type { BadgeFace, SheetStyle } from './badge-face.js';
import { drawFront } from './badge-front.js';
import { Pen } from './pen.js';
import { backCorner, badgesPerSheet, cutMarks, frontCorner, innerCuts, paper } from './sheet-geometry.js';

/** Where the PDF goes; `onProgress` hears after each sheet how many badges are drawn. */
export interface SheetDelivery {
  output: Writable;
  onProgress?: (drawn: number) => void;
}

type Faces = AsyncIterable<BadgeFace> | Iterable<BadgeFace>;

/**
 * Draws badges on A4 sheets of eight and ends the output. Sheets leave as they are made, at the output's pace,
 * so memory doesn't grow with their number. Fails when the source or the output fails.
 */
export async function drawBadgeSheets(
  faces: Faces,
  style: SheetStyle,
  delivery: SheetDelivery,
): Promise<void> {
  await pipeline(sheetChunks(faces, style, delivery.onProgress), delivery.output);
}

async function* sheetChunks(
  faces: Faces,
  style: SheetStyle,
  onProgress: SheetDelivery['onProgress'],
): AsyncGenerator<Buffer> {
  const doc = openDocument(style);
  const pen = new Pen(doc);
  let drawn = 0;
  for await (const sheet of sheets(faces)) {
    drawSheet(pen, sheet, style);
    yield* ready(doc);
    drawn += sheet.length;
    onProgress?.(drawn);
  }
  doc.end();
  yield* ready(doc);
}

function openDocument({ title, madeAt }: SheetStyle): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: false,
    font: '',
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: { Title: title, CreationDate: madeAt },
  });
  registerFonts(doc);
  return doc;
}

async function* sheets(faces: Faces): AsyncGenerator<BadgeFace[]> {
  let sheet: BadgeFace[] = [];
  for await (const face of faces) {
    sheet.push(face);
    if (sheet.length < badgesPerSheet) continue;
    yield sheet;
    sheet = [];
  }
  if (sheet.length > 0) yield sheet;
}

function drawSheet(pen: Pen, faces: BadgeFace[], style: SheetStyle): void {
  startPage(pen);
  for (const [position, face] of faces.entries()) drawFront(pen, face, frontCorner(position));
  if (!style.backs) return;
  startPage(pen);
  for (const [position, face] of faces.entries()) drawBack(pen, { face, style }, backCorner(position));
}

function startPage(pen: Pen): void {
  pen.doc.addPage();
  pen.rule(innerCuts, 0.25, palette.fog);
  pen.rule(cutMarks, 0.5, palette.ink);
}

function* ready(doc: PDFKit.PDFDocument): Generator<Buffer> {
  const chunk = doc.read() as Buffer | null;
  if (chunk !== null) yield chunk;
}
