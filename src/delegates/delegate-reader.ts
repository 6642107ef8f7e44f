import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Database } from '../core/database/database.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Delegate } from './delegate.entity.js';
import type { Departure } from './departures/departure.entity.js';
import { Departures } from './departures/departures.service.js';
import { Histories } from './history/histories.service.js';
import type { HistoryStep } from './history/histories.service.js';
import { DelegationReader } from './delegation-reader.js';
import { invitedOnly } from './delegate-roles.js';
import type { Circumstance } from './delegate-roles.js';
import { Compositions } from './shape/compositions.service.js';
import type { DelegationView, Problem } from './delegation-view.js';

export interface DelegateView {
  delegate: Delegate;
  event: Event;
  unit: Unit;
  delegation: DelegationView;
  problems: Problem[];
  /** Only for the district that registers the person, where the event counts them. Null: not asked, or not theirs to know. */
  circumstances: Circumstance[] | null;
  /** Whose place the person has taken. */
  before: Departure | null;
  /** Latest first. */
  history: HistoryStep[];
}

/** Finds the people of delegations through the person: those of their own units, or all for the committee. Guests have pages of their own. */
@Injectable()
export class DelegateReader {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationReader,
    private readonly departures: Departures,
    private readonly histories: Histories,
    private readonly compositions: Compositions,
  ) {}

  async get(person: SignedIn, id: string): Promise<Delegate> {
    const scope = hasRole(person, 'committee') ? {} : { unitSlug: In(unitsAs(person, 'district')) };
    const delegate = await this.database.of(Delegate).findOneBy({ id, ...notInvited, ...scope });
    return delegate ?? this.refuseGone(person, id);
  }

  /** Only for the district that registers the person. */
  async own(person: SignedIn, id: string): Promise<Delegate> {
    const unitSlug = In(unitsAs(person, 'district'));
    const delegate = await this.database.of(Delegate).findOneBy({ id, unitSlug, ...notInvited });
    return delegate ?? this.refuseGone(person, id);
  }

  async open(person: SignedIn, id: string): Promise<DelegateView> {
    const delegate = await this.get(person, id);
    const { delegationId, createdAt: registeredAt } = delegate;
    const [delegation, before, history] = await Promise.all([
      this.delegations.open(person, delegate),
      this.departures.before(id),
      this.histories.of({ id, delegationId, registeredAt, leftAt: null }),
    ]);
    return {
      delegate,
      delegation,
      before,
      history,
      event: delegation.event,
      unit: delegation.unit,
      circumstances: delegation.isOwn && delegation.composition ? this.compositions.of(delegate) : null,
      problems: delegation.problems.filter(({ delegateId }) => delegateId === id),
    };
  }

  private async refuseGone(person: SignedIn, id: string): Promise<never> {
    throw await this.departures.refusalFor(await this.departures.find(person, id));
  }
}

const notInvited = { role: Not(In(invitedOnly)) };
