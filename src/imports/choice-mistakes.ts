import type { FieldMistake } from '../core/errors/refusals.js';
import type { ColumnsForm } from './imports.forms.js';
import { letterOf } from './columns.js';
import type { Table } from './read-table.js';

/** What of the choices does not fit the list: an old font left open, columns that it has not, one thing in two columns. */
export function choiceMistakes(form: ColumnsForm, { encodings, raw, header }: Table): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  if (encodings.size > 0 && form.convert === '')
    mistakes.push({ field: 'convert', key: 'imports.choose-conversion' });
  const width = Math.max(0, ...raw.rows.slice(header.row - 1).map((cells) => cells.length));
  const chosen = Object.entries(form.columns).map(([column, key]) => ({ column: Number(column), key }));
  if (chosen.some(({ column }) => column >= width))
    mistakes.push({ field: 'column', key: 'imports.choose-column' });
  const used = chosen.filter(({ key }) => key !== 'ignored');
  const twin = used.find(({ key }, at) => used.findIndex((other) => other.key === key) < at);
  return twin ? [...mistakes, namedTwice(used.filter(({ key }) => key === twin.key))] : mistakes;
}

function namedTwice(columns: { column: number }[]): FieldMistake {
  const letters = columns.map(({ column }) => letterOf(column)).join(', ');
  return { field: 'column', key: 'imports.column-twice', params: { columns: letters } };
}
