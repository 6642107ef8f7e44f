import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { mm } from '../../pdf/units.js';
import type { Block, OfficialDocument, Paragraph } from '../official-document.js';
import { looks } from '../looks.js';
import { firstLineIndent, margins, paperOf } from '../paper.js';
import { registerDocumentFonts } from '../../pdf/document-fonts.js';
import { closingHeight, drawClosing } from './closing.js';
import { drawHead, drawTitle } from './head.js';
import { Sheet } from './sheet.js';
import type { PdfLook } from './sheet.js';
import { drawTable } from './table.js';

const paragraphs: Record<Paragraph['look'], PdfLook> = {
  ...looks,
  body: { ...looks.body, indent: mm(firstLineIndent) },
};
const afterParagraph = 6;

export async function writePdf(document: OfficialDocument): Promise<Buffer> {
  const doc = open(document);
  const bytes = buffer(doc);
  const sheet = new Sheet(doc, document.landscape);
  drawHead(sheet, document.head);
  drawTitle(sheet, document.title);
  for (const [index, block] of document.blocks.entries()) drawBlock(sheet, document, { block, index });
  if (document.closing) drawClosing(sheet, document.closing);
  drawAround(sheet, document);
  doc.end();
  return bytes;
}

/** Pages without margins of their own: the sheet decides where each ends. */
function open({ landscape, title }: OfficialDocument): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    font: '',
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: { Title: [title.kind, ...title.subject].join(' ') },
  });
  registerDocumentFonts(doc);
  return doc;
}

function drawBlock(
  sheet: Sheet,
  document: OfficialDocument,
  { block, index }: { block: Block; index: number },
): void {
  if (block.kind === 'paragraph') drawParagraph(sheet, block, index > 0 && block.newPage === true);
  else drawTable(sheet, block, heightAfter(sheet, document, index));
}

function drawParagraph(sheet: Sheet, { text, look }: Paragraph, isNewPage: boolean): void {
  if (isNewPage) sheet.newPage();
  sheet.need(sheet.height(text, sheet.width, paragraphs[look]));
  sheet.y = sheet.write(text, sheet.body, paragraphs[look]) + afterParagraph;
}

/** Of what stands between a table and the end, when that is only the last words and the signature. */
function heightAfter(sheet: Sheet, { blocks, closing }: OfficialDocument, index: number): number {
  const rest = blocks.slice(index + 1);
  if (rest.some(({ kind }) => kind === 'table')) return 0;
  const words = rest.filter((block) => block.kind === 'paragraph');
  const heights = words.map(
    ({ text, look }) => sheet.height(text, sheet.width, paragraphs[look]) + afterParagraph,
  );
  return heights.reduce((sum, height) => sum + height, closing ? closingHeight(sheet, closing) : 0) + mm(2);
}

/** What stands in the margins, once it is known how many pages there are. */
function drawAround(sheet: Sheet, { landscape, form, foot: words }: OfficialDocument): void {
  const { height } = paperOf({ landscape });
  const { start, count } = sheet.doc.bufferedPageRange();
  const below = { x: sheet.left, y: mm(height - margins.bottom + 7), width: sheet.width };
  for (let page = 1; page <= count; page += 1) {
    sheet.doc.switchToPage(start + page - 1);
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
