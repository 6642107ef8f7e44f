import type { Paragraph } from 'docx';
import { BorderStyle, Table, TableCell, TableRow, AlignmentType, WidthType } from 'docx';
import { mm } from '../../pdf/units.js';
import type { DocumentHead, DocumentTitle } from '../official-document.js';
import { shortLine, sizes } from '../paper.js';
import type { Paper } from '../paper.js';
import type { TextWidths } from '../text-widths.js';
import { halves } from './halves.js';
import type { Half } from './halves.js';
import { pointsAsTwips, twips } from './lengths.js';
import { centredLine, paragraph } from './paragraphs.js';
import type { WordLook } from './paragraphs.js';

const superior: WordLook = { face: 'regular', size: sizes.issuer, align: 'center' };
const issuer: WordLook = { face: 'bold', size: sizes.issuer, align: 'center' };
const nation: WordLook = { face: 'bold', size: sizes.nation, align: 'center' };
const motto: WordLook = { face: 'bold', size: sizes.motto, align: 'center' };
const number: WordLook = { face: 'regular', size: sizes.number, align: 'center' };
const placeAndDay: WordLook = { face: 'italic', size: sizes.placeAndDay, align: 'center' };
const mark: WordLook = { face: 'bold', size: sizes.mark, align: 'center' };
const title: WordLook = { face: 'bold', size: sizes.title, align: 'center' };

/** Issuer and nation beside each other, then number and day, which stand on one line. */
export function headOf(head: DocumentHead, paper: Paper, widths: TextWidths): Table {
  const line = (text: string, { face, size }: WordLook) => widths.of(text, face, size);
  const last = head.issuer.at(-1) ?? '';
  const left = mm(paper.leftHalf);
  const issued = [
    ...head.superior.map((text) => paragraph(text, superior)),
    ...head.issuer.map((text) => paragraph(text, issuer)),
    centredLine(Math.min(line(last, issuer), left) * shortLine, left),
  ];
  const national = [
    paragraph(head.nation, nation),
    paragraph(head.motto, motto),
    centredLine(line(head.motto, motto), mm(paper.rightHalf)),
  ];
  return halves(
    [
      [issued, national],
      [numberOf(head, line), [paragraph(head.placeAndDay ?? '', placeAndDay, { spacing: { before: 60 } })]],
    ],
    [paper.leftHalf, paper.rightHalf],
  );
}

export function titleOf({ kind, subject }: DocumentTitle, paper: Paper, widths: TextWidths): Paragraph[] {
  const body = mm(paper.bodyWidth);
  const length = Math.min(widths.of(subject.at(-1) ?? kind, 'bold', sizes.title), body) * shortLine;
  return [
    paragraph(kind, title, { spacing: { before: twips(5) } }),
    ...subject.map((text) => paragraph(text, title)),
    centredLine(length, body),
    paragraph('', title, { spacing: { after: 0, line: twips(3), lineRule: 'exact' } }),
  ];
}

function numberOf(head: DocumentHead, line: (text: string, look: WordLook) => number): Half {
  const after = head.mark === null ? 0 : twips(2);
  const numbered = [paragraph(head.number ?? '', number, { spacing: { before: 60, after } })];
  if (head.mark === null) return numbered;
  return [
    ...numbered,
    framed(head.mark, line(head.mark, mark) + mm(6)),
    paragraph('', { face: 'regular', size: 2 }),
  ];
}

/** Word frames a paragraph from margin to margin; a table of one cell is as wide as its text. */
function framed(text: string, width: number): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const size = pointsAsTwips(width);
  return new Table({
    alignment: AlignmentType.CENTER,
    width: { size, type: WidthType.DXA },
    columnWidths: [size],
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size, type: WidthType.DXA },
            borders: { top: side, bottom: side, left: side, right: side },
            children: [paragraph(text, mark)],
          }),
        ],
      }),
    ],
  });
}
