import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Refused, refuseMistakes } from '../../core/errors/refusals.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { Events } from '../../programme/events.service.js';
import { Topics } from '../../programme/topics.service.js';
import { isValidOn, Units } from '../../programme/units.service.js';
import type { Unit } from '../../programme/unit.entity.js';
import { Commitment } from '../answering/answer.entity.js';
import { Answers } from '../answering/answers.service.js';
import { AnswerMails } from '../answering/answer-mails.js';
import { Recommendation } from '../recommendation.entity.js';
import type { MatterLevel } from '../recommendation-words.js';
import { CoAnswer } from './co-answer.entity.js';
import type { AssignForm, SendOnForm, SortForm } from './gathering.forms.js';
import { Matters } from './matters.service.js';
import type { Matter } from './matters.service.js';
import { Merges } from './merges.service.js';

/** Matters that a district itself listens to, considers and answers (plan, IV.10). */
const ofDistricts: readonly MatterLevel[] = ['commune', 'district'];

type Given = Pick<AssignForm, 'lead' | 'with' | 'reason' | 'decidedBy'>;

/** Who answers what: one unit leads, others answer beside it; passing on tells why, where to, and who decided. */
@Injectable()
export class Assignments {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly merges: Merges,
    private readonly events: Events,
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly answers: Answers,
    private readonly mails: AnswerMails,
  ) {}

  /** Whom it can be given to: the province's bodies, and for matters of commune and district the districts from which it comes. */
  async candidates({ row }: Matter): Promise<Unit[]> {
    const origins = (await this.merges.groupOf(row.rootId ?? row.id)).map(({ unitSlug }) => unitSlug);
    const today = this.matters.today();
    const units = (await this.units.all()).filter((unit) => isValidOn(unit, today));
    return units.filter(
      ({ slug, level }) =>
        level === 'province' ||
        (level === 'district' && origins.includes(slug) && ofDistricts.includes(row.level)),
    );
  }

  /** By the committee, the first time or anew. */
  assign(person: SignedIn, id: string, form: AssignForm): Promise<Recommendation> {
    return this.database.transaction('recommendation.assign', async (transaction) => {
      transaction.about('recommendation', id, ['leadSlug']);
      return this.give(await this.matters.enter(person, id, 'assign'), form);
    });
  }

  /** By the unit that leads: "not ours". */
  passOn(person: SignedIn, id: string, form: AssignForm): Promise<Recommendation> {
    return this.database.transaction('recommendation.pass-on', async (transaction) => {
      transaction.about('recommendation', id, ['leadSlug']);
      const matter = await this.matters.enter(person, id, 'pass-on');
      if (form.lead === matter.leadSlug)
        throw new InvalidFields([{ field: 'lead', key: 'answers.assign.same' }]);
      return this.give(matter, form);
    });
  }

  /** Beyond the province: it goes to the national forum's list. */
  sendOn(
    person: SignedIn,
    id: string,
    { version, sendOnReason: reason }: SendOnForm,
  ): Promise<Recommendation> {
    return this.database.transaction('recommendation.send-on', async (transaction) => {
      transaction.about('recommendation', id, ['stage']);
      const { row } = await this.matters.enter(person, id, 'send-on');
      await this.matters.refusePromised(row);
      const changes = { stage: 'national', leadSlug: null, countsFrom: null } as const;
      await this.matters.change({ id, version }, { ...changes, extendedUntil: null });
      await this.setCo(id, []);
      await this.matters.step(id, 'national', { reason });
      return row;
    });
  }

  callBack(person: SignedIn, id: string, version: number): Promise<Recommendation> {
    return this.database.transaction('recommendation.call-back', async (transaction) => {
      transaction.about('recommendation', id, ['stage']);
      const { row } = await this.matters.enter(person, id, 'call-back');
      await this.matters.change({ id, version }, { stage: 'open' });
      await this.matters.step(id, 'not-national');
      return row;
    });
  }

  /** What it is about, and whose matter it is. */
  sort(person: SignedIn, id: string, { version, topic, level }: SortForm): Promise<Recommendation> {
    return this.database.transaction('recommendation.sort', async (transaction) => {
      transaction.about('recommendation', id, ['topicSlug', 'level']);
      const { row } = await this.matters.enter(person, id, 'sort');
      const { programmeSlug } = await this.events.get(row.eventSlug);
      if (!(await this.topics.of(programmeSlug)).some(({ slug }) => slug === topic))
        throw new InvalidFields([{ field: 'topic', key: 'recommendations.topic-unknown' }]);
      await this.matters.change({ id, version }, { topicSlug: topic, level });
      await this.matters.step(id, 'sorted');
      return row;
    });
  }

  private async give(matter: Matter, form: AssignForm): Promise<Recommendation> {
    const { row, leadSlug: before } = matter;
    const { lead } = form;
    const co = form.with.filter((slug) => slug !== lead);
    refuseMistakes(
      await this.mistakes(matter, { lead, with: co, reason: form.reason, decidedBy: form.decidedBy }),
    );
    await this.refuseOrphans(row.id, [lead, ...co]);
    const anew = { stage: 'assigned', leadSlug: lead, countsFrom: this.matters.today() } as const;
    const changes = lead === before ? {} : { ...anew, extendedUntil: null };
    await this.matters.change({ id: row.id, version: form.version }, changes);
    await this.answers.takeUp(row, lead);
    await this.setCo(row.id, co);
    await this.tell(matter, { lead, with: co, reason: form.reason, decidedBy: form.decidedBy });
    return row;
  }

  /** The history, and the units that are new to it. */
  private async tell({ row, leadSlug: before, coSlugs }: Matter, form: Given): Promise<void> {
    const { lead, reason, decidedBy } = form;
    const joined = form.with.filter((slug) => !coSlugs.includes(slug));
    for (const unitSlug of joined) await this.matters.step(row.id, 'joined', { unitSlug });
    if (lead !== before)
      await this.matters.step(row.id, before === null ? 'assigned' : 'passed-on', {
        ...{ unitSlug: lead, reason, decidedBy },
      });
    for (const unitSlug of [...joined, ...(lead === before ? [] : [lead])])
      await this.mails.draftDue(row.eventSlug, unitSlug);
  }

  private async mistakes(matter: Matter, form: Given): Promise<FieldMistake[]> {
    const { lead, reason, decidedBy } = form;
    const possible = new Set((await this.candidates(matter)).map(({ slug }) => slug));
    const mistakes: FieldMistake[] = [];
    if (!possible.has(lead)) mistakes.push({ field: 'lead', key: 'answers.assign.lead-wrong' });
    if (form.with.some((slug) => !possible.has(slug)))
      mistakes.push({ field: 'with', key: 'answers.assign.with-wrong' });
    if (await this.hasShares(matter, [lead, ...form.with]))
      mistakes.push({ field: 'with', key: 'answers.assign.has-share' });
    const isPassedOn = matter.leadSlug !== null && matter.leadSlug !== lead;
    if (isPassedOn && reason === '') mistakes.push({ field: 'reason', key: 'answers.assign.reason-needed' });
    if (isPassedOn && decidedBy === '')
      mistakes.push({ field: 'decidedBy', key: 'answers.assign.decided-by-needed' });
    return mistakes;
  }

  /** Whether a unit that has written its share would leave. */
  private async hasShares({ row }: Matter, staying: string[]): Promise<boolean> {
    const shares = await this.database.find(CoAnswer, { recommendationId: row.id });
    return shares.some(({ unitSlug, text }) => text !== '' && !staying.includes(unitSlug));
  }

  /** A promise stays with who has made it: first it is moved to another owner. */
  private async refuseOrphans(recommendationId: string, units: string[]): Promise<void> {
    const open = await this.database.of(Commitment).findBy({ recommendationId, doneOn: IsNull() });
    if (open.some(({ ownerSlug }) => !units.includes(ownerSlug)))
      throw new Refused('answers.assign.has-promises');
  }

  /** What a unit has written stays as long as it answers. */
  private async setCo(recommendationId: string, slugs: string[]): Promise<void> {
    await this.database
      .of(CoAnswer)
      .delete({ recommendationId, ...(slugs.length > 0 ? { unitSlug: Not(In(slugs)) } : {}) });
    for (const unitSlug of slugs)
      await this.database.insert(
        CoAnswer,
        { recommendationId, unitSlug, text: '', version: 1 },
        { orIgnore: true },
      );
  }
}
