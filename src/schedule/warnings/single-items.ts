import type { Item, RoomOfSchedule } from '../item.js';
import type { ItemKind } from '../schedule-words.js';
import type { Attendance } from './attendance.js';
import type { LeaderUnconfirmed, NoLead, OutsideDays, RoomSmall } from './warning.js';

const needLead: ReadonlySet<ItemKind> = new Set([
  'opening',
  'plenary',
  'group-discussion',
  'training',
  'dialogue',
  'performance',
  'rehearsal',
  'closing',
]);
/** People come the day before, and go home the day after. */
const mayLieAround: ReadonlySet<ItemKind> = new Set(['travel', 'welcome']);

export function roomSmall(
  item: Item,
  rooms: ReadonlyMap<string, RoomOfSchedule>,
  attendance: Attendance,
): RoomSmall[] {
  const { id: roomId = '', capacity = null } = rooms.get(item.roomId ?? '') ?? {};
  const people = attendance.countAt(item);
  if (capacity === null || people <= capacity) return [];
  return [{ kind: 'room-small', ...where(item), roomId, capacity, people }];
}

export function outsideDays(item: Item, days: number | null): OutsideDays[] {
  if (days === null) return [];
  const around = mayLieAround.has(item.kind) ? 1 : 0;
  const isInside = item.day >= 1 - around && item.day <= days + around;
  return isInside ? [] : [{ kind: 'outside-days', ...where(item), days }];
}

export function leaderUnconfirmed(item: Item, confirmed: ReadonlySet<string>): LeaderUnconfirmed[] {
  const { leadPlaceId: placeId } = item;
  if (placeId === null || confirmed.has(placeId)) return [];
  return [{ kind: 'leader-unconfirmed', ...where(item), placeId }];
}

export function noLead(item: Item): NoLead[] {
  const isLed = item.leadUnit !== null || item.leadPlaceId !== null || item.leadOfficer.trim() !== '';
  return isLed || !needLead.has(item.kind) ? [] : [{ kind: 'no-lead', ...where(item) }];
}

function where({ id, day }: Item): { itemIds: string[]; day: number } {
  return { itemIds: [id], day };
}
