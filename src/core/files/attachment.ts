import { foldForSearch, withoutMarks } from '../vietnamese/fold.js';

/** The `Content-Disposition` of a download, with its name for old browsers and as it should be (RFC 6266, RFC 5987). */
export function attachment(name: string): string {
  const plain = foldForSearch(name).replace(/[^a-z0-9.]+/g, '-');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Without marks, which old archives and sticks spoil, and without strange signs. */
export function plainFileName(text: string): string {
  return withoutMarks(text).replace(/[^\w .,()-]+/g, ' ');
}

export function withoutEnding(fileName: string): string {
  return fileName.replace(/\.\w+$/, '');
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
