import { hasRightCheckCharacter, withCheckCharacter } from './check-character.js';
import { encodeCrockford, readCrockford } from './crockford.js';

/** Gives as many unpredictable bytes as asked for; outside tests `randomBytes` of node:crypto. */
export type RandomBytes = (bytes: number) => Uint8Array;

/** @param length characters, of which the last is the check character and each other one holds 5 random bits */
export function newRandomCode(length: number, random: RandomBytes): string {
  const letters = length - 1;
  return withCheckCharacter(encodeCrockford(random(Math.ceil((letters * 5) / 8))).slice(0, letters));
}

/** A random code in groups of four, to be read and typed by people: `ABCD-EFGH`. */
export function newGroupedCode(length: number, random: RandomBytes): string {
  return inGroups(newRandomCode(length, random));
}

/** The code as `newGroupedCode` writes it, however it was typed, or null where it can't be one. */
export function readGroupedCode(typed: string, length: number): string | null {
  const code = readCrockford(typed);
  return code.length === length && hasRightCheckCharacter(code) ? inGroups(code) : null;
}

function inGroups(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}
