import type { Day } from '../vietnamese/dates.js';

/** What may be written into a cell. Phone numbers are texts: as numbers they lose their first 0. */
export type SheetValue = string | number | boolean | { day: Day } | null;

/** `05/07/2019`, as sheets are filled in; on documents `formatDay` is right. */
export function sheetDay(day: Day): string {
  return day.split('-').reverse().join('/');
}
