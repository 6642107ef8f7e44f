import type { SignedIn } from '../accounts/signed-in.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { DelegationView } from './delegation-view.js';

/** What of a person stands on the list on paper. */
export type ListColumn = 'role' | 'name' | 'born' | 'gender' | 'school' | 'phone';

/** How a line of today's list differs from the signed one. */
export interface LineDifference {
  kind: 'added' | 'removed' | 'changed';
  name: string;
  /** Of a changed line. */
  columns: ListColumn[];
}

export interface SignedListView {
  number: string;
  signedOn: Day;
  recordedAt: Date;
  differences: LineDifference[];
  /** The paper itself, file by file. */
  scans: { id: string; position: number; pages: number }[];
}

/** What is known of a delegation's list on paper. */
export interface PapersView {
  /** The plan's words for what the unit owes; null where the plan asks for nothing. */
  duty: string | null;
  /** The latest signed list; null until one is recorded. */
  signed: SignedListView | null;
  /** The unit itself, once its list is handed in. */
  mayRecord: boolean;
}

/** Tells the delegation's page about papers, which a room above this one keeps. */
export abstract class DelegationPapers {
  abstract of(person: SignedIn, view: DelegationView): Promise<PapersView>;
}
