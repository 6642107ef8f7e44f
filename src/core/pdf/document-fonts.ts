import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const family = '@expo-google-fonts/tinos';

/** As wide as Times New Roman letter by letter, which official papers are set in and nobody may ship. */
const files = {
  regular: `${family}/400Regular/Tinos_400Regular.ttf`,
  italic: `${family}/400Regular_Italic/Tinos_400Regular_Italic.ttf`,
  bold: `${family}/700Bold/Tinos_700Bold.ttf`,
  boldItalic: `${family}/700Bold_Italic/Tinos_700Bold_Italic.ttf`,
};

export type DocumentFont = keyof typeof files;

const require = createRequire(import.meta.url);

export function documentFontPath(font: DocumentFont): string {
  return require.resolve(files[font]);
}

/** Makes the fonts of official papers known to a document, once for the document. */
export function registerDocumentFonts(doc: PDFKit.PDFDocument): void {
  for (const name of Object.keys(files) as DocumentFont[])
    doc.registerFont(name, readFileSync(documentFontPath(name)));
}
