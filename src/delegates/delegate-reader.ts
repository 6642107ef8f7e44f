import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Activity } from '../core/activity/activity.entity.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Delegate } from './delegate.entity.js';
import { DelegationReader } from './delegation-reader.js';
import { invitedOnly } from './delegate-roles.js';
import type { Circumstance } from './delegate-roles.js';
import { Compositions } from './shape/compositions.service.js';
import type { DelegationView, Problem } from './delegation-view.js';

/** What was done about a delegate, by whom. */
export interface HistoryStep {
  at: Date;
  verb: string;
  fields: string;
  /** Null: the system itself. */
  name: string | null;
}

export interface DelegateView {
  delegate: Delegate;
  event: Event;
  unit: Unit;
  delegation: DelegationView;
  problems: Problem[];
  /** Only for the district that registers the person, where the event counts them. Null: not asked, or not theirs to know. */
  circumstances: Circumstance[] | null;
  /** Latest first. */
  history: HistoryStep[];
}

/** Finds the people of delegations through the person: those of their own units, or all for the committee. Guests have pages of their own. */
@Injectable()
export class DelegateReader {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationReader,
    private readonly clock: Clock,
    private readonly names: PersonNames,
    private readonly compositions: Compositions,
  ) {}

  async get(person: SignedIn, id: string): Promise<Delegate> {
    const scope = hasRole(person, 'committee') ? {} : { unitSlug: In(unitsAs(person, 'district')) };
    return found(await this.database.of(Delegate).findOneBy({ id, ...notInvited, ...scope }));
  }

  /** Only for the district that registers the person. */
  async own(person: SignedIn, id: string): Promise<Delegate> {
    const unitSlug = In(unitsAs(person, 'district'));
    return found(await this.database.of(Delegate).findOneBy({ id, unitSlug, ...notInvited }));
  }

  async open(person: SignedIn, id: string): Promise<DelegateView> {
    const delegate = await this.get(person, id);
    const [delegation, history] = await Promise.all([
      this.delegations.open(person, delegate),
      this.historyOf(id),
    ]);
    return {
      delegate,
      delegation,
      history,
      event: delegation.event,
      unit: delegation.unit,
      circumstances: delegation.isOwn && delegation.composition ? this.compositions.of(delegate) : null,
      problems: delegation.problems.filter(({ delegateId }) => delegateId === id),
    };
  }

  private async historyOf(id: string): Promise<HistoryStep[]> {
    const activities = await this.database.of(Activity).find({
      where: { subjectKind: 'delegate', subjectId: id },
      order: { id: 'DESC' },
      take: 50,
    });
    const names = await this.names.of(activities.flatMap(({ personId }) => personId ?? []));
    return activities.map(({ at, verb, fields, personId }) => ({
      at: this.clock.asTold(at),
      verb,
      fields,
      name: names.get(personId ?? '') ?? null,
    }));
  }
}

const notInvited = { role: Not(In(invitedOnly)) };

function found(delegate: Delegate | null): Delegate {
  if (!delegate) throw new Missing();
  return delegate;
}
