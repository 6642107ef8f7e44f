import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { ConsentSource } from './consent-source.js';
import { storedDetails } from './delegate-changes.js';
import { DelegateGate } from './delegate-gate.js';
import { Delegate } from './delegate.entity.js';
import { DelegationRows } from './delegation-rows.js';
import type { Delegation } from './delegation.entity.js';
import type { Registration } from './planned-change.js';

type Newcomer = Pick<Registration, 'event' | 'key' | 'id' | 'entry' | 'agreed'>;

/** Somebody new whose details have passed the gate. */
export interface CheckedNewcomer extends Newcomer {
  missing: FieldMistake[];
}

/** Puts somebody new on a list, who registers there or comes in another's place. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly database: Database,
    private readonly gate: DelegateGate,
    private readonly rows: DelegationRows,
    private readonly consents: ConsentSource,
    private readonly clock: Clock,
  ) {}

  /** What the committee has agreed to is approved with it; but nobody is before the family has agreed, too. */
  async check(newcomer: Newcomer): Promise<CheckedNewcomer> {
    const missing = await this.gate.check({ ...newcomer, before: null });
    const agreed = newcomer.agreed && !(await this.needsConsent(newcomer));
    return { ...newcomer, agreed, missing };
  }

  /** Inside the transaction, before the person is added. */
  async announce({ key, agreed, missing }: CheckedNewcomer): Promise<Delegation> {
    const delegation = await this.rows.noteChange(key, { agreed });
    this.gate.checkGaps(missing, delegation);
    return delegation;
  }

  async add({ id, key, entry, agreed }: CheckedNewcomer, delegation: Delegation): Promise<Delegate> {
    const now = this.clock.now();
    const { healthSealed = null, circumstancesSealed = null } = entry;
    const delegate = {
      ...{ id, ...key, delegationId: delegation.id, ...storedDetails(entry.details) },
      ...{ healthSealed, circumstancesSealed, createdAt: now, updatedAt: now },
      approvedAt: agreed && delegation.state === 'approved' ? now : null,
    };
    await this.database.insert(Delegate, delegate);
    return Object.assign(new Delegate(), delegate);
  }

  private async needsConsent({ event, id, entry }: Newcomer): Promise<boolean> {
    const { role, born } = entry.details;
    const states = await this.consents.of(event, [{ id, role, born }]);
    return states.get(id)?.mayTakePart === false;
  }
}
