import PDFDocument from 'pdfkit';
import { registerDocumentFonts } from '../pdf/document-fonts.js';
import type { Look } from './looks.js';

/** How wide lines are in Times New Roman, for writers that cannot ask their program. */
export class TextWidths {
  private readonly doc = new PDFDocument({ font: '' });

  constructor() {
    registerDocumentFonts(this.doc);
  }

  /** In points. */
  of(text: string, { face, size }: Look): number {
    return this.doc.font(face, size).widthOfString(text);
  }
}
