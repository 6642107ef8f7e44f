import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused, Stale } from '../core/errors/refusals.js';
import { HostTask } from './host-task.entity.js';
import { Hosts } from './hosts.service.js';
import type { TaskState } from './hosting-words.js';
import { suggestedFor } from './suggestions.js';
import { taskAnswers } from './task-answers.js';
import { TaskReader } from './task-reader.js';
import type { TaskValues } from './tasks.forms.js';

interface Marking {
  state: TaskState;
  /** Why it is stuck. */
  obstacle?: string;
}

/** The host's own list of what is to be done; the committee only looks at it. */
@Injectable()
export class HostTasks {
  constructor(
    private readonly database: Database,
    private readonly hosts: Hosts,
    private readonly reader: TaskReader,
    private readonly clock: Clock,
  ) {}

  async add(person: SignedIn, eventSlug: string, values: TaskValues): Promise<HostTask> {
    const { host } = await this.hosts.enter(person, eventSlug);
    const key = { id: randomUUID(), eventSlug, unitSlug: host.slug };
    const row = { ...key, ...values, state: 'todo' as const, createdAt: this.clock.now() };
    return this.database.transaction('host-task.add', async (transaction) => {
      transaction.about('host-task', row.id, Object.keys(values));
      await this.database.insert(HostTask, row);
      return Object.assign(new HostTask(), row);
    });
  }

  /** Fills an empty list; two who do so at once fill it once. @returns how many tasks it brought */
  async addSuggested(person: SignedIn, eventSlug: string): Promise<number> {
    const hosted = await this.hosts.enter(person, eventSlug);
    const key = { eventSlug, unitSlug: hosted.host.slug };
    const suggested = suggestedFor(hosted.event);
    return this.database.transaction('host-task.add-suggested', async (transaction) => {
      transaction.about('event', eventSlug);
      if ((await this.reader.of(hosted)).length > 0) throw new Refused('hosting.task.list-not-empty');
      const createdAt = this.clock.now();
      for (const task of suggested) {
        const row = { id: randomUUID(), ...key, ...task, createdAt };
        await this.database.insert(HostTask, row, { orIgnore: true });
      }
      return suggested.length;
    });
  }

  async edit(
    person: SignedIn,
    id: string,
    { version, ...values }: TaskValues & { version: number },
  ): Promise<HostTask> {
    const { task } = await this.reader.open(person, id);
    return this.database.transaction('host-task.edit', async (transaction) => {
      transaction.about('host-task', id, Object.keys(values));
      const { affected } = await this.database.of(HostTask).update({ id, version }, values);
      if (affected === 0) throw new Stale(taskAnswers(await this.stored(id)));
      return Object.assign(task, values);
    });
  }

  /** Whatever it was before: the last click counts. */
  async mark(person: SignedIn, id: string, { state, obstacle = '' }: Marking): Promise<HostTask> {
    const { task } = await this.reader.open(person, id);
    return this.database.transaction('host-task.mark', async (transaction) => {
      transaction.about('host-task', id, ['state']);
      const change = 'UPDATE "host_tasks" SET "state" = ?, "obstacle" = ? WHERE "id" = ?';
      if ((await this.database.change(change, [state, obstacle, id])) === 0) throw new Missing();
      return Object.assign(task, { state, obstacle });
    });
  }

  async remove(person: SignedIn, id: string): Promise<HostTask> {
    const { task } = await this.reader.open(person, id);
    return this.database.transaction('host-task.remove', async (transaction) => {
      transaction.about('host-task', id);
      await this.database.of(HostTask).delete({ id });
      return task;
    });
  }

  private async stored(id: string): Promise<HostTask> {
    const task = await this.database.findOne(HostTask, { id });
    if (!task) throw new Missing();
    return task;
  }
}
