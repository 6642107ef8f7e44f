import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { groupedBy } from '../../core/database/grouped.js';
import { Missing } from '../../core/errors/refusals.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import { Answer, Commitment, SpokenAnswer } from '../answering/answer.entity.js';
import { ProgressEntry } from '../following/following.entity.js';
import { asPublished } from '../following/kept-promises.js';
import { wordsIn } from '../gathering/word-index.service.js';
import { Forums } from '../forums.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { shownOrigins } from './origins.js';
import type { ShownOrigins } from './origins.js';
import type { PublicFilter } from './public-filter.js';
import { publicPageSize, shownState } from './shown-words.js';
import type { ShownState } from './shown-words.js';

/** A published recommendation as everybody sees it. */
export interface ShownItem {
  id: string;
  number: number;
  title: string;
  text: string;
  topicSlug: string | null;
  /** Who answers; null where naming it would tell where the children live. */
  leadSlug: string | null;
  isByOwnDistrict: boolean;
  state: ShownState;
  publishedAt: Date;
  origins: ShownOrigins;
  /** The latest answer, as children read it; empty while it was only spoken. */
  childText: string;
}

export interface ShownList {
  event: Event;
  filter: PublicFilter;
  /** Of all that are published. */
  all: ShownItem[];
  found: ShownItem[];
  /** All at which something is published, the latest first. */
  forums: Event[];
  topics: Topic[];
  names: Map<string, string>;
}

export interface ShownPage {
  event: Event;
  item: ShownItem;
  topic: string;
  names: Map<string, string>;
  answers: Answer[];
  spoken: SpokenAnswer | null;
  commitments: Commitment[];
  progress: ProgressEntry[];
}

/** What is published, and nothing else: every query of a public page about recommendations stands here. */
@Injectable()
export class Shown {
  constructor(
    private readonly database: Database,
    private readonly forums: Forums,
    private readonly events: Events,
    private readonly topics: Topics,
    private readonly units: Units,
  ) {}

  /** The same few queries for any number. @throws Missing without a forum */
  async list(filter: PublicFilter): Promise<ShownList> {
    const event = await this.forums.get(filter.forum);
    const all = await this.published(event.slug);
    const found = matching(all, filter);
    return {
      ...{ event, all, found },
      filter: { ...filter, page: pageWithin(filter.page, found.length) },
      forums: await this.forumsShown(),
      topics: await this.topics.of(event.programmeSlug),
      names: await this.units.shortNames(),
    };
  }

  async page(id: string): Promise<ShownPage> {
    const row = await this.database.findOne(Recommendation, { id });
    if (!row?.publishedAt || row.mergedIntoId !== null) throw new Missing();
    const event = await this.events.get(row.eventSlug);
    const where = { recommendationId: id, publishedAt: Not(IsNull()) };
    const topics = await this.topics.of(event.programmeSlug);
    const answers = await this.database.of(Answer).find({ where, order: { round: 'DESC' } });
    const progress = await this.database
      .of(ProgressEntry)
      .find({ where, order: { day: 'DESC', at: 'DESC' } });
    const commitments = await this.database.of(Commitment).find({ where, order: { dueOn: 'ASC' } });
    const origins = await this.database.of(Recommendation).findBy({ rootId: id });
    const districts = await this.districts();
    const item = shownItem(row, { origins, answer: answers[0], districts });
    return {
      ...{ event, item, answers },
      topic: topics.find(({ slug }) => slug === row.topicSlug)?.name ?? '',
      names: namesFor(item, await this.units.shortNames(), districts),
      spoken: await this.database.of(SpokenAnswer).findOneBy(where),
      ...{ progress, commitments: commitments.map((one) => asPublished(one, progress)) },
    };
  }

  count(eventSlug: string): Promise<number> {
    const where = { eventSlug, publishedAt: Not(IsNull()), mergedIntoId: IsNull() };
    return this.database.of(Recommendation).countBy(where);
  }

  /** All that is published of one forum, in the order of their numbers. */
  private async published(eventSlug: string): Promise<ShownItem[]> {
    const rows = await this.database.of(Recommendation).find({
      where: { eventSlug, publishedAt: Not(IsNull()), mergedIntoId: IsNull() },
      order: { number: 'ASC' },
    });
    const ids = In(rows.map(({ id }) => id));
    const origins = await this.database.of(Recommendation).find({
      select: { rootId: true, unitSlug: true, backers: true },
      where: { eventSlug, rootId: ids },
    });
    const answers = await this.database.of(Answer).find({
      select: { recommendationId: true, unitSlug: true, childText: true },
      where: { recommendationId: ids, publishedAt: Not(IsNull()) },
      order: { round: 'ASC' },
    });
    const districts = await this.districts();
    const latest = new Map(answers.map((answer) => [answer.recommendationId, answer]));
    const byRoot = groupedBy(origins, ({ rootId }) => rootId);
    return rows.map((row) =>
      shownItem(row, { origins: byRoot.get(row.id) ?? [], answer: latest.get(row.id), districts }),
    );
  }

  /** At which something is published, the latest first. */
  private async forumsShown(): Promise<Event[]> {
    const found = await this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .select('DISTINCT one.eventSlug', 'slug')
      .where('one.publishedAt IS NOT NULL')
      .getRawMany<{ slug: string }>();
    const events = await this.events.bySlugs(found.map(({ slug }) => slug));
    return events.sort((one, other) => (other.startsOn ?? '').localeCompare(one.startsOn ?? ''));
  }

  private async districts(): Promise<Set<string>> {
    const units = await this.units.all();
    return new Set(units.filter(({ level }) => level === 'district').map(({ slug }) => slug));
  }
}

interface Sources {
  origins: Pick<Recommendation, 'unitSlug' | 'backers'>[];
  /** The latest that is published. */
  answer: Pick<Answer, 'unitSlug' | 'childText'> | undefined;
  districts: Set<string>;
}

/** A district answers only what its own children ask: where it is not named as their origin, it is not named as who answers either. */
function shownItem(row: Recommendation, { origins: all, answer, districts }: Sources): ShownItem {
  const { id, number, title, text, topicSlug, publishedAt } = row;
  const origins = shownOrigins(all);
  const lead = answer?.unitSlug ?? row.leadSlug;
  const isHidden = lead !== null && districts.has(lead) && !origins.units.includes(lead);
  return {
    ...{ id, number: number ?? 0, title, text, topicSlug, origins },
    ...{ leadSlug: isHidden ? null : lead, isByOwnDistrict: isHidden },
    ...{
      state: shownState(row),
      publishedAt: publishedAt ?? new Date(0),
      childText: answer?.childText ?? '',
    },
  };
}

/** Of all units that may be named on the page of one recommendation. */
function namesFor(
  { origins }: ShownItem,
  names: Map<string, string>,
  districts: Set<string>,
): Map<string, string> {
  return new Map([...names].filter(([slug]) => !districts.has(slug) || origins.units.includes(slug)));
}

function pageWithin(page: number, total: number): number {
  return Math.min(page, Math.max(1, Math.ceil(total / publicPageSize)));
}

function matching(all: ShownItem[], filter: PublicFilter): ShownItem[] {
  const sought = wordsIn(filter.q);
  return all.filter((item) => fits(item, filter) && holds(item, sought));
}

/** A district that is not named cannot be searched for either. */
function fits(item: ShownItem, { topic, unit, agency, state }: PublicFilter): boolean {
  if (topic !== '' && item.topicSlug !== topic) return false;
  if (agency !== '' && item.leadSlug !== agency) return false;
  if (unit !== '' && !item.origins.units.includes(unit)) return false;
  return state === null || item.state === state;
}

/** Every word, the last one perhaps only begun. */
function holds({ title, text }: ShownItem, sought: string[]): boolean {
  if (sought.length === 0) return true;
  const words = new Set(wordsIn(`${title} ${text}`));
  const last = sought.at(-1) ?? '';
  return (
    sought.slice(0, -1).every((word) => words.has(word)) && [...words].some((word) => word.startsWith(last))
  );
}
