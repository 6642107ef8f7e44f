import PDFDocument from 'pdfkit';
import { registerDocumentFonts } from '../pdf/document-fonts.js';
import type { DocumentFont } from '../pdf/document-fonts.js';

/** How wide lines are in Times New Roman, for writers that cannot ask their program. */
export class TextWidths {
  private readonly doc = new PDFDocument({ font: '' });

  constructor() {
    registerDocumentFonts(this.doc);
  }

  /** In points. */
  of(text: string, font: DocumentFont, size: number): number {
    return this.doc.font(font, size).widthOfString(text);
  }
}
