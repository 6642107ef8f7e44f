import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { Missing, Stale } from '../core/errors/refusals.js';
import { actingPerson } from '../core/request/request-context.js';
import { answersOf } from '../../views/representatives/answers-of.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Seat } from '../programme/seat.entity.js';
import { Seats } from '../programme/seats.service.js';
import { Representative, SeatStep } from './representative.entity.js';
import { hasName } from './seat-words.js';
import type { AnswerWay, SeatState, SeatStepKind } from './seat-words.js';

/** Which place of which seat. */
export interface PlaceKey {
  eventSlug: string;
  unitSlug: string;
  /** From 1. */
  number: number;
}

/** When a unit had answered for all its places, and where the one stands that has come least far. */
export interface SeatAnswer {
  day: Day;
  state: SeatState;
}

export interface Step {
  kind: SeatStepKind;
  way?: AnswerWay;
  words?: string;
}

export interface Deed {
  key: PlaceKey;
  /** Of the place as the page showed it; 0 while it has no row. */
  version: number;
  verb: string;
  /** What is stored of that which the form shows; without it the answer itself. */
  theirs?: (stored: Representative) => Promise<Record<string, string>>;
}

interface Changed {
  values: Partial<Representative>;
  /** Names of what has changed, for the activity. */
  fields: string[];
  step?: Step;
}

/** The places of seats as rows; a place gets its row with the first thing that is done about it. */
@Injectable()
export class RepresentativeRows {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
    private readonly clock: Clock,
  ) {}

  /** @throws Missing where the unit has no such place */
  async get(key: PlaceKey): Promise<Representative> {
    await this.assertPlace(key);
    return (await this.find(key)) ?? openPlace(key);
  }

  async byId(id: string): Promise<Representative> {
    const found = await this.database.findOne(Representative, { id });
    if (!found) throw new Missing();
    return found;
  }

  ofEvent(eventSlug: string): Promise<Representative[]> {
    return this.database.find(Representative, { eventSlug });
  }

  /** The places of units' seats, those without a row included. */
  async ofSeats(seats: Seat[]): Promise<Representative[]> {
    const unitSlug = In([...new Set(seats.map((seat) => seat.unitSlug))]);
    const found = await this.database.of(Representative).findBy({ unitSlug });
    return seats.flatMap((seat) => placesOf(seat, found));
  }

  /**
   * By event and unit, when and how a unit has answered for each place that it is asked for; units with a place left open are
   * not there.
   */
  async answers(): Promise<Map<string, SeatAnswer>> {
    const [seats, places] = await Promise.all([this.seats.all(), this.database.of(Representative).find()]);
    const answered = seats.flatMap((seat) => {
      const own = placesOf(seat, places);
      const times = own.map(answeredAtOf);
      const last = times.every((at) => at !== null) ? times.toSorted(byTime).at(-1) : undefined;
      if (!last) return [];
      const answer = { day: dayInVietnam(last), state: leastOf(own) };
      return [[`${seat.eventSlug} ${seat.unitSlug}`, answer] as const];
    });
    return new Map(answered);
  }

  /** Leaders of whom the committee has not decided. */
  countWaiting(eventSlug: string): Promise<number> {
    return this.database.of(Representative).countBy({ eventSlug, state: In(['named', 'substituted']) });
  }

  stepsOf(representativeId: string): Promise<SeatStep[]> {
    return this.database.of(SeatStep).find({ where: { representativeId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /**
   * Changes one place as it was seen, one deed after the other.
   * @throws Stale where somebody else has changed it meanwhile
   */
  async change(
    deed: Deed,
    decide: (before: Representative) => Promise<Changed> | Changed,
  ): Promise<Representative> {
    return this.database.transaction(deed.verb, async (transaction) => {
      const before = await this.held(deed.key);
      transaction.about('representative', before.id);
      await assertVersion(before, deed);
      const { values, fields, step } = await decide(before);
      transaction.about('representative', before.id, fields);
      return this.store(before, values, step);
    });
  }

  /** Before anything that costs something is done for a deed. @throws Stale where somebody else has changed the place meanwhile */
  async assertSeen({ key, ...seen }: Pick<Deed, 'key' | 'version'>): Promise<void> {
    await assertVersion(await this.get(key), seen);
  }

  /**
   * For what needs no page to have been seen. Runs inside a transaction.
   * @throws Missing where the unit has no such place any more
   */
  async held(key: PlaceKey): Promise<Representative> {
    await holdLock(this.database, `seat:${nameOf(key)}`);
    await this.assertPlace(key);
    const found = await this.find(key);
    if (found) return found;
    await this.database.insert(Representative, Object.assign(openPlace(key), { id: randomUUID() }));
    return (await this.find(key)) ?? openPlace(key);
  }

  /** Runs inside a transaction that holds the place. */
  async store(before: Representative, values: Partial<Representative>, step?: Step): Promise<Representative> {
    const { id, version } = before;
    const update = this.database.of(Representative).createQueryBuilder().update().set(values);
    const { affected } = await update.where({ id, version }).execute();
    if (affected !== 1) throw new Stale(answersOf(await this.byId(id)));
    if (step) await this.note(id, step);
    return Object.assign(new Representative(), before, values, { version: version + 1 });
  }

  private async note(representativeId: string, { kind, way, words = '' }: Step): Promise<void> {
    const made = { id: randomUUID(), at: this.clock.now(), personId: actingPerson() };
    await this.database.insert(SeatStep, { ...made, representativeId, kind, way: way ?? null, words });
  }

  private find({ eventSlug, unitSlug, number }: PlaceKey): Promise<Representative | null> {
    return this.database.findOne(Representative, { eventSlug, unitSlug, number });
  }

  private async assertPlace({ eventSlug, unitSlug, number }: PlaceKey): Promise<void> {
    const { count } = await this.seats.get(eventSlug, unitSlug);
    if (number < 1 || number > count) throw new Missing();
  }
}

/** @throws Stale with what is stored now */
export async function assertVersion(
  place: Representative,
  { version, theirs }: Pick<Deed, 'version' | 'theirs'>,
): Promise<void> {
  if (place.version !== version) throw new Stale((await theirs?.(place)) ?? answersOf(place));
}

/** Every place of a seat, as it is stored or open. */
export function placesOf({ eventSlug, unitSlug, count }: Seat, stored: Representative[]): Representative[] {
  return Array.from({ length: count }, (_, index) => {
    const key = { eventSlug, unitSlug, number: index + 1 };
    const isIt = (one: Representative) => nameOf(one) === nameOf(key);
    return stored.find(isIt) ?? openPlace(key);
  });
}

/** Null while nobody is named for the place, and no reason told why nobody comes. */
function answeredAtOf({ state, answeredAt }: Representative): Date | null {
  return hasName(state) || state === 'declined' ? answeredAt : null;
}

/** Of several places the one that has come least far. */
function leastOf(places: Representative[]): SeatState {
  const order: SeatState[] = ['declined', 'named', 'substituted', 'confirmed'];
  return order.find((state) => places.some((place) => place.state === state)) ?? 'confirmed';
}

function byTime(one: Date | null, other: Date | null): number {
  return Number(one) - Number(other);
}

function openPlace(key: PlaceKey): Representative {
  const { eventSlug, unitSlug, number } = key;
  return Object.assign(new Representative(), {
    ...{ id: '', eventSlug, unitSlug, number, state: 'open', name: '', title: '', isLeader: null },
    ...{ phone: '', email: '', isSubstitute: false, declineReason: '', question: '', letterNumber: '' },
    ...{ letterDay: null, contentsReady: false, answeredBy: null, invitedAt: null, remindedAt: null },
    ...{ answeredAt: null, confirmedAt: null, version: 0 },
  });
}

function nameOf({ eventSlug, unitSlug, number }: PlaceKey): string {
  return `${eventSlug}/${unitSlug}/${number}`;
}
