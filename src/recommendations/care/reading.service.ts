import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DutyHolders } from '../../accounts/duty-holders.service.js';
import type { Person } from '../../accounts/person.entity.js';
import { safeguardingDuties } from '../../accounts/roles.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { InvalidFields, Missing, Refused, Stale, refuseMistakes } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { Sensitive } from '../../core/secrets/sensitive.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import { Originals } from '../originals.js';
import type { OriginalText } from '../originals.js';
import { Recommendation } from '../recommendation.entity.js';
import { ownStates } from '../recommendation-words.js';
import { WordIndex } from '../gathering/word-index.service.js';
import { Mask } from './care.entity.js';
import { masksIn } from './care.forms.js';
import type { ReadingForm } from './care.forms.js';
import { harmHints, nameHints } from './hints.js';
import { masked, mistakesInMasks } from './masking.js';
import type { MaskedWords } from './masking.js';

/** A text that waits for a reader. */
export interface QueuedText {
  id: string;
  title: string;
  unit: string;
  handedAt: Date | null;
  /** Words that may tell of harm; those come first. */
  harm: string[];
}

/** The text that is open, as it came, and what in it should catch the eye. */
export interface OpenText {
  row: Recommendation;
  original: OriginalText;
  unit: string;
  harm: string[];
  names: MaskedWords[];
  masks: MaskedWords[];
}

export interface ReadingView {
  queue: QueuedText[];
  /** Null when nothing waits. */
  current: OpenText | null;
  topics: Topic[];
  /** Whom a reader calls about a text that may tell of harm. */
  safeguarding: Pick<Person, 'id' | 'name' | 'phone'>[];
}

const shownInQueue = 200;

/** What children have said, read by a person before anybody else sees it. */
@Injectable()
export class Reading {
  constructor(
    private readonly database: Database,
    private readonly originals: Originals,
    private readonly words: WordIndex,
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly holders: DutyHolders,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  countWaiting(): Promise<number> {
    return this.database.of(Recommendation).countBy({ state: 'waiting' });
  }

  /** The queue, and the text that is open: the wanted one, or the first that waits. @throws Missing for one that is not for readers */
  async view(id: string | null): Promise<ReadingView> {
    const waiting = await this.database.of(Recommendation).find({
      where: { state: 'waiting' },
      order: { handedAt: 'ASC', createdAt: 'ASC', id: 'ASC' },
      take: shownInQueue,
    });
    const names = await this.units.shortNames();
    const queue = waiting.map((row) => this.queued(row, names)).toSorted(harmFirst);
    const first = waiting.find((row) => row.id === queue[0]?.id) ?? null;
    const row = id === null ? first : await this.readable(id);
    return {
      queue,
      current: row && (await this.opened(row, names)),
      topics: await this.topics.ofCurrent(),
      safeguarding: await this.holders.of(safeguardingDuties),
    };
  }

  /** From now on others see it, without the masked words. A text that was taken may be masked anew. */
  async take(id: string, form: ReadingForm): Promise<Recommendation> {
    const masks = masksIn(form);
    const found = await this.readable(id);
    const original = this.originals.of(found);
    const mistakes = mistakesInMasks(original, masks);
    refuseMistakes(mistakes);
    if (!(await this.topics.ofCurrent()).some(({ slug }) => slug === form.topic))
      throw new InvalidFields([{ field: 'topic', key: 'recommendations.topic-unknown' }]);
    return this.database.transaction('recommendation.take', async (transaction) => {
      transaction.about('recommendation', id, ['state']);
      await holdLock(this.database, `recommendation-numbers:${found.eventSlug}`);
      const now = this.clock.now();
      const changes = {
        ...masked(original, masks),
        ...{ topicSlug: form.topic, level: form.level, state: 'taken' as const, reason: '' },
        number: found.number ?? (await this.nextNumber(found.eventSlug)),
        rootId: found.rootId ?? id,
        ...{ readAt: now, readById: actingPerson(), changedAt: now },
      };
      const key = { id, version: form.version, state: In(['waiting', 'taken']) };
      const { affected } = await this.database.of(Recommendation).update(key, changes);
      if (affected !== 1) throw new Stale({});
      await this.storeMasks(id, masks);
      const taken = Object.assign(new Recommendation(), found, changes, { version: form.version + 1 });
      await this.words.index(taken);
      return taken;
    });
  }

  /** To its unit, for a reason: an empty wish, a private matter, what nobody understands. */
  giveBack(id: string, version: number, reason: string): Promise<Recommendation> {
    return this.database.transaction('recommendation.give-back', async (transaction) => {
      transaction.about('recommendation', id, ['state']);
      const found = await this.readable(id);
      if (found.state !== 'waiting') throw new Refused('recommendations.taken-already');
      const changes = {
        state: 'returned' as const,
        reason,
        readAt: this.clock.now(),
        readById: actingPerson(),
      };
      const { affected } = await this.database
        .of(Recommendation)
        .update({ id, version, state: 'waiting' }, changes);
      if (affected !== 1) throw new Stale({});
      return found;
    });
  }

  /** @throws Missing for what is not handed in, or gone */
  async readable(id: string): Promise<Recommendation> {
    const found = await this.database.findOne(Recommendation, { id });
    if (!found || ownStates.includes(found.state)) throw new Missing();
    return found;
  }

  async masksOf({ id }: Recommendation): Promise<MaskedWords[]> {
    const masks = await this.database.find(Mask, { recommendationId: id });
    return masks.map(({ id: maskId, wordsSealed, reason }) => ({
      words: this.sensitive.open(wordsSealed, `masks.words/${maskId}`),
      reason,
    }));
  }

  private queued(row: Recommendation, names: Map<string, string>): QueuedText {
    const original = this.originals.of(row);
    const unit = names.get(row.unitSlug) ?? row.unitSlug;
    return { id: row.id, title: original.title, unit, handedAt: row.handedAt, harm: harmHints(original) };
  }

  private async opened(row: Recommendation, names: Map<string, string>): Promise<OpenText> {
    const original = this.originals.of(row);
    return {
      ...{ row, original, unit: names.get(row.unitSlug) ?? row.unitSlug },
      harm: harmHints(original),
      names: nameHints(original),
      masks: await this.masksOf(row),
    };
  }

  private async storeMasks(recommendationId: string, masks: MaskedWords[]): Promise<void> {
    await this.database.of(Mask).delete({ recommendationId });
    for (const { words, reason } of masks) {
      const id = randomUUID();
      const wordsSealed = this.sensitive.seal(words, `masks.words/${id}`);
      await this.database.insert(Mask, { id, recommendationId, wordsSealed, reason });
    }
  }

  private async nextNumber(eventSlug: string): Promise<number> {
    const sql = 'SELECT MAX("number") AS "last" FROM "recommendations" WHERE "eventSlug" = ?';
    const [found] = await this.database.query<{ last: number | null }>(sql, [eventSlug]);
    return (found?.last ?? 0) + 1;
  }
}

function harmFirst(one: QueuedText, other: QueuedText): number {
  return Number(other.harm.length > 0) - Number(one.harm.length > 0);
}
