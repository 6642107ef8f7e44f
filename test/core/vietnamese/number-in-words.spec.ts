import fc from 'fast-check';
import { numberInWords } from '../../../src/core/vietnamese/number-in-words.js';

const examples: [number, string][] = [
  [0, 'không'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [35, 'ba mươi lăm'],
  [91, 'chín mươi mốt'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh tư'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [444, 'bốn trăm bốn mươi tư'],
  [1_000, 'một nghìn'],
  [1_001, 'một nghìn không trăm linh một'],
  [1_015, 'một nghìn không trăm mười lăm'],
  [1_100, 'một nghìn một trăm'],
  [5_000, 'năm nghìn'],
  [10_004, 'mười nghìn không trăm linh tư'],
  [21_021, 'hai mươi mốt nghìn không trăm hai mươi mốt'],
  [104_204, 'một trăm linh tư nghìn hai trăm linh tư'],
  [115_000, 'một trăm mười lăm nghìn'],
  [1_000_000, 'một triệu'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [4_500_000, 'bốn triệu năm trăm nghìn'],
  [1_000_000_021, 'một tỷ không trăm hai mươi mốt'],
  [999_999, 'chín trăm chín mươi chín nghìn chín trăm chín mươi chín'],
];

describe('a number in words', () => {
  it.each(examples)('spells %i', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('spells each number in its own way', () => {
    const all = new Set(Array.from({ length: 1_000_000 }, (_, value) => numberInWords(value)));
    expect(all.size).toBe(1_000_000);
  });

  it('says mốt, tư and lăm only after tens, and linh only before a single figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const words = numberInWords(value);
        expect(words).not.toMatch(/(^|(?<!mươi) )mốt|mươi (một|bốn|năm)( |$)|mười (mốt|tư|năm)( |$)| {2}/);
        expect(words).not.toMatch(/linh (mười|[^ ]+ mươi|không)/);
      }),
    );
  });

  it.each([-1, 1.5, 1_000_000_000_000, Number.NaN])('has no words for %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});
