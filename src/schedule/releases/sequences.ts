import type { ReleasedItem, ReleasedSchedule } from '../item.js';
import { changedFields, publicItems } from './public-part.js';
import type { Contents, Placed } from './public-part.js';

/** What calendars know of an item: as it last was released, and whether it has been taken out since. */
interface Known {
  placed: Placed;
  sequence: number;
  isGone: boolean;
}

/**
 * The items with their iCalendar sequences: 0 for a new one, one more for each release that changes what people read.
 * One that comes back continues two above its last, since the release that took it out may have sent a cancellation.
 * @param earlier all earlier releases, the oldest first
 */
export function sequencesAfter(earlier: ReleasedSchedule[], after: Contents): ReleasedItem[] {
  const known = lastKnown(earlier);
  const now = publicItems(after);
  return after.items.map((item) => ({
    ...item,
    sequence: sequenceOf(known.get(item.id), now.get(item.id)),
  }));
}

function sequenceOf(known: Known | undefined, now: Placed | undefined): number {
  if (!known) return 0;
  if (!now) return known.sequence;
  if (known.isGone) return known.sequence + 2;
  return known.sequence + Math.min(1, changedFields(known.placed, now).length);
}

function lastKnown(releases: ReleasedSchedule[]): Map<string, Known> {
  return new Map(
    releases.flatMap((release, index) => {
      const isGone = index < releases.length - 1;
      const sequences = new Map(release.items.map(({ id, sequence }) => [id, sequence]));
      return [...publicItems(release)].map(([id, placed]): [string, Known] => [
        id,
        { placed, sequence: sequences.get(id) ?? 0, isGone },
      ]);
    }),
  );
}
