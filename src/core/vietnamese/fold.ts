import { cleanText } from './clean-text.js';

/** What a search compares: small letters without marks, đ as d, words with one space between them. */
export function foldForSearch(text: string): string {
  return cleanText(withoutMarks(text.toLowerCase()));
}

/**
 * Equal for names that may be one person's: the case, every mark (so also where the tone stands: Hòa, Hoà, Hoa),
 * spaces, hyphens and points don't count. Letters do: "Thúy" and "Thúi", "Mỹ" and "Mĩ" differ. A reason to ask, never to refuse.
 */
export function foldForDuplicates(name: string): string {
  return foldForSearch(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Latin letters only, small and capital as they were. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
