import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { currentRequest } from '../core/request/request-context.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';
import type { Attempt } from './sign-in-attempts.service.js';
import { SignInDelays } from './sign-in-delays.service.js';

export interface Entered {
  personId: string;
  /** For the cookie. */
  sessionId: string;
}

/** Opens sessions for people who have shown who they are. */
@Injectable()
export class Entrance {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly delays: SignInDelays,
  ) {}

  /** Throws what a wrong password throws where the account was blocked, or its password changed, since the check. */
  open(person: Person, attempt: Attempt): Promise<Entered> {
    return this.database.transaction('session.open', async (transaction) => {
      transaction.about('person', person.id);
      if (!(await this.isUnchanged(person))) throw wrongPassword();
      return this.enter(person, attempt);
    });
  }

  /** Sets the first password, or a new one after a reset, and ends all sessions from before. @param mayStill uses the proof up */
  openWith(passwordHash: string, { person, attempt, mayStill }: NewPassword): Promise<Entered> {
    return this.database.transaction('person.choose-password', async (transaction) => {
      transaction.about('person', person.id, ['password']);
      if (!(await this.isUnchanged(person)) || !(await mayStill())) throw wrongCode();
      await this.database.of(Person).update({ id: person.id }, { passwordHash });
      await this.sessions.closeAll(person.id);
      return this.enter(person, attempt);
    });
  }

  private async isUnchanged({ id, passwordHash }: Person): Promise<boolean> {
    await holdLock(this.database, `person:${id}`);
    const unchanged = { id, passwordHash: passwordHash ?? IsNull(), blockedAt: IsNull() };
    return this.database.of(Person).existsBy(unchanged);
  }

  private async enter(person: Person, { counted, visit }: Attempt): Promise<Entered> {
    const request = currentRequest();
    if (request) request.personId = person.id;
    await this.delays.succeed(counted);
    if (visit.leaving) await this.sessions.close(visit.leaving);
    return { personId: person.id, sessionId: await this.sessions.open(person.id, visit.device) };
  }
}

interface NewPassword {
  person: Person;
  attempt: Attempt;
  mayStill: () => Promise<boolean>;
}

export function wrongPassword(): InvalidFields {
  return new InvalidFields([{ field: '', key: 'accounts.sign-in-wrong' }]);
}

export function wrongCode(): InvalidFields {
  return new InvalidFields([{ field: '', key: 'accounts.code-wrong' }]);
}
