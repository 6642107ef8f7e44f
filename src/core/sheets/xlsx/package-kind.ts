import { Refused } from '../../errors/refusals.js';
import type { Parts } from './archive.js';

/** Refuses archives that are no workbooks, or are such as must not or cannot be read. */
export function assertWorkbook(parts: Parts): void {
  assertNoOpenDocument(parts.get('mimetype')?.toString('latin1').trim() ?? '');
  const types = parts.get('[content_types].xml')?.toString('utf8') ?? '';
  const names = [...parts.keys()];
  if (names.some((name) => name.endsWith('workbook.bin'))) throw new Refused('sheets.binary');
  if (/macroEnabled/i.test(types) || names.some((name) => name.endsWith('vbaproject.bin'))) {
    throw new Refused('sheets.macros');
  }
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml/i.test(types)) return;
  throw new Refused('sheets.no-sheet', { kind: kindOf(names) });
}

function assertNoOpenDocument(mimetype: string): void {
  const [, kind] = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(mimetype) ?? [];
  if (kind === 'spreadsheet') throw new Refused('sheets.ods');
  if (kind) throw new Refused('sheets.no-sheet', { kind: kind === 'text' ? 'ODT' : 'OpenDocument' });
}

function kindOf(names: string[]): string {
  if (names.some((name) => name.startsWith('word/'))) return 'DOCX';
  return names.some((name) => name.startsWith('ppt/')) ? 'PPTX' : 'ZIP';
}
