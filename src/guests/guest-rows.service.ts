import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { nameSortKey, textSortKey } from '../core/vietnamese/sort-key.js';
import { Units } from '../programme/units.service.js';
import { calledOf } from './attendees.js';
import { guestKinds } from './guest-words.js';
import { Guest, GuestPerson } from './guest.entity.js';

export interface GuestEntry {
  guest: Guest;
  /** Those whom an invited body has named, in the order in which they were written. */
  people: GuestPerson[];
}

/** Reads guests with those who come for them. */
@Injectable()
export class GuestRows {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  async get(id: string): Promise<GuestEntry> {
    const guest = await this.database.of(Guest).findOneBy({ id });
    if (!guest) throw new Missing();
    return { guest, people: await this.peopleOf(id) };
  }

  /** In the order of protocol: by kind, then by rank, then in the order of units, then by name. */
  async ofEvent(eventSlug: string): Promise<GuestEntry[]> {
    const [guests, people, units] = await Promise.all([
      this.database.of(Guest).findBy({ eventSlug }),
      this.database
        .of(GuestPerson)
        .createQueryBuilder('person')
        .innerJoin('person.guest', 'guest', 'guest.eventSlug = :eventSlug', { eventSlug })
        .orderBy('person.position')
        .getMany(),
      this.units.names(),
    ]);
    const places = new Map(units.map(({ slug }, index) => [slug, index]));
    const byGuest = new Map<string, GuestPerson[]>(guests.map(({ id }) => [id, []]));
    for (const person of people) byGuest.get(person.guestId)?.push(person);
    return guests
      .map((guest) => ({ guest, key: orderOf(guest, places) }))
      .sort((one, other) => compare(one.key, other.key))
      .map(({ guest }) => ({ guest, people: byGuest.get(guest.id) ?? [] }));
  }

  private peopleOf(guestId: string): Promise<GuestPerson[]> {
    return this.database.of(GuestPerson).find({ where: { guestId }, order: { position: 'ASC' } });
  }
}

type OrderKey = (number | string)[];

function orderOf(guest: Guest, places: Map<string, number>): OrderKey {
  const { kind, rank, unitSlug, name, body, id } = guest;
  const last = Number.MAX_SAFE_INTEGER;
  const ofUnit = places.get(unitSlug ?? '') ?? last;
  const called = name === '' ? textSortKey(calledOf(guest)) : nameSortKey(name);
  return [guestKinds.indexOf(kind), rank ?? last, ofUnit, textSortKey(body), called, id];
}

function compare(one: OrderKey, other: OrderKey): number {
  for (const [index, part] of one.entries()) {
    const against = other[index] ?? '';
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
