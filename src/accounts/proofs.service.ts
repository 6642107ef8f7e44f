import { Injectable } from '@nestjs/common';
import { OneTimeCodes } from './one-time-codes.service.js';
import { Passwords } from './passwords.service.js';
import type { Person } from './person.entity.js';

/** How people show who they are: a password, or the code on their slip. Both take the same work for nobody, and for blocked people. */
@Injectable()
export class Proofs {
  constructor(
    private readonly passwords: Passwords,
    private readonly codes: OneTimeCodes,
  ) {}

  async hasPassword(person: Person | null, password: string): Promise<boolean> {
    const isRight = await this.passwords.verify(person?.passwordHash ?? null, password);
    return isRight && person?.blockedAt === null;
  }

  async hasCode(person: Person | null, code: string): Promise<boolean> {
    const fits = await this.codes.fits(person?.id ?? null, code);
    return fits && person?.blockedAt === null;
  }

  /** @returns false where someone was quicker. Runs inside a transaction. */
  useCode(person: Person, code: string): Promise<boolean> {
    return this.codes.use(person.id, code);
  }

  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }
}
