import { actsFor, hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';

export function mayLook(person: SignedIn, unitSlug: string): boolean {
  return hasRole(person, 'committee') || actsFor(person, unitSlug);
}
