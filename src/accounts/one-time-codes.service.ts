import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan } from 'typeorm';
import { newOneTimeCode, readOneTimeCode } from '../core/codes/one-time-codes.js';
import { Config } from '../core/config/config.js';
import { Database } from '../core/database/database.js';
import { codeLifetime } from './limits.js';
import { OneTimeCode } from './session.entity.js';

export interface IssuedCode {
  /** `ABCD-EFGH-JKMN`, to be seen once: the table keeps a keyed hash. */
  code: string;
  expiresAt: Date;
}

/** Codes on printed slips that let their owner choose a password: one for each person, for one use. */
@Injectable()
export class OneTimeCodes {
  private readonly secret: string;

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.secret = `one-time-codes:${config.secret}`;
  }

  /** Replaces an older code. Runs inside a transaction. @param lifetime in milliseconds */
  async issue(personId: string, lifetime: number = codeLifetime): Promise<IssuedCode> {
    const code = newOneTimeCode();
    const expiresAt = new Date(Date.now() + lifetime);
    await this.withdraw(personId);
    await this.database.of(OneTimeCode).insert({ personId, codeHash: this.hash(personId, code), expiresAt });
    return { code, expiresAt };
  }

  /** The same work for a wrong code as for a person without one. */
  async fits(personId: string | null, typed: string): Promise<boolean> {
    const stored = await this.database
      .of(OneTimeCode)
      .findOneBy({ personId: personId ?? '', expiresAt: MoreThan(new Date()) });
    const given = this.hash(personId ?? '', readOneTimeCode(typed) ?? '');
    return timingSafeEqual(Buffer.from(stored?.codeHash ?? '0'.repeat(64)), Buffer.from(given));
  }

  /** @returns false where it has been used meanwhile. Runs inside a transaction. */
  async use(personId: string, typed: string): Promise<boolean> {
    const codeHash = this.hash(personId, readOneTimeCode(typed) ?? '');
    const { affected } = await this.database
      .of(OneTimeCode)
      .delete({ personId, codeHash, expiresAt: MoreThan(new Date()) });
    return affected === 1;
  }

  /** Whether anybody of them holds a code that still works. */
  areOpenFor(personIds: string[]): Promise<boolean> {
    return this.database
      .of(OneTimeCode)
      .existsBy({ personId: In(personIds), expiresAt: MoreThan(new Date()) });
  }

  async withdraw(personId: string): Promise<void> {
    await this.database.of(OneTimeCode).delete({ personId });
  }

  async sweep(): Promise<void> {
    const now = new Date();
    await this.database.housekeeping('code.sweep', () =>
      this.database.of(OneTimeCode).delete({ expiresAt: LessThan(now) }),
    );
  }

  private hash(personId: string, code: string): string {
    return createHmac('sha256', this.secret).update(`${personId} ${code}`).digest('hex');
  }
}
