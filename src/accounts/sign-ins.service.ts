import { Injectable, Logger } from '@nestjs/common';
import { InvalidFields } from '../core/errors/refusals.js';
import { Entrance, wrongCode, wrongPassword } from './entrance.service.js';
import type { Entered } from './entrance.service.js';
import { refuseWeak, weaknessOf } from './password-rules.js';
import { personalTexts } from './person.entity.js';
import { Proofs } from './proofs.service.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import type { Visit } from './sign-in-attempts.service.js';

/** The two ways in. Both answer the same, after the same work, for unknown names, blocked accounts and wrong proofs. */
@Injectable()
export class SignIns {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly attempts: SignInAttempts,
    private readonly proofs: Proofs,
    private readonly entrance: Entrance,
  ) {}

  /** Throws `TooSoon` while a delay lasts. */
  async byPassword({ login, password }: { login: string; password: string }, visit: Visit): Promise<Entered> {
    const attempt = await this.attempts.begin(login, visit);
    const { person } = attempt;
    const isRight = await this.proofs.hasPassword(person, password);
    if (!person || !isRight) return this.refuse(wrongPassword());
    return this.entrance.open(person, attempt);
  }

  /** Uses the slip's code up, sets the password and ends the sessions from before. Throws `TooSoon` while a delay lasts. */
  async byCode(slip: { login: string; code: string; password: string }, visit: Visit): Promise<Entered> {
    refuseWeak(slip.password, [slip.login]);
    const attempt = await this.attempts.begin(slip.login, visit);
    const { person } = attempt;
    const isRight = await this.proofs.hasCode(person, slip.code);
    if (!person || !isRight) return this.refuse(wrongCode());
    if (weaknessOf(slip.password, personalTexts(person))) await this.attempts.forgive(attempt);
    refuseWeak(slip.password, personalTexts(person));
    const mayStill = () => this.proofs.useCode(person, slip.code);
    return this.entrance.openWith(await this.proofs.hash(slip.password), { person, attempt, mayStill });
  }

  private refuse(refusal: InvalidFields): never {
    this.logger.warn('A sign-in was refused.');
    throw refusal;
  }
}
