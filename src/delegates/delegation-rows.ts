import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { actingPerson } from '../core/request/request-context.js';
import type { DelegationKey } from './delegates.policy.js';
import { Delegation, DelegationStep } from './delegation.entity.js';
import type { DelegationStepKind } from './delegation.entity.js';
import type { DelegationState } from './delegate-roles.js';

/** The delegation's own row and its steps; every verb runs inside a caller's transaction. */
@Injectable()
export class DelegationRows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes a change of one of its people: what was approved waits for the committee again.
   * @param agreed the committee knows of the change, and has agreed to it
   */
  async noteChange(key: DelegationKey, { agreed = false } = {}): Promise<Delegation> {
    const delegation = await this.touch(key);
    if (!agreed && delegation.state === 'approved')
      await this.move(delegation, 'submitted', { kind: 'changed' });
    return delegation;
  }

  /** Makes the row where there is none, counts its version on, and holds it until the transaction ends. */
  async touch(key: DelegationKey): Promise<Delegation> {
    const [delegation] = await this.count(key);
    if (delegation) return delegation;
    await this.insert(key);
    const [fresh] = await this.count(key);
    if (!fresh) throw new Error(`The delegation of ${key.unitSlug} was added and is not there.`);
    return fresh;
  }

  async move(
    delegation: Delegation,
    state: DelegationState,
    step: { kind: DelegationStepKind; reason?: string },
  ): Promise<void> {
    const fields = {
      state,
      ...(step.kind === 'submitted' ? answersIn(delegation) : {}),
    };
    await this.database
      .of(Delegation)
      .createQueryBuilder()
      .update()
      .set(fields)
      .where({ id: delegation.id })
      .execute();
    await this.addStep(delegation.id, step);
  }

  async addStep(
    delegationId: string,
    { kind, reason = '' }: { kind: DelegationStepKind; reason?: string },
  ): Promise<void> {
    const personId = actingPerson();
    const step = { id: randomUUID(), delegationId, kind, at: this.clock.now(), personId, reason };
    await this.database.insert(DelegationStep, step);
  }

  private count({ eventSlug, unitSlug }: DelegationKey): Promise<Delegation[]> {
    const change = '"changedAt" = ?, "version" = "version" + 1 WHERE "eventSlug" = ? AND "unitSlug" = ?';
    return this.database.update(Delegation, change, [this.clock.now().toISOString(), eventSlug, unitSlug]);
  }

  private async insert({ eventSlug, unitSlug }: DelegationKey): Promise<void> {
    const row = { id: randomUUID(), eventSlug, unitSlug, changedAt: this.clock.now() };
    await this.database.insert(Delegation, row, { orIgnore: true });
  }
}

/** What the unit has said at handing in. */
function answersIn({ shortfallReason, inclusion, inclusionReason }: Delegation) {
  return { shortfallReason, inclusion, inclusionReason };
}
