import type { EntityTarget } from 'typeorm';
import { Event } from './event.entity.js';
import { Obligation } from './obligation.entity.js';
import type { Plan, PlanEvent, PlanObligation, PlanProgramme, PlanSeat, PlanUnit } from './plan/plan.js';
import { Programme } from './programme.entity.js';
import { Seat } from './seat.entity.js';
import { Unit, UnitGroup } from './unit.entity.js';

export type PlannedRow = Record<string, unknown> & { slug: string };

export interface PlannedRecord {
  slug: string;
  /** What the plan gave when it was last loaded. */
  planned: Record<string, unknown>;
}

export type PlannedKind = 'programme' | 'units' | 'groups' | 'events' | 'seats' | 'obligations';

interface PlannedTable {
  kind: PlannedKind;
  entity: EntityTarget<PlannedRecord>;
  rows: PlannedRow[];
}

/** The plan as rows of our tables; what the plan leaves out has the column's empty value. */
export function plannedTables(plan: Plan): PlannedTable[] {
  const { slug } = plan.programme;
  return [
    { kind: 'programme', entity: Programme, rows: [programmeRow(plan.programme)] },
    { kind: 'units', entity: Unit, rows: plan.units.map(unitRow) },
    { kind: 'groups', entity: UnitGroup, rows: plan.groups.map((group) => ({ ...group })) },
    {
      kind: 'events',
      entity: Event,
      rows: plan.events.map((event, position) => eventRow(event, slug, position)),
    },
    { kind: 'seats', entity: Seat, rows: plan.seats.map(seatRow) },
    { kind: 'obligations', entity: Obligation, rows: plan.obligations.map(obligationRow) },
  ];
}

function programmeRow({ period, document, ...programme }: PlanProgramme): PlannedRow {
  return {
    ...programme,
    startsOn: period.start,
    endsOn: period.end,
    documentNumber: document.number,
    documentDate: document.date,
    documentTitle: document.title,
    documentIssuer: document.issuer,
  };
}

function unitRow(unit: PlanUnit, position: number): PlannedRow {
  const unsaid = {
    parent: null,
    gsoCode: '',
    region: '',
    validFrom: null,
    validTo: null,
    successors: [],
    officeName: '',
  };
  return { ...unsaid, ...unit, position };
}

function eventRow({ start, end, ...event }: PlanEvent, programmeSlug: string, position: number): PlannedRow {
  const unsaid = { place: '', venue: '', host: null, chair: null, coOrganizers: [], wording: '' };
  return { ...unsaid, ...event, startsOn: start ?? null, endsOn: end ?? null, programmeSlug, position };
}

function seatRow({ unit, event, ...seat }: PlanSeat, position: number): PlannedRow {
  return { ...seat, slug: `${event}/${unit}`, unitSlug: unit, eventSlug: event, position };
}

function obligationRow(
  { due, event, addressees = [], ...obligation }: PlanObligation,
  position: number,
): PlannedRow {
  return {
    ...obligation,
    addressees,
    eventSlug: event ?? null,
    dueBefore: due?.before ?? null,
    dueStrict: due?.strict ?? false,
    dueCertainty: due?.certainty ?? 'stated',
    position,
  };
}
