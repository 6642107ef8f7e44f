import { mm } from '../../pdf/units.js';
import { margins, paperOf } from '../paper.js';
import type { Look } from '../looks.js';

/** On a page also with the indent of its first line, in points. */
export type PdfLook = Look & { indent?: number };

/** Where text stands: its left edge, its top and how wide it may run, in points. */
export interface Box {
  x: number;
  y: number;
  width: number;
}

/** Without margins of their own: the sheet decides where each ends. */
export function pageOptions(landscape: boolean): PDFKit.PDFDocumentOptions {
  const layout = landscape ? 'landscape' : 'portrait';
  return { size: 'A4', layout, margins: { top: 0, bottom: 0, left: 0, right: 0 } };
}

const mostMeasured = 20_000;

/** A PDF with a place on its current page, `y`, below which nothing is written yet. */
export class Sheet {
  readonly left = mm(margins.left);
  readonly width: number;
  readonly leftHalf: number;
  readonly rightHalf: number;
  y = mm(margins.top);
  private readonly bottom: number;
  /** Measuring lays a text out, and each cell of a table is asked for several times. */
  private readonly measured = new Map<string, number>();

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly landscape: boolean,
  ) {
    const paper = paperOf({ landscape });
    this.width = mm(paper.bodyWidth);
    this.leftHalf = mm(paper.leftHalf);
    this.rightHalf = mm(paper.rightHalf);
    this.bottom = mm(paper.height - margins.bottom);
  }

  /** What is left of the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  get pageHeight(): number {
    return this.bottom - mm(margins.top);
  }

  get isAtTop(): boolean {
    return this.y === mm(margins.top);
  }

  get body(): Box {
    return { x: this.left, y: this.y, width: this.width };
  }

  newPage(): void {
    this.doc.addPage(pageOptions(this.landscape));
    this.y = mm(margins.top);
  }

  /** Goes on to the next page unless there is room. */
  need(height: number): void {
    if (height > this.room && !this.isAtTop) this.newPage();
  }

  height(text: string, width: number, look: PdfLook): number {
    const { face, size, indent = 0 } = look;
    const key = `${face} ${size} ${indent} ${width} ${text}`;
    const height = this.measured.get(key) ?? this.measure(text, width, look);
    if (this.measured.size < mostMeasured) this.measured.set(key, height);
    return height;
  }

  private measure(text: string, width: number, look: PdfLook): number {
    const { face, size, indent = 0 } = look;
    const options = { width: this.wrapWidth(width, look), indent };
    this.doc.font(face, size);
    return linesIn(text, look).reduce((sum, line) => sum + this.doc.heightOfString(line, options), 0);
  }

  widthOf(text: string, { face, size }: Look): number {
    return this.doc.font(face, size).widthOfString(text);
  }

  /** @returns the y below the text */
  write(text: string, { x, y, width }: Box, look: PdfLook): number {
    const { face, size, align = 'left', indent = 0 } = look;
    const options = { width: this.wrapWidth(width, look), align, indent };
    this.doc.font(face, size);
    this.doc.y = y;
    for (const line of linesIn(text, look)) this.doc.text(line, x, this.doc.y, options);
    return this.doc.y;
  }

  line(x: number, y: number, width: number): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke();
  }

  frame({ x, y, width }: Box, height: number): void {
    this.doc.rect(x, y, width, height).lineWidth(0.5).stroke();
  }

  /** pdfkit asks for room for the space behind a line's last word, too; other programs let it hang over. */
  private wrapWidth(width: number, look: PdfLook): number {
    return isLeft(look) ? width + this.widthOf(' ', look) : width;
  }
}

/**
 * One by one, since pdfkit takes a line break for a wide letter. Each with a space behind its last word as behind all others,
 * or that one would reach into the margin.
 */
function linesIn(text: string, look: PdfLook): string[] {
  return text.split('\n').map((line) => (isLeft(look) || line === '' ? `${line} ` : line));
}

function isLeft({ align = 'left' }: PdfLook): boolean {
  return align === 'left';
}
