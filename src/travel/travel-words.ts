import type { Day } from '../core/vietnamese/dates.js';

/** By which people come and go, in the order of forms. */
export const means = ['coach', 'bus', 'motorbike', 'speedboat', 'ferry', 'plane', 'other'] as const;
export type Means = (typeof means)[number];

export const meals = ['breakfast', 'lunch', 'dinner'] as const;
export type Meal = (typeof meals)[number];

/** One meal of one day. */
export type Serving = `${Day}.${Meal}`;

/** Where arriving people are met and leaving ones seen off. */
export const meetingPlaces = ['harbour', 'station', 'airport', 'venue'] as const;
export type MeetingPlace = (typeof meetingPlaces)[number];

/** What of a person's journey may differ from their delegation's. */
export const journeyParts = ['arrival', 'departure', 'nights', 'meals'] as const;
export type JourneyPart = (typeof journeyParts)[number];

/** What is known of a delegation's journey: nothing, all but the hour of arrival, or all that is asked. */
export type JourneyState = 'none' | 'no-hour' | 'told';

const boats: readonly Means[] = ['speedboat', 'ferry'];

/** Boats stand first for islands. */
export function meansFor({ island }: { island: boolean }): Means[] {
  return island ? [...boats, ...means.filter((one) => !boats.includes(one))] : [...means];
}

export function meetingPlaceOf(by: Means): MeetingPlace {
  if (boats.includes(by)) return 'harbour';
  if (by === 'bus') return 'station';
  return by === 'plane' ? 'airport' : 'venue';
}

export function partsOf(serving: Serving): { day: Day; meal: Meal } {
  const [day, meal] = serving.split('.') as [Day, Meal];
  return { day, meal };
}

interface Asked {
  isHandedIn: boolean;
  isTold: boolean;
  lacksHour: boolean;
}

/** Whom to ask: those who have handed in their list. The others have something else to do first. */
export function isToAsk({ isHandedIn, isTold, lacksHour }: Asked): boolean {
  return isHandedIn && (!isTold || lacksHour);
}
