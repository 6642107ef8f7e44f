import { attends } from '../item.js';
import type { Item } from '../item.js';
import type { WhoAttends } from '../warnings/attendance.js';
import type { Change } from './changes.js';

export interface Concerned {
  unitSlugs: string[];
  /** Of leaders. */
  placeIds: string[];
}

/**
 * Whom a change concerns, of before and after: who leads, and the units that the audience lists; where it lists none,
 * those that have registered somebody who attends.
 */
export function concernedBy(change: Change, people: WhoAttends[]): Concerned {
  const versions = change.before ? [change.before, change.item] : [change.item];
  return {
    unitSlugs: eachOnce(versions.flatMap((item) => [item.leadUnit ?? [], unitsAt(item, people)].flat())),
    placeIds: eachOnce(versions.flatMap(({ leadPlaceId }) => leadPlaceId ?? [])),
  };
}

function unitsAt({ audience }: Item, people: WhoAttends[]): string[] {
  if (audience.units.length > 0) return audience.units;
  return people.filter((person) => attends(person, audience)).map(({ unitSlug }) => unitSlug);
}

function eachOnce(values: string[]): string[] {
  return [...new Set(values)].sort();
}
