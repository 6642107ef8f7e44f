import { Injectable } from '@nestjs/common';
import { Between, In, MoreThanOrEqual } from 'typeorm';
import { PersonNames } from '../../accounts/person-names.js';
import { Activity } from '../../core/activity/activity.entity.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { DelegationStep } from '../delegation.entity.js';
import type { DelegationStepKind } from '../delegation.entity.js';
import { DelegateChange } from './delegate-change.entity.js';
import type { ChangedValues, DelegateChangeKind } from './delegate-change.entity.js';

/** What a sentence of the history is about. */
export type Deed =
  /** With what became of which value, and what the person did who wrote it, where that was not simply the change. */
  | { kind: 'change'; what: DelegateChangeKind; values: ChangedValues; verb: string | null }
  | { kind: 'activity'; verb: string; fields: string }
  | { kind: 'listed' }
  /** Without its reason, which may name somebody else. */
  | { kind: 'delegation'; step: DelegationStepKind };

/** What was done about a delegate, by whom. */
export interface HistoryStep {
  at: Date;
  /** Null: the system itself. */
  name: string | null;
  deed: Deed;
}

export interface HistorySubject {
  id: string;
  delegationId: string | null;
  registeredAt: Date;
  /** Null: still on the list. */
  leftAt: Date | null;
}

interface Found {
  at: Date;
  personId: string | null;
  deed: Deed;
}

const mostShown = 50;
/** By these a change happens without asking anybody: the sentence about the change says it all. */
const plainVerbs = ['delegate.edit', 'delegate.withdraw', 'delegate.substitute'];

/** What was done to a delegate, from what is still kept of it: after the old values are gone, the names of fields remain. */
@Injectable()
export class Histories {
  constructor(
    private readonly database: Database,
    private readonly names: PersonNames,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async of(subject: HistorySubject): Promise<HistoryStep[]> {
    const [activities, changes, steps, imports] = await Promise.all([
      this.activitiesOf('delegate', subject.id),
      this.changesOf(subject.id),
      this.stepsOf(subject),
      subject.delegationId ? this.activitiesOf('delegation', subject.delegationId, 'delegate.import') : [],
    ]);
    const told = this.toldOf(activities, changes);
    const found = [...steps, ...told, ...(told.some(isEntry) ? [] : this.listedOf(subject, imports))];
    return this.named(found.sort((one, other) => other.at.getTime() - one.at.getTime()));
  }

  /** What was changed since somebody has seen the delegate in a version. */
  async since({ id, version }: { id: string; version: number }): Promise<HistoryStep[]> {
    if (!Number.isSafeInteger(version)) return [];
    const changes = await this.changesOf(id);
    return this.named(
      this.toldOf(
        [],
        changes.filter((change) => change.version >= version),
      ),
    );
  }

  /** Whoever was entered in no other way came with the list that was stored nearest to then: a demonstration's clock moves in between. */
  private listedOf({ registeredAt }: HistorySubject, imports: Activity[]): Found[] {
    const distance = ({ at }: Activity) => Math.abs(this.clock.asTold(at).getTime() - registeredAt.getTime());
    const [nearest] = [...imports].sort((one, other) => distance(one) - distance(other));
    return nearest ? [{ at: registeredAt, personId: nearest.personId, deed: { kind: 'listed' } }] : [];
  }

  private toldOf(activities: Activity[], changes: DelegateChange[]): Found[] {
    const verbs = new Map(activities.map(({ at, verb }) => [at.getTime(), verb]));
    const written = new Set(changes.map(({ at }) => at.getTime()));
    return [
      ...changes.map(({ at, personId, what, fields: values }) => {
        const verb = verbs.get(at.getTime()) ?? null;
        const unusual = verb !== null && plainVerbs.includes(verb) ? null : verb;
        return this.told(at, personId, { kind: 'change', what, values, verb: unusual });
      }),
      ...activities
        .filter(({ at }) => !written.has(at.getTime()))
        .map(({ at, personId, verb, fields }) => this.told(at, personId, { kind: 'activity', verb, fields })),
    ];
  }

  private told(at: Date, personId: string | null, deed: Deed): Found {
    return { at: this.clock.asTold(at), personId, deed };
  }

  private async named(found: Found[]): Promise<HistoryStep[]> {
    const names = await this.names.of(found.flatMap(({ personId }) => personId ?? []));
    return found.map(({ at, personId, deed }) => ({ at, deed, name: names.get(personId ?? '') ?? null }));
  }

  private activitiesOf(subjectKind: string, subjectId: string, verb?: string): Promise<Activity[]> {
    const where = { subjectKind, subjectId, ...(verb ? { verb } : {}) };
    return this.database.of(Activity).find({ where, order: { id: 'DESC' }, take: mostShown });
  }

  private changesOf(delegateId: string): Promise<DelegateChange[]> {
    return this.database
      .of(DelegateChange)
      .find({ where: { delegateId }, order: { at: 'DESC' }, take: mostShown });
  }

  private async stepsOf({ delegationId, registeredAt, leftAt }: HistorySubject): Promise<Found[]> {
    if (delegationId === null) return [];
    const at = leftAt ? Between(registeredAt, leftAt) : MoreThanOrEqual(registeredAt);
    const kind = In(['submitted', 'approved', 'returned']);
    const where = { delegationId, at, kind };
    const steps = await this.database
      .of(DelegationStep)
      .find({ where, order: { at: 'DESC' }, take: mostShown });
    return steps.map(({ at: when, personId, kind: step }) => ({
      ...{ at: when, personId },
      deed: { kind: 'delegation', step },
    }));
  }
}

/** Whether a step tells how the person came onto the list. */
function isEntry({ deed }: Found): boolean {
  if (deed.kind === 'change') return deed.what === 'registered' || deed.what === 'substituted';
  return deed.kind === 'activity' && ['delegate.register', 'change.accept'].includes(deed.verb);
}
