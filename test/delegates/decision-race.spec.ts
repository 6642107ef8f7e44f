import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../../src/core/errors/refusals.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { ChangeRequests } from '../../src/delegates/changes/change-requests.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import { anBienPath, child, emptyDelegations, register } from './people.js';

describe('two members of the committee who decide on one request at once', () => {
  let world: World;
  let district: Browser;
  let members: Browser[];
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    members = [await world.signedIn('committee'), await world.signedIn('tinhDoan')];
    world.setToday('2019-06-08T01:00:00Z');
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    await register(district, anBienPath, { ...child, changeReason: 'Thay em ốm' });
  });
  afterEach(() => {
    world.withTurns();
    Reflect.deleteProperty(world.get(ChangeRequests), 'close');
  });
  afterAll(() => world.close());

  it('make one decision: either is carried out, and the other member is told', async () => {
    for (const rivals of [['acceptance', 'refusal'] as const, ['acceptance', 'acceptance'] as const]) {
      await emptyDelegations(world);
      await register(district, anBienPath, { ...child, changeReason: 'Thay em ốm' });
      const { answers, state, people } = await race(rivals);
      expect(answers).toEqual([303, 409]);
      expect(people).toBe(state === 'accepted' ? 1 : 0);
    }
  });

  it('make one also when SQLite no longer takes turns', async () => {
    world.withoutTurns();
    const { answers, state, people } = await race(['acceptance', 'refusal']);
    expect([answers, people]).toEqual([[303, 409], state === 'accepted' ? 1 : 0]);
  });

  it('would make two, if the state were read first and written then', async () => {
    world.withoutTurns();
    readThenWrite();
    expect((await race(['refusal', 'refusal'])).answers).toEqual([303, 303]);
  });

  async function race(decisions: readonly ['acceptance' | 'refusal', 'acceptance' | 'refusal']) {
    const { id } = (await world.database.of(ChangeRequest).find())[0]!;
    const sent = await Promise.all(
      members.map((member, index) =>
        member.post(
          `/changes/${id}/${decisions[index]!}`,
          decisions[index] === 'refusal' ? { answer: 'Muộn.' } : {},
        ),
      ),
    );
    const { state } = await world.database.of(ChangeRequest).findOneByOrFail({ id });
    const people = await world.database.of(Delegate).count();
    return { answers: sent.map(({ status }) => status).sort(), state, people };
  }

  function readThenWrite(): void {
    const close = async ({ id }: ChangeRequest, state: ChangeRequest['state']) => {
      const requests = world.database.of(ChangeRequest);
      const found = await requests.findOneByOrFail({ id });
      await pause(50);
      if (found.state !== 'waiting') throw new Refused('delegates.change.decided-already');
      await requests.update({ id }, { state });
    };
    Object.assign(world.get(ChangeRequests), { close });
  }
});
