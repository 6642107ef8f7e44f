import { randomUUID } from 'node:crypto';
import { RoleGrant } from '../../src/accounts/grant.entity.js';
import { Person } from '../../src/accounts/person.entity.js';
import type { Role } from '../../src/accounts/roles.js';
import { Badge, PrintRun, PrintedBadge } from '../../src/badges/badge.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Sensitive } from '../../src/core/secrets/sensitive.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { DelegationStep } from '../../src/delegates/delegation.entity.js';
import { addDelegates } from '../badges/people.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

const day = 86_400_000;

export const daysAgo = (days: number): Date => new Date(Date.now() - days * day);

/** Children of the forum with all that a child can have: a note, a badge, a print, a step of the delegation. */
export async function fillForum(world: World, names: string[]): Promise<string[]> {
  const ids = await addDelegates(
    world,
    names.map((name) => ({ name })),
  );
  await world.database.housekeeping('test.fill', async () => {
    for (const id of ids) await addTraces(world, id);
  });
  return ids;
}

async function addTraces(world: World, id: string): Promise<void> {
  const { database } = world;
  const healthSealed = world.get(Sensitive).seal('dị ứng tôm', `delegates.health/${id}`);
  await database.of(Delegate).update({ id }, { healthSealed });
  const { delegationId } = await database.of(Delegate).findOneByOrFail({ id });
  const step = { id: randomUUID(), delegationId, kind: 'changed', at: new Date(), personId: null } as const;
  await database.of(DelegationStep).insert(step);
  const badgeId = randomUUID();
  const token = { tokenHash: randomUUID(), tokenSealed: 'CANARY-TOKEN', shortCode: badgeId.slice(0, 12) };
  const badge = { id: badgeId, delegateId: id, eventSlug: forum, ...token, createdAt: new Date() };
  await database.of(Badge).insert({ ...badge, revokedAt: null });
  const run = {
    id: randomUUID(),
    eventSlug: forum,
    personId: world.personIds.committee,
    createdAt: new Date(),
  };
  const state = { state: 'expired', backs: false, picked: true, total: 1 } as const;
  await database.of(PrintRun).insert({ ...run, ...state });
  await database.of(PrintedBadge).insert({ runId: run.id, position: 1, badgeId, delegateId: id });
}

/** @param blockedAt null: the account is in use */
export async function addAccount(world: World, role: Role, blockedAt: Date | null): Promise<string> {
  const id = randomUUID();
  const person = { id, login: id.slice(0, 20), email: null, name: 'Người Thử', passwordHash: null };
  await world.database.housekeeping('test.account', async () => {
    await world.database
      .of(Person)
      .insert({ ...person, demonstration: false, createdAt: new Date(), blockedAt });
    await world.database.of(RoleGrant).insert({ personId: id, role, unitSlug: 'so-ldtbxh' });
  });
  return id;
}

/** An activity of long ago, as if it had been written then. */
export function addActivity(world: World, at: Date): Promise<void> {
  const activity = { at, personId: null, verb: 'test.old', subjectKind: null, subjectId: null };
  return world.database.housekeeping('test.activity', async () => {
    await world.database.of(Activity).insert(activity);
  });
}
