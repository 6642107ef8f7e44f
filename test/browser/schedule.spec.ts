import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ScheduleItem, ScheduleRelease } from '../../src/schedule/schedule.entity.js';
import { forum, World } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import { launchChromium } from './chromium.js';

const draft = `/events/${forum}/schedule/draft`;
const desktop = { viewport: { width: 1280, height: 1000 } };
/** Milliseconds: what is not there by then does not come. */
const patience = 8_000;
/** Of the board: half an hour of time, in pixels. */
const halfAnHour = 39;

describe('the schedule in a browser', () => {
  let world: World;
  let chromium: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [world, chromium] = await Promise.all([World.open(), launchChromium()]);
    const committee = await world.signedIn('committee');
    await committee.submit(draft, {}, `/events/${forum}/schedule/beginning`);
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  async function pageOf(name: CastName | null, options: BrowserContextOptions = desktop): Promise<Page> {
    const context = await chromium.newContext(options);
    contexts.push(context);
    const { hostname: domain } = new URL(world.origin);
    const cookies = name ? [...(await world.signedIn(name)).cookies] : [];
    await context.addCookies(cookies.map(([key, value]) => ({ name: key, value, domain, path: '/' })));
    context.setDefaultTimeout(patience);
    return context.newPage();
  }
  const go = (page: Page, path: string) => page.goto(world.origin + path);
  const welcome = () =>
    world.database.of(ScheduleItem).findOneByOrFail({ eventSlug: forum, kind: 'welcome', day: 1 });
  const onBoard = (page: Page, { id }: ScheduleItem) => page.locator(`.board__item[data-of="${id}"]`);
  /** Waits until the server has taken what was dragged. */
  const saved = async (page: Page, work: () => Promise<void>) => {
    const answered = page.waitForResponse((response) => response.url().includes('/place'));
    await work();
    await answered;
    await page.waitForLoadState('networkidle');
  };
  async function drag(page: Page, item: ScheduleItem, [x, y]: [number, number]): Promise<void> {
    const box = (await onBoard(page, item).boundingBox())!;
    const start = { x: box.x + 30, y: box.y + box.height / 2 };
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + x, start.y + y, { steps: 4 });
    await page.mouse.up();
  }

  it('moves an item by mouse, to another time and room, and takes it back', async () => {
    const page = await pageOf('committee');
    await go(page, draft);
    const before = await welcome();
    const column = (await page.locator('.board__room').first().boundingBox())!.width;
    await saved(page, () => drag(page, before, [-column, halfAnHour]));
    const after = await welcome();
    expect(after.startsAt - before.startsAt).toBe(30);
    expect(after.endsAt - before.endsAt).toBe(30);
    expect(after.roomId).not.toBe(before.roomId);
    await page.locator(`#item-${before.id} .draft__time`, { hasText: '07:30–08:30' }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác việc vừa làm' }).click();
    expect(await welcome()).toMatchObject({ startsAt: before.startsAt, roomId: before.roomId });
  });

  it('changes the end by its lower edge', async () => {
    const page = await pageOf('committee');
    await go(page, draft);
    const before = await welcome();
    await onBoard(page, before).scrollIntoViewIfNeeded();
    const edge = (await onBoard(page, before).locator('.board__edge').boundingBox())!;
    await saved(page, async () => {
      await page.mouse.move(edge.x + edge.width / 2, edge.y + 3);
      await page.mouse.down();
      await page.mouse.move(edge.x + edge.width / 2, edge.y + 3 - halfAnHour, { steps: 3 });
      await page.mouse.up();
    });
    const after = await welcome();
    expect(after.startsAt).toBe(before.startsAt);
    expect(before.endsAt - after.endsAt).toBe(30);
  });

  it('moves by keys, and keeps the focus where it is', async () => {
    const page = await pageOf('committee');
    await go(page, draft);
    const before = await welcome();
    await saved(page, async () => {
      await onBoard(page, before).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'ArrowLeft'])
        await page.keyboard.press(key);
    });
    const after = await welcome();
    expect([after.startsAt - before.startsAt, after.endsAt - before.endsAt]).toEqual([10, 15]);
    expect(after.roomId).not.toBe(before.roomId);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.of)).toBe(before.id);
  });

  it('moves by touch at its grip, while a swipe elsewhere scrolls', async () => {
    const page = await pageOf('committee', { hasTouch: true, viewport: { width: 800, height: 900 } });
    await go(page, draft);
    const before = await welcome();
    await onBoard(page, before).scrollIntoViewIfNeeded();
    const grip = (await onBoard(page, before).locator('.board__grip').boundingBox())!;
    const at = { x: Math.round(grip.x + 6), y: Math.round(grip.y + 12) };
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at.x, y }],
      });
    await saved(page, async () => {
      await touch('touchStart', at.y);
      for (const part of [1, 2, 3]) await touch('touchMove', at.y + (halfAnHour / 3) * part);
      await touch('touchEnd', at.y + halfAnHour);
    });
    expect((await welcome()).startsAt - before.startsAt).toBe(30);
  });

  it('tells the second of two editors, and shows what the first has saved', async () => {
    const [one, other] = [await pageOf('committee'), await pageOf('tinhDoan')];
    await go(one, draft);
    await go(other, draft);
    const before = await welcome();
    await saved(one, () => drag(one, before, [0, halfAnHour]));
    const first = await welcome();
    await saved(other, () => drag(other, before, [0, -halfAnHour]));
    await other.locator('[data-schedule-message]:not([hidden])').waitFor();
    expect(await welcome()).toMatchObject({ startsAt: first.startsAt, version: first.version });
    const shown = await other.locator(`[data-item="${before.id}"]`).getAttribute('data-start');
    expect(Number(shown)).toBe(first.startsAt);
  });

  it('is a list with forms without JavaScript, on a phone', async () => {
    const page = await pageOf('committee', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await go(page, draft);
    const before = await welcome();
    expect(await page.locator('.board').count()).toBe(0);
    await page.locator(`#item-${before.id}`).getByRole('link', { name: /^Dời/ }).click();
    await page.fill('[name=start]', '7h');
    await page.fill('[name=end]', '8h');
    await page.getByRole('button', { name: 'Lưu giờ và phòng mới' }).click();
    expect(await welcome()).toMatchObject({ startsAt: 420, endsAt: 480 });
  });

  it('is accessible with its board, and reads well once it is released', async () => {
    const page = await pageOf('committee');
    await go(page, draft);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Công bố…' }).click();
    await page.getByRole('button', { name: 'Công bố' }).click();
    expect(await world.database.of(ScheduleRelease).count()).toBe(1);
    const visitor = await pageOf(null, { viewport: { width: 360, height: 740 } });
    await go(visitor, `/events/${forum}`);
    await visitor.getByRole('link', { name: 'Xem chương trình' }).click();
    await visitor.getByRole('link', { name: 'Nhóm 3' }).click();
    expect(await visitor.getByText(/Thảo luận nhóm từ khuyến nghị/).count()).toBe(1);
    await expectAccessible(visitor);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
