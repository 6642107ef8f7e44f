import { Injectable } from '@nestjs/common';
import { PersonNames } from '../accounts/person-names.js';
import { Clock } from '../core/clock/clock.js';
import { delegateRoles } from '../delegates/delegate-roles.js';
import { Departures } from '../delegates/departures/departures.service.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import type { BadgesPageProps } from '../../views/badges/badges-page.js';
import type { RunRow } from '../../views/badges/run-table.js';
import type { PrintRun } from './badge.entity.js';
import { BadgeFaces } from './badge-faces.service.js';
import type { PlaceOf } from './badge-faces.service.js';
import { listedBy, peopleAtOnce } from './badges.forms.js';
import type { BadgeFilter } from './badges.forms.js';
import { drawBadgePicture } from './drawing/badge-picture.js';
import { badgesPerSheet } from './drawing/sheet-geometry.js';
import { eventDates } from './event-dates.js';
import { choose } from './print-choice.js';
import type { Printable } from './print-choice.js';
import { PrintRuns } from './print-runs.service.js';
import { Printables } from './printables.service.js';
import { PrintedBadges } from './printed-badges.service.js';

const runsShown = 20;
/** Nobody can take a real code from the screen. */
const sample = { token: '0'.repeat(27), shortCode: 'ABCD-EFGH' };

type Names = Map<string, string>;
export type BadgeDeskView = Omit<BadgesPageProps, 'form'>;

/** What the committee sees where it prints badges. */
@Injectable()
export class BadgeDesk {
  constructor(
    private readonly printables: Printables,
    private readonly printed: PrintedBadges,
    private readonly departures: Departures,
    private readonly runs: PrintRuns,
    private readonly faces: BadgeFaces,
    private readonly events: Events,
    private readonly units: Units,
    private readonly programmes: Programmes,
    private readonly people: PersonNames,
    private readonly clock: Clock,
  ) {}

  async open(eventSlug: string, filter: BadgeFilter): Promise<BadgeDeskView> {
    const event = await this.events.get(eventSlug);
    const programme = await this.programmes.current();
    const units = await this.units.shortNames();
    const placeOf = await this.faces.placesAt(eventSlug);
    const everyone = await this.printables.of(eventSlug);
    const listed = choose(everyone, listedBy(filter));
    return {
      event: { slug: event.slug, name: event.name, dates: eventDates(event) },
      filter: { role: filter.role, unit: filter.unit, q: filter.q, fresh: filter.fresh, page: filter.page },
      approved: everyone.length,
      printed: everyone.filter(({ printedAt }) => printedAt !== null).length,
      toCollect: await this.printed.toCollect(eventSlug),
      outdated: everyone.filter(({ mustReprint }) => mustReprint).length,
      roles: countRoles(everyone),
      units: countUnits(everyone, units),
      people: await this.rowsFor(pageOf(listed, filter.page), placeOf),
      listed: listed.length,
      sheets: sheetsFor(listed.length),
      pageSize: peopleAtOnce,
      preview: await this.preview(listed[0], event, placeOf),
      runs: await this.runRows(eventSlug, units),
      hasPhone: Boolean(programme?.contactPhone),
    };
  }

  async run(id: string): Promise<{ run: RunRow; event: { slug: string; name: string } }> {
    const run = await this.runs.get(id);
    const { slug, name } = await this.events.get(run.eventSlug);
    const names = await this.people.of([run.personId]);
    return { run: this.rowOf(run, names, await this.units.shortNames()), event: { slug, name } };
  }

  private async rowsFor(people: Printable[], placeOf: PlaceOf): Promise<BadgeDeskView['people']> {
    const ids = people.map(({ id }) => id);
    const replaced = await this.departures.replaced('substituteId', ids);
    const before = new Map(replaced.map(({ substituteId, name }) => [substituteId, name]));
    return people.map((person) => ({
      ...person,
      printedAt: this.told(person.printedAt),
      unit: placeOf(person),
      inPlaceOf: before.get(person.id) ?? null,
    }));
  }

  private async preview(person: Printable | undefined, event: Event, placeOf: PlaceOf) {
    if (!person) return null;
    const style = await this.faces.styleOf({ eventSlug: event.slug, backs: true });
    const words = this.faces.wordsFor(person, event, placeOf(person));
    const agenda = (await this.faces.agendasAt(event.slug))(person);
    return { name: person.name, picture: drawBadgePicture({ ...words, ...sample, agenda }, style) };
  }

  private async runRows(eventSlug: string, units: Names): Promise<RunRow[]> {
    const runs = await this.runs.latest(eventSlug, runsShown);
    const names = await this.people.of(runs.map(({ personId }) => personId));
    return runs.map((run) => this.rowOf(run, names, units));
  }

  private rowOf(run: PrintRun, names: Names, units: Names): RunRow {
    const { id, role, picked, total, drawn, state, failureId } = run;
    return {
      ...{ id, role, picked, total, drawn, state, failureId },
      createdAt: this.clock.asTold(run.createdAt),
      expiresAt: this.told(run.expiresAt),
      who: names.get(run.personId) ?? null,
      unit: run.unitSlug === null ? null : (units.get(run.unitSlug) ?? run.unitSlug),
      sheets: sheetsFor(drawn || total),
    };
  }

  private told(instant: Date | null): Date | null {
    return instant && this.clock.asTold(instant);
  }
}

function countRoles(people: Printable[]): BadgeDeskView['roles'] {
  const counted = delegateRoles.map((role) => ({
    role,
    count: people.filter((person) => person.role === role).length,
  }));
  return counted.filter(({ count }) => count > 0);
}

/** In the order of the people, which is the order of units. */
function countUnits(people: Printable[], names: Names): BadgeDeskView['units'] {
  const counts = new Map<string, number>();
  for (const { unitSlug } of people) counts.set(unitSlug, (counts.get(unitSlug) ?? 0) + 1);
  return [...counts].map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, count }));
}

function pageOf(people: Printable[], page: number): Printable[] {
  return people.slice((page - 1) * peopleAtOnce, page * peopleAtOnce);
}

function sheetsFor(badges: number): number {
  return Math.ceil(badges / badgesPerSheet);
}
