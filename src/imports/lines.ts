import type { Cell } from '../core/sheets/sheet.js';
import { textOf } from '../core/sheets/cells.js';
import type { ColumnKey, ColumnMap } from './columns.js';

/** What is seen of a row at first sight. */
export interface Line {
  cells: Cell[];
  /** Of its filled cells. */
  texts: string[];
  name: string;
  /** Null where the list has no column for it. */
  order: string | null;
  isNumbered: boolean;
  /** A birth date or a telephone number stands in its column. */
  isTold: boolean;
  /** Numbered, or with something that only people have. */
  isPerson: boolean;
}

const lineNumber = /^\d{1,4}[.)]?$/;
/** More than a count of boys or girls. */
const birthLike = /\d{4}|\d\s*[-/.]\s*\d/;
const phoneLike = /\d(?:\D?\d){7}/;

export function lineOf(cells: Cell[], columns: ColumnMap): Line {
  const text = (key: ColumnKey) => {
    const column = columns[key];
    return column === undefined ? '' : textOf(cells[column]);
  };
  const isNumbered = lineNumber.test(text('order'));
  const isTold =
    (['born', 'born_male', 'born_female'] as const).some((key) => birthLike.test(text(key))) ||
    (['guardian_phone', 'phone'] as const).some((key) => phoneLike.test(text(key)));
  return {
    cells,
    texts: cells.map(textOf).filter((one) => one !== ''),
    name: text('name') || text('given_name'),
    order: columns.order === undefined ? null : text('order'),
    ...{ isNumbered, isTold, isPerson: isNumbered || isTold },
  };
}
