import { Injectable } from '@nestjs/common';
import { Repeating } from '../core/jobs/repeating.js';
import { sweepEvery } from './limits.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import { Sessions } from './sessions.service.js';
import { SignInDelays } from './sign-in-delays.service.js';

/** Deletes what nobody can use any more: ended sessions, old codes, forgotten failures. */
@Injectable()
export class AccountsHousekeeping extends Repeating {
  protected readonly interval = sweepEvery;

  constructor(
    private readonly sessions: Sessions,
    private readonly codes: OneTimeCodes,
    private readonly delays: SignInDelays,
  ) {
    super();
  }

  async work(): Promise<void> {
    await this.sessions.sweep();
    await this.codes.sweep();
    await this.delays.sweep();
  }
}
