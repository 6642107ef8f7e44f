import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import { Ages } from './ages.service.js';
import { wrongIn } from './delegate-checks.js';
import type { DelegateFacts } from './delegate-checks.js';
import { Delegate } from './delegate.entity.js';
import { DelegationRows } from './delegation-rows.js';

/**
 * People of one event who come to another one as well, as delegates of their own there. Nobody registers them, so they
 * take no place of a quota; runs inside the transactions of whoever chooses.
 */
@Injectable()
export class ChosenDelegates {
  constructor(
    private readonly database: Database,
    private readonly rows: DelegationRows,
    private readonly ages: Ages,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes over what is needed to know and to call the child. Health and circumstances were given for the first event
   * and stay there. @throws Refused where the ages of the other event don't allow it
   */
  async add(from: Delegate, event: Event, id: string): Promise<void> {
    const [mistake] = wrongIn(from as DelegateFacts, await this.ages.rulesFor(event));
    if (mistake) throw new Refused(mistake.key, mistake.params);
    const key = { eventSlug: event.slug, unitSlug: from.unitSlug };
    const { id: delegationId } = await this.rows.touch(key);
    const now = this.clock.now();
    await this.database.insert(Delegate, {
      ...{ id, delegationId, ...key, ...detailsOf(from) },
      ...{ healthSealed: null, circumstancesSealed: null, approvedAt: null, createdAt: now, updatedAt: now },
    });
  }

  /** What belongs to the delegate goes, too: answers of the family, papers. */
  async remove(id: string): Promise<void> {
    const delegate = await this.database.of(Delegate).findOneBy({ id });
    if (!delegate) return;
    await this.rows.touch({ eventSlug: delegate.eventSlug, unitSlug: delegate.unitSlug });
    await this.database.of(Delegate).delete({ id });
  }
}

function detailsOf(from: Delegate) {
  const { role, name, nameFold, sortKey, born, gender, school, className, guardianName, guardianPhone } =
    from;
  return { role, name, nameFold, sortKey, born, gender, school, className, guardianName, guardianPhone };
}
