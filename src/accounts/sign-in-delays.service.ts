import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan } from 'typeorm';
import { Config } from '../core/config/config.js';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { TooSoon } from '../core/errors/refusals.js';
import { failuresKept, signInLimits } from './limits.js';
import type { DelayLimit } from './limits.js';
import { networkOf } from './network.js';
import { SignInFailure } from './session.entity.js';

/** What an attempt is counted by. */
export interface Counted {
  /** The person's id, or what was typed where nobody has that name. */
  account: string;
  address: string;
  /** From a browser that has signed in to this account before: others' failures don't delay it. */
  knownBrowser: boolean;
}

interface Counter {
  key: string;
  limit: DelayLimit;
}

/** Delays that grow with failed attempts, kept in the database by the machine's clock, so that a restart forgets nothing. */
@Injectable()
export class SignInDelays {
  private readonly secret: string;

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.secret = `sign-in-failures:${config.secret}`;
  }

  /**
   * Counts the attempt as failed before it is known to be, so that many at once can't all pass before the first one
   * is counted. Throws `TooSoon`, and counts nothing, while a delay lasts.
   */
  async begin(attempt: Counted): Promise<void> {
    const counters = this.countersOf(attempt);
    await this.database.housekeeping('sign-in.begin', async () => {
      for (const { key } of counters) await holdLock(this.database, `sign-in:${key}`);
      const failures = await this.failures(counters);
      const wait = Math.max(...counters.map((counter) => remaining(counter, failures.get(counter.key))));
      if (wait > 0) throw new TooSoon(Math.ceil(wait / 1000));
      for (const { key } of counters) await this.count(key, failures.get(key));
    });
  }

  /** The attempt was right: forgets the account's failures, and of the address's only this one. Runs inside a transaction. */
  async succeed(attempt: Counted): Promise<void> {
    const failures = this.database.of(SignInFailure);
    const address = this.keyOf('address', networkOf(attempt.address));
    for (const { key } of this.countersOf(attempt)) {
      await holdLock(this.database, `sign-in:${key}`);
      if (key === address) await failures.decrement({ key, count: MoreThan(0) }, 'count', 1);
      else await failures.delete({ key });
    }
  }

  async sweep(): Promise<void> {
    const before = new Date(Date.now() - failuresKept);
    await this.database.housekeeping('sign-in.sweep', () =>
      this.database.of(SignInFailure).delete({ lastAt: LessThan(before) }),
    );
  }

  /** In the order of their keys, so that two attempts never wait for each other's locks. */
  private countersOf({ account, address, knownBrowser }: Counted): Counter[] {
    const network = networkOf(address);
    if (knownBrowser) return [{ key: this.keyOf('known', account), limit: signInLimits.knownBrowser }];
    const counters = [
      { key: this.keyOf('pair', account, network), limit: signInLimits.accountFromAddress },
      { key: this.keyOf('address', network), limit: signInLimits.address },
      { key: this.keyOf('account', account), limit: signInLimits.account },
    ];
    return counters.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private keyOf(...parts: string[]): string {
    return createHmac('sha256', this.secret).update(JSON.stringify(parts)).digest('hex');
  }

  private async failures(counters: Counter[]): Promise<Map<string, SignInFailure>> {
    const found = await this.database.of(SignInFailure).findBy({ key: In(counters.map(({ key }) => key)) });
    return new Map(found.map((failure) => [failure.key, failure]));
  }

  private async count(key: string, before: SignInFailure | undefined): Promise<void> {
    const failures = this.database.of(SignInFailure);
    const lastAt = new Date();
    if (!before) await failures.insert({ key, count: 1, lastAt });
    else await failures.update({ key }, { count: isForgotten(before) ? 1 : before.count + 1, lastAt });
  }
}

/** One second after the last free failure, then twice as long each time. @returns milliseconds */
export function delayAfter(count: number, { free, longest }: DelayLimit): number {
  return count < free ? 0 : Math.min(longest, 1000 * 2 ** Math.min(count - free, 30));
}

function remaining({ limit }: Counter, failure: SignInFailure | undefined): number {
  if (!failure || isForgotten(failure)) return 0;
  return failure.lastAt.getTime() + delayAfter(failure.count, limit) - Date.now();
}

function isForgotten({ lastAt }: SignInFailure): boolean {
  return lastAt.getTime() < Date.now() - failuresKept;
}
