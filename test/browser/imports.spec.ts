import type { Browser, Page } from 'playwright-core';
import { anBienPath } from '../delegates/people.js';
import { csv, headings, huu, tram } from '../imports/lists.js';
import { World } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import { launchChromium } from './chromium.js';

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

describe('a list from a file, in a browser', () => {
  let world: World;
  let chromium: Browser;
  beforeAll(async () => {
    [world, chromium] = await Promise.all([World.open(), launchChromium()]);
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  it.each([
    { viewport: desktop, javaScriptEnabled: true, names: ['Danh Hòa', 'Thị Mai'] },
    { viewport: phone, javaScriptEnabled: false, names: ['Danh Phúc', 'Thị Lan'] },
  ])(
    'goes from the file over a mistake to the delegation, $viewport.width pixels wide, with JavaScript: $javaScriptEnabled',
    async ({ names: [sound = '', wrong = ''], ...context }) => {
      const page = await signedIn(context);
      const look = context.javaScriptEnabled ? () => expectAccessible(page) : () => expectNoSideways(page);
      await page.goto(world.origin + anBienPath);
      await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
      await look();
      const list = csv([headings, ['1', sound, ...huu.slice(2)], ['2', wrong, '2007', ...tram.slice(3)]]);
      await page.getByLabel('Tệp danh sách').setInputFiles({ ...upload(list), mimeType: 'text/csv' });
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('1 dòng cần sửa, 1 dòng nhập được').waitFor();
      await look();
      await page.getByRole('link', { name: wrong }).click();
      await look();
      await page.locator('[name="born-day"]').fill('5');
      await page.locator('[name="born-month"]').fill('6');
      await page.locator('[name="born-year"]').fill('2007');
      await page.getByRole('button', { name: 'Lưu dòng này' }).click();
      await page.getByRole('button', { name: 'Nhập cả 2 người' }).click();
      await page.getByText('Đã nhập: thêm 2 người').waitFor();
      await look();
      await page.goto(world.origin + anBienPath);
      for (const name of [sound, wrong]) await page.getByRole('link', { name }).waitFor();
    },
    120_000,
  );

  it('shows text in old fonts before and after, and asks', async () => {
    const page = await signedIn({ viewport: phone });
    await page.goto(`${world.origin}${anBienPath}/imports/new`);
    const rows = ['NguyÔn V¨n H¶i', 'TrÇn ThÞ Thïy D\u00AD¬ng', '§Æng Quèc B¶o'].map((name, index) => [
      String(index + 1),
      name,
      ...huu.slice(2),
    ]);
    await page
      .getByLabel('Tệp danh sách')
      .setInputFiles({ ...upload(csv([headings, ...rows])), mimeType: 'text/csv' });
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await page.getByText('Nguyễn Văn Hải').first().waitFor();
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.getByLabel('Đúng rồi, đổi sang Unicode').check();
    await page.getByRole('button', { name: 'Kiểm tra từng dòng' }).click();
    await page.getByText('Trần Thị Thùy Dương').waitFor();
  });

  async function signedIn(context: object): Promise<Page> {
    const { cookies } = await world.signedIn('anBien');
    const opened = await chromium.newContext(context);
    await opened.addCookies([{ name: 'session', value: cookies.get('session') ?? '', url: world.origin }]);
    return opened.newPage();
  }
});

function upload({ name, bytes }: { name: string; bytes: Uint8Array }) {
  return { name, buffer: Buffer.from(bytes) };
}

async function expectNoSideways(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}
