import type { Event } from '../programme/event.entity.js';
import type { Delegate } from './delegate.entity.js';

/** Of one person, from nothing to all. `refused` and `withdrawn`: somebody does not want the person to come. */
export type ConsentStatus = 'missing' | 'partial' | 'done' | 'refused' | 'withdrawn';

/** Whether somebody has said that the person shall not come. */
export function isOver(status: ConsentStatus | undefined): boolean {
  return status === 'refused' || status === 'withdrawn';
}

/** Whether somebody still has to be asked. */
export function isUnanswered(status: ConsentStatus): boolean {
  return status === 'missing' || status === 'partial';
}

export interface ConsentState {
  status: ConsentStatus;
  mayTakePart: boolean;
  /** Whether everybody who must has agreed to pictures, for the file and in public. */
  mayBePhotographed: boolean;
}

export type AskedPerson = Pick<Delegate, 'id' | 'role' | 'born'>;

export interface ConsentSum {
  asked: number;
  done: number;
}

/** Somebody who is on a list and must not come. */
export interface EndedPerson extends Pick<Delegate, 'id' | 'name' | 'unitSlug'> {
  status: ConsentStatus;
}

/** What lists and approvals ask about consents; the room above provides it. Each question takes a fixed number of queries. */
export abstract class ConsentSource {
  /** By the person's id; those of whom the event asks nothing are not in it. */
  abstract of(event: Event, people: AskedPerson[]): Promise<Map<string, ConsentState>>;
  /** By unit. */
  abstract sumsOf(event: Event): Promise<Map<string, ConsentSum>>;
  abstract endedOf(event: Event): Promise<EndedPerson[]>;
}
