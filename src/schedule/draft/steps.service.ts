import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Missing, Refused } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { ScheduleItem, ScheduleStep } from '../schedule.entity.js';
import { valuesIn } from './item-values.js';

/** One item as it was before a step; null where the step has brought it. */
interface Before {
  id: string;
  before: ScheduleItem | null;
}

/** After the step; null where it took the item away. */
interface Change extends Before {
  version: number | null;
}

interface Done<T> {
  result: T;
  changes: Before[];
}

/** What was done to a draft, step by step, so that the last one can be taken back. */
@Injectable()
export class Steps {
  constructor(private readonly database: Database) {}

  /** One transaction on the draft of one event; no other one runs beside it. */
  during<T>(eventSlug: string, verb: string, work: () => Promise<Done<T>>): Promise<T> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('event', eventSlug, ['schedule']);
      await holdLock(this.database, `schedule:${eventSlug}`);
      const { result, changes } = await work();
      await this.keep(eventSlug, changes);
      return result;
    });
  }

  /** The person's own last step that stands; null without one. */
  async last(eventSlug: string): Promise<ScheduleStep | null> {
    const where = { eventSlug, personId: actingPerson() ?? IsNull(), undoneAt: IsNull() };
    const [step = null] = await this.database
      .of(ScheduleStep)
      .find({ where, order: { at: 'DESC', id: 'DESC' }, take: 1 });
    return step;
  }

  /** Puts everything back, unless somebody has changed it since. @returns the event */
  async undo(id: string): Promise<string> {
    const found = await this.database.findOne(ScheduleStep, { id });
    if (found?.personId == null || found.personId !== actingPerson()) throw new Missing();
    const { eventSlug } = found;
    return this.database.transaction('schedule.undo', async (transaction) => {
      transaction.about('event', eventSlug, ['schedule']);
      await holdLock(this.database, `schedule:${eventSlug}`);
      const { affected } = await this.database
        .of(ScheduleStep)
        .update({ id, undoneAt: IsNull() }, { undoneAt: new Date() });
      if (affected !== 1) throw new Refused('schedule.undo.done-already');
      for (const change of JSON.parse(found.changes) as Change[]) await this.putBack(change);
      return eventSlug;
    });
  }

  private async keep(eventSlug: string, changes: Before[]): Promise<void> {
    const after = await Promise.all(
      changes.map(async (change) => {
        const now = await this.database.findOne(ScheduleItem, { id: change.id });
        return { ...change, version: now?.version ?? null };
      }),
    );
    await this.database.insert(ScheduleStep, {
      ...{ id: randomUUID(), eventSlug, personId: actingPerson(), at: new Date() },
      ...{ changes: JSON.stringify(after), undoneAt: null },
    });
  }

  private async putBack({ id, before, version }: Change): Promise<void> {
    const now = await this.database.findOne(ScheduleItem, { id });
    if ((now?.version ?? null) !== version) throw new Refused('schedule.undo.changed-since');
    if (!before) await this.database.of(ScheduleItem).delete({ id });
    else if (now) await this.database.of(ScheduleItem).update({ id }, valuesIn(before));
    else await this.database.insert(ScheduleItem, before);
  }
}
