import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { hasRole, unitsAs } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { chunksOf } from '../../core/database/chunks.js';
import { Database } from '../../core/database/database.js';
import { Missing, Refused } from '../../core/errors/refusals.js';
import { dayInVietnam, formatDay } from '../../core/vietnamese/dates.js';
import { DelegateNames } from '../delegate-names.js';
import type { DelegationKey } from '../delegates.policy.js';
import { Departure } from './departure.entity.js';

/** Whoever wants to change somebody who has left meanwhile is told so, and not only that nobody is there. */
export class Departed extends Refused {}

/** Finds those who have left, as delegates are found: of the person's own units, or all for the committee. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: Database,
    private readonly names: DelegateNames,
  ) {}

  find(person: SignedIn, id: string): Promise<Departure | null> {
    const scope = hasRole(person, 'committee') ? {} : { unitSlug: In(unitsAs(person, 'district')) };
    return this.database.of(Departure).findOneBy({ id, ...scope });
  }

  /** The latest first. */
  of({ eventSlug, unitSlug }: DelegationKey): Promise<Departure[]> {
    return this.database.of(Departure).find({ where: { eventSlug, unitSlug }, order: { leftAt: 'DESC' } });
  }

  /** Whose place somebody has taken. */
  before(substituteId: string): Promise<Departure | null> {
    return this.database.of(Departure).findOneBy({ substituteId });
  }

  /** By those who came instead: the names of those whose places they took. */
  async namesBefore(substituteIds: string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const chunk of chunksOf(substituteIds)) {
      const departures = await this.database.of(Departure).findBy({ substituteId: In(chunk) });
      for (const { name, substituteId } of departures) if (substituteId) names.set(substituteId, name);
    }
    return names;
  }

  /** By those who have left: who took their place. */
  async substitutes(ids: string[]): Promise<Map<string, string>> {
    const substitutes = new Map<string, string>();
    for (const chunk of chunksOf(ids)) {
      const replaced = { id: In(chunk), substituteId: Not(IsNull()) };
      const departures = await this.database.of(Departure).findBy(replaced);
      for (const { id, substituteId } of departures) if (substituteId) substitutes.set(id, substituteId);
    }
    return substitutes;
  }

  async refusalFor(departure: Departure | null): Promise<Departed | Missing> {
    if (!departure) return new Missing();
    const { name, leftAt, substituteId } = departure;
    const told = { name, day: formatDay(dayInVietnam(leftAt)) };
    const substitute = substituteId && (await this.names.of([substituteId])).get(substituteId);
    return substitute
      ? new Departed('delegates.departure.replaced-already', { ...told, substitute: substitute.name })
      : new Departed('delegates.departure.withdrawn-already', told);
  }
}
