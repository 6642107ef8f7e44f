import type { GuestFilter } from '../../src/guests/guest-list.service.js';
import { withQuery } from '../delegates/paths.js';

interface Listed {
  event: { slug: string };
  filter: GuestFilter;
}

export function guestsPath(eventSlug: string): string {
  return `/events/${eventSlug}/guests`;
}

/** The list's address with some of its settings changed. */
export function guestsHref({ event, filter }: Listed, changes: Partial<GuestFilter>): string {
  return withQuery(guestsPath(event.slug), { ...filter, ...changes });
}

/** A step's address, from which the way leads back to the list as it is filtered now. */
export function stepHref(id: string, step: string, { filter }: Pick<Listed, 'filter'>): string {
  return withQuery(`/guests/${id}/${step}`, { ...filter });
}
