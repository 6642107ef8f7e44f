import { reader, recorder, safeguarding } from '../accounts/policy.js';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { TextKey, Translate } from '../../views/text/text.js';
import type { NavItem } from '../../views/ui/frame.js';
import { guidesOf } from './guides.js';

interface Link {
  key: TextKey;
  href: string;
  /** Things behind the link that wait for the person. */
  waiting?: number;
}

/** The event to which the districts send delegations. */
interface Forum {
  slug: string;
  /** Children are chosen there for the national forum. */
  leadsOn: boolean;
}

interface Waiting {
  /** Delegations, and their requests for changes, that wait for the committee's decision. */
  waiting: number;
  /** Texts that wait for a reader. */
  texts: number;
  /** Concerns that nobody was told of. */
  concerns: number;
}

/**
 * The sections of a person's roles.
 * @param forum null without one
 * @param counts what waits behind links
 */
export function navigationOf(
  person: SignedIn,
  forum: Forum | null,
  { waiting = 0, texts = 0, concerns = 0 }: Partial<Waiting> = {},
): Link[] {
  const links: Link[] = [
    { key: 'home.nav.desk', href: '/desk' },
    ...(safeguarding(person)
      ? [{ key: 'home.nav.concerns', href: '/concerns', waiting: concerns } as const]
      : []),
    ...(reader(person) ? [{ key: 'home.nav.reading', href: '/reading', waiting: texts } as const] : []),
    ...(hasRole(person, 'committee') ? committeeLinks(forum, waiting) : []),
    ...(forum && hasRole(person, 'district') ? districtLinks(person, forum.slug) : []),
    ...(forum && recorder(person) && !hasRole(person, 'committee')
      ? [{ key: 'home.nav.dialogue', href: `/events/${forum.slug}/dialogue` } as const]
      : []),
    ...(hasRole(person, 'agency') && !hasRole(person, 'committee')
      ? [{ key: 'home.nav.answers', href: '/desk/recommendations' } as const]
      : []),
    ...(owesPapers(person) ? [{ key: 'home.nav.obligations', href: '/obligations' } as const] : []),
    ...(forum && !hasRole(person, 'committee')
      ? [{ key: 'home.nav.event', href: `/events/${forum.slug}` } as const]
      : []),
    { key: 'common.help', href: helpFor(person) },
  ];
  return links;
}

/** Marks the section to which a path belongs: the one whose address is the longest beginning of it. */
export function withCurrent(links: Link[], path: string, t: Translate): NavItem[] {
  const [place = ''] = path.split('?');
  const fitting = links.filter(({ href }) => place === href || place.startsWith(`${href}/`));
  const current = fitting.sort((one, other) => other.href.length - one.href.length)[0];
  return links.map(({ key, ...link }) => ({ ...link, text: t(key), current: link.href === current?.href }));
}

function committeeLinks(forum: Forum | null, waiting: number): Link[] {
  return [
    ...(forum ? forumLinks(forum, waiting) : []),
    { key: 'home.nav.obligations', href: '/obligations/board' },
    { key: 'home.nav.outbox', href: '/outbox' },
    { key: 'home.nav.setup', href: '/setup' },
  ];
}

function forumLinks({ slug, leadsOn }: Forum, waiting: number): Link[] {
  const path = `/events/${slug}`;
  return [
    { key: 'home.nav.delegations', href: `${path}/delegations`, waiting },
    { key: 'home.nav.delegates', href: `${path}/delegates` },
    { key: 'home.nav.recommendations', href: '/desk/recommendations' },
    { key: 'home.nav.seats', href: `${path}/seats` },
    { key: 'home.nav.schedule', href: `${path}/schedule/draft` },
    { key: 'home.nav.letters', href: `${path}/letters` },
    { key: 'home.nav.badges', href: `${path}/badges` },
    ...(leadsOn ? [{ key: 'home.nav.national', href: `${path}/selections` } as const] : []),
  ];
}

function districtLinks(person: SignedIn, forum: string): Link[] {
  const [unit, ...others] = unitsAs(person, 'district');
  return unit && others.length === 0
    ? [
        { key: 'home.nav.delegation', href: `/events/${forum}/delegations/${unit}` },
        { key: 'home.nav.recommendations', href: `/events/${forum}/recommendations/${unit}` },
      ]
    : [];
}

/** The committee finds its own beside everybody's. */
function owesPapers(person: SignedIn): boolean {
  return !hasRole(person, 'committee') && (hasRole(person, 'district') || hasRole(person, 'agency'));
}

function helpFor(person: SignedIn): string {
  const [guide, ...others] = guidesOf(person);
  return guide && others.length === 0 ? `/help/${guide}` : '/help';
}
