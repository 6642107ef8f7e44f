import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import type { Transaction } from '../../core/database/transaction.js';
import { Refused } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { AttendanceEnd } from '../attendance-end.js';
import { ChildEnd } from '../child-end.js';
import { Delegate } from '../delegate.entity.js';
import type { DelegationRole } from '../delegate-roles.js';
import { DelegationRows } from '../delegation-rows.js';
import { ChangeNotes } from '../history/change-notes.js';
import { Newcomers } from '../newcomers.js';
import { Places } from '../places.js';
import type { Removal, Substitution, Withdrawal } from '../planned-change.js';
import { SeenDelegates } from '../seen-delegates.js';
import { Departure } from './departure.entity.js';

type Leaving = Pick<Departure, 'reason' | 'substituteId'>;

/** Takes people off a list. But for what was typed by mistake, it stays known who left, why, and who came instead. */
@Injectable()
export class DepartureWriter {
  constructor(
    private readonly database: Database,
    private readonly seen: SeenDelegates,
    private readonly newcomers: Newcomers,
    private readonly places: Places,
    private readonly rows: DelegationRows,
    private readonly notes: ChangeNotes,
    private readonly ends: AttendanceEnd,
    private readonly childEnd: ChildEnd,
    private readonly clock: Clock,
  ) {}

  /** Only before the list was handed in for the first time: what the committee has seen does not vanish. */
  async remove(change: Removal): Promise<Delegate> {
    return this.database.transaction('delegate.remove', async (transaction) => {
      transaction.about('delegate', change.id);
      const delegate = await this.seen.asSeen(change);
      await this.places.free(delegate, delegate.role);
      const { state } = await this.rows.noteChange(change.key);
      if (state !== 'draft') throw new Refused('delegates.departure.handed-in');
      await this.takeOff(delegate);
      await this.notes.forget(delegate.id);
      return delegate;
    });
  }

  /** The place is free again, and the badge opens nothing from now on. */
  async withdraw(change: Withdrawal): Promise<Delegate> {
    const { id, key, reason, agreed } = change;
    return this.database.transaction('delegate.withdraw', async (transaction) => {
      transaction.about('delegate', id);
      const delegate = await this.seen.asSeen(change);
      await this.places.free(delegate, delegate.role);
      await this.rows.noteChange(key, { agreed });
      await this.leave(transaction, delegate, { reason, substituteId: null });
      return delegate;
    });
  }

  /** The substitute takes this very place: no quota is asked, even where there is none left. */
  async substitute(change: Substitution): Promise<Delegate> {
    const { id, reason, substituteId } = change;
    const newcomer = await this.newcomers.check({ ...change, id: substituteId });
    return this.database.transaction('delegate.substitute', async (transaction) => {
      transaction.about('delegate', id);
      const delegate = await this.seen.asSeen(change);
      if (change.entry.details.role !== delegate.role) throw new Refused('delegates.departure.other-role');
      const delegation = await this.newcomers.announce(newcomer);
      await this.leave(transaction, delegate, { reason, substituteId });
      const substitute = await this.newcomers.add(newcomer, delegation);
      const { eventSlug } = delegate;
      await this.notes.note(transaction, {
        delegate: { id: substituteId, eventSlug, version: 0 },
        what: 'substituted',
      });
      return substitute;
    });
  }

  private async leave(transaction: Transaction, delegate: Delegate, leaving: Leaving): Promise<void> {
    await this.takeOff(delegate);
    await this.database.insert(Departure, this.departureOf(delegate, leaving));
    const what = leaving.substituteId === null ? 'withdrawn' : 'replaced';
    await this.notes.note(transaction, { delegate, what });
  }

  /** Of several who want it at once, one does it; the others are told what became of the person. */
  private async takeOff(delegate: Delegate): Promise<void> {
    const { id, version } = delegate;
    const { affected } = await this.database.of(Delegate).delete({ id, version });
    if (affected !== 1) await this.seen.refuseMeanwhile({ id, key: delegate });
    await this.ends.of(id);
    await this.childEnd.of(id);
  }

  private departureOf(delegate: Delegate, { reason, substituteId }: Leaving): Departure {
    const { id, eventSlug, unitSlug, role, name, nameFold, born, createdAt } = delegate;
    return {
      ...{ id, eventSlug, unitSlug, name, nameFold, born, reason, substituteId },
      role: role as DelegationRole,
      registeredAt: createdAt,
      leftAt: this.clock.now(),
      leftBy: actingPerson(),
    };
  }
}
