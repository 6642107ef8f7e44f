import { drawBack } from './badge-back.js';
import type { BadgeFace, SheetStyle } from './badge-face.js';
import { drawFront } from './badge-front.js';
import { Pen } from './pen.js';
import { ShapeCatcher } from './shape-catcher.js';
import type { Shape } from './shape-catcher.js';
import { card, frontCorner } from './sheet-geometry.js';

/** Both sides of a badge as shapes for the screen, in points, and which part of the sheet they take. */
export interface BadgePicture {
  x: number;
  y: number;
  width: number;
  height: number;
  front: Shape[];
  back: Shape[];
}

/** A badge in the middle of the sheet: at its edges ink runs past the cuts. */
const corner = frontCorner(3);

let known: { catcher: ShapeCatcher; pen: Pen } | undefined;

/** The drawing that goes to paper, caught as shapes: a preview cannot differ from the print. */
export function drawBadgePicture(face: BadgeFace, style: SheetStyle): BadgePicture {
  const { catcher, pen } = tools();
  drawFront(pen, face, corner);
  const front = catcher.takeShapes();
  drawBack(pen, { face, style }, corner);
  return { ...corner, ...card, front, back: catcher.takeShapes() };
}

/** Reading the fonts takes longer than drawing: one catcher serves all previews. */
function tools(): { catcher: ShapeCatcher; pen: Pen } {
  if (known) return known;
  const catcher = new ShapeCatcher();
  known = { catcher, pen: new Pen(catcher) };
  return known;
}
