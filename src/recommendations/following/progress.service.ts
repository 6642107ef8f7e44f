import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actsFor, hasRole } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Forbidden, InvalidFields, Missing, Refused, refuseMistakes } from '../../core/errors/refusals.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { readDay } from '../../core/forms/rules.js';
import { actingPerson } from '../../core/request/request-context.js';
import { dayInVietnam, formatDay } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { Events } from '../../programme/events.service.js';
import { Commitment } from '../answering/answer.entity.js';
import { AnswerMails } from '../answering/answer-mails.js';
import { Dues } from '../answering/dues.service.js';
import { Matters } from '../gathering/matters.service.js';
import type { Matter } from '../gathering/matters.service.js';
import type { Recommendation } from '../recommendation.entity.js';
import { ProgressEntry } from './following.entity.js';
import type { MoreTimeForm, ProgressForm, ReopenForm } from './following.forms.js';

/** What becomes of an answer and its promises. */
@Injectable()
export class Progress {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly events: Events,
    private readonly dues: Dues,
    private readonly mails: AnswerMails,
    private readonly clock: Clock,
  ) {}

  of(recommendationId: string): Promise<ProgressEntry[]> {
    return this.database
      .of(ProgressEntry)
      .find({ where: { recommendationId }, order: { day: 'DESC', at: 'DESC', id: 'DESC' } });
  }

  /** What is public is put right by the next entry; what is not may be taken out again. */
  add(person: SignedIn, id: string, form: ProgressForm): Promise<ProgressEntry> {
    return this.database.transaction('progress.add', async (transaction) => {
      transaction.about('recommendation', id, ['progress']);
      const matter = await this.matters.enter(person, id, 'follow');
      const day = this.dayIn(form, matter.row);
      const commitment = form.commitment === '' ? null : await this.commitmentOf(id, form.commitment);
      const outcome = form.progressOutcome === '' ? null : form.progressOutcome;
      const row = {
        ...{ id: randomUUID(), recommendationId: id, commitmentId: commitment?.id ?? null },
        isKept: commitment !== null && form.done === 'yes',
        ...{ unitSlug: unitOf(person, matter), day, text: form.progress, outcome, cause: form.progressCause },
        ...{ at: this.clock.now(), personId: actingPerson() },
      };
      await this.database.insert(ProgressEntry, row);
      if (commitment && form.done === 'yes') await this.keep(person, commitment, day);
      return Object.assign(new ProgressEntry(), row);
    });
  }

  remove(person: SignedIn, id: string): Promise<ProgressEntry> {
    return this.database.transaction('progress.remove', async (transaction) => {
      const found = await this.database.findOne(ProgressEntry, { id });
      if (!found) throw new Missing();
      transaction.about('recommendation', found.recommendationId, ['progress']);
      const { row } = await this.matters.enter(person, found.recommendationId, 'follow');
      if (found.publishedAt) throw new Refused('answers.published-already');
      await this.database.of(ProgressEntry).delete({ id });
      if (found.commitmentId && found.isKept)
        await this.database.of(Commitment).update({ id: found.commitmentId }, { doneOn: null });
      return Object.assign(found, { recommendationId: row.id });
    });
  }

  /** More time for an answer or a promise, for a reason; reminders wait as well. */
  extend(person: SignedIn, id: string, form: MoreTimeForm): Promise<Recommendation> {
    return this.database.transaction('recommendation.extend', async (transaction) => {
      transaction.about('recommendation', id, ['extendedUntil']);
      const action = form.promiseId === '' ? 'extend' : 'extend-promise';
      const { row } = await this.matters.enter(person, id, action);
      const until = readDay(form, 'until');
      if (until === null || until < this.matters.today())
        throw new InvalidFields([{ field: 'until', key: 'answers.extension.day-past' }]);
      if (form.promiseId === '') await this.extendAnswer(row, form.version, until);
      else await this.extendPromise(id, form.promiseId, until);
      await this.matters.step(id, 'extended', { reason: form.extensionReason, until });
      return row;
    });
  }

  /** A new round: what was published stays public, and says that it is looked at again. */
  reopen(person: SignedIn, id: string, { version, reopenReason }: ReopenForm): Promise<Recommendation> {
    return this.database.transaction('recommendation.reopen', async (transaction) => {
      transaction.about('recommendation', id, ['round']);
      const { row } = await this.matters.enter(person, id, 'reopen');
      return this.openAgain(Object.assign(row, { version }), { reason: reopenReason, unitSlug: null });
    });
  }

  /** Runs inside a transaction; tells the lead unit at once. */
  async openAgain(
    row: Recommendation,
    { reason, unitSlug }: { reason: string; unitSlug: string | null },
  ): Promise<Recommendation> {
    const anew = { stage: 'assigned', round: row.round + 1, extendedUntil: null } as const;
    await this.matters.change(row, { ...anew, countsFrom: this.matters.today() });
    await this.matters.step(row.id, 'reopened', { reason, unitSlug });
    await this.mails.tellReopened(row, `round-${row.round + 1}`);
    return row;
  }

  private async extendAnswer(row: Recommendation, version: number, extendedUntil: Day): Promise<void> {
    const due = (await this.dues.reckoner(await this.events.get(row.eventSlug)))(row);
    if (due) refuseSooner(extendedUntil, due.on);
    await this.matters.change({ id: row.id, version }, { extendedUntil });
  }

  /** Only who has made a promise says that it is kept, or the committee for them. */
  private async keep(
    person: SignedIn,
    { id, ownerSlug, state, doneOn: before }: Commitment,
    doneOn: Day,
  ): Promise<void> {
    if (!actsFor(person, ownerSlug) && !hasRole(person, 'committee')) throw new Forbidden();
    if (before !== null) throw new Refused('answers.progress.kept-already');
    if (state !== 'confirmed') throw new Refused('answers.progress.not-confirmed');
    await this.database.of(Commitment).update({ id }, { doneOn });
  }

  private async extendPromise(recommendationId: string, id: string, extendedUntil: Day): Promise<void> {
    const found = await this.database.findOne(Commitment, { id, recommendationId });
    if (found?.doneOn !== null) throw new Missing();
    refuseSooner(extendedUntil, (found.extendedUntil ?? found.dueOn) as Day);
    await this.database.of(Commitment).update({ id, version: found.version }, { extendedUntil });
  }

  private async commitmentOf(recommendationId: string, id: string): Promise<Commitment> {
    const found = await this.database.findOne(Commitment, { id, recommendationId });
    if (!found) throw new InvalidFields([{ field: 'commitment', key: 'answers.progress.commitment-wrong' }]);
    return found;
  }

  private dayIn(form: ProgressForm, { readAt }: Recommendation): Day {
    const day = readDay(form, 'day') ?? this.matters.today();
    const first = readAt && dayInVietnam(readAt);
    const mistakes: FieldMistake[] = [];
    if (day > this.matters.today()) mistakes.push({ field: 'day', key: 'answers.progress.day-to-come' });
    if (first && day < first)
      mistakes.push({ field: 'day', key: 'answers.progress.day-before', params: { day: formatDay(first) } });
    if (form.progressOutcome === 'not-yet' && form.progressCause === '')
      mistakes.push({ field: 'progressCause', key: 'answers.cause-needed' });
    refuseMistakes(mistakes);
    return day;
  }
}

function refuseSooner(until: Day, before: Day): void {
  if (until <= before)
    throw new InvalidFields([
      { field: 'until', key: 'answers.extension.sooner', params: { day: formatDay(before) } },
    ]);
}

/** For whom somebody writes: their own unit that answers, or the lead one where the committee writes. */
function unitOf(person: SignedIn, { leadSlug, coSlugs }: Matter): string {
  const own = [leadSlug, ...coSlugs].find((unit) => unit !== null && actsFor(person, unit));
  return own ?? leadSlug ?? '';
}
