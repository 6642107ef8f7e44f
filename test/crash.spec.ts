import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from './support/browser.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { KillableServer } from './support/killable-server.js';
import { forum } from './support/world.js';

const delegation = `/events/${forum}/delegations/ubnd-an-bien`;
const rounds = 3;

/** Killed without warning while eight people register at once. */
describe('kill -9 in the middle of writes', () => {
  let database: TestDatabase;
  let server: KillableServer;
  const acknowledged = new Set<string>();
  const unknown = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await KillableServer.open(database);
    await setQuota();
  });
  afterAll(async () => {
    await server.kill();
    await database.remove();
  });

  it('loses nothing that was acknowledged, and a form that is sent again does its work once', async () => {
    for (let round = 0; round < rounds; round++) {
      const browser = await server.signIn('anbien');
      const writers = Array.from({ length: 8 }, (_, writer) =>
        registerUntilDead(browser, `${round}-${writer}`),
      );
      await wait(100 + Math.random() * 200);
      await server.kill();
      await Promise.all(writers);
      await server.start();
      await expectAllOnce(browser);
    }
    expect(acknowledged.size).toBeGreaterThan(20);
  });

  async function expectAllOnce(browser: Browser): Promise<void> {
    for (const [name, fields] of unknown) {
      expect((await browser.post(`${delegation}/delegates`, fields)).status).toBe(303);
      acknowledged.add(name);
    }
    unknown.clear();
    const page = (await browser.get(delegation)).text;
    const shown = [...acknowledged].map((name) => [name, page.split(`>${name}<`).length - 1]);
    expect(shown.filter(([, times]) => times !== 1)).toEqual([]);
  }

  async function registerUntilDead(browser: Browser, writer: string): Promise<void> {
    for (let index = 0; ; index++) {
      const name = `Danh Thử ${wordOf(writer)} ${wordOf(String(index))}`;
      const fields = child(name);
      unknown.set(name, fields);
      const answer = await browser.post(`${delegation}/delegates`, fields).catch(() => null);
      if (!answer) return;
      unknown.delete(name);
      expect([answer.status, answer.status === 303 ? '' : answer.text]).toEqual([303, '']);
      acknowledged.add(name);
    }
  }

  async function setQuota(): Promise<void> {
    const committee = await server.signIn('btc1');
    const answer = await committee.submit(`/setup/quotas/${forum}`, quotaFields(), `/setup/quotas/${forum}`);
    expect(answer.status).toBe(303);
  }
});

function quotaFields(): Record<string, string> {
  return { 'ubnd-an-bien.child.may': '999', 'ubnd-an-bien.child.must': '5' };
}

function child(name: string): Record<string, string> {
  return {
    formKey: randomUUID(),
    version: '0',
    role: 'child',
    name,
    'born-day': '9',
    'born-month': '5',
    'born-year': '2007',
    gender: 'female',
    guardianName: 'Danh Thị Thử',
    guardianPhone: '0912 345 678',
    different: 'yes',
  };
}

/** Digits as letters: names hold none. */
function wordOf(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => 'abcdeghikl'[Number(digit)] ?? '').replaceAll('-', 'x');
}
