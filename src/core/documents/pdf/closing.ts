import { mm } from '../../pdf/units.js';
import type { Closing, Signatory } from '../official-document.js';
import { looks } from '../looks.js';
import type { Look } from '../looks.js';
import { recipientsPart, signingSpace } from '../paper.js';
import type { Box, Sheet } from './sheet.js';

/** The recipients on the left, the signature on the right. */
export function drawClosing(sheet: Sheet, closing: Closing): void {
  sheet.need(closingHeight(sheet, closing));
  const y = sheet.y + mm(3);
  const { left, right } = halves(sheet);
  drawRecipients(sheet, { x: sheet.left, y, width: left }, closing.recipients);
  sheet.y = drawSignatory(sheet, { x: sheet.left + left, y, width: right }, closing.signatory);
}

export function closingHeight(sheet: Sheet, { recipients, signatory }: Closing): number {
  const halfOf = halves(sheet);
  const list = heightOf(sheet, halfOf.left, [
    [recipients.label, looks.recipientsLabel],
    ...recipients.lines.map((line): Line => [line, looks.recipient]),
  ]);
  const signature = heightOf(sheet, halfOf.right, [
    ...signatory.lines.map((line): Line => [line, looks.authority]),
    [signatory.note, looks.signingNote],
    [signatory.name, looks.name],
  ]);
  return mm(3) + Math.max(list, signature + mm(signingSpace));
}

type Line = [string, Look];

function heightOf(sheet: Sheet, width: number, lines: Line[]): number {
  return lines.reduce((total, [text, look]) => total + sheet.height(text, width, look), 0);
}

function halves({ width }: Sheet): { left: number; right: number } {
  const left = width * recipientsPart;
  return { left, right: width - left };
}

function drawRecipients(sheet: Sheet, box: Box, { label: words, lines }: Closing['recipients']): void {
  if (lines.length === 0) return;
  let y = sheet.write(words, box, looks.recipientsLabel);
  for (const line of lines) y = sheet.write(line, { ...box, y }, looks.recipient);
}

function drawSignatory(sheet: Sheet, box: Box, { lines, note: asked, name: signs }: Signatory): number {
  let { y } = box;
  for (const line of lines) y = sheet.write(line, { ...box, y }, looks.authority);
  if (asked) y = sheet.write(asked, { ...box, y }, looks.signingNote);
  return sheet.write(signs || ' ', { ...box, y: y + mm(signingSpace) }, looks.name);
}
