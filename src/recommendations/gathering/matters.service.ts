import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { Forbidden, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { Clock } from '../../core/clock/clock.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { hasRight, isTime } from '../answering-rights.js';
import { Commitment } from '../answering/answer.entity.js';
import type { MatterAction, Standing } from '../answering-rights.js';
import type { StepKind } from '../answering-words.js';
import { Recommendation } from '../recommendation.entity.js';
import { CoAnswer } from './co-answer.entity.js';
import { RecommendationStep } from './recommendation-step.entity.js';

/** A recommendation that was taken, with the units that answer beside its lead. */
export interface Matter extends Standing {
  row: Recommendation;
}

type StepDetails = Partial<Pick<RecommendationStep, 'unitSlug' | 'reason' | 'decidedBy' | 'until'>>;

/** The one door to recommendations that were taken: who may do what to them, and what was done. */
@Injectable()
export class Matters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside a transaction the row as it is there.
   * @throws Missing to whoever may not see it, Forbidden to whoever may see but not do it, Refused when it is not the time
   */
  async enter(person: SignedIn, id: string, action: MatterAction): Promise<Matter> {
    const matter = await this.get(id);
    if (!hasRight(person, matter, 'see')) throw new Missing();
    if (!hasRight(person, matter, action)) throw new Forbidden();
    if (!isTime(matter, action))
      throw new Refused(matter.mergedIntoId === null ? 'answers.not-now' : 'answers.merged-already');
    return matter;
  }

  /** @throws Missing for what no reader has taken */
  async get(id: string): Promise<Matter> {
    const row = await this.database.findOne(Recommendation, { id });
    if (row?.state !== 'taken') throw new Missing();
    const co = await this.database.find(CoAnswer, { recommendationId: id });
    const { stage, mergedIntoId, leadSlug } = row;
    return { row, stage, mergedIntoId, leadSlug, coSlugs: co.map(({ unitSlug }) => unitSlug) };
  }

  /** What is public, or was promised, does not leave its place. @throws Refused */
  async refusePromised({ id, publishedAt }: Recommendation): Promise<void> {
    if (publishedAt) throw new Refused('answers.public-stays');
    if (await this.database.of(Commitment).existsBy({ recommendationId: id }))
      throw new Refused('answers.promises-stay');
  }

  /** Runs inside a transaction. @throws Stale when somebody else was faster */
  async change(
    { id, version }: Pick<Recommendation, 'id' | 'version'>,
    changes: Partial<Recommendation>,
  ): Promise<void> {
    const changed = { ...changes, changedAt: this.clock.now() };
    const { affected } = await this.database.of(Recommendation).update({ id, version }, changed);
    if (affected !== 1) throw new Stale({});
  }

  /** Leaves a trace of what was done. Runs inside a transaction. */
  async step(recommendationId: string, kind: StepKind, details: StepDetails = {}): Promise<void> {
    const row = { id: randomUUID(), recommendationId, kind, ...details };
    await this.database.insert(RecommendationStep, {
      ...row,
      // By the machine's time, since its retention counts from then.
      at: new Date(),
      personId: actingPerson(),
    });
  }

  /** The latest first, each on the day of its story. */
  async stepsOf(recommendationId: string): Promise<RecommendationStep[]> {
    const steps = await this.database
      .of(RecommendationStep)
      .find({ where: { recommendationId }, order: { at: 'DESC', id: 'DESC' } });
    return steps.map((step) => Object.assign(step, { at: this.clock.asTold(step.at) }));
  }

  today(): Day {
    return dayInVietnam(this.clock.now());
  }
}
