import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Remembered } from '../core/database/remembered.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Units } from '../programme/units.service.js';
import type { UnitName } from '../programme/units.service.js';
import type { PageSize } from '../../views/ui/page-sizes.js';
import { ConsentSource } from './consent-source.js';
import type { ConsentState, EndedPerson } from './consent-source.js';
import { chosenInOrder, found, stateOf } from './delegate-query.js';
import { Delegation } from './delegation.entity.js';
import type { DelegateRole } from './delegate-roles.js';
import type { DelegationState } from './delegate-roles.js';

export type DelegateSort = 'name' | 'unit' | 'changed';

export interface ListFilter {
  q: string;
  role: DelegateRole | null;
  unit: string | null;
  state: DelegationState | null;
  sort: DelegateSort;
  size: PageSize;
  /** From 1. */
  page: number;
}

export interface ListRow {
  id: string;
  name: string;
  role: DelegateRole;
  unitSlug: string;
  born: string | null;
  school: string;
  /** Of the person: approved people stay so while their delegation waits again. */
  state: DelegationState;
}

export interface ListCount {
  role: DelegateRole;
  state: DelegationState;
  count: number;
}

export interface ListView {
  event: Event;
  filter: ListFilter;
  rows: ListRow[];
  total: number;
  /** How many there are of each role and state with the other filters. */
  counts: ListCount[];
  units: UnitName[];
  /** Of the rows, by their ids; without those of whom nothing is asked. */
  consents: Map<string, ConsentState>;
  /** Those of the whole event who must not come any more. */
  ended: EndedPerson[];
}

/** All people of an event, for the committee; paged, by a fixed number of queries. */
@Injectable()
export class DelegateList {
  private readonly counts: Remembered<ListCount[]>;

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly consents: ConsentSource,
  ) {
    this.counts = new Remembered(database);
  }

  async page(eventSlug: string, filter: ListFilter): Promise<ListView> {
    const event = await this.events.get(eventSlug);
    const [counts, rows, units, ended] = await Promise.all([
      this.counts.get(JSON.stringify([eventSlug, filter.q, filter.unit]), () =>
        this.count(eventSlug, filter),
      ),
      this.rows(eventSlug, filter),
      this.units.names(),
      this.consents.endedOf(event),
    ]);
    const chosen = counts.filter(({ role, state }) => fits(filter.role, role) && fits(filter.state, state));
    return {
      event,
      filter,
      rows,
      counts,
      units,
      ended,
      consents: await this.consents.of(event, rows),
      total: chosen.reduce((sum, { count }) => sum + count, 0),
    };
  }

  /** Counted by delegation, whose state is looked up once and not for every person. */
  private async count(eventSlug: string, filter: ListFilter): Promise<ListCount[]> {
    const lines = await found(this.database, eventSlug, filter)
      .select(['delegate.role AS "role"', 'delegate.delegationId AS "delegationId"'])
      .addSelect(isApproved, 'approved')
      .addSelect('COUNT(*)', 'count')
      .groupBy('delegate.role')
      .addGroupBy('delegate.delegationId')
      .addGroupBy(isApproved)
      .getRawMany<Counted>();
    const delegations = await this.database.of(Delegation).findBy({ eventSlug });
    const states = new Map(delegations.map(({ id, state }) => [id, state]));
    return lines.map(({ role, delegationId, approved, count }) => ({
      role,
      state: approved ? 'approved' : (states.get(delegationId) ?? 'draft'),
      count: Number(count),
    }));
  }

  private rows(eventSlug: string, filter: ListFilter): Promise<ListRow[]> {
    const { page, size } = filter;
    return chosenInOrder(this.database, eventSlug, filter)
      .select(columns)
      .limit(size)
      .offset((page - 1) * size)
      .getRawMany<ListRow>();
  }
}

interface Counted {
  role: DelegateRole;
  delegationId: string;
  /** 0 or 1. */
  approved: number;
  /** A string on PostgreSQL. */
  count: number | string;
}

const isApproved = 'CASE WHEN delegate.approvedAt IS NULL THEN 0 ELSE 1 END';
const columns = [
  'delegate.id AS "id"',
  'delegate.name AS "name"',
  'delegate.role AS "role"',
  'delegate.unitSlug AS "unitSlug"',
  'delegate.born AS "born"',
  'delegate.school AS "school"',
  `${stateOf} AS "state"`,
];

function fits<T>(wanted: T | null, value: T): boolean {
  return wanted === null || wanted === value;
}
