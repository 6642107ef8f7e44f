import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Demonstration } from '../../src/demonstration/demonstration.service.js';
import { Records } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { World } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import { launchChromium } from './chromium.js';

const widths = [360, 1280];

/** All pages that the controllers declare, filled with the demonstration's people: none is left out by being forgotten. */
describe('every page, in a browser', () => {
  let world: World;
  let chromium: Browser;
  let records: Records;
  beforeAll(async () => {
    [world, chromium] = await Promise.all([World.open(), launchChromium()]);
    await world.get(Demonstration).prepare();
    records = new Records(world);
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  it.each(['committee', 'anBien'] as const)(
    'is accessible to %s, and fits a phone and a desktop without sideways scrolling',
    async (name) => {
      const context = await contextOf(name);
      const page = await context.newPage();
      const addresses = await addressesFor(name);
      expect(addresses.length).toBeGreaterThan(5);
      for (const address of addresses) await judge(page, address);
      await context.close();
    },
    600_000,
  );

  async function judge(page: Page, address: string): Promise<void> {
    await page.goto(world.origin + address);
    await expectAccessible(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([address, width, needed]).toEqual([address, width, width]);
    }
  }

  /** What answers this person with a page; files and other people's pages don't. */
  async function addressesFor(name: CastName): Promise<string[]> {
    const browser = await world.signedIn(name);
    const addresses: string[] = [];
    for (const route of routesOf(world.app).filter(({ method }) => method === 'GET')) {
      const address = await records.addressOf(route, 'ubnd-an-bien');
      const { status, text } = await browser.get(address);
      if (status === 200 && text.startsWith('<!doctype html>')) addresses.push(address);
    }
    return addresses;
  }

  async function contextOf(name: CastName): Promise<BrowserContext> {
    const context = await chromium.newContext({ viewport: { width: 360, height: 800 } });
    const { cookies } = await world.signedIn(name);
    const { hostname: domain } = new URL(world.origin);
    await context.addCookies([...cookies].map(([key, value]) => ({ name: key, value, domain, path: '/' })));
    return context;
  }
});
