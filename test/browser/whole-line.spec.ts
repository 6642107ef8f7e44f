import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Passwords } from '../../src/accounts/passwords.service.js';
import { Person } from '../../src/accounts/person.entity.js';
import { photo } from '../consents/scan-files.js';
import { hasTool } from '../tools.js';
import { World, forum } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import type { Look } from './accessible.js';
import { launchChromium } from './chromium.js';

const password = 'ba tu khong lien quan';
const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

const children = [
  { name: 'Danh Sóc', day: '20', month: '6', year: '2003', gender: 'Nam' },
  { name: 'Nguyễn Thị Hoàng Mai', day: '09', month: '5', year: '2007', gender: 'Nữ' },
] as const;

describe('from a sign-in to a printed badge, in a browser', () => {
  let world: World;
  let chromium: Browser;
  beforeAll(async () => {
    [world, chromium] = await Promise.all([World.open(), launchChromium()]);
    await givePasswords(['anBien', 'rachGia', 'committee']);
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  it.each([
    { unit: 'ubnd-an-bien', who: 'anBien' as const, viewport: desktop, javaScriptEnabled: true },
    { unit: 'ubnd-rach-gia', who: 'rachGia' as const, viewport: phone, javaScriptEnabled: false },
  ])(
    'goes the whole way for $unit, $viewport.width pixels wide, with JavaScript: $javaScriptEnabled',
    async ({ unit, who, ...context }) => {
      const look = context.javaScriptEnabled ? expectAccessible : () => Promise.resolve();
      const district = await signIn(await chromium.newContext(context), who, look);
      await registerAndSubmit(district, unit, look);
      await recordConsents(district, unit, look);
      const committee = await signIn(await chromium.newContext(context), 'committee', look);
      await approve(committee, unit, look);
      const pdf = await print(committee, unit, look);
      expectBadges(pdf);
    },
    240_000,
  );

  it('fits a phone of 360 pixels on every page of the way, without sideways scrolling', async () => {
    const page = await signIn(await chromium.newContext({ viewport: phone }), 'committee', expectAccessible);
    for (const path of pagesToSee()) {
      await page.goto(world.origin + path);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        path,
        phone.width,
      ]);
      await expectAccessible(page);
    }
  }, 240_000);

  it('can be signed in to with the keyboard alone, past the skip link', async () => {
    const context = await chromium.newContext({ viewport: desktop });
    const page = await context.newPage();
    await page.goto(`${world.origin}/sign-in`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
    await tabTo(page, 'login');
    await page.keyboard.type('anbien');
    await tabTo(page, 'password');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await context.close();
  });

  it('leads from each mistake in the summary to its field', async () => {
    const page = await signIn(await chromium.newContext({ viewport: desktop }), 'anBien', expectAccessible);
    await page.goto(`${world.origin}/events/${forum}/delegations/ubnd-an-bien/delegates/new?role=child`);
    await page.getByLabel('Họ và tên', { exact: true }).fill('Danh');
    await page.getByRole('button', { name: 'Lưu đại biểu' }).click();
    await expectAccessible(page);
    const summary = page.getByRole('alert');
    expect(await summary.evaluate((element) => document.activeElement?.contains(element))).toBe(true);
    await summary.getByRole('link').first().click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/INPUT|SELECT|TEXTAREA/);
    expect(await page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Danh');
  });

  async function givePasswords(names: CastName[]): Promise<void> {
    const passwordHash = await world.get(Passwords).hash(password);
    const ids = names.map((name) => world.personIds[name]);
    await world.database.housekeeping('test.passwords', () =>
      world.database.of(Person).update(ids, { passwordHash }),
    );
  }

  async function signIn(context: BrowserContext, name: CastName, look: Look): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${world.origin}/sign-in`);
    await look(page);
    await page.getByLabel('Tên đăng nhập hoặc thư điện tử').fill(name.toLowerCase());
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await look(page);
    return page;
  }

  async function registerAndSubmit(page: Page, unit: string, look: Look): Promise<void> {
    await page.goto(`${world.origin}/events/${forum}/delegations/${unit}`);
    await look(page);
    for (const child of children) await registerChild(page, child, look);
    await page.getByLabel('Lý do chưa đủ chỉ tiêu').fill('Các em còn lại đang chờ trường giới thiệu.');
    await page.getByRole('button', { name: 'Nộp danh sách' }).click();
    await page.getByText('Đã nộp danh sách.').waitFor();
    await look(page);
  }

  async function registerChild(page: Page, child: (typeof children)[number], look: Look): Promise<void> {
    await page.getByRole('link', { name: 'Thêm đại biểu' }).first().click();
    await look(page);
    await page.getByLabel('Trẻ em', { exact: true }).check();
    await page.getByLabel('Họ và tên', { exact: true }).fill(child.name);
    await page.locator('[name="born-day"]').fill(child.day);
    await page.locator('[name="born-month"]').fill(child.month);
    await page.locator('[name="born-year"]').fill(child.year);
    await page.getByLabel(child.gender, { exact: true }).check();
    await page.getByLabel('Họ tên cha, mẹ hoặc người giám hộ').fill('Thị Nhung');
    await page.getByLabel('Điện thoại của cha, mẹ hoặc người giám hộ').fill('0912 345 678');
    await page.getByRole('button', { name: 'Lưu đại biểu' }).click();
    await page.getByText(`Đã thêm ${child.name} vào đoàn.`).waitFor();
    await look(page);
  }

  /** One paper answer by answer with its scan, the other one from the pile. */
  async function recordConsents(page: Page, unit: string, look: Look): Promise<void> {
    const [first, second] = children;
    await page.goto(`${world.origin}/events/${forum}/delegations/${unit}/consents`);
    await look(page);
    await page.getByRole('link', { name: first.name }).first().click();
    await look(page);
    for (const choice of await page.getByLabel('Đồng ý', { exact: true }).all()) await choice.check();
    await page.getByLabel('Cách trả lời').selectOption({ label: 'Giấy ký' });
    await fillDay(page);
    await page.getByLabel('Quan hệ với trẻ em').selectOption({ label: 'Mẹ' });
    await page.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    await page.getByText(`Đã ghi câu trả lời của ${first.name}.`).waitFor();
    await look(page);
    await addScan(page, look);
    await page.goto(`${world.origin}/events/${forum}/delegations/${unit}/consents`);
    await fillDay(page);
    await page.getByLabel(`Phiếu của ${second.name}`).selectOption('all');
    await page.getByLabel(`Quan hệ của người ký với ${second.name}`).selectOption({ label: 'Cha' });
    await page.getByRole('button', { name: 'Ghi các phiếu đã chọn' }).click();
    await page.getByText('Đã ghi 1 phiếu đồng ý tất cả.').waitFor();
    await look(page);
  }

  async function fillDay(page: Page): Promise<void> {
    for (const [part, value] of [
      ['day', '12'],
      ['month', '5'],
      ['year', '2019'],
    ])
      await page.locator(`[name="givenOn-${part}"]`).fill(value ?? '');
  }

  async function addScan(page: Page, look: Look): Promise<void> {
    const picture = { name: 'giấy.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo()) };
    await page.getByLabel('Chọn tệp quét hoặc ảnh chụp giấy đã ký').setInputFiles(picture);
    await page.getByRole('button', { name: 'Cất bản quét' }).click();
    await page.getByText('Đã cất 1 tệp').waitFor();
    await look(page);
    const open = page.getByRole('button', { name: 'Mở tệp 1' });
    const [file] = await Promise.all([page.waitForEvent('download'), open.click()]);
    expect(file.suggestedFilename()).toMatch(/^ban-quet-.*\.jpg$/);
  }

  async function approve(page: Page, unit: string, look: Look): Promise<void> {
    await page.goto(`${world.origin}/events/${forum}/delegations`);
    await look(page);
    await page.goto(`${world.origin}/events/${forum}/delegations/${unit}`);
    await look(page);
    await page.getByRole('button', { name: 'Duyệt đoàn' }).click();
    await page.getByText('Có thể in thẻ cho đoàn.').waitFor();
    await look(page);
  }

  async function print(page: Page, unit: string, look: Look): Promise<string> {
    await page.goto(`${world.origin}/events/${forum}/badges?unit=${unit}`);
    await look(page);
    await page.getByRole('button', { name: 'Tạo tệp in 2 thẻ' }).click();
    await page.waitForURL(/print-runs/);
    await look(page);
    const download = page.getByRole('button', { name: 'Tải PDF' });
    for (let tries = 0; tries < 40 && !(await download.isVisible()); tries++) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    await look(page);
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
    const path = join(mkdtempSync(join(tmpdir(), 'chung-tay-badges-')), 'badges.pdf');
    await file.saveAs(path);
    return path;
  }

  function pagesToSee(): string[] {
    return [
      '/',
      `/events/${forum}`,
      '/privacy',
      '/desk',
      '/help',
      '/help/district',
      '/account',
      '/account/password',
      '/accounts',
      '/accounts/new',
      '/setup',
      '/setup/units',
      '/setup/events',
      '/setup/contact',
      `/setup/quotas/${forum}`,
      `/setup/ages/${forum}`,
      `/setup/consents/${forum}`,
      '/consents/find',
      '/consents/find?code=0000-0000',
      `/setup/composition/${forum}`,
      `/setup/rules/${forum}`,
      `/events/${forum}/changes`,
      `/events/${forum}/delegations`,
      `/events/${forum}/delegations/ubnd-an-bien`,
      `/events/${forum}/delegations/ubnd-an-bien/consents`,
      `/events/${forum}/delegations/ubnd-an-bien/travel`,
      `/events/${forum}/travel`,
      `/events/${forum}/delegates`,
      `/events/${forum}/badges`,
      `/events/${forum}/badges/printed`,
      '/privacy/retention',
      '/privacy/openings',
      '/khong-co-trang-nay',
    ];
  }
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never came to ${name}.`);
}

function expectBadges(pdf: string): void {
  if (!hasTool('pdftotext')) return;
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const { name } of children) for (const word of name.split(' ')) expect(stdout).toContain(word);
}
