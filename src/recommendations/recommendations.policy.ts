import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Event } from '../programme/event.entity.js';

/** Whose recommendations: each unit's at one forum. */
export interface IntakeKey {
  eventSlug: string;
  unitSlug: string;
}

/** A district writes down what its own children ask; the forum's recorders what its discussion groups do, for the unit that chairs it. */
export function mayHandIn(person: SignedIn, unitSlug: string, { chair }: Pick<Event, 'chair'>): boolean {
  if (unitsAs(person, 'district').includes(unitSlug)) return true;
  return unitSlug === chair && (person.duties.includes('recorder') || hasRole(person, 'committee'));
}

/** Before a reader has read them, texts are nobody else's. */
export function isReader({ duties }: SignedIn): boolean {
  return duties.includes('reader');
}

/** The only ones who open what may tell of harm to a child. */
export function isSafeguarding({ duties }: SignedIn): boolean {
  return duties.includes('safeguarding-lead') || duties.includes('safeguarding-deputy');
}
