import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { opensSensitive } from '../core/activity/openings.js';
import { Database } from '../core/database/database.js';
import { Changes } from './changes/changes.service.js';
import type { ChangeRequest } from './changes/change-request.entity.js';
import { DelegateEntries } from './delegate-entry.js';
import type { Delegate } from './delegate.entity.js';
import { DelegateReader } from './delegate-reader.js';
import type { DelegateForm, DepartureForm, RemovalForm, SubstitutionForm } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';

const openNote = opensSensitive('delegate.health.read');

/**
 * Registers, edits, removes, withdraws and substitutes the people of a delegation, or asks the committee for it once the list is frozen.
 * Each change that is carried out before waits for the committee's approval again.
 */
@Injectable()
export class Delegates {
  constructor(
    private readonly database: Database,
    private readonly reader: DelegateReader,
    private readonly changes: Changes,
    private readonly entries: DelegateEntries,
  ) {}

  register(
    person: SignedIn,
    { eventSlug, unitSlug }: DelegationKey,
    form: DelegateForm,
  ): Promise<Delegate | ChangeRequest> {
    return this.changes.doOrRequest(person, { kind: 'register', key: { eventSlug, unitSlug }, form });
  }

  edit(person: SignedIn, id: string, form: DelegateForm): Promise<Delegate | ChangeRequest> {
    return this.changes.doOrRequest(person, { kind: 'edit', id, form });
  }

  remove(person: SignedIn, id: string, form: RemovalForm): Promise<Delegate | ChangeRequest> {
    return this.changes.doOrRequest(person, { kind: 'remove', id, form });
  }

  /** With a reason, which stays known. @returns the one who has left */
  withdraw(person: SignedIn, id: string, form: DepartureForm): Promise<Delegate | ChangeRequest> {
    return this.changes.doOrRequest(person, { kind: 'withdraw', id, form });
  }

  /** Somebody else takes the very place. @returns the one who comes instead */
  substitute(person: SignedIn, id: string, form: SubstitutionForm): Promise<Delegate | ChangeRequest> {
    return this.changes.doOrRequest(person, { kind: 'substitute', id, form });
  }

  /** Opens the sealed note; that it was read, and by whom, stays on record. Null when there is none. */
  async readHealth(person: SignedIn, id: string): Promise<string | null> {
    const { healthSealed } = await this.reader.get(person, id);
    if (healthSealed === null) return null;
    await this.database.note(openNote, 'delegate', id);
    return this.entries.openHealth(healthSealed, id);
  }
}
