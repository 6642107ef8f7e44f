import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../core/config/project-root.js';
import { foldForSameness } from '../../core/vietnamese/fold.js';
import type { DelegateRole } from '../../delegates/delegate-roles.js';
import type { EventKind } from '../../programme/plan/plan.js';
import { everybody } from '../item.js';
import type { GroupOfSchedule, Item, RoomOfSchedule } from '../item.js';
import type { ItemKind } from '../schedule-words.js';

export const roomKeys = ['hall', 'rooms', 'canteen', 'stage', 'yard'] as const;
type RoomKey = (typeof roomKeys)[number];

/** One line of a template; the files may be changed. */
interface Entry {
  day: number;
  /** `07:00` */
  start: string;
  end: string;
  title: string;
  kind: ItemKind;
  lead: 'chair' | 'host' | null;
  /** Who attends; none: everybody. */
  roles: DelegateRole[];
  room: RoomKey | null;
  /** In groups: at the same time in every room of its key. */
  'each-room'?: true;
  note: string;
}

/** What an event of its kind usually consists of. */
export interface Template {
  /** Rooms that it needs; several may have one key. */
  rooms: { key: RoomKey; name: string }[];
  entries: Entry[];
}

/** What a template is filled with. */
export interface Filling {
  /** The event's rooms; those of the template are known by their names. */
  rooms: RoomOfSchedule[];
  groups: GroupOfSchedule[];
  /** Slugs of the units that chair and host the event. */
  chair: string | null;
  host: string | null;
  newId: () => string;
}

const templates: Partial<Record<EventKind, Template>> = { launch: read('launch'), forum: read('forum') };

export function templateFor(kind: EventKind): Template | null {
  return templates[kind] ?? null;
}

/**
 * The template's items, in its order. What goes on in groups is one item for each room that has any of them, or for
 * each group where the event has no such room; without groups it is one item without a room.
 */
export function itemsOf(template: Template, filling: Filling): Item[] {
  return template.entries.flatMap((entry) => {
    const rooms = roomIdsOf(entry, template, filling.rooms);
    const places = entry['each-room']
      ? sharedOut(filling.groups, rooms)
      : [{ roomId: rooms[0] ?? null, groups: [] }];
    return places.map((place) => itemOf(entry, place, filling));
  });
}

interface Place {
  roomId: string | null;
  /** Ids. */
  groups: string[];
}

function roomIdsOf({ room }: Entry, template: Template, rooms: RoomOfSchedule[]): string[] {
  const known = new Map(rooms.map(({ id, name }) => [foldForSameness(name), id]));
  const wanted = template.rooms.filter(({ key }) => key === room);
  return wanted.flatMap(({ name }) => known.get(foldForSameness(name)) ?? []);
}

/** Each group in one room, as evenly as it goes. */
function sharedOut(groups: GroupOfSchedule[], rooms: string[]): Place[] {
  if (groups.length === 0) return [{ roomId: null, groups: [] }];
  const ids = groups.toSorted((one, other) => one.number - other.number).map(({ id }) => id);
  if (rooms.length === 0) return ids.map((id) => ({ roomId: null, groups: [id] }));
  return rooms.slice(0, ids.length).map((roomId, room) => ({
    roomId,
    groups: ids.filter((_, index) => index % rooms.length === room),
  }));
}

function itemOf(entry: Entry, { roomId, groups }: Place, filling: Filling): Item {
  const { day, title, kind, lead, roles, note: publicNote } = entry;
  return {
    id: filling.newId(),
    ...{ day, startsAt: minutesOf(entry.start), endsAt: minutesOf(entry.end), roomId },
    ...{ title, kind, isBlocker: false },
    ...{ leadUnit: lead && filling[lead], leadPlaceId: null, leadOfficer: '' },
    audience: { ...everybody, roles: [...roles], groups },
    ...{ turns: [], publicNote, committeeNote: '' },
  };
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function read(name: string): Template {
  const file = join(projectRoot, `src/schedule/templates/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Template;
}
