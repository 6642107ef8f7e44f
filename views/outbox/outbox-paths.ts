import type { OutboxFilter } from '../../src/outbox/queries.js';
import { withQuery } from '../delegates/paths.js';

export const outboxPath = '/outbox';

export function mailPath({ id }: { id: string }): string {
  return `${outboxPath}/${id}`;
}

/** The list's address with some of its settings changed; another choice begins at its first page. */
export function outboxHref(filter: OutboxFilter, changes: Partial<OutboxFilter>): string {
  return withQuery(outboxPath, settings({ ...filter, page: 1, ...changes }));
}

/** An address from which the way leads back to the list as it is filtered now. */
export function fromListHref(path: string, filter: OutboxFilter): string {
  return withQuery(path, settings(filter));
}

function settings({ q, state, page }: OutboxFilter) {
  return { q, state, page: page > 1 ? String(page) : null };
}
