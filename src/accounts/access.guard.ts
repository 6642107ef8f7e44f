import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden } from '../core/errors/refusals.js';
import { Cookies, sessionCookie } from '../core/request/cookies.js';
import { currentRequest } from '../core/request/request-context.js';
import { policyKey } from './policy.js';
import type { PersonRequest, Policy } from './policy.js';
import { Sessions } from './sessions.service.js';

/** Nobody is signed in, or no longer: the way leads over the sign-in page and back. */
export class SignInNeeded extends Error {}

/** Knows the person behind each request and holds every route to its declared policy. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PersonRequest>();
    const id = this.cookies.get(request, sessionCookie);
    const person = id ? await this.sessions.personOf(id) : null;
    request.person = person;
    const current = currentRequest();
    if (current) current.personId = person?.id ?? null;
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(policyKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy?.(person)) return true;
    throw person ? new Forbidden() : new SignInNeeded();
  }
}
