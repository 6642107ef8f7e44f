import { groupedBy } from '../core/database/grouped.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import type { ItemKind } from './schedule-words.js';

/** Who attends: of each list that is not empty, somebody must be in it. All empty: everybody. */
export interface Audience {
  roles: DelegateRole[];
  /** Ids of discussion groups. */
  groups: string[];
  /** Slugs. */
  units: string[];
}

/** One unit's time to be asked and to answer. */
export interface Turn {
  unitSlug: string;
  /** Of its leader; null: nobody is named yet. */
  placeId: string | null;
  /** Minutes since midnight, to the minute. */
  startsAt: number;
  endsAt: number;
}

export const everybody: Audience = { roles: [], groups: [], units: [] };

/** One item of a schedule, as the draft and each release hold it. */
export interface Item {
  id: string;
  /** 1 is the event's first day; 0 and less lie before it, so that a moved event takes all with it. */
  day: number;
  /** Minutes since midnight in Vietnam, in steps of five. */
  startsAt: number;
  /** After the start, on the same day: 1440 at the latest. */
  endsAt: number;
  roomId: string | null;
  title: string;
  kind: ItemKind;
  /** Keeps a room or a time free, and is never shown to anybody but the committee. */
  isBlocker: boolean;
  /** Who leads: a unit, one of its leaders (a place of a seat), somebody of the committee; any of them, or nobody. */
  leadUnit: string | null;
  leadPlaceId: string | null;
  leadOfficer: string;
  audience: Audience;
  /** Of a dialogue: who answers when, to the minute; empty for all else. */
  turns: Turn[];
  publicNote: string;
  /** Never leaves the committee. */
  committeeNote: string;
}

/** A room as a schedule knows it. */
export interface RoomOfSchedule {
  id: string;
  name: string;
  /** How many people it takes; null: not known. */
  capacity: number | null;
}

export interface GroupOfSchedule {
  id: string;
  number: number;
  name: string;
}

/** A released item; `sequence` counts the releases that changed it, for calendars. */
export interface ReleasedItem extends Item {
  sequence: number;
}

/** All that one release holds; days follow the event's dates. */
export interface ReleasedSchedule {
  rooms: RoomOfSchedule[];
  groups: GroupOfSchedule[];
  items: ReleasedItem[];
}

/** Whether two stretches of time share a minute; one may begin when the other ends. */
export function overlaps(
  one: Pick<Item, 'day' | 'startsAt' | 'endsAt'>,
  other: Pick<Item, 'day' | 'startsAt' | 'endsAt'>,
): boolean {
  return one.day === other.day && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** By day, time, room and title, so that the same items always stand in the same order. */
export function inOrder<T extends Item>(items: T[]): T[] {
  return items.toSorted(
    (one, other) =>
      one.day - other.day ||
      one.startsAt - other.startsAt ||
      one.endsAt - other.endsAt ||
      (one.roomId ?? '').localeCompare(other.roomId ?? '') ||
      one.id.localeCompare(other.id),
  );
}

/** Items of one title at one time, such as a discussion in several rooms, are one thing to their readers. */
export function alongside<T extends Item>(items: T[]): T[][] {
  const keyOf = ({ day, startsAt, endsAt, title, kind }: Item) =>
    JSON.stringify([day, startsAt, endsAt, title, kind]);
  return [...groupedBy(items, keyOf).values()];
}

interface Attendee {
  role: DelegateRole;
  unitSlug: string;
  groupId: string | null;
}

export function attends({ role, unitSlug, groupId }: Attendee, { roles, groups, units }: Audience): boolean {
  return (
    (roles.length === 0 || roles.includes(role)) &&
    (groups.length === 0 || (groupId !== null && groups.includes(groupId))) &&
    (units.length === 0 || units.includes(unitSlug))
  );
}
