import { textOf } from './cells.js';
import type { PersonRow } from './table-rows.js';

/** How the birth dates of a list are read. */
export interface DayRules {
  /** Of two-digit years: later ones are of the century before. */
  pivotYear: number;
  /** Columns whose text has the month before the day, from 0. */
  monthFirst: ReadonlySet<number>;
}

const threeNumbers = /^\D*(\d{1,2})\D+(\d{1,2})\D+(?:\d\d|\d{4})\D*$/;

/** A column is written month first where some of its dates can only be read so, and none only the other way. */
export function monthFirstColumns(people: PersonRow[]): Set<number> {
  const onlyMonthFirst = new Set<number>();
  const onlyDayFirst = new Set<number>();
  for (const { cells, columns } of people)
    for (const column of [columns.born, columns.born_male, columns.born_female]) {
      const cell = column === undefined ? null : (cells[column] ?? null);
      const [, first, second] = (cell?.day ? null : threeNumbers.exec(textOf(cell))) ?? [];
      if (column !== undefined && Number(second) > 12) onlyMonthFirst.add(column);
      if (column !== undefined && Number(first) > 12) onlyDayFirst.add(column);
    }
  return new Set([...onlyMonthFirst].filter((column) => !onlyDayFirst.has(column)));
}
