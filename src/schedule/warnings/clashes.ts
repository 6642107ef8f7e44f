import { foldForSameness } from '../../core/vietnamese/fold.js';
import type { Item } from '../item.js';
import type { Attendance } from './attendance.js';
import type { PersonTwice, RoomTwice } from './warning.js';

type Pair = [Item, Item];

/** All pairs that share a minute, of items in order: each with those that begin before it ends. */
export function overlappingPairs(items: Item[]): Pair[] {
  return items.flatMap((item, index) => {
    const after = items.slice(index + 1);
    const end = after.findIndex(({ day, startsAt }) => day !== item.day || startsAt >= item.endsAt);
    return (end === -1 ? after : after.slice(0, end)).map((other): Pair => [item, other]);
  });
}

/** A blocker keeps its room: the other item is where it is mended. */
export function roomTwice([one, other]: Pair): RoomTwice[] {
  if (one.roomId === null || one.roomId !== other.roomId) return [];
  const [first, second] = one.isBlocker ? [other, one] : [one, other];
  return [{ kind: 'room-twice', itemIds: [first.id, second.id], day: one.day, roomId: one.roomId }];
}

/** In one room it is the room that is taken twice, not the people. */
export function personTwice([one, other]: Pair, attendance: Attendance): PersonTwice[] {
  if (one.isBlocker || other.isBlocker || (one.roomId !== null && one.roomId === other.roomId)) return [];
  const shared = attendance.sharedBy(one, other);
  const leader = sharedLeader(one, other);
  if (!shared && !leader.placeId && !leader.officer) return [];
  const nobody = { people: 0, roles: [], unitSlugs: [], groupIds: [] };
  const where = { itemIds: [one.id, other.id], day: one.day };
  return [{ kind: 'person-twice', ...where, ...(shared ?? nobody), ...leader }];
}

function sharedLeader(one: Item, other: Item): Pick<PersonTwice, 'placeId' | 'officer'> {
  const officer = foldForSameness(one.leadOfficer);
  return {
    placeId: one.leadPlaceId === other.leadPlaceId ? one.leadPlaceId : null,
    officer: officer !== '' && officer === foldForSameness(other.leadOfficer) ? one.leadOfficer : null,
  };
}
