import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import type { DelegationKey } from './delegates.policy.js';
import type { DelegateRole } from './delegate-roles.js';
import { Quota } from './quota.entity.js';

/**
 * Counts the places of a quota where they change: each verb is one conditional UPDATE, so that no two people
 * get the last place, on either database. Runs inside the transaction that adds or removes the person, before it
 * touches the delegation: all verbs lock in the same order.
 */
@Injectable()
export class Places {
  constructor(private readonly database: Database) {}

  async take(key: DelegationKey, role: DelegateRole): Promise<void> {
    const taken = await this.change('"taken" + 1', key, { role, when: '"taken" < "may"' });
    if (taken !== 1) throw await this.refusal(key, role);
  }

  async free(key: DelegationKey, role: DelegateRole): Promise<void> {
    await this.change('"taken" - 1', key, { role, when: '"taken" > 0' });
  }

  /** Two people who change places with each other wait for the same row first, and never for one another. */
  async move(key: DelegationKey, from: DelegateRole, to: DelegateRole): Promise<void> {
    const steps = [
      { role: from, step: () => this.free(key, from) },
      { role: to, step: () => this.take(key, to) },
    ];
    for (const { step } of steps.sort((one, other) => (one.role < other.role ? -1 : 1))) await step();
  }

  private change(
    taken: string,
    { eventSlug, unitSlug }: DelegationKey,
    { role, when }: { role: DelegateRole; when: string },
  ): Promise<number> {
    const quota = '"eventSlug" = ? AND "unitSlug" = ? AND "role" = ?';
    const sql = `UPDATE "quotas" SET "taken" = ${taken} WHERE ${quota} AND ${when}`;
    return this.database.change(sql, [eventSlug, unitSlug, role]);
  }

  private async refusal({ eventSlug, unitSlug }: DelegationKey, role: DelegateRole): Promise<Refused> {
    const quota = await this.database.of(Quota).findOneBy({ eventSlug, unitSlug, role });
    return quota && quota.may > 0
      ? new Refused('delegates.quota-full', { quota: quota.may })
      : new Refused('delegates.not-invited');
  }
}
