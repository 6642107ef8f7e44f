import { isDeepStrictEqual } from 'node:util';

/** Names of the values that differ from what is stored. */
export function changedFields<Row extends object>(stored: Row, values: Partial<Row>): string[] {
  const fields = Object.keys(values) as (keyof Row & string)[];
  return fields.filter((field) => !isDeepStrictEqual(stored[field], values[field]));
}
