import type { MistakeName, Place } from './place.js';
import { itemsOf } from './plan-contents.js';
import type { Found, PlanContents } from './plan-contents.js';

interface Name {
  name: string | undefined;
  place: Place;
  mistake: MistakeName;
}

/** Units and groups share one set of slugs and aliases; events and obligations have a set each, seats one per unit and event. */
export function checkRepeats(contents: PlanContents): void {
  const { units = [], groups = [], events = [], seats = [], obligations = [] } = contents;
  const bodies = [...units, ...groups];
  reportRepeats([...slugsOf(bodies), ...bodies.flatMap(aliasesOf)]);
  reportRepeats(slugsOf(events));
  reportRepeats(slugsOf(obligations));
  reportRepeats(seats.flatMap(seatNames));
  listsOfSlugs(contents).forEach(reportRepeats);
}

function slugsOf(list: Found<{ slug: string }>[]): Name[] {
  return list.map(({ item, place }) => ({
    name: item.slug,
    place: place.field('slug'),
    mistake: 'duplicate-slug',
  }));
}

function aliasesOf({ item, place }: Found<{ aliases: string[] }>): Name[] {
  return namesIn(item.aliases, { place: place.field('aliases'), mistake: 'duplicate-alias' });
}

function seatNames({ item, place }: Found<{ unit: string; event: string }>): Name[] {
  if (item.unit === undefined || item.event === undefined) return [];
  return [{ name: `${item.unit} · ${item.event}`, place, mistake: 'duplicate-seat' }];
}

function listsOfSlugs({ groups = [], events = [], obligations = [] }: PlanContents): Name[][] {
  const names = (list: (string | undefined)[] | undefined, place: Place) =>
    namesIn(list, { place, mistake: 'duplicate-slug' });
  return [
    ...groups.map(({ item, place }) => names(item.members, place.field('members'))),
    ...events.map(({ item, place }) => names(item.coOrganizers, place.field('coOrganizers'))),
    ...obligations.map(({ item, place }) => names(item.addressees, place.field('addressees'))),
  ];
}

function namesIn(list: (string | undefined)[] | undefined, rest: Omit<Name, 'name'>): Name[] {
  const found = itemsOf<string>(list, rest.place) ?? [];
  return found.map(({ item, place }) => ({ name: item, place, mistake: rest.mistake }));
}

function reportRepeats(names: Name[]): void {
  const first = new Map<string, string>();
  names.forEach(({ name, place, mistake }) => {
    if (name === undefined) return;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, place.path);
    else place.report(mistake, { found: name, first: earlier });
  });
}
