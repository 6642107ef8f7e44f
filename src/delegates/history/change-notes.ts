import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import type { Transaction } from '../../core/database/transaction.js';
import { actingPerson } from '../../core/request/request-context.js';
import type { Delegate } from '../delegate.entity.js';
import { DelegateChange } from './delegate-change.entity.js';
import type { DelegateChangeKind, ChangedValues } from './delegate-change.entity.js';

export interface ChangeNote {
  /** As it was before. */
  delegate: Pick<Delegate, 'id' | 'eventSlug' | 'version'>;
  what: DelegateChangeKind;
  values?: ChangedValues;
}

/** Writes down with old and new values what a transaction does to delegates, inside of it. */
@Injectable()
export class ChangeNotes {
  constructor(private readonly database: Database) {}

  note(transaction: Transaction, note: ChangeNote): Promise<void> {
    return this.noteAll(transaction, [note]);
  }

  /** By one statement. */
  async noteAll({ at }: Transaction, notes: ChangeNote[]): Promise<void> {
    const personId = actingPerson();
    const rows = notes.map(({ delegate: { id: delegateId, eventSlug, version }, what, values = {} }) => ({
      ...{ id: randomUUID(), delegateId, eventSlug, at, personId, what, version },
      fields: values,
    }));
    await this.database.insertAll(DelegateChange, rows);
  }

  /** For somebody who was typed by mistake. */
  async forget(delegateId: string): Promise<void> {
    await this.database.of(DelegateChange).delete({ delegateId });
  }
}
