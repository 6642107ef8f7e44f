import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../core/database/database.js';
import { lastDayBefore } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Obligation } from './obligation.entity.js';
import { Units } from './units.service.js';

@Injectable()
export class Obligations {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** What units owe by a day, themselves or as members of a group; the next one first. */
  async datedOf(unitSlugs: string[]): Promise<Obligation[]> {
    const groups = await this.units.groups();
    const theirs = groups.filter(({ members }) => members.some((member) => unitSlugs.includes(member)));
    const subjects = [...unitSlugs, ...theirs.map(({ slug }) => slug)];
    return this.database.of(Obligation).find({
      where: { subject: In(subjects), dueBefore: Not(IsNull()) },
      order: { dueBefore: 'ASC', position: 'ASC' },
    });
  }
}

/** The last day on which a dated obligation can be met in time. */
export function lastDayFor({ dueBefore, dueStrict }: Obligation): Day | null {
  const day = dueBefore as Day | null;
  return day !== null && dueStrict ? lastDayBefore(day) : day;
}
