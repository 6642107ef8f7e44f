import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { changesOf } from './plan-changes.js';
import type { PlanChange } from './plan-changes.js';
import type { Plan } from './plan/plan.js';
import { plannedTables } from './planned-rows.js';
import type { PlannedKind, PlannedRecord } from './planned-rows.js';

/** Values that a person has edited and that the plan would have otherwise. */
export interface KeptFields {
  kind: PlannedKind;
  slug: string;
  fields: string[];
}

export interface LoadedPlan {
  added: number;
  changed: number;
  unchanged: number;
  kept: KeptFields[];
}

@Injectable()
export class PlanLoader {
  constructor(private readonly database: Database) {}

  /**
   * Brings the records up to a checked plan, all or nothing. Edited values stay, and so do records that the plan no
   * longer names. Loading the same plan again writes nothing.
   */
  async load(plan: Plan): Promise<LoadedPlan> {
    const expected = await this.compare(plan);
    if (!expected.some(needsWriting)) return summary(expected);
    return this.database.transaction('plan.load', async (transaction) => {
      await holdLock(this.database, 'plan.load');
      const changes = await this.compare(plan);
      const written = changes.filter(needsWriting);
      for (const change of written.filter(({ isNew }) => !isNew)) await this.update(change);
      await this.insert(written.filter(({ isNew }) => isNew));
      transaction.about(
        'programme',
        plan.programme.slug,
        written.map(({ kind }) => kind),
      );
      return summary(changes);
    });
  }

  private async compare(plan: Plan): Promise<PlanChange[]> {
    const changes: PlanChange[] = [];
    for (const table of plannedTables(plan)) {
      const records = await this.database.of(table.entity).find();
      changes.push(...changesOf(table, records));
    }
    return changes;
  }

  private async update(change: PlanChange): Promise<void> {
    await this.database.of(change.entity).update({ slug: change.slug }, asRecord(change));
  }

  private async insert(changes: PlanChange[]): Promise<void> {
    for (const entity of new Set(changes.map((change) => change.entity))) {
      const rows = changes.filter((change) => change.entity === entity);
      await this.database.of(entity).insert(rows.map(asRecord));
    }
  }
}

function asRecord({ slug, values, planned }: PlanChange): QueryDeepPartialEntity<PlannedRecord> {
  return { ...values, slug, planned } as QueryDeepPartialEntity<PlannedRecord>;
}

function needsWriting({ isNew, hasNewPlan }: PlanChange): boolean {
  return isNew || hasNewPlan;
}

function summary(changes: PlanChange[]): LoadedPlan {
  const old = changes.filter(({ isNew }) => !isNew);
  const changed = old.filter(({ values }) => Object.keys(values).length > 0).length;
  return {
    added: changes.length - old.length,
    changed,
    unchanged: old.length - changed,
    kept: old
      .filter(({ kept }) => kept.length > 0)
      .map(({ kind, slug, kept }) => ({ kind, slug, fields: kept })),
  };
}
