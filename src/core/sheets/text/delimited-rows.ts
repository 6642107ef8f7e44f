import { parse } from 'csv-parse/sync';
import type { Cell } from '../sheet.js';
import type { Separator } from './separator.js';

const lineEnd = /\r\n|\r|\n/;

/** Cells as they stand in the text; quotes that were never closed are letters like others. */
export function rowsOf(text: string, separator: Separator): Cell[][] {
  const rows = text.includes('"') ? parsedRows(text, separator) : splitRows(text, separator);
  return rows.map((row) => row.map(cellOf));
}

/** Without quotes there is nothing to parse, and nobody waits for it. */
function splitRows(text: string, separator: Separator): string[][] {
  return text.split(lineEnd).map((line) => line.split(separator));
}

function parsedRows(text: string, separator: Separator): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch {
    return splitRows(text, separator);
  }
}

function cellOf(text: string): Cell {
  return text === '' ? null : { text };
}
