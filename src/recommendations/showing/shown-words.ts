import { outcomes } from '../answering-words.js';
import type { Outcome, Stage } from '../answering-words.js';

export const publicPageSize = 20;

/** What everybody is told of where a published recommendation stands. `spoken`: answered at the forum, in writing still to come. */
export const shownStates = [...outcomes, 'spoken', 'reopened'] as const;
export type ShownState = Outcome | 'spoken' | 'reopened';

export function shownState({
  outcome,
  stage,
  round,
}: {
  outcome: Outcome | null;
  stage: Stage;
  round: number;
}): ShownState {
  if (round > 1 && stage !== 'answered') return 'reopened';
  return outcome ?? 'spoken';
}
