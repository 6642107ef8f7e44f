import { cleanText } from './clean-text.js';

const BEYOND_ASCII = /\P{ASCII}/gu;
const LAST_LATIN = '\u2000';

/** Every letter of Vietnamese is asked for again and again. */
const bareLetters = new Map<string, string>();

/** What a search compares: small letters without marks, đ as d, words with one space between them. */
export function foldForSearch(text: string): string {
  return cleanText(withoutMarks(text.toLowerCase()));
}

/** The words of a text as a search compares them: letters and figures without marks. */
export function foldedWords(text: string): string[] {
  return foldForSearch(text).match(/[a-z0-9]+/g) ?? [];
}

/**
 * Equal for names that may be one person's: the case, every mark (so also where the tone stands: Hòa, Hoà, Hoa),
 * spaces, hyphens and points don't count. Letters do: "Thúy" and "Thúi", "Mỹ" and "Mĩ" differ. A reason to ask, never to refuse.
 */
export function foldForDuplicates(name: string): string {
  return foldForSearch(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Equal for texts that differ in capitals and spaces alone: a mark makes another word (Giày, Giấy). */
export function foldForSameness(text: string): string {
  return cleanText(text).toLowerCase();
}

/** Latin letters only, small and capital as they were. */
export function withoutMarks(text: string): string {
  return text.replace(BEYOND_ASCII, bareLetter);
}

function bareLetter(letter: string): string {
  const known = bareLetters.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
  if (letter < LAST_LATIN) bareLetters.set(letter, bare);
  return bare;
}
