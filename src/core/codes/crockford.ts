/** Douglas Crockford's base 32: digits and capitals without I, L, O and U, which people misread. */
export const CROCKFORD_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a character, the highest first; bits left over at the end are dropped. */
export function encodeCrockford(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{5}/g) ?? [];
  return groups.map((group) => CROCKFORD_ALPHABET.charAt(parseInt(group, 2))).join('');
}

/** What a person typed, as the printed letters: capitals, O read as 0, I and L as 1, spaces and dashes left out. */
export function readCrockford(typed: string): string {
  const letters = typed.replace(/[\s\p{Pd}\u200B\uFEFF]/gu, '').toUpperCase();
  return letters.replaceAll('O', '0').replace(/[IL]/g, '1');
}
