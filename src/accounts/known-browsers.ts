import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../core/config/config.js';
import { Cookies } from '../core/request/cookies.js';
import { knownBrowserKept } from './limits.js';

const cookie = 'known';

/** A cookie by which a browser shows that its owner has signed in here before. It opens nothing; it only spares the wait for others' failures. */
@Injectable()
export class KnownBrowsers {
  private readonly secret: string;

  constructor(
    config: Config,
    private readonly cookies: Cookies,
  ) {
    this.secret = `known-browser:${config.secret}`;
  }

  proofIn(request: FastifyRequest): string | undefined {
    return this.cookies.get(request, cookie);
  }

  isFor(personId: string, proof: string | undefined): boolean {
    const expected = Buffer.from(this.proofFor(personId));
    const given = Buffer.from(proof ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  remember(personId: string, reply: FastifyReply): void {
    this.cookies.set(reply, {
      name: cookie,
      value: this.proofFor(personId),
      maxAge: knownBrowserKept / 1000,
    });
  }

  private proofFor(personId: string): string {
    return createHmac('sha256', this.secret).update(personId).digest('base64url');
  }
}
