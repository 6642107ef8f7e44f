import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { hasRole, ownUnits } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Remembered } from '../../core/database/remembered.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import type { UnitName } from '../../programme/units.service.js';
import { deskPageSize, stages } from '../answering-words.js';
import type { Stage } from '../answering-words.js';
import { lateSince } from '../answering/due.js';
import type { Due } from '../answering/due.js';
import { Dues } from '../answering/dues.service.js';
import { Recommendation } from '../recommendation.entity.js';
import type { DeskFilter, DeskStage } from './desk-filter.js';
import { holdsWords } from './word-index.service.js';

export interface DeskRow {
  row: Recommendation;
  topic: string;
  unit: string;
  lead: string;
  /** Others that were merged into it. */
  merged: number;
  due: Due | null;
  isLate: boolean;
}

export interface DeskList {
  event: Event;
  filter: DeskFilter;
  rows: DeskRow[];
  total: number;
  counts: { stage: DeskStage | null; count: number }[];
  topics: Topic[];
  units: UnitName[];
  isCommittee: boolean;
}

type Query = SelectQueryBuilder<Recommendation>;

/** What was taken at a forum: all of it for the committee, for others what their units answer. The same queries for any number. */
@Injectable()
export class DeskLists {
  /** All rows are counted for them, whatever is searched for. */
  private readonly sums: Remembered<DeskList['counts']>;

  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly dues: Dues,
    private readonly clock: Clock,
  ) {
    this.sums = new Remembered(database);
  }

  async of(person: SignedIn, event: Event, filter: DeskFilter): Promise<DeskList> {
    const seen = () => this.seenBy(person, event.slug);
    const late = await this.lateCondition(event);
    const query = this.narrowed(seen(), filter, late);
    const counted = await query.clone().select('COUNT(*)', 'count').getRawOne<{ count: string }>();
    const total = Number(counted?.count ?? 0);
    const page = Math.min(filter.page, Math.max(1, Math.ceil(total / deskPageSize)));
    const rows = await query
      .orderBy('one.number', 'ASC')
      .offset((page - 1) * deskPageSize)
      .limit(deskPageSize)
      .getMany();
    const topics = await this.topics.of(event.programmeSlug);
    const names = await this.units.names();
    return {
      filter: { ...filter, page },
      ...{ event, total, topics, units: names, isCommittee: hasRole(person, 'committee') },
      rows: await this.shown(event, rows, { topics, names }),
      counts: await this.sums.get(`${event.slug} ${late.values.today} ${whoseSums(person)}`, () =>
        this.counts(seen, late),
      ),
    };
  }

  private seenBy(person: SignedIn, eventSlug: string): Query {
    const query = this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .where({ eventSlug, state: 'taken' });
    if (seesAll(person)) return query;
    const own = ownUnits(person);
    return query.andWhere(
      `(one.leadSlug IN (:...own) OR one.id IN (SELECT "recommendationId" FROM "co_answers" WHERE "unitSlug" IN (:...own)))`,
      { own: own.length > 0 ? own : [''] },
    );
  }

  private narrowed(query: Query, filter: DeskFilter, late: LateCondition): Query {
    const { q, topic, unit, lead, stage, outcome } = filter;
    if (topic) query.andWhere('one.topicSlug = :topic', { topic });
    if (lead) query.andWhere('one.leadSlug = :lead', { lead });
    if (outcome) query.andWhere('one.outcome = :outcome', { outcome });
    if (unit && stage === 'merged') query.andWhere('one.unitSlug = :unit', { unit });
    else if (unit)
      query.andWhere('one.id IN (SELECT "rootId" FROM "recommendations" WHERE "unitSlug" = :unit)', { unit });
    ofStage(query, stage, late);
    return searched(query, q, stage === 'merged');
  }

  private async lateCondition(event: Event): Promise<LateCondition> {
    const { answerDays } = await this.dues.settings(event.slug);
    const today = dayInVietnam(this.clock.now());
    const since = lateSince(today, answerDays, await this.dues.calendar());
    const isOver = event.endsOn === null || event.endsOn <= since;
    return {
      sql: `one.mergedIntoId IS NULL AND one.stage IN ('assigned', 'submitted') AND ((one.extendedUntil IS NULL AND one.countsFrom <= :since) OR one.extendedUntil < :today)`,
      values: { today, since: isOver ? since : '' },
    };
  }

  private async counts(seen: () => Query, late: LateCondition): Promise<DeskList['counts']> {
    const found = await seen()
      .select('one.stage', 'stage')
      .addSelect('CASE WHEN one.mergedIntoId IS NULL THEN 0 ELSE 1 END', 'merged')
      .addSelect(`SUM(CASE WHEN ${late.sql} THEN 1 ELSE 0 END)`, 'late')
      .addSelect(`SUM(CASE WHEN ${isReopened} THEN 1 ELSE 0 END)`, 'reopened')
      .addSelect('COUNT(*)', 'count')
      .setParameters(late.values)
      .groupBy('one.stage')
      .addGroupBy('CASE WHEN one.mergedIntoId IS NULL THEN 0 ELSE 1 END')
      .getRawMany<{ stage: Stage; merged: number; late: string; reopened: string; count: string }>();
    const sum = (rows: typeof found, of: 'count' | 'late' | 'reopened') =>
      rows.reduce((all, one) => all + Number(one[of]), 0);
    const alone = found.filter(({ merged }) => merged === 0);
    const at = stages.map((stage) => ({
      stage,
      count: sum(
        alone.filter((one) => one.stage === stage),
        'count',
      ),
    }));
    return [
      { stage: null, count: sum(alone, 'count') },
      ...at,
      { stage: 'reopened' as const, count: sum(alone, 'reopened') },
      { stage: 'late' as const, count: sum(alone, 'late') },
      { stage: 'merged' as const, count: sum(found, 'count') - sum(alone, 'count') },
    ].filter(({ stage, count }) => stage === null || count > 0);
  }

  private async shown(
    event: Event,
    rows: Recommendation[],
    { topics, names }: { topics: Topic[]; names: UnitName[] },
  ): Promise<DeskRow[]> {
    const dueOf = await this.dues.reckoner(event);
    const merged = await this.mergedInto(rows);
    const nameOf = (slug: string | null) => names.find((unit) => unit.slug === slug)?.shortName ?? slug ?? '';
    const today = dayInVietnam(this.clock.now());
    return rows.map((row) => {
      const due = row.stage === 'assigned' || row.stage === 'submitted' ? dueOf(row) : null;
      return {
        ...{ row, due, isLate: due !== null && due.on < today },
        ...{ unit: nameOf(row.unitSlug), lead: nameOf(row.leadSlug), merged: (merged.get(row.id) ?? 1) - 1 },
        topic: topics.find(({ slug }) => slug === row.topicSlug)?.name ?? '',
      };
    });
  }

  private async mergedInto(rows: Recommendation[]): Promise<Map<string, number>> {
    const ids = rows.map(({ id }) => id);
    const found = await this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .select('one.rootId', 'id')
      .addSelect('COUNT(*)', 'count')
      .where('one.rootId IN (:...ids)', { ids: ids.length > 0 ? ids : [''] })
      .groupBy('one.rootId')
      .getRawMany<{ id: string; count: string }>();
    return new Map(found.map(({ id, count }) => [id, Number(count)]));
  }
}

/** Children, or the committee, have found an answer not to be enough; a new one is waited for. */
const isReopened = `one.mergedIntoId IS NULL AND one.stage = 'assigned' AND one.round > 1`;

interface LateCondition {
  sql: string;
  values: { today: string; since: string };
}

function seesAll(person: SignedIn): boolean {
  return hasRole(person, 'committee') || person.duties.includes('recorder');
}

function whoseSums(person: SignedIn): string {
  return seesAll(person) ? '' : ownUnits(person).join();
}

function ofStage(query: Query, stage: DeskStage | null, late: LateCondition): void {
  if (stage === 'merged') query.andWhere('one.mergedIntoId IS NOT NULL');
  else query.andWhere('one.mergedIntoId IS NULL');
  if (stage === 'late') query.andWhere(late.sql, late.values);
  else if (stage === 'reopened') query.andWhere(isReopened);
  else if (stage !== null && stage !== 'merged') query.andWhere('one.stage = :stage', { stage });
}

/** By all words, whatever their marks; one that stands for several is found by the words of each of them. */
function searched(query: Query, q: string, isMerged: boolean): Query {
  const words = holdsWords(q, isMerged ? 'one.id' : '"part"."id"');
  if (!words) return query;
  const values = Object.fromEntries(words.values.map((value, index) => [`word${index}`, value]));
  let index = 0;
  const sql = words.sql.replaceAll('?', () => `:word${index++}`);
  return query.andWhere(
    isMerged ? sql : `one.id IN (SELECT "part"."rootId" FROM "recommendations" "part" WHERE ${sql})`,
    values,
  );
}
