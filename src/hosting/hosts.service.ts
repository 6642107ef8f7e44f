import { Injectable } from '@nestjs/common';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { isPast } from '../programme/is-past.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { actsFor, mayLook } from './hosting.policy.js';

/** An event that one unit prepares for another, which chairs it. */
export interface HostedEvent {
  event: Event;
  host: Unit;
}

/** The same as one person sees it. */
export interface HostedView extends HostedEvent {
  isHost: boolean;
  /** The event has passed: nothing new is prepared. */
  isOver: boolean;
  isCommittee: boolean;
}

/** Finds events with a host of their own: a single unit, and not the one that chairs. All else is missing here. */
@Injectable()
export class Hosts {
  constructor(
    private readonly events: Events,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** For the host and the committee. */
  async open(person: SignedIn, eventSlug: string): Promise<HostedView> {
    const [hosted] = await this.among([await this.events.get(eventSlug)]);
    if (!hosted || !mayLook(person, hosted.host.slug)) throw new Missing();
    const isHost = actsFor(person, hosted.host.slug);
    const isOver = isPast(hosted.event, this.clock.now());
    return { ...hosted, isHost, isOver, isCommittee: hasRole(person, 'committee') };
  }

  /** For the host alone. */
  async own(person: SignedIn, eventSlug: string): Promise<HostedView> {
    const hosted = await this.open(person, eventSlug);
    if (!hosted.isHost) throw new Missing();
    return hosted;
  }

  /** For the host, until the event's last day has passed. */
  async enter(person: SignedIn, eventSlug: string): Promise<HostedView> {
    const hosted = await this.own(person, eventSlug);
    refuseOver(hosted);
    return hosted;
  }

  /** Those of the events that have a host of their own; a group's name is no unit, and falls out here. */
  async among(events: Event[]): Promise<HostedEvent[]> {
    const candidates = events.filter(({ host, chair }) => host !== null && host !== chair);
    if (candidates.length === 0) return [];
    const units = await this.units.bySlugs(candidates.flatMap(({ host }) => host ?? []));
    const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
    return candidates.flatMap((event) => {
      const host = bySlug.get(event.host ?? '');
      return host ? [{ event, host }] : [];
    });
  }
}

export function refuseOver({ isOver }: Pick<HostedView, 'isOver'>): void {
  if (isOver) throw new Refused('hosting.over');
}
