import { Refused } from '../../src/core/errors/refusals.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegateRole } from '../../src/delegates/delegate-roles.js';
import type { DelegationKey } from '../../src/delegates/delegates.policy.js';
import { Places } from '../../src/delegates/places.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import type { Browser } from '../support/browser.js';
import { onPostgres } from '../support/database.js';
import { forum, World } from '../support/world.js';
import { anBienPath, child, emptyDelegations } from './people.js';

const places = 2;
const rivals = 10;
const quotaKey = { eventSlug: forum, unitSlug: 'ubnd-an-bien', role: 'child' } as const;

describe('the race for the last places', () => {
  let world: World;
  let district: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    const { database } = world;
    await database.housekeeping('test.quota', () =>
      database.of(Quota).update(quotaKey, { may: places, must: places }),
    );
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(() => {
    world.withTurns();
    Reflect.deleteProperty(world.get(Places), 'take');
  });
  afterAll(() => world.close());

  it('gives two places to two of ten who ask at once', async () => {
    expect(await race()).toEqual({
      registered: places,
      taken: places,
      answers: { 303: places, 409: rivals - places },
    });
  });

  it('gives them to two also when SQLite no longer takes turns', async () => {
    world.withoutTurns();
    expect(await race()).toMatchObject({ registered: places, taken: places });
  });

  it('would sell more than there are, if the places were read first and written then', async () => {
    world.withoutTurns();
    readThenWrite();
    const { registered } = await race();
    expect(registered).toBeGreaterThan(places);
  });

  if (!onPostgres) {
    it('is kept from overselling by the turns alone, where the places are read first', async () => {
      readThenWrite();
      expect(await race()).toMatchObject({ registered: places });
    });
  }

  async function race() {
    const names = Array.from({ length: rivals }, (_, index) => `Danh Thứ ${'ABCDEGHIKL'[index]!}`);
    const answers = await Promise.all(
      names.map((name) => district.post(`${anBienPath}/delegates`, { ...child, name })),
    );
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    const { taken } = await world.database.of(Quota).findOneByOrFail(quotaKey);
    return { registered: await world.database.of(Delegate).count(), taken, answers: counts };
  }

  /** How limits are often written, and why that does not hold. */
  function readThenWrite(): void {
    const take = async ({ eventSlug, unitSlug }: DelegationKey, role: DelegateRole) => {
      const quotas = world.database.of(Quota);
      const quota = await quotas.findOneByOrFail({ eventSlug, unitSlug, role });
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (quota.taken >= quota.may) throw new Refused('delegates.quota-full', { quota: quota.may });
      await quotas.update({ eventSlug, unitSlug, role }, { taken: quota.taken + 1 });
    };
    Object.assign(world.get(Places), { take });
  }
});
