import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { translate } from '../../../views/text/text.js';
import { registerDocumentFonts } from '../../core/pdf/document-fonts.js';
import { drawForm } from './form-page.js';
import type { FormTask } from './form-words.js';
import { page, SheetPen } from './sheet-pen.js';

/** Paper is in Vietnamese, whoever prints it. */
const t = translate('vi');

/** One PDF with everybody's paper. */
export async function drawForms({ sheets, style }: FormTask): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: { Title: style.title, CreationDate: style.madeAt },
  });
  registerDocumentFonts(doc);
  const written = buffer(doc as unknown as Readable);
  const pen = new SheetPen(doc);
  for (const sheet of sheets) drawForm(pen, { sheet, style }, t);
  doc.end();
  return written;
}
