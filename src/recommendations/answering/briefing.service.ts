import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { hasRole, actsFor } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { Missing } from '../../core/errors/refusals.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import type { Unit } from '../../programme/unit.entity.js';
import { CoAnswer } from '../gathering/co-answer.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { Intake } from '../intake/intake.entity.js';
import type { Due } from './due.js';
import { Dues } from './dues.service.js';
import { Answer, Commitment, SpokenAnswer } from './answer.entity.js';

/** One question of a briefing or of the dialogue. */
export interface Question {
  row: Recommendation;
  /** Each origin: its district, how many stand behind it, and its own words. */
  origins: Recommendation[];
  due: Due | null;
  answer: Answer | null;
  /** The latest that everybody may read, perhaps of an earlier round. */
  published: Answer | null;
  shares: CoAnswer[];
  spoken: SpokenAnswer | null;
  commitments: Commitment[];
}

export interface BriefingView {
  event: Event;
  unit: Unit;
  names: Map<string, string>;
  /** What districts have told of their own forums, by slug. */
  intakes: Map<string, Intake>;
  topics: Topic[];
  questions: Question[];
}

export interface DialogueView extends Omit<BriefingView, 'unit'> {
  /** Units that answer, in the order of their seats; those without one after them. */
  units: { unit: Unit; questions: Question[] }[];
}

/** What a leader takes to the dialogue, and what the recorder has on the desk during it. */
@Injectable()
export class Briefings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly dues: Dues,
  ) {}

  /** What children ask of one unit, where it comes from and what is drafted. @throws Missing for other people's units */
  async of(person: SignedIn, { eventSlug, unitSlug }: IntakeKey): Promise<BriefingView> {
    const isOwn =
      actsFor(person, unitSlug) || hasRole(person, 'committee') || person.duties.includes('recorder');
    if (!isOwn) throw new Missing();
    const event = await this.events.get(eventSlug);
    return {
      event,
      unit: await this.units.get(unitSlug),
      names: await this.units.shortNames(),
      intakes: await this.intakes(eventSlug),
      topics: await this.topics.of(event.programmeSlug),
      questions: await this.questions(event, unitSlug),
    };
  }

  /** All units that answer at a forum; the same few queries for any number. */
  async dialogue(eventSlug: string): Promise<DialogueView> {
    const event = await this.events.get(eventSlug);
    const questions = await this.questions(event, null);
    const slugs = [...new Set(questions.flatMap(({ row }) => row.leadSlug ?? []))];
    const seats = (await this.events.seatsOf(eventSlug)).map(({ unitSlug }) => unitSlug);
    const place = ({ slug }: Unit) => (seats.includes(slug) ? seats.indexOf(slug) : seats.length);
    const units = (await this.units.bySlugs(slugs)).toSorted((one, other) => place(one) - place(other));
    return {
      ...{ event, questions },
      names: await this.units.shortNames(),
      intakes: await this.intakes(eventSlug),
      topics: await this.topics.of(event.programmeSlug),
      units: units.map((unit) => ({
        unit,
        questions: questions.filter(({ row }) => row.leadSlug === unit.slug),
      })),
    };
  }

  private async intakes(eventSlug: string): Promise<Map<string, Intake>> {
    const found = await this.database.of(Intake).findBy({ eventSlug });
    return new Map(found.map((intake) => [intake.unitSlug, intake]));
  }

  private async questions(event: Event, unitSlug: string | null): Promise<Question[]> {
    const eventSlug = event.slug;
    const dueOf = await this.dues.reckoner(event);
    const lead = unitSlug === null ? {} : { leadSlug: unitSlug };
    const where = { eventSlug, state: 'taken' as const, mergedIntoId: IsNull(), ...lead };
    const found = await this.database
      .of(Recommendation)
      .find({ where, order: { topicSlug: 'ASC', number: 'ASC' } });
    const rows = found.filter(({ leadSlug }) => leadSlug !== null);
    const ids = In(rows.map(({ id }) => id));
    const [origins, answers, shares, spoken, commitments] = await Promise.all([
      this.database.of(Recommendation).find({ where: { rootId: ids }, order: { number: 'ASC' } }),
      this.database.of(Answer).find({ where: { recommendationId: ids }, order: { round: 'ASC' } }),
      this.database.of(CoAnswer).findBy({ recommendationId: ids }),
      this.database.of(SpokenAnswer).findBy({ recommendationId: ids }),
      this.database.of(Commitment).find({ where: { recommendationId: ids }, order: { dueOn: 'ASC' } }),
    ]);
    return rows.map((row) => {
      const isOf = ({ recommendationId }: { recommendationId: string }) => recommendationId === row.id;
      return {
        row,
        due: dueOf(row),
        origins: origins.filter(({ rootId }) => rootId === row.id),
        answer: answers.find((answer) => isOf(answer) && answer.round === row.round) ?? null,
        published: answers.findLast((answer) => isOf(answer) && answer.publishedAt !== null) ?? null,
        shares: shares.filter(isOf),
        spoken: spoken.find(isOf) ?? null,
        commitments: commitments.filter(isOf),
      };
    });
  }
}
