import type { Event } from '../../src/programme/event.entity.js';
import type { TaskQuery } from '../../src/hosting/task-list.js';
import { withQuery } from '../delegates/paths.js';
import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';

type Place = Pick<Event, 'slug' | 'name'>;

export function venuesPath({ slug }: { slug: string }): string {
  return `/events/${slug}/venue-proposals`;
}

export function venuePath({ id }: { id: string }): string {
  return `/venue-proposals/${id}`;
}

export function tasksPath({ slug }: { slug: string }, query?: TaskQuery): string {
  return withQuery(`/events/${slug}/host-tasks`, { ...query });
}

export function taskPath({ id }: { id: string }): string {
  return `/host-tasks/${id}`;
}

export function obstaclePath(task: { id: string }, query?: TaskQuery): string {
  return withQuery(`${taskPath(task)}/obstacle`, { ...query });
}

/** @param last the page below the list, when there is one */
export function venueCrumbs(event: Place, t: Translate, last?: string): Crumb[] {
  return crumbs(event, { text: t('hosting.venue.title'), href: venuesPath(event) }, last);
}

export function taskCrumbs(event: Place, t: Translate, last?: string): Crumb[] {
  return crumbs(event, { text: t('hosting.task.title'), href: tasksPath(event) }, last);
}

function crumbs(event: Place, list: Crumb, last: string | undefined): Crumb[] {
  return [
    { text: event.name, href: `/events/${event.slug}` },
    last ? list : { text: list.text },
    ...(last ? [{ text: last }] : []),
  ];
}
