import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pdf } from '../consents/scan-files.js';
import { Topics } from '../../src/programme/topics.service.js';
import { linkOf, placeOf, placePath, seatsPath } from '../representatives/inviting-agencies.js';
import { World } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import { launchChromium } from './chromium.js';

/** From the board to a leader's answer on a phone, and a paper that is handed in. */
describe('agencies, in a browser', () => {
  let world: World;
  let chromium: Browser;
  beforeAll(async () => {
    [world, chromium] = await Promise.all([World.open(), launchChromium()]);
    await world.get(Topics).addSuggested();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  async function contextOf(name: CastName, options = {}): Promise<BrowserContext> {
    const context = await chromium.newContext(options);
    const { cookies } = await world.signedIn(name);
    const { hostname: domain } = new URL(world.origin);
    await context.addCookies([...cookies].map(([key, value]) => ({ name: key, value, domain, path: '/' })));
    return context;
  }
  const pressed = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

  it('are invited from the board; the text for a chat is copied with link and code', async () => {
    const context = await contextOf('committee', { permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(world.origin + seatsPath);
    await pressed(page, /Soạn thư mời cho 11 cơ quan/);
    await page.waitForURL('**/outbox?state=draft');
    expect(await page.getByText('Đã soạn 11 thư nháp').count()).toBe(1);
    await expectAccessible(page);
    await page.goto(world.origin + placePath('so-y-te'));
    await page.getByRole('link', { name: /Mời cử đại diện lãnh đạo/ }).click();
    await pressed(page, /Chép nội dung gửi Zalo/);
    await page.getByText('Đã chép. Dán vào Zalo để gửi.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('/answer/');
    expect(copied).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await page.getByLabel('Zalo', { exact: true }).check();
    await pressed(page, /^Ghi lại$/);
    expect(await page.getByText(/Zalo · 20\/5\/2019 · Nguyễn Thị Mẫu/).count()).toBe(1);
    await context.close();
  });

  it('answer on a phone without JavaScript: who comes, what they will say, and a receipt', async () => {
    const link = await linkOf(await world.signedIn('committee'), 'so-y-te');
    const context = await chromium.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(world.origin + link);
    await pressed(page, /Gửi câu trả lời/);
    expect(await page.getByRole('link', { name: /Nhập họ và tên người dự/ }).count()).toBe(1);
    await page.fill('#name', 'Trần Thị Lãnh Đạo');
    await page.fill('#title', 'Phó Giám đốc Sở');
    await page.getByLabel('Có, là lãnh đạo').check();
    await page.fill('#phone', '0912 345 678');
    await pressed(page, /Gửi câu trả lời/);
    expect(page.url()).toContain('/receipt');
    expect(await page.getByText('Trần Thị Lãnh Đạo').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Quay lại' }).click();
    await pressed(page, /Lưu chủ đề/);
    await page.locator('textarea[name^="text-"]').first().fill('Mỗi trường một phòng y tế.');
    await pressed(page, /Lưu và báo đã chuẩn bị xong/);
    expect(
      (await page.getByText('Nội dung đã báo xong').count()) + (await page.getByText('sẵn sàng').count()),
    ).toBeGreaterThan(0);
    expect((await placeOf(world, 'so-y-te')).name).toBe('Trần Thị Lãnh Đạo');
    await context.close();
  });

  it('are confirmed by the committee from the board', async () => {
    const context = await contextOf('committee');
    const page = await context.newPage();
    await page.goto(`${world.origin}${seatsPath}?state=named`);
    await page.getByRole('link', { name: 'Sở Y tế' }).click();
    await expectAccessible(page);
    await pressed(page, /Xác nhận đại diện/);
    expect(await page.getByText(/Đã xác nhận\. Người này có thẻ đại biểu/).count()).toBe(1);
    await context.close();
  });

  it('hand in a paper, which the committee accepts', async () => {
    const context = await contextOf('anBien', { viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${world.origin}/obligations`);
    await page.getByRole('link', { name: 'Kế hoạch triển khai của đơn vị' }).click();
    await page.getByLabel('Số, ký hiệu văn bản').fill('45/kh-ubnd');
    for (const [part, value] of [
      ['signedOn', '20'],
      ['signedOn-month', '5'],
      ['signedOn-year', '2019'],
    ] as const)
      await page.fill(`#${part}`, value);
    await page.setInputFiles('#files', {
      name: 'ke-hoach.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(pdf()),
    });
    await pressed(page, /^Nộp$/);
    await page.waitForURL('**/receipt');
    expect(await page.getByText('45/KH-UBND').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await context.close();
    const board = await (await contextOf('committee')).newPage();
    await board.goto(`${world.origin}/obligations/board`);
    await board.getByRole('link', { name: /huyện An Biên: 45\/KH-UBND/ }).click();
    await pressed(board, /^Tiếp nhận$/);
    expect(await board.getByText('Đã tiếp nhận văn bản.').count()).toBe(1);
    await board.context().close();
  });

  it('get letters for all in one file', async () => {
    const context = await contextOf('committee');
    const page = await context.newPage();
    await page.goto(`${world.origin}/events/dien-dan-tre-em-tinh-2019/letters/new`);
    await page.getByLabel('Công văn đề nghị cử đại diện').check();
    await page.getByLabel('Sở Y tế', { exact: true }).check();
    await page
      .getByLabel('Công an tỉnh Kiên Giang')
      .or(page.getByLabel('Công an tỉnh', { exact: true }))
      .first()
      .check();
    await pressed(page, /Lập văn bản/);
    await page.waitForURL('**/letters');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pressed(page, /In các văn bản đã chọn/),
    ]);
    expect(download.suggestedFilename()).toBe('2 van ban.pdf');
    await context.close();
  });
});
