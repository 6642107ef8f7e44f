import type { LegacyTable } from './legacy-table.js';

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** Letters with a code of their own, in the fonts VNI-Times and VNI-Helve. */
const single = new Map(
  Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
);

/** Everything else is a letter and, behind it, one sign for all its marks, in the order of the tones. */
const signs = new Map([
  ...signsFor('ùøûõï', TONES),
  ...signsFor(
    'âáàåãä',
    ['', ...TONES].map((tone) => CIRCUMFLEX + tone),
  ),
  ...signsFor(
    'êéèúüë',
    ['', ...TONES].map((tone) => BREVE + tone),
  ),
]);

export const vniTable: LegacyTable = {
  sequences: /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[ôöñíìæóòî]/gi,
  letter: ([base = '', sign = '']) =>
    (shapeOf(base) + (signs.get(sign.toLowerCase()) ?? '')).normalize('NFC'),
};

function signsFor(written: string, marks: string[]): [string, string][] {
  return Array.from(written, (sign, at) => [sign, marks[at] ?? '']);
}

/** The case is the base letter's, whatever the sign's: `Aâ` is Â as `AÂ` is. */
function shapeOf(base: string): string {
  const letter = single.get(base.toLowerCase()) ?? base;
  return base === base.toLowerCase() ? letter : letter.toUpperCase();
}
