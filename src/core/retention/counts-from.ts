import type { EntityMetadata } from 'typeorm';
import { countsFrom } from './periods.js';
import type { Term } from './periods.js';

export type Table = abstract new () => object;

/** From where on the retention of a table's rows counts. */
export type Begin =
  | { kind: 'event'; column: string }
  | { kind: 'instant'; column: string }
  /** From where the row's counts that the column names. */
  | { kind: 'parent'; column: string; table: () => Table };

interface Sparing {
  /** SQL that is true for rows that stay although they are due, with columns as `"table"."column"`. */
  spares?: string;
}

const begins = new Map<object, Begin>();
const spared = new Map<object, string>();

/** The column holds an instant of the machine's time; null: it does not count yet. */
export function CountsFrom(column: string, { spares }: Sparing = {}): ClassDecorator {
  return (table) => {
    begins.set(table, { kind: 'instant', column });
    if (spares) spared.set(table, spares);
  };
}

/** The column names a row of another table, with which this one goes. A single relation is found without saying so. */
export function CountsWith(column: string, table: () => Table): ClassDecorator {
  return (child) => void begins.set(child, { kind: 'parent', column, table });
}

export function sparedIn({ target }: EntityMetadata): string | undefined {
  return spared.get(target as object);
}

/** As declared, else from the row's own event, else with the only row that it belongs to; null where none of these is there. */
export function beginOf(metadata: EntityMetadata, term: Term): Begin | null {
  const declared = begins.get(metadata.target as object);
  if (declared) return declared.kind === 'parent' || declared.kind === countsFrom(term) ? declared : null;
  const isOfEvent = metadata.columns.some(({ propertyName }) => propertyName === 'eventSlug');
  if (isOfEvent) return countsFrom(term) === 'event' ? { kind: 'event', column: 'eventSlug' } : null;
  return onlyParent(metadata);
}

function onlyParent({ manyToOneRelations }: EntityMetadata): Begin | null {
  const [relation, ...others] = manyToOneRelations;
  const column = relation?.joinColumns[0]?.propertyName;
  if (!relation || !column || others.length > 0) return null;
  return { kind: 'parent', column, table: () => relation.inverseEntityMetadata.target as Table };
}
