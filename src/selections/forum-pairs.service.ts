import { Injectable } from '@nestjs/common';
import { Missing } from '../core/errors/refusals.js';
import type { Day } from '../core/vietnamese/dates.js';
import { isByChoice, takesDistricts } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';

/** From which forum children are chosen, and for which. */
export interface ForumPair {
  forum: Event;
  national: Event;
}

@Injectable()
export class ForumPairs {
  constructor(private readonly events: Events) {}

  /** @param slug of either. @throws Missing for other events, and where the plan knows no national forum */
  async of(slug: string): Promise<ForumPair> {
    const { programmeSlug } = await this.events.get(slug);
    const events = await this.events.of(programmeSlug);
    const forum = events.find(takesDistricts);
    const national = events.find(isByChoice);
    if (!forum || !national || ![forum.slug, national.slug].includes(slug)) throw new Missing();
    return { forum, national };
  }
}

/** The day on which ages count: the last one of the journey; until it is known, of the province's forum. */
export function dayOfAges({ forum, national }: ForumPair): Day | null {
  return (national.endsOn ?? national.startsOn ?? forum.endsOn ?? forum.startsOn) as Day | null;
}
