import { Injectable } from '@nestjs/common';
import { groupedBy } from '../../core/database/grouped.js';
import { Database } from '../../core/database/database.js';
import { Topics } from '../../programme/topics.service.js';
import { Events } from '../../programme/events.service.js';
import type { Event } from '../../programme/event.entity.js';
import { Units } from '../../programme/units.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { figureStates } from './figure-states.js';
import type { FigureState } from './figure-states.js';
import { shownOrigins } from './origins.js';
import { shownState } from './shown-words.js';

/** One line of a chart: how many recommendations, by where they stand. */
export interface Figure<Slug extends string = string> {
  slug: Slug;
  name: string;
  counts: Record<FigureState, number>;
  total: number;
}

export interface Figures {
  event: Event;
  /** Texts that a reader has taken, and those that are answered as one. */
  taken: number;
  roots: number;
  children: number;
  states: Figure<FigureState>[];
  topics: Figure[];
  agencies: Figure[];
  /** By origin: one that came from three districts counts in each. */
  districts: Figure[];
}

interface Counted {
  rootId: string;
  id: string;
  unitSlug: string;
  topicSlug: string | null;
  leadSlug: string | null;
  backers: number;
  state: FigureState;
}

/** Units that stand in no figure by name share one line. */
export const unnamed = 'unnamed';

/** Counts by topic, district, agency and state, for the committee and its report. */
@Injectable()
export class RecommendationFigures {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly topics: Topics,
    private readonly units: Units,
  ) {}

  /** With `hidesFew`, for papers that leave the house: a district with fewer than five children behind its words counts as `unnamed`. */
  async of(eventSlug: string, { hidesFew }: { hidesFew: boolean }): Promise<Figures> {
    const event = await this.events.get(eventSlug);
    const rows = await this.database.of(Recommendation).findBy({ eventSlug, state: 'taken' });
    const rootOf = new Map(rows.filter((row) => row.rootId === row.id).map((row) => [row.id, row]));
    const all = rows.flatMap((row) => {
      const root = rootOf.get(row.rootId ?? '');
      return root ? [countedAs(row, root)] : [];
    });
    const origins = hidesFew ? withoutFew(all) : all;
    const roots = origins.filter(({ id, rootId }) => id === rootId);
    const names = await this.units.shortNames();
    const unitName = (slug: string) => names.get(slug) ?? slug;
    const topics = new Map((await this.topics.of(event.programmeSlug)).map(({ slug, name }) => [slug, name]));
    return {
      ...{ event, taken: origins.length, roots: roots.length },
      children: origins.reduce((sum, { backers }) => sum + backers, 0),
      states: figureStates.map((state) =>
        figureOf(
          state,
          '',
          roots.filter((one) => one.state === state),
        ),
      ),
      topics: grouped(
        roots,
        ({ topicSlug }) => topicSlug,
        (slug) => topics.get(slug) ?? slug,
      ),
      agencies: grouped(roots, ({ leadSlug }) => leadSlug, unitName),
      districts: grouped(oncePerUnit(origins), ({ unitSlug }) => unitSlug, unitName),
    };
  }
}

function countedAs({ id, unitSlug, backers }: Recommendation, root: Recommendation): Counted {
  const { topicSlug, leadSlug, stage, publishedAt } = root;
  const state = publishedAt ? shownState(root) : stage === 'national' ? 'national' : 'open';
  return { rootId: root.id, id, unitSlug, topicSlug, leadSlug, backers, state };
}

function withoutFew(origins: Counted[]): Counted[] {
  return [...groupedBy(origins, ({ rootId }) => rootId).values()].flatMap((group) => {
    const named = shownOrigins(group).units;
    const few = new Set(group.map(({ unitSlug }) => unitSlug).filter((slug) => !named.includes(slug)));
    const shown = <Slug extends string | null>(slug: Slug) =>
      slug !== null && few.has(slug) ? unnamed : slug;
    return group.map((one) => ({ ...one, unitSlug: shown(one.unitSlug), leadSlug: shown(one.leadSlug) }));
  });
}

/** What a district has asked twice, and was merged, counts once for it. */
function oncePerUnit(origins: Counted[]): Counted[] {
  return [...new Map(origins.map((one) => [`${one.unitSlug} ${one.rootId}`, one])).values()];
}

function grouped(
  rows: Counted[],
  slugOf: (row: Counted) => string | null,
  nameOf: (slug: string) => string,
): Figure[] {
  return [...groupedBy(rows, (row) => slugOf(row) ?? '')]
    .map(([slug, group]) => figureOf(slug, slug === '' ? '' : nameOf(slug), group))
    .sort((one, other) => other.total - one.total || one.name.localeCompare(other.name, 'vi'));
}

function figureOf<Slug extends string>(slug: Slug, name: string, rows: Counted[]): Figure<Slug> {
  const counts = Object.fromEntries(
    figureStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Figure['counts'];
  return { slug, name, counts, total: rows.length };
}
