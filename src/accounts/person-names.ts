import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Person } from './person.entity.js';

/** Who did it, for histories. */
@Injectable()
export class PersonNames {
  constructor(private readonly database: Database) {}

  /** @returns names by id, without those who are gone */
  async of(ids: string[]): Promise<Map<string, string>> {
    const people = await this.database
      .of(Person)
      .find({ select: { id: true, name: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}
