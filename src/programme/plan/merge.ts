export interface Merged<Row> {
  values: Row;
  changedFields: (keyof Row & string)[];
}

/**
 * Brings a stored record up to a plan that is loaded again: a field that still holds what the plan gave last time takes
 * the plan's new value (null where the plan is now silent), one that a person has edited stays. Fields hold plain values
 * or lists of them; null and absent are the same.
 */
export function mergePlanned<Row extends object>(
  current: Row,
  lastPlanned: NoInfer<Partial<Row>>,
  nowPlanned: NoInfer<Partial<Row>>,
): Merged<Row> {
  const planned = Object.keys({ ...lastPlanned, ...nowPlanned }) as (keyof Row & string)[];
  const changedFields = planned.filter(
    (field) => isSame(current[field], lastPlanned[field]) && !isSame(current[field], nowPlanned[field]),
  );
  const changes = changedFields.map((field) => [field, nowPlanned[field] ?? null]);
  return { values: { ...current, ...(Object.fromEntries(changes) as Partial<Row>) }, changedFields };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
