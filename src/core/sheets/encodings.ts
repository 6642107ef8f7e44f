import type { Cell, Sheet } from './sheet.js';
import { fromLegacy, legacyEncodingOf } from '../vietnamese/legacy-text.js';
import type { LegacyEncoding } from '../vietnamese/legacy-text.js';

/** The fonts before Unicode in which columns are written, by column from 0. */
export type Encodings = ReadonlyMap<number, LegacyEncoding>;

/** Where a list begins, and which of its columns, from 0, hold names of people. */
interface ListPlace {
  /** The last row of the headings, from 1. */
  lastRow: number;
  nameColumns: ReadonlySet<number>;
}

/** Only toned vowels lack their capital. */
const smallBeginning = /(?<= )(?!\p{ASCII})\p{Ll}(?=\p{L}|$| )/gu;

const mostJudged = 300;
const notAscii = /[^\p{ASCII}]/u;
/** Letters and marks that no font of eight bits could have left behind. */
const onlyUnicode = /[\u0102-\u01B0\u1EA0-\u1EF9]|\p{M}/u;

/** Judged for each column of the list by itself; one that is too short to tell goes with the others. */
export function encodingsOf(sheet: Sheet, { lastRow }: Pick<ListPlace, 'lastRow'>): Encodings {
  const columns = columnsBelow(sheet, lastRow);
  const sure = new Map<number, LegacyEncoding>();
  for (const [column, texts] of columns) {
    const encoding = legacyEncodingOf(sampleOf(texts));
    if (encoding) sure.set(column, encoding);
  }
  const [common] = sure.values();
  if (!common) return sure;
  const alike = [...columns].filter(([, texts]) => mayBeLegacy(texts)).map(([column]) => column);
  const all = [...columns.keys()].filter((column) => sure.has(column) || alike.includes(column));
  return new Map(all.map((column) => [column, sure.get(column) ?? common]));
}

export function inUnicode(sheet: Sheet, encodings: Encodings, { lastRow, nameColumns }: ListPlace): Sheet {
  if (encodings.size === 0) return sheet;
  const inColumn = (cell: Cell, column: number) => {
    const unicode = converted(cell, encodings.get(column));
    return unicode && nameColumns.has(column) ? { ...unicode, text: withCapitals(unicode.text) } : unicode;
  };
  const rows = sheet.rows.map((cells, index) => (index < lastRow ? cells : cells.map(inColumn)));
  return { ...sheet, rows };
}

/** TCVN3 has no `Ú`: the names of Danh Út and Lê Ngọc Ánh are stored with small letters, in a font that shows capitals. */
function withCapitals(name: string): string {
  return /^\p{Lu}/u.test(name) ? name.replace(smallBeginning, (letter) => letter.toUpperCase()) : name;
}

function converted(cell: Cell, encoding: LegacyEncoding | undefined): Cell {
  return cell && encoding ? { ...cell, text: fromLegacy(cell.text, encoding) } : cell;
}

function mayBeLegacy(texts: string[]): boolean {
  return texts.some((text) => notAscii.test(text)) && !texts.some((text) => onlyUnicode.test(text));
}

/** Enough to judge a long column, from all over it. */
function sampleOf(texts: string[]): string[] {
  const marked = texts.filter((text) => notAscii.test(text));
  const step = Math.max(1, Math.floor(marked.length / mostJudged));
  return marked.filter((_, index) => index % step === 0);
}

function columnsBelow(sheet: Sheet, lastRow: number): Map<number, string[]> {
  const rows = sheet.rows.slice(lastRow);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Map(columns.map((column) => [column, rows.flatMap((cells) => cells[column]?.text ?? [])]));
}
