import { randomUUID } from 'node:crypto';
import { chromium } from 'playwright-core';
import { Delegation, DelegationStep } from '../src/delegates/delegation.entity.js';
import { Quota } from '../src/delegates/quota.entity.js';
import { forum, World } from './support/world.js';
it('shoots', async () => {
  const world = await World.open({ mode: 'demonstration' });
  world.setToday('2019-05-20T01:00:00Z');
  const states: [string, string, number, number][] = [
    ['rach-gia','approved',5,1],['ha-tien','submitted',5,1],['kien-luong','draft',4,1],['hon-dat','submitted',5,1],
    ['tan-hiep','draft',3,0],['chau-thanh','returned',5,1],['go-quao','draft',5,1],['phu-quoc','none',0,0],['an-bien','none',0,0]];
  await world.database.housekeeping('t', async () => {
    let day = 16;
    for (const [u, state, c, o] of states) {
      const unitSlug = `ubnd-${u}`;
      await world.database.of(Quota).upsert([{ eventSlug: forum, unitSlug, role: 'child', may: 5, must: 5, taken: c },{ eventSlug: forum, unitSlug, role: 'officer', may: 1, must: 1, taken: o }], ['eventSlug','unitSlug','role']);
      if (state === 'none') continue;
      const at = new Date(`2019-05-${Math.min(day++, 19)}T03:00:00Z`);
      const id = randomUUID();
      await world.database.of(Delegation).insert({ id, eventSlug: forum, unitSlug, state: state as 'draft', changedAt: at });
      await world.database.of(DelegationStep).insert({ id: randomUUID(), delegationId: id, kind: 'submitted', at, personId: null });
    }
  });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  for (const who of ['committee', 'tinhDoan'] as const)
  for (const width of who === 'committee' ? [1280, 360] : [1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([...(await world.signedIn(who)).cookies].map(([name, value]) => ({ name, value, url: world.origin })));
    const page = await context.newPage();
    await page.goto(world.origin + '/desk');
    console.log(who, width, await page.evaluate('document.documentElement.scrollWidth'));
    await page.screenshot({ path: `/tmp/desk-${who}-${width}.png`, fullPage: true });
    if (width === 360) { await page.locator('details.menu summary').click(); await page.screenshot({ path: `/tmp/desk-menu.png` }); }
  }
  await browser.close();
  await world.close();
}, 120000);
