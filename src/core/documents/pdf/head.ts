import { mm } from '../../pdf/units.js';
import type { DocumentHead, DocumentTitle, OfficialDocument } from '../official-document.js';
import { looks } from '../looks.js';
import { shortLine } from '../paper.js';
import type { Box, Sheet } from './sheet.js';

/** Issuer and nation beside each other, then number and day, which stand on one line. */
export function drawHead(sheet: Sheet, head: DocumentHead): void {
  const left = { x: sheet.left, y: sheet.y, width: sheet.leftHalf };
  const right = { x: sheet.left + sheet.leftHalf, y: sheet.y, width: sheet.rightHalf };
  const second = Math.max(drawIssuer(sheet, left, head), drawNation(sheet, right, head)) + mm(2);
  let bottom = second;
  if (head.number !== null) bottom = sheet.write(head.number, { ...left, y: second }, looks.number);
  for (const line of head.about ?? []) bottom = sheet.write(line, { ...left, y: bottom }, looks.about);
  if (head.placeAndDay !== null)
    bottom = Math.max(bottom, sheet.write(head.placeAndDay, { ...right, y: second }, looks.placeAndDay));
  if (head.mark !== null) bottom = drawMark(sheet, { ...left, y: bottom + mm(2) }, head.mark);
  sheet.y = bottom + mm(5);
}

export function drawTitle(sheet: Sheet, { kind, subject }: DocumentTitle): void {
  let y = sheet.write(kind, sheet.body, looks.title);
  for (const line of subject) y = sheet.write(line, { ...sheet.body, y }, looks.title);
  const width = Math.min(sheet.widthOf(subject.at(-1) ?? kind, looks.title), sheet.width) * shortLine;
  sheet.line(sheet.left + (sheet.width - width) / 2, y + mm(1), width);
  sheet.y = y + mm(5);
}

/** Whom a letter addresses, indented as on paper; several stand one below the other. */
export function drawAddressees(
  sheet: Sheet,
  { label, lines }: NonNullable<OfficialDocument['addressees']>,
): void {
  const [only = '', ...others] = lines;
  const x = sheet.left + mm(22);
  const box = { x, y: sheet.y, width: sheet.width - mm(22) };
  let y = sheet.write(others.length === 0 ? `${label} ${only}` : label, box, looks.addressees);
  if (others.length > 0)
    for (const line of lines) y = sheet.write(`- ${line};`, { ...box, x: x + mm(18), y }, looks.addressees);
  sheet.y = y + mm(4);
}

function drawIssuer(sheet: Sheet, box: Box, head: DocumentHead): number {
  let { y } = box;
  for (const line of head.superior) y = sheet.write(line, { ...box, y }, looks.superior);
  for (const line of head.issuer) y = sheet.write(line, { ...box, y }, looks.issuer);
  const width = Math.min(sheet.widthOf(head.issuer.at(-1) ?? '', looks.issuer), box.width) * shortLine;
  sheet.line(box.x + (box.width - width) / 2, y + mm(0.6), width);
  return y + mm(1);
}

/** The line under the motto is as long as the motto. */
function drawNation(sheet: Sheet, box: Box, head: DocumentHead): number {
  const below = sheet.write(head.nation, box, looks.nation);
  const y = sheet.write(head.motto, { ...box, y: below }, looks.motto);
  const width = sheet.widthOf(head.motto, looks.motto);
  sheet.line(box.x + (box.width - width) / 2, y + mm(0.6), width);
  return y + mm(1);
}

function drawMark(sheet: Sheet, box: Box, text: string): number {
  const width = sheet.widthOf(text, looks.mark) + mm(6);
  const framed = { x: box.x + (box.width - width) / 2, y: box.y, width };
  const bottom = sheet.write(text, { ...framed, y: box.y + mm(1) }, looks.mark) + mm(0.6);
  sheet.frame(framed, bottom - box.y);
  return bottom;
}
