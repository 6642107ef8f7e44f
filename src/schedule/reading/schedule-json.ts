import type { Day } from '../../core/vietnamese/dates.js';
import { dateOf } from '../days.js';
import type { ReleasedItem } from '../item.js';
import { clockOf } from '../times.js';
import type { PublicSchedule } from './reading.service.js';

/** What other sites read of a schedule; the number grows when something in it means something else. */
export interface ScheduleJson {
  version: 1;
  event: {
    slug: string;
    name: string;
    startsOn: Day | null;
    endsOn: Day | null;
    status: string;
    venue: string;
  };
  /** Null before anything is released. */
  release: { number: number; name: string; at: string } | null;
  days: { day: number; date: Day | null; items: ItemJson[] }[];
}

export interface ItemJson {
  id: string;
  title: string;
  kind: string;
  /** In Vietnam, such as `2019-06-18T07:00:00+07:00`; `07:00` as long as the event has no date. */
  start: string;
  end: string;
  room: string | null;
  /** The unit that leads. */
  lead: string | null;
  /** Empty: everybody. */
  roles: string[];
  /** Numbers of discussion groups. */
  groups: number[];
  note: string;
  /** Of a dialogue: which unit answers when. */
  turns: { unit: string; start: string; end: string }[];
}

/** The same as the public page, for programs. */
export function scheduleJson(schedule: PublicSchedule): ScheduleJson {
  const { event, release, days, items } = schedule;
  const { slug, name, status, venue } = event;
  return {
    version: 1,
    event: {
      slug,
      name,
      startsOn: event.startsOn as Day | null,
      endsOn: event.endsOn as Day | null,
      status,
      venue,
    },
    release: release && { number: release.number, name: release.name, at: release.at.toISOString() },
    days: days.map(({ number, date }) => ({
      ...{ day: number, date },
      items: items.filter(({ day }) => day === number).map((item) => itemJson(item, schedule)),
    })),
  };
}

function itemJson(item: ReleasedItem, { event, rooms, groups, names }: PublicSchedule): ItemJson {
  const { id, title, kind, startsAt, endsAt, roomId, leadUnit, audience, publicNote: note, turns } = item;
  const at = (minutes: number) => momentOf(dateOf(event, item.day), minutes);
  return {
    ...{ id, title, kind, start: at(startsAt), end: at(endsAt), note },
    room: rooms.find((room) => room.id === roomId)?.name ?? null,
    lead: leadUnit === null ? null : (names.get(leadUnit) ?? leadUnit),
    roles: audience.roles,
    groups: groups.filter((group) => audience.groups.includes(group.id)).map(({ number }) => number),
    turns: turns.map((turn) => ({
      unit: names.get(turn.unitSlug) ?? turn.unitSlug,
      start: at(turn.startsAt),
      end: at(turn.endsAt),
    })),
  };
}

function momentOf(date: Day | null, minutes: number): string {
  return date === null ? clockOf(minutes) : `${date}T${clockOf(minutes)}:00+07:00`;
}
