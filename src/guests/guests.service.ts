import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Missing } from '../core/errors/refusals.js';
import { Events } from '../programme/events.service.js';
import { isProvincial } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Bodies } from './bodies.service.js';
import { guestFields } from './guest-answers.js';
import type { GuestValues } from './guest-answers.js';
import { guestLinesIn, mistakeInLines } from './guest-lines.js';
import type { GuestLine } from './guest-lines.js';
import { GuestChanges } from './guest-changes.service.js';
import { GuestRows } from './guest-rows.service.js';
import type { GuestKind } from './guest-words.js';
import { Guest } from './guest.entity.js';
import { likenessOf, twinsOf } from './twins.js';

/** Whether likely twins are meant to be different people. */
interface Certainty {
  different: boolean;
}

export interface Pasted extends Certainty {
  kind: GuestKind;
  lines: string;
}

/** Whom the committee invites to an event: put on the list, corrected, taken off it. */
@Injectable()
export class Guests {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly rows: GuestRows,
    private readonly changes: GuestChanges,
    private readonly bodies: Bodies,
    private readonly clock: Clock,
  ) {}

  /** Only the province's own events have guests here; to all others there is no list. */
  async eventOf(slug: string): Promise<Event> {
    const event = await this.events.get(slug);
    if (!isProvincial(event)) throw new Missing();
    return event;
  }

  async add(eventSlug: string, values: GuestValues, { different }: Certainty): Promise<Guest> {
    await this.eventOf(eventSlug);
    refuseMistakes(values);
    const unitSlug = (await this.bodies.finder())(values.body);
    return this.database.transaction('guest.add', async (transaction) => {
      const guest = this.fresh(eventSlug, { ...values, unitSlug });
      transaction.about('guest', guest.id);
      if (!different) await this.refuseTwin(guest);
      await this.database.insert(Guest, guest);
      return guest;
    });
  }

  /** All lines or none. @returns how many */
  async addAll(eventSlug: string, { kind, lines, different }: Pasted): Promise<number> {
    await this.eventOf(eventSlug);
    const guests = (await this.pasted(lines)).map((line) =>
      this.fresh(eventSlug, { ...asValues(line), kind }),
    );
    return this.database.transaction('guest.add-all', async (transaction) => {
      transaction.about('event', eventSlug, [`rows-${guests.length}`]);
      if (!different) await this.refuseTwins(eventSlug, guests);
      await this.database.insertAll(Guest, guests);
      return guests.length;
    });
  }

  edit(id: string, version: number, { different, ...values }: GuestValues & Certainty): Promise<Guest> {
    refuseMistakes(values);
    return this.changes.change({ id, version, verb: 'guest.edit' }, async ({ guest, people }) => {
      if (values.name !== '' && people.length > 0)
        throw new InvalidFields([{ field: 'name', key: 'guests.names-there' }]);
      const unitSlug = (await this.bodies.finder())(values.body);
      const changed = Object.assign(new Guest(), guest, values, { unitSlug });
      if (!different && likenessOf(changed) !== likenessOf(guest)) await this.refuseTwin(changed);
      const headcount = Math.max(values.headcount, people.length);
      const fields = guestFields.filter((field) => guest[field] !== values[field]);
      return { values: { ...values, unitSlug, headcount }, fields };
    });
  }

  remove(id: string, version: number): Promise<Guest> {
    return this.changes.remove(id, version);
  }

  /** Lines as they would be stored, each with its unit. @throws InvalidFields while one has a mistake */
  private async pasted(text: string): Promise<(GuestLine & Pick<Guest, 'unitSlug'>)[]> {
    const lines = guestLinesIn(text);
    const mistake = mistakeInLines(lines);
    if (mistake) throw new InvalidFields([{ field: 'lines', key: mistake }]);
    const wrong = lines.find(({ mistake }) => mistake !== null);
    if (wrong)
      throw new InvalidFields([{ field: 'lines', key: 'guests.paste.mend', params: { line: wrong.line } }]);
    const unitOf = await this.bodies.finder();
    return lines.map((line) => ({ ...line, unitSlug: unitOf(line.body) }));
  }

  private fresh(eventSlug: string, values: GuestValues & Pick<Guest, 'unitSlug'>): Guest {
    const now = this.clock.now();
    const steps = { state: 'planned', invitedOn: null, invitedBy: null, answeredOn: null } as const;
    const row = { id: randomUUID(), eventSlug, ...values, ...steps, version: 1 };
    return Object.assign(new Guest(), row, { createdAt: now, updatedAt: now });
  }

  private async refuseTwin(guest: Guest): Promise<void> {
    const there = await this.there(guest.eventSlug);
    const [twin] = twinsOf(
      [guest],
      there.filter(({ id }) => id !== guest.id),
    );
    if (twin)
      throw new InvalidFields([{ field: 'different', key: 'guests.likely-twin', params: { name: twin } }]);
  }

  private async refuseTwins(eventSlug: string, guests: Guest[]): Promise<void> {
    const twins = twinsOf(guests, await this.there(eventSlug)).filter((twin) => twin !== null);
    const params = { count: twins.length };
    if (twins.length > 0)
      throw new InvalidFields([{ field: 'different', key: 'guests.paste.likely-twins', params }]);
  }

  private async there(eventSlug: string): Promise<Guest[]> {
    return (await this.rows.ofEvent(eventSlug)).map(({ guest }) => guest);
  }
}

function refuseMistakes({ name, body, headcount }: GuestValues): void {
  if (name === '' && body === '') throw new InvalidFields([{ field: 'name', key: 'guests.name-or-body' }]);
  if (name !== '' && headcount > 1)
    throw new InvalidFields([{ field: 'headcount', key: 'guests.one-person' }]);
}

function asValues({ courtesy, name, title, body, headcount, unitSlug }: GuestLine & Pick<Guest, 'unitSlug'>) {
  return { courtesy, name, title, body, headcount, unitSlug, phone: '', email: '', note: '', rank: null };
}
