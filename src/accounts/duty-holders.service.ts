import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../core/database/database.js';
import { DutyGrant } from './grant.entity.js';
import type { Person } from './person.entity.js';
import type { Duty } from './roles.js';

/** Who holds a duty and can sign in. */
@Injectable()
export class DutyHolders {
  constructor(private readonly database: Database) {}

  /** Each person once, by name. */
  async of(duties: readonly Duty[]): Promise<Person[]> {
    const grants = await this.database.of(DutyGrant).find({
      where: { duty: In([...duties]), person: { blockedAt: IsNull() } },
      relations: { person: true },
    });
    const people = new Map(grants.map(({ person }) => [person.id, person]));
    return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  }
}
