import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const family = '@expo-google-fonts/be-vietnam-pro';
const files = {
  medium: `${family}/500Medium/BeVietnamPro_500Medium.ttf`,
  semibold: `${family}/600SemiBold/BeVietnamPro_600SemiBold.ttf`,
  bold: `${family}/700Bold/BeVietnamPro_700Bold.ttf`,
};

export type FontWeight = keyof typeof files;

export const fontWeights = Object.keys(files) as FontWeight[];

const require = createRequire(import.meta.url);
const loaded = new Map<FontWeight, Buffer>();

export function fontPath(weight: FontWeight): string {
  return require.resolve(files[weight]);
}

/** The font file, read once in the life of the process. */
function fontData(weight: FontWeight): Buffer {
  const data = loaded.get(weight) ?? readFileSync(fontPath(weight));
  loaded.set(weight, data);
  return data;
}

/** Makes every weight known to a document under its own name, once for the document. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const weight of fontWeights) doc.registerFont(weight, fontData(weight));
}
