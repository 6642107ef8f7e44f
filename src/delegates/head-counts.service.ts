import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import type { Event } from '../programme/event.entity.js';
import { takesProposals } from '../programme/event-kinds.js';
import type { DelegateRole } from './delegate-roles.js';
import { Delegate } from './delegate.entity.js';
import type { Quota } from './quota.entity.js';
import { Quotas } from './quotas.service.js';

/** How many people a unit has registered in a role, and how many places it has; none where places are not counted. */
export type HeadCount = Pick<Quota, 'unitSlug' | 'role' | 'taken' | 'may' | 'must'>;

/** Counts by the quotas, and the people themselves where nobody has a quota. Always one query. */
@Injectable()
export class HeadCounts {
  constructor(
    private readonly database: Database,
    private readonly quotas: Quotas,
  ) {}

  of(event: Event): Promise<HeadCount[]> {
    return takesProposals(event) ? this.peopleOf(event.slug) : this.quotas.ofEvent(event.slug);
  }

  private async peopleOf(eventSlug: string): Promise<HeadCount[]> {
    const rows = await this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(['delegate.unitSlug AS "unitSlug"', 'delegate.role AS "role"', 'COUNT(*) AS "count"'])
      .where({ eventSlug })
      .groupBy('delegate.unitSlug')
      .addGroupBy('delegate.role')
      .getRawMany<{ unitSlug: string; role: DelegateRole; count: number | string }>();
    return rows.map(({ unitSlug, role, count }) => ({
      unitSlug,
      role,
      taken: Number(count),
      may: 0,
      must: 0,
    }));
  }
}
