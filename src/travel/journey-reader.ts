import { Injectable } from '@nestjs/common';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { ConsentSource, isOver } from '../delegates/consent-source.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { inListOrder } from '../delegates/delegation-view.js';
import { isOfUnit, maySee } from '../delegates/delegates.policy.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { takesUnits } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { isPast } from '../programme/is-past.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Journey, SeparateJourney } from './journey.entity.js';
import {
  differingParts,
  isApart,
  journeyAnswers,
  proposedAnswers,
  stayApart,
  stayOf,
} from './journey-values.js';
import { offerOf } from './offer.js';
import type { Offer } from './offer.js';
import { leftOutOf, needsReview } from './stay.js';
import type { Stay } from './stay.js';
import type { JourneyPart } from './travel-words.js';

/** Somebody of the delegation, and what they do apart from it. */
export interface Companion extends Pick<Delegate, 'id' | 'name' | 'role'> {
  parts: JourneyPart[];
  stay: Stay;
  stayNote: string;
  isApart: boolean;
  needsReview: boolean;
}

export interface JourneyView {
  event: Event;
  unit: Unit;
  /** Null while the event has no day. */
  offer: Offer | null;
  /** The event has passed: nothing changes any more. */
  isOver: boolean;
  isOwn: boolean;
  isCommittee: boolean;
  /** Null until the unit has told it. */
  stay: Stay | null;
  /** Of the form: what is told, or a proposal that counts nowhere before it is saved. */
  values: Record<string, string>;
  /** What the stay allows and nobody has chosen; null until it is told. */
  leftOut: Pick<Stay, 'nights' | 'meals'> | null;
  changedAt: Date | null;
  needsReview: boolean;
  /** In the order of lists, without those who must not come; empty until the journey is told. */
  people: Companion[];
}

/** A place at an event that a district may write about now. */
export interface OpenPlace {
  event: Event;
  unit: Unit;
  offer: Offer;
}

/** Finds journeys for a person; those of units that are closed to them count as missing. */
@Injectable()
export class JourneyReader {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly delegations: DelegationReader,
    private readonly consents: ConsentSource,
    private readonly clock: Clock,
  ) {}

  async open(person: SignedIn, key: DelegationKey): Promise<JourneyView> {
    if (!maySee(person, key.unitSlug)) throw new Missing();
    const { event, unit } = await this.place(key);
    const [journey, separate] = await Promise.all([this.find(key), this.separateOf(key)]);
    const stay = journey && stayOf(journey);
    const offer = offerOf(event);
    return {
      ...{ event, unit, offer, stay },
      isOver: isPast(event, this.clock.now()),
      isOwn: isOfUnit(person, unit.slug),
      isCommittee: hasRole(person, 'committee'),
      values: journey ? journeyAnswers(journey) : proposedAnswers(offer),
      leftOut: stay && offer && leftOutOf(stay, offer),
      changedAt: lastChange([...(journey ? [journey] : []), ...separate]),
      needsReview: stay !== null && offer !== null && needsReview(stay, offer),
      people: stay && offer ? await this.companions(event, key, { stay, offer, separate }) : [],
    };
  }

  /** For the unit's own district, at an event that takes districts, until the event's last day has passed. */
  async enter(person: SignedIn, key: DelegationKey): Promise<OpenPlace> {
    if (!isOfUnit(person, key.unitSlug)) throw new Missing();
    const { event, unit } = await this.place(key);
    if (!takesUnits(event)) throw new Missing();
    const offer = offerOf(event);
    if (!offer) throw new Refused('travel.no-days');
    if (isPast(event, this.clock.now())) throw new Refused('travel.over');
    return { event, unit, offer };
  }

  find({ eventSlug, unitSlug }: DelegationKey): Promise<Journey | null> {
    return this.database.findOne(Journey, { eventSlug, unitSlug });
  }

  findSeparate(delegateId: string): Promise<SeparateJourney | null> {
    return this.database.findOne(SeparateJourney, { delegateId });
  }

  private async place({ eventSlug, unitSlug }: DelegationKey): Promise<{ event: Event; unit: Unit }> {
    const [event, unit] = await Promise.all([this.events.get(eventSlug), this.units.get(unitSlug)]);
    return { event, unit };
  }

  private separateOf({ eventSlug, unitSlug }: DelegationKey): Promise<SeparateJourney[]> {
    return this.database.of(SeparateJourney).findBy({ delegate: { eventSlug, unitSlug } });
  }

  private async companions(event: Event, key: DelegationKey, told: Told): Promise<Companion[]> {
    const delegates = await this.delegations.peopleOf(key);
    const consents = await this.consents.of(event, delegates);
    return inListOrder(delegates)
      .filter(({ id }) => !isOver(consents.get(id)?.status))
      .map((delegate) => companionOf(delegate, told));
  }
}

interface Told {
  stay: Stay;
  offer: Offer;
  separate: SeparateJourney[];
}

function companionOf({ id, name, role }: Delegate, { stay, offer, separate }: Told): Companion {
  const own = separate.find(({ delegateId }) => delegateId === id);
  const apart = stayApart(stay, own);
  return {
    ...{ id, name, role },
    parts: differingParts(own),
    stay: apart,
    stayNote: own?.stayNote ?? '',
    isApart: isApart(own),
    needsReview: needsReview(apart, offer),
  };
}

export function lastChange(rows: { updatedAt: Date }[]): Date | null {
  const times = rows.map(({ updatedAt }) => updatedAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
