import { withoutMarks } from './fold.js';

/** A syllable as the south says it, and its bare letters. */
export interface Syllable {
  /** Empty where the writer left the marks out. */
  sound: string;
  bare: string;
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
const hook = '\u0309';
const tilde = '\u0303';
/** Of a text with its marks; names and foreign words have none, and a text without marks may hold a stray one. */
const leastMarked = 0.2;

/** The syllables of a text; where hardly one has a mark, none is believed. */
export function syllablesIn(text: string): Syllable[] {
  const all = markedSyllablesIn(text);
  const marked = all.filter(({ sound, bare }) => sound !== bare).length;
  return marked > all.length * leastMarked ? all : all.map(({ bare }) => ({ sound: '', bare }));
}

/** The syllables of a text that is known to have its marks. */
export function markedSyllablesIn(text: string): Syllable[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => ({ sound: soundOf(word), bare: withShortI(withoutMarks(word)) }));
}

/** Equal where the tone stands elsewhere (hoà, hòa), i is written for y (kỹ, kĩ), or hỏi for ngã, which the south says alike. */
function soundOf(word: string): string {
  const letters = word.normalize('NFD');
  const mark = tone.exec(letters)?.[0] ?? '';
  return withShortI(letters.replace(tone, '')) + mark.replace(tilde, hook);
}

function withShortI(word: string): string {
  return word.replace(/([hklmst])y$/, '$1i');
}
