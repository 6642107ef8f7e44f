import type { DiscussionGroup, Room, ScheduleRelease } from '../schedule.entity.js';
import type { Item, ReleasedItem, ReleasedSchedule } from '../item.js';

type Notes = Pick<Item, 'leadOfficer' | 'committeeNote'>;

/** The two parts in which a release is stored: what it says, and what only the committee reads of it. */
export function stored(schedule: ReleasedSchedule): Pick<ScheduleRelease, 'content' | 'committeePart'> {
  const items = schedule.items.map((item) => ({ ...item, leadOfficer: '', committeeNote: '' }));
  const notes = schedule.items
    .filter(({ leadOfficer, committeeNote }) => leadOfficer !== '' || committeeNote !== '')
    .map(({ id, leadOfficer, committeeNote }) => [id, { leadOfficer, committeeNote }]);
  return {
    content: JSON.stringify({ ...schedule, items }),
    committeePart: JSON.stringify(Object.fromEntries(notes)),
  };
}

/** As everybody may know it, blockers included: whoever shows it leaves them out. */
export function contentOf({ content }: Pick<ScheduleRelease, 'content'>): ReleasedSchedule {
  return JSON.parse(content) as ReleasedSchedule;
}

/** With the committee's notes, as long as they are kept. */
export function wholeOf(release: Pick<ScheduleRelease, 'content' | 'committeePart'>): ReleasedSchedule {
  const schedule = contentOf(release);
  const notes = JSON.parse(release.committeePart || '{}') as Record<string, Notes>;
  return { ...schedule, items: schedule.items.map((item) => ({ ...item, ...notes[item.id] })) };
}

export function scheduleOf(
  items: ReleasedItem[],
  { rooms, groups }: { rooms: Room[]; groups: DiscussionGroup[] },
): ReleasedSchedule {
  return {
    rooms: rooms.map(({ id, name, capacity }) => ({ id, name, capacity })),
    groups: groups.map(({ id, number, name }) => ({ id, number, name })),
    items,
  };
}
