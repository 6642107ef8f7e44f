import type { Spreadable } from './spread.js';
import { at } from './tally.js';
import type { Kind, Tally } from './tally.js';

/** A person who gets a place; groups are named by their index. */
export interface Seat {
  person: Spreadable;
  kind: Kind;
  isPinned: boolean;
  /** The place that they had before and should keep; -1: none. */
  home: number;
  /** -1: not yet known. */
  group: number;
}

/** Gives all of one kind their groups, as many to each as its tally says: first to those who are at home there. */
export function seat(seats: Seat[], tallies: Tally[]): void {
  const free = tallies.map(({ movable }) => [...movable]);
  const movable = seats.filter(({ isPinned }) => !isPinned);
  for (const one of movable) if (one.home >= 0) take(one, one.home, free);
  for (const one of movable) {
    const open = free.findIndex((counts) => at(counts, one.kind.index) > 0);
    if (one.group < 0) take(one, open, free);
  }
}

function take(one: Seat, group: number, free: number[][]): void {
  const counts = free[group];
  const left = at(counts ?? [], one.kind.index);
  if (!counts || left === 0) return;
  counts[one.kind.index] = left - 1;
  one.group = group;
}
