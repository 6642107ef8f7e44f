import PDFDocument from 'pdfkit';
import { registerFonts } from '../../core/pdf/fonts.js';
import type { FontWeight } from '../../core/pdf/fonts.js';

export interface PathShape {
  kind: 'path';
  path: string;
  fill: string;
  transform?: string;
}

export interface TextShape {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  fill: string;
  /** How wide the printed text is. */
  width: number;
}

export type Shape = PathShape | TextShape;

type TextOptions = PDFKit.Mixins.TextOptions;
type TextPlace = [x?: number | TextOptions, y?: number, options?: TextOptions];
type Numbers = [number, number, number, number];

const weights: Record<FontWeight, number> = { medium: 500, semibold: 600, bold: 700 };
const svgLetters: Record<string, string> = { m: 'M', l: 'L', c: 'C', h: 'Z' };

/** A document that keeps what the badge drawing puts on it as shapes of SVG instead of writing PDF. */
export class ShapeCatcher extends PDFDocument {
  private shapes: Shape[] = [];
  private colour = '';
  private figure = '';
  private weight: FontWeight = 'medium';
  private size = 1;

  constructor() {
    super({ autoFirstPage: false, font: '' });
    registerFonts(this);
  }

  /** What was drawn since the last time. */
  takeShapes(): Shape[] {
    const taken = this.shapes;
    this.shapes = [];
    return taken;
  }

  override font(weight: FontWeight): this {
    this.weight = weight;
    return super.font(weight);
  }

  override fontSize(size: number): this {
    this.size = size;
    return super.fontSize(size);
  }

  override fillColor(colour: string): this {
    this.colour = colour;
    return this;
  }

  override rect(...[x, y, width, height]: Numbers): this {
    this.figure = rectangle([x, y, width, height]);
    return this;
  }

  override roundedRect(...[x, y, width, height, radius = 0]: [...Numbers, number?]): this {
    const [across, down] = [width - 2 * radius, height - 2 * radius];
    const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
    this.figure = [
      `M${x + radius} ${y}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}`,
      `h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}Z`,
    ].join('');
    return this;
  }

  override fill(colour?: string): this {
    this.shapes.push({ kind: 'path', path: this.figure, fill: colour ?? this.colour });
    return this;
  }

  override text(text: string, ...[x, y = 0, options = {}]: TextPlace): this {
    const { weight, size, colour } = this;
    if (typeof x !== 'number') throw new Error('The preview needs to know where a text stands.');
    const width = this.widthOfString(text, options) + (options.characterSpacing ?? 0);
    this.shapes.push({ kind: 'text', text, x, y, size, width, weight: weights[weight], fill: colour });
    return this;
  }

  /** Takes the one form that `fillPath` writes: a path of unit size, scaled and moved. */
  override addContent(content: string): this {
    const [, scale, x, y, path] = /^q (\S+) 0 0 \S+ (\S+) (\S+) cm (.*)f\* Q$/.exec(content) ?? [];
    if (!path) throw new Error('The preview cannot show this piece of PDF.');
    const transform = `translate(${x} ${y}) scale(${scale})`;
    this.shapes.push({ kind: 'path', path: asSvg(path), fill: this.colour, transform });
    return this;
  }
}

/** From PDF's path language, where the numbers come before the letter. */
function asSvg(path: string): string {
  return path.replace(/((?:-?[\d.]+ )*)(re|[mlch]) /g, (_piece, numbers: string, letter: string) =>
    letter === 're'
      ? rectangle(numbers.trim().split(' ').map(Number) as Numbers)
      : `${svgLetters[letter] ?? ''}${numbers}`,
  );
}

function rectangle([x, y, width, height]: Numbers): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}
