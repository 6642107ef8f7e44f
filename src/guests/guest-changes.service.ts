import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Stale } from '../core/errors/refusals.js';
import { attendeesOf } from './attendees.js';
import { guestAnswers } from './guest-answers.js';
import { GuestAttendance } from './guest-attendance.service.js';
import { GuestRows } from './guest-rows.service.js';
import type { GuestEntry } from './guest-rows.service.js';
import { Guest, GuestPerson } from './guest.entity.js';

interface Deed {
  id: string;
  /** Of the guest, as the page showed it. */
  version: number;
  verb: string;
}

interface Changed {
  values: Partial<Guest>;
  /** Names of what has changed, for the activity. */
  fields: string[];
  /** Those who come for the body, where they are written anew. */
  people?: GuestPerson[];
}

/**
 * Changes one guest as it was seen; who comes to the event follows in the same transaction. The guest is always written before
 * the delegates, so that two changes at once wait for each other instead of for ever.
 */
@Injectable()
export class GuestChanges {
  constructor(
    private readonly database: Database,
    private readonly rows: GuestRows,
    private readonly attendance: GuestAttendance,
    private readonly clock: Clock,
  ) {}

  change(
    { id, version, verb }: Deed,
    decide: (entry: GuestEntry) => Promise<Changed> | Changed,
  ): Promise<Guest> {
    return this.database.transaction(verb, async (transaction) => {
      const before = await this.asSeen(id, version);
      const { values, fields, people } = await decide(before);
      transaction.about('guest', id, fields);
      const guest = await this.store(before.guest, values);
      if (people) await this.storePeople(id, people);
      await this.follow(before, { guest, people: people ?? before.people });
      return guest;
    });
  }

  remove(id: string, version: number): Promise<Guest> {
    return this.database.transaction('guest.remove', async (transaction) => {
      transaction.about('guest', id);
      const before = await this.asSeen(id, version);
      const { affected } = await this.database.of(Guest).delete({ id, version });
      if (affected !== 1) throw new Stale({});
      await this.follow(before, null);
      return before.guest;
    });
  }

  private follow(before: GuestEntry, after: GuestEntry | null): Promise<void> {
    return this.attendance.follow({
      eventSlug: before.guest.eventSlug,
      before: attendeesOf(before.guest, before.people),
      after: after ? attendeesOf(after.guest, after.people) : [],
    });
  }

  private async asSeen(id: string, version: number): Promise<GuestEntry> {
    const entry = await this.rows.get(id);
    if (entry.guest.version !== version) throw new Stale(guestAnswers(entry.guest));
    return entry;
  }

  private async store(guest: Guest, values: Partial<Guest>): Promise<Guest> {
    const { id, version } = guest;
    const changes = { ...values, updatedAt: this.clock.now() };
    const update = this.database.of(Guest).createQueryBuilder().update().set(changes);
    const { affected } = await update.where({ id, version }).execute();
    if (affected !== 1) throw new Stale(guestAnswers((await this.rows.get(id)).guest));
    return Object.assign(new Guest(), guest, changes, { version: version + 1 });
  }

  private async storePeople(guestId: string, people: GuestPerson[]): Promise<void> {
    await this.database.of(GuestPerson).delete({ guestId });
    await this.database.insertAll(
      GuestPerson,
      people.map(({ id, position, courtesy, name, title }) => ({
        ...{ id, guestId, position },
        ...{ courtesy, name, title },
      })),
    );
  }
}
