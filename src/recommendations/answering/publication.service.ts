import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Refused, Stale } from '../../core/errors/refusals.js';
import { stamped } from '../../core/forms/seen.js';
import { ProgressEntry } from '../following/following.entity.js';
import type { Outcome } from '../answering-words.js';
import { Matters } from '../gathering/matters.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { Answer, Commitment, SpokenAnswer } from './answer.entity.js';

/** What becomes public of one recommendation. */
export interface ReadyItem {
  row: Recommendation;
  answer: Answer | null;
  spoken: SpokenAnswer | null;
  commitments: Commitment[];
  progress: ProgressEntry[];
}

export interface Readiness {
  items: ReadyItem[];
  /** Stands for just these, in just these words. */
  seen: string;
}

/** Nothing of an answer is public before the committee publishes it, together with all that is ready. */
@Injectable()
export class Publication {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly clock: Clock,
  ) {}

  /** Approved answers, what was said, confirmed promises and progress that nobody has published; the same few queries for any number. */
  async ready(eventSlug: string): Promise<Readiness> {
    const rows = await this.database
      .of(Recommendation)
      .find({ where: { eventSlug, state: 'taken', mergedIntoId: IsNull() }, order: { number: 'ASC' } });
    const led = rows.filter(({ leadSlug }) => leadSlug !== null);
    const of = { recommendationId: In(led.map(({ id }) => id)), publishedAt: IsNull() };
    const [answers, spoken, commitments, progress] = await Promise.all([
      this.database.of(Answer).findBy({ ...of, state: 'approved' }),
      this.database.of(SpokenAnswer).findBy(of),
      this.database.of(Commitment).find({ where: { ...of, state: 'confirmed' }, order: { dueOn: 'ASC' } }),
      this.database.of(ProgressEntry).find({ where: of, order: { day: 'ASC', at: 'ASC' } }),
    ]);
    const items = led.map((row) => ({
      row,
      answer: answers.find(belongsTo(row)) ?? null,
      spoken: spoken.find(belongsTo(row)) ?? null,
      commitments: commitments.filter(belongsTo(row)),
      progress: progress.filter(belongsTo(row)),
    }));
    const ready = items.filter(isSomething);
    return { items: ready, seen: stampOf(ready) };
  }

  /** @param seen of the page on which somebody has read it all @returns how many recommendations */
  publish(eventSlug: string, seen: string): Promise<number> {
    return this.database.transaction('answers.publish', async (transaction) => {
      transaction.about('event', eventSlug);
      await holdLock(this.database, `publication:${eventSlug}`);
      const ready = await this.ready(eventSlug);
      if (ready.items.length === 0) throw new Refused('answers.publication.nothing');
      if (ready.seen !== seen) throw new Stale({});
      for (const item of ready.items) await this.publishOne(item);
      return ready.items.length;
    });
  }

  /** Off the public pages, for a reason: what was written stays with who works with it, and can be mended and published anew. */
  withdraw(
    person: SignedIn,
    id: string,
    { version, reason }: { version: number; reason: string },
  ): Promise<Recommendation> {
    return this.database.transaction('answers.withdraw', async (transaction) => {
      transaction.about('recommendation', id, ['publishedAt']);
      const { row } = await this.matters.enter(person, id, 'withdraw');
      if (!row.publishedAt) throw new Refused('answers.not-now');
      const stage = row.stage === 'answered' ? 'approved' : row.stage;
      await this.matters.change({ id, version }, { stage, outcome: null, publishedAt: null });
      for (const entity of [Answer, SpokenAnswer, Commitment, ProgressEntry])
        await this.database
          .of<{ recommendationId: string; publishedAt: Date | null }>(entity)
          .update({ recommendationId: id }, { publishedAt: null });
      await this.matters.step(id, 'withdrawn', { reason });
      return row;
    });
  }

  private async publishOne({ row, answer, spoken, commitments, progress }: ReadyItem): Promise<void> {
    const publishedAt = this.clock.now();
    const outcome = latestOutcome(answer, progress) ?? row.outcome;
    await this.matters.change(row, {
      ...{ outcome, publishedAt: row.publishedAt ?? publishedAt },
      ...(answer && row.stage === 'approved' ? { stage: 'answered' } : {}),
    });
    if (answer) await this.mark(Answer, { id: answer.id, version: answer.version }, publishedAt);
    if (spoken)
      await this.mark(SpokenAnswer, { recommendationId: row.id, version: spoken.version }, publishedAt);
    for (const { id, version } of commitments) await this.mark(Commitment, { id, version }, publishedAt);
    for (const { id } of progress) await this.mark(ProgressEntry, { id }, publishedAt);
    await this.matters.step(row.id, 'published');
  }

  /** Just as it was seen. @throws Stale for what was changed or taken away meanwhile */
  private async mark<T extends { publishedAt: Date | null }>(
    entity: EntityTarget<T>,
    seen: FindOptionsWhere<T>,
    publishedAt: Date,
  ): Promise<void> {
    const { affected } = await this.database
      .of<{ publishedAt: Date | null }>(entity)
      .update(seen, { publishedAt });
    if (affected !== 1) throw new Stale({});
  }
}

/** What was told last decides, whether it was an answer or an entry of progress. */
function latestOutcome(answer: Answer | null, progress: ProgressEntry[]): Outcome | null {
  const told = progress.map(({ outcome, at }) => ({ outcome, at }));
  if (answer) told.push({ outcome: answer.outcome, at: answer.decidedAt ?? new Date(0) });
  const inTime = told.sort((one, other) => one.at.getTime() - other.at.getTime());
  return inTime.findLast(({ outcome }) => outcome !== null)?.outcome ?? null;
}

function belongsTo({ id }: Recommendation) {
  return ({ recommendationId }: { recommendationId: string }): boolean => recommendationId === id;
}

/** Progress alone is told of what is public already; before that it waits for an answer. */
function isSomething({ row, answer, spoken, commitments, progress }: ReadyItem): boolean {
  if (row.publishedAt) return Boolean(answer ?? spoken) || commitments.length > 0 || progress.length > 0;
  return answer !== null || spoken !== null;
}

function stampOf(items: ReadyItem[]): string {
  const told = items.map(({ row, answer, spoken, commitments, progress }) => [
    row.id,
    [row.title, row.text, answer?.version, spoken?.version].join('|'),
    commitments.map(({ id, version }) => `${id}:${version}`).join(),
    progress.map(({ id }) => id).join(),
  ]);
  return stamped(Object.fromEntries(told.map(([id = '', ...rest]) => [id, rest.join('|')]))).seen ?? '';
}
