import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
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
  /** Names of the province's bodies, which tell nothing of where children live. */
  leads: Map<string, string>;
  /** What earlier forums asked, by what became of it; null: still to be answered. */
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
    const units = (await this.units.all()).filter(({ level }) => level !== 'district');
    const forums = await this.events.bySlugs([...new Set(rows.map((row) => row.eventSlug))]);
    return {
      event,
      forums: new Map(forums.map((forum) => [forum.slug, forum])),
      leads: new Map(units.map(({ slug, shortName }) => [slug, shortName])),
      classes: [...outcomes, null].map((outcome) => ({
        outcome,
        rows: rows.filter((row) => row.outcome === outcome),
      })),
    };
  }

  /** What is not met, from all earlier forums; what is met, from the last one. */
  private async earlier(event: Event): Promise<Recommendation[]> {
    const before = await this.forumsBefore(event);
    const rows = await this.database.of(Recommendation).find({
      where: { eventSlug: In(before.map(({ slug }) => slug)), state: 'taken', mergedIntoId: IsNull() },
      order: { eventSlug: 'ASC', number: 'ASC' },
    });
    const last = before.at(-1)?.slug;
    return rows.filter(
      ({ stage, outcome, eventSlug }) => stage !== 'national' && (outcome !== 'met' || eventSlug === last),
    );
  }

  /** In the order of time. */
  private async forumsBefore({ startsOn, programmeSlug }: Event): Promise<Event[]> {
    const found = await this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .select('DISTINCT one.eventSlug', 'slug')
      .getRawMany<{ slug: string }>();
    const events = await this.events.bySlugs(found.map(({ slug }) => slug));
    const dayOf = (event: Event) => event.startsOn ?? '';
    return events
      .filter((event) => takesDistricts(event) && event.programmeSlug !== programmeSlug)
      .filter((event) => startsOn === null || dayOf(event) < startsOn)
      .sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  }
}
