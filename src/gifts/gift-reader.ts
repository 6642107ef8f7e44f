import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { opensSensitive } from '../core/activity/openings.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { Children } from '../delegates/children.service.js';
import type { Child } from '../delegates/children.service.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { isOfUnit } from '../delegates/delegates.policy.js';
import type { Event } from '../programme/event.entity.js';
import { takesProposals } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import { Units } from '../programme/units.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { GiftSeal } from './gift-seal.js';
import type { OpenGift } from './gift-seal.js';
import { groupedBy } from '../core/database/grouped.js';
import { formValuesOf } from './gift-values.js';
import { Gift } from './gift.entity.js';

const opening = opensSensitive('gift.read');

export interface ChildsGift extends OpenGift {
  child: Child;
  unitName: string;
}

/** What a person may see of one child's gifts. */
export interface ChildsGifts {
  delegate: Delegate;
  event: Event;
  unit: Unit;
  gifts: OpenGift[];
  /** The child's own district, until the ceremony is over. */
  mayPropose: boolean;
  isCommittee: boolean;
}

export interface OneGift extends ChildsGifts {
  gift: OpenGift;
  /** As a form shows it. */
  values: Record<string, string>;
}

/**
 * Opens gifts. Each opening leaves an activity about the event as a whole: one about the child would tell everybody who
 * reads the log that it receives something.
 */
@Injectable()
export class GiftReader {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly delegates: DelegateReader,
    private readonly delegations: DelegationReader,
    private readonly children: Children,
    private readonly seal: GiftSeal,
  ) {}

  /** For the child's own district: what is proposed for it, or that nothing is. */
  async ofChild(person: SignedIn, delegateId: string): Promise<ChildsGifts> {
    const delegate = await this.delegates.own(person, delegateId);
    const around = await this.around(person, delegate);
    await this.note('unit', delegate.unitSlug);
    const rows = await this.database
      .of(Gift)
      .find({ where: { childMark: this.seal.childMark(delegateId) }, order: { id: 'ASC' } });
    return { ...around, gifts: rows.map((row) => this.seal.open(row)) };
  }

  /** One gift, for the child's own district or the committee. */
  async one(person: SignedIn, giftId: string): Promise<OneGift> {
    const { gift, delegate } = await this.find(person, giftId);
    const around = await this.around(person, delegate);
    await (around.isCommittee ? this.note('event', gift.eventSlug) : this.note('unit', delegate.unitSlug));
    return { ...around, gifts: [gift], gift, values: formValuesOf(gift) };
  }

  /** Without a trace, for verbs that leave one of their own. */
  async find(person: SignedIn, giftId: string): Promise<{ gift: OpenGift; delegate: Delegate }> {
    const row = await this.database.of(Gift).findOneBy({ id: giftId });
    if (!row) throw new Missing();
    const gift = this.seal.open(row);
    return { gift, delegate: await this.delegates.get(person, gift.delegateId) };
  }

  /** All gifts of an event, for the committee. */
  async ofEvent(event: Event): Promise<ChildsGift[]> {
    await this.note('event', event.slug);
    return this.inOrder(event.slug);
  }

  /** Those of one unit, for that unit. */
  async ofUnit(person: SignedIn, { eventSlug, unitSlug }: DelegationKey): Promise<ChildsGift[]> {
    await this.own(person, { eventSlug, unitSlug });
    await this.note('unit', unitSlug);
    return this.inOrder(eventSlug, unitSlug);
  }

  /** In the order of lists; three queries. */
  async inOrder(eventSlug: string, unitSlug?: string): Promise<ChildsGift[]> {
    const [rows, children, names] = await Promise.all([
      this.database.of(Gift).find({ where: { eventSlug }, order: { id: 'ASC' } }),
      this.children.of(eventSlug, unitSlug),
      this.units.shortNames(),
    ]);
    const gifts = groupedBy(
      rows.map((row) => this.seal.open(row)),
      ({ delegateId }) => delegateId,
    );
    return children.flatMap((child) =>
      (gifts.get(child.id) ?? []).map((gift) => ({
        ...gift,
        child,
        unitName: names.get(child.unitSlug) ?? child.unitSlug,
      })),
    );
  }

  async ceremony(eventSlug: string): Promise<Event> {
    const event = await this.events.get(eventSlug);
    if (!takesProposals(event)) throw new Missing();
    return event;
  }

  /** The event and the unit, for somebody of the unit. */
  async own(person: SignedIn, { eventSlug, unitSlug }: DelegationKey): Promise<{ event: Event; unit: Unit }> {
    if (!isOfUnit(person, unitSlug)) throw new Missing();
    return { event: await this.ceremony(eventSlug), unit: await this.units.get(unitSlug) };
  }

  private async around(person: SignedIn, delegate: Delegate): Promise<Omit<ChildsGifts, 'gifts'>> {
    if (delegate.role !== 'child') throw new Missing();
    await this.ceremony(delegate.eventSlug);
    const { event, unit, mayEdit, isCommittee } = await this.delegations.open(person, delegate);
    return { delegate, event, unit, isCommittee, mayPropose: mayEdit };
  }

  private async note(kind: 'event' | 'unit', slug: string): Promise<void> {
    await this.database.note(opening, kind, slug);
  }
}
