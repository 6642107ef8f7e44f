import type { Draft } from './field-checks.js';
import type { Place } from './place.js';
import type { Plan, PlanEvent, PlanGroup, PlanObligation, PlanSeat, PlanUnit } from './plan.js';

export interface Found<T> {
  item: Draft<T>;
  place: Place;
}

/** Everything that could be read of a plan's lists, each item with its place; a list is absent if it was none. */
export interface PlanContents {
  units?: Found<PlanUnit>[];
  groups?: Found<PlanGroup>[];
  events?: Found<PlanEvent>[];
  seats?: Found<PlanSeat>[];
  obligations?: Found<PlanObligation>[];
}

export function contentsOf(plan: Draft<Plan>, root: Place): PlanContents {
  return {
    units: itemsOf<PlanUnit>(plan.units, root.field('units')),
    groups: itemsOf<PlanGroup>(plan.groups, root.field('groups')),
    events: itemsOf<PlanEvent>(plan.events, root.field('events')),
    seats: itemsOf<PlanSeat>(plan.seats, root.field('seats')),
    obligations: itemsOf<PlanObligation>(plan.obligations, root.field('obligations')),
  };
}

export function itemsOf<T>(list: (Draft<T> | undefined)[] | undefined, place: Place): Found<T>[] | undefined {
  return list?.flatMap((item, index) => (item === undefined ? [] : [{ item, place: place.item(index) }]));
}
