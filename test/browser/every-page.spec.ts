import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Demonstration } from '../../src/demonstration/demonstration.service.js';
import { Records } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import type { Route } from '../support/routes.js';
import { World } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import { launchChromium } from './chromium.js';

const widths = [1280, 360];
/** So many pages there were for each when this was written. */
const fewest = { committee: 75, anBien: 44, soYTe: 16 };

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

  it.each([
    ['the committee', 'committee', []],
    ['a district, where it sees what the committee does not', 'anBien', ['committee']],
    ['an agency, likewise', 'soYTe', ['committee', 'anBien']],
  ] as const)(
    'is accessible to %s, and fits a phone and a desktop without sideways scrolling',
    async (_title, name, others) => {
      const routes = await routesFor(name);
      const known = new Set((await Promise.all(others.map(routesFor))).flat().map(({ path }) => path));
      const fresh = routes.filter(({ path }) => !known.has(path) || path === '/desk');
      expect(routes.length).toBeGreaterThanOrEqual(fewest[name]);
      const context = await contextOf(name);
      const page = await context.newPage();
      for (const route of fresh) await judge(page, await addressOf(route));
      await context.close();
    },
    300_000,
  );

  async function judge(page: Page, address: string): Promise<void> {
    await page.goto(world.origin + address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([address, width, needed]).toEqual([address, width, width]);
    }
    await expectAccessible(page);
  }

  const addressOf = (route: Route) => records.addressOf(route, 'ubnd-an-bien');

  /** Those that answer this person with a page; files and other people's pages don't. */
  async function routesFor(name: CastName): Promise<Route[]> {
    const browser = await world.signedIn(name);
    const routes = routesOf(world.app).filter(({ method }) => method === 'GET');
    const answers = await Promise.all(routes.map(async (route) => browser.get(await addressOf(route))));
    return routes.filter((_, index) => {
      const { status, text } = answers[index]!;
      return status === 200 && text.startsWith('<!doctype html>');
    });
  }

  async function contextOf(name: CastName): Promise<BrowserContext> {
    const context = await chromium.newContext();
    const { cookies } = await world.signedIn(name);
    const { hostname: domain } = new URL(world.origin);
    await context.addCookies([...cookies].map(([key, value]) => ({ name: key, value, domain, path: '/' })));
    return context;
  }
});
