import { stringify } from 'csv-stringify/sync';
import { defused } from './defuse.js';
import type { SheetValue } from './sheet-value.js';
import { sheetDay } from './sheet-value.js';

/** A table that Excel opens with the right letters: UTF-8 with its mark, lines that end with CRLF, every text quoted and defused. */
export function csvOf(headings: string[], rows: SheetValue[][]): Buffer {
  const lines = [headings, ...rows].map((row) => row.map(written));
  return Buffer.from(stringify(lines, { bom: true, quoted: true, record_delimiter: 'windows' }));
}

function written(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return defused(value);
  if (typeof value === 'object') return sheetDay(value.day);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
