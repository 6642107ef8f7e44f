import type { Paragraph } from 'docx';
import { BorderStyle, Table, TableCell, TableRow, AlignmentType, WidthType } from 'docx';
import { mm } from '../../pdf/units.js';
import type { DocumentHead, DocumentTitle, OfficialDocument } from '../official-document.js';
import { looks } from '../looks.js';
import { shortLine } from '../paper.js';
import type { Paper } from '../paper.js';
import type { TextWidths } from '../text-widths.js';
import { halves } from './halves.js';
import type { Half } from './halves.js';
import { pointsAsTwips, twips } from './lengths.js';
import { centredLine, paragraph } from './paragraphs.js';

/** Issuer and nation beside each other, then number and day, which stand on one line. */
export function headOf(head: DocumentHead, paper: Paper, widths: TextWidths): Table {
  const last = head.issuer.at(-1) ?? '';
  const left = mm(paper.leftHalf);
  const issued = [
    ...head.superior.map((text) => paragraph(text, looks.superior)),
    ...head.issuer.map((text) => paragraph(text, looks.issuer)),
    centredLine(Math.min(widths.of(last, looks.issuer), left) * shortLine, left),
  ];
  const national = [
    paragraph(head.nation, looks.nation),
    paragraph(head.motto, looks.motto),
    centredLine(widths.of(head.motto, looks.motto), mm(paper.rightHalf)),
  ];
  return halves(
    [
      [issued, national],
      [
        numberOf(head, widths),
        [paragraph(head.placeAndDay ?? '', looks.placeAndDay, { spacing: { before: 60 } })],
      ],
    ],
    [paper.leftHalf, paper.rightHalf],
  );
}

export function titleOf({ kind, subject }: DocumentTitle, paper: Paper, widths: TextWidths): Paragraph[] {
  const body = mm(paper.bodyWidth);
  const length = Math.min(widths.of(subject.at(-1) ?? kind, looks.title), body) * shortLine;
  return [
    paragraph(kind, looks.title, { spacing: { before: twips(5) } }),
    ...subject.map((text) => paragraph(text, looks.title)),
    centredLine(length, body),
    paragraph('', looks.title, { spacing: { after: 0, line: twips(3), lineRule: 'exact' } }),
  ];
}

/** Whom a letter addresses, indented as on paper; several stand one below the other. */
export function addresseesOf({ label, lines }: NonNullable<OfficialDocument['addressees']>): Paragraph[] {
  const [only = '', ...others] = lines;
  const spacing = { before: 120, after: 120 };
  const indent = { left: twips(22) };
  if (others.length === 0) return [paragraph(`${label} ${only}`, looks.addressees, { spacing, indent })];
  return [
    paragraph(label, looks.addressees, { spacing, indent }),
    ...lines.map((line) => paragraph(`- ${line};`, looks.addressees, { indent: { left: twips(40) } })),
  ];
}

function numberOf(head: DocumentHead, widths: TextWidths): Half {
  const after = head.mark === null ? 0 : twips(2);
  const numbered = [
    paragraph(head.number ?? '', looks.number, { spacing: { before: 60, after } }),
    ...(head.about ?? []).map((line) => paragraph(line, looks.about)),
  ];
  if (head.mark === null) return numbered;
  return [
    ...numbered,
    framed(head.mark, widths.of(head.mark, looks.mark) + mm(6)),
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
            children: [paragraph(text, looks.mark)],
          }),
        ],
      }),
    ],
  });
}
