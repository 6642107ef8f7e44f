import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const family = '@expo-google-fonts/tinos';

/** Tinos has the widths of Times New Roman, which may not be shipped. */
const files = {
  regular: `${family}/400Regular/Tinos_400Regular.ttf`,
  italic: `${family}/400Regular_Italic/Tinos_400Regular_Italic.ttf`,
  bold: `${family}/700Bold/Tinos_700Bold.ttf`,
  boldItalic: `${family}/700Bold_Italic/Tinos_700Bold_Italic.ttf`,
};

export type Face = keyof typeof files;

const require = createRequire(import.meta.url);

/** Makes every face known to a PDF under its own name. */
export function registerTinos(doc: PDFKit.PDFDocument): void {
  for (const [face, file] of Object.entries(files))
    doc.registerFont(face, readFileSync(require.resolve(file)));
}

/** How wide lines are in Times New Roman, for writers that cannot ask their program. */
export class TextWidths {
  private readonly doc = new PDFDocument({ font: '' });

  constructor() {
    registerTinos(this.doc);
  }

  /** In points. */
  of(text: string, face: Face, size: number): number {
    return this.doc.font(face, size).widthOfString(text);
  }
}
