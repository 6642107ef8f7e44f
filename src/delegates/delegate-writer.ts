import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused, Stale } from '../core/errors/refusals.js';
import { isByChoice } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { changedFields, formValuesOf, storedDetails } from './delegate-changes.js';
import type { DelegateEntry } from './delegate-entry.js';
import { DelegateGate } from './delegate-gate.js';
import { Delegate } from './delegate.entity.js';
import type { Delegation } from './delegation.entity.js';
import type { DelegationKey } from './delegates.policy.js';
import { DelegationRows } from './delegation-rows.js';
import { Places } from './places.js';
import { CircumstanceSeal } from './shape/circumstance-seal.js';

interface Subject {
  event: Event;
  key: DelegationKey;
  /** Of the delegate; of somebody new, the one they get. */
  id: string;
  /** What the committee has agreed to need not be approved once more. */
  agreed: boolean;
}

/** A change of one person, ready to be carried out. */
export type PlannedChange =
  | (Subject & { kind: 'register'; entry: DelegateEntry })
  | (Subject & { kind: 'edit'; entry: DelegateEntry; version: number })
  | (Subject & { kind: 'remove'; version: number });

type Registration = Extract<PlannedChange, { kind: 'register' }>;
type Edit = Extract<PlannedChange, { kind: 'edit' }>;
type Removal = Extract<PlannedChange, { kind: 'remove' }>;

/** Stores the people of a delegation, whoever has decided that it may be done; the rules and limits are the same for all. */
@Injectable()
export class DelegateWriter {
  constructor(
    private readonly database: Database,
    private readonly gate: DelegateGate,
    private readonly places: Places,
    private readonly rows: DelegationRows,
    private readonly circumstances: CircumstanceSeal,
    private readonly clock: Clock,
  ) {}

  carryOut(change: PlannedChange): Promise<Delegate> {
    if (change.kind === 'register') return this.register(change);
    return change.kind === 'edit' ? this.edit(change) : this.remove(change);
  }

  private async register(change: Registration): Promise<Delegate> {
    const { key, id, entry } = change;
    const missing = await this.gate.check({ ...change, before: null });
    const now = this.clock.now();
    const values = { id, ...key, ...storedDetails(entry.details), createdAt: now, updatedAt: now };
    return this.database.transaction('delegate.register', async (transaction) => {
      transaction.about('delegate', id);
      await this.places.take(key, entry.details.role);
      const delegation = await this.noteChange(change);
      this.gate.checkGaps(missing, delegation);
      const { healthSealed = null, circumstancesSealed = null } = entry;
      const approvedAt = this.approval(change, delegation, null);
      const delegate = {
        ...values,
        delegationId: delegation.id,
        healthSealed,
        circumstancesSealed,
        approvedAt,
      };
      await this.database.insert(Delegate, delegate);
      return Object.assign(new Delegate(), delegate);
    });
  }

  /**
   * Saving what is there already changes nothing, and an approved person stays approved. Circumstances leave no trace
   * that the committee could see: neither a field's name, nor a time, nor a second approval.
   */
  private async edit(change: Edit): Promise<Delegate> {
    const { id, entry } = change;
    const before = await this.stored(change);
    const missing = await this.gate.check({ ...change, before });
    return this.database.transaction('delegate.edit', async (transaction) => {
      const delegate = await this.asSeen(change);
      const fields = changedFields(delegate, entry);
      transaction.about('delegate', id, fields);
      const quietly = this.changedCircumstances(delegate, entry);
      if (fields.length === 0) return this.update(delegate, quietly);
      if (delegate.role !== entry.details.role)
        await this.places.move(delegate, delegate.role, entry.details.role);
      const delegation = await this.noteChange(change);
      this.gate.checkGaps(missing, delegation);
      const { healthSealed } = entry;
      const health = healthSealed === undefined ? {} : { healthSealed };
      const approvedAt = this.approval(change, delegation, delegate.approvedAt);
      const changes = { ...storedDetails(entry.details), ...health, ...quietly };
      return this.update(delegate, { ...changes, updatedAt: this.clock.now(), approvedAt });
    });
  }

  private async remove(change: Removal): Promise<Delegate> {
    const { id, version, event } = change;
    if (isByChoice(event)) throw new Refused('selections.committee-removes');
    return this.database.transaction('delegate.remove', async (transaction) => {
      transaction.about('delegate', id);
      const delegate = await this.asSeen(change);
      await this.places.free(delegate, delegate.role);
      await this.noteChange(change);
      const { affected } = await this.database.of(Delegate).delete({ id, version });
      if (affected !== 1) throw new Stale({});
      return delegate;
    });
  }

  private noteChange({ key, agreed }: PlannedChange): Promise<Delegation> {
    return agreed ? this.rows.touch(key) : this.rows.noteChange(key);
  }

  private approval(
    { agreed }: PlannedChange,
    { state }: Delegation,
    before: Date | null,
  ): Delegate['approvedAt'] {
    return agreed && (state === 'approved' || before !== null) ? this.clock.now() : null;
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

  private async stored({ id, key }: PlannedChange): Promise<Delegate> {
    const { eventSlug, unitSlug } = key;
    const delegate = await this.database.of(Delegate).findOneBy({ id, eventSlug, unitSlug });
    if (!delegate) throw new Missing();
    return delegate;
  }

  private async asSeen(change: Edit | Removal): Promise<Delegate> {
    const delegate = await this.stored(change);
    if (delegate.version !== change.version) throw new Stale(this.asTyped(delegate));
    return delegate;
  }

  private async update(delegate: Delegate, changes: Partial<Delegate>): Promise<Delegate> {
    if (Object.keys(changes).length === 0) return delegate;
    const { id, version } = delegate;
    const update = this.database.of(Delegate).createQueryBuilder().update().set(changes);
    const { affected } = await update.where({ id, version }).execute();
    if (affected === 1) return Object.assign(delegate, changes);
    throw new Stale(this.asTyped(await this.database.of(Delegate).findOneByOrFail({ id })));
  }

  /** For the district alone, which may be told its own circumstances. */
  private asTyped(delegate: Delegate): Record<string, string> {
    const { circumstancesSealed: sealed, id } = delegate;
    const opened = sealed === null ? [] : this.circumstances.open(sealed, id);
    return { ...formValuesOf(delegate), circumstances: opened.join(',') };
  }
}
