import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { changedFields, storedDetails, valuesChanged } from './delegate-changes.js';
import type { DelegateEntry } from './delegate-entry.js';
import { DelegateGate } from './delegate-gate.js';
import { ChildEnd } from './child-end.js';
import { Delegate } from './delegate.entity.js';
import type { Delegation } from './delegation.entity.js';
import { DelegationRows } from './delegation-rows.js';
import { DepartureWriter } from './departures/departure-writer.js';
import { ChangeNotes } from './history/change-notes.js';
import { Newcomers } from './newcomers.js';
import { Places } from './places.js';
import type { Edit, PlannedChange, Registration } from './planned-change.js';
import { SeenDelegates } from './seen-delegates.js';
import { CircumstanceSeal } from './shape/circumstance-seal.js';

/** Stores the people of a delegation, whoever has decided that it may be done; the rules and limits are the same for all. */
@Injectable()
export class DelegateWriter {
  constructor(
    private readonly database: Database,
    private readonly seen: SeenDelegates,
    private readonly newcomers: Newcomers,
    private readonly departures: DepartureWriter,
    private readonly gate: DelegateGate,
    private readonly places: Places,
    private readonly rows: DelegationRows,
    private readonly notes: ChangeNotes,
    private readonly circumstances: CircumstanceSeal,
    private readonly childEnd: ChildEnd,
    private readonly clock: Clock,
  ) {}

  /** Answers with the person whom it leaves on the list, or has taken off it. */
  carryOut(change: PlannedChange): Promise<Delegate> {
    if (change.kind === 'register') return this.register(change);
    if (change.kind === 'edit') return this.edit(change);
    if (change.kind === 'substitute') return this.departures.substitute(change);
    return change.kind === 'withdraw' ? this.departures.withdraw(change) : this.departures.remove(change);
  }

  private async register(change: Registration): Promise<Delegate> {
    const { key, id, entry } = change;
    const newcomer = await this.newcomers.check(change);
    return this.database.transaction('delegate.register', async (transaction) => {
      transaction.about('delegate', id);
      await this.places.take(key, entry.details.role);
      const delegate = await this.newcomers.add(newcomer, await this.newcomers.announce(newcomer));
      const { eventSlug } = key;
      if (change.agreed)
        await this.notes.note(transaction, { delegate: { id, eventSlug, version: 0 }, what: 'registered' });
      return delegate;
    });
  }

  /**
   * Saving what is there already changes nothing, and an approved person stays approved. Circumstances leave no trace
   * that the committee could see: neither a field's name, nor a time, nor a second approval.
   */
  private async edit(change: Edit): Promise<Delegate> {
    const { id, key, entry, agreed } = change;
    const before = await this.seen.stored(change);
    const missing = await this.gate.check({ ...change, before });
    return this.database.transaction('delegate.edit', async (transaction) => {
      const delegate = await this.seen.asSeen(change);
      const fields = changedFields(delegate, entry);
      transaction.about('delegate', id, fields);
      const quietly = this.changedCircumstances(delegate, entry);
      if (fields.length === 0) return this.update(delegate, quietly);
      if (delegate.role !== entry.details.role)
        await this.places.move(delegate, delegate.role, entry.details.role);
      const delegation = await this.rows.noteChange(key, { agreed });
      this.gate.checkGaps(missing, delegation);
      await this.notes.note(transaction, {
        delegate,
        what: 'edited',
        values: valuesChanged(delegate, entry),
      });
      const columns = this.columnsOf(change, { delegate, delegation });
      const updated = await this.update(delegate, { ...quietly, ...columns });
      if (updated.role !== 'child') await this.childEnd.of(id);
      return updated;
    });
  }

  private columnsOf(
    { entry, agreed }: Edit,
    { delegate, delegation }: { delegate: Delegate; delegation: Delegation },
  ): Partial<Delegate> {
    const { details, healthSealed } = entry;
    const isApproved = agreed && (delegation.state === 'approved' || delegate.approvedAt !== null);
    return {
      ...storedDetails(details),
      ...(healthSealed === undefined ? {} : { healthSealed }),
      updatedAt: this.clock.now(),
      approvedAt: isApproved ? this.clock.now() : null,
    };
  }

  private changedCircumstances(
    delegate: Delegate,
    { circumstancesSealed }: DelegateEntry,
  ): Partial<Delegate> {
    const isSame =
      circumstancesSealed === undefined ||
      this.circumstances.isSame(delegate.circumstancesSealed, circumstancesSealed, delegate.id);
    return isSame ? {} : { circumstancesSealed };
  }

  private async update(delegate: Delegate, changes: Partial<Delegate>): Promise<Delegate> {
    if (Object.keys(changes).length === 0) return delegate;
    const { id, version } = delegate;
    const update = this.database.of(Delegate).createQueryBuilder().update().set(changes);
    const { affected } = await update.where({ id, version }).execute();
    if (affected === 1) return Object.assign(delegate, changes);
    return this.seen.refuseMeanwhile({ id, key: delegate });
  }
}
