import type { BoardFilter } from '../../src/representatives/queries.js';
import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';
import { withQuery } from '../delegates/paths.js';

export function seatsPath(eventSlug: string): string {
  return `/events/${eventSlug}/seats`;
}

export function placePath({
  eventSlug,
  unitSlug,
  number,
}: {
  eventSlug: string;
  unitSlug: string;
  number: number;
}) {
  return `${seatsPath(eventSlug)}/${unitSlug}/${number}`;
}

/** The board's address with some of its settings changed. */
export function boardHref(
  { event, filter }: { event: { slug: string }; filter: BoardFilter },
  changes: Partial<BoardFilter>,
): string {
  const { sort, ...rest } = { ...filter, ...changes };
  return withQuery(seatsPath(event.slug), { ...rest, sort: sort === 'plan' ? null : sort });
}

export function seatsCrumbs(event: { slug: string; name: string }, t: Translate, last?: string): Crumb[] {
  const board = { text: t('representatives.title'), href: seatsPath(event.slug) };
  const start = { text: event.name, href: `/events/${event.slug}` };
  return last === undefined ? [start, { text: board.text }] : [start, board, { text: last }];
}
