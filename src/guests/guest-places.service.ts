import { Injectable } from '@nestjs/common';
import { InvitedAs } from '../delegates/invited-as.js';
import { attendeesOf } from './attendees.js';
import { GuestRows } from './guest-rows.service.js';

/** For which office and body guests come, as their badges say it. */
@Injectable()
export class GuestPlaces extends InvitedAs {
  constructor(private readonly rows: GuestRows) {
    super();
  }

  async of(eventSlug: string): Promise<Map<string, string>> {
    const guests = await this.rows.ofEvent(eventSlug);
    const attendees = guests.flatMap(({ guest, people }) => attendeesOf(guest, people));
    return new Map(attendees.map(({ id, place }) => [id, place]));
  }
}
