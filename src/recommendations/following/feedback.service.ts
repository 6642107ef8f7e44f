import { Injectable } from '@nestjs/common';
import { In, Not, IsNull } from 'typeorm';
import { hasRole, unitsAs } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { readDay } from '../../core/forms/rules.js';
import { actingPerson } from '../../core/request/request-context.js';
import { cutText } from '../../core/vietnamese/clean-text.js';
import { dayInVietnam, formatDay } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { reasonLength } from '../answering-words.js';
import { Answer, Commitment, SpokenAnswer } from '../answering/answer.entity.js';
import { AnswerMails } from '../answering/answer-mails.js';
import { Matters } from '../gathering/matters.service.js';
import { Recommendation } from '../recommendation.entity.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { asPublished } from './kept-promises.js';
import { Feedback, ProgressEntry } from './following.entity.js';
import type { DeliveryForm, VerdictForm } from './following.forms.js';
import { Progress } from './progress.service.js';

/** One answer on its way back to the children of one unit. */
export interface ReturnedAnswer {
  row: Recommendation;
  answer: Answer | null;
  spoken: SpokenAnswer | null;
  commitments: Commitment[];
  /** What of it this unit's children have asked, as it was taken. */
  asked: Recommendation[];
  progress: ProgressEntry[];
  /** Of the round that was answered; null until it was brought to them. */
  feedback: Feedback | null;
}

/** The way back: what was answered goes to the children who asked, and what they find not enough to the unit that answered. */
@Injectable()
export class Feedbacks {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly progress: Progress,
    private readonly mails: AnswerMails,
    private readonly clock: Clock,
  ) {}

  /** What is published of all that the unit's children have asked; the same few queries for any number. @throws Missing for others */
  async of(person: SignedIn, key: IntakeKey): Promise<ReturnedAnswer[]> {
    if (!mayFeedBack(person, key.unitSlug)) throw new Missing();
    const own = await this.database
      .of(Recommendation)
      .find({ where: { ...key, state: 'taken' }, order: { number: 'ASC' } });
    const id = In([...new Set(own.flatMap(({ rootId }) => rootId ?? []))]);
    const where = { id, publishedAt: Not(IsNull()) };
    const rows = await this.database.of(Recommendation).find({ where, order: { number: 'ASC' } });
    const of = { recommendationId: In(rows.map((row) => row.id)) };
    const [answers, spoken, commitments, progress, feedback] = await Promise.all([
      this.database
        .of(Answer)
        .find({ where: { ...of, publishedAt: Not(IsNull()) }, order: { round: 'ASC' } }),
      this.database.of(SpokenAnswer).findBy({ ...of, publishedAt: Not(IsNull()) }),
      this.database.of(Commitment).findBy({ ...of, publishedAt: Not(IsNull()) }),
      this.database.of(ProgressEntry).findBy({ ...of, publishedAt: Not(IsNull()) }),
      this.database.of(Feedback).findBy({ ...of, unitSlug: key.unitSlug }),
    ]);
    return rows.map((row) => {
      const answer = answers.findLast((one) => one.recommendationId === row.id) ?? null;
      const isOf = ({ recommendationId }: { recommendationId: string }) => recommendationId === row.id;
      return {
        spoken: spoken.find(isOf) ?? null,
        ...{ row, answer, commitments: commitments.filter(isOf).map((one) => asPublished(one, progress)) },
        asked: own.filter(({ rootId }) => rootId === row.id),
        progress: progress.filter(isOf),
        feedback: feedback.find((one) => isOf(one) && one.round === roundOf(answer)) ?? null,
      };
    });
  }

  today(): Day {
    return dayInVietnam(this.clock.now());
  }

  /** All that was not brought to them yet, in one go. @returns how many answers */
  deliver(person: SignedIn, key: IntakeKey, form: DeliveryForm): Promise<number> {
    const deliveredOn = readDay(form, 'deliveredOn') ?? this.today();
    if (deliveredOn > this.today())
      throw new InvalidFields([{ field: 'deliveredOn', key: 'answers.feedback.day-to-come' }]);
    return this.database.transaction('feedback.deliver', async (transaction) => {
      transaction.about('unit', key.unitSlug, ['feedback']);
      const open = (await this.of(person, key)).filter(({ feedback }) => feedback === null);
      if (open.length === 0) throw new Refused('answers.feedback.nothing');
      refuseBefore(deliveredOn, open);
      for (const { row, answer } of open)
        await this.database.insert(
          Feedback,
          {
            ...{ recommendationId: row.id, unitSlug: key.unitSlug, round: roundOf(answer) },
            ...{ deliveredOn, way: form.way, at: new Date(), personId: actingPerson() },
          },
          { orIgnore: true },
        );
      return open.length;
    });
  }

  /** "Not enough" opens the recommendation again, and reaches the unit that answers at once. */
  judge(person: SignedIn, of: IntakeKey, form: VerdictForm): Promise<Recommendation> {
    const { recommendation: id, verdict, note } = form;
    if (verdict === 'not-enough' && note === '')
      throw new InvalidFields([{ field: 'note', key: 'answers.feedback.note-needed' }]);
    return this.database.transaction('feedback.judge', async (transaction) => {
      transaction.about('recommendation', id, ['feedback']);
      const found = (await this.of(person, of)).find(({ row }) => row.id === id);
      if (!found) throw new Missing();
      const { row, answer, feedback } = found;
      if (!feedback) throw new Refused('answers.feedback.deliver-first');
      if (feedback.round !== form.round) throw new Stale({ note: feedback.note });
      await this.store(feedback, form);
      const reason = cutText(note, reasonLength);
      await this.matters.step(id, 'fed-back', { unitSlug: of.unitSlug, reason });
      if (verdict === 'enough') return row;
      if (row.stage === 'answered' && answer?.round === row.round)
        await this.progress.openAgain(row, { reason, unitSlug: of.unitSlug });
      else await this.mails.tellReopened(row, `${of.unitSlug} ${feedback.round}`);
      return row;
    });
  }

  /** What was not enough has opened it again already: the next answer is judged anew. */
  private async store({ recommendationId, unitSlug, round }: Feedback, form: VerdictForm): Promise<void> {
    const { verdict, note } = form;
    const key = { recommendationId, unitSlug, round };
    const told = { verdict, note, at: new Date(), personId: actingPerson() };
    const { affected } = await this.database.of(Feedback).update(
      [
        { ...key, verdict: IsNull() },
        { ...key, verdict: 'enough' as const },
      ],
      told,
    );
    if (affected !== 1) throw new Refused('answers.feedback.judged-already');
  }
}

/** Nobody brings back what is not published yet. */
function refuseBefore(day: Day, open: ReturnedAnswer[]): void {
  const days = open.flatMap(({ row: { publishedAt } }) => (publishedAt ? dayInVietnam(publishedAt) : []));
  const first = days.sort()[0];
  if (first && day < first)
    throw new InvalidFields([
      { field: 'deliveredOn', key: 'answers.feedback.day-before', params: { day: formatDay(first) } },
    ]);
}

/** Of what was only spoken yet, before the first written answer. */
function roundOf(answer: Answer | null): number {
  return answer?.round ?? 0;
}

/** The committee may write down what a district has told it. */
export function mayFeedBack(person: SignedIn, unitSlug: string): boolean {
  return hasRole(person, 'committee') || unitsAs(person, 'district').includes(unitSlug);
}
