import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Refused, Stale } from '../../core/errors/refusals.js';
import { Matters } from '../gathering/matters.service.js';
import { spokenValues } from './answer-values.js';
import { SpokenAnswer } from './answer.entity.js';
import type { SpokenForm } from './answering.forms.js';

/** What was really said on the day, beside what was prepared. */
@Injectable()
export class Dialogue {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly clock: Clock,
  ) {}

  spokenOn(recommendationId: string): Promise<SpokenAnswer | null> {
    return this.database.findOne(SpokenAnswer, { recommendationId });
  }

  /** Until it is published it may be corrected. */
  record(person: SignedIn, id: string, { version, speaker, said: text }: SpokenForm): Promise<SpokenAnswer> {
    return this.database.transaction('answer.record', async (transaction) => {
      transaction.about('recommendation', id, ['spoken']);
      await this.matters.enter(person, id, 'record');
      const fresh = { recommendationId: id, speaker: '', text: '', at: this.clock.now(), version: 0 };
      await this.database.insert(SpokenAnswer, fresh, { orIgnore: true });
      const before = await this.database.of(SpokenAnswer).findOneByOrFail({ recommendationId: id });
      if (before.publishedAt) throw new Refused('answers.published-already');
      const key = { recommendationId: id, version };
      const { affected } = await this.database.of(SpokenAnswer).update(key, { speaker, text });
      if (affected !== 1) throw new Stale(spokenValues(before));
      await this.matters.step(id, 'spoken');
      return Object.assign(new SpokenAnswer(), before, { speaker, text });
    });
  }
}
