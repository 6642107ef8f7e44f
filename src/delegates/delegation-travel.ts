import type { Day } from '../core/vietnamese/dates.js';
import type { DelegationView } from './delegation-view.js';

/** What is known of how a delegation comes and goes. */
export interface TravelNote {
  state: 'none' | 'no-hour' | 'told';
  /** Null until it is told. */
  arrival: { on: Day; at: string } | null;
  changedAt: Date | null;
  /** How many people do something else than their delegation. */
  apart: number;
  /** The list is handed in and the event has not passed: now it may be asked for. */
  isAsked: boolean;
}

/** Tells the delegation's page about the journey, which a room above this one keeps. Null while the event has no day, and where no districts come. */
export abstract class DelegationTravel {
  abstract of(view: DelegationView): Promise<TravelNote | null>;
}
