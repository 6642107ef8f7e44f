import { Injectable } from '@nestjs/common';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import type { RoomOfSchedule } from '../item.js';
import { changesBetween } from '../releases/changes.js';
import type { Change } from '../releases/changes.js';
import { contentOf } from '../releases/content.js';
import { Releases } from '../releases/releases.service.js';
import type { ScheduleRelease } from '../schedule.entity.js';

/** What one release changed for everybody. */
export interface LogEntry {
  release: ScheduleRelease;
  /** Null for the first one: all of it was new. */
  changes: Change[] | null;
  rooms: RoomOfSchedule[];
}

export interface ScheduleLogView {
  event: Event;
  /** The latest first. */
  entries: LogEntry[];
}

/** The public changelog of a schedule. */
@Injectable()
export class ScheduleLog {
  constructor(
    private readonly events: Events,
    private readonly releases: Releases,
  ) {}

  async of(eventSlug: string): Promise<ScheduleLogView> {
    const event = await this.events.get(eventSlug);
    const releases = await this.releases.of(eventSlug);
    return {
      event,
      entries: releases.map((release, index) => {
        const before = releases[index + 1];
        const content = contentOf(release);
        const changes = before ? changesBetween(contentOf(before), content) : null;
        return { release, changes, rooms: content.rooms };
      }),
    };
  }
}
