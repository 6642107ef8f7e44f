import { queryText } from '../core/request/query-text.js';
import { seatModes } from '../programme/plan/plan.js';
import type { SeatMode } from '../programme/plan/plan.js';
import { seatStates } from './seat-words.js';
import type { SeatState } from './seat-words.js';

export interface BoardFilter {
  q: string;
  state: SeatState | null;
  mode: SeatMode | null;
  sort: 'plan' | 'since';
}

/** What the board's address says after its question mark; anything may stand there. */
export function boardFilterOf(query: Record<string, unknown>): BoardFilter {
  return {
    q: queryText(query.q),
    state: seatStates.find((state) => state === query.state) ?? null,
    mode: seatModes.find((mode) => mode === query.mode) ?? null,
    sort: query.sort === 'since' ? 'since' : 'plan',
  };
}
