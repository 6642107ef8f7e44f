import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { EventDays } from '../core/retention/event-days.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Event } from './event.entity.js';
import { Programme } from './programme.entity.js';

@Injectable()
export class ProgrammeEventDays extends EventDays {
  constructor(private readonly database: Database) {
    super();
  }

  async lastDays(): Promise<Map<string, Day>> {
    const rows = await this.database
      .of(Event)
      .createQueryBuilder('event')
      .innerJoin(Programme, 'programme', 'programme.slug = event.programmeSlug')
      .select('event.slug', 'slug')
      .addSelect('COALESCE(event.endsOn, event.startsOn, programme.endsOn)', 'lastDay')
      .getRawMany<{ slug: string; lastDay: Day }>();
    return new Map(rows.map(({ slug, lastDay }) => [slug, lastDay]));
  }
}
