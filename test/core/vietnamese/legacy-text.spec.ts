import fc from 'fast-check';
import { fromLegacy, legacyEncodingOf } from '../../../src/core/vietnamese/legacy-text.js';
import type { LegacyEncoding } from '../../../src/core/vietnamese/legacy-text.js';
import { inTcvn3, inVni, marked134 } from './legacy-writing.js';

const encoders: Record<LegacyEncoding, (text: string) => string> = { tcvn3: inTcvn3, vni: inVni };
const encodings = ['tcvn3', 'vni'] as const;

const surnames =
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Lưu Trương Thạch';
const middles =
  'Văn Thị Hữu Đức Ngọc Thanh Minh Quốc Gia Bảo Kim Xuân Thúy Mỹ Như Hoài Khánh Thị Ngọc Văn Út';
const givens =
  'An Hải Đạt Hương Lan Phúc Dũng Trúc Cúc Tú Lộc Sơn Thơ Hùng Cường Tuấn Kiệt Vĩnh Nghĩa Thịnh Bích Yến Oanh ' +
  'Uyên Quỳnh Nguyệt Thảo Phượng Duyên Khoa Trí Tính Quyên Ngân Giang Huệ Hòa Thủy Thuỷ Ngoãn Hiếu';
const khmerNames = [
  'Danh Sóc',
  'Danh Út',
  'Danh Phúc',
  'Thị Út',
  'Thị Hoa',
  'Thị Sóc Kha',
  'Thạch Sa Vươn',
  'Kim Sươl',
  'Sơn Thị Ngọc',
  'Thị Lan',
];

const oneOf = (words: string) => fc.constantFrom(...words.split(' '));
const usualName = fc.tuple(oneOf(surnames), oneOf(middles), oneOf(givens)).map((words) => words.join(' '));
const name = fc.oneof({ weight: 3, arbitrary: usualName }, fc.constantFrom(...khmerNames));
const column = fc.array(name, { minLength: 3, maxLength: 40 });

const letters = [...marked134, ...Array.from('abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY')];
const smallLetter = fc.constantFrom(...letters.filter((letter) => letter === letter.toLowerCase()));
const smallWord = fc.string({ unit: smallLetter, minLength: 1, maxLength: 7 });
const sentenceOf = (word: fc.Arbitrary<string>) =>
  fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

describe('text in the letters of an old font', () => {
  it.each([
    ['tcvn3', 'NguyÔn V¨n H¶i', 'Nguyễn Văn Hải'],
    ['tcvn3', 'L\u00AD¬ng ThÞ H\u00AD¬ng', 'Lương Thị Hương'],
    ['tcvn3', '§ç §øc Lîi', 'Đỗ Đức Lợi'],
    ['tcvn3', 'Tr\u00ADêng THCS §«ng H\u00ADng 2 – líp 8A', 'Trường THCS Đông Hưng 2 – lớp 8A'],
    ['vni', 'Nguyeãn Vaên Ñaït', 'Nguyễn Văn Đạt'],
    ['vni', 'TRAÀN THÒ ÖÙNG', 'TRẦN THỊ ỨNG'],
    ['vni', 'Ôû Raïch Giaù', 'Ở Rạch Giá'],
    ['vni', 'Aân, ÖÙNG, Öùng', 'Ân, ỨNG, Ứng'],
    ['vni', 'Huyønh Thò Myõ Lyù', 'Huỳnh Thị Mỹ Lý'],
  ] as const)('in %s, %j is %j', (encoding, written, text) => {
    expect(fromLegacy(written, encoding)).toBe(text);
  });

  it.each([
    ['NGUYÔN V¡N H¶I', 'NGUYỄN VĂN HẢI'],
    ['TRÇN ThÞ Hµ', 'TRẦN Thị Hà'],
    ['TRÇN THÞ Hµ', 'TRẦN THỊ HÀ'],
    ['§ç V¡N ý', 'ĐỖ VĂN Ý'],
    ['Danh óT', 'Danh ÚT'],
    ['Hµ', 'Hà'],
    ['Lª Hµ', 'Lê Hà'],
    ['L\u00ADu H. Hµ', 'Lưu H. Hà'],
    ['¸nh', 'ánh'],
  ])('TCVN3 has no accented capitals: %j is %j', (written, text) => {
    expect(fromLegacy(written, 'tcvn3')).toBe(text);
  });

  it('knows all 134 marked letters of VNI, and in TCVN3 those that have a code', () => {
    expect(new Set(marked134).size).toBe(134);
    const small = marked134.filter((letter) => letter === letter.toLowerCase());
    for (const letter of marked134) expect(fromLegacy(inVni(letter), 'vni')).toBe(letter);
    for (const letter of [...small, ...Array.from('ĂÂÊÔƠƯĐ')])
      expect(fromLegacy(inTcvn3(letter), 'tcvn3')).toBe(letter);
    for (const letter of small) {
      expect(fromLegacy(inTcvn3(`B${letter.toUpperCase()}N`), 'tcvn3')).toBe(`B${letter.toUpperCase()}N`);
    }
  });

  it('is converted letter by letter whatever it says', () => {
    const anyWord = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 7 });
    const capitals = smallWord.map((word) => `B${word.toUpperCase()}N`);
    const cases = [
      ['vni', sentenceOf(anyWord)],
      ['tcvn3', sentenceOf(smallWord)],
      ['tcvn3', sentenceOf(capitals)],
    ] as const;
    for (const [encoding, sentence] of cases) {
      fc.assert(
        fc.property(sentence, (text) => {
          expect(fromLegacy(encoders[encoding](text), encoding)).toBe(text);
        }),
        { numRuns: 2000 },
      );
    }
  });

  it('gives back every name', () => {
    const shownAsCapitals = /\p{L}[A-Z]/u; // In TCVN3, VŨ MỸ TÚ is written as Vũ Mỹ Tú is.
    const capitals = name.map((one) => one.toUpperCase()).filter((one) => shownAsCapitals.test(one));
    const startsWithPlainLetter = name.filter((one) => !/(^| )(?![A-ZĂÂÊÔƠƯĐ])/.test(one));
    fc.assert(
      fc.property(startsWithPlainLetter, capitals, (usual, shouted) => {
        for (const encoding of encodings) {
          expect(fromLegacy(encoders[encoding](usual), encoding)).toBe(usual);
          expect(fromLegacy(encoders[encoding](shouted), encoding)).toBe(shouted);
        }
      }),
    );
  });

  it.each(['', 'Danh Sa Rim, 5A2 (THCS)', 'Nguyễn Thị Hoàng Ánh', 'Đỗ Thị Bé', 'NGÔ ĐÌNH HỒ'])(
    'is not what is ASCII or Unicode already: %j',
    (text) => {
      for (const encoding of encodings) {
        expect(fromLegacy(text, encoding)).toBe(text);
        expect(fromLegacy(text.normalize('NFD'), encoding)).toBe(text);
      }
    },
  );

  it('may stand beside Unicode in one cell', () => {
    expect(fromLegacy('Nguyễn Vaên Ñaït, Ngô Hoàng', 'vni')).toBe('Nguyễn Văn Đạt, Ngô Hoàng');
    expect(fromLegacy('Nguyễn V¨n §¹t', 'tcvn3')).toBe('Nguyễn Văn Đạt');
  });

  it('keeps the signs of Windows, also those that came as control characters', () => {
    expect(fromLegacy('“Líp 5” – \u0093Líp 6\u0094 \u0096 7…', 'tcvn3')).toBe('“Lớp 5” – “Lớp 6” – 7…');
    expect(fromLegacy('Lôùp 5 \u0096 \u0091A\u0092', 'vni')).toBe('Lớp 5 – ‘A’');
  });
});

describe('the encoding of a column', () => {
  it.each(encodings)('is found in three and more names in %s, as typed or in capitals', (encoding) => {
    const encode = encoders[encoding];
    const hasMarks = (names: string[]) => names.some((one) => /[^A-Za-z ]/.test(encode(one)));
    fc.assert(
      fc.property(column.filter(hasMarks), fc.boolean(), (names, shouted) => {
        const cells = names.map((one) => encode(shouted ? one.toUpperCase() : one));
        expect(legacyEncodingOf(cells)).toBe(encoding);
      }),
      { numRuns: 2000 },
    );
  });

  it('is none for the same names in Unicode, composed or not', () => {
    fc.assert(
      fc.property(column, fc.boolean(), (names, shouted) => {
        const cells = shouted ? names.map((one) => one.toUpperCase()) : names;
        expect(legacyEncodingOf(cells)).toBeNull();
        expect(legacyEncodingOf(cells.map((cell) => cell.normalize('NFD')))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [[]],
    [['', ' ', '\u00A0']],
    [['Danh Sa Rim', 'Thi Lan', 'Kim Hoa']],
    [['François', 'Zoë', 'Müller']],
    [['François Lefèvre', 'Zoë Brontë', 'Đặng Müller', 'Björk Guðmundsdóttir', 'José Núñez']],
    [['09/5/2006', '38846', '5/2006', '0912 345 678', '–']],
    [['Hòa', 'Hoà', 'Hoàng', 'Hồ', 'Thò', 'ý']],
    [['Ngô', 'Sóc', 'Lê', 'Hà']],
    [['Có', 'Không', 'Có', 'Có']],
    [['5 m²', '½', '25 °C', '© Sở LĐTBXH', '«Hoa»', '§ 3']],
    [['Hùynh Thị Tóan', 'Đắk Lắk', 'Krông Nô', 'Kiên Giang', 'Kênh Dòng Riềng']],
  ])('is none for %j', (cells) => {
    expect(legacyEncodingOf(cells)).toBeNull();
  });

  it('is none where few cells are old, and found where most are', () => {
    const modern = Array.from({ length: 30 }, () => 'Nguyễn Thị Hoàng Lâm');
    expect(legacyEncodingOf([...modern, 'NguyÔn V¨n H¶i'])).toBeNull();
    expect(legacyEncodingOf([...modern.slice(0, 4), ...modern.slice(0, 5).map(inTcvn3)])).toBe('tcvn3');
    expect(legacyEncodingOf([...modern.slice(0, 4), ...modern.slice(0, 5).map(inVni)])).toBe('vni');
    const answers = Array.from({ length: 30 }, () => 'Có');
    expect(legacyEncodingOf([...answers, 'Kh«ng'])).toBeNull();
  });

  it('is found in schools, addresses and notes', () => {
    const texts = [
      'Trường THCS Đông Hưng 2',
      'Khu phố 3, thị trấn Thứ Ba',
      'ấp Xẻo Đước, xã Đông Yên, huyện An Biên',
      'Lớp 8/3 – dân tộc Khmer',
      'Sở LĐTBXH',
    ];
    for (const encoding of encodings) {
      expect(legacyEncodingOf(texts)).toBeNull();
      expect(legacyEncodingOf(texts.map(encoders[encoding]))).toBe(encoding);
      expect(legacyEncodingOf([encoders[encoding]('Nguyễn Văn Hải')])).toBe(encoding);
    }
  });

  it('is found beside cells without marks, of which no number decides', () => {
    const plain = Array.from({ length: 100 }, () => 'Danh Sa Rim, John Smith');
    expect(legacyEncodingOf([...plain, inVni('Nguyễn Văn Hải')])).toBe('vni');
    expect(legacyEncodingOf([...plain, inTcvn3('Nguyễn Văn Hải')])).toBe('tcvn3');
  });

  it('stays Unicode where it reads as well so: Hồng in VNI is Hoàng', () => {
    expect(inVni('Danh Hồng')).toBe('Danh Hoàng');
    expect(legacyEncodingOf(['Danh Hoàng', 'Danh Hoàng', 'Danh Hoàng'])).toBeNull();
  });

  it.each(['a', 'ã', 'ß', '\u00AD '])(
    'is judged in time that grows with the length of a cell: %j',
    (filler) => {
      expect(legacyEncodingOf([filler.repeat(100_000)])).toBeNull();
      expect(fromLegacy(filler.repeat(100_000), 'vni').length).toBeGreaterThan(0);
    },
  );

  it('is judged over a whole column of 5,000 cells', () => {
    const cells = Array.from({ length: 5000 }, (_, at) => inVni(`Nguyễn Thị Ngọc Ánh ${String(at)}`));
    expect(legacyEncodingOf(cells)).toBe('vni');
  });
});
