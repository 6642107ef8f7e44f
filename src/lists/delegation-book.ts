import { translate } from '../../views/text/text.js';
import type { Book, TitlePart, TitleRow } from '../core/sheets/write-xlsx.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import {
  bodyLines,
  draftMark,
  nationalHeading,
  numberLine,
  placeAndDay,
} from '../core/documents/fixed-words.js';
import type { Gender } from '../delegates/delegate-roles.js';
import { footOf, linesIn, subjectOf } from './delegation-paper.js';
import type { DelegationPaper } from './delegation-paper.js';
import { bornCell, noteOf, schoolOf, totalLine } from './list-cells.js';
import type { ListLine } from './list-lines.js';

const t = translate('vi');
/** Of the eight columns, the issuer's and the nation's part. */
const left = 3;
const right = 5;

/** The same list as a workbook, for officials who go on working with it. */
export function delegationBook(paper: DelegationPaper): Book {
  const born = (column: 'male' | 'female') => `${t('lists.column.born')} (${t(`lists.column.${column}`)})`;
  return {
    sheets: [
      {
        name: t('lists.paper.sheet'),
        titleRows: titleRows(paper),
        columns: [
          { heading: t('lists.column.number'), width: 5, align: 'center' },
          { heading: t('lists.column.name'), width: 28 },
          { heading: born('male'), width: 16, align: 'center' },
          { heading: born('female'), width: 16, align: 'center' },
          { heading: t('lists.column.school'), width: 38 },
          { heading: t('lists.column.role'), width: 18 },
          { heading: t('lists.column.phone'), width: 20, align: 'center' },
          { heading: t('lists.column.note'), width: 34 },
        ],
        rows: paper.lines.map(rowOf),
        closingRows: closingRows(paper),
        landscape: true,
      },
    ],
  };
}

function rowOf(line: ListLine, index: number): SheetValue[] {
  return [
    index + 1,
    line.name,
    bornValue(line, 'male'),
    bornValue(line, 'female'),
    schoolOf(line),
    t(`lists.role.${line.role}`),
    line.phone,
    noteOf(line),
  ];
}

/** A true date, so that it can be sorted. */
function bornValue(line: ListLine, column: Gender): SheetValue {
  return line.born && line.gender === column ? { day: line.born } : bornCell(line, column) || null;
}

function titleRows(paper: DelegationPaper): TitleRow[] {
  const { letterhead, signed, today } = paper;
  const { nation, motto } = nationalHeading();
  const bodies = [...bodyLines(letterhead.superior), ...bodyLines(letterhead.issuer)];
  const nationRows = [nation, motto];
  const heads = Array.from({ length: Math.max(bodies.length, nationRows.length) }, (_, index) =>
    sides(bodies[index] ?? '', nationRows[index] ?? '', true),
  );
  const number = numberLine({ number: signed?.number ?? null, symbol: letterhead.symbol });
  return [
    ...heads,
    sides(number, placeAndDay(letterhead.place, { day: signed?.signedOn ?? null, today })),
    paper.isDraft ? sides(draftMark(), '', true) : '',
    t('lists.paper.list'),
    ...subjectOf(paper),
    '',
  ];
}

function closingRows(paper: DelegationPaper): TitleRow[] {
  const wide = left + right;
  return [
    [{ text: totalLine(paper.lines), columns: wide, align: 'left' }],
    [{ text: t('lists.order'), columns: wide, align: 'left', italic: true, height: 32 }],
    ...linesIn(paper.letterhead.authority).map((line) => sides('', line, true)),
    '',
    '',
    '',
    sides('', paper.letterhead.signatory, true),
    [{ text: footOf(paper), columns: wide, align: 'left', italic: true }],
  ];
}

function sides(one: string, other: string, bold = false): TitlePart[] {
  const parts: TitlePart[] = [
    { text: one, columns: left, bold },
    { text: other, columns: right, bold },
  ];
  return parts;
}
