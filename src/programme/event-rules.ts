import type { FieldMistake } from '../core/errors/refusals.js';
import type { Event } from './event.entity.js';
import type { Unit, UnitGroup } from './unit.entity.js';
import { isValidOn } from './units.service.js';
import type { Day } from '../core/vietnamese/dates.js';

/** What the committee may change about an event. */
export type EventValues = Pick<
  Event,
  | 'name'
  | 'status'
  | 'startsOn'
  | 'endsOn'
  | 'place'
  | 'venue'
  | 'host'
  | 'chair'
  | 'opensOn'
  | 'closesOn'
  | 'graceMinutes'
>;

export interface Bodies {
  units: Unit[];
  groups: UnitGroup[];
}

export function mistakesInEvent(values: EventValues, bodies: Bodies): FieldMistake[] {
  const hosts = (['host', 'chair'] as const).flatMap((field) => mistakesInBody(field, values, bodies));
  return [...mistakesInDays(values), ...mistakesInRegistration(values), ...hosts];
}

function mistakesInDays({ status, startsOn, endsOn }: EventValues): FieldMistake[] {
  const needsDays = status === 'fixed' || status === 'expected';
  if (startsOn === null) {
    return needsDays || endsOn !== null
      ? [{ field: 'startsOn', key: 'programme.setup.event.start-needed' }]
      : [];
  }
  return endsOn !== null && endsOn < startsOn
    ? [{ field: 'endsOn', key: 'programme.setup.event.ends-first' }]
    : [];
}

function mistakesInRegistration({ opensOn, closesOn, startsOn }: EventValues): FieldMistake[] {
  if (closesOn === null) return [];
  if (opensOn !== null && closesOn < opensOn)
    return [{ field: 'closesOn', key: 'programme.setup.event.closes-first' }];
  return startsOn !== null && closesOn > startsOn
    ? [{ field: 'closesOn', key: 'programme.setup.event.closes-late' }]
    : [];
}

/** A unit behind an event must exist on each of its days; a group always may. */
function mistakesInBody(
  field: 'host' | 'chair',
  values: EventValues,
  { units, groups }: Bodies,
): FieldMistake[] {
  const slug = values[field];
  if (slug === null || groups.some((group) => group.slug === slug)) return [];
  const unit = units.find((one) => one.slug === slug);
  if (!unit) return [{ field, key: 'programme.setup.event.body-unknown' }];
  const days = [values.startsOn, values.endsOn].filter((day) => day !== null) as Day[];
  return days.every((day) => isValidOn(unit, day))
    ? []
    : [{ field, key: 'programme.setup.event.body-not-valid' }];
}
