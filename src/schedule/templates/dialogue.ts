import type { Item, Turn } from '../item.js';

/** Who answers the children. */
export type Answering = Pick<Turn, 'unitSlug' | 'placeId'>;

/** Within one item of a schedule, which itself keeps to steps of five minutes. */
export interface RunningOrder {
  turns: Turn[];
  minutes: number;
  /** How many minutes it goes on beyond the session; 0: it fits. */
  overflowMinutes: number;
}

export interface Dialogue {
  within: Pick<Item, 'startsAt' | 'endsAt'>;
  /** In the order in which they are asked. */
  units: Answering[];
  askMinutes: number;
  answerMinutes: number;
}

/** One turn of asking and answering for each unit, one after another from the session's start. Times are whole minutes. */
export function runningOrder({ within, units, askMinutes, answerMinutes }: Dialogue): RunningOrder {
  for (const minutes of [askMinutes, answerMinutes])
    if (!Number.isInteger(minutes) || minutes < 1) throw new RangeError(`No time to speak: ${minutes}`);
  const length = askMinutes + answerMinutes;
  const turns = units.map(({ unitSlug, placeId }, index) => {
    const startsAt = within.startsAt + index * length;
    return { unitSlug, placeId, startsAt, endsAt: startsAt + length };
  });
  const minutes = units.length * length;
  return { turns, minutes, overflowMinutes: Math.max(0, minutes - (within.endsAt - within.startsAt)) };
}
