import type { Writable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { encodeQR } from 'qr';
import type { BadgeFace, SheetStyle } from '../src/badges/drawing/badge-face.js';
import { roleLooks } from '../src/badges/drawing/role-look.js';
import { fontPath } from '../src/core/pdf/fonts.js';

const card = { width: 269.3, height: 195.6 };
const origin = { x: 28.3, y: 29.8 };

/** The measure for `badges/pdf-rate`: the same sheets by the most straightforward use of pdfkit, without our drawing. */
export async function drawBareSheets(faces: BadgeFace[], style: SheetStyle, output: Writable): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  for (const weight of ['medium', 'semibold', 'bold'] as const) doc.registerFont(weight, fontPath(weight));
  const done = new Promise((resolve, reject) => output.once('finish', resolve).once('error', reject));
  doc.pipe(output);
  for (let start = 0; start < faces.length; start += 8) drawSheet(doc, faces.slice(start, start + 8), style);
  doc.end();
  await done;
}

function drawSheet(doc: PDFKit.PDFDocument, faces: BadgeFace[], style: SheetStyle): void {
  startPage(doc);
  faces.forEach((face, index) => {
    drawFront(doc, face, place(index % 2, index));
  });
  if (!style.backs) return;
  startPage(doc);
  faces.forEach((face, index) => {
    drawBack(doc, { face, style }, place(1 - (index % 2), index));
  });
}

function place(column: number, index: number): [number, number] {
  return [origin.x + column * card.width, origin.y + Math.floor(index / 2) * card.height];
}

function startPage(doc: PDFKit.PDFDocument): void {
  doc.addPage();
  const [right, bottom] = [origin.x + 2 * card.width, origin.y + 4 * card.height];
  doc.moveTo(297.6, origin.y).lineTo(297.6, bottom).lineWidth(0.25).stroke('#b8c0c8');
  for (const x of [origin.x, 297.6, right]) {
    doc.moveTo(x, 11).lineTo(x, 22).moveTo(x, 820).lineTo(x, 831).lineWidth(0.5).stroke('#1b1f24');
  }
  for (let y = origin.y; y <= bottom + 1; y += card.height) {
    doc.moveTo(10, y).lineTo(21, y).moveTo(574, y).lineTo(585, y).lineWidth(0.5).stroke('#1b1f24');
  }
}

function drawFront(doc: PDFKit.PDFDocument, face: BadgeFace, [x, y]: [number, number]): void {
  drawBand(doc, face, [x, y, 27]);
  const event = `${face.eventName} · ${face.eventDates}`;
  doc.font('medium').fontSize(8).fillColor('#4b5865');
  doc.text(event, x + 14, y + 34, { lineBreak: false });
  drawName(doc, face.name, [x, y]);
  doc.font('semibold').fontSize(14).fillColor('#1b1f24');
  doc.text(face.delegation, x + 14, y + 123, { width: 172 });
  doc.font('bold').fontSize(20).fillColor(roleLooks[face.role].colour);
  if (face.group !== null) doc.text(face.group, x + 14, y + 155, { lineBreak: false });
  drawQr(doc, face, [x, y]);
}

function drawBand(doc: PDFKit.PDFDocument, face: BadgeFace, [x, y, height]: [number, number, number]): void {
  const { colour, emblem } = roleLooks[face.role];
  doc.rect(x, y, card.width, height).fill(colour);
  doc.rect(x, y + height, card.width, 2.5).fill('#f5b301');
  doc.fillColor('#ffffff');
  doc.addContent(`q 16 0 0 16 ${x + card.width - 30} ${y + height / 2 - 8} cm ${emblem}f* Q`);
  doc.font('bold').fontSize(height * 0.55);
  doc.text(face.roleLabel.toLocaleUpperCase('vi'), x + 14, y + height * 0.15, { lineBreak: false });
}

function drawName(doc: PDFKit.PDFDocument, name: string, [x, y]: [number, number]): void {
  let size = 36;
  doc.font('bold').fillColor('#1b1f24');
  while (size > 6 && doc.fontSize(size).heightOfString(name, { width: card.width - 28 }) > 64) size -= 1;
  doc.text(name, x + 14, y + 49, { width: card.width - 28 });
}

function drawQr(doc: PDFKit.PDFDocument, face: BadgeFace, [x, y]: [number, number]): void {
  const rows = encodeQR(face.token, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 });
  rows.forEach((row, line) => {
    row.forEach((isDark, column) => {
      if (isDark) doc.rect(x + 198 + column * 2.2, y + 113 + line * 2.2, 2.2, 2.2);
    });
  });
  doc.fill('#1b1f24');
  doc.font('semibold').fontSize(9);
  doc.text(face.shortCode, x + 201, y + 178, { lineBreak: false });
}

function drawBack(
  doc: PDFKit.PDFDocument,
  { face, style }: { face: BadgeFace; style: SheetStyle },
  [x, y]: [number, number],
): void {
  drawBand(doc, face, [x, y, 20]);
  doc.font('bold').fontSize(16).fillColor('#0b4f8a');
  doc.text(style.slogan, x + 16, y + 45, { width: card.width - 32, align: 'center' });
  doc.roundedRect(x + 16, y + 108, 72, 40, 8).fill('#f5b301');
  doc.font('bold').fontSize(36).fillColor('#1b1f24');
  doc.text(style.hotline.number, x + 16, y + 106, { width: 72, align: 'center' });
  doc.font('semibold').fontSize(12);
  doc.text(style.hotline.label, x + 98, y + 110, { width: 155 });
  const committee = `${style.committee.label}: ${style.committee.phone}`;
  doc.text(committee, x + 16, y + 162, { width: card.width - 32, align: 'center' });
}
