import type { Separator } from './separator.js';
import { separatorOf } from './separator.js';

/** Excel's own hint: a first line `sep=;`, which is no row. */
const hint = /^sep=([;,\t])(?:\r\n|\r|\n|$)/i;

export function separated(text: string): { separator: Separator; table: string } {
  const [line = '', separator] = hint.exec(text) ?? [];
  if (!separator) return { separator: separatorOf(text), table: text };
  return { separator: separator as Separator, table: text.slice(line.length) };
}
