import { fewestShown } from '../answering-words.js';
import type { Recommendation } from '../recommendation.entity.js';

type Origin = Pick<Recommendation, 'unitSlug' | 'backers'>;

/** From where a recommendation comes, as everybody may know it. */
export interface ShownOrigins {
  /** Slugs of units with enough children behind it. */
  units: string[];
  /** At least one more unit, which is not named. */
  hasOthers: boolean;
  /** Children and their votes behind those units; the few of the others are not even in a sum. Null without such units. */
  backers: number | null;
}

/** A unit is named where at least five children stand behind its words, or have voted for them: fewer could be told from one another. */
export function shownOrigins(origins: Origin[]): ShownOrigins {
  const sums = new Map<string, number>();
  for (const { unitSlug, backers } of origins) sums.set(unitSlug, (sums.get(unitSlug) ?? 0) + backers);
  const units = [...sums].filter(([, sum]) => sum >= fewestShown).map(([unit]) => unit);
  const total = units.reduce((all, unit) => all + (sums.get(unit) ?? 0), 0);
  return { units, hasOthers: units.length < sums.size, backers: units.length > 0 ? total : null };
}
