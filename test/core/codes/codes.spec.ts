import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  isBadgeToken,
  newBadgeToken,
  newShortCode,
  readShortCode,
} from '../../../src/core/codes/badge-codes.js';
import { CROCKFORD_ALPHABET, encodeCrockford } from '../../../src/core/codes/crockford.js';
import { newOneTimeCode, readOneTimeCode } from '../../../src/core/codes/one-time-codes.js';
import type { RandomBytes } from '../../../src/core/codes/random-codes.js';

const zeros: RandomBytes = (bytes) => new Uint8Array(bytes);
const ones: RandomBytes = (bytes) => new Uint8Array(bytes).fill(255);

function randomFrom(seed: number[]): RandomBytes {
  return (bytes) => Uint8Array.from({ length: bytes }, (_, at) => seed[at % seed.length] ?? 0);
}

const anyRandom = fc.array(fc.nat({ max: 255 }), { minLength: 17, maxLength: 17 }).map(randomFrom);

describe('base 32', () => {
  it('has 32 characters, none of which reads like another', () => {
    expect(new Set(CROCKFORD_ALPHABET).size).toBe(32);
    expect(CROCKFORD_ALPHABET).not.toMatch(/[ILOUa-z]/);
  });

  it.each([
    [[], ''],
    [[0, 0, 0, 0, 0], '00000000'],
    [[255, 255, 255, 255, 255], 'ZZZZZZZZ'],
    [[0x00, 0x44, 0x32, 0x14, 0xc7], '01234567'],
    [[0xf8], 'Z'],
  ])('writes %j as %j', (bytes, text) => {
    expect(encodeCrockford(Uint8Array.from(bytes))).toBe(text);
  });

  it('uses every character equally often', () => {
    const all = Array.from({ length: 32 }, (_, value) => encodeCrockford(Uint8Array.of(value << 3)));
    expect(all.join('')).toBe(CROCKFORD_ALPHABET);
  });
});

describe('a badge token', () => {
  it('is 27 characters of the alphabet, holding all of 130 random bits', () => {
    fc.assert(
      fc.property(anyRandom, (random) => {
        expect(newBadgeToken(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{27}$/);
        expect(newBadgeToken(random).slice(0, 26)).toBe(encodeCrockford(random(17)).slice(0, 26));
        expect(isBadgeToken(newBadgeToken(random))).toBe(true);
      }),
    );
  });

  it('comes from the machine’s randomness by default', () => {
    const tokens = Array.from({ length: 1000 }, () => newBadgeToken());
    expect(new Set(tokens).size).toBe(1000);
    expect(tokens.every(isBadgeToken)).toBe(true);
  });

  it('is told from what other QR codes hold', () => {
    const token = newBadgeToken(ones);
    const foreign = [
      '',
      token.toLowerCase(),
      token.slice(1),
      `${token}0`,
      ` ${token}`,
      'https://example.vn/abcdefghijkl',
      '0'.repeat(27),
    ];
    expect(foreign.filter(isBadgeToken)).toEqual([]);
  });
});

describe.each([
  { name: 'a short code', create: newShortCode, read: readShortCode, form: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ },
  {
    name: 'a one-time code',
    create: newOneTimeCode,
    read: readOneTimeCode,
    form: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/,
  },
])('$name', ({ create, read, form }) => {
  it('is printed in groups of four and read as it is printed', () => {
    fc.assert(
      fc.property(anyRandom, (random) => {
        expect(create(random)).toMatch(form);
        expect(create(random)).not.toMatch(/[ILOU]/);
        expect(read(create(random))).toBe(create(random));
      }),
    );
  });

  it('comes from the machine’s randomness by default', () => {
    expect(new Set(Array.from({ length: 1000 }, () => create())).size).toBe(1000);
    expect(create(randomBytes)).toMatch(form);
  });

  it('is read however a person types it', () => {
    const typings = [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => ` ${code.replaceAll('-', ' – ')}\u00A0`,
      (code: string) => Array.from(code).join(' '),
      (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
      (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'I'),
    ];
    fc.assert(
      fc.property(anyRandom, fc.constantFrom(...typings), (random, typing) => {
        expect(read(typing(create(random)))).toBe(create(random));
      }),
    );
    expect(typings.map((typing) => read(typing(create(zeros))))).toEqual(typings.map(() => create(zeros)));
  });

  it('is not read with a wrong, missing or strange character', () => {
    const code = create(ones);
    const wrong = [
      '',
      code.slice(1),
      `${code}0`,
      code.replace('Z', 'Y'),
      code.replace('Z', 'U'),
      code.replace('Z', '*'),
      'ký tự lạ',
    ];
    expect(wrong.map(read)).toEqual(wrong.map(() => null));
  });
});

it('the two kinds of typed codes are not taken for each other', () => {
  expect(readShortCode(newOneTimeCode())).toBeNull();
  expect(readOneTimeCode(newShortCode())).toBeNull();
});
