import { textOf } from '../core/sheets/cells.js';
import type { PersonRow } from './table-rows.js';

/** How the birth dates of a list are read. */
export interface DayRules {
  /** Of two-digit years: later ones are of the century before. */
  pivotYear: number;
  /** Columns whose text has the month before the day, from 0. */
  monthFirst: ReadonlySet<number>;
}

const birthKeys = ['born', 'born_male', 'born_female'] as const;
const threeNumbers = /^\D*(\d{1,2})\D+(\d{1,2})\D+(?:\d\d|\d{4})\D*$/;

/** A column is written month first where some of its dates can only be read so, and none only the other way. */
export function monthFirstColumns(people: PersonRow[]): Set<number> {
  const dates = people.flatMap(datesIn);
  const dayFirst = new Set(dates.filter(({ first }) => first > 12).map(({ column }) => column));
  const monthFirst = dates.filter(({ column, second }) => second > 12 && !dayFirst.has(column));
  return new Set(monthFirst.map(({ column }) => column));
}

/** The first two numbers of each date that is only text. */
function datesIn({ cells, columns }: PersonRow): { column: number; first: number; second: number }[] {
  return birthKeys.flatMap((key) => {
    const column = columns[key];
    const cell = column === undefined ? null : (cells[column] ?? null);
    const [found, first, second] = threeNumbers.exec(cell?.day ? '' : textOf(cell)) ?? [];
    return column === undefined || !found ? [] : [{ column, first: Number(first), second: Number(second) }];
  });
}
