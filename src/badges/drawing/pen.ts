import type { FontWeight } from '../../core/pdf/fonts.js';
import type { Colour } from '../../core/pdf/palette.js';
import { fitName } from './fit-name.js';
import type { FitBox, FittedText, TextMeasure } from './fit-name.js';
import { drop, rise } from './letter-heights.js';
import type { Line } from './sheet-geometry.js';
import type { Point } from '../../core/pdf/units.js';

export interface TextLook {
  weight: FontWeight;
  colour: Colour;
  align?: 'left' | 'centre';
}

export interface TextArea extends FitBox, Point {}

/** Naming features, even none, makes pdfkit lay the text out without keeping it. */
const codeLook = { features: [], characterSpacing: 0.05 };

/** Writes and draws on the current page; texts that come again are fitted once. */
export class Pen {
  private readonly fitted = new Map<string, FittedText>();

  constructor(readonly doc: PDFKit.PDFDocument) {}

  /** Sets a text that few badges share, such as a person's name, as large as the area allows. */
  writeFitted(text: string, area: TextArea, look: TextLook): void {
    this.put(this.fit(text, area, look.weight), area, look);
  }

  /** The same for a text that many badges share. */
  writeShared(text: string, area: TextArea, look: TextLook): void {
    const key = [look.weight, area.width, area.height, area.largest, text].join('|');
    const found = this.fitted.get(key) ?? this.fit(text, area, look.weight);
    this.fitted.set(key, found);
    this.put(found, area, look);
  }

  /** Sets a code that comes only once, spaced and centred on a point, without remembering its glyphs. */
  writeCode(code: string, centre: Point, space: { width: number; largest: number }): void {
    this.doc.font('semibold').fontSize(1);
    const width = this.doc.widthOfString(code, codeLook);
    const size = Math.min(space.largest, space.width / width);
    this.doc.fontSize(size).text(code, tidy(centre.x - (width * size) / 2), tidy(centre.y), {
      ...codeLook,
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: tidy(codeLook.characterSpacing * size),
    });
  }

  block(corner: Point, size: { width: number; height: number }, colour: Colour): void {
    this.doc.rect(tidy(corner.x), tidy(corner.y), tidy(size.width), tidy(size.height)).fill(colour);
  }

  rule(lines: Line[], width: number, colour: Colour): void {
    for (const { from, to } of lines) this.doc.moveTo(from.x, from.y).lineTo(to.x, to.y);
    this.doc.lineWidth(width).stroke(colour);
  }

  private fit(text: string, box: FitBox, weight: FontWeight): FittedText {
    return fitName(this.measure(weight), text.normalize('NFC'), box);
  }

  private measure(weight: FontWeight): TextMeasure {
    this.doc.font(weight).fontSize(1);
    return { width: (text) => this.doc.widthOfString(text), rise, drop };
  }

  private put({ size, lines }: FittedText, area: TextArea, look: TextLook): void {
    this.doc
      .font(look.weight)
      .fontSize(Math.floor(size * 100) / 100)
      .fillColor(look.colour);
    for (const { text, baseline } of lines) {
      const slack = look.align === 'centre' ? area.width - this.doc.widthOfString(text) : 0;
      this.doc.text(text, tidy(area.x + slack / 2), tidy(area.y + baseline), {
        lineBreak: false,
        baseline: 'alphabetic',
      });
    }
  }
}

/** Two decimals are finer than any printer, and keep the file small. */
function tidy(length: number): number {
  return Math.round(length * 100) / 100;
}
