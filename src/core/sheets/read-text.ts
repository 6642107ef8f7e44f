import { parse as parsePath } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { Refused } from '../errors/refusals.js';
import { RowWriter } from './row-writer.js';
import type { Cell } from './sheet.js';
import { SheetBudget } from './sheet-budget.js';
import type { SheetTask, Tell } from './sheet-messages.js';
import { rowsOf } from './text/delimited-rows.js';
import { decodedText } from './text/text-encoding.js';
import { separated } from './text/written-separator.js';

const rowsAtATime = 200;
const markup = /^\s*(?:<\?xml|<!doctype|<html|<table|<head|<style|<meta|\{\\rtf|MIME-Version)/i;

/** Reads a file that is no archive as a table in plain text. @throws Refused where it is none */
export async function readTextFile({ name, bytes }: SheetTask, tell: Tell): Promise<void> {
  const content = Buffer.from(bytes);
  const text = decodedText(content);
  if (text === null || text.startsWith('%PDF')) throw await strange(content);
  if (markup.test(text)) throw new Refused('sheets.web-page');
  const { separator, table } = separated(text);
  await tellRows(limitedRows(rowsOf(table, separator), parsePath(name).name), name, tell);
}

/** Holds a table to the limits. @throws Refused where it is too large, or where nothing stands in it */
export function limitedRows(rows: Cell[][], sheet: string): Cell[][] {
  const budget = new SheetBudget();
  const writer = new RowWriter(budget, { sheet, strict: true });
  rows.forEach((row, at) => {
    writer.add(at + 1, row);
  });
  if (budget.isUntouched) throw new Refused('sheets.no-content');
  return writer.take();
}

async function tellRows(rows: Cell[][], name: string, tell: Tell): Promise<void> {
  await tell({ kind: 'sheet', name: parsePath(name).name, hidden: false });
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    await tell({ kind: 'rows', rows: rows.slice(from, from + rowsAtATime) });
  }
}

async function strange(content: Buffer): Promise<Refused> {
  const type = await fileTypeFromBuffer(content.subarray(0, 4100)).catch(() => undefined);
  return type
    ? new Refused('sheets.no-sheet', { kind: type.ext.toUpperCase() })
    : new Refused('sheets.unknown');
}
