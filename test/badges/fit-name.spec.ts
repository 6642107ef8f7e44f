import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { fitName } from '../../src/badges/drawing/fit-name.js';
import type { FittedText, TextMeasure } from '../../src/badges/drawing/fit-name.js';
import { drop, rise } from '../../src/badges/drawing/letter-heights.js';
import { fontWeights, registerFonts } from '../../src/core/pdf/fonts.js';
import { vietnameseLetters } from './faces.js';

const doc = new PDFDocument({ autoFirstPage: false });
registerFonts(doc);

const measure: TextMeasure = {
  width: (text) => doc.font('bold').fontSize(1).widthOfString(text),
  rise,
  drop,
};
const box = { width: 241, height: 59.5, lines: 2, largest: 36, readable: 24 };

const fit = (name: string): FittedText => fitName(measure, name, box);
const linesOf = (name: string): string[] => fit(name).lines.map(({ text }) => text);

describe('fitting a name', () => {
  it.each([
    ['Lý Út', ['Lý Út']],
    ['Danh Minh Hữu', ['Danh Minh Hữu']],
    ['Huỳnh Thị Kim Thư', ['Huỳnh Thị Kim Thư']],
    ['Nguyễn Thị Hoàng Mai', ['Nguyễn Thị', 'Hoàng Mai']],
    ['Trần Nguyễn Phương Nguyên', ['Trần Nguyễn', 'Phương Nguyên']],
    ['Nguyễn Phương Nghiêng', ['Nguyễn', 'Phương Nghiêng']],
    ['Công Tằng Tôn Nữ Huỳnh Nguyễn Phương Nguyên', ['Công Tằng Tôn Nữ Huỳnh', 'Nguyễn Phương Nguyên']],
  ])('breaks %s into %j', (name, lines) => {
    expect(linesOf(name)).toEqual(lines);
  });

  it.each([
    ['Lý Út', 36],
    ['Danh Minh Hữu', 30],
    ['Huỳnh Thị Kim Thư', 24],
    ['Nguyễn Thị Hoàng Mai', 24],
    ['Trần Nguyễn Phương Nguyên', 24],
    ['Công Tằng Tôn Nữ Huỳnh Nguyễn Phương Nguyên', 19],
    ['Nguyễn Hoàng Trương Phạm Huỳnh Đặng Quỳnh Phương Nghiêm Thượng Khương Trường Đoàn Mỹ', 9],
    ['Hubertblaineeswolfeschlegelsteinhausenbe', 9],
  ])('sets %s in %d points or more', (name, size) => {
    expect(fit(name).size).toBeGreaterThanOrEqual(size);
  });

  it('joins words across stray spaces and takes an empty name', () => {
    expect(linesOf('  Danh \t Sóc ')).toEqual(['Danh Sóc']);
    expect(linesOf('')).toEqual(['']);
  });

  it('never cuts a name off and never leaves its box', () => {
    fc.assert(
      fc.property(names(), (name) => {
        const { size, lines } = fit(name);
        expect(lines.map(({ text }) => text).join(' ')).toBe(name);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const { text, baseline } of lines) {
          expect(measure.width(text) * size).toBeLessThanOrEqual(box.width + 1e-6);
          expect(baseline - rise(text) * size).toBeGreaterThanOrEqual(-1e-6);
          expect(baseline + drop(text) * size).toBeLessThanOrEqual(box.height + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the accents of a line clear of the line above', () => {
    fc.assert(
      fc.property(names(), (name) => {
        const { size, lines } = fit(name);
        const [upper, lower] = lines;
        if (upper === undefined || lower === undefined) return;
        const air = lower.baseline - rise(lower.text) * size - (upper.baseline + drop(upper.text) * size);
        expect(air).toBeGreaterThan(0.05 * size);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches 24 points whenever one of the possible layouts does', () => {
    fc.assert(
      fc.property(names(), (name) => {
        const onOneLine = fitName(measure, name, { ...box, lines: 1 }).size;
        const withoutWish = fitName(measure, name, { ...box, readable: 0 }).size;
        if (Math.max(onOneLine, withoutWish) >= box.readable)
          expect(fit(name).size).toBeGreaterThanOrEqual(24);
      }),
    );
  });
});

describe('the heights of letters', () => {
  it.each(fontWeights)('are never below the ink of the font in %s', (weight) => {
    doc.font(weight);
    const letters = [...vietnameseLetters, ...asciiLetters()];
    const tooLow = letters.filter(
      (letter) => rise(letter) < ink(letter).top || drop(letter) < ink(letter).bottom,
    );
    expect(tooLow).toEqual([]);
  });

  it('know all 134 letters of Vietnamese', () => {
    expect(new Set(vietnameseLetters).size).toBe(134);
  });
});

function names(): fc.Arbitrary<string> {
  const letter = fc.constantFrom(
    ...vietnameseLetters,
    ...Array.from('abcdghiklmnopqrstuvxyABCDGHKLMNPQRSTVXY'),
  );
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
  return fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
}

function asciiLetters(): string[] {
  return Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
}

interface FontInside {
  _font: {
    font: {
      unitsPerEm: number;
      glyphForCodePoint: (code: number) => { bbox: { minY: number; maxY: number } };
    };
  };
}

function ink(letter: string): { top: number; bottom: number } {
  const { font } = (doc as unknown as FontInside)._font;
  const { bbox } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  return { top: bbox.maxY / font.unitsPerEm, bottom: -bbox.minY / font.unitsPerEm };
}
