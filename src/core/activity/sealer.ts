import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { holdLock } from '../database/named-lock.js';
import { Activity, ActivitySeal } from './activity.entity.js';
import type { ChainBeginning } from './activity.entity.js';
import { Chain } from './chain.js';
import type { Joint } from './chain.js';

const batchSize = 500;

export interface AuditReport {
  sealed: number;
  waiting: number;
  /** Head of the chain: kept elsewhere, it shows whether the end was cut off. */
  head: string;
  /** How many activities were erased at the beginning, and until when they had happened; null: none. */
  erased: { count: number; until: Date } | null;
  /** Number of the first link that doesn't follow; null when the chain is whole. */
  firstBroken: number | null;
}

/** Links committed activities to a chain, some seconds later and as it finds them: no transaction waits for another's link. */
@Injectable()
export class Sealer {
  constructor(
    private readonly database: Database,
    private readonly chain: Chain,
  ) {}

  /** @returns how many activities were sealed */
  async sealAll(): Promise<number> {
    const sealed = await this.database.housekeeping('activity.seal', () => this.sealBatch());
    return sealed < batchSize ? sealed : sealed + (await this.sealAll());
  }

  async verify(): Promise<AuditReport> {
    const seals = await this.database.of(ActivitySeal).find({ order: { sequence: 'ASC' } });
    const activities = await this.database.of(Activity).find();
    const kept = await this.chain.kept();
    const beginning = await this.chain.beginning();
    return {
      sealed: seals.length,
      waiting: activities.length - seals.length,
      head: seals.at(-1)?.hash ?? beginning.hash,
      erased: kept && { count: kept.sequence, until: kept.erasedUntil },
      firstBroken: this.isForged(kept) ? beginning.sequence : this.firstBroken(beginning, seals, activities),
    };
  }

  private async sealBatch(): Promise<number> {
    await holdLock(this.database, 'activity.seal');
    const seals = this.database.of(ActivitySeal);
    const last = await seals.findOne({ where: {}, order: { sequence: 'DESC' } });
    const unsealed = await this.unsealed();
    let { sequence, hash } = last ?? (await this.chain.beginning());
    const next = unsealed.map((activity) => {
      hash = this.chain.link(hash, activity);
      return { sequence: ++sequence, activityId: activity.id, hash };
    });
    if (next.length > 0) await seals.insert(next);
    return next.length;
  }

  private unsealed(): Promise<Activity[]> {
    return this.database
      .of(Activity)
      .createQueryBuilder('activity')
      .leftJoin(ActivitySeal, 'seal', 'seal.activityId = activity.id')
      .where('seal.sequence IS NULL')
      .orderBy('activity.id')
      .take(batchSize)
      .getMany();
  }

  private isForged(kept: ChainBeginning | null): boolean {
    return kept !== null && !this.chain.isGenuine(kept);
  }

  private firstBroken(beginning: Joint, seals: ActivitySeal[], activities: Activity[]): number | null {
    const byId = new Map(activities.map((activity) => [activity.id, activity]));
    let { sequence, hash } = beginning;
    for (const seal of seals) {
      const activity = byId.get(seal.activityId);
      sequence += 1;
      if (seal.sequence !== sequence || !activity || this.chain.link(hash, activity) !== seal.hash)
        return sequence;
      hash = seal.hash;
    }
    return null;
  }
}
