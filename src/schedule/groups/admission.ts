import type { Seat } from './seats.js';
import type { GroupToFill, Spreadable } from './spread.js';

const sexes = ['female', 'male', null];

export interface Admission {
  seats: Seat[];
  /** Ids. */
  unplaced: string[];
}

/** Gives seats to the pinned, then to those who keep a place, then to the others as they come, while there is room. */
export function admit(people: Spreadable[], groups: GroupToFill[], keeps: boolean): Admission {
  const units = [...new Set(people.map(({ unitSlug }) => unitSlug))];
  const all = people.map((person) => seatOf(person, units, groups));
  const pinned = all.filter(({ isPinned }) => isPinned);
  const others = all.filter(({ isPinned }) => !isPinned).map((one) => (keeps ? one : { ...one, home: -1 }));
  const queue = [...others.filter(({ home }) => home >= 0), ...others.filter(({ home }) => home < 0)];
  const admitted = new Set([...pinned, ...queue.slice(0, roomBeside(pinned, groups))].map(idOf));
  return {
    seats: [...pinned, ...others].filter((one) => admitted.has(idOf(one))),
    unplaced: people.map(({ id }) => id).filter((id) => !admitted.has(id)),
  };
}

function idOf({ person }: Seat): string {
  return person.id;
}

/** A pin without a group, or in one that is gone, holds nobody. */
function seatOf(person: Spreadable, units: string[], groups: GroupToFill[]): Seat {
  const home = groups.findIndex(({ id }) => id === person.groupId);
  const [unit, sex] = [units.indexOf(person.unitSlug), sexes.indexOf(person.gender)];
  const isPinned = person.isPinned && home >= 0;
  const kind = { index: unit * sexes.length + sex, unit, sex };
  return { person, kind, isPinned, home, group: isPinned ? home : -1 };
}

function roomBeside(pinned: Seat[], groups: GroupToFill[]): number {
  const rooms = groups.map(({ size }, index) => {
    const taken = pinned.filter(({ home }) => home === index).length;
    return Math.max(0, (size ?? Infinity) - taken);
  });
  return rooms.reduce((sum, room) => sum + room, 0);
}
