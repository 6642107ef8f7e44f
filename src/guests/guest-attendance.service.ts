import { Injectable } from '@nestjs/common';
import { InvitedDelegates } from '../delegates/invited-delegates.service.js';
import { Events } from '../programme/events.service.js';
import type { Attendee } from './attendees.js';

interface Change {
  eventSlug: string;
  before: Attendee[];
  after: Attendee[];
}

/** Keeps the event's delegates as the guests' answers say, inside the transaction that changes these. */
@Injectable()
export class GuestAttendance {
  constructor(
    private readonly events: Events,
    private readonly delegates: InvitedDelegates,
  ) {}

  async follow({ eventSlug, before, after }: Change): Promise<void> {
    const were = new Map(before.map((attendee) => [attendee.id, attendee]));
    const stay = new Set(after.map(({ id }) => id));
    for (const { id } of before) if (!stay.has(id)) await this.delegates.dismiss(id);
    for (const attendee of after) {
      const was = were.get(attendee.id);
      if (was && !isSame(was, attendee)) await this.delegates.correct(attendee);
    }
    const event = await this.events.get(eventSlug);
    await this.delegates.admit(
      event,
      after.filter(({ id }) => !were.has(id)),
    );
  }
}

function isSame(one: Attendee, other: Attendee): boolean {
  return one.name === other.name && one.role === other.role && one.place === other.place;
}
