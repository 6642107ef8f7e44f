import { palette } from '../../core/pdf/palette.js';
import type { BadgeFace, SheetStyle } from './badge-face.js';
import type { Pen } from './pen.js';
import { drawRoleBand, drawSunflowerLine } from './role-band.js';
import { card } from './sheet-geometry.js';
import type { Point } from '../../core/pdf/units.js';

const margin = 16;
const textWidth = card.width - 2 * margin;
const bandHeight = 20;
const numberWidth = 72;

const areas = {
  slogan: { x: margin, y: 32, width: textWidth, height: 64, lines: 3, largest: 20, readable: 15 },
  number: { x: margin, y: 108, width: numberWidth, height: 40, lines: 1, largest: 36, readable: 12 },
  label: {
    x: margin + numberWidth + 10,
    y: 108,
    width: textWidth - numberWidth - 10,
    height: 40,
    lines: 3,
    largest: 12,
    readable: 10,
  },
  committee: { x: margin, y: 160, width: textWidth, height: 20, lines: 1, largest: 12, readable: 8 },
};

/** Draws the back of one badge: the role again for when it turns over, and whom to call. */
export function drawBack(pen: Pen, context: { face: BadgeFace; style: SheetStyle }, corner: Point): void {
  const { face, style } = context;
  drawRoleBand(pen, face, { ...corner, height: bandHeight });
  drawSunflowerLine(pen, { x: corner.x, y: corner.y + bandHeight, height: 2 });
  pen.writeShared(style.slogan, moved(areas.slogan, corner), {
    weight: 'bold',
    colour: palette.sea,
    align: 'centre',
  });
  drawHotline(pen, style.hotline, corner);
  const committee = [style.committee.label, style.committee.phone].filter(Boolean).join(': ');
  pen.writeShared(committee, moved(areas.committee, corner), {
    weight: 'semibold',
    colour: palette.ink,
    align: 'centre',
  });
}

function drawHotline(pen: Pen, hotline: SheetStyle['hotline'], corner: Point): void {
  const number = moved(areas.number, corner);
  pen.doc.roundedRect(number.x, number.y, number.width, number.height, 8).fill(palette.sunflower);
  pen.writeShared(hotline.number, number, { weight: 'bold', colour: palette.ink, align: 'centre' });
  pen.writeShared(hotline.label, moved(areas.label, corner), { weight: 'semibold', colour: palette.ink });
}

function moved<Area extends Point>(area: Area, corner: Point): Area {
  return { ...area, x: corner.x + area.x, y: corner.y + area.y };
}
