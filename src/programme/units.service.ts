import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Remembered } from '../core/database/remembered.js';
import { holdLock } from '../core/database/named-lock.js';
import type { Transaction } from '../core/database/transaction.js';
import { Missing, Stale, refuseMistakes } from '../core/errors/refusals.js';
import type { Day } from '../core/vietnamese/dates.js';
import { changedFields } from './changed-fields.js';
import { unitAnswers } from './unit-answers.js';
import { Unit, UnitGroup } from './unit.entity.js';
import { freeSlug, mistakesInUnit, takenNames } from './unit-rules.js';
import type { UnitValues } from './unit-rules.js';

export type UnitName = Pick<Unit, 'slug' | 'shortName'>;

@Injectable()
export class Units {
  private readonly remembered: Remembered<UnitName[]>;

  constructor(private readonly database: Database) {
    this.remembered = new Remembered(database);
  }

  async get(slug: string): Promise<Unit> {
    const unit = await this.database.findOne(Unit, { slug });
    if (!unit) throw new Missing();
    return unit;
  }

  /** In the order of lists. */
  all(): Promise<Unit[]> {
    return this.database.of(Unit).find({ order: { position: 'ASC' } });
  }

  bySlugs(slugs: string[]): Promise<Unit[]> {
    return this.database.of(Unit).find({ where: { slug: In(slugs) }, order: { position: 'ASC' } });
  }

  /** In the order of lists; remembered, since most lists name units. For views, not for transactions. */
  names(): Promise<UnitName[]> {
    return this.remembered.get('names', () => this.readNames());
  }

  /** By slug, also of units that no longer exist. */
  async shortNames(): Promise<Map<string, string>> {
    return shortNamesOf(await this.names());
  }

  groups(): Promise<UnitGroup[]> {
    return this.database.of(UnitGroup).find({ order: { name: 'ASC' } });
  }

  /** The new unit stands at the end of lists; its slug is made from its name. */
  add(values: UnitValues): Promise<Unit> {
    return this.change('unit.add', async (transaction, units) => {
      refuseMistakes(mistakesInUnit(values, null, units));
      const slug = freeSlug(values.shortName, takenNames([...units, ...(await this.groups())]));
      const position = Math.max(-1, ...units.map((unit) => unit.position)) + 1;
      await this.database
        .of(Unit)
        .insert({ ...values, slug, position, island: false, aliases: [], planned: {} });
      transaction.about('unit', slug, Object.keys(values));
      return this.get(slug);
    });
  }

  edit(slug: string, version: number, values: UnitValues): Promise<Unit> {
    return this.change('unit.edit', async (transaction, units) => {
      const unit = units.find((one) => one.slug === slug);
      if (!unit) throw new Missing();
      refuseMistakes(mistakesInUnit(values, slug, units));
      if (unit.version !== version) throw new Stale(unitAnswers(unit));
      const { affected } = await this.database.of(Unit).update({ slug, version }, values);
      if (affected === 0) throw new Stale(unitAnswers(await this.get(slug)));
      transaction.about('unit', slug, changedFields<UnitValues>(unit, values));
      return this.get(slug);
    });
  }

  private readNames(): Promise<UnitName[]> {
    const units = this.database.of(Unit).createQueryBuilder('unit');
    return units
      .select(['unit.slug AS "slug"', 'unit.shortName AS "shortName"'])
      .orderBy('unit.position')
      .getRawMany();
  }

  /** One change at a time, since free slugs and circles of parents are seen across all units. */
  private change<T>(verb: string, work: (transaction: Transaction, units: Unit[]) => Promise<T>): Promise<T> {
    return this.database.transaction(verb, async (transaction) => {
      await holdLock(this.database, 'units');
      return work(transaction, await this.all());
    });
  }
}

/** Whether the unit exists on a day: what choices for an event offer beside what stands there already. */
export function isValidOn({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

export function shortNamesOf(units: UnitName[]): Map<string, string> {
  return new Map(units.map(({ slug, shortName }) => [slug, shortName]));
}
