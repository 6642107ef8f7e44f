import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Refused, Stale } from '../core/errors/refusals.js';
import { SelectionPlaces } from './selection.entity.js';

const ofEvent = 'WHERE "eventSlug" = ?';
const take = `"taken" = "taken" + 1 ${ofEvent} AND ("places" IS NULL OR "taken" < "places")`;
const free = `"taken" = "taken" - 1 ${ofEvent} AND "taken" > 0`;

/**
 * Counts who is chosen where that changes, in one conditional UPDATE: two people of the committee cannot both give the
 * last place away. Runs first in each transaction, so that all lock in the same order.
 */
@Injectable()
export class JourneyPlaces {
  constructor(private readonly database: Database) {}

  async of(eventSlug: string): Promise<Pick<SelectionPlaces, 'places' | 'taken' | 'version'>> {
    const found = await this.database.findOne(SelectionPlaces, { eventSlug });
    return found ?? { places: null, taken: 0, version: 1 };
  }

  async take(eventSlug: string): Promise<void> {
    await this.make(eventSlug);
    const taken = await this.database.update(SelectionPlaces, take, [eventSlug]);
    if (taken.length === 1) return;
    const { places } = await this.of(eventSlug);
    throw new Refused('selections.no-place', { places: places ?? 0 });
  }

  async free(eventSlug: string): Promise<void> {
    await this.database.update(SelectionPlaces, free, [eventSlug]);
  }

  /** @param places null: as many as are chosen */
  async set(eventSlug: string, places: number | null, version: number): Promise<void> {
    await this.database.transaction('selection.places', async (transaction) => {
      transaction.about('event', eventSlug, ['places']);
      await this.make(eventSlug);
      const update = this.database.of(SelectionPlaces).createQueryBuilder().update().set({ places });
      const asSeen = update.where({ eventSlug, version });
      if (places !== null) asSeen.andWhere('taken <= :places', { places });
      const { affected } = await asSeen.execute();
      if (affected !== 1) throw await this.refusal(eventSlug, version);
    });
  }

  private async refusal(eventSlug: string, version: number): Promise<Error> {
    const now = await this.of(eventSlug);
    return now.version === version
      ? new Refused('selections.more-are-chosen', { taken: now.taken })
      : new Stale({ places: String(now.places ?? ''), version: String(now.version) });
  }

  private make(eventSlug: string): Promise<void> {
    return this.database.insert(SelectionPlaces, { eventSlug }, { orIgnore: true });
  }
}
