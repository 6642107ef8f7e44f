import { palette } from '../../core/pdf/palette.js';
import type { BadgeFace } from './badge-face.js';
import { fillPath } from '../../core/pdf/path.js';
import { drawNoPhoto } from './no-photo.js';
import type { Pen } from './pen.js';
import { qrPath, quietZone } from '../../core/pdf/qr-path.js';
import { drawRoleBand, drawSunflowerLine } from './role-band.js';
import { roleLooks } from './role-look.js';
import { card } from './sheet-geometry.js';
import type { Point } from '../../core/pdf/units.js';

const margin = 14;
const textWidth = card.width - 2 * margin;
const bandHeight = 27;
const sunflowerHeight = 2.5;
const module = 2.2;
const codeSpace = { width: 72, largest: 9 };
const codeHeight = 0.75 * codeSpace.largest;
const codeBaseline = card.height - 8.5;

const areas = {
  event: { x: margin, y: 32, width: textWidth, height: 14, lines: 2, largest: 8, readable: 7 },
  name: { x: margin, y: 48, width: textWidth, height: 59.5, lines: 2, largest: 36, readable: 24 },
  delegation: { x: margin, y: 116, width: 172, height: 34, lines: 2, largest: 14, readable: 12 },
  group: { x: margin, y: 156, width: 172, height: 26, lines: 1, largest: 20, readable: 12 },
  groupAboveMark: { x: margin, y: 150, width: 172, height: 18, lines: 1, largest: 16, readable: 11 },
};

const noPhotoCorner = { x: margin, y: 170 };

/** Draws one badge with its upper left corner at the point. */
export function drawFront(pen: Pen, face: BadgeFace, corner: Point): void {
  const { colour } = roleLooks[face.role];
  drawRoleBand(pen, face, { ...corner, height: bandHeight });
  drawSunflowerLine(pen, { x: corner.x, y: corner.y + bandHeight, height: sunflowerHeight });
  const at = placer(corner);
  pen.writeShared(`${face.eventName} · ${face.eventDates}`, at(areas.event), {
    weight: 'medium',
    colour: palette.slate,
  });
  pen.writeFitted(face.name, at(areas.name), { weight: 'bold', colour: palette.ink });
  pen.writeShared(face.delegation, at(areas.delegation), { weight: 'semibold', colour: palette.ink });
  const group = face.noPhoto === null ? areas.group : areas.groupAboveMark;
  if (face.group !== null) pen.writeShared(face.group, at(group), { weight: 'bold', colour });
  if (face.noPhoto !== null) drawNoPhoto(pen, face.noPhoto, at(noPhotoCorner));
  drawCode(pen, face, corner);
}

function placer(corner: Point): <Area extends Point>(area: Area) => Area {
  return (area) => ({ ...area, x: corner.x + area.x, y: corner.y + area.y });
}

function drawCode(pen: Pen, face: BadgeFace, corner: Point): void {
  const { modules, path } = qrPath(face.token);
  const side = modules * module;
  const left = corner.x + card.width - margin - side;
  const top = corner.y + codeBaseline - codeHeight - quietZone * module - side;
  pen.doc.fillColor(palette.ink);
  fillPath(pen.doc, path, { x: left, y: top, scale: module });
  pen.writeCode(face.shortCode, { x: left + side / 2, y: corner.y + codeBaseline }, codeSpace);
}
