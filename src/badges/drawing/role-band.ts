import { palette } from '../../core/pdf/palette.js';
import type { BadgeFace } from './badge-face.js';
import { fillPath } from '../../core/pdf/path.js';
import type { Pen } from './pen.js';
import { roleLooks } from './role-look.js';
import { bleed, card, isAtSheetTop, isInFirstColumn } from './sheet-geometry.js';
import type { Point } from '../../core/pdf/units.js';

const margin = 14;

/** The coloured band with the role in words and its emblem; it runs past the outer cuts of the sheet. */
export function drawRoleBand(pen: Pen, face: BadgeFace, band: Point & { height: number }): void {
  const { colour, emblem } = roleLooks[face.role];
  pen.block(...bled(band), colour);
  const size = band.height * 0.62;
  pen.doc.fillColor(palette.white);
  fillPath(pen.doc, emblem, {
    x: band.x + card.width - margin - size,
    y: band.y + (band.height - size) / 2,
    scale: size,
  });
  const width = card.width - 3 * margin - size;
  const area = { ...band, x: band.x + margin, width, lines: 1, largest: band.height * 0.56, readable: 8 };
  pen.writeShared(face.roleLabel.toLocaleUpperCase('vi'), area, { weight: 'bold', colour: palette.white });
}

/** The line under a band, as wide as the band. */
export function drawSunflowerLine(pen: Pen, line: Point & { height: number }): void {
  pen.block(...bled(line), palette.sunflower);
}

function bled({ x, y, height }: Point & { height: number }): [Point, { width: number; height: number }] {
  const above = isAtSheetTop(y) ? bleed : 0;
  const left = isInFirstColumn(x) ? bleed : 0;
  return [
    { x: x - left, y: y - above },
    { width: card.width + bleed, height: height + above },
  ];
}
