import { randomUUID } from 'node:crypto';
import { nameSortKey } from '../../src/core/vietnamese/sort-key.js';
import { foldForDuplicates } from '../../src/core/vietnamese/fold.js';
import { agreeToAll } from '../consents/agreeing.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegateRole } from '../../src/delegates/delegate-roles.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

interface Someone {
  name: string;
  unit?: string;
  role?: DelegateRole;
  approved?: boolean;
  group?: string;
  /** Whether the family has agreed to everything; so unless told otherwise. */
  agreed?: boolean;
}

/** Puts delegates of the forum straight into the database, approved unless told otherwise. @returns their ids in the same order */
export async function addDelegates(world: World, people: Someone[]): Promise<string[]> {
  return world.database.housekeeping('test.delegates', async () => {
    const delegations = await delegationsOf(world, people);
    const rows = people.map((someone) => delegateRow(someone, delegations));
    for (let at = 0; at < rows.length; at += 40)
      await world.database.of(Delegate).insert(rows.slice(at, at + 40));
    await agreeToAll(
      world.database,
      rows.flatMap(({ id, role }, index) =>
        role === 'child' && people[index]?.agreed !== false ? [id] : [],
      ),
    );
    return rows.map(({ id }) => id);
  });
}

export const unitOf = ({ unit = 'ubnd-an-bien' }: Someone): string => unit;

async function delegationsOf(world: World, people: Someone[]): Promise<Map<string, string>> {
  const delegations = world.database.of(Delegation);
  const known = new Map<string, string>();
  for (const unitSlug of new Set(people.map(unitOf))) {
    const found = await delegations.findOneBy({ eventSlug: forum, unitSlug });
    const id = found?.id ?? randomUUID();
    if (!found)
      await delegations.insert({ id, eventSlug: forum, unitSlug, state: 'approved', changedAt: new Date() });
    known.set(unitSlug, id);
  }
  return known;
}

function delegateRow(someone: Someone, delegations: Map<string, string>) {
  const { name, role = 'child', approved = true, group = '' } = someone;
  const unitSlug = unitOf(someone);
  const now = new Date();
  return {
    id: randomUUID(),
    delegationId: delegations.get(unitSlug)!,
    eventSlug: forum,
    unitSlug,
    role,
    name,
    nameFold: foldForDuplicates(name),
    sortKey: nameSortKey(name),
    groupName: group,
    approvedAt: approved ? now : null,
    createdAt: now,
    updatedAt: now,
  };
}
