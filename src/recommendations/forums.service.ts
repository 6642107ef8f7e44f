import { Injectable } from '@nestjs/common';
import { Missing } from '../core/errors/refusals.js';
import { takesDistricts } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';

/** The province's forums, to which children bring what they ask. */
@Injectable()
export class Forums {
  constructor(
    private readonly programmes: Programmes,
    private readonly events: Events,
  ) {}

  /** The current programme's; null before there is one. */
  async current(): Promise<Event | null> {
    const programme = await this.programmes.current();
    const events = programme ? await this.events.of(programme.slug) : [];
    return events.find(takesDistricts) ?? null;
  }

  /** @param slug empty: the current one @throws Missing for other events, and without one */
  async get(slug: string): Promise<Event> {
    const event = slug === '' ? await this.current() : await this.events.get(slug);
    if (!event || !takesDistricts(event)) throw new Missing();
    return event;
  }
}
