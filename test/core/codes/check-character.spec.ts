import fc from 'fast-check';
import {
  checkCharacter,
  hasRightCheckCharacter,
  withCheckCharacter,
} from '../../../src/core/codes/check-character.js';
import { CROCKFORD_ALPHABET } from '../../../src/core/codes/crockford.js';

const LETTERS = Array.from(CROCKFORD_ALPHABET);
const LENGTHS = [7, 11, 26];
const bodies = fc
  .constantFrom(...LENGTHS)
  .chain((length) => fc.string({ unit: fc.constantFrom(...LETTERS), minLength: length, maxLength: length }));

function withLetter(code: string, place: number, letter: string): string {
  return code.slice(0, place) + letter + code.slice(place + 1);
}

function swapped(code: string, one: number, other: number): string {
  return withLetter(withLetter(code, one, code.charAt(other)), other, code.charAt(one));
}

function placesOf(code: string): number[] {
  return Array.from(code, (_letter, place) => place);
}

/** Every code that differs from this one in one character. */
function withOneWrong(code: string): string[] {
  return placesOf(code)
    .flatMap((place) => LETTERS.map((letter) => withLetter(code, place, letter)))
    .filter((one) => one !== code);
}

/** Every code made by swapping two characters, neighbours or not. */
function withTwoSwapped(code: string): string[] {
  const places = placesOf(code);
  return places
    .flatMap((one) => places.map((other) => swapped(code, one, other)))
    .filter((other) => other !== code);
}

describe('the check character', () => {
  it('finds every wrong character at every place', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const code = withCheckCharacter(body);
        expect(hasRightCheckCharacter(code)).toBe(true);
        expect(withOneWrong(code).filter(hasRightCheckCharacter)).toEqual([]);
      }),
    );
  });

  it('finds every swap of two characters, also of the check character and of distant ones', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(withTwoSwapped(withCheckCharacter(body)).filter(hasRightCheckCharacter)).toEqual([]);
      }),
    );
  });

  it.each(LENGTHS)(
    'finds the swap of each two letters at each pair of neighbours in codes of %i',
    (length) => {
      const pairs = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
      const codes = Array.from({ length: length - 1 }, (_, place) =>
        pairs.map((pair) => withCheckCharacter('7'.repeat(place) + pair + '7'.repeat(length - place - 2))),
      );
      const missed = codes.flatMap((row, place) =>
        row.filter(
          (code) =>
            swapped(code, place, place + 1) !== code &&
            hasRightCheckCharacter(swapped(code, place, place + 1)),
        ),
      );
      expect(codes.flat()).toHaveLength((length - 1) * 1024);
      expect(missed).toEqual([]);
    },
  );

  it('passes one random code in 32', () => {
    const right = LETTERS.filter((letter) => hasRightCheckCharacter(`ABCDEFG${letter}`));
    expect(right).toEqual([checkCharacter('ABCDEFG')]);
  });

  it.each(['', '00000000', 'ABCDEFGU', 'abcdefgh', 'ABCD-EFG', 'ABCDEFG '])('refuses %j', (code) => {
    expect(hasRightCheckCharacter(code)).toBe(false);
  });

  it('stays what it is, since badges are printed with it', () => {
    expect(['ABCDEFG', '0000000', '0123456789A'].map(checkCharacter)).toEqual(['R', 'M', 'K']);
  });
});
