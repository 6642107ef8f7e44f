import { mm } from '../../pdf/units.js';
import type { Closing, Signatory } from '../official-document.js';
import { signingSpace, sizes } from '../paper.js';
import type { Box, Look, Sheet } from './sheet.js';

const label: Look = { face: 'boldItalic', size: sizes.recipientsLabel };
const recipient: Look = { face: 'regular', size: sizes.recipients };
const authority: Look = { face: 'bold', size: sizes.authority, align: 'center' };
const note: Look = { face: 'italic', size: sizes.recipients, align: 'center' };
const name: Look = { face: 'bold', size: sizes.name, align: 'center' };

/** The recipients on the left, the signature on the right. */
export function drawClosing(sheet: Sheet, closing: Closing): void {
  sheet.need(closingHeight(sheet, closing));
  const y = sheet.y + mm(3);
  const right = { x: sheet.left + sheet.width / 2, y, width: sheet.width / 2 };
  drawRecipients(sheet, { x: sheet.left, y, width: sheet.width / 2 - mm(4) }, closing.recipients);
  sheet.y = drawSignatory(sheet, right, closing.signatory);
}

export function closingHeight(sheet: Sheet, { recipients, signatory }: Closing): number {
  const width = sheet.width / 2;
  const left = recipients.lines.reduce(
    (total, line) => total + sheet.height(line, width, recipient),
    sheet.height(recipients.label, width, label),
  );
  const heights = signatory.lines.map((line) => sheet.height(line, width, authority));
  const right = heights.reduce((total, height) => total + height, 0) + mm(signingSpace);
  return (
    mm(3) +
    Math.max(
      left,
      right + sheet.height(signatory.note, width, note) + sheet.height(signatory.name, width, name),
    )
  );
}

function drawRecipients(sheet: Sheet, box: Box, { label: words, lines }: Closing['recipients']): void {
  if (lines.length === 0) return;
  let y = sheet.write(words, box, label);
  for (const line of lines) y = sheet.write(line, { ...box, y }, recipient);
}

function drawSignatory(sheet: Sheet, box: Box, { lines, note: asked, name: signs }: Signatory): number {
  let { y } = box;
  for (const line of lines) y = sheet.write(line, { ...box, y }, authority);
  if (asked) y = sheet.write(asked, { ...box, y }, note);
  return sheet.write(signs || ' ', { ...box, y: y + mm(signingSpace) }, name);
}
