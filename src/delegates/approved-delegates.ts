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

/** Read as plain rows: thousands of them would cost the server a stall as entities. */
const columns = ['id', 'name', 'role', 'unitSlug', 'groupName', 'sortKey'] as const;

export type ApprovedDelegate = Pick<Delegate, (typeof columns)[number]>;

/** Those whom the committee has approved, for badges and doors. */
@Injectable()
export class ApprovedDelegates {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** By unit in the order of lists, then by given name. */
  async list({ ids, ...filter }: ApprovedFilter): Promise<ApprovedDelegate[]> {
    const approved = await this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(columns.map((column) => `delegate.${column} AS "${column}"`))
      .where({ ...filter, approvedAt: Not(IsNull()) })
      .orderBy('delegate.sortKey')
      .addOrderBy('delegate.id')
      .getRawMany<ApprovedDelegate>();
    const wanted = ids && new Set(ids);
    return this.byUnit(approved.filter(({ id }) => !wanted || wanted.has(id)));
  }

  includes(id: string): Promise<boolean> {
    return this.database.of(Delegate).existsBy({ id, approvedAt: Not(IsNull()) });
  }

  private async byUnit(delegates: ApprovedDelegate[]): Promise<ApprovedDelegate[]> {
    const units = await this.units.all();
    const places = new Map(units.map(({ slug }, place) => [slug, place]));
    const placeOf = ({ unitSlug }: ApprovedDelegate) => places.get(unitSlug) ?? places.size;
    return delegates.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
