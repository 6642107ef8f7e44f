import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { currentRequest } from '../core/request/request-context.js';
import { KnownBrowsers } from './known-browsers.js';
import { Person } from './person.entity.js';
import { SignInDelays } from './sign-in-delays.service.js';
import type { Counted } from './sign-in-delays.service.js';

/** Where a sign-in comes from. */
export interface Visit {
  device: string;
  /** The cookie of a browser that has signed in before. */
  knownBrowser: string | undefined;
  /** The session that the browser had until now; it ends. */
  leaving: string | undefined;
}

export interface Attempt {
  /** Null: nobody has that name. */
  person: Person | null;
  counted: Counted;
  visit: Visit;
}

/** Tries to sign in, counted before they are judged. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly delays: SignInDelays,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** @param login login name or e-mail. Throws `TooSoon` while a delay lasts. */
  async begin(login: string, visit: Visit): Promise<Attempt> {
    const name = login.toLowerCase();
    const person = await this.database
      .of(Person)
      .findOneBy(name.includes('@') ? { email: name } : { login: name });
    const counted = {
      account: person?.id ?? name,
      address: currentRequest()?.address ?? '',
      knownBrowser: person !== null && this.browsers.isFor(person.id, visit.knownBrowser),
    };
    await this.delays.begin(counted);
    return { person, counted, visit };
  }

  /** The proof was right, though nobody enters yet. */
  async forgive({ counted }: Attempt): Promise<void> {
    await this.database.housekeeping('sign-in.forgive', () => this.delays.succeed(counted));
  }
}
