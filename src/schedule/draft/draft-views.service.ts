import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Units } from '../../programme/units.service.js';
import type { UnitName } from '../../programme/units.service.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import type { Representative } from '../../representatives/representative.entity.js';
import { countDays, daysOf } from '../days.js';
import type { ScheduleDay } from '../days.js';
import { DiscussionGroup, ScheduleRelease } from '../schedule.entity.js';
import type { Room, ScheduleItem, ScheduleStep } from '../schedule.entity.js';
import { ScheduleItems } from './items.service.js';
import { Rooms } from './rooms.service.js';
import { Steps } from './steps.service.js';

/** What an item may point to. */
export interface Surroundings {
  event: Event;
  days: ScheduleDay[];
  /** Those, and the days before and after on which people come and go. */
  daysAround: ScheduleDay[];
  rooms: Room[];
  groups: DiscussionGroup[];
  /** Leaders who are asked, named or confirmed. */
  leaders: Representative[];
  units: UnitName[];
}

export interface DraftView extends Surroundings {
  items: ScheduleItem[];
  /** The person's own last step, which may be taken back. */
  step: ScheduleStep | null;
  released: Pick<ScheduleRelease, 'number' | 'name' | 'at'> | null;
}

const before = [{ day: 0 }, { day: -1 }];

/** Gathers what the committee's pages of a draft show. */
@Injectable()
export class DraftViews {
  constructor(
    private readonly database: Database,
    private readonly items: ScheduleItems,
    private readonly rooms: Rooms,
    private readonly steps: Steps,
    private readonly events: Events,
    private readonly units: Units,
    private readonly leaders: RepresentativeRows,
  ) {}

  async of(eventSlug: string): Promise<DraftView> {
    const items = await this.items.of(eventSlug);
    return {
      ...(await this.around(eventSlug, items)),
      items,
      step: await this.steps.last(eventSlug),
      released: await this.released(eventSlug),
    };
  }

  async around(eventSlug: string, items: Pick<ScheduleItem, 'day'>[]): Promise<Surroundings> {
    const event = await this.events.get(eventSlug);
    return {
      event,
      days: daysOf(event, items),
      daysAround: daysOf(event, [...items, ...before, { day: (countDays(event) ?? 1) + 1 }]),
      rooms: await this.rooms.of(eventSlug),
      groups: await this.database
        .of(DiscussionGroup)
        .find({ where: { eventSlug }, order: { number: 'ASC' } }),
      leaders: await this.leaders.ofEvent(eventSlug),
      units: await this.units.names(),
    };
  }

  private async released(eventSlug: string): Promise<DraftView['released']> {
    const [last = null] = await this.database.of(ScheduleRelease).find({
      select: { id: true, number: true, name: true, at: true },
      where: { eventSlug },
      order: { number: 'DESC' },
      take: 1,
    });
    return last;
  }
}
