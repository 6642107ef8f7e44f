import type { SignedIn } from '../accounts/signed-in.js';
import type { DelegationKey } from './delegates.policy.js';

/** A list that was sent in, and that still has lines to be stored. */
export interface StartedList {
  id: string;
  /** Empty for pasted rows. */
  fileName: string;
}

/** Tells pages of delegations and of districts about lists on their way, which a room above this one keeps. */
export abstract class StartedLists {
  /** Only for the district whose lists they are; the newest first, and few. */
  abstract of(person: SignedIn, key: DelegationKey): Promise<StartedList[]>;

  /** Of all events. */
  abstract ofUnits(unitSlugs: string[]): Promise<(StartedList & DelegationKey)[]>;
}
