import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actsFor, hasRole } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Forbidden, Refused, Stale, refuseMistakes } from '../../core/errors/refusals.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { cutText } from '../../core/vietnamese/clean-text.js';
import { answerLength } from '../answering-words.js';
import { CoAnswer } from '../gathering/co-answer.entity.js';
import { Matters } from '../gathering/matters.service.js';
import type { Matter } from '../gathering/matters.service.js';
import type { Recommendation } from '../recommendation.entity.js';
import { answerValues, shareAnswers } from './answer-values.js';
import { AnswerFiles } from './answer-files.service.js';
import { AnswerMails } from './answer-mails.js';
import { Answer } from './answer.entity.js';
import type { AnswerForm, ShareForm } from './answering.forms.js';

interface Decision {
  id: string;
  version: number;
  action: 'take-back' | 'approve' | 'return';
  verb: string;
}

/** Written answers, from the lead unit's first words to the committee's approval. Nothing of them is public before it publishes. */
@Injectable()
export class Answers {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly files: AnswerFiles,
    private readonly mails: AnswerMails,
    private readonly clock: Clock,
  ) {}

  /** Of the round that is on; null before anybody has written. */
  current({ id, round }: Pick<Recommendation, 'id' | 'round'>): Promise<Answer | null> {
    return this.database.findOne(Answer, { recommendationId: id, round });
  }

  /** Keeps what is written, and with `next: submit` hands it to the committee as well, if it is whole. */
  write(person: SignedIn, id: string, form: AnswerForm): Promise<Answer> {
    const submits = form.next === 'submit';
    if (submits) refuseMistakes(mistakesIn(form));
    return this.files.keeping(form.files, (kept) =>
      this.database.transaction(submits ? 'answer.submit' : 'answer.write', async (transaction) => {
        transaction.about('recommendation', id, ['answer']);
        const matter = await this.matters.enter(person, id, 'write');
        const before = await this.held(matter.row, matter.leadSlug ?? '');
        await this.files.add(before.id, kept);
        const { text, childText, cause } = form;
        const words = { text, childText, cause, outcome: form.outcome === '' ? null : form.outcome };
        const written = { ...words, unitSlug: matter.leadSlug ?? '' };
        if (!submits) return this.change(before, form.version, written);
        await this.matters.change(matter.row, { stage: 'submitted' });
        await this.matters.step(id, 'submitted', { unitSlug: matter.leadSlug });
        const handed = {
          state: 'submitted',
          submittedAt: this.clock.now(),
          submittedById: actingPerson(),
        } as const;
        return this.change(before, form.version, { ...written, ...handed, reason: '' });
      }),
    );
  }

  /** Before the committee has decided. */
  takeBack(person: SignedIn, id: string, version: number): Promise<Answer> {
    const order = { id, version, action: 'take-back', verb: 'answer.take-back' } as const;
    return this.decide(person, order, async ({ row }) => {
      await this.matters.change(row, { stage: 'assigned' });
      await this.matters.step(id, 'taken-back');
      return { state: 'draft' };
    });
  }

  /** By somebody else than who has handed it in: two people read each answer before children do. */
  approve(person: SignedIn, id: string, version: number): Promise<Answer> {
    const order = { id, version, action: 'approve', verb: 'answer.approve' } as const;
    return this.decide(person, order, async ({ row }, answer) => {
      if (answer.submittedById === person.id) throw new Refused('answers.two-people');
      await this.matters.change(row, { stage: 'approved' });
      await this.matters.step(id, 'approved');
      return { state: 'approved', ...this.decided() };
    });
  }

  /** Also what was approved, as long as it is not published. */
  giveBack(
    person: SignedIn,
    id: string,
    { version, reason }: { version: number; reason: string },
  ): Promise<Answer> {
    const order = { id, version, action: 'return', verb: 'answer.give-back' } as const;
    return this.decide(person, order, async ({ row }) => {
      await this.matters.change(row, { stage: 'assigned' });
      await this.matters.step(id, 'returned', { reason });
      await this.mails.draftDue(row.eventSlug, row.leadSlug ?? '');
      return { state: 'returned', reason, ...this.decided() };
    });
  }

  /** What a unit adds to the lead's answer. */
  share(person: SignedIn, id: string, form: ShareForm): Promise<Recommendation> {
    const { unit: unitSlug, version } = form;
    if (!hasRole(person, 'committee') && !actsFor(person, unitSlug)) throw new Forbidden();
    return this.database.transaction('answer.share', async (transaction) => {
      transaction.about('recommendation', id, ['share']);
      const { row } = await this.matters.enter(person, id, 'contribute');
      const key = { recommendationId: id, unitSlug };
      const { affected } = await this.database.of(CoAnswer).update({ ...key, version }, { text: form.share });
      if (affected !== 1) throw await this.shareMistake(key);
      return row;
    });
  }

  /** A unit that leads from now on goes on from what it has written as its share. Runs inside a transaction. */
  async takeUp(row: Recommendation, unitSlug: string): Promise<void> {
    const share = await this.database.findOne(CoAnswer, { recommendationId: row.id, unitSlug });
    if (!share || share.text === '') return;
    const answer = await this.held(row, unitSlug);
    const text = cutText([answer.text, share.text].filter(Boolean).join('\n\n'), answerLength);
    await this.database.of(Answer).update({ id: answer.id }, { text, unitSlug });
    await this.database.of(CoAnswer).update({ recommendationId: row.id, unitSlug }, { text: '' });
  }

  private async shareMistake(key: Pick<CoAnswer, 'recommendationId' | 'unitSlug'>): Promise<Error> {
    const now = await this.database.of(CoAnswer).findOneBy(key);
    return now ? new Stale(shareAnswers(now)) : new Refused('answers.share.gone');
  }

  private decided(): Pick<Answer, 'decidedAt' | 'decidedById'> {
    return { decidedAt: this.clock.now(), decidedById: actingPerson() };
  }

  private async held({ id, round }: Recommendation, unitSlug: string): Promise<Answer> {
    const key = { recommendationId: id, round };
    const fresh = { ...key, id: randomUUID(), unitSlug, version: 0 };
    await this.database.insert(Answer, fresh, { orIgnore: true });
    return this.database.of(Answer).findOneByOrFail(key);
  }

  private decide(
    person: SignedIn,
    { id, version, action, verb }: Decision,
    work: (matter: Matter, answer: Answer) => Promise<Partial<Answer>>,
  ): Promise<Answer> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('recommendation', id, ['answer']);
      const matter = await this.matters.enter(person, id, action);
      const answer = await this.held(matter.row, matter.leadSlug ?? '');
      return this.change(answer, version, await work(matter, answer));
    });
  }

  private async change(answer: Answer, version: number, changes: Partial<Answer>): Promise<Answer> {
    const { affected } = await this.database.of(Answer).update({ id: answer.id, version }, changes);
    if (affected !== 1) throw new Stale(answerValues(answer));
    return Object.assign(new Answer(), answer, changes, { version: version + 1 });
  }
}

/** What an answer that goes to the committee must have. */
function mistakesIn({ text, childText, outcome, cause }: AnswerForm): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  if (text === '') mistakes.push({ field: 'text', key: 'answers.text-needed' });
  if (childText === '') mistakes.push({ field: 'childText', key: 'answers.child-text-needed' });
  if (outcome === '') mistakes.push({ field: 'outcome', key: 'answers.outcome-needed' });
  if (outcome === 'not-yet' && cause === '') mistakes.push({ field: 'cause', key: 'answers.cause-needed' });
  return mistakes;
}
