import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service.js';
import type { Duty, Role } from '../accounts/roles.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { ClockMoves } from '../core/clock/clock-moves.service.js';
import { Database } from '../core/database/database.js';
import { runInRequest } from '../core/request/request-context.js';

/** Whose deeds the demonstration tells, and when: each story goes the ways that people take. */
@Injectable()
export class Stage {
  constructor(
    private readonly clock: Clock,
    private readonly moves: ClockMoves,
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** The clock stands at other instants while a play is told, and goes on from where it was. */
  async play(tell: () => Promise<void>): Promise<void> {
    const { offset } = this.clock;
    try {
      await tell();
    } finally {
      await this.shift(offset);
    }
  }

  /** What follows happens at this instant. */
  async turnTo(instant: string): Promise<void> {
    await this.shift(Date.parse(instant) - Date.now());
  }

  as<T>(person: SignedIn, work: () => Promise<T>): Promise<T> {
    return runInRequest(
      { personId: person.id, language: 'vi', address: '', route: '', submission: null },
      work,
    );
  }

  /** The unit's own account where there is one; else the committee's stands in for an officer that has none yet. */
  async someone(role: Role, unitSlug: string): Promise<SignedIn> {
    const people = await this.people.all();
    const holds = (grants: { role: string; unitSlug: string }[]) =>
      grants.some((grant) => grant.role === role && grant.unitSlug === unitSlug);
    const person = people.find(({ roles }) => holds(roles)) ?? people.find(({ login }) => login === 'btc1');
    if (!person) throw new Error('The demonstration has no committee.');
    return { id: person.id, name: person.name, sessionHash: '', roles: [{ role, unitSlug }], duties: [] };
  }

  /** Whoever holds a duty. */
  async holding(duty: Duty): Promise<SignedIn> {
    const people = await this.people.all();
    const person = people.find(({ duties }) => duties.some((one) => one.duty === duty));
    if (!person) throw new Error(`Nobody of the demonstration holds the duty ${duty}.`);
    const { id, name, roles } = person;
    return { id, name, sessionHash: '', roles, duties: [duty] };
  }

  private async shift(offset: number): Promise<void> {
    await this.database.housekeeping('clock.story', () => this.moves.keep('story', offset));
    this.clock.shift(offset);
  }
}
