import { readXml } from '../sheets/xlsx/read-xml.js';
import { unpack } from '../sheets/xlsx/archive.js';
import type { Parts } from '../sheets/xlsx/archive.js';
import type { xlsxType } from './media-types.js';
import type { CleanFile, ScanRefusal } from './scan-messages.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What runs or fetches by itself: macros, controls, other programs' objects. */
const active = /(?:^|\/)(?:vbaproject\.bin|activex\/.*|embeddings\/.*\.bin)$/;

/** A Word or Excel file as it came, where nothing in it acts by itself and it does not grow beyond measure. */
export async function checkOffice(
  bytes: Buffer,
  type: typeof docxType | typeof xlsxType,
): Promise<CleanFile | { refused: ScanRefusal }> {
  const parts = await readable(bytes);
  if (!parts?.has('[content_types].xml')) return { refused: 'broken-office' };
  if ([...parts.keys()].some((name) => active.test(name))) return { refused: 'active-office' };
  const fetches = await fetchesByItself(parts);
  if (fetches === null) return { refused: 'broken-office' };
  return fetches ? { refused: 'active-office' } : { type, pages: 1, bytes };
}

async function readable(bytes: Buffer): Promise<Parts | null> {
  try {
    return await unpack(bytes);
  } catch {
    return null;
  }
}

/** Whether a relationship leads out of the file, but for links that a person follows; null where one cannot be read. */
async function fetchesByItself(parts: Parts): Promise<boolean | null> {
  let found = false;
  const open = (name: string, attributes: () => Record<string, string | undefined>) => {
    if (name === 'Relationship') found ||= leadsOut(attributes());
  };
  const relations = [...parts].filter(([name]) => name.endsWith('.rels'));
  try {
    for (const [, content] of relations) await readXml(content, { open });
    return found;
  } catch {
    return null;
  }
}

function leadsOut({ TargetMode = '', Type = '' }: Record<string, string | undefined>): boolean {
  return TargetMode.trim().toLowerCase() === 'external' && !Type.trim().endsWith('/hyperlink');
}
