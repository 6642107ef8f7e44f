import { IsNull } from 'typeorm';
import { Badge } from '../../src/badges/badge.entity.js';
import { Badges } from '../../src/badges/badges.service.js';
import { World, forum } from '../support/world.js';
import { addDelegates } from './people.js';

const rivals = 5;

describe('the race for a badge', () => {
  let world: World;
  let holders: { id: string; eventSlug: string }[];

  beforeEach(async () => {
    world = await World.open();
    const ids = await addDelegates(world, [{ name: 'Danh Sóc' }, { name: 'Thị Út' }, { name: 'Đỗ Thị Ánh' }]);
    holders = ids.map((id) => ({ id, eventSlug: forum }));
  });
  afterEach(() => world.close());

  it('gives each delegate one, whoever asks at the same time', async () => {
    const answers = await race();
    expect(await living()).toBe(holders.length);
    expect(new Set(answers.map((ids) => JSON.stringify([...ids].sort()))).size).toBe(1);
  });

  it('gives each delegate one also when SQLite no longer takes turns', async () => {
    world.withoutTurns();
    await race();
    expect(await living()).toBe(holders.length);
  });

  it('would give several, if the database did not hold to one', async () => {
    world.withoutTurns();
    await world.database.housekeeping('test.drop', () =>
      world.database.manager.query('DROP INDEX "badges_alive"'),
    );
    await race();
    expect(await living()).toBeGreaterThan(holders.length);
  });

  /** All have found that nobody has a badge before the first one writes. */
  async function race(): Promise<Map<string, string>[]> {
    const badges = world.get(Badges);
    const drafts = await Promise.all(Array.from({ length: rivals }, () => badges.draftMissing(holders)));
    return Promise.all(drafts.map((own) => badges.issueFor(holders, own)));
  }

  function living(): Promise<number> {
    return world.database.of(Badge).countBy({ revokedAt: IsNull() });
  }
});
