import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Upload } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { KillableServer } from '../support/killable-server.js';
import { forum } from '../support/world.js';
import { csv, headings, sent } from './lists.js';

const listed = 300;
const delegation = `/events/${forum}/delegations/ubnd-an-bien`;
const words = ['giữa', 'cuối'];

/** The built server, killed without warning while it stores a list of 300 children. */
describe('kill -9 in the middle of a list', () => {
  let database: TestDatabase;
  let server: KillableServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await KillableServer.open(database);
    await setQuota();
  });
  afterAll(async () => {
    await server.kill();
    await database.remove();
  });

  it('keeps all of a list or nothing, and all of what was acknowledged', async () => {
    const first = await begin('đầu');
    let { milliseconds: moment } = await store(first);
    expect(await count(first)).toBe(listed);
    for (const word of words) {
      const begun = await begin(word);
      moment *= 0.7;
      const { isAcknowledged } = await store(begun, moment);
      const kept = await count(begun);
      expect(isAcknowledged ? [listed] : [0, listed]).toContain(kept);
      expect((await store(begun)).isAcknowledged).toBe(true);
      expect(await count(begun)).toBe(listed);
    }
  });

  interface Begun {
    word: string;
    browser: Browser;
    action: string;
    form: Record<string, string>;
  }

  /** A list on its way, and the form that stores it. */
  async function begin(word: string): Promise<Begun> {
    const browser = await server.signIn('anbien');
    const path = await sent(browser, delegation, listOf(word));
    const { action, fields } = formOf((await browser.get(path)).text, `${path}/storing`);
    return { word, browser, action, form: { ...fields, scope: 'all' } };
  }

  async function store({ browser, action, form }: Begun, killAfter = Infinity) {
    const start = performance.now();
    const answer = browser.post(action, form).catch(() => null);
    if (killAfter < Infinity) {
      await wait(killAfter);
      await server.kill();
    }
    const isAcknowledged = (await answer)?.status === 303;
    const milliseconds = performance.now() - start;
    if (killAfter < Infinity) await server.start();
    return { isAcknowledged, milliseconds };
  }

  async function count({ browser, word }: Begun): Promise<number> {
    const { text } = await browser.get(delegation);
    return text.match(new RegExp(`>Danh ${word} [a-z]+<`, 'g'))?.length ?? 0;
  }

  async function setQuota(): Promise<void> {
    const committee = await server.signIn('btc1');
    const fields = { 'ubnd-an-bien.child.may': '999', 'ubnd-an-bien.child.must': '5' };
    const answer = await committee.submit(`/setup/quotas/${forum}`, fields, `/setup/quotas/${forum}`);
    expect(answer.status).toBe(303);
  }
});

function listOf(word: string): Upload {
  const rest = ['9/5/2007', 'Nữ', 'THCS Đông Thái', '6A', 'Danh Thị Thử', '0912345678'];
  const rows = Array.from({ length: listed }, (_, index) => [
    String(index + 1),
    `Danh ${word} ${wordOf(index)}`,
    ...rest,
  ]);
  return csv([headings, ...rows]);
}

/** Digits as letters: names hold none. */
function wordOf(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'abcdeghikl'[Number(digit)] ?? '');
}
