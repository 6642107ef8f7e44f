import { isSyllable } from './syllables.js';
import { tcvn3Table } from './tcvn3-table.js';
import { vniTable } from './vni-table.js';

export type LegacyEncoding = 'tcvn3' | 'vni';

const tables = { tcvn3: tcvn3Table, vni: vniTable };

/** U+00AD, the soft hyphen, is ư in TCVN3 and belongs to its word. */
const WORD = /[A-Za-z\u00A1-\u1EFF]+/g;
const LETTER_BEYOND_ASCII = /(?![A-Za-z])\p{L}/u;
const VOWEL = /[aeiouy]/i;
const USUAL_CASE = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;
const C1_CONTROL = /[\u0080-\u009F]/g;
const LEAST_SHARE = 1 / 5;

/** They stand in many names, and look in TCVN3 or VNI like other syllables: Vò, Dòng, Phóc; Thò, Sôn. */
const NAMES = new Set(['thị', 'vũ', 'dũng', 'phúc', 'trúc', 'cúc', 'út', 'tú', 'lộc', 'sơn', 'thơ']);

/** What Windows shows for 0x80 to 0x9F; both encodings leave these codes to it. */
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/**
 * Judges the cells of a column as they came out of the file, not trimmed. A word with marks speaks for an encoding where it
 * is a Vietnamese syllable only when read in that encoding, and against it where it is none even then; a column has the
 * encoding for which more of its cells speak than against it, if these are a fifth or more of the cells with marks.
 */
export function legacyEncodingOf(texts: readonly string[]): LegacyEncoding | null {
  const cells = texts.map(markedWords).filter((words) => words.length > 0);
  const tcvn3 = leadOf('tcvn3', cells);
  const vni = leadOf('vni', cells);
  if (tcvn3 === vni) return null;
  return tcvn3 > vni ? 'tcvn3' : 'vni';
}

/**
 * NFC. ASCII stays, and so do words with letters that the encoding doesn't have; beside such words also what is Vietnamese
 * as it stands. TCVN3 has no accented capitals: words written in capitals otherwise get them (NGUYÔN is NGUYỄN), others keep
 * the small letter (¸nh is ánh).
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const written = text.normalize('NFC').replace(C1_CONTROL, windowsSign);
  const isPure = !hasStrangers(written, encoding);
  const raisesAll = !tables[encoding].hasAccentedCapitals && areCapitals(written);
  return written.replace(WORD, (word) => {
    if (!isPure && (hasStrangers(word, encoding) || isVietnamese(word))) return word;
    return raisesAll ? decoded(word, encoding).toUpperCase() : decoded(word, encoding);
  });
}

/** A single sign may be anything: ½, §, ý. */
function markedWords(text: string): string[] {
  const words = text.normalize('NFC').match(WORD) ?? [];
  return words.filter((word) => word.length > 1 && /[^A-Za-z]/.test(word));
}

/** How many more cells speak for the encoding than against it; 0 where they are too few. */
function leadOf(encoding: LegacyEncoding, cells: string[][]): number {
  const votes = cells.map((words) => voteOf(words, encoding));
  const supporters = votes.filter((vote) => vote > 0).length;
  const opponents = votes.filter((vote) => vote < 0).length;
  return supporters >= cells.length * LEAST_SHARE ? Math.max(0, supporters - opponents) : 0;
}

function voteOf(words: string[], encoding: LegacyEncoding): number {
  const sum = words.reduce((total, word) => total + evidenceOf(word, encoding), 0);
  return sum === 0 ? words.filter((word) => isRatherName(word, encoding)).length : sum;
}

/** Abbreviations such as LĐTBXH say nothing. */
function evidenceOf(word: string, encoding: LegacyEncoding): number {
  const reading = decoded(word, encoding);
  if (!VOWEL.test(reading.normalize('NFD'))) return 0;
  if (hasStrangers(word, encoding) || !isVietnamese(reading)) return -1;
  return isVietnamese(word) ? 0 : 1;
}

/** `Thò Lan` could be read as it stands, but hardly anybody is called so. */
function isRatherName(word: string, encoding: LegacyEncoding): boolean {
  return NAMES.has(decoded(word, encoding).toLowerCase()) && !NAMES.has(word.toLowerCase());
}

/** TCVN3 strews capitals into words: ThÞ, TrÇn. In Unicode nobody does. */
function isVietnamese(word: string): boolean {
  return USUAL_CASE.test(word) && isSyllable(word.toLowerCase());
}

function hasStrangers(text: string, encoding: LegacyEncoding): boolean {
  return LETTER_BEYOND_ASCII.test(text.replace(tables[encoding].sequences, ''));
}

function decoded(word: string, encoding: LegacyEncoding): string {
  const { sequences, letter, hasAccentedCapitals } = tables[encoding];
  const letters = word.replace(sequences, (sequence) => letter(sequence));
  return !hasAccentedCapitals && areCapitals(word) ? letters.toUpperCase() : letters;
}

/** A capital that stands first only begins a name: `Hµ` alone is Hà, in `TRÇN Hµ` it is HÀ. */
function areCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-Za-z\u00A1-\u1EFF][A-Z]/.test(text);
}

function windowsSign(control: string): string {
  return WINDOWS_SIGNS.charAt(control.charCodeAt(0) - 0x80);
}
