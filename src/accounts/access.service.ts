import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import type { IssuedCode } from './one-time-codes.service.js';
import { Sessions } from './sessions.service.js';

/** What a person can get in with, given and taken away. Runs inside transactions. */
@Injectable()
export class Access {
  constructor(
    private readonly database: Database,
    private readonly codes: OneTimeCodes,
    private readonly sessions: Sessions,
  ) {}

  /** A new code in the place of an older one; whoever is signed in is signed out. */
  async renew(personId: string): Promise<IssuedCode> {
    await this.end(personId);
    return this.codes.issue(personId);
  }

  async end(personId: string): Promise<void> {
    await holdLock(this.database, `person:${personId}`);
    await this.codes.withdraw(personId);
    await this.sessions.closeAll(personId);
  }

  /** A new password ends all sessions but the one it was chosen in, and whatever slip still lies around. */
  async passwordChanged(personId: string, sessionHash: string): Promise<void> {
    await holdLock(this.database, `person:${personId}`);
    await this.codes.withdraw(personId);
    await this.sessions.closeAll(personId, sessionHash);
  }
}
