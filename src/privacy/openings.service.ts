import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { Activity } from '../core/activity/activity.entity.js';
import { openingVerbs } from '../core/activity/openings.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { addDays, startOfDayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Units } from '../programme/units.service.js';
import { DelegateNames } from '../delegates/delegate-names.js';
import type { OpeningRow, OpeningsPageProps } from '../../views/privacy/openings-page.js';
import { pageSizes } from '../../views/ui/page-sizes.js';
import type { OpeningsFilter } from './openings-filter.js';

const pageSize = pageSizes[0];

/** Who opened sensitive data, when and whose; by a fixed number of queries. */
@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly people: PersonNames,
    private readonly delegates: DelegateNames,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(filter: OpeningsFilter): Promise<OpeningsPageProps> {
    const found = this.found(filter);
    const total = await found.getCount();
    const page = Math.min(filter.page, Math.max(1, Math.ceil(total / pageSize)));
    const activities = await found
      .orderBy('activity.id', 'DESC')
      .offset((page - 1) * pageSize)
      .limit(pageSize)
      .getMany();
    const names = await this.openers();
    const rows = await this.rowsOf(activities, names);
    return { filter: { ...filter, page }, rows, total, pageSize, openers: sorted(names) };
  }

  private found({ person, day }: OpeningsFilter): SelectQueryBuilder<Activity> {
    const found = this.all();
    if (person) found.andWhere({ personId: person });
    if (day) found.andWhere(this.within(day));
    return found;
  }

  /** The activity log goes by the machine's time, pages tell business time. */
  private within(day: Day): Brackets {
    const hours = this.clock.stretchesOf(startOfDayInVietnam(day), startOfDayInVietnam(addDays(day, 1)));
    return new Brackets((either) => {
      either.where('1 = 0');
      for (const [at, { from, to }] of hours.entries()) {
        const params = { [`from${at}`]: from.toISOString(), [`to${at}`]: to.toISOString() };
        either.orWhere(`activity.at >= :from${at} AND activity.at < :to${at}`, params);
      }
    });
  }

  /** Everybody who has ever opened something, by id; null: the account is gone. */
  private async openers(): Promise<Map<string, string | null>> {
    const found = await this.all()
      .andWhere('activity.personId IS NOT NULL')
      .select('DISTINCT activity.personId', 'id')
      .getRawMany<{ id: string }>();
    const names = await this.people.of(found.map(({ id }) => id));
    return new Map(found.map(({ id }) => [id, names.get(id) ?? null]));
  }

  private async rowsOf(activities: Activity[], names: Map<string, string | null>): Promise<OpeningRow[]> {
    const ids = activities.flatMap(({ subjectKind, subjectId }) =>
      subjectKind === 'delegate' && subjectId ? [subjectId] : [],
    );
    const [delegates, units] = await Promise.all([
      this.delegates.of([...new Set(ids)]),
      this.units.shortNames(),
    ]);
    const nameOf = (kind: string | null, id: string) =>
      (kind === 'unit' ? units.get(id) : delegates.get(id)?.name) ?? null;
    return activities.map(({ id, at, verb, personId, subjectKind, subjectId }) => ({
      id,
      at: this.clock.asTold(at),
      verb,
      who: names.get(personId ?? '') ?? null,
      subject: { kind: subjectKind, id: subjectId, name: nameOf(subjectKind, subjectId ?? '') },
    }));
  }

  private all(): SelectQueryBuilder<Activity> {
    return this.database
      .of(Activity)
      .createQueryBuilder('activity')
      .where({ verb: In(openingVerbs()) });
  }
}

function sorted(names: Map<string, string | null>): { id: string; name: string | null }[] {
  const openers = [...names].map(([id, name]) => ({ id, name }));
  return openers.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'vi'));
}
