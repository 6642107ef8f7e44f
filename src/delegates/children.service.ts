import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Units } from '../programme/units.service.js';
import { Delegate } from './delegate.entity.js';

const columns = ['id', 'name', 'unitSlug', 'born', 'approvedAt', 'sortKey'] as const;

export type Child = Pick<Delegate, (typeof columns)[number]>;

/** The children of an event, for what is kept of children alone. */
@Injectable()
export class Children {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** By unit in the order of lists, then by given name; two queries. */
  async of(eventSlug: string, unitSlug?: string): Promise<Child[]> {
    const where = { eventSlug, role: 'child' as const, ...(unitSlug ? { unitSlug } : {}) };
    const select = Object.fromEntries(columns.map((column) => [column, true]));
    const children = await this.database
      .of(Delegate)
      .find({ select, where, order: { sortKey: 'ASC', id: 'ASC' } });
    const units = await this.units.all();
    const places = new Map(units.map(({ slug }, place) => [slug, place]));
    const placeOf = (child: Child) => places.get(child.unitSlug) ?? places.size;
    return children.sort((one, other) => placeOf(one) - placeOf(other));
  }

  /**
   * Keeps a child where it is until the transaction ends, and leaves no trace of it.
   * @returns false when it is no child of the event any more
   */
  async hold(id: string): Promise<boolean> {
    const same = { version: () => 'version' };
    const held = this.database.of(Delegate).createQueryBuilder().update().set(same);
    const { affected } = await held.where({ id, role: 'child' }).execute();
    return affected === 1;
  }
}
