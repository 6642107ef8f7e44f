import fc from 'fast-check';
import { nameSortKey, textSortKey } from '../../../src/core/vietnamese/sort-key.js';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const LETTERS = Array.from('aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');
const SIGNS = Array.from(' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$');

const collators = {
  accent: new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' }),
  variant: new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' }),
};

/** The collator's order of texts whose tones all stand at the end of their word. */
function collated(one: string, other: string, sensitivity: 'accent' | 'variant' = 'variant'): number {
  return Math.sign(collators[sensitivity].compare(toneLast(one), toneLast(other)));
}

function toneLast(text: string): string {
  return text.normalize('NFD').replace(/[\p{L}\p{M}]+/gu, (word) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(word)?.[0] ?? '';
    return word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tone;
  });
}

function collatedNames(one: string, other: string): number {
  const [before, given] = parts(one);
  const [otherBefore, otherGiven] = parts(other);
  return (
    collated(given, otherGiven, 'accent') ||
    collated(before, otherBefore, 'accent') ||
    collated(`${given} ${before}`, `${otherGiven} ${otherBefore}`)
  );
}

function parts(name: string): [string, string] {
  const words = name.split(' ');
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

function toNfc(text: string): string {
  return text.normalize('NFC');
}

function byKey(key: (text: string) => string) {
  return (one: string, other: string) =>
    Math.sign(Buffer.compare(Buffer.from(key(one)), Buffer.from(key(other))));
}

const onset = fc.constantFrom(
  '',
  'b',
  'd',
  'đ',
  'gi',
  'h',
  'kh',
  'ng',
  'ngh',
  'ph',
  'qu',
  'th',
  'tr',
  'v',
  'x',
  'Đ',
  'H',
  'Ng',
);
const rhyme = fc.constantFrom(
  'a',
  'ă',
  'â',
  'an',
  'ân',
  'anh',
  'oa',
  'oai',
  'uy',
  'uyên',
  'ươ',
  'ương',
  'ưa',
  'iê',
  'ê',
  'ông',
  'y',
  'u',
  'O',
  'Ô',
);
const syllable = fc
  .tuple(onset, rhyme, fc.nat(), fc.constantFrom(...TONES))
  .map(([start, end, place, tone]) => (start + withTone(end, place, tone)).normalize('NFC'));
const words = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const unitName = fc
  .array(
    fc.oneof(syllable, fc.nat({ max: 120 }).map(String), fc.constantFrom('-', '(', ')', 'TP.', 'số 2')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) => list.join(' '));

/** Puts the tone on any of the vowels, where people put it and where they don't. */
function withTone(letters: string, place: number, tone: string): string {
  const signs = Array.from(letters);
  const vowels = signs.flatMap((sign, at) => (VOWELS.includes(sign.toLowerCase()) ? [at] : []));
  const at = vowels[place % vowels.length] ?? 0;
  return signs.map((sign, index) => (index === at ? sign + tone : sign)).join('');
}

describe('the sort key', () => {
  const forms = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
  const accented = [...forms.filter((form) => !/^[a-z]$/.test(form)), 'đ'];
  const all134 = accented.flatMap((form) => [form, form.toUpperCase()]);

  it('orders all 134 accented forms and the plain letters as the Vietnamese collation does', () => {
    expect(new Set(all134).size).toBe(134);
    const every = new Set([...all134, ...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())]);
    const sorted = [...every].sort(byKey(textSortKey));
    const misplaced = sorted.filter((form, at) => at > 0 && collated(sorted[at - 1] ?? '', form) >= 0);
    expect(every.size).toBe(134 + 52);
    expect(misplaced).toEqual([]);
  });

  it('is the same for composed and decomposed letters, and tells all forms apart', () => {
    for (const form of all134) expect(textSortKey(form.normalize('NFD'))).toBe(textSortKey(form));
    expect(new Set(all134.map(textSortKey)).size).toBe(134);
  });

  it('orders every pair of printable ASCII signs between letters as the collation does', () => {
    const texts = [...SIGNS, '0', '9', 'a', 'z'].map((sign) => `a${sign}b`);
    expect([...texts].sort(byKey(textSortKey))).toEqual([...texts].sort(collators.variant.compare));
  });

  it('orders phrases as the collation does once tones stand in one place', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(byKey(textSortKey)(one, other)).toBe(collated(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  it('orders names that differ little as the collation does', () => {
    const twins = fc.tuple(words, fc.nat(), fc.constantFrom(...TONES)).map(([text, place, tone]) => {
      const other = withTone(
        text
          .normalize('NFD')
          .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
          .normalize('NFC'),
        place,
        tone,
      );
      return [text, other.normalize('NFC')] as const;
    });
    fc.assert(
      fc.property(twins, ([one, other]) => {
        expect(byKey(textSortKey)(one, other)).toBe(collated(one, other));
        expect(byKey(nameSortKey)(one, other)).toBe(collatedNames(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  it('orders unit names with numbers and signs as the collation does, by the value of numbers', () => {
    fc.assert(
      fc.property(unitName, unitName, (one, other) => {
        expect(byKey(textSortKey)(one, other)).toBe(collated(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  it('orders names as the collation orders given name, then the rest, then capitals', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(byKey(nameSortKey)(one, other)).toBe(collatedNames(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds only printable ASCII and stays short enough for an index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(nameSortKey(text)).toMatch(/^[!-~]*$/);
        expect(nameSortKey(text).length).toBeLessThan(400);
      }),
    );
    expect(nameSortKey('Nguyễn Văn An')).toBe('an!0!nguye|n+va|n!30!10100000100');
  });
});

describe('lists', () => {
  it('sorts people by given name first', () => {
    const list = [
      'Lê Văn An',
      'NGUYỄN THỊ AN',
      'Nguyễn Văn An',
      'Trần An',
      'Danh Ánh',
      'Thị Ánh',
      'Phạm Đức Ân',
      'Lâm Thị Bé',
      'Võ Dũng',
      'Huỳnh Thị Đào',
      'Trần Thị Hoa',
      'Lê Thị Hoà',
      'Nguyễn Hòa',
      'Trần Thị Hoà',
      'Lê Hoá',
      'Bùi Lan',
      'Danh Sóc',
      'Cao Thủy',
      'Đỗ Thuỷ',
      'Hồ Thuỵ',
      'Út',
      'Thị Út',
      'Thạch Sa Vươn',
      'Ngô Như Ý',
    ];
    expect(list.toReversed().sort(byKey(nameSortKey))).toEqual(list);
    expect(
      list
        .map((name) => name.normalize('NFD'))
        .sort(byKey(nameSortKey))
        .map(toNfc),
    ).toEqual(list);
  });

  it('sorts wards and schools by the value of their numbers', () => {
    const names = ['Phường 10', 'Phường 2', 'Phường 02B', 'Phường Vĩnh Lạc', 'Phường 1', 'Phường An Hòa'];
    expect(names.sort(byKey(textSortKey))).toEqual([
      'Phường 1',
      'Phường 2',
      'Phường 02B',
      'Phường 10',
      'Phường An Hòa',
      'Phường Vĩnh Lạc',
    ]);
  });

  it('puts đ after d, ă and â after a, whatever follows', () => {
    const districts = ['U Minh Thượng', 'Đông', 'Dương', 'Gò Quao', 'Ăn', 'Âu', 'Az', 'Ưu', 'Uyên'];
    expect(districts.sort(byKey(textSortKey))).toEqual([
      'Az',
      'Ăn',
      'Âu',
      'Dương',
      'Đông',
      'Gò Quao',
      'U Minh Thượng',
      'Uyên',
      'Ưu',
    ]);
  });
});
