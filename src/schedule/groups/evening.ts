import { exchange, pairsOf } from './exchange.js';
import { rotate } from './rotation.js';
import type { Seat } from './seats.js';
import type { GroupToFill } from './spread.js';
import { addMovable, addPinned, at, costOf, emptyTally } from './tally.js';
import type { Kind, Tally } from './tally.js';

/** How many of each kind each group gets. */
export function evenOut(seats: Seat[], groups: GroupToFill[]): Tally[] {
  const kinds = kindsOf(seats);
  const tallies = asTheyAre(seats, groups);
  tallies.forEach((tally) => {
    shed(tally, kinds);
  });
  seatNewcomers(seats, tallies, kinds);
  for (let changed = new Set(tallies); changed.size > 0;) {
    changed = exchangeWith(changed, tallies, kinds);
    if (changed.size === 0) changed = rotate(tallies, kinds);
  }
  return tallies;
}

function kindsOf(seats: Seat[]): Kind[] {
  return [...new Map(seats.map(({ kind }) => [kind.index, kind])).values()];
}

function asTheyAre(seats: Seat[], groups: GroupToFill[]): Tally[] {
  const kinds = kindsOf(seats);
  const tallies = groups.map(({ size }) => emptyTally(size, kinds));
  for (const { kind, home, isPinned } of seats) {
    const tally = tallies[home];
    if (!tally) continue;
    if (isPinned) addPinned(tally, kind);
    else settle(tally, kind);
  }
  return tallies;
}

function settle(tally: Tally, kind: Kind): void {
  addMovable(tally, kind);
  tally.home[kind.index] = at(tally.home, kind.index) + 1;
}

/** Sends away as many as are too many, first of what the group has most of. */
function shed(tally: Tally, kinds: Kind[]): void {
  while (tally.space < 0) {
    const here = kinds.filter(({ index }) => at(tally.movable, index) > 0);
    const [most] = here.toSorted((one, other) => costOf(tally, other) - costOf(tally, one));
    if (!most) return;
    addMovable(tally, most, -1);
  }
}

function seatNewcomers(seats: Seat[], tallies: Tally[], kinds: Kind[]): void {
  for (const kind of kinds) {
    const all = seats.filter((one) => !one.isPinned && one.kind.index === kind.index).length;
    const seated = tallies.reduce((sum, { movable }) => sum + at(movable, kind.index), 0);
    for (let left = all - seated; left > 0; left--) seatOne(kind, tallies);
  }
}

function seatOne(kind: Kind, tallies: Tally[]): void {
  const open = tallies.filter(({ space }) => space > 0);
  const [best] = open.toSorted((one, other) => costOf(one, kind) - costOf(other, kind));
  if (best) addMovable(best, kind);
}

/** @returns the groups that changed */
function exchangeWith(these: Set<Tally>, tallies: Tally[], kinds: Kind[]): Set<Tally> {
  const pairs = pairsOf(tallies).filter(([one, other]) => these.has(one) || these.has(other));
  return new Set(pairs.filter((pair) => exchange(pair, kinds)).flat());
}
