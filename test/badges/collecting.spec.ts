import { Delegate } from '../../src/delegates/delegate.entity.js';
import { child, emptyDelegations, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import { addDelegates } from './people.js';
import { badgesPath, finished, forgetAll, order } from './printing-world.js';

/** Drawing takes its time where much else is going on. */
const slow = 120_000;

describe('badges of people who have left', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    [district, committee] = [await world.signedIn('anBien'), await world.signedIn('committee')];
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    await forgetAll(world);
  });
  afterAll(() => world.close());

  const words = async (path: string) => wordsIn((await committee.get(path)).text);
  const leave = (id: string, what: string, fields: Record<string, string>) =>
    district.submit(
      `/delegates/${id}/${what}/new`,
      { reason: 'Em bận thi', ...fields },
      `/delegates/${id}/${what}`,
    );

  it(
    'are to be collected where they are on paper, and the substitute needs a badge',
    async () => {
      const [replaced = '', withdrawn = ''] = await addDelegates(world, [
        { name: 'Danh Sóc' },
        { name: 'Thị Út' },
        { name: 'Danh Ở Lại' },
      ]);
      expect(await words(badgesPath)).not.toContain('Thu hồi');
      await finished(world, committee, await order(committee));
      await leave(replaced, 'substitution', { ...child, name: 'Danh Thay' });
      await leave(withdrawn, 'withdrawal', {});
      const desk = await words(badgesPath);
      expect(desk).toContain('Có 2 thẻ đã in không còn hiệu lực');
      const dead = await committee.get(`${badgesPath}/printed?only=revoked`);
      const list = wordsIn(dead.text);
      for (const part of ['Danh Sóc', 'Thị Út', 'Người thay: Danh Thay', 'hết hiệu lực, cần thu hồi'])
        expect(list).toContain(part);
      expect(list).not.toContain('Danh Ở Lại');
      expect(await words(`${badgesPath}/printed?q=danh%20soc`)).toContain('Danh Sóc');
      await world.database.housekeeping('test.approve', () =>
        world.database.of(Delegate).update({ name: 'Danh Thay' }, { approvedAt: new Date() }),
      );
      const fresh = await words(`${badgesPath}?fresh=yes`);
      expect(fresh).toContain('Danh Thay');
      expect(fresh).toContain('cần in');
      expect(fresh).toContain('thay cho Danh Sóc');
      await finished(world, committee, await order(committee));
      expect(await words(`${badgesPath}?fresh=yes`)).not.toContain('cần in thay cho');
      expect(await words(badgesPath)).toContain('Có 2 thẻ đã in không còn hiệu lực');
    },
    slow,
  );
});
