import type { Translate } from '../../../views/text/text.js';
import { fillPath } from '../../core/pdf/path.js';
import { qrPath, quietZone } from '../../core/pdf/qr-path.js';
import { guardianRelations } from '../consent-words.js';
import type { FormSheet, FormStyle } from './form-words.js';
import { drawQuestions } from './question-table.js';
import { frame, whole } from './sheet-pen.js';
import type { SheetPen } from './sheet-pen.js';

const half = whole.width / 2;
const leftHalf = { x: frame.left, width: half };
const rightHalf = { x: frame.left + half, width: half };
const module = 1.8;
/** For names written by hand above them. */
const signingRoom = 58;

/** One person's paper: a page, or two where names and words are very long. */
export function drawForm(
  pen: SheetPen,
  { sheet, style }: { sheet: FormSheet; style: FormStyle },
  t: Translate,
): void {
  pen.startPage();
  drawHead(pen, style, t);
  const isChild = sheet.role === 'child';
  drawTitle(pen, { style, isChild }, t);
  drawPerson(pen, { sheet, style }, t);
  if (isChild) drawQuestionsOfChild(pen, sheet, t);
  else pen.write(sheet.questions[0]?.text ?? '', whole, { align: 'justify', size: 13, gap: 10 });
  drawSignatures(pen, { sheet, style }, t);
  drawFoot(pen, { sheet, style }, t);
}

function drawHead(pen: SheetPen, { office }: FormStyle, t: Translate): void {
  const { y } = pen;
  const left = { x: frame.left, width: half - 20 };
  const right = { x: frame.left + half - 30, width: half + 30 };
  const name = office.toLocaleUpperCase('vi');
  pen.put(name, { ...left, y }, { size: 11, align: 'center' });
  const under = y + pen.heightOf(name, left, { size: 11 });
  pen.put(t('consents.paper.committee'), { ...left, y: under }, { font: 'bold', size: 11, align: 'center' });
  pen.put(t('consents.paper.country'), { ...right, y }, { font: 'bold', size: 11.5, align: 'center' });
  pen.put(t('consents.paper.motto'), { ...right, y: y + 15 }, { font: 'bold', size: 12.5, align: 'center' });
  const middle = right.x + right.width / 2;
  pen.line({ x: middle - 74, y: y + 32 }, { x: middle + 74, y: y + 32 });
  pen.y = Math.max(under + 20, y + 40) + 6;
}

function drawTitle(
  pen: SheetPen,
  { style, isChild }: { style: FormStyle; isChild: boolean },
  t: Translate,
): void {
  const title = t(isChild ? 'consents.paper.title' : 'consents.paper.title-commitment');
  const subtitle = t(isChild ? 'consents.paper.subtitle' : 'consents.paper.subtitle-commitment', {
    event: style.event,
  });
  pen.write(title, whole, { font: 'bold', size: 15, align: 'center', gap: 1 });
  pen.write(subtitle, whole, { font: 'bold', size: 12.5, align: 'center', gap: 7 });
}

function drawPerson(
  pen: SheetPen,
  { sheet, style }: { sheet: FormSheet; style: FormStyle },
  t: Translate,
): void {
  const isChild = sheet.role === 'child';
  const lines = [
    [t(isChild ? 'consents.paper.child' : 'consents.paper.person'), sheet.name, 'bold'],
    ...(isChild
      ? [
          [t('consents.paper.born'), sheet.born || t('consents.paper.blank')],
          [t('consents.paper.guardian'), sheet.guardian || t('consents.paper.blank')],
        ]
      : [[t('consents.paper.role'), sheet.roleLabel]]),
    [t('consents.paper.unit'), sheet.unit],
    [t('consents.paper.when'), style.dates],
    [t('consents.paper.where'), style.place],
  ];
  for (const [label = '', value = '', font] of lines) {
    const column = { x: frame.left + 92, width: whole.width - 92 };
    pen.put(`${label}:`, { x: frame.left, y: pen.y, width: 92 });
    pen.write(value, column, { font: font === 'bold' ? 'bold' : 'regular', gap: 1 });
  }
  pen.y += 5;
}

function drawQuestionsOfChild(pen: SheetPen, sheet: FormSheet, t: Translate): void {
  const asksChild = sheet.questions.some((question) => question.asksChild);
  const intro = t(asksChild ? 'consents.paper.intro' : 'consents.paper.intro-young');
  pen.write(intro, whole, { align: 'justify', size: 11, gap: 5 });
  drawQuestions(pen, sheet, t);
  pen.y += 6;
}

function drawSignatures(
  pen: SheetPen,
  { sheet, style }: { sheet: FormSheet; style: FormStyle },
  t: Translate,
): void {
  const isChild = sheet.role === 'child';
  const asksChild = sheet.questions.some((question) => question.asksChild);
  pen.room(signingRoom + (isChild ? 84 : 60));
  if (isChild) drawRelations(pen, t);
  pen.write(t('consents.paper.date', { year: style.year }), rightHalf, {
    font: 'italic',
    align: 'center',
    gap: 2,
  });
  const { y } = pen;
  if (asksChild)
    drawSignature(pen, { ...leftHalf, y }, [t('consents.paper.child-sign'), t('consents.paper.child-note')]);
  const who = t(isChild ? 'consents.paper.guardian-sign' : 'consents.paper.self-sign');
  drawSignature(pen, { ...rightHalf, y }, [who, t('consents.paper.guardian-note')]);
  pen.y = y + 30 + signingRoom;
}

function drawRelations(pen: SheetPen, t: Translate): void {
  const { y } = pen;
  const label = t('consents.paper.relation');
  pen.put(label, { x: frame.left, y, width: 90 }, { size: 11 });
  let x = frame.left + 84;
  for (const relation of guardianRelations) {
    const text = t(`consents.relation.${relation}`);
    pen.box(x, y + 2, 10);
    pen.put(text, { x: x + 14, y, width: 120 }, { size: 11 });
    x += 32 + pen.doc.font('regular').fontSize(11).widthOfString(text);
  }
  pen.y = y + 20;
}

function drawSignature(
  pen: SheetPen,
  place: { x: number; width: number; y: number },
  [who = '', note = '']: string[],
): void {
  pen.put(who, place, { font: 'bold', align: 'center' });
  pen.put(note, { ...place, y: place.y + 15 }, { font: 'italic', size: 11, align: 'center' });
}

/** The square, its code, and whom to call, at the end of the last page. */
function drawFoot(
  pen: SheetPen,
  { sheet, style }: { sheet: FormSheet; style: FormStyle },
  t: Translate,
): void {
  const { modules, path } = qrPath(sheet.address, 'byte');
  const square = modules * module;
  pen.room(square + 16);
  const top = frame.bottom - square - 16;
  pen.doc.fillColor('#000000');
  fillPath(pen.doc, path, { x: frame.left + quietZone * module, y: top, scale: module });
  const code = { x: frame.left, width: square + 2 * quietZone * module };
  pen.put(sheet.code, { ...code, y: top + square + 3 }, { font: 'bold', size: 10.5, align: 'center' });
  const beside = { x: frame.left + code.width + 12, width: whole.width - code.width - 12 };
  const help = style.phone
    ? t('consents.paper.help', { phone: style.phone.replaceAll(' ', '\u00a0') })
    : t('consents.paper.help-short');
  const small = t('consents.paper.version', { versions: style.versions });
  pen.put(help, { ...beside, y: top + 8 }, { font: 'bold', size: 11 });
  pen.put(
    small,
    { ...beside, y: top + 12 + pen.heightOf(help, beside, { font: 'bold', size: 11 }) },
    { size: 9.5 },
  );
}
