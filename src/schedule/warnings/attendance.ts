import { groupedBy } from '../../core/database/grouped.js';
import { delegateRoles } from '../../delegates/delegate-roles.js';
import type { DelegateRole } from '../../delegates/delegate-roles.js';
import { attends } from '../item.js';
import type { Audience, Item } from '../item.js';
import type { Shared } from './warning.js';

/** Somebody registered. */
export interface WhoAttends {
  id: string;
  role: DelegateRole;
  unitSlug: string;
  groupId: string | null;
}

/** People of one role, unit and group, all of whom attend the same; nobody yet where people may still come. */
interface Crowd extends Omit<WhoAttends, 'id'> {
  people: number;
}

/** Of a unit that no audience names. */
const anyUnit = '';

/**
 * Who attends which item. Where nobody is registered, anybody may come; a child without a group may still come into
 * any group in which nobody sits yet. Such people are never counted, but cannot be in two places either.
 */
export class Attendance {
  private readonly crowds: Set<Crowd>[];
  private readonly audienceOf = new Map<Item, number>();
  private readonly known = new Map<number, Shared | null>();

  constructor(items: Item[], people: WhoAttends[]) {
    const alike = [...groupedBy(items, ({ audience }) => JSON.stringify(audience)).values()];
    alike.forEach((group, index) => {
      group.forEach((item) => this.audienceOf.set(item, index));
    });
    const audiences = alike.flatMap(([first]) => (first ? [first.audience] : []));
    const all = crowdsFor(audiences, people);
    this.crowds = audiences.map((audience) => new Set(all.filter((crowd) => attends(crowd, audience))));
  }

  countAt(item: Item): number {
    return peopleIn([...this.at(this.indexOf(item))]);
  }

  /** Those who would have to be at both; null: nobody. */
  sharedBy(one: Item, other: Item): Shared | null {
    const [first, second] = [this.indexOf(one), this.indexOf(other)];
    const key = first * this.crowds.length + second;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const shared = sharedAmong([...this.at(first)].filter((crowd) => this.at(second).has(crowd)));
    this.known.set(key, shared);
    return shared;
  }

  private indexOf(item: Item): number {
    return this.audienceOf.get(item) ?? -1;
  }

  private at(index: number): Set<Crowd> {
    return this.crowds[index] ?? new Set();
  }
}

function crowdsFor(audiences: Audience[], people: WhoAttends[]): Crowd[] {
  if (people.length === 0) return anybody(audiences);
  const crowds = registered(people);
  return [...crowds, ...stillToCome(audiences, crowds)];
}

function registered(people: WhoAttends[]): Crowd[] {
  const alike = groupedBy(people, ({ role, unitSlug, groupId }) => JSON.stringify([role, unitSlug, groupId]));
  return [...alike.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ role, unitSlug, groupId }) => ({ role, unitSlug, groupId, people: group.length })),
  );
}

function stillToCome(audiences: Audience[], crowds: Crowd[]): Crowd[] {
  const taken = new Set(crowds.map(({ groupId }) => groupId));
  const empty = groupsIn(audiences).filter((groupId) => !taken.has(groupId));
  return crowds
    .filter(({ role, groupId }) => role === 'child' && groupId === null)
    .flatMap((crowd) => empty.map((groupId) => ({ ...crowd, groupId, people: 0 })));
}

/** One crowd for each role, each unit and each group that an audience may name; groups are of children. */
function anybody(audiences: Audience[]): Crowd[] {
  const units = new Set([anyUnit, ...audiences.flatMap(({ units }) => units)]);
  return [...units].flatMap((unitSlug) => [
    ...delegateRoles.map((role) => ({ role, unitSlug, groupId: null, people: 0 })),
    ...groupsIn(audiences).map((groupId) => ({ role: 'child' as const, unitSlug, groupId, people: 0 })),
  ]);
}

function groupsIn(audiences: Audience[]): string[] {
  return [...new Set(audiences.flatMap(({ groups }) => groups))];
}

function sharedAmong(crowds: Crowd[]): Shared | null {
  if (crowds.length === 0) return null;
  const here = crowds.filter(({ people }) => people > 0);
  return here.length === 0 ? possiblyShared(crowds) : { ...described(here), people: peopleIn(here) };
}

function possiblyShared(crowds: Crowd[]): Shared {
  const { roles, unitSlugs, groupIds } = described(crowds);
  return {
    people: 0,
    roles: roles.length === delegateRoles.length ? [] : roles,
    unitSlugs: unitSlugs.includes(anyUnit) ? [] : unitSlugs,
    groupIds: crowds.some(({ groupId }) => groupId === null) ? [] : groupIds,
  };
}

function described(crowds: Crowd[]): Omit<Shared, 'people'> {
  const roles = new Set(crowds.map(({ role }) => role));
  return {
    roles: delegateRoles.filter((role) => roles.has(role)),
    unitSlugs: [...new Set(crowds.map(({ unitSlug }) => unitSlug))].sort(),
    groupIds: [...new Set(crowds.flatMap(({ groupId }) => groupId ?? []))].sort(),
  };
}

function peopleIn(crowds: Crowd[]): number {
  return crowds.reduce((sum, { people }) => sum + people, 0);
}
