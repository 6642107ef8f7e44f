import type { SelectQueryBuilder } from 'typeorm';
import type { Database } from '../core/database/database.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { Unit } from '../programme/unit.entity.js';
import type { DelegateSort, ListFilter } from './delegate-list.js';
import { invitedOnly } from './delegate-roles.js';
import { Delegate } from './delegate.entity.js';

/** Of the person: approved people stay so while their delegation waits again. */
export const stateOf = `CASE WHEN delegate.approvedAt IS NOT NULL THEN 'approved' ELSE delegation.state END`;

/** Whom a list's words and unit find, of the people of delegations: guests stand on a list of their own. */
export function found(
  database: Database,
  eventSlug: string,
  { q, unit }: Pick<ListFilter, 'q' | 'unit'>,
): SelectQueryBuilder<Delegate> {
  const rows = database.of(Delegate).createQueryBuilder('delegate');
  rows.where('delegate.eventSlug = :eventSlug', { eventSlug });
  rows.andWhere('delegate.role NOT IN (:...invitedOnly)', { invitedOnly });
  const folded = foldForDuplicates(q);
  if (folded) rows.andWhere('delegate.nameFold LIKE :like', { like: `%${folded}%` });
  if (unit) rows.andWhere('delegate.unitSlug = :unit', { unit });
  return rows;
}

/** Those of them in the chosen role and state, in the list's order. */
export function chosenInOrder(
  database: Database,
  eventSlug: string,
  { role, state, sort, ...filter }: Omit<ListFilter, 'page' | 'size'>,
): SelectQueryBuilder<Delegate> {
  const rows = found(database, eventSlug, filter).innerJoin('delegate.delegation', 'delegation');
  if (role) rows.andWhere('delegate.role = :role', { role });
  if (state) rows.andWhere(`${stateOf} = :state`, { state });
  return inOrder(rows, sort);
}

function inOrder(rows: SelectQueryBuilder<Delegate>, sort: DelegateSort): SelectQueryBuilder<Delegate> {
  if (sort === 'unit') rows.innerJoin(Unit, 'unit', 'unit.slug = delegate.unitSlug').orderBy('unit.position');
  if (sort === 'changed') rows.orderBy('delegate.updatedAt', 'DESC');
  return rows.addOrderBy('delegate.sortKey').addOrderBy('delegate.id');
}
