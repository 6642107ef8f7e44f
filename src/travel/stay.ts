import type { FieldMistake } from '../core/errors/refusals.js';
import type { ClockTime } from '../core/vietnamese/clock-times.js';
import { formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Offer } from './offer.js';
import { partsOf } from './travel-words.js';
import type { Meal, Means, Serving } from './travel-words.js';

/** Coming or going. */
export interface Leg {
  on: Day;
  /** Empty: not known yet. */
  at: ClockTime | '';
  by: Means;
  note: string;
}

/** From arrival to departure. */
export interface Stay {
  arrival: Leg;
  departure: Leg;
  nights: Day[];
  meals: Serving[];
}

/** When meals are served at the earliest and at the latest: who is there for a part of it may eat. */
const served: Record<Meal, { from: ClockTime; until: ClockTime }> = {
  breakfast: { from: '05:30', until: '09:30' },
  lunch: { from: '10:00', until: '14:00' },
  dinner: { from: '16:30', until: '21:00' },
};

type Side = 'before' | 'after';

/** What a blank form proposes: the nights between the event's days, and all meals but the first and the last. */
export function proposalFor(offer: Offer): Pick<Stay, 'nights' | 'meals'> {
  return { nights: offer.nights.slice(1, -1), meals: offer.servings.slice(1, -1) };
}

/** What cannot be so, each at the field where it can be mended; the days first, since all else follows from them. */
export function mistakesIn(stay: Stay, offer: Offer): FieldMistake[] {
  const ofDays = mistakesInDays(stay, offer);
  return ofDays.length > 0 ? ofDays : [...mistakesInNights(stay, offer), ...mistakesInMeals(stay, offer)];
}

/** Without the nights and meals for which the person is not there, or which the event does not offer any more. */
export function possibleOf(stay: Stay, offer: Offer): Stay {
  return {
    ...stay,
    nights: offer.nights.filter((night) => stay.nights.includes(night) && !sideOfNight(night, stay)),
    meals: offer.servings.filter((one) => stay.meals.includes(one) && !sideOfMeal(one, stay)),
  };
}

/** What the stay would allow and nobody has chosen: right or forgotten. */
export function leftOutOf(stay: Stay, offer: Offer): Pick<Stay, 'nights' | 'meals'> {
  const all = possibleOf({ ...stay, nights: offer.nights, meals: offer.servings }, offer);
  return {
    nights: all.nights.filter((night) => !stay.nights.includes(night)),
    meals: all.meals.filter((one) => !stay.meals.includes(one)),
  };
}

/** Whether something no longer fits, since the event's days or the delegation's own have changed after it was told. */
export function needsReview(stay: Stay, offer: Offer): boolean {
  return mistakesIn(stay, offer).length > 0;
}

function mistakesInDays({ arrival, departure }: Stay, { days, first, last }: Offer): FieldMistake[] {
  const params = { first: formatDay(first), last: formatDay(last) };
  const isOffered = ({ on }: Leg) => days.includes(on);
  const outside = [
    ...(isOffered(arrival) ? [] : ['arrivesOn']),
    ...(isOffered(departure) ? [] : ['departsOn']),
  ];
  if (outside.length > 0) return outside.map((field) => ({ field, key: 'travel.wrong.day', params }));
  if (departure.on < arrival.on) return [{ field: 'departsOn', key: 'travel.wrong.departs-before' }];
  const isBackwards =
    departure.on === arrival.on && departure.at !== '' && arrival.at !== '' && departure.at <= arrival.at;
  return isBackwards ? [{ field: 'departsAt', key: 'travel.wrong.departs-before' }] : [];
}

function mistakesInNights(stay: Stay, { nights }: Offer): FieldMistake[] {
  return stay.nights.flatMap((night): FieldMistake[] => {
    if (!nights.includes(night)) return [{ field: 'nights', key: 'travel.wrong.choice' }];
    const side = sideOfNight(night, stay);
    return side
      ? [{ field: 'nights', key: `travel.wrong.night-${side}`, params: { day: formatDay(night) } }]
      : [];
  });
}

function mistakesInMeals(stay: Stay, { servings }: Offer): FieldMistake[] {
  return stay.meals.flatMap((serving): FieldMistake[] => {
    if (!servings.includes(serving)) return [{ field: 'meals', key: 'travel.wrong.choice' }];
    const side = sideOfMeal(serving, stay);
    const { day, meal } = partsOf(serving);
    return side
      ? [{ field: 'meals', key: `travel.wrong.${meal}-${side}`, params: { day: formatDay(day) } }]
      : [];
  });
}

/** On which side of the stay the night lies; null: within. */
function sideOfNight(night: Day, { arrival, departure }: Stay): Side | null {
  if (night < arrival.on) return 'before';
  return night >= departure.on ? 'after' : null;
}

/** An hour that is not known yet shuts no meal out. */
function sideOfMeal(serving: Serving, { arrival, departure }: Stay): Side | null {
  const { day, meal } = partsOf(serving);
  const { from, until } = served[meal];
  if (`${day} ${until}` <= `${arrival.on} ${arrival.at || '00:00'}`) return 'before';
  return `${day} ${from}` >= `${departure.on} ${departure.at || '24:00'}` ? 'after' : null;
}
