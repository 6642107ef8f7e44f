import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { Refused } from '../../errors/refusals.js';
import { sheetLimits } from '../sheet-limits.js';

/** The files of an archive, by their names in small letters. */
export type Parts = Map<string, Buffer>;

const kept = /\.(?:xml|rels)$|^mimetype$/;

/**
 * Inflates every file of an archive and counts what really comes out, whatever sizes it declares; stops at the first byte too
 * many. Keeps what a reader of sheets may need, and the names of all.
 */
export async function unpack(bytes: Buffer): Promise<Parts> {
  const zip = await opened(bytes);
  if (zip.entryCount > sheetLimits.archiveEntries) throw tooManyEntries();
  const parts: Parts = new Map();
  let left = sheetLimits.inflated;
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) throw new Refused('sheets.broken');
    const content = await inflated(zip, entry, left);
    left -= content.length;
    parts.set(name, kept.test(name) ? content : Buffer.alloc(0));
  }
  return parts;
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  } catch {
    throw new Refused('sheets.broken');
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('sheets.broken');
  }
}

async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new Refused('sheets.password');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of contentOf(zip, entry)) {
    length += chunk.length;
    if (length > most) throw new Refused('sheets.too-much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Ends with a refusal where the content is not what the archive says of it. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  } catch {
    throw new Refused('sheets.broken');
  }
}

function tooManyEntries(): Refused {
  return new Refused('sheets.too-many-entries', { most: sheetLimits.archiveEntries });
}
