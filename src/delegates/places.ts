import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import { Events } from '../programme/events.service.js';
import type { DelegationKey } from './delegates.policy.js';
import { needsNoPlace } from './delegate-roles.js';
import type { DelegateRole } from './delegate-roles.js';
import { Quota } from './quota.entity.js';

const ofRole = '"eventSlug" = ? AND "unitSlug" = ? AND "role" = ?';
const take = `"taken" = "taken" + ? WHERE ${ofRole} AND "taken" + ? <= "may"`;
const free = `"taken" = "taken" - ? WHERE ${ofRole} AND "taken" >= ?`;

/**
 * Counts the places of a quota where they change: each verb is one conditional UPDATE, so that no two people
 * get the last place, on either database. Runs inside the transaction that adds or removes the person, before it
 * touches the delegation: all verbs lock in the same order.
 */
@Injectable()
export class Places {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async take(key: DelegationKey, role: DelegateRole, count = 1): Promise<void> {
    if (await this.change(key, role, { change: take, count })) return;
    if (!needsNoPlace(await this.events.get(key.eventSlug), role)) throw await this.refusal(key, role);
  }

  async free(key: DelegationKey, role: DelegateRole, count = 1): Promise<void> {
    await this.change(key, role, { change: free, count });
  }

  /** Two people who change places with each other wait for the same row first, and never for one another. */
  async move(key: DelegationKey, from: DelegateRole, to: DelegateRole): Promise<void> {
    const steps = [
      { role: from, step: () => this.free(key, from) },
      { role: to, step: () => this.take(key, to) },
    ];
    for (const { step } of steps.sort((one, other) => (one.role < other.role ? -1 : 1))) await step();
  }

  private async change(
    { eventSlug, unitSlug }: DelegationKey,
    role: DelegateRole,
    { change, count }: { change: string; count: number },
  ): Promise<boolean> {
    const values = [count, eventSlug, unitSlug, role, count];
    const changed = await this.database.update(Quota, change, values);
    return changed.length === 1;
  }

  private async refusal({ eventSlug, unitSlug }: DelegationKey, role: DelegateRole): Promise<Refused> {
    const quota = await this.database.of(Quota).findOneBy({ eventSlug, unitSlug, role });
    return quota && quota.may > 0
      ? new Refused('delegates.quota-full', { quota: quota.may })
      : new Refused('delegates.not-invited');
  }
}
