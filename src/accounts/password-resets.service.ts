import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { AccountMails } from './account-mails.js';
import { resetLifetime } from './limits.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import { Person } from './person.entity.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import type { Visit } from './sign-in-attempts.service.js';

/** A new password for somebody who has an e-mail address and has forgotten the old one, which works until then. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly attempts: SignInAttempts,
    private readonly codes: OneTimeCodes,
    private readonly mails: AccountMails,
  ) {}

  /**
   * Sends a code to the address of the account, if there is one; the visitor learns nothing of it. Counts as a failed sign-in,
   * so that nobody can fill somebody's mailbox. An unused slip keeps its code.
   */
  async ask(login: string, visit: Visit): Promise<void> {
    const { person } = await this.attempts.begin(login, visit);
    if (!person?.email) return;
    await this.database.transaction('person.ask-code', async (transaction) => {
      transaction.about('person', person.id);
      await holdLock(this.database, `person:${person.id}`);
      const awaited = { id: person.id, passwordHash: Not(IsNull()), blockedAt: IsNull() };
      if (!(await this.database.of(Person).existsBy(awaited))) return;
      await this.mails.send('password-reset', person, await this.codes.issue(person.id, resetLifetime));
    });
  }
}
