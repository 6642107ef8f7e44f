import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import type { Translate } from '../text/text.js';
import { delegationName } from './delegation-name.js';
import type { Crumb } from '../ui/frame.js';

type Place = Pick<DelegationView, 'event' | 'unit'>;

export function delegationPath({ event, unit }: { event: { slug: string }; unit: { slug: string } }): string {
  return `/events/${event.slug}/delegations/${unit.slug}`;
}

export function rulesPath(event: { slug: string }): string {
  return `/setup/rules/${event.slug}`;
}

export function rulePath(event: { slug: string }, rule: { slug: string }): string {
  return `${rulesPath(event)}/${rule.slug}`;
}

/** The committee's way to all delegations of an event. */
export function boardCrumbs(event: Place['event'], t: Translate): Crumb[] {
  const title = takesProposals(event) ? 'delegates.proposal.board.title' : 'delegates.board.title';
  return [eventCrumb(event), { text: t(title), href: `/events/${event.slug}/delegations` }];
}

export function eventCrumb({ name, slug }: { name: string; slug: string }): Crumb {
  return { text: name, href: `/events/${slug}` };
}

/** @param last the page below the delegation, when there is one */
export function delegationCrumbs(
  place: Place & { isCommittee: boolean },
  t: Translate,
  last?: string,
): Crumb[] {
  const { event, isCommittee } = place;
  const delegation = {
    text: delegationName(place, t),
    href: delegationPath(place),
  };
  return [
    ...(isCommittee ? boardCrumbs(event, t) : [eventCrumb(event)]),
    last ? delegation : { text: delegation.text },
    ...(last ? [{ text: last }] : []),
  ];
}

/** An address with those parameters that say something. */
export function withQuery(path: string, params: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
