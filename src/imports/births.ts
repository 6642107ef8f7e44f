import type { TextKey, TextParams } from '../../views/text/text.js';
import type { Cell } from '../core/sheets/sheet.js';
import { formatDay, isCalendarDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { readWrittenDay } from '../core/vietnamese/written-days.js';
import type { WrittenDay } from '../core/vietnamese/written-days.js';
import type { Gender } from '../delegates/delegate-roles.js';
import { textOf } from '../core/sheets/cells.js';
import type { ColumnMap } from './columns.js';
import type { DayRules } from './day-order.js';

type BirthKey = 'born' | 'born_male' | 'born_female';

export interface Birth {
  /** Year, month and day as the form's three fields take them. */
  parts: [string, string, string];
  gender: Gender | null;
  /** The key of the column where it stands. */
  key: BirthKey;
  problem: { gravity: 'wrong' | 'ask'; key: TextKey; params?: TextParams } | null;
}

/** The line's columns, what stands in them, and how its days are read. */
export interface BirthCells {
  columns: ColumnMap;
  cellOf: (key: BirthKey) => Cell;
  rules: DayRules;
}

const nothing: Birth['parts'] = ['', '', ''];
const tick = /^[xX✓v+*]$/;

/** A birth date of one column, or of two that tell boys from girls by where it stands, or by a cross. */
export function readBirth({ columns, cellOf, rules }: BirthCells): Birth {
  const male = textOf(cellOf('born_male'));
  const female = textOf(cellOf('born_female'));
  if (male !== '' && female !== '') return bornTwice;
  const gender = genderBy(male, female) ?? genderWithoutCross(columns);
  const key = birthKey({ male, female }, columns);
  const isMonthFirst = rules.monthFirst.has(columns[key] ?? -1);
  return { ...birthIn(cellOf(key), { pivotYear: rules.pivotYear, isMonthFirst }), gender, key };
}

const bornTwice: Birth = {
  parts: nothing,
  gender: null,
  key: 'born_male',
  problem: { gravity: 'ask', key: 'imports.born-twice' },
};

/** Where the date stands, or should. */
function birthKey({ male, female }: Record<'male' | 'female', string>, columns: ColumnMap): BirthKey {
  const isTicked = tick.test(male + female);
  if (male !== '' && !isTicked) return 'born_male';
  if (female !== '' && !isTicked) return 'born_female';
  return columns.born === undefined && columns.born_male !== undefined ? 'born_male' : 'born';
}

function genderBy(male: string, female: string): Gender | null {
  if (male !== '') return 'male';
  return female === '' ? null : 'female';
}

/** Where a list has a column for crosses of one gender only, the others have none. */
function genderWithoutCross({ born, born_male, born_female, gender }: ColumnMap): Gender | null {
  if (born === undefined || gender !== undefined) return null;
  if (born_female !== undefined && born_male === undefined) return 'male';
  return born_male !== undefined && born_female === undefined ? 'female' : null;
}

function birthIn(
  cell: Cell,
  { pivotYear, isMonthFirst }: { pivotYear: number; isMonthFirst: boolean },
): Pick<Birth, 'parts' | 'problem'> {
  if (cell?.day) return { parts: partsOf(cell.day), problem: null };
  const written = textOf(cell);
  const day = readWrittenDay(written, pivotYear);
  return { parts: nothing, problem: null, ...meaning(isMonthFirst ? doubted(day) : day, written) };
}

/** In a column that is written month first, 07/11/2004 may be both. */
function doubted(written: WrittenDay): WrittenDay {
  if (written.kind !== 'day') return written;
  const [year, month, day] = partsOf(written.day);
  const other = `${year}-${day}-${month}`;
  return isCalendarDay(other) && other !== written.day
    ? { kind: 'unclear', days: [other, written.day] }
    : written;
}

function meaning(day: WrittenDay, text: string): Partial<Pick<Birth, 'parts' | 'problem'>> {
  switch (day.kind) {
    case 'day':
      return { parts: partsOf(day.day) };
    case 'none':
      return {};
    case 'year':
      return { problem: { gravity: 'ask', key: 'imports.born-year', params: { year: day.year } } };
    case 'month':
      return { problem: { gravity: 'ask', key: 'imports.born-month', params: { text } } };
    case 'unclear':
      return {
        problem: { gravity: 'ask', key: 'imports.born-unclear', params: { text, days: inWords(day.days) } },
      };
    case 'wrong':
      return { problem: { gravity: 'wrong', key: 'imports.born-wrong', params: { text } } };
  }
}

function partsOf(day: Day): Birth['parts'] {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return [year, month, dayOfMonth];
}

function inWords(days: Day[]): string {
  return days.map(formatDay).join(', ');
}
