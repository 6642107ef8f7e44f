import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { holdLock } from '../database/named-lock.js';
import { Activity, ActivitySeal } from './activity.entity.js';

const beginning = '0'.repeat(64);
const batchSize = 500;

export interface AuditReport {
  sealed: number;
  waiting: number;
  /** Head of the chain: kept elsewhere, it shows whether the end was cut off. */
  head: string;
  /** Null when the chain is whole. */
  firstBroken: number | null;
}

/** Links committed activities to a chain, some seconds later and as it finds them: no transaction waits for another's link. */
@Injectable()
export class Sealer {
  private readonly key: string;

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.key = `activity-chain:${config.secret}`;
  }

  /** @returns how many activities were sealed */
  async sealAll(): Promise<number> {
    const sealed = await this.database.housekeeping('activity.seal', () => this.sealBatch());
    return sealed < batchSize ? sealed : sealed + (await this.sealAll());
  }

  async verify(): Promise<AuditReport> {
    const seals = await this.database.of(ActivitySeal).find({ order: { sequence: 'ASC' } });
    const activities = await this.database.of(Activity).find();
    const byId = new Map(activities.map((activity) => [activity.id, activity]));
    const firstBroken = this.firstBroken(seals, byId);
    return {
      sealed: seals.length,
      waiting: activities.length - seals.length,
      head: seals.at(-1)?.hash ?? beginning,
      firstBroken,
    };
  }

  private async sealBatch(): Promise<number> {
    await holdLock(this.database, 'activity.seal');
    const seals = this.database.of(ActivitySeal);
    const last = await seals.findOne({ where: {}, order: { sequence: 'DESC' } });
    const unsealed = await this.unsealed();
    let { sequence, hash } = last ?? { sequence: 0, hash: beginning };
    const next = unsealed.map((activity) => {
      hash = this.link(hash, activity);
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

  private firstBroken(seals: ActivitySeal[], activities: Map<number, Activity>): number | null {
    let before = beginning;
    for (const [index, seal] of seals.entries()) {
      const activity = activities.get(seal.activityId);
      if (seal.sequence !== index + 1 || !activity || this.link(before, activity) !== seal.hash)
        return index + 1;
      before = seal.hash;
    }
    return null;
  }

  private link(before: string, { id, at, personId, verb, subjectKind, subjectId, fields }: Activity): string {
    const content = JSON.stringify([id, at.toISOString(), personId, verb, subjectKind, subjectId, fields]);
    return createHmac('sha256', this.key).update(before).update(content).digest('hex');
  }
}
