import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Role } from '../accounts/roles.js';

const rolesOfUnits: readonly Role[] = ['district', 'agency'];

/** Whether the person answers for what the unit owes; the committee does so for the unit that it belongs to. */
export function mayAct({ roles }: SignedIn, unitSlug: string): boolean {
  return roles.some(
    (grant) =>
      grant.unitSlug === unitSlug && (rolesOfUnits.includes(grant.role) || grant.role === 'committee'),
  );
}

export function mayLook(person: SignedIn, unitSlug: string): boolean {
  return hasRole(person, 'committee') || mayAct(person, unitSlug);
}

/** The units for which the person answers. */
export function ownUnits({ roles }: SignedIn): string[] {
  return [...new Set(roles.filter(({ role }) => role !== 'door').map(({ unitSlug }) => unitSlug))];
}
