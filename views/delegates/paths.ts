import type { DelegationView } from '../../src/delegates/delegation-view.js';
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
    { text: event.name, href: isCommittee ? `/events/${event.slug}/delegations` : `/events/${event.slug}` },
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
