import type { Place } from './place.js';

/** Where a text stops being JSON; both count from 1. */
export interface JsonFault {
  line: number;
  column: number;
}

const space = /[ \t\r\n]*/y;
const quoted = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"/uy;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const deepest = 100;

/**
 * Reads the text as JSON.parse would, but tells the first fault by line and column, which JSON.parse does on some
 * versions of Node only, and reports fields that stand twice in one object, of which it would keep the last.
 */
export function scanJson(text: string, root: Place): JsonFault | undefined {
  const scan = new JsonScan(text);
  return scan.passes(root) ? undefined : scan.fault();
}

/** Each method moves on behind what it read and returns false where the text is something else. */
class JsonScan {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  passes(root: Place): boolean {
    return this.value(root) && this.at === this.text.length;
  }

  fault(): JsonFault {
    const lines = this.text.slice(0, this.at).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  private value(place: Place): boolean {
    this.take(space);
    if (this.sign('{')) return this.nested(() => this.sign('}') || (this.members(place) && this.sign('}')));
    if (this.sign('[')) return this.nested(() => this.sign(']') || (this.items(place) && this.sign(']')));
    const isRead = this.take(quoted) !== undefined || this.take(scalar) !== undefined;
    this.take(space);
    return isRead;
  }

  private nested(inside: () => boolean): boolean {
    this.depth += 1;
    const isRead = this.depth <= deepest && inside();
    this.depth -= 1;
    return isRead;
  }

  private members(place: Place): boolean {
    const names = new Set<string>();
    do {
      const written = this.take(quoted);
      if (written === undefined) return false;
      const name = JSON.parse(written) as string;
      if (names.has(name)) place.field(name).report('repeated-field', { field: name });
      names.add(name);
      this.take(space);
      if (!this.sign(':') || !this.value(place.field(name))) return false;
    } while (this.sign(','));
    return true;
  }

  private items(place: Place): boolean {
    let index = 0;
    do {
      if (!this.value(place.item(index))) return false;
      index += 1;
    } while (this.sign(','));
    return true;
  }

  private sign(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    this.take(space);
    return true;
  }

  private take(token: RegExp): string | undefined {
    token.lastIndex = this.at;
    const found = token.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}
