import type { Draft } from './field-checks.js';
import type { MistakeName, Place } from './place.js';
import type { Plan } from './plan.js';
import { itemsOf } from './plan-contents.js';
import type { Found, PlanContents } from './plan-contents.js';

type Slug = string | undefined;
type Check = (slug: Slug, place: Place) => void;

interface Checks {
  unit: Check;
  body: Check;
  event: Check;
}

/** Every slug that is referred to must stand for a unit, a group or an event of the same file. */
export function checkReferences(plan: Draft<Plan>, contents: PlanContents, root: Place): void {
  const checks = checksFor(contents);
  checks.unit(plan.programme?.document?.issuer, root.field('programme').field('document').field('issuer'));
  checkUnitsAndGroups(contents, checks);
  checkEvents(contents, checks);
  checkSeats(contents, checks);
  checkObligations(contents, checks);
}

function checksFor({ units, groups, events }: PlanContents): Checks {
  const bodies = units && groups && [...units, ...groups];
  return {
    unit: mustBeIn(units, 'unknown-unit'),
    body: mustBeIn(bodies, 'unknown-body'),
    event: mustBeIn(events, 'unknown-event'),
  };
}

/** Where the list itself could not be read nothing is checked: its own mistake is enough. */
function mustBeIn(list: Found<{ slug: string }>[] | undefined, mistake: MistakeName): Check {
  const known = list && new Set(list.map(({ item }) => item.slug));
  return (slug, place) => {
    if (slug !== undefined && known?.has(slug) === false) place.report(mistake, { slug });
  };
}

function checkUnitsAndGroups({ units = [], groups = [] }: PlanContents, { unit }: Checks): void {
  units.forEach(({ item, place }) => {
    unit(item.parent, place.field('parent'));
  });
  groups.forEach(({ item, place }) => {
    checkEach(item.members, { place: place.field('members'), check: unit });
  });
}

function checkEvents({ events = [] }: PlanContents, { body }: Checks): void {
  events.forEach(({ item, place }) => {
    body(item.host, place.field('host'));
    body(item.chair, place.field('chair'));
    checkEach(item.coOrganizers, { place: place.field('coOrganizers'), check: body });
  });
}

function checkSeats({ seats = [] }: PlanContents, { unit, event }: Checks): void {
  seats.forEach(({ item, place }) => {
    unit(item.unit, place.field('unit'));
    event(item.event, place.field('event'));
  });
}

function checkObligations({ obligations = [] }: PlanContents, { body, event }: Checks): void {
  obligations.forEach(({ item, place }) => {
    body(item.subject, place.field('subject'));
    event(item.event, place.field('event'));
    checkEach(item.addressees, { place: place.field('addressees'), check: body });
  });
}

function checkEach(slugs: Slug[] | undefined, { place, check }: { place: Place; check: Check }): void {
  itemsOf<string>(slugs, place)?.forEach((slug) => {
    check(slug.item, slug.place);
  });
}
