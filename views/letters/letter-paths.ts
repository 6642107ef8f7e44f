import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';

export function lettersPath(eventSlug: string): string {
  return `/events/${eventSlug}/letters`;
}

export function letterCrumbs(event: { slug: string; name: string }, t: Translate, last?: string): Crumb[] {
  const start = { text: event.name, href: `/events/${event.slug}` };
  if (last === undefined) return [start, { text: t('letters.title') }];
  return [start, { text: t('letters.title'), href: lettersPath(event.slug) }, { text: last }];
}
