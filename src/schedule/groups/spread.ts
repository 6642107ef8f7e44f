import type { Gender } from '../../delegates/delegate-roles.js';
import { colourEvenly } from './colouring.js';
import { Seating } from './seating.js';

export interface Spreadable {
  id: string;
  unitSlug: string;
  gender: Gender | null;
  /** Full years at the event; null: not known. */
  age: number | null;
  /** The group where they are now. */
  groupId: string | null;
  /** Put there by hand: stays whatever happens. */
  isPinned: boolean;
}

export interface GroupToFill {
  id: string;
  /** The most people; null: no limit. */
  size: number | null;
}

export interface Spread {
  /** Group by person. */
  places: Map<string, string>;
  /** For whom no group has room. */
  unplaced: string[];
}

/**
 * Spreads people over groups so that the number of people, of each sex and of each unit differs by at most one between groups,
 * and ages come out alike. Whoever is in a group stays there as far as that allows; pins and sizes are kept first.
 *
 * Where single moves and exchanges from the present places do not reach it, an even colouring of a bipartite graph does: it
 * always exists without pins and sizes.
 */
export function spread(people: Spreadable[], groups: GroupToFill[]): Spread {
  const inOrder = people.toSorted(byUnitAndAge);
  const seating = new Seating(inOrder, groups);
  seating.fill();
  seating.improve();
  if (groups.length > 0 && !seating.isEven() && isFree(people, groups))
    seating.seatAll(colourEvenly(inOrder, groups.length));
  seating.alignAges();
  return seating.result();
}

/** Neither pins nor sizes stand in the way of an even spread. */
function isFree(people: Spreadable[], groups: GroupToFill[]): boolean {
  const most = Math.ceil(people.length / Math.max(groups.length, 1));
  return (
    people.every(({ isPinned }) => !isPinned) && groups.every(({ size }) => size === null || size >= most)
  );
}

function byUnitAndAge(one: Spreadable, other: Spreadable): number {
  return (
    one.unitSlug.localeCompare(other.unitSlug) ||
    (one.gender ?? '').localeCompare(other.gender ?? '') ||
    (one.age ?? 0) - (other.age ?? 0) ||
    one.id.localeCompare(other.id)
  );
}
