import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Refused } from '../../core/errors/refusals.js';
import { isByChoice } from '../../programme/event-kinds.js';
import type { Event } from '../../programme/event.entity.js';
import { refuseExchange } from '../chosen-identity.js';
import { changedFields } from '../delegate-changes.js';
import { DelegateEntries } from '../delegate-entry.js';
import { DelegateReader } from '../delegate-reader.js';
import { DelegateWriter } from '../delegate-writer.js';
import type { Delegate } from '../delegate.entity.js';
import type { DelegateForm, DepartureForm, RemovalForm, SubstitutionForm } from '../delegates.forms.js';
import type { DelegationKey } from '../delegates.policy.js';
import { DelegationReader } from '../delegation-reader.js';
import type { PlannedChange, Substitution } from '../planned-change.js';
import type { ChangeRequest } from './change-request.entity.js';
import { ChangeRequests } from './change-requests.service.js';

/** What a district wants done with one person. */
export type Change =
  | { kind: 'register'; key: DelegationKey; form: DelegateForm }
  | { kind: 'edit'; id: string; form: DelegateForm }
  | { kind: 'remove'; id: string; form: RemovalForm }
  | { kind: 'withdraw'; id: string; form: DepartureForm }
  | { kind: 'substitute'; id: string; form: SubstitutionForm };

interface Wanted {
  planned: PlannedChange;
  before: Delegate | null;
}

/** The one way of a district's changes, whether they come from a form, a file or a substitution. */
@Injectable()
export class Changes {
  constructor(
    private readonly delegations: DelegationReader,
    private readonly reader: DelegateReader,
    private readonly entries: DelegateEntries,
    private readonly writer: DelegateWriter,
    private readonly requests: ChangeRequests,
  ) {}

  /**
   * Carries a change out while registration is open or in its grace; after the freeze keeps it as a request, with the
   * form's reason. Circumstances alone are always carried out: the committee, which never sees them, cannot decide on them.
   */
  async doOrRequest(person: SignedIn, change: Change): Promise<Delegate | ChangeRequest> {
    const before = change.kind === 'register' ? null : await this.reader.own(person, change.id);
    const key = change.kind === 'register' ? change.key : keyOf(before);
    const { event, window } = await this.delegations.enter(person, key);
    if (isByChoice(event) && isLeaving(change)) throw new Refused('selections.committee-removes');
    if (before && change.kind === 'substitute' && change.form.role !== before.role)
      throw new Refused('delegates.departure.other-role');
    const planned = await this.plan(change, { event, key });
    if (isByChoice(event) && before && planned.kind === 'edit') refuseExchange(before, planned.entry.details);
    if (window.state !== 'frozen' || isInvisible({ before, planned })) return this.writer.carryOut(planned);
    if (planned.kind === 'remove') throw new Refused('delegates.departure.handed-in');
    return this.requests.ask(planned, { before, reason: reasonOf(change) });
  }

  private async plan(
    change: Change,
    { event, key }: { event: Event; key: DelegationKey },
  ): Promise<PlannedChange> {
    const id = change.kind === 'register' ? randomUUID() : change.id;
    const subject = { event, key, id, agreed: false };
    if (change.kind === 'register')
      return { ...subject, kind: 'register', entry: await this.entries.of(change.form, id, event) };
    const { version } = change.form;
    if (change.kind === 'remove') return { ...subject, kind: 'remove', version };
    if (change.kind === 'withdraw')
      return { ...subject, kind: 'withdraw', version, reason: change.form.reason };
    if (change.kind === 'substitute') return this.planSubstitution(change.form, { ...subject, version });
    return { ...subject, kind: 'edit', version, entry: await this.entries.of(change.form, id, event) };
  }

  /** What is sealed of the substitute is bound to the id that they will have. */
  private async planSubstitution(
    form: SubstitutionForm,
    subject: Omit<Substitution, 'kind' | 'reason' | 'substituteId' | 'entry'>,
  ): Promise<Substitution> {
    const substituteId = randomUUID();
    const entry = await this.entries.of(form, substituteId, subject.event);
    return { ...subject, kind: 'substitute', substituteId, entry, reason: form.reason };
  }
}

function isLeaving({ kind }: Change): boolean {
  return kind === 'remove' || kind === 'withdraw' || kind === 'substitute';
}

/** Undefined: the form did not ask yet. */
function reasonOf(change: Change): string | undefined {
  if (change.kind === 'remove') return undefined;
  return 'reason' in change.form ? change.form.reason : change.form.changeReason;
}

function keyOf(delegate: Delegate | null): DelegationKey {
  if (!delegate) throw new Error('A change of somebody who is registered names nobody.');
  return { eventSlug: delegate.eventSlug, unitSlug: delegate.unitSlug };
}

function isInvisible({ planned, before }: Wanted): boolean {
  return planned.kind === 'edit' && before !== null && changedFields(before, planned.entry).length === 0;
}
