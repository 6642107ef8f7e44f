import { Injectable } from '@nestjs/common';
import { foldForSearch } from '../core/vietnamese/fold.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { SeatMode } from '../programme/plan/plan.js';
import type { Seat } from '../programme/seat.entity.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import type { UnitContact } from '../programme/unit-contact.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import type { BoardFilter } from './queries.js';
import type { Representative, SeatSetting } from './representative.entity.js';
import { placesOf, RepresentativeRows } from './representative-rows.service.js';
import type { PlaceKey } from './representative-rows.service.js';
import { SeatSettings } from './seat-settings.service.js';
import { SeatTold } from './seat-told.service.js';
import type { Told } from './seat-told.service.js';
import { seatStates } from './seat-words.js';
import type { SeatState } from './seat-words.js';

export interface BoardRow {
  seat: Seat;
  unit: Unit;
  place: Representative;
  contact: UnitContact | null;
  /** Since when the place is as it is; null while it is open. */
  since: Date | null;
  /** What has really gone out to the agency. */
  told: Told;
}

export interface SeatBoardView {
  event: Event;
  setting: SeatSetting;
  filter: BoardFilter;
  rows: BoardRow[];
  /** How many places are in each state under the other filters; null stands for all. */
  states: { state: SeatState | null; count: number }[];
  modes: { mode: SeatMode | null; count: number }[];
  sums: { all: number; answered: number; confirmed: number; waiting: number; ready: number };
  /** How many could be invited, or reminded, at one press. */
  open: number;
  unanswered: number;
  /** Units that are asked no longer. */
  withdrawn: Unit[];
}

/** All places of an event's seats at a glance; the same few queries for any number of them. */
@Injectable()
export class SeatBoard {
  constructor(
    private readonly events: Events,
    private readonly units: Units,
    private readonly contacts: UnitContacts,
    private readonly rows: RepresentativeRows,
    private readonly settings: SeatSettings,
    private readonly told: SeatTold,
  ) {}

  async of(eventSlug: string, filter: BoardFilter): Promise<SeatBoardView> {
    const event = await this.events.get(eventSlug);
    const all = await this.rowsOf(event);
    const found = all.filter((row) => matches(row, filter.q));
    const ofMode = found.filter((row) => filter.mode === null || row.seat.mode === filter.mode);
    const ofState = found.filter((row) => filter.state === null || row.place.state === filter.state);
    return {
      ...{ event, filter, setting: await this.settings.of(eventSlug) },
      rows: sorted(
        ofMode.filter((row) => ofState.includes(row)),
        filter.sort,
      ),
      states: [null, ...seatStates].map((state) => ({ state, count: countIn(ofMode, state) })),
      modes: ([null, 'assigned', 'requested'] as const).map((mode) => ({
        mode,
        count: ofState.filter((row) => mode === null || row.seat.mode === mode).length,
      })),
      ...this.sumsOf(all),
      withdrawn: await this.withdrawnOf(event),
    };
  }

  /** The places in a state, for what is done to all of them at once. */
  async placesIn(eventSlug: string, state: SeatState): Promise<PlaceKey[]> {
    const rows = await this.rowsOf(await this.events.get(eventSlug));
    return rows.filter(({ place }) => place.state === state).map(({ place }) => place);
  }

  async rowsOf(event: Event): Promise<BoardRow[]> {
    const seats = await this.events.seatsOf(event.slug);
    const slugs = seats.map(({ unitSlug }) => unitSlug);
    const [units, places, contacts, told] = await Promise.all([
      this.units.bySlugs(slugs),
      this.rows.ofEvent(event.slug),
      this.contacts.ofUnits(slugs),
      this.told.of(event.slug),
    ]);
    return seats.flatMap((seat) => {
      const unit = units.find(({ slug }) => slug === seat.unitSlug);
      if (!unit) return [];
      const contact = contacts.get(unit.slug) ?? null;
      return placesOf(seat, places).map((place) => ({
        ...{ seat, unit, place, contact, since: sinceOf(place) },
        told: told.get(place.id) ?? { last: null, reminded: null },
      }));
    });
  }

  private async withdrawnOf({ slug }: Event): Promise<Unit[]> {
    const seats = await this.events.withdrawnSeatsOf(slug);
    return this.units.bySlugs(seats.map(({ unitSlug }) => unitSlug));
  }

  private sumsOf(all: BoardRow[]): Pick<SeatBoardView, 'sums' | 'open' | 'unanswered'> {
    const count = (...states: SeatState[]) => all.filter(({ place }) => states.includes(place.state)).length;
    return {
      sums: {
        all: all.length,
        answered: count('named', 'substituted', 'confirmed', 'declined'),
        confirmed: count('confirmed'),
        waiting: count('named', 'substituted'),
        ready: all.filter(({ place }) => place.contentsReady).length,
      },
      open: count('open'),
      unanswered: count('invited'),
    };
  }
}

function sinceOf({ state, confirmedAt, answeredAt, invitedAt }: Representative): Date | null {
  if (state === 'open') return null;
  if (state === 'confirmed') return confirmedAt;
  return state === 'invited' ? invitedAt : answeredAt;
}

function matches({ unit, place }: BoardRow, q: string): boolean {
  const folded = foldForSearch(q);
  return [unit.name, unit.shortName, place.name].some((text) => foldForSearch(text).includes(folded));
}

function countIn(rows: BoardRow[], state: SeatState | null): number {
  return rows.filter(({ place }) => state === null || place.state === state).length;
}

/** In the plan's order, or those who wait the longest first. */
function sorted(rows: BoardRow[], sort: BoardFilter['sort']): BoardRow[] {
  if (sort === 'plan') return rows;
  const timeOf = ({ since }: BoardRow) => since?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((one, other) => timeOf(one) - timeOf(other));
}
