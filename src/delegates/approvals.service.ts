import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { AttendanceEnd } from './attendance-end.js';
import { Delegate } from './delegate.entity.js';
import type { DelegationKey } from './delegates.policy.js';
import { DelegationRows } from './delegation-rows.js';

/** What other rooms may do to an approval. Runs inside their transactions. */
@Injectable()
export class Approvals {
  constructor(
    private readonly database: Database,
    private readonly rows: DelegationRows,
    private readonly ends: AttendanceEnd,
    private readonly clock: Clock,
  ) {}

  /** Nobody approves the delegation until the transaction ends, nor afterwards as they saw it before. */
  async hold(key: DelegationKey): Promise<void> {
    await this.rows.touch(key);
  }

  /** Takes the approval back and ends the badge: the delegation waits for the committee again. */
  async drop({ id, eventSlug, unitSlug }: Pick<Delegate, 'id' | 'eventSlug' | 'unitSlug'>): Promise<void> {
    const changes = { approvedAt: null, updatedAt: this.clock.now(), version: () => 'version + 1' };
    const update = this.database.of(Delegate).createQueryBuilder().update().set(changes);
    const { affected } = await update.where('id = :id AND "approvedAt" IS NOT NULL', { id }).execute();
    if (affected === 1) await this.rows.noteChange({ eventSlug, unitSlug });
    await this.ends.of(id);
  }
}
