import { groupedBy } from '../../core/database/grouped.js';
import { inOrder } from '../item.js';
import type { Item, RoomOfSchedule } from '../item.js';
import { usualSeverities } from '../schedule-words.js';
import type { Severity, WarningKind } from '../schedule-words.js';
import { Attendance } from './attendance.js';
import type { WhoAttends } from './attendance.js';
import { overlappingPairs, personTwice, roomTwice } from './clashes.js';
import { noMeal } from './meals.js';
import { leaderUnconfirmed, noLead, outsideDays, roomSmall } from './single-items.js';
import type { Warning } from './warning.js';

export interface WarningsInput {
  items: Item[];
  rooms: RoomOfSchedule[];
  /** All who are registered; none yet: whoever the audiences let in. */
  people: WhoAttends[];
  /** How many days the event has; null: no dates yet. */
  days: number | null;
  /** Ids of the places whose leader is confirmed. */
  confirmedPlaces: ReadonlySet<string>;
}

export interface Standing {
  blocking: Warning[];
  warning: Warning[];
}

/** What is wrong with a schedule: the worst kind first, each in the schedule's order. Blockers only keep their room. */
export function warningsOf({ items, rooms, people, days, confirmedPlaces }: WarningsInput): Warning[] {
  const all = inOrder(items);
  const shown = all.filter(({ isBlocker }) => !isBlocker);
  const attendance = new Attendance(shown, people);
  const pairs = overlappingPairs(all);
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  return [
    ...pairs.flatMap(roomTwice),
    ...pairs.flatMap((pair) => personTwice(pair, attendance)),
    ...shown.flatMap((item) => roomSmall(item, roomById, attendance)),
    ...shown.flatMap((item) => outsideDays(item, days)),
    ...shown.flatMap((item) => leaderUnconfirmed(item, confirmedPlaces)),
    ...shown.flatMap(noLead),
    ...[...groupedBy(shown, ({ day }) => day).values()].flatMap(noMeal),
  ];
}

/** What a release has to wait for, and what it may come out with; ignored warnings are in neither. */
export function standing(warnings: Warning[], severities: Partial<Record<WarningKind, Severity>>): Standing {
  const severityOf = ({ kind }: Warning): Severity => severities[kind] ?? usualSeverities[kind];
  return {
    blocking: warnings.filter((warning) => severityOf(warning) === 'block'),
    warning: warnings.filter((warning) => severityOf(warning) === 'warn'),
  };
}
