import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { InvalidFields, Missing, Stale } from '../core/errors/refusals.js';
import { changedFields } from './changed-fields.js';
import { Events } from './events.service.js';
import { Seat } from './seat.entity.js';
import { Units } from './units.service.js';

/** What the committee may change of a seat. */
type SeatValues = Pick<Seat, 'count' | 'mode' | 'section' | 'wording'>;

/** Which units must send how many leaders to an event, as the plan says it or the committee corrects it. */
@Injectable()
export class Seats {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
  ) {}

  async get(eventSlug: string, unitSlug: string): Promise<Seat> {
    const seat = await this.database.findOne(Seat, { eventSlug, unitSlug });
    if (!seat) throw new Missing();
    return seat;
  }

  /** For a body that the plan does not name. */
  async add(eventSlug: string, unitSlug: string, values: SeatValues): Promise<Seat> {
    const event = await this.events.get(eventSlug);
    const [unit] = await this.units.bySlugs([unitSlug]);
    if (!unit) throw new InvalidFields([{ field: 'unit', key: 'representatives.seat.unit-needed' }]);
    return this.database.transaction('seat.add', async (transaction) => {
      await holdLock(this.database, `seats:${event.slug}`);
      const slug = `${event.slug}/${unit.slug}`;
      transaction.about('unit', unit.slug);
      if (await this.database.findOne(Seat, { slug }))
        throw new InvalidFields([{ field: 'unit', key: 'representatives.seat.there-already' }]);
      const others = await this.events.seatsOf(event.slug);
      const position = Math.max(-1, ...others.map((seat) => seat.position)) + 1;
      const row = { slug, eventSlug: event.slug, unitSlug: unit.slug, ...values, position };
      await this.database.of(Seat).insert({ ...row, planned: {} });
      return this.get(event.slug, unit.slug);
    });
  }

  edit(
    { eventSlug, unitSlug }: Pick<Seat, 'eventSlug' | 'unitSlug'>,
    version: number,
    values: SeatValues,
  ): Promise<Seat> {
    return this.database.transaction('seat.edit', async (transaction) => {
      const seat = await this.get(eventSlug, unitSlug);
      transaction.about('unit', unitSlug, changedFields<SeatValues>(seat, values));
      const { affected } = await this.database.of(Seat).update({ slug: seat.slug, version }, values);
      if (affected !== 1) throw new Stale(seatAnswers(await this.get(eventSlug, unitSlug)));
      return this.get(eventSlug, unitSlug);
    });
  }
}

/** How a stored seat reads in its form. */
export function seatAnswers({ count, mode, section, wording, version }: Seat): Record<string, string> {
  return { count: String(count), mode, section, wording, version: String(version) };
}
