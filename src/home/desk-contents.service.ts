import { Injectable } from '@nestjs/common';
import { hasRole, ownUnits, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { roles } from '../accounts/roles.js';
import { Clock } from '../core/clock/clock.js';
import { currentRequest } from '../core/request/request-context.js';
import { dayInVietnam, formatDay, formatMoment } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { ChoiceSource } from '../delegates/choice-source.js';
import { DelegationBoard } from '../delegates/delegation-board.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { Desk } from '../delegates/desk.service.js';
import type { DeskCard } from '../delegates/desk.service.js';
import { StartedLists } from '../delegates/started-lists.js';
import { HostingDesk } from '../hosting/hosting-desk.service.js';
import type { SignedList } from '../lists/signed-list.entity.js';
import { SignedLists } from '../lists/signed-lists.service.js';
import { Waiting } from '../recommendations/answering/waiting.service.js';
import type { Owed } from '../recommendations/answering/waiting.service.js';
import { UndeliveredAnswers } from '../recommendations/following/undelivered.service.js';
import { RepresentativeRows } from '../representatives/representative-rows.service.js';
import { SeatSettings } from '../representatives/seat-settings.service.js';
import { Journeys } from '../travel/journeys.service.js';
import type { UnitJourney } from '../travel/journeys.service.js';
import type { Event } from '../programme/event.entity.js';
import { isProvincial, takesDistricts, takesProposals } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import { Duties } from '../obligations/duties.service.js';
import { endOf } from '../obligations/duty-words.js';
import { Programmes } from '../programme/programmes.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import type { DeskEvent } from '../../views/home/desk-committee.js';
import type { DeskForum } from '../../views/home/desk-forum.js';
import type { DeskSeat } from '../../views/home/desk-guests.js';
import type { DeskDelegation, DeskPageProps, DeskPaper } from '../../views/home/desk-page.js';
import { guidesOf } from './guides.js';
import { CommitteeWaits } from './committee-waits.service.js';
import { daysLeft, whenInWords } from './event-words.js';

/** What stands on each person's first page after signing in. */
@Injectable()
export class DeskContents {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
    private readonly duties: Duties,
    private readonly desk: Desk,
    private readonly board: DelegationBoard,
    private readonly signedLists: SignedLists,
    private readonly journeys: Journeys,
    private readonly hosting: HostingDesk,
    private readonly representatives: RepresentativeRows,
    private readonly choices: ChoiceSource,
    private readonly started: StartedLists,
    private readonly seatSettings: SeatSettings,
    private readonly waits: CommitteeWaits,
    private readonly owed: Waiting,
    private readonly undelivered: UndeliveredAnswers,
  ) {}

  async of(person: SignedIn): Promise<DeskPageProps> {
    const units = await this.units.bySlugs(person.roles.map(({ unitSlug }) => unitSlug));
    const programme = await this.programmes.current();
    const events = programme ? (await this.events.of(programme.slug)).filter(isProvincial) : [];
    return {
      units: units.map(({ shortName }) => shortName),
      roles: roles.filter((role) => hasRole(person, role)),
      guides: guidesOf(person),
      delegations: await this.delegationsOf(person),
      papers: await this.papersOf(person),
      chosen: await this.choices.ofUnits(unitsAs(person, 'district')),
      forum: hasRole(person, 'committee') ? await this.forumOf(events) : null,
      waits: hasRole(person, 'committee')
        ? await this.waits.of(events.find(takesDistricts)?.slug ?? null)
        : [],
      events: await this.eventsOf(person, events),
      seats: await this.seatsOf(person, events, units),
      hosting: await this.hosting.of(person, events),
      owed: await this.owedBy(person),
      undelivered: await this.undelivered.of(unitsAs(person, 'district')),
    };
  }

  /** By the units for which the person acts, also from earlier forums. */
  private async owedBy(person: SignedIn): Promise<Owed[]> {
    const units = ownUnits(person);
    return units.length > 0 ? this.owed.of(units) : [];
  }

  private async delegationsOf(person: SignedIn): Promise<DeskDelegation[]> {
    const units = unitsAs(person, 'district');
    const [cards, lists, travel, started] = await Promise.all([
      this.desk.ofDistrict(person),
      this.signedLists.ofUnits(units),
      this.journeys.statesOf(units),
      units.length > 0 ? this.started.ofUnits(units) : [],
    ]);
    return cards.map((card) => ({
      ...delegationOf(card, lists),
      travel: travelOf(card, travel),
      started:
        card.window.state === 'open' || card.window.state === 'grace' ? started.filter(isOf(card)) : [],
    }));
  }

  private async forumOf(events: Event[]): Promise<DeskForum | null> {
    const forum = events.find(takesDistricts);
    if (!forum) return null;
    const left = daysLeft(forum, dayInVietnam(this.clock.now()));
    return { board: await this.board.of(forum.slug), when: whenOf(forum), daysLeft: left };
  }

  /** To the committee also how many proposals wait for it. */
  private async eventsOf(person: SignedIn, events: Event[]): Promise<DeskEvent[]> {
    const isWatched = (event: Event) => hasRole(person, 'committee') && takesProposals(event);
    return Promise.all(
      events.toSorted(districtsFirst).map(async (event) => ({
        ...eventOf(event),
        ...(isWatched(event) ? { proposalsWaiting: await this.board.countWaiting(event.slug) } : {}),
      })),
    );
  }

  private async papersOf(person: SignedIn): Promise<DeskPaper[]> {
    const slugs = [...unitsAs(person, 'district'), ...unitsAs(person, 'agency')];
    if (slugs.length === 0) return [];
    const duties = (await this.duties.of(slugs)).filter(({ fulfilment }) => fulfilment === 'paper');
    return duties.map((duty) => {
      const end = endOf(duty);
      const { obligation, unit, state, daysLeft, isBinding } = duty;
      return {
        href: `/obligations/${obligation.slug}/units/${unit.slug}`,
        ...{ obligation, state, daysLeft, ambiguous: !isBinding },
        lastDay: end && formatDay(end),
      };
    });
  }

  private async seatsOf(person: SignedIn, events: Event[], units: Unit[]): Promise<DeskSeat[]> {
    const slugs = unitsAs(person, 'agency');
    if (slugs.length === 0) return [];
    const seats = await this.events.seatsOfUnits(slugs);
    const days = await this.seatSettings.days();
    return (await this.representatives.ofSeats(seats)).flatMap((place) => {
      const seat = seats.find(
        ({ eventSlug, unitSlug }) => eventSlug === place.eventSlug && unitSlug === place.unitSlug,
      );
      const event = events.find(({ slug }) => slug === place.eventSlug);
      const unit = units.find(({ slug }) => slug === place.unitSlug)?.shortName ?? place.unitSlug;
      return seat && event
        ? [
            {
              ...{ place, unit, wording: seat.wording, lastDay: days.get(event.slug) ?? null },
              event: { ...eventOf(event), where: whereOf(event) },
            },
          ]
        : [];
    });
  }
}

function delegationOf(card: DeskCard, lists: SignedList[]): Omit<DeskDelegation, 'travel' | 'started'> {
  const { isProposal, href, unit, event, state, counts, window, requests, returned } = card;
  const signed = lists.find(isOf(card));
  return {
    ...{ isProposal, href, state, counts, requests },
    stage: window.state,
    unit: unit.shortName,
    event: event.name,
    when: whenOf(event),
    closing: closingOf(window),
    returned: returned && { reason: returned.reason, at: formatMoment(returned.at) },
    signed: signed ? { number: signed.number, day: formatDay(signed.signedOn as Day) } : null,
  };
}

/** Asked for once the list is handed in, and only where there is a day to come on. */
function travelOf(card: DeskCard, told: UnitJourney[]): DeskDelegation['travel'] {
  if (!isHandedIn(card.state) || card.event.startsOn === null || card.window.state === 'over') return null;
  return told.find(isOf(card))?.state ?? 'none';
}

function isOf({ event, unit }: DeskCard) {
  return ({ eventSlug, unitSlug }: DelegationKey) => eventSlug === event.slug && unitSlug === unit.slug;
}

function closingOf({
  state,
  closesOn,
  daysLeft,
  freezesAt,
  isDeadline,
}: DeskCard['window']): DeskDelegation['closing'] {
  const graceUntil = state === 'grace' && freezesAt ? formatMoment(freezesAt) : null;
  return closesOn && isDeadline ? { day: formatDay(closesOn), daysLeft: daysLeft ?? 0, graceUntil } : null;
}

function districtsFirst(one: Event, other: Event): number {
  return Number(takesDistricts(other)) - Number(takesDistricts(one));
}

function eventOf(event: Event): DeskEvent {
  return { slug: event.slug, name: event.name, when: whenOf(event) };
}

function whenOf(event: Event): string {
  return whenInWords(event, currentRequest()?.language ?? 'vi');
}

function whereOf({ venue, place }: Event): string {
  return [venue, place].filter(Boolean).join(', ');
}
