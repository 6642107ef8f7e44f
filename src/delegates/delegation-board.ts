import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import type { Event } from '../programme/event.entity.js';
import { takesProposals } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { ConsentSource } from './consent-source.js';
import type { ConsentSum, EndedPerson } from './consent-source.js';
import { ChangeRequestReader } from './changes/change-request-reader.js';
import type { ChangeRequest } from './changes/change-request.entity.js';
import { delegationRoles, rolesAt } from './delegate-roles.js';
import type { DelegationRole } from './delegate-roles.js';
import { Delegation, DelegationStep } from './delegation.entity.js';
import type { DelegationState, Inclusion } from './delegate-roles.js';
import { HeadCounts } from './head-counts.service.js';
import type { HeadCount } from './head-counts.service.js';
import { Likeness } from './likeness.js';
import type { LikePair } from './likeness.js';
import { Quotas } from './quotas.service.js';
import { registrationWindow } from './registration-window.js';
import type { RegistrationWindow } from './registration-window.js';

export interface Count {
  role: DelegationRole;
  taken: number;
  may: number;
  must: number;
}

export type BoardState = DelegationState | 'none';

export interface BoardRow {
  unit: Unit;
  state: BoardState;
  counts: Count[];
  /** What the unit says of the plan's demand; empty until it is handed in. */
  inclusion: Inclusion;
  changedAt: Date | null;
  /** Since when it waits for a decision. */
  waitingSince: Date | null;
  /** Whose consents are complete, of all who are asked for them. */
  consents: ConsentSum;
}

export interface BoardView {
  event: Event;
  window: RegistrationWindow;
  today: Date;
  /** Of each unit that owes a list; of proposals, of those that have made one. */
  rows: BoardRow[];
  totals: Count[];
  alike: LikePair[];
  /** Those who must not come any more. */
  ended: EndedPerson[];
  /** What districts have asked for after the freeze, oldest first. */
  requests: ChangeRequest[];
}

/** All delegations of an event at a glance, for the committee; the same few queries for any number of them. */
@Injectable()
export class DelegationBoard {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly quotas: Quotas,
    private readonly counts: HeadCounts,
    private readonly likeness: Likeness,
    private readonly consents: ConsentSource,
    private readonly requests: ChangeRequestReader,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string): Promise<BoardView> {
    const event = await this.events.get(eventSlug);
    const counts = await this.counts.of(event);
    const [units, delegations, waiting, alike, sums, ended, requests] = await Promise.all([
      this.quotas.unitsFor(event, counts),
      this.database.of(Delegation).findBy({ eventSlug }),
      this.waitingSince(eventSlug),
      this.likeness.across(eventSlug),
      this.consents.sumsOf(event),
      this.consents.endedOf(event),
      this.requests.waiting(eventSlug),
    ]);
    const now = this.clock.now();
    const isOwed = !takesProposals(event);
    const byUnit = new Map(delegations.map((delegation) => [delegation.unitSlug, delegation]));
    const rows = units
      .filter(({ slug }) => isOwed || byUnit.has(slug))
      .map((unit) => rowOf(unit, { counts, waiting, sums, delegation: byUnit.get(unit.slug) }));
    return {
      event,
      window: registrationWindow(event, now),
      today: now,
      rows,
      totals: totalsOf(event, rows),
      alike,
      ended,
      requests,
    };
  }

  /** How many delegations and change requests wait for a decision. */
  async countWaiting(eventSlug: string): Promise<number> {
    const [delegations, requests] = await Promise.all([
      this.database.of(Delegation).countBy({ eventSlug, state: 'submitted' }),
      this.requests.countWaiting(eventSlug),
    ]);
    return delegations + requests;
  }

  private async waitingSince(eventSlug: string): Promise<Map<string, Date>> {
    const steps = await this.database
      .of(DelegationStep)
      .createQueryBuilder('step')
      .innerJoin('step.delegation', 'delegation')
      .select(['step.delegationId AS "delegationId"', 'MAX(step.at) AS "at"'])
      .where({ delegation: { eventSlug, state: 'submitted' } })
      .groupBy('step.delegationId')
      .getRawMany<{ delegationId: string; at: string }>();
    return new Map(steps.map(({ delegationId, at }) => [delegationId, new Date(at)]));
  }
}

/** One count a role, in the order of lists; without a quota nobody may come, but to a ceremony. */
export function countsOf(quotas: Omit<HeadCount, 'unitSlug'>[]): Count[] {
  return delegationRoles.map((role) => {
    const { taken = 0, may = 0, must = 0 } = quotas.find((quota) => quota.role === role) ?? {};
    return { role, taken, may, must };
  });
}

interface Sources {
  counts: HeadCount[];
  waiting: Map<string, Date>;
  sums: Map<string, ConsentSum>;
  delegation: Delegation | undefined;
}

function rowOf(unit: Unit, { counts, waiting, sums, delegation }: Sources): BoardRow {
  return {
    unit,
    state: delegation?.state ?? 'none',
    counts: countsOf(counts.filter(({ unitSlug }) => unitSlug === unit.slug)),
    inclusion: delegation?.inclusion ?? '',
    changedAt: delegation?.changedAt ?? null,
    consents: sums.get(unit.slug) ?? { asked: 0, done: 0 },
    waitingSince: (delegation && waiting.get(delegation.id)) ?? null,
  };
}

function totalsOf(event: Event, rows: BoardRow[]): Count[] {
  return rolesAt(
    event,
    rows.flatMap(({ counts }) => counts),
  ).map((role) => {
    const counts = rows.flatMap((row) => row.counts.filter((count) => count.role === role));
    const sum = (field: 'taken' | 'may' | 'must') => counts.reduce((total, count) => total + count[field], 0);
    return { role, taken: sum('taken'), may: sum('may'), must: sum('must') };
  });
}
