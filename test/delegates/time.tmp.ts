import { randomUUID } from 'node:crypto';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { DelegateList } from '../../src/delegates/delegate-list.js';
import { nameSortKey } from '../../src/core/vietnamese/sort-key.js';
import { forum, World } from '../support/world.js';

it('times', async () => {
  const world = await World.open();
  const committee = await world.signedIn('committee');
  const delegationId = randomUUID();
  await world.database.housekeeping('t', () => world.database.of(Delegation).insert({ id: delegationId, eventSlug: forum, unitSlug: 'ubnd-an-bien', changedAt: new Date() }));
  const add = (n: number, from: number) => world.database.housekeeping('t', async () => {
    for (let i = 0; i < n; i += 50)
      await world.database.of(Delegate).createQueryBuilder().insert().updateEntity(false).values(Array.from({ length: Math.min(50, n - i) }, (_, j) => { const name = `Danh Thứ ${(from + i + j).toString(36)}`; return { id: randomUUID(), delegationId, eventSlug: forum, unitSlug: 'ubnd-an-bien', role: 'child' as const, name, nameFold: name.toLowerCase(), sortKey: nameSortKey(name), born: '2006-03-12', gender: 'male' as const, healthSealed: null, approvedAt: null, createdAt: new Date(), updatedAt: new Date() }; })).execute();
  });
  const median = (a: number[]) => a.sort((x, y) => x - y)[Math.floor(a.length / 2)]!;
  const time = async (work: () => Promise<unknown>) => { const ts = []; for (let i = 0; i < 60; i++) { const t = performance.now(); await work(); ts.push(performance.now() - t); } return median(ts).toFixed(2); };
  const filter = { q: '', role: null, unit: null, state: null, sort: 'name', page: 1 } as const;
  const out: unknown[] = [];
  const measure = async (label: string) => out.push([label, 'page', await time(() => committee.get(`/events/${forum}/delegates`)), 'service', await time(() => world.get(DelegateList).page(forum, filter)), 'event page', await time(() => committee.get(`/events/${forum}`))]);
  await add(3, 0); await measure('3');
  await add(47, 3); await measure('50');
  await add(2950, 50); await measure('3000');
  console.log(JSON.stringify(out));
  await world.close();
}, 120_000);
