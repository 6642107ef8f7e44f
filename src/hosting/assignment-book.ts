import { translate } from '../../views/text/text.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import type { Book, TitlePart, TitleRow } from '../core/sheets/write-xlsx.js';
import type { Day } from '../core/vietnamese/dates.js';
import { basisOf, columns, headOf, recipientsOf, rowOf, subjectOf, totalOf } from './assignment-paper.js';
import type { AssignmentPaper } from './assignment-paper.js';
import type { HostTask } from './host-task.entity.js';

const t = translate('vi');
/** Of the six columns, the issuer's and the nation's part. */
const left = 2;
const right = 4;
const wide = left + right;
const widths = [5, 26, 44, 28, 14, 24];

/** The same sheet as a workbook, to go on working with. */
export function assignmentBook(paper: AssignmentPaper): Book {
  return {
    sheets: [
      {
        name: t('hosting.paper.sheet'),
        titleRows: titleRows(paper),
        columns: columns(widths),
        rows: paper.tasks.map(cellsOf),
        closingRows: closingRows(paper),
        landscape: true,
      },
    ],
  };
}

/** A number and a true date, so that both can be sorted. */
function cellsOf(task: HostTask, index: number): SheetValue[] {
  const [, office = '', what = '', who = '', , note = ''] = rowOf(task, index);
  return [index + 1, office, what, who, task.dueOn === null ? null : { day: task.dueOn as Day }, note];
}

function titleRows(paper: AssignmentPaper): TitleRow[] {
  const { superior, issuer, nation, motto, number, placeAndDay } = headOf(paper);
  const bodies = [...superior, ...issuer];
  const nationRows = [nation, motto];
  const heads = Array.from({ length: Math.max(bodies.length, nationRows.length) }, (_, index) =>
    sides(bodies[index] ?? '', nationRows[index] ?? '', true),
  );
  return [
    ...heads,
    sides(number ?? '', placeAndDay ?? ''),
    t('hosting.paper.title'),
    ...subjectOf(paper),
    [{ text: basisOf(paper), columns: wide, align: 'left', height: 32 }],
    '',
  ];
}

function closingRows(paper: AssignmentPaper): TitleRow[] {
  return [
    [{ text: totalOf(paper), columns: wide, align: 'left' }],
    ...paper.letterhead.authority.split('\n').map((line) => sides('', line, true)),
    '',
    '',
    '',
    sides('', paper.letterhead.signatory, true),
    ...recipientsOf(paper).map((text): TitlePart[] => [
      { text: dashed(text), columns: wide, align: 'left', italic: true },
    ]),
  ];
}

/** A hyphen would begin a formula, and be defused. */
function dashed(line: string): string {
  return line.replace(/^- /, '– ');
}

function sides(one: string, other: string, bold = false): TitlePart[] {
  return [
    { text: one, columns: left, bold },
    { text: other, columns: right, bold },
  ];
}
