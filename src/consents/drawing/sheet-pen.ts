import { mm } from '../../core/pdf/units.js';
import type { DocumentFont } from '../../core/pdf/document-fonts.js';

export const page = { width: mm(210), height: mm(297) };
/** Decree 30/2020/NĐ-CP, annex I: 30 mm for the binding, 15 to the right, 20 above and below. */
export const frame = { left: mm(27), right: page.width - mm(15), top: mm(15), bottom: page.height - mm(12) };

interface Look {
  font?: DocumentFont;
  size?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  gap?: number;
}

interface Column {
  x: number;
  width: number;
}

export const whole: Column = { x: frame.left, width: frame.right - frame.left };

/** Writes down a page from top to bottom and goes on to the next one where it is full. */
export class SheetPen {
  y = frame.top;

  constructor(readonly doc: PDFKit.PDFDocument) {}

  startPage(): void {
    this.doc.addPage();
    this.y = frame.top;
  }

  /** A paragraph in a column, below what was written last. */
  write(text: string, column: Column = whole, look: Look = {}): void {
    const { gap = 3 } = look;
    this.room(this.heightOf(text, column, look));
    this.put(text, { ...column, y: this.y }, look);
    this.y += this.heightOf(text, column, look) + gap;
  }

  /** Text at a place of its own; what follows does not move. */
  put(text: string, { x, y, width }: Column & { y: number }, look: Look = {}): void {
    const { font = 'regular', size = 12, align = 'left' } = look;
    this.doc.font(font).fontSize(size).fillColor('#000000').text(text, x, y, { width, align, lineGap: 1 });
  }

  heightOf(
    text: string,
    { width }: Pick<Column, 'width'>,
    { font = 'regular', size = 12, align = 'left' }: Look = {},
  ): number {
    return this.doc.font(font).fontSize(size).heightOfString(text, { width, align, lineGap: 1 });
  }

  /** Begins another page where so much does not fit any more. */
  room(height: number): void {
    if (this.y + height > frame.bottom) this.startPage();
  }

  line(from: { x: number; y: number }, to: { x: number; y: number }): void {
    this.doc.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(0.6).stroke('#000000');
  }

  box(x: number, y: number, side: number): void {
    this.doc.rect(x, y, side, side).lineWidth(0.8).stroke('#000000');
  }
}
