import { Parser } from 'saxen';
import { Refused } from '../../errors/refusals.js';

type Attributes = Record<string, string | undefined>;

/** Names come without their prefix, texts and attributes with entities resolved. */
export interface XmlListener {
  open?(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const bytesAtATime = 128 * 1024;
const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads one part of a workbook, piece by piece. No part of a workbook declares a document type, so one that does is refused,
 * and with it every entity that would have to be fetched or could grow.
 */
export async function readXml(
  part: Buffer,
  listener: XmlListener,
  afterPiece?: () => Promise<void>,
): Promise<void> {
  const parser = parserFor(listener);
  for (const piece of piecesOf(part)) {
    parser.write(piece);
    await afterPiece?.();
  }
  parser.end();
}

function parserFor(listener: XmlListener): Parser {
  return new Parser()
    .on('openTag', (name, attributes) => listener.open?.(withoutPrefix(name), () => clean(attributes())))
    .on('closeTag', (name) => listener.close?.(withoutPrefix(name)))
    .on('text', (text) => listener.text?.(resolved(text.replace(/\r\n?/g, '\n'))))
    .on('cdata', (text) => listener.text?.(text))
    .on('attention', refuse)
    .on('error', refuse);
}

function* piecesOf(part: Buffer): Generator<string> {
  const decoder = new TextDecoder(encodingOf(part));
  for (let from = 0; from < part.length; from += bytesAtATime) {
    yield decoder.decode(part.subarray(from, from + bytesAtATime), { stream: true });
  }
}

function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Most are clean as they come, and there are many. */
function clean(attributes: Record<string, string> | false): Attributes {
  if (!attributes) return {};
  if (areClean(attributes)) return attributes;
  const written = Object.entries(attributes);
  return Object.fromEntries(written.map(([name, value]) => [withoutPrefix(name), resolved(value)]));
}

function areClean(attributes: Record<string, string>): boolean {
  for (const name in attributes) if (name.includes(':') || attributes[name]?.includes('&')) return false;
  return true;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function resolved(text: string): string {
  return text.includes('&') ? text.replace(entity, characterOf) : text;
}

function characterOf(whole: string, ...[hex, decimal, name]: (string | undefined)[]): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const code = hex ? parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function refuse(): never {
  throw new Refused('sheets.broken');
}
