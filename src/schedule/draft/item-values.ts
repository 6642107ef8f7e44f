import type { FieldMistake } from '../../core/errors/refusals.js';
import { everybody } from '../item.js';
import type { Item, Turn } from '../item.js';
import { endOfDay, firstDay, lastDay, minuteStep } from '../schedule-words.js';
import { clockOf, minutesOf } from '../times.js';
import type { ItemForm, PlaceForm } from './draft.forms.js';

export type Place = Pick<Item, 'day' | 'startsAt' | 'endsAt' | 'roomId'>;
export type ItemValues = Omit<Item, 'id'>;

/** As far as it can be read; null with mistakes. */
export interface ReadPlace {
  place: Place;
  mistakes: FieldMistake[];
}

/** When and where, and what of it cannot be so. */
export function readPlace({ day, start, end, room }: PlaceForm): ReadPlace {
  const startsAt = minutesOf(start);
  const endsAt = minutesOf(end);
  const place = { day: Number(day), startsAt: startsAt ?? 0, endsAt: endsAt ?? 0, roomId: room || null };
  const times = [...mistakesInTime('start', startsAt), ...mistakesInTime('end', endsAt)];
  const order = times.length === 0 && place.endsAt <= place.startsAt ? [beforeStart(place)] : [];
  return { place, mistakes: [...mistakesInDay(day), ...times, ...order] };
}

function mistakesInDay(day: string): FieldMistake[] {
  const isDay = /^-?\d{1,2}$/.test(day) && Number(day) >= firstDay && Number(day) <= lastDay;
  return isDay ? [] : [{ field: 'day', key: 'schedule.item.day-unknown' }];
}

function mistakesInTime(field: 'start' | 'end', minutes: number | null): FieldMistake[] {
  if (minutes === null) return [{ field, key: 'schedule.item.time-unknown' }];
  if (minutes % minuteStep !== 0) return [{ field, key: 'schedule.item.time-step' }];
  return field === 'start' && minutes === endOfDay ? [{ field, key: 'schedule.item.start-too-late' }] : [];
}

/** Something that goes on after midnight is two items. */
function beforeStart({ startsAt }: Place): FieldMistake {
  return { field: 'end', key: 'schedule.item.end-before-start', params: { start: clockOf(startsAt) } };
}

/** A blocker has nobody in it, and leads nobody. Turns are told on a page of their own, and follow the item. */
export function itemValues(form: ItemForm, place: Place): Omit<ItemValues, 'turns'> {
  const { title, kind, publicNote, committeeNote, roles, groups, units } = form;
  const isBlocker = form.blocker === 'yes';
  return {
    ...place,
    ...{ title, kind, isBlocker, committeeNote, publicNote: isBlocker ? '' : publicNote },
    leadUnit: (!isBlocker && form.leadUnit) || null,
    leadPlaceId: (!isBlocker && form.leadPlace) || null,
    leadOfficer: isBlocker ? '' : form.leadOfficer,
    audience: isBlocker ? everybody : { roles, groups, units },
  };
}

/** Turns begin with their item, wherever it goes. */
export function withTurns(item: ItemValues, startsAt: number): Turn[] {
  const by = startsAt - item.startsAt;
  return item.turns.map((turn) => ({ ...turn, startsAt: turn.startsAt + by, endsAt: turn.endsAt + by }));
}

/** What of an item is its own, without its row. */
export function valuesIn(item: ItemValues): ItemValues {
  const { day, startsAt, endsAt, roomId, title, kind, isBlocker } = item;
  const { leadUnit, leadPlaceId, leadOfficer, audience, turns, publicNote, committeeNote } = item;
  return {
    ...{ day, startsAt, endsAt, roomId, title, kind, isBlocker },
    ...{ leadUnit, leadPlaceId, leadOfficer, audience, turns, publicNote, committeeNote },
  };
}

/** How a stored item reads in its form. */
export function itemAnswers(item: ItemValues & { version: number }): Record<string, string> {
  const { title, kind, audience, publicNote, committeeNote, leadOfficer } = item;
  return {
    ...placeAnswers(item),
    ...{ title, kind, publicNote, committeeNote, leadOfficer },
    blocker: item.isBlocker ? 'yes' : '',
    leadUnit: item.leadUnit ?? '',
    leadPlace: item.leadPlaceId ?? '',
    roles: audience.roles.join(),
    groups: audience.groups.join(),
    units: audience.units.join(),
  };
}

export function placeAnswers(item: Place & { version: number }): Record<string, string> {
  return {
    day: String(item.day),
    start: clockOf(item.startsAt),
    end: clockOf(item.endsAt),
    room: item.roomId ?? '',
    version: String(item.version),
  };
}
