import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../core/errors/refusals.js';
import { dayInVietnam, formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Children } from '../delegates/children.service.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { Event } from '../programme/event.entity.js';
import { GiftReader } from './gift-reader.js';
import { GiftSeal } from './gift-seal.js';
import type { GiftDetails, OpenGift } from './gift-seal.js';
import { detailsIn, formValuesOf } from './gift-values.js';
import type { GiftState } from './gift-words.js';
import { Gift } from './gift.entity.js';
import type { ChosenGiftsForm, DecisionForm, GiftForm, GiftRemovalForm } from './gifts.forms.js';

/** A district proposes what its children are given; the committee decides, and records what was handed over. */
@Injectable()
export class Gifts {
  constructor(
    private readonly database: Database,
    private readonly reader: GiftReader,
    private readonly delegates: DelegateReader,
    private readonly delegations: DelegationReader,
    private readonly children: Children,
    private readonly seal: GiftSeal,
    private readonly clock: Clock,
  ) {}

  async propose(person: SignedIn, delegateId: string, form: GiftForm): Promise<Delegate> {
    const delegate = await this.delegates.own(person, delegateId);
    const { eventSlug } = delegate;
    await this.enter(person, delegate);
    const details = detailsIn(form, delegateId);
    const id = randomUUID();
    return this.database.transaction('gift.propose', async (transaction) => {
      transaction.about('gift', id);
      await this.holdChild(details, id);
      const columns = this.seal.columns(details, id);
      await this.database.insert(Gift, { id, eventSlug, ...columns, changedAt: this.clock.now() });
      return delegate;
    });
  }

  /** Until the committee has decided. */
  async edit(person: SignedIn, id: string, form: GiftForm): Promise<Delegate> {
    const { gift, delegate } = await this.ownProposal(person, id);
    const details = detailsIn(form, gift.delegateId);
    return this.database.transaction('gift.edit', async (transaction) => {
      transaction.about('gift', id);
      await this.holdChild(details, id);
      await this.store(id, { details, version: form.version, state: 'proposed', from: ['proposed'] });
      return delegate;
    });
  }

  async remove(person: SignedIn, id: string, { version }: GiftRemovalForm): Promise<Delegate> {
    const { delegate } = await this.ownProposal(person, id);
    return this.database.transaction('gift.remove', async (transaction) => {
      transaction.about('gift', id);
      const { affected } = await this.database.of(Gift).delete({ id, version, state: 'proposed' });
      if (affected !== 1) throw new Refused('gifts.changed-meanwhile');
      return delegate;
    });
  }

  /** The committee changes anything of a gift, and says what became of it. */
  async decide(person: SignedIn, id: string, form: DecisionForm): Promise<Event> {
    const { gift } = await this.reader.find(person, id);
    const event = await this.reader.ceremony(gift.eventSlug);
    if (form.state === 'given') this.checkDay(event);
    const details = detailsIn(form, gift.delegateId);
    return this.database.transaction('gift.decide', async (transaction) => {
      transaction.about('gift', id);
      await this.holdChild(details, id);
      await this.store(id, { details, version: form.version, state: form.state });
      return event;
    });
  }

  /** All of them as they were seen, or none. */
  async confirm(eventSlug: string, form: ChosenGiftsForm): Promise<Event> {
    const event = await this.reader.ceremony(eventSlug);
    return this.moveAll(event, form, { verb: 'gift.confirm', from: 'proposed', to: 'confirmed' });
  }

  /** Whose signatures are on the list: from the day of the ceremony on. */
  async handOver(eventSlug: string, form: ChosenGiftsForm): Promise<Event> {
    const event = await this.reader.ceremony(eventSlug);
    this.checkDay(event);
    return this.moveAll(event, form, { verb: 'gift.hand-over', from: 'confirmed', to: 'given' });
  }

  private async enter(person: SignedIn, delegate: Delegate): Promise<void> {
    await this.reader.ceremony(delegate.eventSlug);
    if (delegate.role !== 'child') throw new Missing();
    await this.delegations.enter(person, delegate);
  }

  private async ownProposal(person: SignedIn, id: string): Promise<{ gift: OpenGift; delegate: Delegate }> {
    const { gift } = await this.reader.find(person, id);
    const delegate = await this.delegates.own(person, gift.delegateId);
    await this.enter(person, delegate);
    if (gift.state !== 'proposed') throw new Refused('gifts.decided');
    return { gift, delegate };
  }

  private checkDay({ startsOn }: Event): void {
    if (startsOn === null || dayInVietnam(this.clock.now()) < startsOn)
      throw new Refused('gifts.not-yet', { day: startsOn === null ? '–' : formatDay(startsOn as Day) });
  }

  /** Changes of one child's gifts wait for each other, and for its removal. */
  private async holdChild(details: GiftDetails, id: string): Promise<void> {
    if (!(await this.children.hold(details.delegateId))) throw new Missing();
    const { mark } = this.seal.columns(details, id);
    const same = await this.database.of(Gift).findOneBy({ mark });
    if (same && same.id !== id) throw new InvalidFields([{ field: 'what', key: 'gifts.twice' }]);
  }

  private async store(id: string, change: StoredChange): Promise<void> {
    const { details, version, state, from } = change;
    const seen = { id, version, ...(from ? { state: In(from) } : {}) };
    const columns = { ...this.seal.columns(details, id), state, changedAt: this.clock.now() };
    const update = this.database.of(Gift).createQueryBuilder().update().set(columns);
    const { affected } = await update.where(seen).execute();
    if (affected === 1) return;
    const row = await this.database.of(Gift).findOneBy({ id });
    if (!row) throw new Missing();
    throw new Stale({ ...formValuesOf(this.seal.open(row)), version: String(row.version) });
  }

  private moveAll(event: Event, { gifts }: ChosenGiftsForm, move: Move): Promise<Event> {
    return this.database.transaction(move.verb, async (transaction) => {
      transaction.about('event', event.slug, ['state']);
      for (const [id, version] of inLockOrder(gifts)) {
        const seen = { id, version, eventSlug: event.slug, state: move.from };
        const set = { state: move.to, changedAt: this.clock.now() };
        const update = this.database.of(Gift).createQueryBuilder().update().set(set);
        const { affected } = await update.where(seen).execute();
        if (affected !== 1) throw new Refused('gifts.changed-meanwhile');
      }
      return event;
    });
  }
}

interface StoredChange {
  details: GiftDetails;
  version: number;
  state: GiftState;
  /** States in which it may be changed; any without it. */
  from?: GiftState[];
}

interface Move {
  verb: string;
  from: GiftState;
  to: GiftState;
}

/** One order for all, so that two at once wait for each other instead of for ever. */
function inLockOrder(chosen: string[]): [string, number][] {
  const pairs = [...new Set(chosen)].sort().map((one) => one.split('.'));
  return pairs.map(([id = '', version = '']) => [id, Number(version)]);
}
