import type { Event } from '../../src/programme/event.entity.js';
import type { AgendaOwner } from '../../src/schedule/reading/agendas.service.js';
import { withQuery } from '../delegates/paths.js';
import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';

type Of = Pick<Event, 'slug'>;

/** What everybody reads. */
export const schedulePath = ({ slug }: Of): string => `/events/${slug}/schedule`;
export const draftPath = (event: Of, day?: number | null): string =>
  withQuery(`${schedulePath(event)}/draft`, { day: day == null ? undefined : String(day) });
export const newItemPath = (event: Of, query: Record<string, string | number | undefined> = {}): string =>
  withQuery(`${schedulePath(event)}/items/new`, query);
export const itemsPath = (event: Of): string => `${schedulePath(event)}/items`;
export const itemPath = ({ id }: { id: string }): string => `/schedule-items/${id}`;
export const roomsPath = ({ slug }: Of): string => `/events/${slug}/rooms`;
export const roomPath = ({ id }: { id: string }): string => `/rooms/${id}`;
export const groupsPath = ({ slug }: Of): string => `/events/${slug}/groups`;
export const groupPath = ({ id }: { id: string }): string => `/discussion-groups/${id}`;
export const agendasPath = ({ slug }: Of): string => `/events/${slug}/agendas`;
export const agendaPath = ({ eventSlug, kind, subject }: AgendaOwner): string =>
  `/events/${eventSlug}/agendas/${kind}/${subject}`;
export const releasesPath = (event: Of): string => `${schedulePath(event)}/releases`;
export const releasePath = ({ id }: { id: string }): string => `/schedule-releases/${id}`;

/** @param last the page below the draft, when there is one */
export function draftCrumbs(event: Pick<Event, 'slug' | 'name'>, t: Translate, last?: string): Crumb[] {
  const title = t('schedule.draft.title');
  return [
    { text: event.name, href: `/events/${event.slug}` },
    last === undefined ? { text: title } : { text: title, href: draftPath(event) },
    ...(last === undefined ? [] : [{ text: last }]),
  ];
}

export function groupCrumbs(event: Pick<Event, 'slug' | 'name'>, t: Translate, last: string): Crumb[] {
  const [first, draft] = draftCrumbs(event, t, '');
  const groups = { text: t('schedule.group.title'), href: groupsPath(event) };
  return [...(first ? [first] : []), ...(draft ? [draft] : []), groups, { text: last }];
}
