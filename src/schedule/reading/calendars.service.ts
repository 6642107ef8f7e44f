import { Injectable } from '@nestjs/common';
import { translate } from '../../../views/text/text.js';
import { schedulePath } from '../../../views/schedule/paths.js';
import { Config } from '../../core/config/config.js';
import { Missing } from '../../core/errors/refusals.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { ReleasedItem } from '../item.js';
import { contentOf } from '../releases/content.js';
import { Releases } from '../releases/releases.service.js';
import { calendarFile } from './calendar.js';
import type { CalendarEntry } from './calendar.js';
import { ScheduleReading } from './reading.service.js';
import type { PublicSchedule } from './reading.service.js';

const t = translate('vi');

/** Calendars that people subscribe to: of everything, of one group, or of those items that somebody picks. */
@Injectable()
export class Calendars {
  constructor(
    private readonly reading: ScheduleReading,
    private readonly releases: Releases,
    private readonly config: Config,
  ) {}

  /**
   * @param picks which items; all that were ever released and are gone are told as cancelled
   * @throws Missing before the first release, and as long as the event has no date
   */
  async of(eventSlug: string, title: string, picks: (item: ReleasedItem) => boolean): Promise<string> {
    const schedule = await this.reading.of(eventSlug);
    const { event, release, items } = schedule;
    if (!release || event.startsOn === null) throw new Missing();
    const gone = await this.gone(eventSlug, items);
    const entries = [
      ...items.filter(picks).map((item) => entryOf(item, schedule, false)),
      ...gone.filter(picks).map((item) => entryOf(item, schedule, true)),
    ];
    const href = new URL(schedulePath(event), this.config.publicUrl);
    return calendarFile({
      ...{ title: [event.name, title].filter(Boolean).join(' – '), startsOn: event.startsOn as Day },
      ...{ isExpected: event.status !== 'fixed', releasedAt: release.at },
      ...{ host: href.hostname, href: href.href, entries },
    });
  }

  /** As they last were. */
  private async gone(eventSlug: string, items: ReleasedItem[]): Promise<ReleasedItem[]> {
    const known = new Set(items.map(({ id }) => id));
    const gone = new Map<string, ReleasedItem>();
    for (const release of (await this.releases.of(eventSlug)).toReversed())
      for (const item of contentOf(release).items.filter((one) => !one.isBlocker && !known.has(one.id)))
        gone.set(item.id, item);
    return [...gone.values()];
  }
}

function entryOf(
  item: ReleasedItem,
  { event, rooms, names }: PublicSchedule,
  isCancelled: boolean,
): CalendarEntry {
  const room = rooms.find(({ id }) => id === item.roomId)?.name;
  return {
    ...{ item, isCancelled, kind: t(`schedule.kind.${item.kind}`) },
    location: [room, event.venue, event.place].filter(Boolean).join(', '),
    lead: item.leadUnit === null ? '' : (names.get(item.leadUnit) ?? ''),
  };
}
