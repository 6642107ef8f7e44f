import { Injectable } from '@nestjs/common';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Units } from '../../programme/units.service.js';
import type { UnitName } from '../../programme/units.service.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import type { Representative } from '../../representatives/representative.entity.js';
import { inOrder } from '../item.js';
import type { ReleasedSchedule } from '../item.js';
import type { ScheduleRelease } from '../schedule.entity.js';
import { changesBetween } from './changes.js';
import type { Change } from './changes.js';
import { contentOf, wholeOf } from './content.js';
import { Releases } from './releases.service.js';

/** One release as it was, beside another one. */
export interface Comparison {
  event: Event;
  release: ScheduleRelease;
  content: ReleasedSchedule;
  /** All releases of the event, the latest first. */
  all: ScheduleRelease[];
  /** With which it is compared; null for the first one. */
  other: ScheduleRelease | null;
  changes: Change[];
  units: UnitName[];
  leaders: Representative[];
}

@Injectable()
export class Comparisons {
  constructor(
    private readonly releases: Releases,
    private readonly events: Events,
    private readonly units: Units,
    private readonly leaders: RepresentativeRows,
  ) {}

  /** @param withId of another release of the event; anything else: the one before */
  async of(id: string, withId: string): Promise<Comparison> {
    const release = await this.releases.get(id);
    const all = await this.releases.of(release.eventSlug);
    const before = all.find(({ number }) => number === release.number - 1) ?? null;
    const other = all.find((one) => one.id === withId) ?? before;
    const content = wholeOf(release);
    return {
      ...{ release, all, other },
      event: await this.events.get(release.eventSlug),
      content: { ...content, items: inOrder(content.items) },
      changes: other ? changesBetween(contentOf(other), contentOf(release)) : [],
      units: await this.units.names(),
      leaders: await this.leaders.ofEvent(release.eventSlug),
    };
  }
}
