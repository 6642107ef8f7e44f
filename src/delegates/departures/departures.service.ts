import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { hasRole, unitsAs } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { chunksOf } from '../../core/database/chunks.js';
import { Database } from '../../core/database/database.js';
import { Missing, Refused } from '../../core/errors/refusals.js';
import { foldForDuplicates } from '../../core/vietnamese/fold.js';
import { dayInVietnam, formatDay } from '../../core/vietnamese/dates.js';
import { DelegateNames } from '../delegate-names.js';
import type { DelegationKey } from '../delegates.policy.js';
import { Departure } from './departure.entity.js';

/** Whoever wants to change somebody who has left meanwhile is told so, and not only that nobody is there. */
export class Departed extends Refused {}

type Replaced = Departure & { substituteId: string };

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

  /** Who has left with the same name and birth date. */
  alike(
    { eventSlug, unitSlug }: DelegationKey,
    { name, born }: Pick<Departure, 'name' | 'born'>,
  ): Promise<Departure | null> {
    const alike = { nameFold: foldForDuplicates(name), born: born ?? IsNull() };
    return this.database.of(Departure).findOneBy({ eventSlug, unitSlug, ...alike });
  }

  /** Whose place somebody has taken. */
  before(substituteId: string): Promise<Departure | null> {
    return this.database.of(Departure).findOneBy({ substituteId });
  }

  /** Who was replaced by whom, as far as those are among the ids whom the column names. */
  async replaced(column: 'id' | 'substituteId', ids: string[]): Promise<Replaced[]> {
    const replaced: Departure[] = [];
    for (const chunk of chunksOf(ids)) {
      const where = { substituteId: Not(IsNull()), [column]: In(chunk) };
      replaced.push(...(await this.database.of(Departure).findBy(where)));
    }
    return replaced as Replaced[];
  }

  async refusalFor(departure: Departure | null): Promise<Departed | Missing> {
    if (!departure) return new Missing();
    const { id, name, leftAt, substituteId } = departure;
    const history = { href: `/delegates/${id}`, text: 'delegates.departure.see' } as const;
    const told = { name, day: formatDay(dayInVietnam(leftAt)) };
    const substitute = substituteId && (await this.names.of([substituteId])).get(substituteId);
    return substitute
      ? new Departed(
          'delegates.departure.replaced-already',
          { ...told, substitute: substitute.name },
          history,
        )
      : new Departed('delegates.departure.withdrawn-already', told, history);
  }
}
