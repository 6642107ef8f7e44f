import fc from 'fast-check';
import {
  cleanLines,
  cleanText,
  hasControlCharacters,
  isPlain,
} from '../../../src/core/vietnamese/clean-text.js';

describe('a line of text', () => {
  it.each([
    ['  Nguyễn   Văn\tAn ', 'Nguyễn Văn An'],
    ['\u00A0Thị\u00A0\u2003Út\u00A0', 'Thị Út'],
    ['\uFEFFDanh\u200B Sóc\u200D', 'Danh Sóc'],
    ['\u200C \u200D', ''],
    ['LÊ Thị\r\nmai', 'LÊ Thị mai'],
    ['L\u00AD¬ng', 'L\u00AD¬ng'],
    ['👩\u200D🎓 An', '👩\u200D🎓 An'],
  ])('cleans %j to %j', (typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  it('is composed: the same name typed on a Mac and in Excel is one string', () => {
    expect(cleanText('Nguyễn Thuỷ'.normalize('NFD'))).toBe('Nguyễn Thuỷ'.normalize('NFC'));
    expect(cleanText('a\u200B\u0301')).toBe('á');
  });

  it('that is plain is clean already, and has no control characters', () => {
    const letters = fc.constantFrom(
      'a',
      'À',
      'đ',
      'ỡ',
      'Ư',
      'Ǻ',
      'Ạ',
      'ỹ',
      '!',
      '~',
      ' ',
      '\t',
      '\n',
      '\u0301',
      '\u00AD',
      '\u200B',
      '\u00A0',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (text) => {
        if (!isPlain(text)) return;
        expect(text.normalize('NFC')).toBe(text);
        expect([cleanText(` ${text}`), cleanLines(`${text} `)]).toEqual([text, text]);
        expect(hasControlCharacters(text)).toBe(false);
      }),
    );
    expect(isPlain('Công Tằng Tôn Nữ Huỳnh Phương Nguyên')).toBe(true);
  });

  it('is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it.each([' ', '\n', '\u200D', '\u00A0'])('is cleaned in time that grows with its length: %j', (filler) => {
    const long = `a${filler.repeat(500_000)}b${filler.repeat(500_000)}`;
    expect(cleanText(long).startsWith('a')).toBe(true);
    expect(cleanLines(long).startsWith('a')).toBe(true);
  });
});

describe('a text of several lines', () => {
  it.each([
    ['Kính gửi:  \r\n  - em An\t\r\n\r\nCảm ơn.\n\n', 'Kính gửi:\n  - em An\n\nCảm ơn.'],
    ['một\rhai\u2028ba', 'một\nhai\nba'],
    ['STT\tHọ tên', 'STT Họ tên'],
    [' \r\n \u00A0\n', ''],
  ])('cleans %j to %j', (typed, stored) => {
    expect(cleanLines(typed)).toBe(stored);
  });

  it('is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
      }),
    );
  });
});

describe('control characters', () => {
  it.each([
    '\0',
    '\x1B',
    '\x7F',
    '\x85',
    '\u202E',
    '\u2066',
    '\u200F',
    '\uFEFF',
    '\u00AD',
    '\u2028',
    '\uD800',
  ])('finds %j', (sign) => {
    expect(hasControlCharacters(`An${sign}h`)).toBe(true);
    expect(hasControlCharacters(`An${sign}h`, { lines: true })).toBe(true);
  });

  it('allows a line break only in texts of several lines', () => {
    expect(hasControlCharacters('một\nhai')).toBe(true);
    expect(hasControlCharacters('một\nhai', { lines: true })).toBe(false);
    expect(hasControlCharacters('một\r\nhai', { lines: true })).toBe(true);
  });

  it.each(['Đặng Thị Ngọc-Ánh (B)', 'ស្រី', '👩\u200D🎓', 'N\u0303'])('passes %j', (text) => {
    expect(hasControlCharacters(text)).toBe(false);
  });
});
