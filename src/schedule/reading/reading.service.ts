import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Units } from '../../programme/units.service.js';
import { dateOf, daysOf } from '../days.js';
import type { ScheduleDay } from '../days.js';
import { inOrder } from '../item.js';
import type { GroupOfSchedule, ReleasedItem, RoomOfSchedule } from '../item.js';
import { contentOf } from '../releases/content.js';
import { Releases } from '../releases/releases.service.js';
import type { ScheduleRelease } from '../schedule.entity.js';

/** What everybody reads of a schedule: the latest release, without what keeps rooms free. */
export interface PublicSchedule {
  event: Event;
  /** Null before the first release: then there is nothing else either. */
  release: ScheduleRelease | null;
  days: ScheduleDay[];
  rooms: RoomOfSchedule[];
  groups: GroupOfSchedule[];
  items: ReleasedItem[];
  /** Short names of units, by slug. */
  names: Map<string, string>;
  /** What is on by the business clock, and what comes next on the same day; empty on other days. */
  now: ReleasedItem[];
  next: ReleasedItem[];
}

const dayMinutes = 24 * 60;
const vietnamMinutes = 7 * 60;

@Injectable()
export class ScheduleReading {
  constructor(
    private readonly events: Events,
    private readonly releases: Releases,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string): Promise<PublicSchedule> {
    const event = await this.events.get(eventSlug);
    const release = await this.releases.current(eventSlug);
    const content = release ? contentOf(release) : { rooms: [], groups: [], items: [] };
    const items = inOrder(content.items.filter(({ isBlocker }) => !isBlocker));
    return {
      ...{ event, release, items, rooms: content.rooms, groups: content.groups },
      days: daysOf(event, items),
      names: await this.units.shortNames(),
      ...this.aroundNow(event, items),
    };
  }

  private aroundNow(event: Event, items: ReleasedItem[]): Pick<PublicSchedule, 'now' | 'next'> {
    const instant = this.clock.now();
    const today = items.filter(({ day }) => dateOf(event, day) === dayInVietnam(instant));
    const minute = (Math.floor(instant.getTime() / 60_000) + vietnamMinutes) % dayMinutes;
    const later = today.filter(({ startsAt }) => startsAt > minute);
    const first = Math.min(...later.map(({ startsAt }) => startsAt));
    return {
      now: today.filter(({ startsAt, endsAt }) => startsAt <= minute && minute < endsAt),
      next: later.filter(({ startsAt }) => startsAt === first),
    };
  }
}
