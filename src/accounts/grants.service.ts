import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { InvalidFields, Refused, refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { Units } from '../programme/units.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { DutyGrant, RoleGrant } from './grant.entity.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import type { Duty, Role } from './roles.js';

export interface Hat {
  role: Role;
  unitSlug: string;
}

/** Which roles and duties people hold. */
@Injectable()
export class Grants {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly codes: OneTimeCodes,
  ) {}

  /** Throws `InvalidFields` that name the row of a wrong hat: `role-1`, `unit-2`. */
  async check(hats: Hat[]): Promise<void> {
    if (hats.length === 0) throw new InvalidFields([{ field: 'role-1', key: 'accounts.role-missing' }]);
    const units = new Map(
      (await this.units.bySlugs(hats.map(({ unitSlug }) => unitSlug))).map((unit) => [unit.slug, unit]),
    );
    const mistakes = hats.flatMap((hat, index) => mistakeOf(hat, index + 1, units.get(hat.unitSlug)) ?? []);
    refuseMistakes(mistakes);
  }

  /** Runs inside a transaction. */
  async replace(personId: string, hats: Hat[], duties: Duty[]): Promise<void> {
    const roleGrants = this.database.of(RoleGrant);
    const dutyGrants = this.database.of(DutyGrant);
    const distinct = new Map(
      hats.map(({ role, unitSlug }) => [`${role} ${unitSlug}`, { personId, role, unitSlug }]),
    );
    await roleGrants.delete({ personId });
    await dutyGrants.delete({ personId });
    await roleGrants.insert([...distinct.values()]);
    if (duties.length > 0) await dutyGrants.insert(duties.map((duty) => ({ personId, duty })));
  }

  /**
   * Refuses what would leave the committee without anybody who can sign in: not blocked, with a password or a code
   * for one. Changes of the committee wait here for
   * each other: two at once could each count on the other's member. Runs inside a transaction, before the change.
   */
  async keepCommittee({ without }: { without: string }): Promise<void> {
    await holdLock(this.database, 'committee');
    const isMember = await this.database.of(RoleGrant).existsBy({ role: 'committee', personId: without });
    if (isMember && !(await this.canOthersEnter(without))) throw new Refused('accounts.last-committee');
  }

  private async canOthersEnter(personId: string): Promise<boolean> {
    const others = await this.database.of(RoleGrant).find({
      where: { role: 'committee', personId: Not(personId), person: { blockedAt: IsNull() } },
      relations: { person: true },
    });
    if (others.some(({ person }) => person.passwordHash !== null)) return true;
    return this.codes.areOpenFor(others.map((other) => other.personId));
  }
}

function mistakeOf({ role }: Hat, row: number, unit: Unit | undefined): FieldMistake | null {
  if (!unit) return { field: `unit-${row}`, key: 'accounts.unit-unknown' };
  if ((role === 'district') !== (unit.level === 'district') && role !== 'door' && role !== 'committee')
    return {
      field: `unit-${row}`,
      key: role === 'district' ? 'accounts.unit-not-district' : 'accounts.unit-not-agency',
    };
  return null;
}
