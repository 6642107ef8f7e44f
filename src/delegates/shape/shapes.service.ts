import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { isByChoice, takesProposals } from '../../programme/event-kinds.js';
import type { Event } from '../../programme/event.entity.js';
import { EventShape } from './event-shape.entity.js';

type EventKey = Pick<Event, 'slug' | 'kind' | 'level'>;

/** What is asked of an event as a whole, where the committee has set something and where it has not. */
@Injectable()
export class Shapes {
  constructor(private readonly database: Database) {}

  /** Nothing is asked of a ceremony. */
  async of(event: EventKey): Promise<EventShape & { countsComposition: boolean }> {
    const { slug, kind } = event;
    if (takesProposals(event)) return { ...none, eventSlug: slug, countsComposition: false };
    const stored = await this.database.findOne(EventShape, { eventSlug: slug });
    const shape = Object.assign({ ...none, eventSlug: slug }, stored);
    const isCounted = kind === 'forum' && !isByChoice(event);
    return Object.assign(shape, { countsComposition: shape.countsComposition ?? isCounted });
  }

  async set(eventSlug: string, values: Partial<EventShape>): Promise<void> {
    await this.database.of(EventShape).upsert({ ...values, eventSlug }, ['eventSlug']);
  }
}

const none: Omit<EventShape, 'eventSlug'> = {
  profile: '',
  countsComposition: null,
  girls: null,
  boys: null,
  poor: null,
  minority: null,
  special: null,
};
