import type { LegacyTable } from './legacy-table.js';

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const withTones = (shape: string): string[] => ['', ...TONES].map((tone) => shape + tone);

/** Letters with a code of their own, in the fonts VNI-Times and VNI-Helve. */
const letters = new Map(
  Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
);

/** Everything else is a letter and, behind it, one sign for all its marks. */
const signs = [
  { after: 'aeouyôö', written: 'ùøûõï', marks: TONES },
  { after: 'aeo', written: 'âáàåãä', marks: withTones('\u0302') },
  { after: 'a', written: 'êéèúüë', marks: withTones('\u0306') },
];

const marksOf = new Map(
  signs.flatMap(({ written, marks }) =>
    Array.from(written, (sign, at): [string, string | undefined] => [sign, marks[at]]),
  ),
);

/** A capital may have a small sign (`Aâ` is Â), a small letter never has the sign of a capital. */
const signedLetters = signs.map(({ after, written }) => {
  const small = `[${after}][${written}]`;
  return `${small}|[${after.toUpperCase()}][${written}${written.toUpperCase()}]`;
});
const ownLetters = [...letters.keys()].join('');

export const vniTable: LegacyTable = {
  sequences: new RegExp([...signedLetters, `[${ownLetters}${ownLetters.toUpperCase()}]`].join('|'), 'g'),
  hasAccentedCapitals: true,
  letter: ([base = '', sign = '']) =>
    (shapeOf(base) + (marksOf.get(sign.toLowerCase()) ?? '')).normalize('NFC'),
};

function shapeOf(base: string): string {
  const letter = letters.get(base.toLowerCase()) ?? base;
  return base === base.toLowerCase() ? letter : letter.toUpperCase();
}
