import { groupedBy } from '../core/database/grouped.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import type { Offer } from './offer.js';
import type { Leg, Stay } from './stay.js';
import { meals, meetingPlaceOf, meetingPlaces, partsOf } from './travel-words.js';
import type { JourneyPart, Meal, MeetingPlace, Serving } from './travel-words.js';

type Way = Extract<JourneyPart, 'arrival' | 'departure'>;

/** One person on their way, with what is possible of what was told. */
export interface Traveller extends Pick<Delegate, 'unitSlug' | 'role' | 'gender'> {
  stay: Stay;
  /** What is told of the person alone. */
  parts: JourneyPart[];
}

/** Those of a delegation who come or go together. */
export interface LegRow extends Leg {
  unitSlug: string;
  children: number;
  adults: number;
  /** Not with the delegation. */
  apart: boolean;
}

export interface HourSum {
  /** Of the day; null: not known yet. */
  hour: number | null;
  people: number;
}

export interface LegDay {
  day: Day;
  people: number;
  places: { place: MeetingPlace; people: number }[];
  hours: HourSum[];
  rows: LegRow[];
}

/** Rooms go by sex, and children don't share them with adults. */
export const sleepers = ['girls', 'boys', 'women', 'men', 'unknown'] as const;
export type Sleeper = (typeof sleepers)[number];

export interface NightSum {
  night: Day;
  people: number;
  of: Record<Sleeper, number>;
}

export interface MealSum {
  day: Day;
  servings: number;
  of: Record<Meal, number>;
}

/** Days in order; within a day by time, those without one last. @param units in the order of lists */
export function legDays(travellers: Traveller[], way: Way, units: string[]): LegDay[] {
  const rows = [...rowsOf(travellers, way).values()];
  const rank = ({ unitSlug }: LegRow) => units.indexOf(unitSlug);
  rows.sort((one, other) => timeOf(one).localeCompare(timeOf(other)) || rank(one) - rank(other));
  return [...groupedBy(rows, ({ on }) => on)]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, ofDay]) => dayOf(day, ofDay));
}

export function nightSums(travellers: Traveller[], { nights }: Offer): NightSum[] {
  return nights.map((night) => {
    const there = travellers.filter(({ stay }) => stay.nights.includes(night));
    const count = (sleeper: Sleeper) => there.filter((one) => sleeperOf(one) === sleeper).length;
    return { night, people: there.length, of: recordOf(sleepers, count) };
  });
}

export function mealSums(travellers: Traveller[], { servings }: Offer): MealSum[] {
  const days = [...new Set(servings.map((serving) => partsOf(serving).day))];
  return days.map((day) => {
    const count = (meal: Meal) =>
      travellers.filter(({ stay }) => stay.meals.includes(`${day}.${meal}` satisfies Serving)).length;
    const of = recordOf(meals, count);
    return { day, of, servings: sum(meals.map((meal) => of[meal])) };
  });
}

function rowsOf(travellers: Traveller[], way: Way): Map<string, LegRow> {
  const rows = new Map<string, LegRow>();
  for (const { unitSlug, role, stay, parts } of travellers) {
    const leg = stay[way];
    const apart = parts.includes(way);
    const key = JSON.stringify([unitSlug, leg, apart]);
    const row = rows.get(key) ?? { ...leg, unitSlug, children: 0, adults: 0, apart };
    row[role === 'child' ? 'children' : 'adults'] += 1;
    rows.set(key, row);
  }
  return rows;
}

function dayOf(day: Day, rows: LegRow[]): LegDay {
  const peopleOf = (some: LegRow[]) => sum(some.map(({ children, adults }) => children + adults));
  const places = meetingPlaces.map((place) => ({
    place,
    people: peopleOf(rows.filter(({ by }) => meetingPlaceOf(by) === place)),
  }));
  const hours = [...groupedBy(rows, ({ at }) => (at === '' ? null : Number(at.slice(0, 2))))];
  return {
    day,
    rows,
    people: peopleOf(rows),
    places: places.filter(({ people }) => people > 0),
    hours: hours.map(([hour, ofHour]) => ({ hour, people: peopleOf(ofHour) })),
  };
}

function sleeperOf({ role, gender }: Traveller): Sleeper {
  if (gender === null) return 'unknown';
  if (role === 'child') return gender === 'female' ? 'girls' : 'boys';
  return gender === 'female' ? 'women' : 'men';
}

/** After every time of the day where none is known. */
function timeOf({ at }: LegRow): string {
  return at || '99:99';
}

function recordOf<K extends string>(keys: readonly K[], valueOf: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, number>;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
