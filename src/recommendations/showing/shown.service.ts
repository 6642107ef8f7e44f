import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { Missing } from '../../core/errors/refusals.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import { Answer, Commitment, SpokenAnswer } from '../answering/answer.entity.js';
import { ProgressEntry } from '../following/following.entity.js';
import { wordsIn } from '../gathering/word-index.service.js';
import { Forums } from '../forums.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { shownOrigins } from './origins.js';
import type { ShownOrigins } from './origins.js';
import type { PublicFilter } from './public-filter.js';
import { shownState } from './shown-words.js';
import type { ShownState } from './shown-words.js';

export const publicPageSize = 30;

/** A published recommendation as everybody sees it. */
export interface ShownItem {
  id: string;
  number: number;
  title: string;
  text: string;
  topicSlug: string | null;
  leadSlug: string | null;
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
    const event = await this.forums.current();
    if (!event) throw new Missing();
    const all = await this.published(event.slug);
    return {
      ...{ event, filter, all },
      found: all.filter((item) => fits(item, filter)),
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
    const progress = await this.database
      .of(ProgressEntry)
      .find({ where, order: { day: 'DESC', at: 'DESC' } });
    const commitments = await this.database.of(Commitment).find({ where, order: { dueOn: 'ASC' } });
    return {
      event,
      item: shownItem(row, await this.database.of(Recommendation).findBy({ rootId: id })),
      topic: topics.find(({ slug }) => slug === row.topicSlug)?.name ?? '',
      names: await this.units.shortNames(),
      answers: await this.database.of(Answer).find({ where, order: { round: 'DESC' } }),
      spoken: await this.database.of(SpokenAnswer).findOneBy(where),
      ...{ progress, commitments: commitments.map((one) => asPublished(one, progress)) },
    };
  }

  count(eventSlug: string): Promise<number> {
    const where = { eventSlug, publishedAt: Not(IsNull()), mergedIntoId: IsNull() };
    return this.database.of(Recommendation).countBy(where);
  }

  /** All that is published of one forum, in the order of their numbers. */
  async published(eventSlug: string): Promise<ShownItem[]> {
    const rows = await this.database.of(Recommendation).find({
      where: { eventSlug, publishedAt: Not(IsNull()), mergedIntoId: IsNull() },
      order: { number: 'ASC' },
    });
    const origins = await this.database.of(Recommendation).find({
      select: { rootId: true, unitSlug: true, backers: true },
      where: { eventSlug, rootId: In(idsOf(rows)) },
    });
    const answers = await this.database.of(Answer).find({
      where: { recommendationId: In(idsOf(rows)), publishedAt: Not(IsNull()) },
      order: { round: 'ASC' },
    });
    const childTexts = new Map(
      answers.map(({ recommendationId, childText }) => [recommendationId, childText]),
    );
    const byRoot = new Map<string, Recommendation[]>();
    for (const origin of origins)
      byRoot.set(origin.rootId ?? '', [...(byRoot.get(origin.rootId ?? '') ?? []), origin]);
    return rows.map((row) => ({
      ...shownItem(row, byRoot.get(row.id) ?? []),
      childText: childTexts.get(row.id) ?? '',
    }));
  }
}

/** That a promise is kept is public once the committee has published the entry that says so. */
export function asPublished(commitment: Commitment, published: ProgressEntry[]): Commitment {
  const isTold = published.some(
    ({ commitmentId, day }) => commitmentId === commitment.id && day === commitment.doneOn,
  );
  return isTold ? commitment : Object.assign(new Commitment(), commitment, { doneOn: null });
}

function idsOf(rows: Recommendation[]): string[] {
  return rows.map(({ id }) => id);
}

function shownItem(row: Recommendation, origins: Pick<Recommendation, 'unitSlug' | 'backers'>[]): ShownItem {
  const { id, number, title, text, topicSlug, leadSlug, publishedAt } = row;
  return {
    ...{ id, number: number ?? 0, title, text, topicSlug, leadSlug },
    ...{ state: shownState(row), publishedAt: publishedAt ?? new Date(0), origins: shownOrigins(origins) },
    childText: '',
  };
}

/** A district that is not named cannot be searched for either. */
function fits(item: ShownItem, { q, topic, unit, agency, state }: PublicFilter): boolean {
  if (topic !== '' && item.topicSlug !== topic) return false;
  if (agency !== '' && item.leadSlug !== agency) return false;
  if (unit !== '' && !item.origins.units.includes(unit)) return false;
  if (state !== null && item.state !== state) return false;
  const words = wordsIn(`${item.title} ${item.text}`);
  const sought = wordsIn(q);
  return sought.every((word, index) =>
    words.some((one) => (index === sought.length - 1 ? one.startsWith(word) : one === word)),
  );
}
