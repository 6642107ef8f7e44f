import { isDeepStrictEqual } from 'node:util';
import { mergePlanned } from './plan/merge.js';
import type { PlannedRecord, plannedTables } from './planned-rows.js';

type Table = ReturnType<typeof plannedTables>[number];
type Row = Record<string, unknown>;

/** What loading a plan does to one record. */
export interface PlanChange extends Pick<Table, 'kind' | 'entity'> {
  slug: string;
  isNew: boolean;
  /** The plan says something else than last time, be it only about fields that a person has edited. */
  hasNewPlan: boolean;
  /** Only the fields that change. */
  values: Record<string, unknown>;
  planned: Record<string, unknown>;
  /** Fields that a person has edited and that the plan would have otherwise. */
  kept: string[];
}

export function changesOf({ kind, entity, rows }: Table, records: PlannedRecord[]): PlanChange[] {
  const bySlug = new Map(records.map((record) => [record.slug, record]));
  return rows.map(({ slug, ...row }) => ({ kind, entity, slug, ...changeOf(row, bySlug.get(slug)) }));
}

function changeOf(row: Row, record: PlannedRecord | undefined) {
  if (!record) return { isNew: true, hasNewPlan: true, values: row, planned: row, kept: [] };
  const current = Object.fromEntries(Object.keys(row).map((field) => [field, valueIn(record, field)]));
  const { values, changedFields } = mergePlanned<Row>(current, knownFields(record.planned, row), row);
  return {
    isNew: false,
    hasNewPlan: !isDeepStrictEqual(record.planned, row),
    values: Object.fromEntries(changedFields.map((field) => [field, values[field]])),
    planned: row,
    kept: Object.keys(row).filter((field) => !isDeepStrictEqual(values[field], row[field])),
  };
}

/** Without what an older format of plans knew and ours does not. */
function knownFields(
  planned: Record<string, unknown>,
  row: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(planned).filter(([field]) => field in row));
}

function valueIn(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field];
}
