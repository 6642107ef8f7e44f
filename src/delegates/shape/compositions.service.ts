import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Sensitive } from '../../core/secrets/sensitive.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { circumstances, measures } from '../delegate-roles.js';
import type { Circumstance } from '../delegate-roles.js';
import { Delegate } from '../delegate.entity.js';
import { CircumstanceSeal } from './circumstance-seal.js';
import { compositionOf } from './composition.js';
import type { Composition, CountedChild } from './composition.js';
import { CompositionCount } from './event-shape.entity.js';
import { marksOf, tellsOfMany } from './answer-marks.js';
import type { Marks } from './answer-marks.js';
import { publishedCount, verdictOn } from './published-count.js';
import type { PublishedCount, Verdict } from './published-count.js';
import { Shapes } from './shapes.service.js';

/** What was counted, and of each unit a mark of every child's answer that was in it. */
interface Tally {
  children: number;
  counts: Record<Circumstance, number>;
  marks: Marks;
}

export interface PublishedShare {
  measure: Circumstance;
  published: PublishedCount;
  target: number | null;
  /** As far as the published count tells. */
  verdict: Verdict | null;
}

export interface ForumComposition {
  /** Girls, boys and ages, as they are now. */
  open: Composition;
  /** Circumstances as they were last published; null before the first count. */
  sensitive: { shares: PublishedShare[]; children: number; countedAt: Date } | null;
}

type Answered = Pick<Delegate, 'id' | 'circumstancesSealed'>;
type Counted = Answered & Pick<Delegate, 'unitSlug'>;

/** How the children of a whole event are made up. The sensitive part is told of the event alone, never of a unit. */
@Injectable()
export class Compositions {
  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
    private readonly seal: CircumstanceSeal,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /** For the committee; opens the one remembered count and no child's answer. Null where composition is not counted. */
  async ofForum(event: Event): Promise<ForumComposition | null> {
    const shape = await this.shapes.of(event);
    if (!shape.countsComposition) return null;
    const lastDay = (event.endsOn ?? event.startsOn) as Day | null;
    const [children, count] = await Promise.all([
      this.childrenOf(event.slug),
      this.database.findOne(CompositionCount, { eventSlug: event.slug }),
    ]);
    const open = compositionOf(children, { targets: shape, lastDay, measures: ['girls', 'boys'] });
    if (!count) return { open, sensitive: null };
    const { children: counted, counts, marks } = this.opened(count);
    const units = Object.keys(marks).length;
    const shares = circumstances.map((measure) => {
      const published = publishedCount(counts[measure], { children: counted, units });
      const target = shape[measure];
      const verdict = target === null ? null : verdictOn(published, { target, children: counted });
      return { measure, published, target, verdict };
    });
    return { open, sensitive: { shares, children: counted, countedAt: count.countedAt } };
  }

  /** For the unit itself, all of it; for others without circumstances. Null where composition is not counted. */
  async ofUnit(event: Event, delegates: Delegate[], isOwn: boolean): Promise<Composition | null> {
    const shape = await this.shapes.of(event);
    if (!shape.countsComposition) return null;
    const children = delegates.filter(({ role }) => role === 'child');
    const counted = children.map((child) => {
      const { gender, born } = child;
      return { gender, born, circumstances: isOwn ? this.of(child) : null };
    });
    return compositionOf(counted, {
      targets: shape,
      lastDay: (event.endsOn ?? event.startsOn) as Day | null,
      measures: isOwn ? measures : ['girls', 'boys'],
    });
  }

  /** One child's answers, for its own district. Null: not asked yet. */
  of({ id, circumstancesSealed }: Answered): Circumstance[] | null {
    return circumstancesSealed === null ? null : this.seal.open(circumstancesSealed, id);
  }

  /** Counts all events anew. */
  async recountAll(): Promise<void> {
    const rows = await this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select('DISTINCT delegate.eventSlug', 'eventSlug')
      .where({ circumstancesSealed: Not(IsNull()) })
      .getRawMany<{ eventSlug: string }>();
    for (const { eventSlug } of rows) await this.recount(eventSlug);
  }

  /**
   * Opens every child's answers and remembers the sums, but only when the answers of enough children of several units
   * are new or gone: the difference between two counts must not tell of one child or one unit that came in between.
   */
  async recount(eventSlug: string): Promise<void> {
    const children = await this.answersOf(eventSlug);
    const before = await this.database.findOne(CompositionCount, { eventSlug });
    if (before && !tellsOfMany(this.opened(before).marks, marksOf(children))) return;
    const sealed = this.sensitive.seal(JSON.stringify(this.tally(children)), placeOf(eventSlug));
    await this.database.housekeeping('composition.count', () =>
      this.database
        .of(CompositionCount)
        .upsert({ eventSlug, sealed, countedAt: this.clock.now() }, ['eventSlug']),
    );
  }

  private tally(children: Counted[]): Tally {
    const answers = children.map((child) => this.of(child) ?? []);
    const counts = circumstances.map((one) => [one, answers.filter((those) => those.includes(one)).length]);
    return {
      children: children.length,
      counts: Object.fromEntries(counts) as Tally['counts'],
      marks: marksOf(children),
    };
  }

  private opened({ sealed, eventSlug }: CompositionCount): Tally {
    return JSON.parse(this.sensitive.open(sealed, placeOf(eventSlug))) as Tally;
  }

  private answersOf(eventSlug: string): Promise<Counted[]> {
    return this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(columns.map((column) => `delegate.${column} AS "${column}"`))
      .where({ eventSlug, role: 'child', circumstancesSealed: Not(IsNull()) })
      .getRawMany<Counted>();
  }

  private async childrenOf(eventSlug: string): Promise<CountedChild[]> {
    const rows = await this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(['delegate.gender AS "gender"', 'delegate.born AS "born"'])
      .where({ eventSlug, role: 'child' })
      .getRawMany<Pick<CountedChild, 'gender' | 'born'>>();
    return rows.map((row) => ({ ...row, circumstances: null }));
  }
}

const columns = ['id', 'unitSlug', 'circumstancesSealed'];

function placeOf(eventSlug: string): string {
  return `composition_counts/${eventSlug}`;
}
