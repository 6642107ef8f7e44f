import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { Delegate } from './delegate.entity.js';
import type { ListFilter, ListRow } from './delegate-list.js';
import { chosenInOrder, stateOf } from './delegate-query.js';

export type ExportRow = ListRow & Pick<Delegate, 'gender' | 'className' | 'phone'>;

const rowsAtOnce = 250;
const fields = ['id', 'name', 'role', 'unitSlug', 'born', 'gender', 'school', 'className', 'phone'] as const;
const columns = [...fields.map((field) => `delegate.${field} AS "${field}"`), `${stateOf} AS "state"`];

/** All people of an event whom a list's filters choose, without anything sensitive and without their guardians. */
@Injectable()
export class DelegateExport {
  constructor(private readonly database: Database) {}

  /** First who and in which order, then the rows in portions, between which others have their turn. */
  async rows(eventSlug: string, filter: Omit<ListFilter, 'page' | 'size'>): Promise<ExportRow[]> {
    const chosen = await chosenInOrder(this.database, eventSlug, filter)
      .select('delegate.id AS "id"')
      .getRawMany<{ id: string }>();
    const rows: ExportRow[] = [];
    for (const chunk of chunksOf(chosen, rowsAtOnce)) {
      rows.push(...(await this.portion(chunk.map(({ id }) => id))));
      await breathe();
    }
    return rows;
  }

  /** Whoever was removed since is left out. */
  private async portion(ids: string[]): Promise<ExportRow[]> {
    const rows = await this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .innerJoin('delegate.delegation', 'delegation')
      .select(columns)
      .where({ id: In(ids) })
      .getRawMany<ExportRow>();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
