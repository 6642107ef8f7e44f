import { inflateSync } from 'node:zlib';
import type { ScanRefusal } from './scan-messages.js';

/** What a scanner never writes: programs, files inside the file, forms that send, things that play. */
const activeNames =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Movie|Sound|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|3D)(?![A-Za-z0-9])/;

/** Of all object streams together; a scan's structure is far smaller than its pictures. */
const mostInflated = 20 * 1024 * 1024;

/**
 * Looks at a PDF's structure, also where it is compressed, and never at its pictures. It keeps only what can be read
 * through and holds nothing that acts by itself; in doubt it refuses.
 */
export function checkPdf(bytes: Buffer): { refused: ScanRefusal } | { pages: number } {
  const source = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(source) || !source.slice(-2048).includes('%%EOF'))
    return { refused: 'broken-pdf' };
  const structure = structureOf(bytes, source);
  if (structure === null) return { refused: 'broken-pdf' };
  const names = decoded(structure);
  if (/\/Encrypt(?![A-Za-z0-9])/.test(names)) return { refused: 'locked-pdf' };
  if (activeNames.test(names)) return { refused: 'active-pdf' };
  const pages = names.match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0;
  return pages === 0 ? { refused: 'broken-pdf' } : { pages };
}

/** All but the content of streams, with object streams unpacked; null where one cannot be read. */
function structureOf(bytes: Buffer, source: string): string | null {
  const parts: string[] = [];
  let inflated = 0;
  let from = 0;
  for (const { start, end } of streamsIn(source)) {
    // All since the stream before, since nobody can say for sure where its own dictionary begins.
    const before = source.slice(from, start);
    parts.push(before);
    from = end;
    if (!mayHoldObjects(decoded(before))) continue;
    const objects = unpacked(bytes.subarray(start, end), before, mostInflated - inflated);
    if (objects === null) return null;
    inflated += objects.length;
    parts.push(objects);
  }
  return [...parts, source.slice(from)].join('\n');
}

/** A stream of objects says so, and where the first one stands; what is a picture by its only filter holds none. */
function mayHoldObjects(dictionary: string): boolean {
  if (!/\/ObjStm(?![A-Za-z0-9])|\/First(?![A-Za-z0-9])/.test(dictionary)) return false;
  return !/\/Filter\s*\[?\s*\/(?:DCT|JPX|CCITTFax|JBIG2)Decode\s*[\]/>]/.test(dictionary);
}

function* streamsIn(source: string): Generator<{ start: number; end: number }> {
  const opening = /(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g;
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const start = found.index + found[0].length;
    const end = source.indexOf('endstream', start);
    if (end < 0) return;
    yield { start, end };
    opening.lastIndex = end;
  }
}

/** Compressed in the one way that everybody uses; anything else is not looked into and so not kept. */
function unpacked(stream: Buffer, dictionary: string, most: number): string | null {
  const words = decoded(dictionary);
  const filters = words.match(/\/(?:Flate|LZW|ASCII85|ASCIIHex|RunLength|Crypt)\w*/g) ?? [];
  if (/\/Filter\s*\[?\s*\d/.test(words)) return null;
  if (filters.length === 0) return stream.toString('latin1');
  if (filters.length > 1 || filters[0] !== '/FlateDecode' || /\/Predictor\s+(?!1\b)/.test(words)) return null;
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(most, 1), finishFlush: 2 }).toString('latin1');
  } catch {
    return null;
  }
}

/** Names may be spelled with `#` and a letter's number. */
function decoded(names: string): string {
  return names.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
