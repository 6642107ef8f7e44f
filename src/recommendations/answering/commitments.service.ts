import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actsFor, hasRole } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Forbidden, InvalidFields, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { readDay } from '../../core/forms/rules.js';
import { Matters } from '../gathering/matters.service.js';
import type { Matter } from '../gathering/matters.service.js';
import { commitmentValues } from './answer-values.js';
import { AnswerMails } from './answer-mails.js';
import { Commitment } from './answer.entity.js';
import type { CommitmentForm, ObjectionForm } from './answering.forms.js';

type Words = Pick<Commitment, 'text' | 'ownerSlug' | 'dueOn'>;

/** What is promised to children: written down by the recorder, confirmed in its wording by whoever promised it. */
@Injectable()
export class Commitments {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly mails: AnswerMails,
    private readonly clock: Clock,
  ) {}

  of(recommendationId: string): Promise<Commitment[]> {
    return this.database
      .of(Commitment)
      .find({ where: { recommendationId }, order: { dueOn: 'ASC', createdAt: 'ASC', id: 'ASC' } });
  }

  add(person: SignedIn, id: string, form: CommitmentForm): Promise<Commitment> {
    return this.database.transaction('commitment.add', async (transaction) => {
      transaction.about('recommendation', id, ['commitment']);
      const matter = await this.matters.enter(person, id, 'record');
      const words = this.wordsIn(form, matter);
      const row = {
        id: randomUUID(),
        recommendationId: id,
        ...words,
        createdAt: this.clock.now(),
        version: 1,
      };
      await this.database.insert(Commitment, row);
      await this.matters.step(id, 'promised', { unitSlug: words.ownerSlug });
      await this.mails.draftDue(matter.row.eventSlug, words.ownerSlug);
      return Object.assign(new Commitment(), row);
    });
  }

  /** New words are confirmed anew. */
  edit(person: SignedIn, id: string, form: CommitmentForm): Promise<Commitment> {
    return this.change(person, { id, version: form.version, verb: 'commitment.edit' }, async (before) => {
      const matter = await this.matters.enter(person, before.recommendationId, 'record');
      refusePublished(before);
      const words = this.wordsIn(form, matter);
      await this.mails.draftDue(matter.row.eventSlug, words.ownerSlug);
      return { ...words, state: 'recorded', objection: '', doneOn: null };
    });
  }

  remove(person: SignedIn, id: string, version: number): Promise<Commitment> {
    return this.database.transaction('commitment.remove', async (transaction) => {
      const before = await this.get(person, id);
      transaction.about('recommendation', before.recommendationId, ['commitment']);
      await this.matters.enter(person, before.recommendationId, 'record');
      refusePublished(before);
      const { affected } = await this.database.of(Commitment).delete({ id, version });
      if (affected !== 1) throw new Stale({});
      return before;
    });
  }

  /** The wording is right. */
  confirm(person: SignedIn, id: string, version: number): Promise<Commitment> {
    return this.change(person, { id, version, verb: 'commitment.confirm' }, async (before) => {
      refuseStranger(person, before);
      refuseDecided(before);
      await this.matters.step(before.recommendationId, 'confirmed', { unitSlug: before.ownerSlug });
      return { state: 'confirmed', objection: '' };
    });
  }

  /** How it should be worded instead, or why it was not promised. */
  dispute(person: SignedIn, id: string, { version, objection }: ObjectionForm): Promise<Commitment> {
    return this.change(person, { id, version, verb: 'commitment.dispute' }, async (before) => {
      refuseStranger(person, before);
      refuseDecided(before);
      await this.matters.step(before.recommendationId, 'disputed', {
        unitSlug: before.ownerSlug,
        reason: objection,
      });
      return { state: 'disputed', objection };
    });
  }

  /** @throws Missing to whoever may not see the recommendation, unless the promise is theirs */
  async get(person: SignedIn, id: string): Promise<Commitment> {
    const found = await this.database.findOne(Commitment, { id });
    if (!found) throw new Missing();
    if (!actsFor(person, found.ownerSlug)) await this.matters.enter(person, found.recommendationId, 'see');
    return found;
  }

  private change(
    person: SignedIn,
    { id, version, verb }: { id: string; version: number; verb: string },
    work: (before: Commitment) => Promise<Partial<Commitment>>,
  ): Promise<Commitment> {
    return this.database.transaction(verb, async (transaction) => {
      const before = await this.get(person, id);
      transaction.about('recommendation', before.recommendationId, ['commitment']);
      const changes = await work(before);
      const { affected } = await this.database.of(Commitment).update({ id, version }, changes);
      if (affected !== 1) throw new Stale(commitmentValues(before));
      return Object.assign(new Commitment(), before, changes);
    });
  }

  private wordsIn(form: CommitmentForm, { leadSlug, coSlugs }: Matter): Words {
    const dueOn = readDay(form, 'dueOn');
    if (dueOn === null || dueOn < this.matters.today())
      throw new InvalidFields([{ field: 'dueOn', key: 'answers.commitment.due-past' }]);
    if (form.owner !== leadSlug && !coSlugs.includes(form.owner))
      throw new InvalidFields([{ field: 'owner', key: 'answers.commitment.owner-wrong' }]);
    return { text: form.promise, ownerSlug: form.owner, dueOn };
  }
}

/** New words come first. */
function refuseDecided({ state }: Commitment): void {
  if (state !== 'recorded') throw new Refused('answers.commitment.decided-already');
}

function refusePublished({ publishedAt }: Commitment): void {
  if (publishedAt) throw new Refused('answers.published-already');
}

/** The committee writes down what the owner has told it by telephone. */
function refuseStranger(person: SignedIn, { ownerSlug }: Commitment): void {
  if (!actsFor(person, ownerSlug) && !hasRole(person, 'committee')) throw new Forbidden();
}
