import { admit } from './admission.js';
import { evenAges } from './ages.js';
import { evenOut } from './evening.js';
import { seat } from './seats.js';
import type { Seat } from './seats.js';

export interface Spreadable {
  id: string;
  unitSlug: string;
  gender: 'female' | 'male' | null;
  /** Full years at the event; null: not known. */
  age: number | null;
  /** Where they are now. */
  groupId: string | null;
  /** Put there by hand. */
  isPinned: boolean;
}

export interface GroupToFill {
  id: string;
  /** The most people; null: no limit. */
  size: number | null;
}

export interface Spread {
  /** Group ids by the ids of people. */
  places: Map<string, string>;
  /** Whom no group has room for. */
  unplaced: string[];
  /** How many of those placed had another place before. */
  moved: number;
}

/**
 * Spreads people over groups: totals, then sexes and units differ by one at most between groups, then mean ages are near.
 * Whoever is pinned stays. With `keeps`, others stay, too, unless their going makes the groups more even; without, only
 * pins count. Those whose sex is not known are spread evenly like a third. The same call gives the same places.
 *
 * Any two groups alone can be parted evenly in all respects at once: people are edges between their unit and their sex,
 * an Euler tour takes them in turns. A cheapest circulation finds the parting with the fewest moves. Each exchange lowers
 * the sum of the squares of all counts, so they end; then no two groups differ by more than one, and so all lie within one.
 * Pins and sizes can forbid that. Then no exchange of two groups and no ring of three makes them more even.
 */
export function spread(people: Spreadable[], groups: GroupToFill[], { keeps = true } = {}): Spread {
  const { seats, unplaced } = admit(people, groups, keeps);
  seat(seats, evenOut(seats, groups));
  evenAges(seats);
  return { places: placesOf(seats, groups), unplaced, moved: movedOf(seats, groups) };
}

function placesOf(seats: Seat[], groups: GroupToFill[]): Map<string, string> {
  return new Map(seats.map(({ person, group }) => [person.id, groups[group]?.id ?? '']));
}

function movedOf(seats: Seat[], groups: GroupToFill[]): number {
  return seats.filter(({ person, group }) => person.groupId !== null && person.groupId !== groups[group]?.id)
    .length;
}
