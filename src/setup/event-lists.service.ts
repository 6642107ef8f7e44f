import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { dayInVietnam, formatDay, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { isProvincial, takesProposals } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { isValidOn, Units } from '../programme/units.service.js';
import type { EventRow } from '../../views/setup/events-page.js';
import type { Choice } from '../../views/ui/fields.js';

@Injectable()
export class EventLists {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
  ) {}

  async list(): Promise<EventRow[]> {
    const { slug } = await this.programmes.needed();
    return (await this.events.of(slug)).map(asRow);
  }

  /** Groups, the units that exist on the event's day, and the ones that stand there now. */
  async possibleBodies(slug: string): Promise<Choice[]> {
    const event = await this.events.get(slug);
    const day = (event.startsOn as Day | null) ?? dayInVietnam(this.clock.now());
    const units = await this.units.all();
    const now = [event.host, event.chair];
    const offered = units.filter((unit) => isValidOn(unit, day) || now.includes(unit.slug));
    const groups = (await this.units.groups()).map((group) => ({ value: group.slug, text: group.name }));
    return [...offered.map((unit) => ({ value: unit.slug, text: unit.shortName })), ...groups];
  }
}

function asRow(event: Event): EventRow {
  const { slug, name, level, status, startsOn, endsOn, venue, place } = event;
  return {
    ...{ slug, name, level, status },
    when: startsOn === null ? '' : formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day),
    where: [venue, place].filter(Boolean).join(', '),
    opensOn: inWords(event.opensOn),
    closesOn: inWords(event.closesOn),
    provincial: isProvincial(event),
    takesProposals: takesProposals(event),
  };
}

function inWords(day: string | null): string {
  return day === null ? '' : formatDay(day as Day);
}
