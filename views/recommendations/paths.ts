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
