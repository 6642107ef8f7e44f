import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { InvalidFields } from '../core/errors/refusals.js';
import type { Seat } from '../programme/seat.entity.js';
import { Seats } from '../programme/seats.service.js';
import type { SeatValues } from '../programme/seats.service.js';
import { RepresentativeRows } from './representative-rows.service.js';
import type { SeatState } from './seat-words.js';

const empty: SeatState[] = ['open', 'invited', 'declined'];

/** Changes what a unit is asked for, as long as nobody loses a place that was answered for. */
@Injectable()
export class SeatEdits {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
    private readonly rows: RepresentativeRows,
  ) {}

  /** @throws InvalidFields for fewer places than have somebody named for them */
  edit(key: Pick<Seat, 'eventSlug' | 'unitSlug'>, version: number, values: SeatValues): Promise<Seat> {
    return this.database.transaction('seat.edit', async () => {
      const { count } = await this.seats.get(key.eventSlug, key.unitSlug);
      for (let number = values.count + 1; number <= count; number++)
        await this.assertFree({ ...key, number });
      return this.seats.edit(key, version, values);
    });
  }

  private async assertFree(key: Pick<Seat, 'eventSlug' | 'unitSlug'> & { number: number }): Promise<void> {
    const { state, name } = await this.rows.held(key);
    if (empty.includes(state)) return;
    throw new InvalidFields([
      { field: 'count', key: 'representatives.seat.somebody-named', params: { name, number: key.number } },
    ]);
  }
}
