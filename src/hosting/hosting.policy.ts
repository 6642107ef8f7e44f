import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Role } from '../accounts/roles.js';

const rolesOfHosts: readonly Role[] = ['district', 'agency'];

/** Whether the person prepares events for the unit. */
export function actsFor({ roles }: SignedIn, unitSlug: string): boolean {
  return roles.some((grant) => grant.unitSlug === unitSlug && rolesOfHosts.includes(grant.role));
}

/** The committee sees what a host prepares; what is proposed to it, it decides. */
export function mayLook(person: SignedIn, unitSlug: string): boolean {
  return hasRole(person, 'committee') || actsFor(person, unitSlug);
}
