import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import type { Day } from '../core/vietnamese/dates.js';
import { AnswerForm, CommitmentForm } from '../recommendations/answering/answering.forms.js';
import { Answers } from '../recommendations/answering/answers.service.js';
import { Commitments } from '../recommendations/answering/commitments.service.js';
import { Publication } from '../recommendations/answering/publication.service.js';
import type { Outcome } from '../recommendations/answering-words.js';
import { ReadingForm, ReportForm } from '../recommendations/care/care.forms.js';
import { Concerns } from '../recommendations/care/concerns.service.js';
import { Reading } from '../recommendations/care/reading.service.js';
import { Sealing } from '../recommendations/care/sealing.service.js';
import { ProgressForm } from '../recommendations/following/following.forms.js';
import { Progress } from '../recommendations/following/progress.service.js';
import { Assignments } from '../recommendations/gathering/assignments.service.js';
import { AssignForm, SendOnForm } from '../recommendations/gathering/gathering.forms.js';
import { Matters } from '../recommendations/gathering/matters.service.js';
import { Merges } from '../recommendations/gathering/merges.service.js';
import { IntakeForm, RecommendationForm } from '../recommendations/intake/intake.forms.js';
import { Intakes } from '../recommendations/intake/intakes.service.js';
import { IntakeRows } from '../recommendations/intake/intake-rows.service.js';
import { OwnRecommendations } from '../recommendations/intake/own-recommendations.service.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import type { MatterLevel } from '../recommendations/recommendation-words.js';
import { Topics } from '../programme/topics.service.js';
import { dayInputs } from './day-inputs.js';
import { Stage } from './stage.service.js';

const forum = 'dien-dan-tre-em-tinh-2019';

type End = 'waiting' | 'sealed' | 'taken' | 'national' | 'assigned' | 'draft' | 'submitted' | 'published';

interface Ask {
  title: string;
  text: string;
  /** How the topic's name begins. */
  topic: string;
  level: MatterLevel;
  backers: number;
  group: string;
  /** How far it has come. */
  end: End;
  reason?: string;
  mergeInto?: string;
  lead?: string;
  with?: string[];
  answer?: { text: string; childText: string; outcome: Outcome };
  promise?: { text: string; due: Day };
  progress?: { day: Day; text: string };
}

interface DistrictStory {
  unit: string;
  heldOn: Day;
  children: number;
  number: string;
  asks: Ask[];
}

const stories = JSON.parse(
  readFileSync(join(projectRoot, 'src/demonstration/recommendations.json'), 'utf8'),
) as { districts: DistrictStory[]; none: { unit: string; reason: string } };

/** What children have asked by the twentieth of May, and how far the first answers have come. */
@Injectable()
export class DemonstrationRecommendations {
  constructor(
    private readonly stage: Stage,
    private readonly topics: Topics,
    private readonly rows: IntakeRows,
    private readonly own: OwnRecommendations,
    private readonly intakes: Intakes,
    private readonly reading: Reading,
    private readonly sealing: Sealing,
    private readonly concerns: Concerns,
    private readonly matters: Matters,
    private readonly merges: Merges,
    private readonly assignments: Assignments,
    private readonly answers: Answers,
    private readonly commitments: Commitments,
    private readonly progress: Progress,
    private readonly publication: Publication,
  ) {}

  /** Told once as a whole: an interruption leaves the districts without what they have not handed in. */
  async add(): Promise<void> {
    if ((await this.rows.of({ eventSlug: forum, unitSlug: stories.none.unit })).handedAt) return;
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    const second = await this.stage.someone('committee', 'tinh-doan');
    const lead = await this.stage.holding('safeguarding-lead');
    await this.stage.turnTo('2019-05-16T03:00:00Z');
    for (const story of stories.districts) await this.handIn(story);
    await this.stage.turnTo('2019-05-17T01:30:00Z');
    await this.stage.as(second, () => this.readAll());
    await this.stage.as(lead, () => this.report());
    await this.stage.turnTo('2019-05-17T08:00:00Z');
    for (const ask of asks()) await this.stage.as(committee, () => this.gather(committee, ask));
    await this.stage.turnTo('2019-05-18T08:00:00Z');
    for (const ask of asks()) await this.answer(ask, { committee, second });
    await this.stage.turnTo('2019-05-19T08:00:00Z');
    await this.stage.as(committee, () => this.publish());
    await this.handInNone();
  }

  private async handIn({ unit, heldOn, children, number, asks: told }: DistrictStory): Promise<void> {
    const key = { eventSlug: forum, unitSlug: unit };
    const person = await this.stage.someone('district', unit);
    const there = new Set((await this.rows.recommendationsOf(key)).map((row) => this.titleOf(row)));
    await this.stage.as(person, async () => {
      for (const ask of told.filter(({ title }) => !there.has(title)))
        await this.own.add(person, key, Object.assign(new RecommendationForm(), await this.fieldsOf(ask)));
      const { version, heldOn: known, handedAt } = await this.rows.of(key);
      const about = { ...dayInputs('heldOn', heldOn), children: String(children), documentNumber: number };
      if (known === null)
        await this.intakes.describe(person, key, Object.assign(new IntakeForm(), about, { version }));
      if (handedAt === null) await this.intakes.handIn(person, key, (await this.rows.of(key)).version);
    });
  }

  private async handInNone(): Promise<void> {
    const { unit, reason } = stories.none;
    const key = { eventSlug: forum, unitSlug: unit };
    const person = await this.stage.someone('district', unit);
    const { version } = await this.rows.of(key);
    await this.stage.as(person, () => this.intakes.handInNone(person, key, { version, reason }));
  }

  private async readAll(): Promise<void> {
    for (const ask of asks().filter(({ end }) => end !== 'waiting')) {
      const row = await this.rowOf(ask);
      if (row?.state !== 'waiting') continue;
      if (ask.end === 'sealed') await this.sealing.take(row, row.version);
      else {
        const { topic, level } = await this.fieldsOf(ask);
        await this.reading.take(
          row.id,
          Object.assign(new ReadingForm(), { topic, level, version: row.version }),
        );
      }
    }
  }

  private async report(): Promise<void> {
    const [concern] = await this.concerns.all();
    if (concern?.state !== 'unreported') return;
    const told = { channel: 'hotline-111', who: 'Tổng đài 111, cuộc gọi 20190517-08', version: 1 };
    await this.concerns.report(concern.id, Object.assign(new ReportForm(), told));
  }

  private async gather(committee: SignedIn, ask: Ask): Promise<void> {
    const row = await this.rowOf(ask);
    if (row?.state !== 'taken' || row.stage !== 'open' || row.mergedIntoId) return;
    const { id, version } = row;
    if (ask.end === 'national') {
      const form = Object.assign(new SendOnForm(), { version, sendOnReason: ask.reason });
      await this.assignments.sendOn(committee, id, form);
    }
    if (ask.lead) {
      const form = Object.assign(new AssignForm(), { version, lead: ask.lead, with: ask.with ?? [] });
      await this.assignments.assign(committee, id, form);
    }
    const root = asks().find(({ title }) => title === ask.mergeInto);
    const number = root && (await this.rowOf(root))?.number;
    if (number) await this.merges.merge(committee, id, { version, number });
  }

  private async answer(
    ask: Ask,
    { committee, second }: { committee: SignedIn; second: SignedIn },
  ): Promise<void> {
    const row = await this.rowOf(ask);
    if (row?.stage !== 'assigned' || !ask.answer || (await this.answers.current(row))) return;
    const next = ask.end === 'draft' ? 'save' : 'submit';
    const form = Object.assign(new AnswerForm(), { ...ask.answer, version: 0, next });
    const role = ask.lead?.startsWith('ubnd-') ? 'district' : 'agency';
    const writer = await this.stage.someone(role, ask.lead ?? '');
    const answer = await this.stage.as(writer, () => this.answers.write(writer, row.id, form));
    if (ask.end !== 'published') return;
    await this.stage.as(second, () => this.answers.approve(second, row.id, answer.version));
    await this.stage.as(committee, () => this.promise(committee, row.id, ask));
  }

  private async promise(committee: SignedIn, id: string, { promise, progress }: Ask): Promise<void> {
    const { leadSlug: owner } = await this.matters.get(id);
    if (promise) {
      const words = { promise: promise.text, owner, ...dayInputs('dueOn', promise.due) };
      const added = await this.commitments.add(committee, id, Object.assign(new CommitmentForm(), words));
      await this.commitments.confirm(committee, added.id, 1);
    }
    if (progress) {
      await this.stage.turnTo(`${progress.day}T03:00:00Z`);
      const words = { progress: progress.text, ...dayInputs('day', progress.day) };
      await this.progress.add(committee, id, Object.assign(new ProgressForm(), words));
      await this.stage.turnTo('2019-05-18T08:00:00Z');
    }
  }

  private async publish(): Promise<void> {
    const { items, seen } = await this.publication.ready(forum);
    if (items.length > 0) await this.publication.publish(forum, seen);
  }

  private async rowOf(ask: Ask): Promise<Recommendation | undefined> {
    const unit = stories.districts.find((story) => story.asks.includes(ask))?.unit ?? '';
    const rows = await this.rows.recommendationsOf({ eventSlug: forum, unitSlug: unit });
    return rows.find((row) => this.titleOf(row) === ask.title);
  }

  private titleOf(row: Recommendation): string {
    return this.own.answersOf(row).title ?? '';
  }

  private async fieldsOf({ topic, group, title, text, level, backers }: Ask) {
    const topics = await this.topics.ofCurrent();
    const slug = topics.find(({ name }) => name.startsWith(topic))?.slug ?? '';
    return { title, text, level, backers, group, topic: slug, version: 0, convert: '' as const };
  }
}

function asks(): Ask[] {
  return stories.districts.flatMap(({ asks: told }) => told);
}
