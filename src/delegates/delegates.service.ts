import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { opensSensitive } from '../core/activity/openings.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Stale } from '../core/errors/refusals.js';
import { changedFields, formValuesOf } from './delegate-changes.js';
import { DelegateColumns } from './delegate-columns.js';
import { DelegateGate } from './delegate-gate.js';
import { Delegate } from './delegate.entity.js';
import { DelegateReader } from './delegate-reader.js';
import { detailsOf } from './delegates.forms.js';
import type { DelegateForm, RemovalForm } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';
import { DelegationRows } from './delegation-rows.js';
import { Places } from './places.js';

const openNote = opensSensitive('delegate.health.read');

/** Registers, edits and removes the people of a delegation; each change waits for the committee's approval again. */
@Injectable()
export class Delegates {
  constructor(
    private readonly database: Database,
    private readonly reader: DelegateReader,
    private readonly gate: DelegateGate,
    private readonly places: Places,
    private readonly rows: DelegationRows,
    private readonly columns: DelegateColumns,
    private readonly clock: Clock,
  ) {}

  async register(
    person: SignedIn,
    { eventSlug, unitSlug }: DelegationKey,
    form: DelegateForm,
  ): Promise<Delegate> {
    const key = { eventSlug, unitSlug };
    const details = detailsOf(form);
    const missing = await this.gate.check(person, key, { details, form });
    const id = randomUUID();
    const now = this.clock.now();
    const values = {
      id,
      ...key,
      ...this.columns.of(details),
      createdAt: now,
      updatedAt: now,
      approvedAt: null,
    };
    const healthSealed = this.sealed(form, id) ?? null;
    return this.database.transaction('delegate.register', async (transaction) => {
      transaction.about('delegate', id);
      await this.places.take(key, details.role);
      const delegation = await this.rows.noteChange(key);
      if (missing.length > 0 && !this.gate.isBeforeSubmission(delegation)) throw new InvalidFields(missing);
      const delegate = { ...values, delegationId: delegation.id, healthSealed };
      await this.database.insert(Delegate, delegate);
      return Object.assign(new Delegate(), delegate);
    });
  }

  /** Saving what is there already changes nothing, and an approved person stays approved. */
  async edit(person: SignedIn, id: string, form: DelegateForm): Promise<Delegate> {
    const before = await this.reader.own(person, id);
    const details = detailsOf(form);
    const missing = await this.gate.check(person, before, { details, form, before });
    const healthSealed = this.sealed(form, id);
    return this.database.transaction('delegate.edit', async (transaction) => {
      const delegate = await this.asSeen(person, id, form.version);
      const fields = changedFields(delegate, details, healthSealed);
      transaction.about('delegate', id, fields);
      if (fields.length === 0) return delegate;
      if (delegate.role !== details.role) await this.places.move(delegate, delegate.role, details.role);
      const delegation = await this.rows.noteChange(delegate);
      if (missing.length > 0 && !this.gate.isBeforeSubmission(delegation)) throw new InvalidFields(missing);
      const changes = {
        ...this.columns.of(details),
        ...(healthSealed === undefined ? {} : { healthSealed }),
      };
      await this.update(delegate, { ...changes, updatedAt: this.clock.now(), approvedAt: null });
      return Object.assign(delegate, changes);
    });
  }

  async remove(person: SignedIn, id: string, { version }: RemovalForm): Promise<Delegate> {
    const before = await this.reader.own(person, id);
    await this.gate.checkOpen(person, before);
    return this.database.transaction('delegate.remove', async (transaction) => {
      transaction.about('delegate', id);
      const delegate = await this.asSeen(person, id, version);
      await this.places.free(delegate, delegate.role);
      await this.rows.noteChange(delegate);
      const { affected } = await this.database.of(Delegate).delete({ id, version });
      if (affected !== 1) throw new Stale({});
      return delegate;
    });
  }

  /** Opens the sealed note; that it was read, and by whom, stays on record. Null when there is none. */
  async readHealth(person: SignedIn, id: string): Promise<string | null> {
    const delegate = await this.reader.get(person, id);
    if (delegate.healthSealed === null) return null;
    await this.database.transaction(openNote, (transaction) => {
      transaction.about('delegate', id);
      return Promise.resolve();
    });
    return this.columns.note(delegate);
  }

  private async asSeen(person: SignedIn, id: string, version: number): Promise<Delegate> {
    const delegate = await this.reader.own(person, id);
    if (delegate.version !== version) throw new Stale(formValuesOf(delegate));
    return delegate;
  }

  private async update({ id, version }: Delegate, changes: Partial<Delegate>): Promise<void> {
    const update = this.database.of(Delegate).createQueryBuilder().update().set(changes);
    const { affected } = await update.where({ id, version }).execute();
    if (affected === 1) return;
    const theirs = await this.database.of(Delegate).findOneByOrFail({ id });
    throw new Stale(formValuesOf(theirs));
  }

  /** Undefined: the stored note stays. */
  private sealed({ health, removeHealth }: DelegateForm, id: string): string | null | undefined {
    if (health !== '') return this.columns.sealed(health, id).healthSealed;
    return removeHealth === 'yes' ? null : undefined;
  }
}
