import { SetMetadata, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { alarmedDuties, safeguardingDuties } from './roles.js';
import type { Duty } from './roles.js';
import { hasRole } from './signed-in.js';
import type { SignedIn } from './signed-in.js';

/** Who may use a route at all; what they may see there is decided by what their queries load. */
export type Policy = (person: SignedIn | null) => boolean;

export const policyKey = 'policy';

/** Declares a route's policy. A route without one is closed to everybody. */
export const Allow = (policy: Policy) => SetMetadata(policyKey, policy);

export const anyone: Policy = () => true;
export const signedIn: Policy = (person) => person !== null;
export const committee: Policy = (person) => person !== null && hasRole(person, 'committee');
export const district: Policy = (person) => person !== null && hasRole(person, 'district');
export const agency: Policy = (person) => person !== null && hasRole(person, 'agency');
export const door: Policy = (person) => person !== null && hasRole(person, 'door');

/** Whoever holds one of the duties, beside whatever role. */
export function holding(...wanted: Duty[]): Policy {
  return (person) => person !== null && wanted.some((duty) => person.duties.includes(duty));
}

export const reader = holding('reader');
export const safeguarding = holding(...safeguardingDuties);
export const alarmed = holding(...alarmedDuties);
export const recorder = holding('recorder');

export function either(...policies: Policy[]): Policy {
  return (person) => policies.some((policy) => policy(person));
}

export interface PersonRequest extends FastifyRequest {
  /** Set by the guard before any handler runs. */
  person?: SignedIn | null;
}

/** The signed-in person; on public routes null for visitors. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn | null => {
  return context.switchToHttp().getRequest<PersonRequest>().person ?? null;
});
