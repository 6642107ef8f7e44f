import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../core/database/database.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { Unit } from '../programme/unit.entity.js';
import { delegationRoles } from './delegate-roles.js';
import type { DelegationKey } from './delegates.policy.js';
import { Delegate } from './delegate.entity.js';

/** Two delegates of different units who may be one person. */
export interface LikePair {
  id: string;
  name: string;
  unitSlug: string;
  unitName: string;
  born: string;
  otherId: string;
  otherName: string;
  otherUnitSlug: string;
  otherUnitName: string;
}

/** Finds people who were likely entered twice: the same folded name and the same birth date. */
@Injectable()
export class Likeness {
  constructor(private readonly database: Database) {}

  /** Inside one delegation, of which those invited by the committee are no part: what its district may be told. @param except the delegate who is being edited */
  async within(
    key: DelegationKey,
    { name, born }: Pick<Delegate, 'name' | 'born'>,
    except?: string,
  ): Promise<Delegate | null> {
    return this.database.of(Delegate).findOneBy({
      eventSlug: key.eventSlug,
      unitSlug: key.unitSlug,
      role: In(delegationRoles),
      nameFold: foldForDuplicates(name),
      born: born ?? IsNull(),
      ...(except ? { id: Not(except) } : {}),
    });
  }

  /** Across units: for the committee only. */
  across(eventSlug: string, unitSlug?: string): Promise<LikePair[]> {
    const pairs = this.database
      .of(Delegate)
      .createQueryBuilder('one')
      .innerJoin(Delegate, 'other', alike)
      .innerJoin(Unit, 'unit', 'unit.slug = one.unitSlug')
      .innerJoin(Unit, 'otherUnit', 'otherUnit.slug = other.unitSlug')
      .select(pairColumns.map((column) => `${column.of} AS "${column.as}"`))
      .where('one.eventSlug = :eventSlug', { eventSlug })
      .orderBy('one.sortKey')
      .addOrderBy('one.id')
      .limit(100);
    const chosen = unitSlug
      ? pairs.andWhere('one.unitSlug = :unitSlug', { unitSlug })
      : pairs.andWhere('one.unitSlug < other.unitSlug');
    return chosen.getRawMany<LikePair>();
  }
}

const alike =
  'other.eventSlug = one.eventSlug AND other.nameFold = one.nameFold AND other.born = one.born AND other.unitSlug <> one.unitSlug';

const pairColumns = [
  { of: 'one.id', as: 'id' },
  { of: 'one.name', as: 'name' },
  { of: 'one.unitSlug', as: 'unitSlug' },
  { of: 'unit.shortName', as: 'unitName' },
  { of: 'one.born', as: 'born' },
  { of: 'other.id', as: 'otherId' },
  { of: 'other.name', as: 'otherName' },
  { of: 'other.unitSlug', as: 'otherUnitSlug' },
  { of: 'otherUnit.shortName', as: 'otherUnitName' },
];
