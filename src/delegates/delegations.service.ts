import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import type { Transaction } from '../core/database/transaction.js';
import { Forbidden, InvalidFields, Refused } from '../core/errors/refusals.js';
import { formatDay } from '../core/vietnamese/dates.js';
import { isByChoice } from '../programme/event-kinds.js';
import { Ages } from './ages.service.js';
import { ConsentSource } from './consent-source.js';
import type { DelegateRules } from './delegate-checks.js';
import { Delegate } from './delegate.entity.js';
import type { DelegationKey } from './delegates.policy.js';
import type { ApprovalForm, ReturnForm, SubmissionForm } from './delegates.forms.js';
import { DelegationReader } from './delegation-reader.js';
import { DelegationMails } from './delegation-mails.js';
import { DelegationRows } from './delegation-rows.js';
import { inListOrder, problemsOf, shortagesOf } from './delegation-view.js';
import { Delegation } from './delegation.entity.js';
import { Quotas } from './quotas.service.js';
import type { RegistrationWindow } from './registration-window.js';
import { Shapes } from './shape/shapes.service.js';

/** A delegation's way: handed in by its district, approved or returned by the committee. */
@Injectable()
export class Delegations {
  constructor(
    private readonly database: Database,
    private readonly reader: DelegationReader,
    private readonly rows: DelegationRows,
    private readonly quotas: Quotas,
    private readonly ages: Ages,
    private readonly consents: ConsentSource,
    private readonly shapes: Shapes,
    private readonly clock: Clock,
    private readonly mails: DelegationMails,
  ) {}

  /** Checks the whole; fewer people than asked for need a reason. */
  async submit(person: SignedIn, key: DelegationKey, form: SubmissionForm): Promise<void> {
    const { shortfallReason } = form;
    const { event, window } = await this.reader.enter(person, key);
    if (isByChoice(event)) throw new Refused('selections.nothing-to-submit');
    const rules = await this.ages.rulesFor(event);
    const { countsComposition } = await this.shapes.of(event);
    await this.database.transaction('delegation.submit', async (transaction) => {
      const delegation = await this.rows.touch(key);
      about(transaction, delegation);
      if (!['draft', 'returned'].includes(delegation.state)) throw new Refused('delegates.already-submitted');
      if (window.state === 'frozen') checkReturned(delegation, window);
      const isShort = await this.checkWhole(key, rules, shortfallReason);
      Object.assign(delegation, countsComposition ? inclusionIn(form) : notAsked);
      delegation.shortfallReason = isShort ? shortfallReason : '';
      await this.rows.move(delegation, 'submitted', {
        kind: 'submitted',
        reason: delegation.shortfallReason,
      });
    });
  }

  /** Approves the delegation as it was seen: a change in between refuses, and so do an empty list and people without consent. Fewer than asked for may come. */
  async approve(person: SignedIn, key: DelegationKey, { version }: ApprovalForm): Promise<void> {
    await this.decide(person, { ...key, version, verb: 'delegation.approve' }, async (delegation) => {
      await this.checkPeople(key);
      await this.rows.move(delegation, 'approved', { kind: 'approved' });
      const waiting = { delegationId: delegation.id, approvedAt: IsNull() };
      const approved = { approvedAt: this.clock.now(), version: () => 'version' };
      await this.database.of(Delegate).createQueryBuilder().update().set(approved).where(waiting).execute();
      await this.mails.tell('approved', delegation);
    });
  }

  async giveBack(person: SignedIn, key: DelegationKey, { version, reason }: ReturnForm): Promise<void> {
    await this.decide(person, { ...key, version, verb: 'delegation.return' }, async (delegation) => {
      await this.rows.move(delegation, 'returned', { kind: 'returned', reason });
      await this.mails.tell('returned', delegation);
    });
  }

  /** Each mistake's field names the person: `consents/<id>`. */
  private async checkPeople(key: DelegationKey): Promise<void> {
    const people = await this.reader.peopleOf(key);
    if (people.length === 0) throw new Refused('delegates.empty-approve');
    const states = await this.consents.of(await this.reader.eventOf(key), people);
    const without = people.filter(({ id }) => states.get(id)?.mayTakePart === false);
    if (without.length === 0) return;
    throw new InvalidFields(
      inListOrder(without).map(({ id, name }) => ({
        field: `consents/${id}`,
        key: 'delegates.no-consent',
        params: { name },
      })),
    );
  }

  private async checkWhole(key: DelegationKey, rules: DelegateRules, reason: string): Promise<boolean> {
    const delegates = await this.reader.peopleOf(key);
    if (delegates.length === 0) throw new Refused('delegates.empty');
    const problems = problemsOf(delegates, rules);
    if (problems.length > 0) throw new InvalidFields(problems);
    const isShort = shortagesOf(await this.quotas.of(key), delegates).length > 0;
    if (isShort && reason === '')
      throw new InvalidFields([{ field: 'shortfallReason', key: 'delegates.shortfall-reason-required' }]);
    return isShort;
  }

  private async decide(
    person: SignedIn,
    { verb, version, ...key }: DelegationKey & { verb: string; version: number },
    work: (delegation: Delegation) => Promise<void>,
  ): Promise<void> {
    if (!hasRole(person, 'committee')) throw new Forbidden();
    await this.database.transaction(verb, async (transaction) => {
      const delegation = await this.holdAsSeen(key, version);
      about(transaction, delegation);
      await work(delegation);
    });
  }

  private async holdAsSeen({ eventSlug, unitSlug }: DelegationKey, version: number): Promise<Delegation> {
    const delegation = await this.database.of(Delegation).findOneBy({ eventSlug, unitSlug });
    if (delegation?.state !== 'submitted') throw new Refused('delegates.not-submitted');
    const held = this.database
      .of(Delegation)
      .createQueryBuilder()
      .update()
      .set({ changedAt: this.clock.now() });
    const { affected } = await held.where({ id: delegation.id, version, state: 'submitted' }).execute();
    if (affected !== 1) throw new Refused('delegates.changed-meanwhile');
    return delegation;
  }
}

const notAsked = { inclusion: '', inclusionReason: '' } as const;

/** What the unit says of the plan's demand (III.3); who has not met it says why. */
function inclusionIn({ inclusion, inclusionReason }: SubmissionForm) {
  if (inclusion === '') throw new InvalidFields([{ field: 'inclusion', key: 'delegates.inclusion.choose' }]);
  if (inclusion === 'no' && inclusionReason === '')
    throw new InvalidFields([{ field: 'inclusionReason', key: 'delegates.inclusion.reason-required' }]);
  return { inclusion, inclusionReason: inclusion === 'no' ? inclusionReason : '' };
}

/** After the freeze only what the committee itself has given back may be handed in. */
function checkReturned({ state }: Delegation, { closesOn }: RegistrationWindow): void {
  if (state !== 'returned' && closesOn)
    throw new Refused('delegates.closed-submit', { day: formatDay(closesOn) });
}

function about(transaction: Transaction, delegation: Delegation): void {
  transaction.about('delegation', delegation.id, ['state']);
}
