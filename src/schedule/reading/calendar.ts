import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { addDays, startOfDayInVietnam } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { ReleasedItem } from '../item.js';

const minuteInMs = 60_000;
const hourInSeconds = 3600;

/** One item as calendars show it. */
export interface CalendarEntry {
  item: ReleasedItem;
  /** The room, and where it is; who leads; the kind in words. */
  location: string;
  lead: string;
  kind: string;
  /** It was released once, and is not any more. */
  isCancelled: boolean;
}

export interface CalendarSource {
  title: string;
  /** The event's first day. */
  startsOn: Day;
  /** Not yet fixed: "dự kiến". */
  isExpected: boolean;
  /** When the release came out: the same release always gives the same file. */
  releasedAt: Date;
  /** Makes ids unique in the world, such as `dien-dan.example`. */
  host: string;
  /** Where people read the schedule. */
  href: string;
  entries: CalendarEntry[];
}

/** An iCalendar file (RFC 5545) of a released schedule; what keeps rooms free, and the committee's notes, are never in it. */
export function calendarFile(source: CalendarSource): string {
  const calendar = newCalendar(source);
  for (const entry of source.entries.filter(({ item }) => !item.isBlocker)) addEntry(calendar, entry, source);
  return calendar.toString();
}

/** A unit's last days, as whole days with a reminder on the day before. */
export function deadlinesFile(
  source: Pick<CalendarSource, 'title' | 'host' | 'href'>,
  days: Deadline[],
): string {
  const calendar = newCalendar(source);
  for (const { id, title, day, href, changedAt, sequence } of days)
    calendar
      .createEvent({
        ...{ id: `${id}@${source.host}`, sequence, stamp: changedAt, allDay: true },
        start: new Date(`${day}T00:00:00Z`),
        end: new Date(`${addDays(day, 1)}T00:00:00Z`),
        timezone: 'UTC',
        ...{ summary: plain(title), url: href, transparency: ICalEventTransparency.TRANSPARENT },
      })
      .createAlarm({ type: 'display' as never, trigger: 24 * hourInSeconds, description: plain(title) });
  return calendar.toString();
}

export interface Deadline {
  id: string;
  title: string;
  day: Day;
  href: string;
  changedAt: Date;
  sequence: number;
}

function newCalendar({ title, href }: Pick<CalendarSource, 'title' | 'href'>): ICalCalendar {
  return ical({
    name: plain(title),
    prodId: { company: 'Chung Tay', product: 'Chương trình', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hourInSeconds,
    url: href,
  });
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, source: CalendarSource): void {
  const { item, location, lead, kind, isCancelled } = entry;
  const midnight = startOfDayInVietnam(addDays(source.startsOn, item.day - 1)).getTime();
  calendar.createEvent({
    ...{ id: `${item.id}@${source.host}`, sequence: item.sequence + Number(isCancelled) },
    ...{ stamp: source.releasedAt, lastModified: source.releasedAt },
    start: new Date(midnight + item.startsAt * minuteInMs),
    end: new Date(midnight + item.endsAt * minuteInMs),
    ...{ summary: plain(item.title), location: plain(location), url: source.href },
    description: [lead, item.publicNote].filter(Boolean).map(plain).join('\n'),
    categories: [{ name: kind }],
    status: statusOf(isCancelled, source),
  });
}

function statusOf(isCancelled: boolean, { isExpected }: CalendarSource): ICalEventStatus {
  if (isCancelled) return ICalEventStatus.CANCELLED;
  return isExpected ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** Nothing that is typed may begin a line of its own in the file. */
function plain(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  return lines.replaceAll(/(?!\n)\p{Cc}/gu, '');
}
