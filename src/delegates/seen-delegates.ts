import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Stale } from '../core/errors/refusals.js';
import { formValuesOf } from './delegate-changes.js';
import { Delegate } from './delegate.entity.js';
import { Departure } from './departures/departure.entity.js';
import { Departures } from './departures/departures.service.js';
import type { PlannedChange } from './planned-change.js';
import { CircumstanceSeal } from './shape/circumstance-seal.js';

type Seen = Pick<PlannedChange, 'id' | 'key'> & { version: number };

/** A delegate as somebody has seen them, for whoever is about to change them. */
@Injectable()
export class SeenDelegates {
  constructor(
    private readonly database: Database,
    private readonly departures: Departures,
    private readonly circumstances: CircumstanceSeal,
  ) {}

  async stored({ id, key }: Pick<Seen, 'id' | 'key'>): Promise<Delegate> {
    const { eventSlug, unitSlug } = key;
    const delegate = await this.database.of(Delegate).findOneBy({ id, eventSlug, unitSlug });
    return delegate ?? this.refuseGone({ id, key });
  }

  /** @throws Stale with what is stored by now */
  async asSeen(seen: Seen): Promise<Delegate> {
    const delegate = await this.stored(seen);
    if (delegate.version !== seen.version) throw this.stale(delegate);
    return delegate;
  }

  /** After a change that found nothing to change: tells what became of the person meanwhile. */
  async refuseMeanwhile(seen: Pick<Seen, 'id' | 'key'>): Promise<never> {
    throw this.stale(await this.stored(seen));
  }

  /** For the district alone, which may be told its own circumstances. */
  stale(delegate: Delegate): Stale {
    const { circumstancesSealed: sealed, id } = delegate;
    const opened = sealed === null ? [] : this.circumstances.open(sealed, id);
    return new Stale({ ...formValuesOf(delegate), circumstances: opened.join(',') });
  }

  private async refuseGone({ id, key: { eventSlug, unitSlug } }: Pick<Seen, 'id' | 'key'>): Promise<never> {
    const departure = await this.database.of(Departure).findOneBy({ id, eventSlug, unitSlug });
    throw await this.departures.refusalFor(departure);
  }
}
