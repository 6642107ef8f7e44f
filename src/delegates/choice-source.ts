import type { Event } from '../programme/event.entity.js';
import { isOver } from './consent-source.js';
import type { ConsentState } from './consent-source.js';

/** What the family says of the journey; `refused` also where it has agreed and taken that back. */
export type FamilyAnswer = 'waiting' | 'agreed' | 'refused';

export function familyAnswer(state: ConsentState | undefined): FamilyAnswer {
  if (isOver(state?.status)) return 'refused';
  return state?.mayTakePart ? 'agreed' : 'waiting';
}

/** A child of the province's forum whom the committee has chosen for the national one: two delegates. */
export interface ChosenChild {
  /** At the national forum. */
  delegateId: string;
  /** At the province's forum. */
  fromDelegateId: string;
  name: string;
  unitSlug: string;
  event: Pick<Event, 'slug' | 'name'>;
  fromEventSlug: string;
  answer: FamilyAnswer;
  /** Still approved at the province's forum. */
  isOfForum: boolean;
}

/** Tells units which of their children were chosen; a room above this one chooses. */
export abstract class ChoiceSource {
  abstract ofUnits(unitSlugs: string[]): Promise<ChosenChild[]>;
}
