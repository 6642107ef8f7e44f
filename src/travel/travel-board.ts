import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { ConsentSource } from '../delegates/consent-source.js';
import { Delegate } from '../delegates/delegate.entity.js';
import { delegationRoles } from '../delegates/delegate-roles.js';
import { Delegation } from '../delegates/delegation.entity.js';
import { Quotas } from '../delegates/quotas.service.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { isPast } from '../programme/is-past.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Journey, SeparateJourney } from './journey.entity.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import { lastChange } from './journey-reader.js';
import { differingParts, stayApart, stayOf } from './journey-values.js';
import { offerOf } from './offer.js';
import type { Offer } from './offer.js';
import { needsReview, possibleOf } from './stay.js';
import type { Stay } from './stay.js';
import { legDays, mealSums, nightSums } from './travel-sums.js';
import type { LegDay, MealSum, NightSum, Traveller } from './travel-sums.js';

export type Contact = Pick<Delegate, 'name' | 'phone'>;

/** One delegation, and what is known of its journey. */
export interface TravelRow {
  unit: Pick<Unit, 'slug' | 'shortName'>;
  people: number;
  contacts: Contact[];
  isHandedIn: boolean;
  isTold: boolean;
  /** Told, but not the hour of arrival. */
  lacksHour: boolean;
  /** Something told no longer fits, for the delegation or for somebody of it. */
  needsReview: boolean;
  changedAt: Date | null;
}

export interface TravelBoardView {
  event: Event;
  offer: Offer | null;
  isOver: boolean;
  rows: TravelRow[];
  arrivals: LegDay[];
  departures: LegDay[];
  nights: NightSum[];
  meals: MealSum[];
}

type Person = Pick<Delegate, 'id' | 'unitSlug' | 'role' | 'gender' | 'name' | 'phone'>;
const columns = ['id', 'unitSlug', 'role', 'gender', 'name', 'phone'] as const;

/** Who comes when, sleeps and eats, for the whole event; the same few queries for any number of people. */
@Injectable()
export class TravelBoard {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly quotas: Quotas,
    private readonly units: Units,
    private readonly consents: ConsentSource,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string): Promise<TravelBoardView> {
    const event = await this.events.get(eventSlug);
    const offer = offerOf(event);
    const [delegations, journeys, separate, people, ended] = await Promise.all([
      this.database.of(Delegation).findBy({ eventSlug }),
      this.database.of(Journey).findBy({ eventSlug }),
      this.database.of(SeparateJourney).findBy({ delegate: { eventSlug } }),
      this.peopleOf(eventSlug),
      this.consents.endedOf(event),
    ]);
    const gone = new Set(ended.map(({ id }) => id));
    const found = {
      delegations,
      journeys,
      separate,
      offer,
      people: people.filter(({ id }) => !gone.has(id)),
    };
    const units = await this.unitsOf(event, found.people);
    const rows = units.map((unit) => rowOf(unit, found));
    return { event, offer, isOver: isPast(event, this.clock.now()), rows, ...sumsOf(found, units) };
  }

  /** All that are awaited, and those that have people there although nobody awaits them. */
  private async unitsOf(event: Event, people: Person[]): Promise<Unit[]> {
    const awaited = await this.quotas.unitsAwaited(event);
    const known = new Set(awaited.map(({ slug }) => slug));
    const others = people.map(({ unitSlug }) => unitSlug).filter((slug) => !known.has(slug));
    return [...awaited, ...(await this.units.bySlugs([...new Set(others)]))];
  }

  private peopleOf(eventSlug: string): Promise<Person[]> {
    return this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(columns.map((column) => `delegate.${column} AS "${column}"`))
      .where({ eventSlug, role: In(delegationRoles) })
      .orderBy('delegate.sortKey')
      .addOrderBy('delegate.id')
      .getRawMany<Person>();
  }
}

interface Found {
  delegations: Delegation[];
  journeys: Journey[];
  separate: SeparateJourney[];
  people: Person[];
  offer: Offer | null;
}

type Sums = Pick<TravelBoardView, 'arrivals' | 'departures' | 'nights' | 'meals'>;

function sumsOf(found: Found, units: Unit[]): Sums {
  const { offer } = found;
  if (!offer) return { arrivals: [], departures: [], nights: [], meals: [] };
  const travellers = travellersOf(found, offer);
  const order = units.map(({ slug }) => slug);
  return {
    arrivals: legDays(travellers, 'arrival', order),
    departures: legDays(travellers, 'departure', order),
    nights: nightSums(travellers, offer),
    meals: mealSums(travellers, offer),
  };
}

function travellersOf(found: Found, offer: Offer): Traveller[] {
  const stays = new Map(found.journeys.map((journey) => [journey.unitSlug, stayOf(journey)]));
  const separate = new Map(found.separate.map((one) => [one.delegateId, one]));
  return found.people.flatMap(({ id, unitSlug, role, gender }) => {
    const common = stays.get(unitSlug);
    const own = separate.get(id);
    if (!common) return [];
    const stay = possibleOf(stayApart(common, own), offer);
    return [{ unitSlug, role, gender, stay, parts: differingParts(own) }];
  });
}

function rowOf({ slug, shortName }: Unit, found: Found): TravelRow {
  const people = found.people.filter(({ unitSlug }) => unitSlug === slug);
  const journey = found.journeys.find(({ unitSlug }) => unitSlug === slug);
  const ids = new Set(people.map(({ id }) => id));
  const separate = found.separate.filter(({ delegateId }) => ids.has(delegateId));
  const delegation = found.delegations.find(({ unitSlug }) => unitSlug === slug);
  return {
    unit: { slug, shortName },
    people: people.length,
    contacts: people.filter(({ role }) => role === 'officer').map(({ name, phone }) => ({ name, phone })),
    isHandedIn: isHandedIn(delegation?.state),
    isTold: journey !== undefined,
    lacksHour: journey?.arrivesAt === '',
    needsReview: journey !== undefined && staysIn(journey, separate).some((stay) => isWrong(stay, found)),
    changedAt: lastChange([...(journey ? [journey] : []), ...separate]),
  };
}

function staysIn(journey: Journey, separate: SeparateJourney[]): Stay[] {
  const common = stayOf(journey);
  return [common, ...separate.map((own) => stayApart(common, own))];
}

function isWrong(stay: Stay, { offer }: Found): boolean {
  return offer !== null && needsReview(stay, offer);
}
