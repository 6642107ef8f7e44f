import type { BadgeFilterValues } from './badges-page.js';

/** Address of the badges page with the same filter but for some parts; a new filter begins on its first page. */
export function badgesHref(eventSlug: string, filter: Partial<BadgeFilterValues>): string {
  return hrefWith(`/events/${eventSlug}/badges`, { ...filter });
}

export function hrefWith(path: string, params: Record<string, string | number | undefined>): string {
  const given = Object.entries(params).filter(([name, value]) => value && !(name === 'page' && value === 1));
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
