import { queryText } from '../../core/request/query-text.js';

/** What an address asks for; anything may stand there. */
export interface ScheduleFilter {
  /** Null: all days. */
  day: number | null;
  /** Ids; empty: any. */
  room: string;
  group: string;
}

/** Whether an item with these groups is for one of them; empty on either side: for everybody. */
export function isFor(groups: string[], group: string): boolean {
  return group === '' || groups.length === 0 || groups.includes(group);
}

export function scheduleFilterOf(query: Record<string, unknown>): ScheduleFilter {
  const day = queryText(query.day);
  return {
    day: /^-?\d{1,2}$/.test(day) ? Number(day) : null,
    room: queryText(query.room),
    group: queryText(query.group),
  };
}
