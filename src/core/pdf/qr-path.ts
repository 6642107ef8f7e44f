import { encodeQR } from 'qr';

/** Modules of empty space that a reader needs on each side (ISO/IEC 18004). */
export const quietZone = 4;

export interface QrPath {
  modules: number;
  path: string;
}

/**
 * The dark modules of a QR code, each a unit square, neighbours in a row joined to one rectangle.
 * @param encoding `alphanumeric` for capitals and digits, which is denser; `byte` for addresses
 */
export function qrPath(text: string, encoding: 'alphanumeric' | 'byte' = 'alphanumeric'): QrPath {
  const framed = encodeQR(text, 'raw', { ecc: 'medium', encoding, border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  return { modules: rows.length, path: rows.map(rowPath).join('') };
}

function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = row.indexOf(true); x >= 0;) {
    const end = indexFrom(row, false, x);
    path += `${x} ${y} ${end - x} 1 re `;
    x = row.indexOf(true, end);
  }
  return path;
}

function indexFrom(row: boolean[], value: boolean, start: number): number {
  const found = row.indexOf(value, start);
  return found < 0 ? row.length : found;
}
