import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { HostTask } from './host-task.entity.js';
import { Hosts } from './hosts.service.js';
import type { HostedEvent, HostedView } from './hosts.service.js';
import { suggestedFor } from './suggestions.js';
import type { SuggestedTask } from './suggestions.js';
import { listingOf, officesOf } from './task-list.js';
import type { TaskListing, TaskQuery } from './task-list.js';

export interface TasksView extends HostedView, TaskListing {
  /** What an empty list may begin with. */
  suggested: SuggestedTask[];
}

export interface TaskView extends HostedView {
  /** Null for a new one. */
  task: HostTask | null;
  /** Names that the list knows already. */
  offices: string[];
}

/** Finds tasks through the person: those of the event's host, for the host itself and for the committee. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly database: Database,
    private readonly hosts: Hosts,
    private readonly clock: Clock,
  ) {}

  async list(person: SignedIn, eventSlug: string, query: TaskQuery): Promise<TasksView> {
    const hosted = await this.hosts.open(person, eventSlug);
    const tasks = await this.of(hosted);
    const suggested = tasks.length === 0 && hosted.isHost && !hosted.isOver ? suggestedFor(hosted.event) : [];
    return { ...hosted, ...listingOf(tasks, query, dayInVietnam(this.clock.now())), suggested };
  }

  /** For the host's form of a new task. */
  async fresh(person: SignedIn, eventSlug: string): Promise<TaskView> {
    const hosted = await this.hosts.own(person, eventSlug);
    return { ...hosted, task: null, offices: await this.officesOf(hosted) };
  }

  /** For the host's form of one of its tasks. */
  async open(person: SignedIn, id: string): Promise<TaskView & { task: HostTask }> {
    const task = await this.database.findOne(HostTask, { id });
    if (!task) throw new Missing();
    const hosted = await this.hosts.own(person, task.eventSlug);
    if (task.unitSlug !== hosted.host.slug) throw new Missing();
    return { ...hosted, task, offices: await this.officesOf(hosted) };
  }

  of({ event, host }: HostedEvent): Promise<HostTask[]> {
    return this.database.of(HostTask).findBy({ eventSlug: event.slug, unitSlug: host.slug });
  }

  /** With those of the suggestions, so that the first task has some to choose from. */
  private async officesOf(hosted: HostedEvent): Promise<string[]> {
    return officesOf([...suggestedFor(hosted.event), ...(await this.of(hosted))]);
  }
}
