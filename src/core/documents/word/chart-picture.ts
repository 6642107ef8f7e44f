import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { documentFontPath } from '../../pdf/document-fonts.js';
import type { DocumentFont } from '../../pdf/document-fonts.js';
import type { ChartLayout, ChartText } from '../chart-layout.js';

/** Pixels for each point: 216 to the inch. */
const scale = 3;
const fonts = new Map<DocumentFont, Font>();

/** A chart as PNG. Letters are drawn as outlines: the machine that draws may have no fonts, and the one that reads others. */
export async function chartPicture(layout: ChartLayout): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svgOf(layout)))
    .png({ palette: true })
    .toBuffer();
}

function svgOf({ width, height, boxes, texts }: ChartLayout): string {
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
  const bars = boxes.map(
    (box) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#333"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="#fff"/>${bars.join('')}${texts.map(outlineOf).join('')}</svg>`
  );
}

/** Font units point up, pictures down. */
function outlineOf({ text, x, y, look }: ChartText): string {
  const font = fontOf(look.face);
  const size = look.size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  const letters = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {};
    const letter = `<path transform="translate(${pen + xOffset} 0)" d="${glyph.path.toSVG()}"/>`;
    pen += xAdvance;
    return letter;
  });
  return `<g transform="translate(${x} ${y}) scale(${size} ${-size})">${letters.join('')}</g>`;
}

function fontOf(face: DocumentFont): Font {
  const known = fonts.get(face);
  if (known) return known;
  const font = create(readFileSync(documentFontPath(face)));
  if (!('layout' in font)) throw new Error('A document font is a collection.');
  fonts.set(face, font);
  return font;
}
