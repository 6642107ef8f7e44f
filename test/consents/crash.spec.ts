import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '../support/browser.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { KillableServer } from '../support/killable-server.js';
import { forum } from '../support/world.js';
import { photo } from './scan-files.js';

const rounds = 4;

/** Four people send scans all the time; the server dies between a file and its row, or anywhere else. */
describe('kill -9 while scans are stored', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let child: string;
  let acknowledged = 0;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await KillableServer.open(database);
    const page = await (await server.signIn('anbien')).get(`/events/${forum}/delegations/ubnd-an-bien`);
    child = /href="(\/delegates\/[0-9a-f-]{36})"/.exec(page.text)?.[1] ?? '';
  });
  afterAll(async () => {
    await server.kill();
    await database.remove();
  });

  it('leaves no row without its file, and every file that was acknowledged', async () => {
    for (let round = 0; round < rounds; round++) {
      const browser = await server.signIn('anbien');
      const senders = [1, 2, 3, 4].map(() => sendUntilDead(browser));
      await moreAcknowledged();
      await wait(Math.random() * 600);
      await server.kill();
      await Promise.all(senders);
      await server.start();
      await expectAllToOpen(await server.signIn('anbien'));
    }
    expect(acknowledged).toBeGreaterThan(2);
  }, 180_000);

  async function moreAcknowledged(): Promise<void> {
    const before = acknowledged;
    for (let tries = 0; tries < 300 && acknowledged === before; tries++) await wait(50);
  }

  async function sendUntilDead(browser: Browser): Promise<void> {
    const picture = { name: 'a.jpg', bytes: await photo() };
    for (;;) {
      const path = `${child}/consents/scans`;
      const answer = await browser.postFiles(path, {}, { scans: picture }).catch(() => null);
      if (!answer) return;
      expect(answer.status).toBe(303);
      acknowledged += 1;
    }
  }

  async function expectAllToOpen(browser: Browser): Promise<void> {
    const { text } = await browser.get(`${child}/consents`);
    const scans = [...text.matchAll(/action="(\/consent-scans\/[0-9a-f-]{36}\/openings)"/g)].map(
      ([, path]) => path,
    );
    expect(scans.length).toBeGreaterThanOrEqual(acknowledged);
    const files = readdirSync(join(database.dataFolder, 'scans/consents'));
    expect(files.length).toBeGreaterThanOrEqual(scans.length);
    for (const path of scans) expect((await browser.post(path ?? '')).status).toBe(200);
  }
});
