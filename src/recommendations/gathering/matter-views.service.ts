import { Injectable } from '@nestjs/common';
import { PersonNames } from '../../accounts/person-names.js';
import { actsFor } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import type { Unit } from '../../programme/unit.entity.js';
import { Answer } from '../answering/answer.entity.js';
import type { AnswerFile, Commitment, SpokenAnswer } from '../answering/answer.entity.js';
import { AnswerFiles } from '../answering/answer-files.service.js';
import { Commitments } from '../answering/commitments.service.js';
import { Dialogue } from '../answering/dialogue.service.js';
import type { Due } from '../answering/due.js';
import { Dues } from '../answering/dues.service.js';
import { matterActions, mayNow } from '../answering-rights.js';
import type { MatterAction } from '../answering-rights.js';
import { Feedback } from '../following/following.entity.js';
import type { ProgressEntry } from '../following/following.entity.js';
import { Progress } from '../following/progress.service.js';
import type { Recommendation } from '../recommendation.entity.js';
import { Assignments } from './assignments.service.js';
import { CoAnswer } from './co-answer.entity.js';
import { Matters } from './matters.service.js';
import type { RecommendationStep } from './recommendation-step.entity.js';
import { Merges } from './merges.service.js';
import { Similar } from './similar.service.js';
import type { Alike } from './similar.service.js';

/** All that the page of one recommendation shows to whoever works with it. */
export interface MatterView {
  row: Recommendation;
  event: Event;
  topics: Topic[];
  /** Names of units by slug. */
  names: Map<string, string>;
  /** All that are answered as one, the one that stays first; itself alone where nothing was merged. */
  group: Recommendation[];
  may: Record<MatterAction, boolean>;
  candidates: Unit[];
  shares: CoAnswer[];
  /** Units for which the person writes a share. */
  ownShares: string[];
  /** The round that is on last. */
  answers: Answer[];
  current: Answer | null;
  /** Whoever has handed it in does not approve it. */
  isOwnAnswer: boolean;
  files: AnswerFile[];
  spoken: SpokenAnswer | null;
  commitments: Commitment[];
  /** Promises whose wording the person may confirm. */
  confirms: string[];
  progress: ProgressEntry[];
  feedback: Feedback[];
  steps: { step: RecommendationStep; by: string }[];
  due: Due | null;
  /** Until when it is drafted for the dialogue, where the committee has set a day that has not passed. */
  draftsUntil: Day | null;
  alike: Alike[];
  today: Day;
}

/** Gathers what the page of one recommendation shows. */
@Injectable()
export class MatterViews {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly merges: Merges,
    private readonly similar: Similar,
    private readonly assignments: Assignments,
    private readonly files: AnswerFiles,
    private readonly dialogue: Dialogue,
    private readonly commitments: Commitments,
    private readonly progress: Progress,
    private readonly dues: Dues,
    private readonly events: Events,
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly people: PersonNames,
  ) {}

  async of(person: SignedIn, id: string): Promise<MatterView> {
    const matter = await this.matters.enter(person, id, 'see');
    const { row } = matter;
    const event = await this.events.get(row.eventSlug);
    const may = Object.fromEntries(
      matterActions.map((action) => [action, mayNow(person, matter, action)]),
    ) as MatterView['may'];
    const shares = await this.database.find(CoAnswer, { recommendationId: id });
    const commitments = await this.commitments.of(id);
    return {
      ...{ row, event, may, shares, commitments },
      topics: await this.topics.of(event.programmeSlug),
      names: await this.units.shortNames(),
      group: await this.merges.groupOf(row.rootId ?? id),
      candidates: may.assign || may['pass-on'] ? await this.assignments.candidates(matter) : [],
      ownShares: shares.map(({ unitSlug }) => unitSlug).filter((unit) => may.sort || actsFor(person, unit)),
      ...(await this.answersOf(row, person)),
      spoken: await this.dialogue.spokenOn(id),
      confirms: commitments
        .filter((one) => one.publishedAt === null && (may.sort || actsFor(person, one.ownerSlug)))
        .map((one) => one.id),
      progress: await this.progress.of(id),
      feedback: await this.database.find(Feedback, { recommendationId: id }),
      steps: await this.stepsOf(id),
      draftsUntil: await this.draftsUntil(row),
      due: (await this.dues.reckoner(event))(row),
      alike: may.merge ? await this.similar.to(row) : [],
      today: this.matters.today(),
    };
  }

  private async draftsUntil({ eventSlug }: Recommendation): Promise<Day | null> {
    const { draftsUntil } = await this.dues.settings(eventSlug);
    return draftsUntil !== null && draftsUntil >= this.matters.today() ? (draftsUntil as Day) : null;
  }

  private async answersOf({ id, round }: Recommendation, person: SignedIn) {
    const answers = await this.database
      .of(Answer)
      .find({ where: { recommendationId: id }, order: { round: 'ASC' } });
    const current = answers.find((answer) => answer.round === round) ?? null;
    return {
      answers,
      current,
      isOwnAnswer: current?.submittedById === person.id,
      files: await this.files.of(answers),
    };
  }

  private async stepsOf(id: string): Promise<MatterView['steps']> {
    const steps = await this.matters.stepsOf(id);
    const names = await this.people.of(steps.flatMap(({ personId }) => personId ?? []));
    return steps.map((step) => ({ step, by: names.get(step.personId ?? '') ?? '' }));
  }
}
