import type { Audience, Item, RoomOfSchedule, Turn } from '../item.js';

/** What two versions of a schedule are compared by: a release, or the draft. */
export interface Contents {
  rooms: RoomOfSchedule[];
  items: Item[];
}

/** What everybody may read of an item, and so what can change for them. */
export const publicFields = [
  'title',
  'kind',
  'day',
  'startsAt',
  'endsAt',
  'roomId',
  'leadUnit',
  'leadPlaceId',
  'audience',
  'turns',
  'publicNote',
] as const satisfies (keyof Item)[];
export type PublicField = (typeof publicFields)[number];

/** An item among the rooms of its own version. */
export interface Placed {
  item: Item;
  roomName: string | null;
}

/** The items that people see, by their ids. */
export function publicItems({ rooms, items }: Contents): Map<string, Placed> {
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  const shown = items.filter(({ isBlocker }) => !isBlocker);
  return new Map(shown.map((item) => [item.id, { item, roomName: names.get(item.roomId ?? '') ?? null }]));
}

/** The fields in which people read something else than before; a room with a new name is another room to them. */
export function changedFields(before: Placed, after: Placed): PublicField[] {
  return publicFields.filter(
    (field) =>
      comparable(before.item[field]) !== comparable(after.item[field]) ||
      (field === 'roomId' && before.roomName !== after.roomName),
  );
}

function comparable(value: string | number | null | Audience | Turn[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return JSON.stringify(value);
  const { roles, groups, units } = value;
  return JSON.stringify([roles, groups, units].map((list) => [...new Set<string>(list)].sort()));
}
