import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import type { DelegateRules } from './delegate-checks.js';
import { AgeRule } from './quota.entity.js';

export type AgeSetting = Pick<AgeRule, 'role' | 'atLeast' | 'under'>;

@Injectable()
export class Ages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  of(eventSlug: string): Promise<AgeRule[]> {
    return this.database.find(AgeRule, { eventSlug });
  }

  /** Everything that a check of a person needs. */
  async rulesFor(event: Event): Promise<DelegateRules> {
    return {
      eventName: event.name,
      lastDay: (event.endsOn ?? event.startsOn) as Day | null,
      today: dayInVietnam(this.clock.now()),
      ages: await this.of(event.slug),
    };
  }

  async set(eventSlug: string, settings: AgeSetting[]): Promise<void> {
    await this.database.transaction('age.set', async (transaction) => {
      transaction.about('event', eventSlug, ['atLeast', 'under']);
      const rows = settings.map((setting) => ({ eventSlug, ...setting }));
      await this.database.of(AgeRule).upsert(rows, ['eventSlug', 'role']);
    });
  }
}
