import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { actingPerson } from '../core/request/request-context.js';
import { dayInVietnam, formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Children } from '../delegates/children.service.js';
import { ChosenDelegates } from '../delegates/chosen-delegates.service.js';
import { DelegateNames } from '../delegates/delegate-names.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { Candidates } from './candidates.service.js';
import { ForumPairs } from './forum-pairs.service.js';
import type { ForumPair } from './forum-pairs.service.js';
import { JourneyPlaces } from './journey-places.service.js';
import { Selection } from './selection.entity.js';
import type { ChoiceForm, EndForm, PlacesForm } from './selections.forms.js';

/** For the banner, and where it stands. */
export interface Done {
  name: string;
  forum: string;
}

/** Whom the committee sends to the national forum: chosen with a reason, and with a reason not sent after all. */
@Injectable()
export class Selections {
  constructor(
    private readonly database: Database,
    private readonly pairs: ForumPairs,
    private readonly candidates: Candidates,
    private readonly places: JourneyPlaces,
    private readonly children: Children,
    private readonly delegates: ChosenDelegates,
    private readonly names: DelegateNames,
    private readonly clock: Clock,
  ) {}

  /** From then on, by the business clock, children may be chosen: the forum's first day. Null without a date. */
  mayChoose({ forum }: ForumPair): boolean {
    return forum.startsOn !== null && dayInVietnam(this.clock.now()) >= forum.startsOn;
  }

  /** Makes the child a delegate of the national forum, too, in its own unit's delegation there. */
  async choose(eventSlug: string, form: ChoiceForm): Promise<Done> {
    const pair = await this.pairs.of(eventSlug);
    this.refuseTooEarly(pair);
    const { forum, national } = pair;
    const delegateId = randomUUID();
    return this.database.transaction('selection.add', async (transaction) => {
      transaction.about('delegate', form.child);
      await this.places.take(national.slug);
      const child = await this.held(pair, form.child);
      await this.insert({ ...pair, delegateId }, form);
      await this.delegates.add(child, national, delegateId);
      return { name: child.name, forum: forum.slug };
    });
  }

  /** The selection stays on record, with the reason; the delegate of the national forum is gone. */
  async end(id: string, { reason }: EndForm): Promise<Done> {
    const selection = await this.database.findOne(Selection, { id });
    if (!selection) throw new Missing();
    const { eventSlug, delegateId, fromDelegateId, fromEventSlug } = selection;
    return this.database.transaction('selection.end', async (transaction) => {
      transaction.about('delegate', fromDelegateId);
      await this.places.free(eventSlug);
      await this.close(id, reason);
      const named = await this.names.of([fromDelegateId, delegateId]);
      await this.delegates.remove(delegateId);
      const { name } = named.get(fromDelegateId) ?? named.get(delegateId) ?? { name: '' };
      return { name, forum: fromEventSlug };
    });
  }

  async setPlaces(eventSlug: string, { places, version }: PlacesForm): Promise<void> {
    const { national } = await this.pairs.of(eventSlug);
    await this.places.set(national.slug, places === '' ? null : Number(places), version);
  }

  refuseTooEarly(pair: ForumPair): void {
    if (this.mayChoose(pair)) return;
    const { startsOn } = pair.forum;
    throw startsOn
      ? new Refused('selections.too-early', { day: formatDay(startsOn as Day) })
      : new Refused('selections.no-day');
  }

  /** The child stays on the province's list until the choice is stored. */
  private async held(pair: ForumPair, id: string): Promise<Delegate> {
    const isHeld = await this.children.hold(id);
    const child = isHeld ? await this.candidates.find(pair, id) : null;
    if (!child) throw new Missing();
    if (await this.candidates.isLeaving(id)) throw refusedAsLeaving(child);
    return child;
  }

  /** Of several who choose the same child at once, one does; the others are told. */
  private async insert(
    { forum, national, delegateId }: ForumPair & { delegateId: string },
    { child, criterion, reason }: ChoiceForm,
  ): Promise<void> {
    const id = randomUUID();
    const from = { fromEventSlug: forum.slug, fromDelegateId: child };
    const chosen = { chosenAt: this.clock.now(), chosenBy: actingPerson() };
    const row = { id, eventSlug: national.slug, delegateId, ...from, criterion, reason, ...chosen };
    await this.database.insert(Selection, row, { orIgnore: true });
    if (!(await this.database.findOne(Selection, { id }))) throw new Refused('selections.chosen-already');
  }

  private async close(id: string, endReason: string): Promise<void> {
    const ended = { endedAt: this.clock.now(), endedBy: actingPerson(), endReason };
    const update = this.database.of(Selection).createQueryBuilder().update().set(ended);
    const { affected } = await update.where({ id, endedAt: IsNull() }).execute();
    if (affected !== 1) throw new Refused('selections.ended-already');
  }
}

function refusedAsLeaving({ name, eventSlug }: Delegate): Refused {
  const requests = { href: `/events/${eventSlug}/changes`, text: 'selections.leaving-link' } as const;
  return new Refused('selections.leaving', { name }, requests);
}
