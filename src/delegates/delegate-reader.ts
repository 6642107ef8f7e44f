import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Person } from '../accounts/person.entity.js';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Activity } from '../core/activity/activity.entity.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Delegate } from './delegate.entity.js';
import { DelegationReader } from './delegation-reader.js';
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
  /** Latest first. */
  history: HistoryStep[];
}

/** Finds delegates through the person: those of their own units, or all for the committee. */
@Injectable()
export class DelegateReader {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationReader,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async get(person: SignedIn, id: string): Promise<Delegate> {
    const scope = hasRole(person, 'committee') ? {} : { unitSlug: In(unitsAs(person, 'district')) };
    return found(await this.database.of(Delegate).findOneBy({ id, ...scope }));
  }

  /** Only for the district that registers the person. */
  async own(person: SignedIn, id: string): Promise<Delegate> {
    const unitSlug = In(unitsAs(person, 'district'));
    return found(await this.database.of(Delegate).findOneBy({ id, unitSlug }));
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
      problems: delegation.problems.filter(({ delegateId }) => delegateId === id),
    };
  }

  unitsBySlug(slugs: string[]): Promise<Unit[]> {
    return this.units.bySlugs(slugs);
  }

  private historyOf(id: string): Promise<HistoryStep[]> {
    return this.database
      .of(Activity)
      .createQueryBuilder('activity')
      .leftJoin(Person, 'person', 'person.id = activity.personId')
      .select([
        'activity.at AS "at"',
        'activity.verb AS "verb"',
        'activity.fields AS "fields"',
        'person.name AS "name"',
      ])
      .where({ subjectKind: 'delegate', subjectId: id })
      .orderBy('activity.id', 'DESC')
      .limit(50)
      .getRawMany<{ at: string; verb: string; fields: string; name: string | null }>()
      .then((steps) => steps.map((step) => ({ ...step, at: this.clock.asTold(new Date(step.at)) })));
  }
}

function found(delegate: Delegate | null): Delegate {
  if (!delegate) throw new Missing();
  return delegate;
}
