import type { Duty, Role } from './roles.js';

const rolesOfUnits: readonly Role[] = ['district', 'agency', 'committee'];

/** The person behind a request, with every hat they wear. */
export interface SignedIn {
  id: string;
  name: string;
  /** Hash of the id of the session that this request belongs to. */
  sessionHash: string;
  roles: { role: Role; unitSlug: string }[];
  duties: Duty[];
}

export function hasRole(person: SignedIn, role: Role): boolean {
  return person.roles.some((grant) => grant.role === role);
}

/** Slugs of the units for which the person acts in a role. */
export function unitsAs(person: SignedIn, role: Role): string[] {
  return person.roles.filter((grant) => grant.role === role).map((grant) => grant.unitSlug);
}

/** Whether the person answers for what the unit owes; the committee does so for the unit that it belongs to. */
export function actsFor({ roles }: SignedIn, unitSlug: string): boolean {
  return roles.some((grant) => grant.unitSlug === unitSlug && rolesOfUnits.includes(grant.role));
}

/** The units for which the person answers. */
export function ownUnits({ roles }: SignedIn): string[] {
  const own = roles.filter(({ role }) => rolesOfUnits.includes(role));
  return [...new Set(own.map(({ unitSlug }) => unitSlug))];
}
