import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Missing, Stale, refuseMistakes } from '../core/errors/refusals.js';
import { changedFields } from './changed-fields.js';
import { Seat } from './seat.entity.js';
import { isByChoice, takesProposals } from './event-kinds.js';
import { eventAnswers } from './event-answers.js';
import { Event } from './event.entity.js';
import { EventWatchers } from './event-watchers.js';
import { mistakesInEvent } from './event-rules.js';
import type { EventValues } from './event-rules.js';
import { Units } from './units.service.js';

@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly watchers: EventWatchers,
  ) {}

  async get(slug: string): Promise<Event> {
    const event = await this.database.findOne(Event, { slug });
    if (!event) throw new Missing();
    return event;
  }

  /** An event with quotas, targets and rules to set: ceremonies have none, nor has the national forum. */
  async withQuotas(slug: string): Promise<Event> {
    const event = await this.get(slug);
    if (takesProposals(event) || isByChoice(event)) throw new Missing();
    return event;
  }

  of(programmeSlug: string): Promise<Event[]> {
    return this.database.of(Event).find({ where: { programmeSlug }, order: { position: 'ASC' } });
  }

  bySlugs(slugs: string[]): Promise<Event[]> {
    return this.database.of(Event).find({ where: { slug: In(slugs) }, order: { position: 'ASC' } });
  }

  /** The ceremonies for which districts may propose children. */
  async takingProposals(): Promise<Event[]> {
    const launches = await this.database
      .of(Event)
      .find({ where: { kind: 'launch' }, order: { position: 'ASC' } });
    return launches.filter(takesProposals);
  }

  /** Who must send leaders to an event, in the plan's order. */
  seatsOf(eventSlug: string): Promise<Seat[]> {
    const where = { eventSlug, count: MoreThan(0) };
    return this.database.of(Seat).find({ where, order: { position: 'ASC' } });
  }

  /** Who was to send leaders to an event, and is asked no longer. */
  withdrawnSeatsOf(eventSlug: string): Promise<Seat[]> {
    const where = { eventSlug, count: 0 };
    return this.database.of(Seat).find({ where, order: { position: 'ASC' } });
  }

  seatsOfUnits(unitSlugs: string[]): Promise<Seat[]> {
    const where = { unitSlug: In(unitSlugs), count: MoreThan(0) };
    return this.database.of(Seat).find({ where, order: { position: 'ASC' } });
  }

  edit(slug: string, version: number, values: EventValues): Promise<Event> {
    return this.database.transaction('event.edit', async (transaction) => {
      const event = await this.get(slug);
      const mistakes = mistakesInEvent(values, {
        units: await this.units.all(),
        groups: await this.units.groups(),
      });
      refuseMistakes(mistakes);
      const { affected } = await this.database.of(Event).update({ slug, version }, values);
      if (affected === 0) throw new Stale(eventAnswers(await this.get(slug)));
      transaction.about('event', slug, changedFields<EventValues>(event, values));
      const after = await this.get(slug);
      await this.watchers.tell(event, after);
      return after;
    });
  }

  /** What was found to be the venue, on the event as the committee has seen it; the plan then leaves it alone. */
  setVenue(slug: string, version: number, venue: string): Promise<Event> {
    return this.database.transaction('event.set-venue', async (transaction) => {
      const before = await this.get(slug);
      const { affected } = await this.database.of(Event).update({ slug, version }, { venue });
      const event = await this.get(slug);
      if (affected === 0) throw new Stale(eventAnswers(event));
      transaction.about('event', slug, ['venue']);
      await this.watchers.tell(before, event);
      return event;
    });
  }
}
