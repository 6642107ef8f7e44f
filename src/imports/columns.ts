/** What a column of an official's list may hold; the order is that of the template and of the choices. */
export const columnKeys = [
  'order',
  'role',
  'name',
  'family_name',
  'given_name',
  'born',
  'born_male',
  'born_female',
  'gender',
  'school',
  'class',
  'school_class',
  'guardian',
  'guardian_phone',
  'phone',
  'health',
  'ignored',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The column of each key, from 0. Of `ignored` there may be many: they stand nowhere. */
export type ColumnMap = Partial<Record<ColumnKey, number>>;

/** `A`, `Z`, `AA`: as a sheet calls its columns. @param column from 0 */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** @param row from 1 @param column from 0 */
export function cellName(row: number, column: number): string {
  return `${letterOf(column)}${String(row)}`;
}
