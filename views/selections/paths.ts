import type { SelectionsView } from '../../src/selections/selection-reader.service.js';
import type { CandidateFilter } from '../../src/selections/candidates.service.js';
import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';
import { withQuery } from '../delegates/paths.js';

type Place = Pick<SelectionsView, 'forum'>;

export function selectionsPath({ forum }: Place): string {
  return `/events/${forum.slug}/selections`;
}

export function selectionCrumbs(place: Place, t: Translate, last?: string): Crumb[] {
  const { forum } = place;
  return [
    { text: forum.name, href: `/events/${forum.slug}/delegations` },
    last ? { text: t('selections.title'), href: selectionsPath(place) } : { text: t('selections.title') },
    ...(last ? [{ text: last }] : []),
  ];
}

/** The list's address with its filters; every change but turning the page starts at the first one. */
export function candidatesHref(
  view: Pick<SelectionsView, 'forum' | 'candidates'>,
  changes: Partial<CandidateFilter>,
): string {
  const { page, ...rest } = { ...view.candidates.filter, page: 1, ...changes };
  return withQuery(selectionsPath(view), { ...rest, page: page > 1 ? page : null });
}
