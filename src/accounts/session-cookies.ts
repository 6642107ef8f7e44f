import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Cookies, sessionCookie } from '../core/request/cookies.js';
import { deviceName } from './device-name.js';
import type { Entered } from './entrance.service.js';
import { KnownBrowsers } from './known-browsers.js';
import type { PersonRequest } from './policy.js';
import { Sessions } from './sessions.service.js';
import type { SignedIn } from './signed-in.js';
import type { Visit } from './sign-in-attempts.service.js';

/** What browsers hold of a sign-in. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly cookies: Cookies,
    private readonly browsers: KnownBrowsers,
    private readonly sessions: Sessions,
  ) {}

  visitOf(request: PersonRequest): Visit {
    return {
      device: deviceName(request.headers['user-agent'] ?? ''),
      knownBrowser: this.browsers.proofIn(request),
      leaving: request.person?.sessionHash,
    };
  }

  /** From here on, also for the answer to this request, the person is signed in. */
  async enter({ personId, sessionId }: Entered, request: PersonRequest, reply: FastifyReply): Promise<void> {
    this.cookies.set(reply, { name: sessionCookie, value: sessionId });
    this.browsers.remember(personId, reply);
    request.person = await this.sessions.personOf(sessionId);
  }

  /** Ends the session, if there still is one. Browsers on https also forget what they stored and cached of this site. */
  async leave({ person }: PersonRequest, reply: FastifyReply): Promise<void> {
    if (person) await this.sessions.end(person);
    this.forget(reply);
  }

  async leaveEverywhere(me: SignedIn, reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(me);
    this.forget(reply);
  }

  private forget(reply: FastifyReply): void {
    this.cookies.clear(reply, sessionCookie);
    void reply.header('clear-site-data', '"cache", "storage"');
  }
}
