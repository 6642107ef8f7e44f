import { CROCKFORD_ALPHABET } from './crockford.js';

const START = 1;
const FIELD_POLYNOMIAL = 0b100101;

/**
 * One more character of the same alphabet that finds every single wrong character and every swap of two characters in
 * codes of up to 31. The standard ISO 7064 would need letters outside the alphabet, so this is a weighted sum in the
 * field of 32 elements (x⁵ + x² + 1): each place weighs twice the next one, and no two places weigh the same.
 */
export function checkCharacter(body: string): string {
  return CROCKFORD_ALPHABET.charAt(Array.from(body, valueOf).reduce(addAndDouble, START));
}

export function withCheckCharacter(body: string): string {
  return body + checkCharacter(body);
}

/** False too where a character is not of the alphabet. */
export function hasRightCheckCharacter(code: string): boolean {
  return Array.from(code).every(isOfAlphabet) && checkCharacter(code.slice(0, -1)) === code.slice(-1);
}

function valueOf(character: string): number {
  return CROCKFORD_ALPHABET.indexOf(character);
}

function addAndDouble(sum: number, value: number): number {
  const doubled = (sum ^ value) << 1;
  return doubled > 31 ? doubled ^ FIELD_POLYNOMIAL : doubled;
}

function isOfAlphabet(character: string): boolean {
  return CROCKFORD_ALPHABET.includes(character);
}
