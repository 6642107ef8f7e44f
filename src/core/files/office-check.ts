import { unpack } from '../sheets/xlsx/archive.js';
import type { Parts } from '../sheets/xlsx/archive.js';
import type { xlsxType } from './media-types.js';
import type { CleanFile, ScanRefusal } from './scan-messages.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What runs or fetches by itself: macros, controls, other programs' objects, templates from elsewhere. */
const active = /(?:^|\/)(?:vbaproject\.bin|activex\/.*|embeddings\/.*\.bin)$/;
const fromElsewhere = /attachedTemplate"[^>]*TargetMode="External"/;

/** A Word or Excel file as it came, where nothing in it acts by itself and it does not grow beyond measure. */
export async function checkOffice(
  bytes: Buffer,
  type: typeof docxType | typeof xlsxType,
): Promise<CleanFile | { refused: ScanRefusal }> {
  const parts = await readable(bytes);
  if (!parts?.has('[content_types].xml')) return { refused: 'broken-office' };
  if ([...parts.keys()].some((name) => active.test(name)) || hasTemplate(parts))
    return { refused: 'active-office' };
  return { type, pages: 1, bytes };
}

async function readable(bytes: Buffer): Promise<Parts | null> {
  try {
    return await unpack(bytes);
  } catch {
    return null;
  }
}

function hasTemplate(parts: Parts): boolean {
  return [...parts].some(
    ([name, content]) => name.endsWith('.rels') && fromElsewhere.test(content.toString()),
  );
}
