import { Injectable } from '@nestjs/common';
import { GuestList } from '../guests/guest-list.service.js';
import { isProvincial } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { isValidOn, Units } from '../programme/units.service.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { RecipientGroup } from './letter-words.js';

export interface Recipient {
  /** Of a form's box: `unit:so-y-te` or `guest:<id>`. */
  key: string;
  group: RecipientGroup | 'units';
  unitSlug: string | null;
  /** As the letter addresses them. */
  name: string;
}

/** Who may be written to about an event: agencies with a seat, districts, guests, and every other body. */
@Injectable()
export class Recipients {
  constructor(
    private readonly events: Events,
    private readonly units: Units,
    private readonly guests: GuestList,
  ) {}

  async of(event: Event): Promise<Recipient[]> {
    const seats = await this.events.seatsOf(event.slug);
    const seated = new Set(seats.map(({ unitSlug }) => unitSlug));
    const day = event.startsOn as Day | null;
    const units = (await this.units.all()).filter((unit) => !day || isValidOn(unit, day));
    return [
      ...units.filter(({ slug }) => seated.has(slug)).map((unit) => ofUnit(unit, 'seats')),
      ...units.filter(({ level }) => level === 'district').map((unit) => ofUnit(unit, 'districts')),
      ...(await this.guestsOf(event)),
      ...units
        .filter(({ slug, level }) => !seated.has(slug) && level === 'province')
        .map((unit) => ofUnit(unit, 'units')),
    ];
  }

  private async guestsOf(event: Event): Promise<Recipient[]> {
    if (!isProvincial(event)) return [];
    const { rows } = await this.guests.of(event.slug, { q: '', kind: null, state: null });
    return rows.map(({ guest, called }) => ({
      ...{ key: `guest:${guest.id}`, group: 'guests' as const, unitSlug: guest.unitSlug },
      name: [called, guest.name && [guest.title, guest.body].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', '),
    }));
  }
}

function ofUnit({ slug, name }: Unit, group: Recipient['group']): Recipient {
  return { key: `unit:${slug}`, group, unitSlug: slug, name };
}
