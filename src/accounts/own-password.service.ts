import { Injectable } from '@nestjs/common';
import { InvalidFields } from '../core/errors/refusals.js';
import { refuseWeak } from './password-rules.js';
import { People } from './people.service.js';
import { personalTexts } from './person.entity.js';
import { Proofs } from './proofs.service.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import type { Visit } from './sign-in-attempts.service.js';
import type { SignedIn } from './signed-in.js';

/** A person changes their own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly proofs: Proofs,
    private readonly people: People,
  ) {}

  /** Asks for the old one with the same delays as a sign-in: someone may sit at a stranger's open browser. Ends the other sessions. */
  async change(
    me: SignedIn,
    { old, password }: { old: string; password: string },
    visit: Visit,
  ): Promise<void> {
    const person = await this.people.get(me.id);
    const attempt = await this.attempts.begin(person.login, visit);
    const isRight = await this.proofs.hasPassword(person, old);
    if (!person.passwordHash || !isRight)
      throw new InvalidFields([{ field: 'old', key: 'accounts.old-wrong' }]);
    await this.attempts.forgive(attempt);
    refuseWeak(password, personalTexts(person));
    const after = await this.proofs.hash(password);
    await this.people.changePassword(me, { before: person.passwordHash, after });
  }
}
