import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { dayInVietnam, daysBetween } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import { Delegation, DelegationStep } from '../delegates/delegation.entity.js';
import { Obligation } from '../programme/obligation.entity.js';
import { Seat } from '../programme/seat.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Holidays } from '../programme/working-days.service.js';
import { Representative } from '../representatives/representative.entity.js';
import { hasName } from '../representatives/seat-words.js';
import { followed, isFollowed, stateOf } from './duties.js';
import { endOf } from './duty-words.js';
import type { Duty, FollowedObligation } from './duties.js';
import { Extension, HandedPaper, ObligationSetting } from './obligation-papers.entity.js';

/** Which share of which unit. */
export interface DutyKey {
  obligationSlug: string;
  unitSlug: string;
}

interface Facts {
  papers: Map<string, HandedPaper>;
  extensions: Map<string, Extension>;
  /** When a delegation was handed in, or a leader named, by event and unit. */
  delegations: Map<string, Day>;
  representatives: Map<string, Day>;
  /** Seats for which the plan asks rather than orders: nobody is late there. */
  requested: Set<string>;
}

/** What units owe and how they stand with it; the same few queries for any number of units and obligations. */
@Injectable()
export class Duties {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly holidays: Holidays,
    private readonly clock: Clock,
  ) {}

  /** Every obligation of the plan that is followed, in its order. */
  async followed(): Promise<FollowedObligation[]> {
    const [obligations, settings, workingDays] = await Promise.all([
      this.database.of(Obligation).find({ order: { position: 'ASC' } }),
      this.database.of(ObligationSetting).find(),
      this.holidays.workingDays(),
    ]);
    const settingOf = new Map(settings.map((setting) => [setting.obligationSlug, setting]));
    return obligations.flatMap((obligation) => {
      const setting = settingOf.get(obligation.slug) ?? null;
      return isFollowed(obligation, setting) ? [followed(obligation, setting, workingDays)] : [];
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
    const known = { paper: null, delegation: facts.delegations, representative: facts.representatives };
    const told = known[one.fulfilment]?.get(`${eventSlug ?? ''} ${unit.slug}`) ?? null;
    const doneOn = told ?? (paper?.state === 'accepted' ? (paper.handedOn as Day) : null);
    const today = dayInVietnam(this.clock.now());
    const isAsked =
      one.fulfilment === 'representative' && facts.requested.has(`${eventSlug ?? ''} ${unit.slug}`);
    const standing = { ...one, unit, paper, extension, doneOn, isBinding: one.isBinding && !isAsked };
    const end = endOf(standing);
    return { ...standing, state: stateOf(standing, today), daysLeft: end && daysBetween(today, end) };
  }

  private async facts(): Promise<Facts> {
    const [papers, extensions, delegations, representatives, requested] = await Promise.all([
      this.database.of(HandedPaper).find({ order: { handedAt: 'ASC' } }),
      this.database.of(Extension).find({ order: { at: 'ASC' } }),
      this.handedInDelegations(),
      this.database.of(Representative).find(),
      this.database.of(Seat).findBy({ mode: 'requested' }),
    ]);
    const keyOf = ({ obligationSlug, unitSlug }: DutyKey) => `${obligationSlug} ${unitSlug}`;
    const counting = papers.filter(({ state }) => state !== 'replaced');
    return {
      papers: new Map(counting.map((paper) => [keyOf(paper), paper])),
      extensions: new Map(extensions.map((extension) => [keyOf(extension), extension])),
      delegations,
      representatives: answersIn(representatives),
      requested: new Set(requested.map(({ eventSlug, unitSlug }) => `${eventSlug} ${unitSlug}`)),
    };
  }

  /** On which day a delegation was declared complete that still is; by the first handing in. */
  private async handedInDelegations(): Promise<Map<string, Day>> {
    const delegations = await this.database.of(Delegation).find();
    const complete = delegations.filter(({ state }) => isHandedIn(state));
    const steps = await this.database.of(DelegationStep).find({
      where: { kind: 'submitted', delegationId: In(complete.map(({ id }) => id)) },
      order: { at: 'DESC' },
    });
    const firstOf = new Map(steps.map(({ delegationId, at }) => [delegationId, at]));
    return new Map(
      complete.map(({ id, eventSlug, unitSlug, changedAt }) => [
        `${eventSlug} ${unitSlug}`,
        dayInVietnam(firstOf.get(id) ?? changedAt),
      ]),
    );
  }
}

/** A unit has answered once each of its places has a name or a refusal. */
function answersIn(places: Representative[]): Map<string, Day> {
  const answered = places.filter(({ state }) => hasName(state) || state === 'declined');
  return new Map(
    answered.flatMap(({ eventSlug, unitSlug, answeredAt }) =>
      answeredAt ? [[`${eventSlug} ${unitSlug}`, dayInVietnam(answeredAt)] as const] : [],
    ),
  );
}

/** By the last day, those without one at the end. */
function inTime(one: Duty, other: Duty): number {
  const never = '9999-12-31';
  const day = (endOf(one) ?? never).localeCompare(endOf(other) ?? never);
  return (
    day || one.obligation.position - other.obligation.position || one.unit.position - other.unit.position
  );
}
