import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../core/database/database.js';
import { ageOn } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { ChangeRequest } from '../delegates/changes/change-request.entity.js';
import { bornFrom, bornUntil } from '../delegates/age-limits.js';
import type { Gender } from '../delegates/delegate-roles.js';
import { Delegate } from '../delegates/delegate.entity.js';
import { dayOfAges } from './forum-pairs.service.js';
import type { ForumPair } from './forum-pairs.service.js';
import { Selection } from './selection.entity.js';

const candidatesPerPage = 25;

export interface CandidateFilter {
  q: string;
  unit: string | null;
  gender: Gender | null;
  age: number | null;
  /** From 1. */
  page: number;
}

const columns = ['id', 'name', 'unitSlug', 'born', 'gender', 'school', 'className'] as const;
export type Candidate = Pick<Delegate, (typeof columns)[number]>;

export interface CandidateView {
  filter: CandidateFilter;
  rows: Candidate[];
  total: number;
  /** Among all who may be chosen: what filters offer. */
  ages: number[];
  unitSlugs: string[];
}

/** Children whom the committee has approved for the province's forum; who is chosen already is no candidate. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database) {}

  /** Three queries. */
  async of(pair: ForumPair, filter: CandidateFilter): Promise<CandidateView> {
    const day = dayOfAges(pair);
    const [rows, total, all] = await Promise.all([
      this.inOrder(pair, filter),
      this.filtered(pair, filter).getCount(),
      this.approved(pair)
        .select(['DISTINCT delegate.unitSlug AS "unitSlug"', 'delegate.born AS "born"'])
        .getRawMany<Pick<Candidate, 'unitSlug' | 'born'>>(),
    ]);
    const ages = all.flatMap(({ born }) => (born && day ? ageOn(born as Day, day) : []));
    return {
      ...{ filter, rows, total },
      ages: [...new Set(ages)].sort((one, other) => one - other),
      unitSlugs: [...new Set(all.map(({ unitSlug }) => unitSlug))],
    };
  }

  /** Null for somebody who may not be chosen. */
  find({ forum }: ForumPair, id: string): Promise<Delegate | null> {
    const where = { id, eventSlug: forum.slug, role: 'child', approvedAt: Not(IsNull()) } as const;
    return this.database.of(Delegate).findOneBy(where);
  }

  /** Whether the unit has asked for the child to be withdrawn or replaced, and waits for an answer. */
  isLeaving(delegateId: string): Promise<boolean> {
    const where = { delegateId, state: 'waiting', kind: In(['withdraw', 'substitute']) } as const;
    return this.database.of(ChangeRequest).existsBy(where);
  }

  private inOrder(pair: ForumPair, filter: CandidateFilter): Promise<Candidate[]> {
    return this.filtered(pair, filter)
      .select(columns.map((column) => `delegate.${column} AS "${column}"`))
      .orderBy('delegate.sortKey')
      .addOrderBy('delegate.id')
      .limit(candidatesPerPage)
      .offset((filter.page - 1) * candidatesPerPage)
      .getRawMany<Candidate>();
  }

  private filtered(pair: ForumPair, { q, unit, gender, age }: CandidateFilter): SelectQueryBuilder<Delegate> {
    const rows = this.approved(pair);
    const day = dayOfAges(pair);
    const folded = foldForDuplicates(q);
    rows.andWhere(`delegate.id NOT IN (${this.chosen().getQuery()})`, { national: pair.national.slug });
    if (folded) rows.andWhere('delegate.nameFold LIKE :like', { like: `%${folded}%` });
    if (unit) rows.andWhere('delegate.unitSlug = :unit', { unit });
    if (gender) rows.andWhere('delegate.gender = :gender', { gender });
    if (age !== null && day) rows.andWhere('delegate.born BETWEEN :from AND :until', birthdays(day, age));
    return rows;
  }

  private approved({ forum }: ForumPair): SelectQueryBuilder<Delegate> {
    return this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .where("delegate.eventSlug = :forum AND delegate.role = 'child' AND delegate.approvedAt IS NOT NULL", {
        forum: forum.slug,
      });
  }

  private chosen(): SelectQueryBuilder<Selection> {
    return this.database
      .of(Selection)
      .createQueryBuilder('selection')
      .select('selection.fromDelegateId')
      .where('selection.eventSlug = :national AND selection.endedAt IS NULL');
  }
}

/** Of those who are so old on a day. */
function birthdays(day: Day, age: number): { from: Day; until: Day } {
  return { from: bornFrom(day, age + 1), until: bornUntil(day, age) };
}
