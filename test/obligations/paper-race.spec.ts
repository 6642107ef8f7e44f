import { setTimeout as sleep } from 'node:timers/promises';
import type { DutyKey } from '../../src/obligations/duties.service.js';
import { HandedPaper } from '../../src/obligations/obligation-papers.entity.js';
import { Papers } from '../../src/obligations/papers.service.js';
import { pdf } from '../consents/scan-files.js';
import { formOf } from '../support/browser.js';
import { World } from '../support/world.js';

const path = '/obligations/ubnd-cac-huyen-thanh-pho-16/units/ubnd-an-bien';
const told = { number: '45/KH-UBND', 'signedOn-day': '20', 'signedOn-month': '5', 'signedOn-year': '2019' };

describe('a paper that is accepted while another one is handed in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterEach(async () => {
    world.withTurns();
    for (const name of ['hold', 'replace']) Reflect.deleteProperty(world.get(Papers), name);
    await world.database.housekeeping('test.forget', () =>
      world.database.of(HandedPaper).createQueryBuilder().delete().execute(),
    );
  });
  afterAll(() => world.close());

  it('is accepted or replaced, never both', async () => {
    expect(await race()).toBe(1);
  });

  it('is accepted or replaced also when SQLite no longer takes turns and nobody waits', async () => {
    world.withoutTurns();
    expect(await race(holdNothing)).toBe(1);
  });

  it('would be both if the replacing did not look', async () => {
    world.withoutTurns();
    expect(await race(replaceWithoutLooking)).toBe(2);
  });

  /** @returns how many of the two were told that it is done */
  async function race(spoil: () => void = () => undefined): Promise<number> {
    const committee = await world.signedIn('committee');
    const district = await world.signedIn('anBien');
    const files = { files: { name: 'ke-hoach.pdf', bytes: pdf() } };
    await district.submitFiles(path, told, { action: `${path}/papers`, files });
    const { id } = await world.database.of(HandedPaper).findOneByOrFail({});
    const acceptance = formOf((await committee.get(path)).text, `/papers/${id}/acceptance`);
    const paper = { ...formOf((await district.get(path)).text, `${path}/papers`).fields, ...told };
    spoil();
    const answers = await Promise.all([
      district.postFiles(`${path}/papers`, paper, files),
      // The other one has its file looked at first.
      sleep(50).then(() => committee.post(acceptance.action, acceptance.fields)),
    ]);
    return answers.filter(({ status }) => status === 303).length;
  }

  function holdNothing(): void {
    Object.assign(world.get(Papers), { hold: () => sleep(200) });
  }

  function replaceWithoutLooking(): void {
    holdNothing();
    Object.assign(world.get(Papers), {
      replace: ({ obligationSlug, unitSlug }: DutyKey) =>
        world.database.of(HandedPaper).update({ obligationSlug, unitSlug }, { state: 'replaced' }),
    });
  }
});
