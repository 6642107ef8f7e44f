import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import type { Translate } from '../../views/text/text.js';
import type { EventPageProps } from '../../views/home/event-page.js';
import type { HomeEvent } from '../../views/home/home-events.js';
import type { HomePageProps } from '../../views/home/home-page.js';
import { Clock } from '../core/clock/clock.js';
import { currentRequest } from '../core/request/request-context.js';
import { dayInVietnam, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { isProvincial, takesDistricts } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { isValidOn, Units } from '../programme/units.service.js';
import { Shown } from '../recommendations/showing/shown.service.js';
import { Releases } from '../schedule/releases/releases.service.js';
import { daysLeft, whenInWords } from './event-words.js';

/** What everybody may know of the month and its events. */
@Injectable()
export class PublicEvents {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
    private readonly shown: Shown,
    private readonly releases: Releases,
  ) {}

  /** Null before any plan was loaded. */
  async home(): Promise<HomePageProps | null> {
    const programme = await this.programmes.current();
    if (!programme) return null;
    const events = (await this.events.of(programme.slug)).filter(isProvincial);
    return {
      theme: programme.theme,
      period: formatPeriod(programme.startsOn as Day, programme.endsOn as Day),
      slogans: programme.slogans,
      events: events.map((event) => this.card(event)),
      answered: await this.shown.count(events.find(takesDistricts)?.slug ?? ''),
    };
  }

  async event(slug: string): Promise<EventPageProps> {
    const event = await this.events.get(slug);
    const units = await this.units.all();
    const groups = await this.units.groups();
    const seats = await this.events.seatsOf(slug);
    const names = new Map([
      ...groups.map((group) => [group.slug, group.name] as const),
      ...units.map((unit) => [unit.slug, unit.shortName] as const),
    ]);
    const nameOf = (body: string) => names.get(body) ?? body;
    return {
      ...this.facts(event),
      host: event.host && nameOf(event.host),
      chair: event.chair && nameOf(event.chair),
      coOrganizers: event.coOrganizers.map(nameOf),
      districts: takesDistricts(event) ? this.districts(event, units) : [],
      agencies: seats.map(({ unitSlug }) => nameOf(unitSlug)),
      scheduleHref: (await this.releases.current(slug)) && `/events/${slug}/schedule`,
    };
  }

  private card(event: Event): HomeEvent {
    const { place, venue, ...facts } = this.facts(event);
    return { ...facts, href: `/events/${event.slug}`, place: venue || place };
  }

  private facts(event: Event) {
    const { name, place, venue, status } = event;
    return {
      ...{ name, place, venue },
      when: whenInWords(event, currentRequest()?.language ?? 'vi'),
      expected: status === 'expected',
      daysLeft: daysLeft(event, this.today),
      about: this.about(event),
    };
  }

  private about({ kind, level }: Event): string | undefined {
    return level === 'province' && kind !== 'commendation' ? this.t(`home.about.${kind}`) : undefined;
  }

  private districts({ startsOn }: Event, units: Unit[]): string[] {
    const day = (startsOn as Day | null) ?? this.today;
    return units
      .filter((unit) => unit.level === 'district' && isValidOn(unit, day))
      .map((unit) => unit.shortName);
  }

  private get today(): Day {
    return dayInVietnam(this.clock.now());
  }

  private get t(): Translate {
    return translate(currentRequest()?.language ?? 'vi');
  }
}
