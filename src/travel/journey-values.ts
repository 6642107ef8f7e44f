import type { ClockTime } from '../core/vietnamese/clock-times.js';
import { readClockTime } from '../core/vietnamese/clock-times.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Journey, SeparateJourney } from './journey.entity.js';
import type { Offer } from './offer.js';
import { proposalFor } from './stay.js';
import type { Leg, Stay } from './stay.js';
import type { JourneyForm } from './travel.forms.js';
import { journeyParts } from './travel-words.js';
import type { JourneyPart, Serving } from './travel-words.js';

type Kept = 'updatedAt' | 'version';
export type JourneyColumns = Omit<Journey, 'eventSlug' | 'unitSlug' | Kept>;
export type SeparateColumns = Omit<SeparateJourney, 'delegateId' | 'delegate' | Kept>;

/** Of a person who does all as their delegation. */
export const together: SeparateColumns = {
  ...{ arrivesOn: null, arrivesAt: '', arrivesBy: null, arrivalNote: '' },
  ...{ departsOn: null, departsAt: '', departsBy: null, departureNote: '' },
  ...{ nights: null, meals: null, stayNote: '' },
};

export function stayOfForm(form: JourneyForm): Stay {
  const { arrivesOn, arrivesBy, arrivalNote, departsOn, departsBy, departureNote } = form;
  return {
    arrival: { on: arrivesOn as Day, at: timeOf(form.arrivesAt), by: arrivesBy, note: arrivalNote },
    departure: { on: departsOn as Day, at: timeOf(form.departsAt), by: departsBy, note: departureNote },
    nights: sorted(form.nights) as Day[],
    meals: sorted(form.meals) as Serving[],
  };
}

export function stayOf(columns: JourneyColumns): Stay {
  const { arrivesOn, arrivesAt, arrivesBy, arrivalNote } = columns;
  const { departsOn, departsAt, departsBy, departureNote } = columns;
  return {
    arrival: { on: arrivesOn as Day, at: arrivesAt, by: arrivesBy, note: arrivalNote },
    departure: { on: departsOn as Day, at: departsAt, by: departsBy, note: departureNote },
    nights: listed<Day>(columns.nights),
    meals: listed<Serving>(columns.meals),
  };
}

export function columnsOf({ arrival, departure, nights, meals }: Stay): JourneyColumns {
  return {
    ...arrivalColumns(arrival),
    ...departureColumns(departure),
    nights: nights.join(','),
    meals: meals.join(','),
  };
}

/** What one person does: the delegation's journey, but for what is told of them alone. */
export function stayApart(common: Stay, separate: SeparateColumns | undefined): Stay {
  return separate ? stayOf(columnsApart(common, separate)) : common;
}

/** Of two stays, what of the person's own must be kept. */
export function differenceBetween(common: Stay, own: Stay): SeparateColumns {
  const one = columnsOf(common);
  const other = columnsOf(own);
  const isSame = (...names: (keyof JourneyColumns)[]) => names.every((name) => one[name] === other[name]);
  return {
    ...together,
    ...(isSame(...ofArrival) ? {} : arrivalColumns(own.arrival)),
    ...(isSame(...ofDeparture) ? {} : departureColumns(own.departure)),
    ...(isSame('nights') ? {} : { nights: other.nights }),
    ...(isSame('meals') ? {} : { meals: other.meals }),
  };
}

const ofArrival = ['arrivesOn', 'arrivesAt', 'arrivesBy', 'arrivalNote'] as const;
const ofDeparture = ['departsOn', 'departsAt', 'departsBy', 'departureNote'] as const;
const columnNames = [...ofArrival, ...ofDeparture, 'nights', 'meals'] as const;

const columnOfPart = {
  arrival: 'arrivesOn',
  departure: 'departsOn',
  nights: 'nights',
  meals: 'meals',
} as const satisfies Record<JourneyPart, keyof SeparateColumns>;

export function differingParts(separate: SeparateColumns | undefined): JourneyPart[] {
  return separate ? journeyParts.filter((part) => separate[columnOfPart[part]] !== null) : [];
}

/** Whether anything of the person is told apart from the delegation. */
export function isApart(separate: SeparateColumns | undefined): boolean {
  return separate !== undefined && (differingParts(separate).length > 0 || separate.stayNote !== '');
}

export function sameColumns(one: JourneyColumns, other: JourneyColumns): boolean {
  return columnNames.every((name) => one[name] === other[name]);
}

/** As the form's fields hold them. */
export function answersOf(columns: JourneyColumns): Record<string, string> {
  return Object.fromEntries(columnNames.map((name) => [name, columns[name]]));
}

export function journeyAnswers(journey: Journey): Record<string, string> {
  return { ...answersOf(journey), version: String(journey.version) };
}

/** Of a form that nobody has filled in yet. */
export function proposedAnswers(offer: Offer | null): Record<string, string> {
  if (!offer) return { version: '0' };
  const { nights, meals } = proposalFor(offer);
  return { nights: nights.join(','), meals: meals.join(','), version: '0' };
}

function columnsApart(common: Stay, separate: SeparateColumns): JourneyColumns {
  const base = columnsOf(common);
  const { arrivesOn, arrivesAt, arrivesBy, arrivalNote } = separate;
  const { departsOn, departsAt, departsBy, departureNote } = separate;
  return {
    ...base,
    ...(arrivesOn !== null && arrivesBy !== null && { arrivesOn, arrivesAt, arrivesBy, arrivalNote }),
    ...(departsOn !== null && departsBy !== null && { departsOn, departsAt, departsBy, departureNote }),
    nights: separate.nights ?? base.nights,
    meals: separate.meals ?? base.meals,
  };
}

function arrivalColumns({ on, at, by, note }: Leg) {
  return { arrivesOn: on, arrivesAt: at, arrivesBy: by, arrivalNote: note };
}

function departureColumns({ on, at, by, note }: Leg) {
  return { departsOn: on, departsAt: at, departsBy: by, departureNote: note };
}

function timeOf(typed: string): ClockTime | '' {
  return readClockTime(typed) ?? '';
}

/** Each once, in one order. */
function sorted(values: string[]): string[] {
  return [...new Set(values)].sort();
}

function listed<T extends string>(text: string): T[] {
  return text.split(',').filter(Boolean) as T[];
}
