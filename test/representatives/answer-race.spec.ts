import { RepresentativeRows } from '../../src/representatives/representative-rows.service.js';
import type { PlaceKey } from '../../src/representatives/representative-rows.service.js';
import { Representative } from '../../src/representatives/representative.entity.js';
import { formOf } from '../support/browser.js';
import { World } from '../support/world.js';
import {
  forgetSeats,
  inviteAll,
  leader,
  linkOf,
  placeOf,
  placePath,
  seatsPath,
} from './inviting-agencies.js';

describe('what happens to a place at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterEach(async () => {
    world.withTurns();
    for (const name of ['store', 'held']) Reflect.deleteProperty(world.get(RepresentativeRows), name);
    await forgetSeats(world);
  });
  afterAll(() => world.close());

  it('two who answer by one link name one leader between them: the other is told who was named', async () => {
    const { statuses, told } = await race();
    expect(statuses).toEqual([303, 409]);
    expect(told).toBe(true);
  });

  it('two name one also when SQLite no longer takes turns', async () => {
    world.withoutTurns();
    expect((await race()).statuses).toEqual([303, 409]);
  });

  it('two would both be thanked, and one be lost, if the writing did not look', async () => {
    world.withoutTurns();
    expect((await race(writeWithoutLooking)).statuses).toEqual([303, 303]);
  });

  it('a place is either named or taken away, never both', async () => {
    expect(await raceForPlace()).toBe(true);
  });

  it('a place would be both if nobody held it', async () => {
    world.withoutTurns();
    expect(await raceForPlace(holdNothing)).toBe(false);
  });

  /** An agency names somebody for its second place while the committee takes that place away. */
  async function raceForPlace(spoil: () => void = () => undefined): Promise<boolean> {
    const committee = await world.signedIn('committee');
    const agency = await world.signedIn('soYTe');
    const edit = `${seatsPath}/so-y-te`;
    const taking = `${edit}?_method=PUT`;
    await committee.submit(edit, { count: '2' }, taking);
    await inviteAll(committee);
    const place = placePath('so-y-te', 2);
    const naming = `${place}/representative?_method=PUT`;
    const named = { ...formOf((await agency.get(place)).text, naming).fields, ...leader };
    const less = { ...formOf((await committee.get(edit)).text, taking).fields, count: '1' };
    spoil();
    const answers = await Promise.all([agency.post(naming, named), committee.post(taking, less)]);
    return answers.filter(({ status }) => status === 303).length === 1;
  }

  /** Both have opened the page before either answers. */
  async function race(spoil: () => void = () => undefined) {
    const committee = await world.signedIn('committee');
    await inviteAll(committee);
    const link = await linkOf(committee, 'so-y-te');
    const action = `${link}/representative?_method=PUT`;
    const forms = await Promise.all(
      ['Trần Thị Một', 'Lê Văn Hai'].map(async (name) => ({
        ...formOf((await world.visitor().get(link)).text, action).fields,
        ...leader,
        name,
      })),
    );
    spoil();
    const answers = await Promise.all(forms.map((fields) => world.visitor().post(action, fields)));
    const { name } = await placeOf(world, 'so-y-te');
    const refused = answers.find(({ status }) => status === 409);
    return {
      statuses: answers.map(({ status }) => status).sort(),
      told: refused?.text.includes(name) ?? false,
    };
  }

  /** The place as both have seen it. */
  function holdNothing(): void {
    const rows = world.get(RepresentativeRows);
    Object.assign(rows, {
      held: async (key: PlaceKey) => {
        const place = await rows.get(key);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return place;
      },
    });
  }

  /** The place as both have seen it, and a writing without its version. */
  function writeWithoutLooking(): void {
    holdNothing();
    Object.assign(world.get(RepresentativeRows), {
      store: async (before: Representative, values: Partial<Representative>) => {
        await world.database
          .of(Representative)
          .createQueryBuilder()
          .update()
          .set(values)
          .where({ id: before.id })
          .execute();
        return Object.assign(new Representative(), before, values);
      },
    });
  }
});
