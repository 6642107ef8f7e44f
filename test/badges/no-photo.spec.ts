import { PrintedBadge } from '../../src/badges/badge.entity.js';
import { Printables } from '../../src/badges/printables.service.js';
import { record, withdraw, answers } from '../consents/papers.js';
import { wordsIn } from '../delegates/people.js';
import { describeWithTool } from '../tools.js';
import type { Browser } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import { addDelegates } from './people.js';
import { badgesPath, download, finished, forgetAll, order, Paper } from './printing-world.js';

const mark = 'KHÔNG CHỤP ẢNH';

describeWithTool(['pdftotext'], 'the mark “no photo” on badges', () => {
  let world: World;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
  });
  beforeEach(() => forgetAll(world));
  afterAll(() => world.close());

  const printed = async (fields = {}) => {
    const run = await order(committee, fields);
    await finished(world, committee, run);
    const paper = new Paper(new Uint8Array(await (await download(world, committee, run)).arrayBuffer()));
    const { text } = paper;
    paper.remove();
    return text;
  };
  const outdated = async () =>
    (await world.get(Printables).of(forum)).filter(({ mustReprint }) => mustReprint).map(({ name }) => name);

  it('stands on the badge of each child whose family has not agreed to pictures, and on no other', async () => {
    await addDelegates(world, [
      { name: 'Danh Sóc' },
      { name: 'Thị Út', agreed: false },
      { name: 'Lê Văn Thuận', role: 'officer' },
    ]);
    const text = await printed();
    expect(text.split(mark)).toHaveLength(2);
    expect(text).toContain('Thị Út');
  });

  it('comes at once with a withdrawal, and the printed badge must be printed again', async () => {
    const [id = ''] = await addDelegates(world, [{ name: 'Danh Sóc' }, { name: 'Thị Út' }]);
    expect(await printed()).not.toContain(mark);
    expect(await outdated()).toEqual([]);
    await withdraw(committee, id, { purposes: 'photo-public', giver: 'child' });
    expect(await outdated()).toEqual(['Danh Sóc']);
    const page = wordsIn((await committee.get(badgesPath)).text);
    expect(page).toContain('Có 1 thẻ đã in cần in lại');
    expect(page).toContain('cần in lại');
    const again = await printed({ fresh: 'yes' });
    expect([again.includes(mark), again.includes('Thị Út'), await outdated()]).toEqual([true, false, []]);
  });

  it('goes when the family agrees after all', async () => {
    const [id = ''] = await addDelegates(world, [{ name: 'Danh Sóc', agreed: false }]);
    expect(await printed()).toContain(mark);
    await record(committee, id, answers('agreed'));
    expect(await outdated()).toEqual(['Danh Sóc']);
    expect(await printed()).not.toContain(mark);
  });

  it('is kept as it was drawn, also where a family answered after the order', async () => {
    const [id = ''] = await addDelegates(world, [{ name: 'Danh Sóc' }]);
    const run = await order(committee);
    await withdraw(committee, id, { purposes: 'photo-file' });
    await finished(world, committee, run);
    const [row] = await world.database.of(PrintedBadge).find();
    const paper = new Paper(new Uint8Array(await (await download(world, committee, run)).arrayBuffer()));
    expect(paper.text.includes(mark)).toBe(row?.noPhoto);
    paper.remove();
  });
});
