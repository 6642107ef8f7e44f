import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';

/** Which delegation: each unit has one for an event. */
export interface DelegationKey {
  eventSlug: string;
  unitSlug: string;
}

export function maySee(person: SignedIn, unitSlug: string): boolean {
  return hasRole(person, 'committee') || isOfUnit(person, unitSlug);
}

/** Whether the person registers for the unit; the committee decides, but does not edit. */
export function isOfUnit(person: SignedIn, unitSlug: string): boolean {
  return unitsAs(person, 'district').includes(unitSlug);
}
