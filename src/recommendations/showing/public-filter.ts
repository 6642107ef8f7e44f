import { queryPage, queryText } from '../../core/request/query-text.js';
import { shownStates } from './shown-words.js';
import type { ShownState } from './shown-words.js';

export interface PublicFilter {
  /** Slug; empty: the current one. */
  forum: string;
  q: string;
  /** Slugs; empty: any. */
  topic: string;
  unit: string;
  agency: string;
  state: ShownState | null;
  page: number;
}

/** What the address of the public list says after its question mark; anything may stand there. */
export function publicFilterOf(query: Record<string, unknown>): PublicFilter {
  return {
    forum: queryText(query.forum),
    q: queryText(query.q),
    topic: queryText(query.topic),
    unit: queryText(query.unit),
    agency: queryText(query.agency),
    state: shownStates.find((state) => state === query.state) ?? null,
    page: queryPage(query.page),
  };
}
