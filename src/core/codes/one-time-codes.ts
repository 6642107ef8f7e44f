import { randomBytes } from 'node:crypto';
import { newGroupedCode, readGroupedCode } from './random-codes.js';
import type { RandomBytes } from './random-codes.js';

const LENGTH = 12;

/** `ABCD-EFGH-JKMN` for the slip that opens an account: 55 random bits. */
export function newOneTimeCode(random: RandomBytes = randomBytes): string {
  return newGroupedCode(LENGTH, random);
}

/** The code as `newOneTimeCode` writes it, however it was typed, or null where it can't be one. */
export function readOneTimeCode(typed: string): string | null {
  return readGroupedCode(typed, LENGTH);
}
