import type { Tell } from './sheet-messages.js';
import { unpack } from './xlsx/archive.js';
import { assertWorkbook } from './xlsx/package-kind.js';
import { readWorkbook } from './xlsx/workbook.js';

/** Reads an .xlsx file. @throws Refused where it is none, or not one that can be read */
export async function readArchive(bytes: Buffer, tell: Tell): Promise<void> {
  const parts = await unpack(bytes);
  assertWorkbook(parts);
  await readWorkbook(parts, tell);
}
