import { childrenFor } from './composition.js';

/** Neither a count nor what is left of the whole may be smaller and still be told. */
export const smallest = 5;

/** Below this, whatever is told tells of a few. */
const fewestChildren = 2 * smallest;

/** The whole of one or two units is no whole: who knows the one knows the other. */
const fewestUnits = 3;

/** What one unit has changed alone is not counted before another one has changed something too. */
export const fewestUnitsChanged = 2;

/** A sensitive count as the committee may read it: a range of five, open where its end would tell how few are left. */
export type PublishedCount =
  | { kind: 'hidden' }
  | { kind: 'under' }
  | { kind: 'between'; low: number; high: number }
  | { kind: 'from'; low: number };

/**
 * Ranges hide what one child more or less has changed; counts under five, and those that leave fewer than five others,
 * are told as that alone.
 */
export function publishedCount(
  count: number,
  { children, units }: { children: number; units: number },
): PublishedCount {
  if (children < fewestChildren || units < fewestUnits) return { kind: 'hidden' };
  if (count < smallest) return { kind: 'under' };
  const last = floorToRange(children - smallest);
  if (count >= last) return { kind: 'from', low: last };
  const low = floorToRange(count);
  return { kind: 'between', low, high: low + smallest - 1 };
}

/** `unclear`: the target lies within the range. */
export type Verdict = 'met' | 'unmet' | 'unclear';

/** Judged by what is published and by nothing else, so that the verdict tells no more than the range. */
export function verdictOn(
  published: PublishedCount,
  { target, children }: { target: number; children: number },
): Verdict {
  const needed = childrenFor(target, children);
  if (published.kind === 'hidden') return 'unclear';
  const low = published.kind === 'under' ? 0 : published.low;
  const high = { under: smallest - 1, from: children, between: low + smallest - 1 }[published.kind];
  if (low >= needed) return 'met';
  return high < needed ? 'unmet' : 'unclear';
}

function floorToRange(count: number): number {
  return Math.floor(count / smallest) * smallest;
}
