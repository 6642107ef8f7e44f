import { randomUUID } from 'node:crypto';
import { Commitment } from '../../src/recommendations/answering/answer.entity.js';
import { stages } from '../../src/recommendations/answering-words.js';
import type { Stage } from '../../src/recommendations/answering-words.js';
import type { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { forgetRecommendations, suggestTopics } from './asking.js';
import { at } from './answering.js';
import { place, placeAt } from './placing.js';

/** c committee, l lead unit, k unit beside it, r recorder; everybody else has no part in it. */
const letters: Record<Exclude<CastName, 'door'>, string> = {
  committee: 'c',
  tinhDoan: 'c',
  soYTe: 'l',
  rachGia: 'k',
  baoVe: 'r',
  anBien: '',
};
const names = Object.keys(letters) as (keyof typeof letters)[];

const led: Stage[] = ['assigned', 'submitted', 'approved', 'answered'];

interface Deed {
  who: string;
  while: readonly Stage[];
  send: (browser: Browser, row: Recommendation, world: World) => Promise<Answer>;
}

const send =
  (path: string, fields: Record<string, string> = {}): Deed['send'] =>
  (browser, row) =>
    browser.post(`${at(row.id)}/${path}`, { version: '1', ...fields });

const day = (name: string) => ({ [`${name}-day`]: '30', [`${name}-month`]: '9', [`${name}-year`]: '2019' });

/** Who may do what and when, as it was decided, beside the code's own table. */
const deeds: Record<string, Deed> = {
  see: { who: 'clkr', while: stages, send: (browser, row) => browser.get(at(row.id)) },
  sort: { who: 'c', while: stages, send: send('topic?_method=PUT', { topic: 'TOPIC', level: 'district' }) },
  merge: {
    who: 'c',
    while: ['open', 'assigned'],
    send: async (browser, row, world) =>
      browser.post(`${at(row.id)}/merging`, { version: '1', number: String((await place(world)).number) }),
  },
  unmerge: { who: 'c', while: [], send: send('merging?_method=DELETE') },
  seal: { who: 'c', while: stages, send: send('sealing') },
  assign: { who: 'c', while: ['open', 'assigned'], send: send('lead?_method=PUT', { lead: 'so-y-te' }) },
  'pass on': {
    who: 'l',
    while: ['assigned'],
    send: send('passing-on', { lead: 'so-gddt', reason: 'Ngành khác.', decidedBy: 'Giám đốc' }),
  },
  'send on': { who: 'c', while: ['open', 'assigned'], send: send('sending-on', { sendOnReason: 'Luật.' }) },
  'call back': { who: 'c', while: ['national'], send: send('sending-on?_method=DELETE') },
  write: {
    who: 'cl',
    while: ['assigned'],
    send: (browser, row) =>
      browser.postFiles(
        `${at(row.id)}/answer?_method=PUT`,
        { version: '1', text: 'Sẽ làm.', childText: '', outcome: '', cause: '', next: 'save' },
        {},
      ),
  },
  'take back': { who: 'cl', while: ['submitted'], send: send('answer/submission?_method=DELETE') },
  contribute: {
    who: 'ck',
    while: ['assigned'],
    send: send('share?_method=PUT', { unit: 'ubnd-rach-gia', share: 'Chúng tôi giúp.' }),
  },
  approve: { who: 'c', while: ['submitted'], send: send('answer/approval') },
  return: {
    who: 'c',
    while: ['submitted', 'approved'],
    send: send('answer/return', { returnReason: 'Rõ hơn.' }),
  },
  record: {
    who: 'cr',
    while: led,
    send: send('spoken?_method=PUT', { version: '0', speaker: 'Sở', said: 'Vâng.' }),
  },
  promise: {
    who: 'cr',
    while: led,
    send: send('commitments', { promise: 'Mở lớp bơi.', owner: 'so-y-te', ...day('dueOn') }),
  },
  follow: {
    who: 'clk',
    while: led,
    send: send('progress', { progress: 'Đã mở.', 'day-day': '19', 'day-month': '5', 'day-year': '2019' }),
  },
  extend: {
    who: 'c',
    while: ['assigned', 'submitted'],
    send: send('extensions', { extensionReason: 'Chờ.', ...day('until') }),
  },
  'give a promise more time': {
    who: 'c',
    while: led,
    send: async (browser, row, world) => {
      const promiseId = await promised(world, row);
      return browser.post(`${at(row.id)}/extensions`, {
        ...{ version: '1', extensionReason: 'Chờ.', promiseId },
        ...{ 'until-day': '30', 'until-month': '10', 'until-year': '2019' },
      });
    },
  },
  withdraw: {
    who: 'c',
    while: ['answered'],
    send: send('publication?_method=DELETE', { withdrawReason: 'Có tên một em.' }),
  },
  reopen: { who: 'c', while: ['answered'], send: send('reopening', { reopenReason: 'Chưa rõ.' }) },
};

async function promised(world: World, { id: recommendationId }: Recommendation): Promise<string> {
  const id = randomUUID();
  const told = { recommendationId, ownerSlug: 'so-y-te', text: 'Mở lớp bơi.', dueOn: '2019-09-30' };
  await world.database.housekeeping('test.promise', () =>
    world.database.insert(Commitment, { id, ...told, createdAt: new Date(), version: 1 }),
  );
  return id;
}

describe('who may do what to a recommendation, and when', () => {
  let world: World;
  const browsers = new Map<string, Browser>();
  beforeAll(async () => {
    world = await World.open();
    for (const name of [...names, 'door'] as const) browsers.set(name, await world.signedIn(name));
    const topic = await suggestTopics(world);
    deeds.sort!.send = send('topic?_method=PUT', { topic, level: 'district' });
  });
  afterAll(async () => {
    await forgetRecommendations(world);
    await world.close();
  });

  /** The lead and the unit beside it are nobody before it is given to them. */
  const isPart = (letter: string, deed: Deed, stage: Stage) =>
    letter !== '' && deed.who.includes(letter) && (!'lk'.includes(letter) || led.includes(stage));

  const outcomeOf = ({ status }: Answer) => {
    if (status === 200 || status === 303) return 'done';
    if (status === 409) return 'not now';
    return status === 403 || status === 404 ? 'no' : `odd: ${status}`;
  };

  for (const [name, deed] of Object.entries(deeds))
    it(`${name}: every role at every stage`, async () => {
      const found: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const stage of stages)
        for (const person of [...names, 'door'] as const) {
          const row = await placeAt(world, stage);
          const letter = person === 'door' ? '' : letters[person];
          const key = `${person} at ${stage}`;
          found[key] = outcomeOf(await deed.send(browsers.get(person)!, row, world));
          const isTime = deed.while.includes(stage);
          expected[key] = isPart(letter, deed, stage) ? (isTime ? 'done' : 'not now') : 'no';
        }
      expect(found).toEqual(expected);
    });

  it('leaves to one that was merged only what takes it out, or away', async () => {
    const committee = browsers.get('committee')!;
    for (const [name, { send }] of Object.entries(deeds)) {
      const into = await place(world);
      const row = await place(world, { mergedIntoId: into.id, rootId: into.id, stage: 'open' });
      const outcome = outcomeOf(await send(committee, row, world));
      const stays = ['see', 'sort', 'unmerge', 'seal'].includes(name);
      expect([name, outcome]).toEqual([name, stays ? 'done' : name === 'pass on' ? 'no' : 'not now']);
    }
  });

  it('shows nothing of it to strangers, not even that it exists', async () => {
    const row = await placeAt(world, 'submitted');
    const stranger = await browsers.get('anBien')!.get(at(row.id));
    const nothing = await browsers.get('anBien')!.get(at('00000000-0000-4000-8000-000000000000'));
    expect([stranger.status, nothing.status]).toEqual([404, 404]);
  });
});
