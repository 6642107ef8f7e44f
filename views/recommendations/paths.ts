interface Key {
  eventSlug: string;
  unitSlug: string;
}

/** The page on which a unit writes down what its children ask. */
export const intakePath = ({ eventSlug, unitSlug }: Key): string =>
  `/events/${eventSlug}/recommendations/${unitSlug}`;
/** The same, where the page knows event and unit. */
export const pathOfPlace = ({ event, unit }: { event: { slug: string }; unit: { slug: string } }): string =>
  intakePath({ eventSlug: event.slug, unitSlug: unit.slug });
export const ownPath = (id: string): string => `/own-recommendations/${id}`;
export const importPath = (id: string): string => `/recommendation-imports/${id}`;
export const readingPath = '/reading';
export const concernsPath = '/concerns';

export const deskPath = '/desk/recommendations';
export const matterPath = (id: string): string => `${deskPath}/${id}`;
type ForumPage =
  | 'answering-settings'
  | 'carried-over'
  | 'dialogue'
  | 'publication'
  | 'recommendation-figures'
  | 'recommendation-report';
export const forumPath = (event: string, part: ForumPage): string => `/events/${event}/${part}`;
export const briefingPath = ({ eventSlug, unitSlug }: Key): string =>
  `/events/${eventSlug}/briefings/${unitSlug}`;
export const feedbackPath = ({ eventSlug, unitSlug }: Key): string =>
  `/events/${eventSlug}/feedback/${unitSlug}`;
export const publicPath = '/recommendations';
export const publicItemPath = (id: string): string => `${publicPath}/${id}`;

/** The address of a list with its settings; those that say nothing are left out. */
export function listHref(path: string, settings: Record<string, string | number | null | undefined>): string {
  const said = Object.entries(settings).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}
