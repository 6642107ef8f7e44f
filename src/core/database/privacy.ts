/** How much harm a leak would do: nobody's data, a person's, or what the law calls sensitive. */
export type PrivacyClass = 'public' | 'internal' | 'personal' | 'sensitive';

/** When a value must be gone; the numbers stand in `docs/privacy.md`. */
export type Retention =
  | 'forever'
  | 'day'
  | 'week'
  | 'month'
  | 'event-and-week'
  | 'event-and-two-years'
  | 'account-and-year'
  | 'five-years';

export interface Privacy {
  holds: PrivacyClass;
  until: Retention;
}

const ofTables = new Map<object, Privacy>();
const ofColumns = new Map<object, Map<string, Privacy>>();

/** Class and retention of a table's columns, unless a column says otherwise. */
export function TableHolds(holds: PrivacyClass, until: Retention): ClassDecorator {
  return (table) => void ofTables.set(table, { holds, until });
}

export function Holds(holds: PrivacyClass, until: Retention): PropertyDecorator {
  return (prototype, column) => {
    const columns = ofColumns.get(prototype.constructor) ?? new Map<string, Privacy>();
    ofColumns.set(prototype.constructor, columns.set(String(column), { holds, until }));
  };
}

/** Class and retention of whole rows; undefined where only columns have one. */
export function privacyOfRows(table: object): Privacy | undefined {
  return ofTables.get(table);
}

/** Undefined for a column that nobody has classified. */
export function privacyOf(table: object, column: string): Privacy | undefined {
  return ofColumns.get(table)?.get(column) ?? ofTables.get(table);
}
