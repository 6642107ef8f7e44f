import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { takesDistricts } from '../../programme/event-kinds.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Units } from '../../programme/units.service.js';
import { outcomes } from '../answering-words.js';
import type { Outcome } from '../answering-words.js';
import { Recommendation } from '../recommendation.entity.js';

export interface CarriedOver {
  event: Event;
  forums: Map<string, Event>;
  names: Map<string, string>;
  /** What earlier forums asked and was answered, by what became of it; what was met is told, what is open goes on. */
  classes: { outcome: Outcome | null; rows: Recommendation[] }[];
}

/** The next forum opens with what became of what the last one asked, in the Ministry's three classes. */
@Injectable()
export class CarriedOvers {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
  ) {}

  async of(eventSlug: string): Promise<CarriedOver> {
    const event = await this.events.get(eventSlug);
    const rows = await this.earlier(event);
    const forums = await this.events.bySlugs([...new Set(rows.map((row) => row.eventSlug))]);
    return {
      event,
      forums: new Map(forums.map((forum) => [forum.slug, forum])),
      names: await this.units.shortNames(),
      classes: [...outcomes, null].map((outcome) => ({
        outcome,
        rows: rows.filter((row) => row.outcome === outcome),
      })),
    };
  }

  /** How many of them are still open. */
  async countOpen(event: Event): Promise<number> {
    return (await this.earlier(event)).filter(({ outcome }) => outcome !== 'met').length;
  }

  private async earlier({ startsOn, programmeSlug }: Event): Promise<Recommendation[]> {
    const found = await this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .select('DISTINCT one.eventSlug', 'slug')
      .where('one.publishedAt IS NOT NULL')
      .getRawMany<{ slug: string }>();
    const events = await this.events.bySlugs(found.map(({ slug }) => slug));
    const before = events.filter(
      (event) =>
        takesDistricts(event) &&
        event.programmeSlug !== programmeSlug &&
        (startsOn === null || (event.startsOn ?? '') < startsOn),
    );
    return this.database.of(Recommendation).find({
      where: {
        ...{ eventSlug: In(before.map(({ slug }) => slug)), publishedAt: Not(IsNull()) },
        mergedIntoId: IsNull(),
      },
      order: { eventSlug: 'ASC', number: 'ASC' },
    });
  }
}
