const SHAPES: Record<string, string> = {
  'a\u0306': 'a|',
  'a\u0302': 'a}',
  'e\u0302': 'e|',
  'o\u0302': 'o|',
  'o\u031B': 'o}',
  'u\u031B': 'u|',
  đ: 'd|',
};
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const PUNCTUATION = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const TWINS: Record<string, string> = { '–': '-', '—': '-', '‘': "'", '’': "'", '“': '"', '”': '"' };
const SPACE = '+';
const PIECE = /\d+|(?<letter>\p{L})(?<marks>\p{M}*)|./gsu;
const WORD = /[\p{L}\p{M}]+/gu;

/** A few hundred syllables make up nearly all names. */
const MOST_WORDS = 2000;

/** First level, which everything else only follows: letters without tones. Space < punctuation < numbers < a < ă < â < b … z < other scripts. */
export const letterWeights = byWord(SPACE, (text) => {
  const pieces = text.toLowerCase().normalize('NFD').matchAll(PIECE);
  return Array.from(pieces, ([piece, letter, marks]) =>
    letter === undefined ? signWeight(piece) : letterWeight(letter, marks ?? ''),
  ).join('');
});

/** Second level: one digit a word, for a syllable has one tone on whichever of its letters it is written. */
export const toneWeights = byWord('', (text) =>
  Array.from(text.normalize('NFD').matchAll(WORD), ([word]) => wordTone(word)).join(''),
);

/** Third level: small letters before capitals. */
export function caseWeights(text: string): string {
  const letters = text.normalize('NFC').match(/\p{L}/gu) ?? [];
  return letters.map((letter) => (/\p{Lu}/u.test(letter) ? '1' : '0')).join('');
}

/** What stands between spaces is weighed by itself, and remembered. */
function byWord(between: string, weigh: (word: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  const weightOf = (word: string) => {
    const weight = known.get(word) ?? weigh(word);
    if (known.size < MOST_WORDS) known.set(word, weight);
    return weight;
  };
  return (text) => text.split(' ').map(weightOf).join(between);
}

function letterWeight(letter: string, marks: string): string {
  const isBare = marks === '' && /^[a-z]$/.test(letter);
  if (isBare) return letter;
  const shaped = [letter, ...Array.from(marks, (mark) => letter + mark)].find((one) => one in SHAPES);
  if (shaped !== undefined) return SHAPES[shaped] ?? letter;
  return /^[a-z]$/.test(letter) ? letter : strangerWeight(letter);
}

function signWeight(sign: string): string {
  if (/^\d/.test(sign)) return numberWeight(sign.replace(/^0+(?=\d)/, ''));
  const rank = PUNCTUATION.indexOf(TWINS[sign] ?? sign);
  return rank < 0 ? strangerWeight(sign) : `-${String.fromCharCode(65 + rank)}`;
}

/** The count of digits goes first, so that 9 stands before 10. */
function numberWeight(digits: string): string {
  return `${Math.min(digits.length, 9)}${digits}`;
}

function strangerWeight(sign: string): string {
  return `{${(sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

function wordTone(word: string): string {
  const tones = Array.from(word, (sign) => TONES.indexOf(sign)).filter((tone) => tone > 0);
  return tones.join('') || '0';
}
