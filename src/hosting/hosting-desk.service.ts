import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { HostTask } from './host-task.entity.js';
import { actsFor, mayLook } from './hosting.policy.js';
import { Hosts } from './hosts.service.js';
import type { HostedEvent } from './hosts.service.js';
import { nextOf, sumsOf } from './task-list.js';
import type { TaskRow, TaskSums } from './task-list.js';
import { VenueProposal } from './venue-proposal.entity.js';

/** How far a host has come with one event. */
export interface HostingState extends HostedEvent {
  isHost: boolean;
  proposals: VenueProposal[];
  sums: TaskSums;
  next: TaskRow | null;
}

/** What a desk tells of events that one unit prepares for another. */
@Injectable()
export class HostingDesk {
  constructor(
    private readonly database: Database,
    private readonly hosts: Hosts,
    private readonly clock: Clock,
  ) {}

  /** Those of the events that the person prepares, or of which the committee wants to know. */
  async of(person: SignedIn, events: Event[]): Promise<HostingState[]> {
    const hosted = (await this.hosts.among(events)).filter(({ host }) => mayLook(person, host.slug));
    if (hosted.length === 0) return [];
    const eventSlug = In(hosted.map(({ event }) => event.slug));
    const [proposals, tasks] = await Promise.all([
      this.database.of(VenueProposal).find({ where: { eventSlug }, order: { proposedAt: 'ASC' } }),
      this.database.of(HostTask).findBy({ eventSlug }),
    ]);
    const today = dayInVietnam(this.clock.now());
    return hosted.map(({ event, host }) => {
      const isOfHost = (row: { eventSlug: string; unitSlug: string }) =>
        row.eventSlug === event.slug && row.unitSlug === host.slug;
      const own = tasks.filter(isOfHost);
      return {
        ...{ event, host, isHost: actsFor(person, host.slug) },
        ...{ proposals: proposals.filter(isOfHost), sums: sumsOf(own, today), next: nextOf(own, today) },
      };
    });
  }
}
