import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { dayInVietnam, daysBetween } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { HandedInDelegations } from '../delegates/handed-in-delegations.service.js';
import { Events } from '../programme/events.service.js';
import type { Obligation } from '../programme/obligation.entity.js';
import { Obligations } from '../programme/obligations.service.js';
import type { Seat } from '../programme/seat.entity.js';
import { Seats } from '../programme/seats.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Holidays } from '../programme/working-days.service.js';
import { IntakeRows } from '../recommendations/intake/intake-rows.service.js';
import { RepresentativeRows } from '../representatives/representative-rows.service.js';
import type { SeatAnswer } from '../representatives/representative-rows.service.js';
import { SeatSettings } from '../representatives/seat-settings.service.js';
import { followed, isFollowed, stateOf } from './duties.js';
import { endOf } from './duty-words.js';
import type { DaysByEvent, Duty, FollowedObligation } from './duties.js';
import { Extension, HandedPaper, ObligationSetting } from './obligation-papers.entity.js';

/** Which share of which unit. */
export interface DutyKey {
  obligationSlug: string;
  unitSlug: string;
}

interface Facts {
  papers: Map<string, HandedPaper>;
  extensions: Map<string, Extension>;
  /** On which day lists and recommendations were handed in, by event and unit. */
  handedIn: DaysByEvent;
  representatives: Map<string, SeatAnswer>;
  /** By event and unit. */
  seats: Map<string, Seat>;
}

/** What units owe and how they stand with it; the same few queries for any number of units and obligations. */
@Injectable()
export class Duties {
  constructor(
    private readonly database: Database,
    private readonly obligations: Obligations,
    private readonly events: Events,
    private readonly delegations: HandedInDelegations,
    private readonly intakes: IntakeRows,
    private readonly representatives: RepresentativeRows,
    private readonly seats: Seats,
    private readonly seatSettings: SeatSettings,
    private readonly units: Units,
    private readonly holidays: Holidays,
    private readonly clock: Clock,
  ) {}

  /** Every obligation of the plan that is followed, in its order. */
  async followed(): Promise<FollowedObligation[]> {
    const obligations = await this.obligations.all();
    const [settings, workingDays, days] = await Promise.all([
      this.database.of(ObligationSetting).find(),
      this.holidays.workingDays(),
      this.daysFor(obligations),
    ]);
    const settingOf = new Map(settings.map((setting) => [setting.obligationSlug, setting]));
    return obligations.flatMap((obligation) => {
      const setting = settingOf.get(obligation.slug) ?? null;
      return isFollowed(obligation, setting) ? [followed(obligation, setting, { workingDays, days })] : [];
    });
  }

  /** What these units owe, in order of time; without units, what all of them owe. */
  async of(unitSlugs?: string[]): Promise<Duty[]> {
    const [obligations, units, groups] = await Promise.all([
      this.followed(),
      this.units.all(),
      this.units.groups(),
    ]);
    const membersOf = new Map(groups.map(({ slug, members }) => [slug, members]));
    const wanted = unitSlugs && new Set(unitSlugs);
    const facts = await this.facts();
    const duties = obligations.flatMap((one) => {
      const owing = membersOf.get(one.obligation.subject) ?? [one.obligation.subject];
      return units
        .filter(({ slug }) => owing.includes(slug) && (!wanted || wanted.has(slug)))
        .filter(({ slug }) => !isAskedNoLonger(one, slug, facts))
        .map((unit) => this.dutyOf(one, unit, facts));
    });
    return duties.toSorted(inTime);
  }

  /** @throws Missing where the unit does not owe it */
  async get({ obligationSlug, unitSlug }: DutyKey): Promise<Duty> {
    const duties = await this.of([unitSlug]);
    const duty = duties.find(({ obligation }) => obligation.slug === obligationSlug);
    if (!duty) throw new Missing();
    return duty;
  }

  private dutyOf(one: FollowedObligation, unit: Unit, facts: Facts): Duty {
    const { slug, eventSlug } = one.obligation;
    const key = `${slug} ${unit.slug}`;
    const paper = facts.papers.get(key) ?? null;
    const extension = facts.extensions.get(key) ?? null;
    const at = `${eventSlug ?? ''} ${unit.slug}`;
    const named = one.fulfilment === 'representative' ? facts.representatives.get(at) : undefined;
    const handedIn = facts.handedIn[one.fulfilment]?.get(at);
    const doneOn = named?.day ?? handedIn ?? (paper?.state === 'accepted' ? (paper.handedOn as Day) : null);
    const today = dayInVietnam(this.clock.now());
    const isRequested = seatFor(one, unit.slug, facts)?.mode === 'requested';
    const standing = { ...one, unit, paper, extension, doneOn, isBinding: one.isBinding && !isRequested };
    const end = endOf(standing);
    const state = stateOf(standing, today);
    return { ...standing, state, answer: named?.state ?? null, daysLeft: end && daysBetween(today, end) };
  }

  private async daysFor(obligations: Obligation[]): Promise<DaysByEvent> {
    const slugs = new Set(obligations.flatMap(({ eventSlug }) => eventSlug ?? []));
    const events = await this.events.bySlugs([...slugs]);
    const closing = events.flatMap(({ slug, closesOn }) =>
      closesOn ? [[slug, closesOn as Day] as const] : [],
    );
    return { delegation: new Map(closing), representative: await this.seatSettings.days() };
  }

  private async facts(): Promise<Facts> {
    const [papers, extensions, delegation, recommendations, representatives, seats] = await Promise.all([
      this.database.of(HandedPaper).find({ order: { handedAt: 'ASC' } }),
      this.database.of(Extension).find({ order: { at: 'ASC' } }),
      this.delegations.days(),
      this.intakes.handedIn(),
      this.representatives.answers(),
      this.seats.all(),
    ]);
    const keyOf = ({ obligationSlug, unitSlug }: DutyKey) => `${obligationSlug} ${unitSlug}`;
    const counting = papers.filter(({ state }) => state !== 'replaced');
    return {
      papers: new Map(counting.map((paper) => [keyOf(paper), paper])),
      extensions: new Map(extensions.map((extension) => [keyOf(extension), extension])),
      ...{ handedIn: { delegation, recommendations }, representatives },
      seats: new Map(seats.map((seat) => [`${seat.eventSlug} ${seat.unitSlug}`, seat])),
    };
  }
}

/** The unit's seat, where a leader is what it owes. */
function seatFor(
  { fulfilment, obligation: { eventSlug } }: FollowedObligation,
  unitSlug: string,
  { seats }: Facts,
): Seat | null {
  return fulfilment === 'representative' ? (seats.get(`${eventSlug ?? ''} ${unitSlug}`) ?? null) : null;
}

function isAskedNoLonger(one: FollowedObligation, unitSlug: string, facts: Facts): boolean {
  return seatFor(one, unitSlug, facts)?.count === 0;
}

/** By the last day, those without one at the end. */
function inTime(one: Duty, other: Duty): number {
  const never = '9999-12-31';
  const day = (endOf(one) ?? never).localeCompare(endOf(other) ?? never);
  return (
    day || one.obligation.position - other.obligation.position || one.unit.position - other.unit.position
  );
}
