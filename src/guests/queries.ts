import { queryText } from '../core/request/query-text.js';
import type { GuestFilter } from './guest-list.service.js';
import { guestKinds, listStates } from './guest-words.js';

/** What a list's address says after its question mark; anything may stand there. */
export function guestFilterOf(query: Record<string, unknown>): GuestFilter {
  return {
    q: queryText(query.q),
    kind: guestKinds.find((kind) => kind === query.kind) ?? null,
    state: listStates.find((state) => state === query.state) ?? null,
  };
}
