import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Topics } from '../../programme/topics.service.js';
import type { Unit } from '../../programme/unit.entity.js';
import { isValidOn, Units } from '../../programme/units.service.js';
import { Originals } from '../originals.js';
import { Recommendation } from '../recommendation.entity.js';
import { stateOfIntake } from '../recommendation-words.js';
import type { IntakeState, ReadingState } from '../recommendation-words.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { Intake } from './intake.entity.js';
import type { IntakeFile } from './intake.entity.js';
import { IntakeRows } from './intake-rows.service.js';
import { ListImports } from './list-imports.service.js';

export interface OwnRow {
  row: Recommendation;
  /** As it came, until a reader has taken it; then as everybody may read it. */
  title: string;
  topic: string;
  /** What answers it, once it was taken: itself, or the one into which it was merged. */
  root: Recommendation | null;
}

/** Where somebody writes down what children ask. */
export interface IntakePlace {
  event: Event;
  unit: Unit;
  topics: Topic[];
  /** What the forum's own discussion groups ask, rather than a district. */
  isOfForum: boolean;
}

export interface IntakeView extends IntakePlace {
  /** Names of units by slug. */
  names: Map<string, string>;
  intake: Intake;
  rows: OwnRow[];
  files: IntakeFile[];
  started: { id: string; fileName: string }[];
}

/** One unit's line of the board. */
export interface IntakeLine {
  unit: Unit;
  state: IntakeState;
  handedAt: Date | null;
  noneReason: string;
  counts: Record<Exclude<ReadingState, 'draft'>, number>;
}

export interface IntakeBoard {
  event: Event;
  lines: IntakeLine[];
  /** The forum's own groups. */
  ofForum: IntakeLine | null;
}

/** What the pages about units' recommendations show. */
@Injectable()
export class IntakeViews {
  constructor(
    private readonly database: Database,
    private readonly rows: IntakeRows,
    private readonly originals: Originals,
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly imports: ListImports,
  ) {}

  async place(person: SignedIn, key: IntakeKey): Promise<IntakePlace> {
    const event = await this.rows.enter(person, key);
    return {
      event,
      unit: await this.units.get(key.unitSlug),
      topics: await this.topics.of(event.programmeSlug),
      isOfForum: key.unitSlug === event.chair,
    };
  }

  async of(person: SignedIn, key: IntakeKey): Promise<IntakeView> {
    const place = await this.place(person, key);
    const intake = await this.rows.of(key);
    const found = await this.rows.recommendationsOf(key);
    return {
      ...place,
      intake,
      rows: await this.owns(found, place.topics),
      names: await this.units.shortNames(),
      files: await this.rows.filesOf(intake),
      started: await this.imports.startedOf(key),
    };
  }

  /** Every district is a line, also one that has sent nothing; the same few queries for any number of texts. */
  async board(eventSlug: string): Promise<IntakeBoard> {
    const event = await this.rows.forum(eventSlug);
    const intakes = await this.database.of(Intake).findBy({ eventSlug });
    const counts = await this.counts(eventSlug);
    const day = event.startsOn as Day | null;
    const units = (await this.units.all()).filter((unit) => !day || isValidOn(unit, day));
    const lineOf = (unit: Unit) => this.line(unit, intakes, counts);
    const chair = units.find(({ slug }) => slug === event.chair);
    return {
      event,
      lines: units.filter(({ level }) => level === 'district').map(lineOf),
      ofForum: chair ? lineOf(chair) : null,
    };
  }

  private async owns(rows: Recommendation[], topics: Topic[]): Promise<OwnRow[]> {
    const ids = rows.flatMap(({ rootId }) => rootId ?? []);
    const roots = await this.database.of(Recommendation).findBy({ id: In(ids) });
    const byId = new Map(roots.map((root) => [root.id, root]));
    return rows.map((row) => ({ ...this.own(row, topics), root: byId.get(row.rootId ?? '') ?? null }));
  }

  private own(row: Recommendation, topics: Topic[]): Omit<OwnRow, 'root'> {
    const topic = topics.find(({ slug }) => slug === row.topicSlug)?.name ?? '';
    return { row, topic, title: row.state === 'taken' ? row.title : this.originals.of(row).title };
  }

  private counts(eventSlug: string): Promise<StateCount[]> {
    return this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .select('one.unitSlug', 'unitSlug')
      .addSelect('one.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ eventSlug })
      .groupBy('one.unitSlug')
      .addGroupBy('one.state')
      .getRawMany<StateCount>();
  }

  private line(unit: Unit, intakes: Intake[], counts: StateCount[]): IntakeLine {
    const intake = intakes.find(({ unitSlug }) => unitSlug === unit.slug);
    const of = (state: ReadingState) =>
      Number(counts.find((one) => one.unitSlug === unit.slug && one.state === state)?.count ?? 0);
    const begun = counts.some(({ unitSlug }) => unitSlug === unit.slug) || intake !== undefined;
    return {
      unit,
      state: stateOfIntake(intake, begun),
      handedAt: intake?.handedAt ?? null,
      noneReason: intake?.noneReason ?? '',
      counts: { waiting: of('waiting'), returned: of('returned'), taken: of('taken') },
    };
  }
}

interface StateCount {
  unitSlug: string;
  state: ReadingState;
  /** PostgreSQL counts in text. */
  count: string | number;
}
