import { looksLegacy } from './vietnamese-look.js';

const sample = 4096;

/**
 * The text behind bytes whose encoding nobody tells; null where they are no text. UTF-16 shows by its mark or its zeros, UTF-8
 * by being valid. What is left has one byte a letter: Windows-1258, unless that gives no Vietnamese. Then it is decoded as
 * Windows-1252, in which letters of TCVN3 and VNI fonts look as their conversion tables list them.
 */
export function decodedText(bytes: Buffer): string | null {
  const encoding = unicodeEncoding(bytes);
  if (encoding) return decode(bytes, encoding);
  if (isBinary(bytes)) return null;
  const damaged = decode(bytes, 'utf-8');
  if (isMostlyWhole(damaged)) return damaged;
  const vietnamese = decode(bytes, 'windows-1258');
  return looksLegacy(vietnamese) ? decode(bytes, 'windows-1252') : vietnamese;
}

function unicodeEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes.subarray(0, sample));
}

/** Digits, spaces and separators of UTF-16 have a zero in one half, and no letter has one in the other half. */
function utf16ByZeros(bytes: Buffer): string | null {
  const [even, odd] = [0, 1].map(
    (first) => bytes.filter((byte, at) => byte === 0 && at % 2 === first).length,
  );
  if (!odd && !even) return null;
  if (odd && !even && odd * 10 > bytes.length) return 'utf-16le';
  return even && !odd && even * 10 > bytes.length ? 'utf-16be' : null;
}

function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, sample).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

/** One broken letter in twenty is a damaged file; 8-bit letters break nearly always. */
function isMostlyWhole(decoded: string): boolean {
  const broken = decoded.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const whole = decoded.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return whole > broken * 20;
}

function decode(bytes: Buffer, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
