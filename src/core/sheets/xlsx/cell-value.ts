import type { Day } from '../../vietnamese/dates.js';
import { isCalendarDay } from '../../vietnamese/dates.js';
import type { Cell } from '../sheet.js';
import { isDateFormat, showsDay, shownDay, shownTime, shownWidth } from './date-formats.js';
import { unescaped } from './escaped-text.js';
import { plainNumber } from './number-text.js';
import type { Epoch } from './serial-days.js';
import { dayOfSerial } from './serial-days.js';

/** A cell as it stands in the file: its kind (`t`), the place of its style, its value, and whether that was computed. */
export interface WrittenCell {
  kind: string | undefined;
  style: number;
  value: string | null;
  isFormula: boolean;
}

/** What cells of a workbook refer to. */
export interface CellContext {
  strings: string[];
  formats: string[];
  epoch: Epoch;
}

type Value = NonNullable<Cell>;

/** Null for a cell in which nothing stands, such as one that is only coloured. */
export function cellOf(written: WrittenCell, context: CellContext): Cell {
  const value = valueOf(written, context);
  if (written.isFormula) return { ...value, formula: true };
  return value.text === '' ? null : value;
}

function valueOf({ kind, style, value }: WrittenCell, context: CellContext): Value {
  if (value === null) return { text: '' };
  const format = context.formats[style] ?? 'General';
  if (kind === 's') return { text: context.strings[Number(value)] ?? '' };
  if (kind === 'b') return { text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
  if (kind === 'd') return writtenDay(value, format);
  if (kind === 'n' || kind === undefined) return numberOf(value, format, context.epoch);
  return { text: kind === 'str' ? unescaped(value) : value };
}

function numberOf(value: string, format: string, epoch: Epoch): Value {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value };
  if (isDateFormat(format)) return momentOf(number, format, epoch);
  return { text: plainNumber(number).padStart(shownWidth(format), '0'), number };
}

function momentOf(number: number, format: string, epoch: Epoch): Value {
  if (!showsDay(format)) return { text: shownTime(number), number };
  const day = dayOfSerial(number, epoch);
  return day ? { text: shownDay(day, number, format), day } : { text: plainNumber(number), number };
}

/** Some programs write days as `2006-05-09T00:00:00`. */
function writtenDay(value: string, format: string): Value {
  const day = value.slice(0, 10);
  return isCalendarDay(day) ? { text: shownDay(day satisfies Day, 0, format), day } : { text: value };
}
