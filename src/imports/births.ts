import type { TextKey, TextParams } from '../../views/text/text.js';
import type { Cell } from '../core/sheets/sheet.js';
import { formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { readWrittenDay } from '../core/vietnamese/written-days.js';
import type { WrittenDay } from '../core/vietnamese/written-days.js';
import type { Gender } from '../delegates/delegate-roles.js';
import { textOf } from './cells.js';

type BirthKey = 'born' | 'born_male' | 'born_female';

export interface Birth {
  /** Year, month and day as the form's three fields take them. */
  parts: [string, string, string];
  gender: Gender | null;
  /** The key of the column where it stands. */
  key: BirthKey;
  problem: { gravity: 'wrong' | 'ask'; key: TextKey; params?: TextParams } | null;
}

const nothing: Birth['parts'] = ['', '', ''];
const tick = /^[xX✓v+*]$/;

/** A birth date of one column, or of two that tell boys from girls by where it stands, or by a cross. */
export function readBirth(cellOf: (key: BirthKey) => Cell, pivotYear: number): Birth {
  const male = textOf(cellOf('born_male'));
  const female = textOf(cellOf('born_female'));
  const common = cellOf('born');
  if (male !== '' && female !== '')
    return {
      parts: nothing,
      gender: null,
      key: 'born_male',
      problem: { gravity: 'ask', key: 'imports.born-twice' },
    };
  const gender = genderBy(male, female);
  const key = gender === 'male' ? 'born_male' : 'born_female';
  const split = gender === null ? null : cellOf(key);
  const isTick = tick.test(textOf(split));
  return split && !isTick
    ? { ...birthIn(split, pivotYear), gender, key }
    : { ...birthIn(common, pivotYear), gender, key: 'born' };
}

function genderBy(male: string, female: string): Gender | null {
  if (male !== '') return 'male';
  return female === '' ? null : 'female';
}

function birthIn(cell: Cell, pivotYear: number): Pick<Birth, 'parts' | 'problem'> {
  if (cell?.day) return { parts: partsOf(cell.day), problem: null };
  const written = textOf(cell);
  return { parts: nothing, problem: null, ...meaning(readWrittenDay(written, pivotYear), written) };
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
