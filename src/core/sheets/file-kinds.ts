import type { Refusal } from './sheet.js';
import { sheetLimits } from './sheet-limits.js';

const zip = Buffer.from('PK');
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Streams of an OLE container, by which old office files and encrypted new ones are told apart. */
const oleStreams: [stream: string, refusal: Refusal][] = [
  ['EncryptedPackage', { key: 'sheets.password' }],
  ['EncryptionInfo', { key: 'sheets.password' }],
  ['Workbook', { key: 'sheets.old-xls' }],
  ['Book', { key: 'sheets.old-xls' }],
  ['WordDocument', { key: 'sheets.no-sheet', params: { kind: 'DOC' } }],
  ['PowerPoint Document', { key: 'sheets.no-sheet', params: { kind: 'PPT' } }],
];

/** What can be said of a file without opening it; null where it must be read. */
export function refusedAtSight(bytes: Buffer): Refusal | null {
  if (bytes.length === 0) return { key: 'sheets.empty' };
  if (bytes.length > sheetLimits.bytes) return tooLarge(bytes);
  return startsWith(bytes, ole) ? refusedOle(bytes) : null;
}

export function isArchive(bytes: Buffer): boolean {
  return startsWith(bytes, zip) && (bytes[2] ?? 0) < 9;
}

function tooLarge(bytes: Buffer): Refusal {
  const megabytes = (length: number) => Math.ceil((length * 10) / 1024 / 1024) / 10;
  return {
    key: 'sheets.too-large',
    params: { size: megabytes(bytes.length), most: megabytes(sheetLimits.bytes) },
  };
}

function refusedOle(bytes: Buffer): Refusal {
  const found = oleStreams.find(([stream]) => hasOleStream(bytes, stream));
  return found?.[1] ?? { key: 'sheets.unknown' };
}

/** An entry of the container's directory takes 128 bytes and begins with its name in UTF-16, which ends with a zero. */
function hasOleStream(bytes: Buffer, stream: string): boolean {
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (at % 128 === 0) return true;
  }
  return false;
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
