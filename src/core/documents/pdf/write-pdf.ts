import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { mm } from '../../pdf/units.js';
import { nameOf } from '../official-document.js';
import type { Block, OfficialDocument, Paragraph } from '../official-document.js';
import { looks } from '../looks.js';
import { firstLineIndent, margins, paperOf } from '../paper.js';
import { registerDocumentFonts } from '../../pdf/document-fonts.js';
import { chartBeginning, drawChart } from './chart.js';
import { closingHeight, drawClosing } from './closing.js';
import { drawAddressees, drawHead, drawTitle } from './head.js';
import { pageOptions, Sheet } from './sheet.js';
import type { PdfLook } from './sheet.js';
import { drawTable, tableBeginning } from './table.js';

const paragraphs: Record<Paragraph['look'], PdfLook> = {
  ...looks,
  body: { ...looks.body, indent: mm(firstLineIndent) },
};
const afterParagraph = 6;

/** @param documents one or several, each beginning a page and counting its own pages */
export async function writePdf(documents: OfficialDocument[]): Promise<Buffer> {
  const doc = open(documents);
  const bytes = buffer(doc);
  for (const document of documents) drawDocument(doc, document);
  doc.end();
  return bytes;
}

function drawDocument(doc: PDFKit.PDFDocument, document: OfficialDocument): void {
  doc.addPage(pageOptions(document.landscape));
  const first = lastPage(doc);
  const sheet = new Sheet(doc, document.landscape);
  drawHead(sheet, document.head);
  if (document.title) drawTitle(sheet, document.title);
  if (document.addressees) drawAddressees(sheet, document.addressees);
  for (const [index, block] of document.blocks.entries()) drawBlock(sheet, document, { block, index });
  if (document.closing) drawClosing(sheet, document.closing);
  drawAround(sheet, document, { first, last: lastPage(doc) });
  doc.flushPages();
}

function lastPage(doc: PDFKit.PDFDocument): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
}

function open(documents: OfficialDocument[]): PDFKit.PDFDocument {
  const [first] = documents;
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    font: '',
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: { Title: first ? nameOf(first) : '' },
  });
  registerDocumentFonts(doc);
  return doc;
}

function drawBlock(
  sheet: Sheet,
  document: OfficialDocument,
  { block, index }: { block: Block; index: number },
): void {
  if (block.kind === 'table') drawTable(sheet, block, heightAfter(sheet, document, index));
  else if (block.kind === 'chart') drawChart(sheet, block, closingAfter(sheet, document, index));
  else {
    if (index > 0 && block.newPage) sheet.newPage();
    drawParagraph(sheet, block, figureUnder(sheet, document, index));
  }
}

/** @param following height of what must not be parted from it, in points */
function drawParagraph(sheet: Sheet, { text, look }: Paragraph, following: number): void {
  sheet.need(sheet.height(text, sheet.width, paragraphs[look]) + following);
  sheet.y = sheet.write(text, sheet.body, paragraphs[look]) + afterParagraph;
}

/** Of what stands between a table and the end, or the next beginning of a page, when that is only the last words and the signature. */
function heightAfter(sheet: Sheet, { blocks, closing }: OfficialDocument, index: number): number {
  const next = blocks.findIndex((block, at) => at > index && block.kind === 'paragraph' && block.newPage);
  const rest = blocks.slice(index + 1, next < 0 ? undefined : next);
  if (rest.some(({ kind }) => kind !== 'paragraph')) return 0;
  const words = rest.filter((block) => block.kind === 'paragraph');
  const heights = words.map((one) => heightOf(sheet, one));
  return sum(heights) + (closing && next < 0 ? closingHeight(sheet, closing) : 0) + mm(2);
}

function heightOf(sheet: Sheet, { text, look }: Paragraph): number {
  return sheet.height(text, sheet.width, paragraphs[look]) + afterParagraph;
}

function sum(heights: number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}

/** Of the signature, when a chart is the last that it is for: it never stands alone. */
function closingAfter(sheet: Sheet, { blocks, closing }: OfficialDocument, index: number): number {
  return closing && index === blocks.length - 1 ? closingHeight(sheet, closing) : 0;
}

/** Of the beginning of a chart or table under a heading, with the headings between and the signature; nothing where something else follows. */
function figureUnder(sheet: Sheet, document: OfficialDocument, index: number): number {
  const { blocks } = document;
  const end = blocks.findIndex((block, at) => at >= index && !isHeading(block));
  const figure = blocks[end];
  if (end === index || !figure || figure.kind === 'paragraph') return 0;
  const between = blocks.slice(index + 1, end).filter(isHeading);
  const headings = afterParagraph + sum(between.map((one) => heightOf(sheet, one)));
  const following = closingAfter(sheet, document, end);
  return (
    headings +
    (figure.kind === 'table' ? tableBeginning(sheet, figure) : chartBeginning(sheet, figure, following))
  );
}

function isHeading(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.look !== 'body';
}

/** What stands in the margins, once it is known how many pages there are. */
function drawAround(
  sheet: Sheet,
  { landscape, form, foot: words }: OfficialDocument,
  { first, last }: { first: number; last: number },
): void {
  const { height } = paperOf({ landscape });
  const count = last - first + 1;
  const below = { x: sheet.left, y: mm(height - margins.bottom + 7), width: sheet.width };
  for (let page = 1; page <= count; page += 1) {
    sheet.doc.switchToPage(first + page - 1);
    if (words)
      sheet.write(
        [words.text, `${words.page} ${page}/${count}`].join(' · '),
        { ...below, y: below.y + 3 },
        looks.foot,
      );
    if (page === 1) continue;
    if (form.pageNumber === 'top-centre')
      sheet.write(String(page), { ...below, y: mm(10) }, { ...looks.pageNumber, align: 'center' });
    else sheet.write(String(page), below, { ...looks.pageNumber, align: 'right' });
  }
}
