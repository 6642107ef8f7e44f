import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Units } from '../programme/units.service.js';
import { Delegate } from './delegate.entity.js';
import type { DelegateRole } from './delegate-roles.js';

export interface ApprovedFilter {
  eventSlug: string;
  role?: DelegateRole;
  unitSlug?: string;
  ids?: string[];
}

export type ApprovedDelegate = Pick<Delegate, 'id' | 'name' | 'role' | 'unitSlug' | 'groupName' | 'sortKey'>;

/** Those whom the committee has approved, for badges and doors. */
@Injectable()
export class ApprovedDelegates {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** By unit in the order of lists, then by given name. */
  async list({ ids, ...filter }: ApprovedFilter): Promise<ApprovedDelegate[]> {
    const approved = await this.database.of(Delegate).find({
      select: { id: true, name: true, role: true, unitSlug: true, groupName: true, sortKey: true },
      where: { ...filter, approvedAt: Not(IsNull()) },
      order: { sortKey: 'ASC', id: 'ASC' },
    });
    const wanted = ids && new Set(ids);
    return this.byUnit(approved.filter(({ id }) => !wanted || wanted.has(id)));
  }

  private async byUnit(delegates: Delegate[]): Promise<Delegate[]> {
    const units = await this.units.all();
    const places = new Map(units.map(({ slug }, place) => [slug, place]));
    const placeOf = ({ unitSlug }: Delegate) => places.get(unitSlug) ?? places.size;
    return delegates.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
