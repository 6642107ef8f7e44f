import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { takesProposals } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import type { DelegateRules } from './delegate-checks.js';
import { AgeRule } from './quota.entity.js';

export type AgeSetting = Pick<AgeRule, 'role' | 'atLeast' | 'under'>;

/** A volunteer helps to care for children, and is none of the youngest. */
const volunteers: AgeSetting = { role: 'volunteer', atLeast: 16, under: null };
/** To a ceremony children of any age come (Law on Children 102/2016/QH13, art. 1). */
const children: AgeSetting = { role: 'child', atLeast: null, under: 16 };

@Injectable()
export class Ages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the committee has set; where it has set nothing, the usual ages. */
  async of(event: Pick<Event, 'slug' | 'kind' | 'level'>): Promise<AgeSetting[]> {
    const set = await this.database.find(AgeRule, { eventSlug: event.slug });
    const usual = takesProposals(event) ? [children, volunteers] : [volunteers];
    return [...set, ...usual.filter(({ role }) => !set.some((rule) => rule.role === role))];
  }

  /** Everything that a check of a person needs. */
  async rulesFor(event: Event): Promise<DelegateRules> {
    return {
      eventName: event.name,
      lastDay: (event.endsOn ?? event.startsOn) as Day | null,
      today: dayInVietnam(this.clock.now()),
      ages: await this.of(event),
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
