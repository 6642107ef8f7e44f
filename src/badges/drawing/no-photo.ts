import { fillPath, polygon } from '../../core/pdf/path.js';
import { palette } from '../../core/pdf/palette.js';
import type { Point } from '../../core/pdf/units.js';
import type { Pen } from './pen.js';
import { camera } from './role-look.js';

const size = { width: 150, height: 19 };
const symbol = 14;
const crossedCamera = camera() + polygon([-0.06, 0.02], [0.06, -0.08], [1.06, 0.92], [0.94, 1.04]);

/** Tells whoever holds a camera to leave this child out: a crossed camera and the words, in one colour with them. */
export function drawNoPhoto(pen: Pen, words: string, { x, y }: Point): void {
  pen.doc.roundedRect(x, y, size.width, size.height, 4).fill(palette.rust);
  pen.doc.fillColor(palette.white);
  fillPath(pen.doc, crossedCamera, { x: x + 6, y: y + (size.height - symbol) / 2, scale: symbol });
  const left = x + symbol + 13;
  const area = {
    x: left,
    y,
    width: size.width - symbol - 20,
    height: size.height,
    lines: 1,
    largest: 13,
    readable: 8,
  };
  pen.writeShared(words, area, { weight: 'bold', colour: palette.white });
}
