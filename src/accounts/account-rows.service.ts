import { Injectable } from '@nestjs/common';
import type { AccountChoices } from '../../views/accounts/account-choices.js';
import type { AccountRow } from '../../views/accounts/account-row.js';
import { Clock } from '../core/clock/clock.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { isValidOn, Units } from '../programme/units.service.js';
import type { Person } from './person.entity.js';
import { duties, roles } from './roles.js';

/** Accounts as pages show them: units by their names. */
@Injectable()
export class AccountRows {
  constructor(
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async of(person: Person): Promise<AccountRow> {
    const [row] = await this.ofAll([person]);
    if (!row) throw new Error('An account without a row.');
    return row;
  }

  async ofAll(people: Person[]): Promise<AccountRow[]> {
    const names = await this.units.shortNames();
    return people.map((person) => rowOf(person, names));
  }

  /** All roles and duties; units that exist today, and those that the account has anyway. */
  async choices(kept: string[]): Promise<AccountChoices> {
    const today = dayInVietnam(this.clock.now());
    const units = (await this.units.all()).filter(
      (unit) => isValidOn(unit, today) || kept.includes(unit.slug),
    );
    return { roles, duties, units: units.map(({ slug, shortName }) => ({ value: slug, text: shortName })) };
  }
}

function rowOf(person: Person, names: Map<string, string>): AccountRow {
  const { id, login, email, name, phone, version } = person;
  const hats = person.roles.map(({ role, unitSlug }) => ({
    role,
    unitSlug,
    unit: names.get(unitSlug) ?? unitSlug,
  }));
  const held = person.duties.map(({ duty }) => duty);
  return {
    ...{ id, login, email: email ?? '', name, phone, version },
    state: stateOf(person),
    hats: hats.sort(
      (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.unit.localeCompare(b.unit, 'vi'),
    ),
    duties: duties.filter((duty) => held.includes(duty)),
  };
}

function stateOf({ blockedAt, passwordHash }: Person): AccountRow['state'] {
  if (blockedAt) return 'blocked';
  return passwordHash === null ? 'waiting' : 'active';
}
