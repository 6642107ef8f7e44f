import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Table } from 'docx';
import { nameOf } from '../official-document.js';
import type { Block, OfficialDocument } from '../official-document.js';
import { looks } from '../looks.js';
import { firstLineIndent, margins, paperOf } from '../paper.js';
import type { Paper } from '../paper.js';
import { TextWidths } from '../text-widths.js';
import { chartOf } from './chart.js';
import { closingOf } from './closing.js';
import { addresseesOf, headOf, titleOf } from './head.js';
import { twips } from './lengths.js';
import { paragraph } from './paragraphs.js';
import { tableOf } from './table.js';

const font = 'Times New Roman';
const afterParagraph = 120;

/** @param documents one or several, each a section of its own that counts its own pages */
export async function writeWord(documents: OfficialDocument[]): Promise<Buffer> {
  const widths = new TextWidths();
  return Packer.toBuffer(await wordDocument(documents, widths));
}

async function contentOf(document: OfficialDocument, widths: TextWidths): Promise<(Paragraph | Table)[]> {
  const paper = paperOf(document);
  const blocks: (Paragraph | Table)[] = [];
  const last = document.blocks.length - 1;
  for (const [index, block] of document.blocks.entries())
    blocks.push(...(await blockOf(block, { paper, index, widths, isLast: index === last })));
  return [
    headOf(document.head, paper, widths),
    ...(document.title ? titleOf(document.title, paper, widths) : []),
    ...(document.addressees ? addresseesOf(document.addressees) : []),
    ...blocks,
    ...(document.closing ? [closingOf(document.closing, paper)] : []),
  ];
}

async function wordDocument(documents: OfficialDocument[], widths: TextWidths): Promise<Document> {
  const [first] = documents;
  const contents: (Paragraph | Table)[][] = [];
  for (const document of documents) contents.push(await contentOf(document, widths));
  return new Document({
    title: first ? nameOf(first) : '',
    creator: first ? first.head.issuer.join(' ') : '',
    styles: {
      default: { document: { run: { font, size: looks.body.size * 2, language: { value: 'vi-VN' } } } },
    },
    sections: documents.map((document, index) => ({
      properties: { titlePage: true, page: { ...pageOf(document), pageNumbers: { start: 1 } } },
      ...around(document),
      children: contents[index] ?? [],
    })),
  });
}

function pageOf({ landscape }: OfficialDocument) {
  const { width, height } = paperOf({ landscape: false });
  return {
    size: {
      width: twips(width),
      height: twips(height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(9),
      footer: twips(9),
    },
  };
}

/** The first page has the foot, but no number. */
function around({ form, foot, landscape }: OfficialDocument) {
  const isOnTop = form.pageNumber === 'top-centre';
  const number = new TextRun({ children: [PageNumber.CURRENT], size: looks.pageNumber.size * 2 });
  const onTop = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  const end = twips(paperOf({ landscape }).bodyWidth);
  return {
    headers: {
      first: new Header({ children: [new Paragraph('')] }),
      default: new Header({ children: [isOnTop ? onTop : new Paragraph('')] }),
    },
    footers: {
      first: new Footer({ children: [footOf(foot, { end })] }),
      default: new Footer({ children: [footOf(foot, { end, number: isOnTop ? undefined : number })] }),
    },
  };
}

function footOf(
  foot: OfficialDocument['foot'],
  { end, number }: { end: number; number?: TextRun },
): Paragraph {
  const size = looks.foot.size * 2;
  const total = PageNumber.TOTAL_PAGES;
  const words = foot ? [`${foot.text} · ${foot.page} `, PageNumber.CURRENT, '/', total] : [];
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: end }],
    children: [
      ...(words.length > 0 ? [new TextRun({ children: words, size })] : []),
      ...(number ? [new TextRun({ text: '\t' }), number] : []),
    ],
  });
}

interface BlockPlace {
  paper: Paper;
  /** Among the document's blocks. */
  index: number;
  isLast: boolean;
  widths: TextWidths;
}

async function blockOf(block: Block, place: BlockPlace): Promise<(Paragraph | Table)[]> {
  const { paper, index, isLast, widths } = place;
  if (block.kind === 'table') return [tableOf(block, paper.bodyWidth)];
  if (block.kind === 'chart') return chartOf(block, { paper, widths, keepNext: isLast });
  const { text, look, newPage } = block;
  const options = {
    pageBreakBefore: index > 0 && newPage === true,
    keepNext: true,
    spacing: { before: afterParagraph / 2, after: afterParagraph },
    indent: look === 'body' ? { firstLine: twips(firstLineIndent) } : undefined,
  };
  return [paragraph(text, looks[look], options)];
}
