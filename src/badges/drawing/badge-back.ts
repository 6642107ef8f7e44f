import { palette } from '../../core/pdf/palette.js';
import type { BadgeFace, SheetStyle } from './badge-face.js';
import type { PocketDay } from '../../delegates/pocket-agendas.js';
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

/** Small, but to be read in the hand. */
const agenda = { top: 25, head: 10, line: 8.8, height: 12, gap: 8, size: 6.8, headSize: 8.5 };

/** Draws the back of one badge: the role again for when it turns over, where its owner has to be, and whom to call. */
export function drawBack(pen: Pen, context: { face: BadgeFace; style: SheetStyle }, corner: Point): void {
  const { face, style } = context;
  drawRoleBand(pen, face, { ...corner, height: bandHeight });
  drawSunflowerLine(pen, { x: corner.x, y: corner.y + bandHeight, height: 2 });
  if (face.agenda.length > 0) drawAgenda(pen, face.agenda, corner);
  else drawSlogan(pen, style.slogan, corner);
  drawHotline(pen, style.hotline, corner);
  const committee = [style.committee.label, style.committee.phone].filter(Boolean).join(': ');
  pen.writeShared(committee, moved(areas.committee, corner), {
    weight: 'semibold',
    colour: palette.ink,
    align: 'centre',
  });
}

function drawSlogan(pen: Pen, slogan: string, corner: Point): void {
  pen.writeShared(slogan, moved(areas.slogan, corner), {
    weight: 'bold',
    colour: palette.sea,
    align: 'centre',
  });
}

/** A column for each day: the date, and what begins when. */
function drawAgenda(pen: Pen, days: PocketDay[], corner: Point): void {
  const width = (textWidth - agenda.gap * (days.length - 1)) / days.length;
  days.forEach(({ day, lines }, column) => {
    const x = margin + column * (width + agenda.gap);
    const area = { x, width, height: agenda.height, lines: 1, largest: agenda.size, readable: 4 };
    const date = { ...area, y: agenda.top, largest: agenda.headSize };
    pen.writeShared(day, moved(date, corner), { weight: 'bold', colour: palette.sea });
    lines.forEach((line, index) => {
      const y = agenda.top + agenda.head + index * agenda.line;
      pen.writeShared(line, moved({ ...area, y }, corner), { weight: 'semibold', colour: palette.ink });
    });
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
