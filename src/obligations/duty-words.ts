import type { Day } from '../core/vietnamese/dates.js';

/** What the committee follows of an obligation: a paper that is handed in, or what the program knows by itself. */
export type Fulfilment = 'paper' | 'delegation' | 'recommendations' | 'representative';

/** Where a paper stands that was handed in. One that was replaced is kept with its number. */
export type PaperState = 'handed-in' | 'accepted' | 'returned' | 'replaced';

/**
 * Where one unit stands with one obligation; derived from days and papers, never typed. Nobody is late where the plan can be
 * read otherwise and the committee has not said that it binds.
 */
export type DutyState =
  'done' | 'done-late' | 'waiting' | 'returned' | 'late' | 'extended' | 'soon' | 'ahead' | 'undated';

export function isDone(state: DutyState): boolean {
  return state === 'done' || state === 'done-late' || state === 'waiting';
}

/** Days before the last day on which a reminder is drafted; negative: after it. */
export const usualLadder = [7, 3, 1, -1] as const;

/** The last day for one unit: with more time, or without. */
export function endOf({
  extension,
  lastDay,
}: {
  extension: { until: string } | null;
  lastDay: Day | null;
}): Day | null {
  return (extension?.until as Day | undefined) ?? lastDay;
}
