import { parse } from 'csv-parse/sync';
import type { Cell } from '../sheet.js';
import type { Separator } from './separator.js';

/** Cells as they stand in the text; quotes that were never closed are letters like others. */
export function rowsOf(text: string, separator: Separator): Cell[][] {
  return (parsed(text, separator, '"') ?? parsed(text, separator, false) ?? []).map((row) => row.map(cellOf));
}

function parsed(text: string, separator: Separator, quote: '"' | false): string[][] | null {
  try {
    return parse(text, {
      delimiter: separator,
      quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch {
    return null;
  }
}

function cellOf(text: string): Cell {
  return text === '' ? null : { text };
}
