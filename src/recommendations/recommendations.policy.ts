import { committee, either, recorder } from '../accounts/policy.js';
import { unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Event } from '../programme/event.entity.js';

/** Whose recommendations: each unit's at one forum. */
export interface IntakeKey {
  eventSlug: string;
  unitSlug: string;
}

/** Of a row that belongs to a unit's own. */
export function intakeKeyOf({ eventSlug, unitSlug }: IntakeKey): IntakeKey {
  return { eventSlug, unitSlug };
}

const writesForForum = either(committee, recorder);

/** A district writes down what its own children ask; the forum's recorders what its discussion groups do, for the unit that chairs it. */
export function mayHandIn(person: SignedIn, unitSlug: string, { chair }: Pick<Event, 'chair'>): boolean {
  if (unitsAs(person, 'district').includes(unitSlug)) return true;
  return unitSlug === chair && writesForForum(person);
}
