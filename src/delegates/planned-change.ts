import type { Event } from '../programme/event.entity.js';
import type { DelegateEntry } from './delegate-entry.js';
import type { DelegationKey } from './delegates.policy.js';

interface Subject {
  event: Event;
  key: DelegationKey;
  /** Of the delegate; of somebody new, the one they get. */
  id: string;
  /** What the committee has agreed to need not be approved once more. */
  agreed: boolean;
}

export type Registration = Subject & { kind: 'register'; entry: DelegateEntry };
export type Edit = Subject & { kind: 'edit'; entry: DelegateEntry; version: number };
/** Typed by mistake: nothing of the person stays. */
export type Removal = Subject & { kind: 'remove'; version: number };
export type Withdrawal = Subject & { kind: 'withdraw'; version: number; reason: string };
/** The entry is the substitute's, and so is its id. */
export type Substitution = Subject & {
  kind: 'substitute';
  version: number;
  reason: string;
  substituteId: string;
  entry: DelegateEntry;
};

/** A change of one person, ready to be carried out. */
export type PlannedChange = Registration | Edit | Removal | Withdrawal | Substitution;
