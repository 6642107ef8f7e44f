import { RoleGrant } from '../../src/accounts/grant.entity.js';
import { DelegateBatches } from '../../src/delegates/delegate-batches.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { DelegationRows } from '../../src/delegates/delegation-rows.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { anBienPath, emptyDelegations } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import { csv, headings, huu, sent, tram } from './lists.js';

/** Both have judged their list before either is stored. */
describe('two officers who store the same list at once', () => {
  let world: World;
  let officers: Browser[];
  beforeAll(async () => {
    world = await World.open();
    const grant = { personId: world.personIds.soYTe, role: 'district', unitSlug: 'ubnd-an-bien' } as const;
    await world.database.housekeeping('test.grant', () => world.database.of(RoleGrant).insert(grant));
    officers = [await world.signedIn('anBien'), await world.signedIn('soYTe')];
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(() => {
    Reflect.deleteProperty(world.get(DelegateBatches), 'store');
    Reflect.deleteProperty(world.get(DelegationRows), 'noteChange');
  });
  afterAll(() => world.close());

  it.each([1, 2, 3])('register each child once (%i)', async () => {
    expect(await race()).toEqual({ statuses: [303, 409], children: 2, taken: 2 });
  });

  it('would register each child twice, if nobody looked whether the delegation has changed', async () => {
    const rows = world.get(DelegationRows);
    const noteChange = rows.noteChange.bind(rows);
    Object.assign(rows, {
      noteChange: async (key: Parameters<typeof noteChange>[0]) =>
        Object.assign(await noteChange(key), { version: 2 }),
    });
    expect(await race()).toEqual({ statuses: [303, 303], children: 4, taken: 4 });
  });

  async function race() {
    const list = csv([headings, huu, tram]);
    const paths: string[] = [];
    for (const officer of officers) paths.push(await sent(officer, anBienPath, list));
    storeTogether();
    const answers = await Promise.all(
      officers.map((officer, index) =>
        officer.submit(paths[index]!, { scope: 'all' }, `${paths[index]!}/storing`),
      ),
    );
    const { taken } = await world.database
      .of(Quota)
      .findOneByOrFail({ unitSlug: 'ubnd-an-bien', role: 'child' });
    const statuses = answers.map(({ status }) => status).sort();
    return { statuses, children: await world.database.of(Delegate).count(), taken };
  }

  function storeTogether(): void {
    const batches = world.get(DelegateBatches);
    const store = batches.store.bind(batches);
    const waiting: (() => void)[] = [];
    Object.assign(batches, {
      store: async (...call: Parameters<typeof store>) => {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          if (waiting.length === officers.length)
            waiting.forEach((go) => {
              go();
            });
        });
        return store(...call);
      },
    });
  }
});
