import type { FamilyAnswer } from '../delegates/choice-source.js';
import type { Delegate } from '../delegates/delegate.entity.js';

/** How those who are chosen are made up, without those who have left the province's forum, or whose families have said no. */
export interface Balance {
  girls: number;
  boys: number;
  /** Different units. */
  units: number;
  agreed: number;
  waiting: number;
  refused: number;
}

interface Counted {
  delegate: Pick<Delegate, 'gender' | 'unitSlug'>;
  answer: FamilyAnswer;
  isOfForum: boolean;
}

export function balanceOf(chosen: Counted[]): Balance {
  const present = chosen.filter(({ isOfForum }) => isOfForum);
  const coming = present.filter(({ answer }) => answer !== 'refused');
  const count = (wanted: FamilyAnswer) => present.filter(({ answer }) => answer === wanted).length;
  return {
    girls: coming.filter(({ delegate }) => delegate.gender === 'female').length,
    boys: coming.filter(({ delegate }) => delegate.gender === 'male').length,
    units: new Set(coming.map(({ delegate }) => delegate.unitSlug)).size,
    agreed: count('agreed'),
    waiting: count('waiting'),
    refused: count('refused'),
  };
}
