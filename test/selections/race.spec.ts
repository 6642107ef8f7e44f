import { Refused } from '../../src/core/errors/refusals.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { JourneyPlaces } from '../../src/selections/journey-places.service.js';
import { SelectionPlaces } from '../../src/selections/selection.entity.js';
import type { Browser } from '../support/browser.js';
import { onPostgres } from '../support/database.js';
import { World } from '../support/world.js';
import { addChildren, firstMorning, forgetSelections, listPath, national, setPlaces } from './choosing.js';

const places = 2;
const rivals = 10;

describe('the race for the last places of the journey', () => {
  let world: World;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    world.setToday(firstMorning);
    committee = await world.signedIn('committee');
  });
  afterEach(async () => {
    world.withTurns();
    Reflect.deleteProperty(world.get(JourneyPlaces), 'take');
    await forgetSelections(world);
  });
  afterAll(() => world.close());

  it('gives two places to two of ten who are chosen at once', async () => {
    expect(await race()).toEqual({
      chosen: places,
      taken: places,
      answers: { 303: places, 409: rivals - places },
    });
  });

  it('gives them to two also when SQLite no longer takes turns', async () => {
    expect(
      await race(() => {
        world.withoutTurns();
      }),
    ).toMatchObject({ chosen: places, taken: places });
  });

  it('would send more than may go, if the places were read first and written then', async () => {
    const { chosen } = await race(() => {
      world.withoutTurns();
      readThenWrite();
    });
    expect(chosen).toBeGreaterThan(places);
  });

  if (!onPostgres) {
    it('is kept from it by the turns alone, where the places are read first', async () => {
      expect(await race(readThenWrite)).toMatchObject({ chosen: places });
    });
  }

  async function race(prepare: () => void = () => undefined) {
    const children = Array.from({ length: rivals }, (_, index) => ({
      name: `Danh Thứ ${'ABCDEGHIKL'[index]!}`,
    }));
    const ids = await addChildren(world, children);
    await setPlaces(committee, String(places));
    prepare();
    const all = await Promise.all(
      ids.map((child) => committee.post(listPath, { child, criterion: 'dialogue' })),
    );
    const answers: Record<number, number> = {};
    for (const { status } of all) answers[status] = (answers[status] ?? 0) + 1;
    const { taken } = await world.database.of(SelectionPlaces).findOneByOrFail({ eventSlug: national });
    const chosen = await world.database.of(Delegate).countBy({ eventSlug: national });
    return { chosen, taken, answers };
  }

  /** How limits are often written, and why that does not hold. */
  function readThenWrite(): void {
    const take = async (eventSlug: string) => {
      const rows = world.database.of(SelectionPlaces);
      const row = await rows.findOneByOrFail({ eventSlug });
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (row.places !== null && row.taken >= row.places)
        throw new Refused('selections.no-place', { places: row.places });
      await rows.update({ eventSlug }, { taken: row.taken + 1 });
    };
    Object.assign(world.get(JourneyPlaces), { take });
  }
});
