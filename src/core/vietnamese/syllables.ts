const HIGH_OR_HEAVY = /[\u0301\u0323]/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const ANY_TONE = "['`]?";
const TONE_BEFORE_STOP = "'?";

const ONSETS = '(?:ch|gi|kh|ng|nh|ph|qu|th|tr|[bkps]r|[bcdđghklmnprstvx]|ngh(?=[eêi])|gh(?=[eêi]))?';
/** `~` is where a tone may stand, in the new and the old way: hoà, hòa. */
const OPEN_RHYMES = [
  '[aeêioôơuưy]~|a~[iouy]|â~[uy]|e~o|ê~u|i~[au]|[iy]ê~u|o~i|oa~[ioy]|oe~o|[ôơ]~i|u~[ai]|uâ~y|uô~i|uya|uy~u',
  'ư~[aiu]|ươ~[iu]|o~[ae]~|u~y~|u[êơ]~',
].join('|');
const BEFORE_MOST_ENDS = '(?:[aăâeêioôơuư]|(?<=qu)y|o~[aăe]|u~y|u[âêôơ]|uyê|[iy]ê|ươ)~';
const BEFORE_CH_AND_NH = '(?:[aêi]|(?<=qu)y|o~a|uê|u~y)~';

const softRhymes = [OPEN_RHYMES, `${BEFORE_MOST_ENDS}(?:ng|[lmn])`, `${BEFORE_CH_AND_NH}nh`].join('|');
const stoppedRhymes = [`${BEFORE_MOST_ENDS}[ckpt]`, `${BEFORE_CH_AND_NH}ch`].join('|');

const SYLLABLE = new RegExp(
  `^${ONSETS}(?:${softRhymes.replaceAll('~', ANY_TONE)}|${stoppedRhymes.replaceAll('~', TONE_BEFORE_STOP)})$`,
);

/**
 * Whether the spelling allows this syllable, in small letters: its letters, which of them follow each other, where its only
 * tone stands, and that before c, ch, p, t only sắc and nặng can. Also the ends k and l of Khmer and Ê Đê names.
 */
export function isSyllable(word: string): boolean {
  const spelled = word.normalize('NFD').replace(/(\p{L})(\p{M}+)/gu, spelledLetter);
  return SYLLABLE.test(spelled) && (spelled.match(/['`]/g) ?? []).length <= 1;
}

/** ế as ê', ề as ê`. */
function spelledLetter(_all: string, letter: string, marks: string): string {
  const shape = (letter + marks.replace(TONE, '')).normalize('NFC');
  if (!TONE.test(marks)) return shape;
  return shape + (HIGH_OR_HEAVY.test(marks) ? "'" : '`');
}
