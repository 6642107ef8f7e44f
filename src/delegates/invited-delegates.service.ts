import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import { Units } from '../programme/units.service.js';
import { AttendanceEnd } from './attendance-end.js';
import { storedName } from './delegate-changes.js';
import type { InvitedRole } from './delegate-roles.js';
import { Delegate } from './delegate.entity.js';
import type { DelegationKey } from './delegates.policy.js';
import { DelegationRows } from './delegation-rows.js';

export interface InvitedPerson {
  id: string;
  name: string;
  role: InvitedRole;
}

/**
 * Those who come by the committee's invitation: delegates without quota, form or window, approved at once. Runs inside the
 * transactions of the room that invites.
 */
@Injectable()
export class InvitedDelegates {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly rows: DelegationRows,
    private readonly ends: AttendanceEnd,
    private readonly clock: Clock,
  ) {}

  /** Under the delegation of the unit that chairs the event. */
  async admit(event: Event, people: InvitedPerson[]): Promise<void> {
    if (people.length > 0) await this.admitFor(await this.inviterOf(event), people);
  }

  /** Under the delegation of their own unit. */
  async admitFor(key: DelegationKey, people: InvitedPerson[]): Promise<void> {
    const { id: delegationId } = await this.rows.touch(key);
    const now = this.clock.now();
    const times = { createdAt: now, updatedAt: now, approvedAt: now };
    await this.database.insertAll(
      Delegate,
      people.map(({ id, name, role }) => ({ id, delegationId, ...key, role, ...storedName(name), ...times })),
    );
  }

  /** Who they are said to be has changed: the badge that says otherwise ends, and the next one is printed anew. */
  async correct({ id, name, role }: InvitedPerson): Promise<void> {
    const changes = { role, ...storedName(name), updatedAt: this.clock.now() };
    await this.database.of(Delegate).createQueryBuilder().update().set(changes).where({ id }).execute();
    await this.ends.of(id);
  }

  async dismiss(id: string): Promise<void> {
    await this.database.of(Delegate).delete({ id });
    await this.ends.of(id);
  }

  private async inviterOf({ slug, chair }: Event): Promise<DelegationKey> {
    const [unit] = chair === null ? [] : await this.units.bySlugs([chair]);
    if (!unit) throw new Refused('delegates.no-chair');
    return { eventSlug: slug, unitSlug: unit.slug };
  }
}
