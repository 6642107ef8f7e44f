import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { lastDayBefore } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Obligation } from './obligation.entity.js';
import type { ObligationKind } from './plan/plan.js';
import { Units } from './units.service.js';

@Injectable()
export class Obligations {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** In the plan's order. */
  all(): Promise<Obligation[]> {
    return this.database.of(Obligation).find({ order: { position: 'ASC' } });
  }

  async get(slug: string): Promise<Obligation> {
    const obligation = await this.database.findOne(Obligation, { slug });
    if (!obligation) throw new Missing();
    return obligation;
  }

  /** The first task of a kind that the plan gives to a unit, itself or as a member of a group, for an event. */
  async find(
    kind: ObligationKind,
    { unitSlug, eventSlug }: { unitSlug: string; eventSlug: string },
  ): Promise<Obligation | null> {
    const subject = In(await this.subjectsOf([unitSlug]));
    return this.database
      .of(Obligation)
      .findOne({ where: { kind, eventSlug, subject }, order: { position: 'ASC' } });
  }

  /** The units and the groups to which they belong. */
  private async subjectsOf(unitSlugs: string[]): Promise<string[]> {
    const groups = await this.units.groups();
    const theirs = groups.filter(({ members }) => members.some((member) => unitSlugs.includes(member)));
    return [...unitSlugs, ...theirs.map(({ slug }) => slug)];
  }
}

/** The last day on which a dated obligation can be met in time. */
export function lastDayFor({ dueBefore, dueStrict }: Obligation): Day | null {
  const day = dueBefore as Day | null;
  return day !== null && dueStrict ? lastDayBefore(day) : day;
}
