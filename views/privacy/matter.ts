import type { Translate } from '../text/text.js';
import type { TextKey } from '../text/text.js';

/** A table, or columns of it, as people call them; the technical name where nobody has given it words. */
export function matterText(table: string, columns: readonly string[], t: Translate): string {
  const name = wordOr(`privacy.table.${table}`, table, t);
  const parts = columns.map((column) => wordOr(`privacy.column.${column}`, column, t));
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}

function wordOr(key: string, otherwise: string, t: Translate): string {
  const word = t(key as TextKey);
  return word === key ? otherwise : word;
}
