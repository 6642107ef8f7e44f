import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { forum, World } from '../support/world.js';
import { anBienPath, child, fill, officer, rachGiaPath, register, registered } from './people.js';

it('shoots', async () => {
  const world = await World.open();
  const district = await world.signedIn('anBien');
  const rachGia = await world.signedIn('rachGia');
  const committee = await world.signedIn('committee');
  await committee.submit(
    `/setup/quotas/${forum}`,
    { 'child-may': '5', 'child-must': '5', 'officer-may': '1', 'officer-must': '1' },
    `/setup/quotas/${forum}/everywhere`,
  );
  const id = await registered(district, anBienPath, { ...child, health: 'Dị ứng đậu phộng' });
  await registered(district, anBienPath, {
    ...child,
    name: 'Nguyễn Thùy Trâm',
    gender: 'female',
    school: 'THCS Nam Yên',
  });
  await register(district, anBienPath, {
    role: 'child',
    name: 'Huỳnh Thị Kim Thư',
    gender: 'female',
    later: 'yes',
    school: 'THCS Thị trấn Thứ Ba',
  });
  await registered(district, anBienPath, officer);
  await district.submit(`/delegates/${id}/edit`, { className: '7B' }, `/delegates/${id}`);
  world.setToday('2019-05-17T01:00:00Z');
  await fill(rachGia, rachGiaPath);
  await rachGia.submit(rachGiaPath, {}, `${rachGiaPath}/submission`);
  world.setToday('2019-05-20T01:00:00Z');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const pages: [
    string,
    typeof district,
    string,
    ((page: import('playwright-core').Page) => Promise<void>)?,
  ][] = [
    ['delegation', district, anBienPath],
    [
      'delegation-422',
      district,
      anBienPath,
      async (page) => page.getByRole('button', { name: 'Nộp danh sách' }).click(),
    ],
    ['new', district, `${anBienPath}/delegates/new?role=child`],
    [
      'new-422',
      district,
      `${anBienPath}/delegates/new`,
      async (page) => {
        await page.getByLabel('Trẻ em').check();
        await page.getByRole('button', { name: 'Lưu đại biểu' }).click();
      },
    ],
    ['delegate', district, `/delegates/${id}`],
    ['board', committee, `/events/${forum}/delegations`],
    ['decide', committee, rachGiaPath, async (page) => page.getByText('Trả lại để bổ sung').click()],
    ['all', committee, `/events/${forum}/delegates`],
    ['quotas', committee, `/setup/quotas/${forum}`],
    ['ages', committee, `/setup/ages/${forum}`],
  ];
  const only = process.env.ONLY?.split(',');
  for (const [name, who, path, act] of pages.filter(([name]) => !only || only.includes(name))) {
    for (const width of [1280, 360]) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      await context.addCookies([...who.cookies].map(([n, value]) => ({ name: n, value, url: world.origin })));
      const page = await context.newPage();
      await page.goto(world.origin + path);
      if (act) {
        await act(page);
        await page.waitForLoadState();
      }
      await page.screenshot({ path: `/tmp/d-shots/${name}-${width}.png`, fullPage: true });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      if (wide || violations.length)
        console.log(
          name,
          width,
          wide,
          violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`),
        );
      await context.close();
    }
  }
  await browser.close();
  await world.close();
}, 280_000);
