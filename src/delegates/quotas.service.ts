import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import type { Day } from '../core/vietnamese/dates.js';
import { takesDistricts } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { isValidOn, Units } from '../programme/units.service.js';
import { delegationRoles } from './delegate-roles.js';
import type { DelegationRole } from './delegate-roles.js';
import type { DelegationKey } from './delegates.policy.js';
import { Quota } from './quota.entity.js';

/** What the committee sets for a unit and a role; the places in use are not its to set. */
export type QuotaSetting = Pick<Quota, 'unitSlug' | 'may' | 'must'> & { role: DelegationRole };

@Injectable()
export class Quotas {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  of({ eventSlug, unitSlug }: DelegationKey): Promise<Quota[]> {
    return this.database.of(Quota).findBy({ eventSlug, unitSlug });
  }

  ofEvent(eventSlug: string): Promise<Quota[]> {
    return this.database.of(Quota).findBy({ eventSlug });
  }

  /** Of all events to which the units are invited. */
  ofUnits(unitSlugs: string[]): Promise<Quota[]> {
    return this.database.of(Quota).findBy(unitSlugs.map((unitSlug) => ({ unitSlug, may: MoreThan(0) })));
  }

  /** The districts that exist on the event's day, and whoever else has a quota, in the order of lists. */
  async unitsFor(event: Event, quotas: Pick<Quota, 'unitSlug' | 'may'>[]): Promise<Unit[]> {
    const invited = new Set(quotas.filter(({ may }) => may > 0).map(({ unitSlug }) => unitSlug));
    const units = await this.units.all();
    return units.filter(
      (unit) => invited.has(unit.slug) || (unit.level === 'district' && existsFor(unit, event)),
    );
  }

  /** Those of whom people are awaited: of all where a list is owed; elsewhere nobody owes one. */
  async unitsAwaited(event: Event): Promise<Unit[]> {
    return takesDistricts(event) ? this.unitsFor(event, await this.ofEvent(event.slug)) : [];
  }

  /** Refuses as a whole, naming the units, when a number would fall below the places in use. */
  async set(eventSlug: string, settings: QuotaSetting[]): Promise<void> {
    await this.database.transaction('quota.set', async (transaction) => {
      transaction.about('event', eventSlug, ['may', 'must']);
      const tooLow: QuotaSetting[] = [];
      for (const setting of inLockOrder(settings)) {
        if (!(await this.setOne(eventSlug, setting))) tooLow.push(setting);
      }
      if (tooLow.length > 0) throw await this.belowTaken(tooLow);
    });
  }

  private async setOne(eventSlug: string, { unitSlug, role, may, must }: QuotaSetting): Promise<boolean> {
    const key = { eventSlug, unitSlug, role };
    await this.database.insert(Quota, { ...key, may, must }, { orIgnore: true });
    const update = this.database.of(Quota).createQueryBuilder().update().set({ may, must }).where(key);
    const { affected } = await update.andWhere('taken <= :may', { may }).execute();
    return affected === 1;
  }

  private async belowTaken(settings: QuotaSetting[]): Promise<Refused> {
    const units = await this.units.bySlugs(settings.map(({ unitSlug }) => unitSlug));
    return new Refused('delegates.quota-below-taken', {
      units: units.map(({ shortName }) => shortName).join(', '),
    });
  }
}

function existsFor(unit: Unit, { endsOn, startsOn }: Event): boolean {
  const day = (endsOn ?? startsOn) as Day | null;
  return day === null || isValidOn(unit, day);
}

/** One order for all, so that two tables saved at once wait for each other instead of for ever. */
function inLockOrder(settings: QuotaSetting[]): QuotaSetting[] {
  const keyOf = ({ unitSlug, role }: QuotaSetting) => `${unitSlug} ${delegationRoles.indexOf(role)}`;
  return [...settings].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
