import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { InvalidFields, Missing, Stale } from '../core/errors/refusals.js';
import { changedFields } from './changed-fields.js';
import { Events } from './events.service.js';
import { Seat } from './seat.entity.js';
import { Units } from './units.service.js';

/** What the committee may change of a seat. */
export type SeatValues = Pick<Seat, 'count' | 'mode' | 'section' | 'wording'>;

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

  /** Of all events, also of units that are asked no longer (count 0). */
  all(): Promise<Seat[]> {
    return this.database.of(Seat).find();
  }

  /** For a body that the plan does not name, or that is asked again. */
  async add(eventSlug: string, unitSlug: string, values: SeatValues): Promise<Seat> {
    const event = await this.events.get(eventSlug);
    const [unit] = await this.units.bySlugs([unitSlug]);
    if (!unit) throw new InvalidFields([{ field: 'unit', key: 'representatives.seat.unit-needed' }]);
    return this.database.transaction('seat.add', async (transaction) => {
      await holdLock(this.database, `seats:${event.slug}`);
      const slug = `${event.slug}/${unit.slug}`;
      transaction.about('unit', unit.slug);
      const former = await this.database.findOne(Seat, { slug });
      if (former && former.count > 0)
        throw new InvalidFields([{ field: 'unit', key: 'representatives.seat.there-already' }]);
      if (former) await this.database.of(Seat).update({ slug }, values);
      else await this.insert({ slug, eventSlug: event.slug, unitSlug: unit.slug, ...values });
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

  private async insert(row: Omit<Seat, 'position' | 'planned' | 'version'>): Promise<void> {
    const last = await this.database.of(Seat).maximum('position', { eventSlug: row.eventSlug });
    await this.database.of(Seat).insert({ ...row, position: (last ?? -1) + 1, planned: {} });
  }
}

/** How a stored seat reads in its form. */
export function seatAnswers({ count, mode, section, wording, version }: Seat): Record<string, string> {
  return { count: String(count), mode, section, wording, version: String(version) };
}
