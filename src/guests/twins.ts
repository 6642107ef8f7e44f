import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { calledOf } from './attendees.js';
import type { Guest } from './guest.entity.js';

type Invited = Pick<Guest, 'name' | 'title' | 'body' | 'unitSlug'>;

/** Equal for guests who may be the same: name and body, however they are written; of a body whoever is meant there. */
export function likenessOf({ name, title, body, unitSlug }: Invited): string {
  return [foldForDuplicates(name || title), unitSlug ?? foldForDuplicates(body)].join(' ');
}

/** For each of the new ones what its likely twin is called, among those who are there and the new ones before it. */
export function twinsOf(fresh: Invited[], there: Invited[]): (string | null)[] {
  const known = new Map(there.map((guest) => [likenessOf(guest), calledOf(guest)]));
  return fresh.map((guest) => {
    const key = likenessOf(guest);
    const twin = known.get(key) ?? null;
    known.set(key, twin ?? calledOf(guest));
    return twin;
  });
}
