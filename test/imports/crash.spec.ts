import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Upload } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';
import { forum } from '../support/world.js';
import { csv, headings, sent } from './lists.js';

const listed = 300;
const delegation = `/events/${forum}/delegations/ubnd-an-bien`;
/** When the server dies, in shares of the time that storing took before. */
const moments = [0.35, 0.7];

/** The built server, killed without warning while it stores a list of 300 children. */
describe('kill -9 in the middle of a list', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await ServerProcess.start(database);
    await setQuota();
  }, 60_000);
  afterAll(async () => {
    await server.kill();
    await database.remove();
  });

  it('keeps all of a list or nothing, and all of what was acknowledged', async () => {
    const usual = await store(await server.signIn('anbien'), 'đầu', null);
    expect(usual).toMatchObject({ isAcknowledged: true, kept: listed });
    const deaths: boolean[] = [];
    for (const [round, moment] of moments.entries()) {
      const word = ['giữa', 'cuối'][round] ?? '';
      const { isAcknowledged, kept, again } = await store(await server.signIn('anbien'), word, {
        killAfter: usual.milliseconds * moment,
      });
      expect([0, listed]).toContain(kept);
      if (isAcknowledged) expect(kept).toBe(listed);
      expect(again).toEqual([303, listed]);
      deaths.push(!isAcknowledged);
    }
    expect(deaths).toContain(true);
  }, 120_000);

  async function store(browser: Browser, word: string, death: { killAfter: number } | null) {
    const path = await sent(browser, delegation, listOf(word));
    const { fields } = formOf((await browser.get(path)).text, `${path}/storing`);
    const form = { ...fields, formKey: fields.formKey ?? randomUUID(), scope: 'all' };
    const start = performance.now();
    const answer = browser.post(`${path}/storing`, form).catch(() => null);
    if (death) await die(death.killAfter);
    const isAcknowledged = (await answer)?.status === 303;
    const milliseconds = performance.now() - start;
    if (death) await server.start();
    const kept = await count(browser, word);
    const again = death ? (await browser.post(`${path}/storing`, form)).status : null;
    return { isAcknowledged, milliseconds, kept, again: [again, await count(browser, word)] };
  }

  async function die(after: number): Promise<void> {
    await wait(after);
    await server.kill();
  }

  async function count(browser: Browser, word: string): Promise<number> {
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
