interface Key {
  eventSlug: string;
  unitSlug: string;
}

/** The page on which a unit writes down what its children ask. */
export const intakePath = ({ eventSlug, unitSlug }: Key): string =>
  `/events/${eventSlug}/recommendations/${unitSlug}`;
export const intakeBoardPath = (eventSlug: string): string => `/events/${eventSlug}/recommendations`;
export const ownPath = (id: string): string => `/own-recommendations/${id}`;
export const importPath = (id: string): string => `/recommendation-imports/${id}`;
export const readingPath = '/reading';
export const concernsPath = '/concerns';
