import type { Translate } from '../../../views/text/text.js';
import type { FormSheet } from './form-words.js';
import { frame } from './sheet-pen.js';
import type { SheetPen } from './sheet-pen.js';

const side = 10;
const answerWidth = 76;
const padding = 4;

const right = frame.right;
const childColumn = { x: right - answerWidth, width: answerWidth };
const guardianColumn = { x: childColumn.x - answerWidth, width: answerWidth };

/** The questions with empty boxes for each who is asked: nothing on the paper is ticked beforehand. */
export function drawQuestions(pen: SheetPen, { questions }: FormSheet, t: Translate): void {
  const asksChild = questions.some((question) => question.asksChild);
  const columns = asksChild ? [guardianColumn, childColumn] : [{ ...childColumn }];
  drawHeadings(pen, columns, t);
  for (const [index, { text }] of questions.entries())
    drawQuestion(pen, { text: `${index + 1}. ${text}`, columns }, t);
}

type Columns = { x: number; width: number }[];

function drawHeadings(pen: SheetPen, columns: Columns, t: Translate): void {
  const height = 20;
  const first = columns[0]?.x ?? right;
  pen.put(
    t('consents.paper.purpose'),
    { x: frame.left + padding, y: pen.y + padding, width: first - frame.left - 2 * padding },
    { font: 'bold', size: 11 },
  );
  const headings = [t('consents.paper.guardian-column'), t('consents.paper.child-column')];
  for (const [index, column] of columns.entries())
    pen.put(
      headings[index] ?? '',
      { ...column, y: pen.y + padding },
      { font: 'bold', size: 11, align: 'center' },
    );
  drawCells(pen, columns, height);
}

function drawQuestion(
  pen: SheetPen,
  { text, columns }: { text: string; columns: Columns },
  t: Translate,
): void {
  const first = columns[0]?.x ?? right;
  const column = { x: frame.left + padding, width: first - frame.left - 2 * padding };
  const look = { size: 11.5 } as const;
  const height = Math.max(pen.heightOf(text, column, look), 2 * 16) + 2 * padding;
  pen.room(height);
  pen.put(text, { ...column, y: pen.y + padding }, look);
  for (const { x } of columns) drawBoxes(pen, { x, y: pen.y + height / 2 - 16 }, t);
  drawCells(pen, columns, height);
}

function drawBoxes(pen: SheetPen, { x, y }: { x: number; y: number }, t: Translate): void {
  for (const [index, answer] of [t('consents.paper.agree'), t('consents.paper.refuse')].entries()) {
    const top = y + index * 17;
    pen.box(x + 10, top + 2, side);
    pen.put(answer, { x: x + 26, y: top, width: answerWidth - 26 }, { size: 11 });
  }
}

function drawCells(pen: SheetPen, columns: Columns, height: number): void {
  pen.doc
    .rect(frame.left, pen.y, right - frame.left, height)
    .lineWidth(0.6)
    .stroke('#000000');
  for (const { x } of columns) pen.line({ x, y: pen.y }, { x, y: pen.y + height });
  pen.y += height;
}
