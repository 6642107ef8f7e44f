/** Bound values that one statement may carry on every database (SQLite's old limit is 999). */
export const valuesAtOnce = 900;

/** Splits what is too much for one statement. @param size how many items a statement takes */
export function chunksOf<T>(items: readonly T[], size = valuesAtOnce): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
