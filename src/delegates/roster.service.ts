import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Delegate } from './delegate.entity.js';

/** Read as plain rows: hundreds of them are read for each page of a schedule. */
const columns = ['id', 'role', 'unitSlug', 'name', 'born', 'gender', 'sortKey'] as const;

export type Registered = Pick<Delegate, (typeof columns)[number]>;

/** All who are registered for an event, approved or not, for whoever plans with heads; and the group that stands on their badges. */
@Injectable()
export class Roster {
  constructor(private readonly database: Database) {}

  /** By given name. */
  of(eventSlug: string): Promise<Registered[]> {
    return this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(columns.map((column) => `delegate.${column} AS "${column}"`))
      .where({ eventSlug })
      .orderBy('delegate.sortKey')
      .addOrderBy('delegate.id')
      .getRawMany<Registered>();
  }

  /**
   * Inside a transaction. Nobody else of the event keeps a group.
   * @param names of groups, by delegate
   */
  async setGroups(eventSlug: string, names: Map<string, string>): Promise<void> {
    const stands = await this.database.query<{ id: string; groupName: string }>(
      'SELECT "id", "groupName" FROM "delegates" WHERE "eventSlug" = ?',
      [eventSlug],
    );
    for (const { id, groupName } of stands) {
      const name = names.get(id) ?? '';
      if (name !== groupName)
        await this.database.change('UPDATE "delegates" SET "groupName" = ? WHERE "id" = ?', [name, id]);
    }
  }
}
