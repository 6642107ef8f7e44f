import { Injectable } from '@nestjs/common';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { roles } from '../accounts/roles.js';
import { Clock } from '../core/clock/clock.js';
import { currentRequest } from '../core/request/request-context.js';
import { dayInVietnam, daysBetween, formatDay, formatMoment } from '../core/vietnamese/dates.js';
import { Desk } from '../delegates/desk.service.js';
import type { DeskCard } from '../delegates/desk.service.js';
import type { Event } from '../programme/event.entity.js';
import { isProvincial, takesDistricts } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import { lastDayFor, Obligations } from '../programme/obligations.service.js';
import { Programmes } from '../programme/programmes.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import type { DeskEvent } from '../../views/home/desk-committee.js';
import type { DeskSeat } from '../../views/home/desk-guests.js';
import type { DeskDelegation, DeskPageProps, DeskPaper } from '../../views/home/desk-page.js';
import { whenInWords } from './event-words.js';

/** What stands on each person's first page after signing in. */
@Injectable()
export class DeskContents {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
    private readonly obligations: Obligations,
    private readonly desk: Desk,
  ) {}

  async of(person: SignedIn): Promise<DeskPageProps> {
    const units = await this.units.bySlugs(person.roles.map(({ unitSlug }) => unitSlug));
    const programme = await this.programmes.current();
    const events = programme ? (await this.events.of(programme.slug)).filter(isProvincial) : [];
    return {
      units: units.map(({ shortName }) => shortName),
      roles: roles.filter((role) => hasRole(person, role)),
      delegations: (await this.desk.ofDistrict(person)).map(delegationOf),
      papers: await this.papersOf(person),
      events: events
        .map(eventOf)
        .sort((one, other) => Number(other.takesDistricts) - Number(one.takesDistricts)),
      seats: await this.seatsOf(person, events, units),
    };
  }

  private async papersOf(person: SignedIn): Promise<DeskPaper[]> {
    const slugs = [...unitsAs(person, 'district'), ...unitsAs(person, 'agency')];
    if (slugs.length === 0) return [];
    const today = dayInVietnam(this.clock.now());
    return (await this.obligations.datedOf(slugs)).map((obligation) => {
      const last = lastDayFor(obligation) ?? today;
      return {
        slug: obligation.slug,
        wording: obligation.wording,
        lastDay: formatDay(last),
        daysLeft: daysBetween(today, last),
        ambiguous: obligation.dueCertainty === 'ambiguous',
      };
    });
  }

  private async seatsOf(person: SignedIn, events: Event[], units: Unit[]): Promise<DeskSeat[]> {
    const slugs = unitsAs(person, 'agency');
    if (slugs.length === 0) return [];
    return (await this.events.seatsOfUnits(slugs)).flatMap(
      ({ slug, eventSlug, unitSlug, count, wording }) => {
        const event = events.find((one) => one.slug === eventSlug);
        const unit = units.find((one) => one.slug === unitSlug)?.shortName ?? unitSlug;
        return event
          ? [{ slug, unit, count, wording, event: { ...eventOf(event), where: whereOf(event) } }]
          : [];
      },
    );
  }
}

function delegationOf({ href, unit, event, state, counts, window, returned }: DeskCard): DeskDelegation {
  return {
    ...{ href, state, counts },
    unit: unit.shortName,
    event: event.name,
    when: whenOf(event),
    closing: window.closesOn && { day: formatDay(window.closesOn), daysLeft: window.daysLeft ?? 0 },
    returned: returned && { reason: returned.reason, at: formatMoment(returned.at) },
  };
}

function eventOf(event: Event): DeskEvent {
  return { slug: event.slug, name: event.name, when: whenOf(event), takesDistricts: takesDistricts(event) };
}

function whenOf(event: Event): string {
  return whenInWords(event, currentRequest()?.language ?? 'vi');
}

function whereOf({ venue, place }: Event): string {
  return [venue, place].filter(Boolean).join(', ');
}
