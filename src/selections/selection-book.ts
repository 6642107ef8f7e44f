import { translate } from '../../views/text/text.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import type { Book, TitlePart, TitleRow } from '../core/sheets/write-xlsx.js';
import {
  authorityOf,
  footOf,
  genderOf,
  headOf,
  noteOf,
  schoolOf,
  subjectOf,
  totalLine,
} from './selection-paper.js';
import type { PaperLine, SelectionPaper } from './selection-paper.js';

const t = translate('vi');
/** Of the seven columns, the issuer's and the nation's part. */
const left = 3;
const right = 4;

/** The same list as a workbook. */
export function selectionBook(paper: SelectionPaper): Book {
  return {
    sheets: [
      {
        name: t('lists.paper.sheet'),
        titleRows: titleRows(paper),
        columns: [
          { heading: t('lists.column.number'), width: 6, align: 'center' },
          { heading: t('lists.column.name'), width: 28 },
          { heading: t('lists.column.born'), width: 14, align: 'center' },
          { heading: t('lists.column.gender'), width: 11, align: 'center' },
          { heading: t('selections.paper.school'), width: 36 },
          { heading: t('lists.column.unit'), width: 24 },
          { heading: t('selections.paper.criterion'), width: 32 },
        ],
        rows: paper.lines.map(rowOf),
        closingRows: closingRows(paper),
        landscape: true,
      },
    ],
  };
}

function rowOf(line: PaperLine, index: number): SheetValue[] {
  const { name, born, unit } = line;
  return [index + 1, name, born ? { day: born } : null, genderOf(line), schoolOf(line), unit, noteOf(line)];
}

function titleRows(paper: SelectionPaper): TitleRow[] {
  const { superior, issuer, nation, motto, number, placeAndDay } = headOf(paper);
  const bodies = [...superior, ...issuer];
  const nationRows = [nation, motto];
  const heads = Array.from({ length: Math.max(bodies.length, nationRows.length) }, (_, index) =>
    sides(bodies[index] ?? '', nationRows[index] ?? '', true),
  );
  return [
    ...heads,
    sides(number ?? '', placeAndDay ?? ''),
    '',
    t('lists.paper.list'),
    ...subjectOf(paper),
    '',
  ];
}

function closingRows(paper: SelectionPaper): TitleRow[] {
  const wide = left + right;
  return [
    [{ text: totalLine(paper.lines), columns: wide, align: 'left' }],
    [{ text: t('selections.paper.order'), columns: wide, align: 'left', italic: true }],
    sides('', authorityOf(paper), true),
    '',
    '',
    '',
    [{ text: footOf(paper), columns: wide, align: 'left', italic: true }],
  ];
}

function sides(one: string, other: string, bold = false): TitlePart[] {
  return [
    { text: one, columns: left, bold },
    { text: other, columns: right, bold },
  ];
}
