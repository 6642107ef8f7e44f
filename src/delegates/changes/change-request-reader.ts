import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonNames } from '../../accounts/person-names.js';
import { hasRole, unitsAs } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { Missing } from '../../core/errors/refusals.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import type { Unit } from '../../programme/unit.entity.js';
import { Units } from '../../programme/units.service.js';
import type { UnitName } from '../../programme/units.service.js';
import { Delegate } from '../delegate.entity.js';
import { isOfUnit } from '../delegates.policy.js';
import type { DelegationKey } from '../delegates.policy.js';
import { Quota } from '../quota.entity.js';
import { ChangeRequest } from './change-request.entity.js';
import type { ChangeKind } from './change-request.entity.js';

/** Decided requests that a list still shows. */
const mostDecided = 50;

export interface RequestView {
  request: ChangeRequest;
  event: Event;
  unit: Unit;
  /** As the person is now; null for somebody new, and for somebody who has left. */
  now: Delegate | null;
  /** Of the role that the person has or will have. */
  quota: Quota | null;
  askedBy: string | null;
  decidedBy: string | null;
  isCommittee: boolean;
  isOwn: boolean;
}

export interface RequestListView {
  event: Event;
  units: UnitName[];
  /** Waiting ones first, oldest before all; then what was decided last. */
  waiting: ChangeRequest[];
  decided: ChangeRequest[];
}

/** Finds requests through the person: those of their own units, or all for the committee. */
@Injectable()
export class ChangeRequestReader {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly names: PersonNames,
  ) {}

  async get(person: SignedIn, id: string): Promise<ChangeRequest> {
    const scope = hasRole(person, 'committee') ? {} : { unitSlug: In(unitsAs(person, 'district')) };
    return found(await this.database.of(ChangeRequest).findOneBy({ id, ...scope }));
  }

  /** Only for the district that has asked. */
  async own(person: SignedIn, id: string): Promise<ChangeRequest> {
    const unitSlug = In(unitsAs(person, 'district'));
    return found(await this.database.of(ChangeRequest).findOneBy({ id, unitSlug }));
  }

  async open(person: SignedIn, id: string): Promise<RequestView> {
    const request = await this.get(person, id);
    const { eventSlug, unitSlug, delegateId, role, askedBy, decidedBy } = request;
    const [event, unit, now, quota, names] = await Promise.all([
      this.events.get(eventSlug),
      this.units.get(unitSlug),
      this.database.of(Delegate).findOneBy({ id: delegateId, unitSlug }),
      this.database.of(Quota).findOneBy({ eventSlug, unitSlug, role: request.details?.role ?? role }),
      this.names.of([askedBy, decidedBy].flatMap((one) => one ?? [])),
    ]);
    return {
      ...{ request, event, unit, now, quota },
      askedBy: names.get(askedBy ?? '') ?? null,
      decidedBy: names.get(decidedBy ?? '') ?? null,
      isCommittee: hasRole(person, 'committee'),
      isOwn: isOfUnit(person, unitSlug),
    };
  }

  async list(eventSlug: string): Promise<RequestListView> {
    const event = await this.events.get(eventSlug);
    const [units, waiting, decided] = await Promise.all([
      this.units.names(),
      this.waiting(eventSlug),
      this.database.of(ChangeRequest).find({
        where: { eventSlug, state: In(['accepted', 'refused']) },
        order: { decidedAt: 'DESC' },
        take: mostDecided,
      }),
    ]);
    return { event, units, waiting, decided };
  }

  /** Oldest first. */
  waiting(eventSlug: string): Promise<ChangeRequest[]> {
    return this.database
      .of(ChangeRequest)
      .find({ where: { eventSlug, state: 'waiting' }, order: { askedAt: 'ASC' } });
  }

  /** What waits for one person. */
  waitingFor(delegateId: string, kind: ChangeKind): Promise<ChangeRequest | null> {
    return this.database.of(ChangeRequest).findOneBy({ delegateId, kind, state: 'waiting' });
  }

  countWaiting(eventSlug: string): Promise<number> {
    return this.database.of(ChangeRequest).countBy({ eventSlug, state: 'waiting' });
  }

  /** Of one delegation, latest first: what waits, and what was answered. */
  of({ eventSlug, unitSlug }: DelegationKey): Promise<ChangeRequest[]> {
    return this.database.of(ChangeRequest).find({
      where: { eventSlug, unitSlug, state: In(['waiting', 'accepted', 'refused']) },
      order: { askedAt: 'DESC' },
      take: mostDecided,
    });
  }
}

function found(request: ChangeRequest | null): ChangeRequest {
  if (!request) throw new Missing();
  return request;
}
