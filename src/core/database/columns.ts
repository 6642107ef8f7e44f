import { Column } from 'typeorm';
import type { ColumnOptions } from 'typeorm';

/**
 * A UTC instant as `2019-05-20T01:00:00.000Z`: text sorts by time and reads the same on both databases,
 * where the native types differ by zone and by precision.
 */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 24, transformer: instantTransformer, ...options });
}

/** A calendar day as `2019-06-18`, without any zone. */
export function DayColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 10, ...options });
}

export function IdColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 36, ...options });
}

const instantTransformer = {
  to: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
  from: (value: string | null) => (value === null ? null : new Date(value)),
};
