import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hasRole } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Forbidden, InvalidFields, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { Events } from '../../programme/events.service.js';
import { DelegateGate } from '../delegate-gate.js';
import { DelegateWriter } from '../delegate-writer.js';
import type { Delegate } from '../delegate.entity.js';
import { Delegation } from '../delegation.entity.js';
import { Departed } from '../departures/departures.service.js';
import { SeenDelegates } from '../seen-delegates.js';
import { ChangeRequestReader } from './change-request-reader.js';
import { ChangeRequest } from './change-request.entity.js';
import type { RequestState } from './change-request.entity.js';
import { plannedFrom, rowOf } from './request-rows.js';
import type { RequestableChange } from './request-rows.js';

interface Asking {
  before: Delegate | null;
  /** Undefined: the form did not ask yet. */
  reason: string | undefined;
}

/** What districts ask for after the freeze, and the committee's one decision on each. */
@Injectable()
export class ChangeRequests {
  constructor(
    private readonly database: Database,
    private readonly reader: ChangeRequestReader,
    private readonly events: Events,
    private readonly gate: DelegateGate,
    private readonly seen: SeenDelegates,
    private readonly writer: DelegateWriter,
    private readonly clock: Clock,
  ) {}

  /** Checks the person as a form is checked, but takes no place yet. A newer request replaces what waits for the same person. */
  async ask(change: RequestableChange, { before, reason }: Asking): Promise<ChangeRequest> {
    if (reason === '')
      throw new InvalidFields([{ field: 'changeReason', key: 'delegates.change.reason-required' }]);
    if (before && change.kind !== 'register' && before.version !== change.version)
      throw this.seen.stale(before);
    if (change.kind !== 'withdraw') await this.check(change, change.kind === 'edit' ? before : null);
    const row = rowOf(change, { before, reason: reason ?? '' });
    const asked = { id: randomUUID(), ...row, askedAt: this.clock.now(), askedBy: actingPerson() };
    return this.database.transaction('change.request', async (transaction) => {
      transaction.about('delegate', change.id);
      await this.replaceWaiting(change.id);
      if (change.kind !== 'register') await this.hold(change);
      await this.database.insert(ChangeRequest, asked);
      return Object.assign(new ChangeRequest(), asked);
    });
  }

  /** Carries the change out with all rules and limits of now, in the transaction of the decision: both, or neither. */
  async accept(person: SignedIn, id: string): Promise<ChangeRequest> {
    const request = await this.toDecide(person, id);
    const planned = plannedFrom(request, await this.events.get(request.eventSlug));
    return this.database.transaction('change.accept', async (transaction) => {
      transaction.about('delegate', request.delegateId);
      await this.close(request, 'accepted');
      await this.writer.carryOut(planned).catch(inTheCommitteesWords);
      return request;
    });
  }

  async refuse(person: SignedIn, id: string, answer: string): Promise<ChangeRequest> {
    const request = await this.toDecide(person, id);
    return this.database.transaction('change.refuse', async (transaction) => {
      transaction.about('delegate', request.delegateId);
      await this.close(request, 'refused', answer);
      return request;
    });
  }

  async withdraw(person: SignedIn, id: string): Promise<ChangeRequest> {
    const request = await this.reader.own(person, id);
    return this.database.transaction('change.withdraw', async (transaction) => {
      transaction.about('delegate', request.delegateId);
      await this.close(request, 'withdrawn');
      return request;
    });
  }

  private async check(
    change: Exclude<RequestableChange, { kind: 'withdraw' }>,
    before: Delegate | null,
  ): Promise<void> {
    const missing = await this.gate.check({ ...change, before });
    const delegation = await this.database.findOne(Delegation, change.key);
    if (delegation) this.gate.checkGaps(missing, delegation);
  }

  private async toDecide(person: SignedIn, id: string): Promise<ChangeRequest> {
    if (!hasRole(person, 'committee')) throw new Forbidden();
    return this.reader.get(person, id);
  }

  /** Of several who decide at once, one does; the others are told. */
  private async close(request: ChangeRequest, state: RequestState, answer = ''): Promise<void> {
    const decision = { state, answer, decidedAt: this.clock.now(), decidedBy: actingPerson() };
    const update = this.database.of(ChangeRequest).createQueryBuilder().update().set(decision);
    const { affected } = await update.where({ id: request.id, state: 'waiting' }).execute();
    if (affected !== 1) throw new Refused('delegates.change.decided-already');
  }

  /** Nobody leaves or changes while somebody asks for them. */
  private async hold({ id, version }: { id: string; version: number }): Promise<void> {
    const still = 'UPDATE "delegates" SET "version" = "version" WHERE "id" = ? AND "version" = ?';
    if ((await this.database.change(still, [id, version])) !== 1)
      throw new Refused('delegates.change.outdated');
  }

  private async replaceWaiting(delegateId: string): Promise<void> {
    const replaced = { state: 'replaced', decidedAt: this.clock.now() } as const;
    const update = this.database.of(ChangeRequest).createQueryBuilder().update().set(replaced);
    await update.where({ delegateId, state: 'waiting' }).execute();
  }
}

/** The request's fields are not on the committee's page: what a form says at a field is said there as a sentence. */
function inTheCommitteesWords(error: unknown): never {
  if (error instanceof Stale) throw new Refused('delegates.change.outdated');
  if (error instanceof Missing || error instanceof Departed) throw new Refused('delegates.change.gone');
  const [mistake] = error instanceof InvalidFields ? error.mistakes : [];
  throw mistake ? new Refused(mistake.key, mistake.params) : error;
}
