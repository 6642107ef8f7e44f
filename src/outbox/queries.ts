import { mailStates } from '../core/mail/mail-words.js';
import type { MailState } from '../core/mail/mail-words.js';
import { queryPage, queryText } from '../core/request/query-text.js';

export interface OutboxFilter {
  q: string;
  state: MailState | null;
  page: number;
}

/** What the list's address says after its question mark; anything may stand there. */
export function outboxFilterOf(query: Record<string, unknown>): OutboxFilter {
  return {
    q: queryText(query.q),
    state: mailStates.find((state) => state === query.state) ?? null,
    page: queryPage(query.page),
  };
}
