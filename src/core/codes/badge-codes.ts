import { randomBytes } from 'node:crypto';
import { hasRightCheckCharacter } from './check-character.js';
import { newGroupedCode, newRandomCode, readGroupedCode } from './random-codes.js';
import type { RandomBytes } from './random-codes.js';

const TOKEN_LENGTH = 27;
const SHORT_LENGTH = 8;

/** All that a badge's QR code holds: 130 random bits and a check character, in letters of the dense alphanumeric QR mode. */
export function newBadgeToken(random: RandomBytes = randomBytes): string {
  return newRandomCode(TOKEN_LENGTH, random);
}

/** Tells a misread or foreign code without asking the database; not whether the badge exists. */
export function isBadgeToken(text: string): boolean {
  return text.length === TOKEN_LENGTH && hasRightCheckCharacter(text);
}

/** `ABCD-EFGH` for badges and links on paper: 35 random bits, so pages that take it must limit attempts. */
export function newShortCode(random: RandomBytes = randomBytes): string {
  return newGroupedCode(SHORT_LENGTH, random);
}

/** The code as `newShortCode` writes it (small letters, spaces, O for 0, I or L for 1 are forgiven), or null. */
export function readShortCode(typed: string): string | null {
  return readGroupedCode(typed, SHORT_LENGTH);
}
