import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Topics } from '../../src/programme/topics.service.js';
import { Concern } from '../../src/recommendations/care/care.entity.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { anBienAsks } from '../recommendations/asking.js';
import { forum, World } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { expectAccessible } from './accessible.js';
import { launchChromium } from './chromium.js';

const ten = [
  'Trường em cần phòng y tế có cô y tế trực.',
  'Mong trường có phòng y tế và thuốc.',
  'Chúng em muốn có hồ bơi ở xã.',
  'Thầy Nam hay mắng học sinh trước lớp.',
  'Em bị cha đánh, em sợ về nhà.',
  'Đường đến trường nhiều ổ gà.',
  'Thư viện cần sách mới.',
  'Mong có sân bóng ở ấp.',
  'Nhà vệ sinh ở trường bẩn.',
  'Nước uống ở trường bị mặn.',
];

/** Milliseconds: what is not there by then does not come. */
const patience = 8_000;

/** The whole way of what children ask: on a desktop with JavaScript, and on a phone without. */
describe.each([
  ['with JavaScript on a desktop', { viewport: { width: 1280, height: 900 } }],
  ['without JavaScript on a phone', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }],
] as const)('what children ask, %s', (_title, options) => {
  let world: World;
  let chromium: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [world, chromium] = await Promise.all([World.open(), launchChromium()]);
    await world.get(Topics).addSuggested();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  async function pageOf(name: CastName | null): Promise<Page> {
    const context = await chromium.newContext(options);
    contexts.push(context);
    const { hostname: domain } = new URL(world.origin);
    const cookies = name ? [...(await world.signedIn(name)).cookies] : [];
    await context.addCookies(cookies.map(([key, value]) => ({ name: key, value, domain, path: '/' })));
    context.setDefaultTimeout(patience);
    return context.newPage();
  }
  const go = (page: Page, path: string) => page.goto(world.origin + path);
  const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
  const sees = async (page: Page, text: string | RegExp) => {
    expect([text, await page.getByText(text).count()]).not.toEqual([text, 0]);
  };
  const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).first().click();
  const rows = () => world.database.of(Recommendation).find({ order: { number: 'ASC' } });
  const number = async (text: string) => (await rows()).find((row) => row.text === text)?.number ?? 0;

  it('are sent by a district, ten at once', async () => {
    const page = await pageOf('anBien');
    await go(page, `${anBienAsks}/imports/new`);
    await page.locator('textarea').first().fill(ten.join('\n'));
    await press(page, /Kiểm tra các dòng/);
    await press(page, /Lưu cả 10 khuyến nghị/);
    await press(page, /Nộp 10 khuyến nghị/);
    await sees(page, /Đã nộp\. Người đọc sẽ xem/);
    await expectPlain(page);
  });

  it('are read by one person: one is masked, one is sealed away, the others are taken', async () => {
    const page = await pageOf('committee');
    await go(page, '/reading');
    await expectPlain(page);
    await press(page, /Chuyển riêng cho người phụ trách/);
    await sees(page, /Đã chuyển riêng/);
    expect(await world.database.of(Concern).count()).toBe(1);
    for (let left = 9; left > 0; left--) {
      await go(page, '/reading');
      await page.selectOption('select[name=topic]', { index: 1 });
      await press(page, /^Tiếp nhận$/);
    }
    await sees(page, 'Không còn khuyến nghị nào chờ đọc');
    expect((await rows()).map(({ text }) => text).join()).toContain('[thầy, cô]');
    expect((await rows()).map(({ text }) => text).join()).not.toContain('Thầy Nam');
  });

  it('are merged where they ask the same, and given to who answers', async () => {
    const page = await pageOf('committee');
    await go(page, '/desk/recommendations?q=phong+y+te');
    await expectPlain(page);
    await page.getByRole('link', { name: /phòng y tế có cô y tế/ }).click();
    await press(page, /Gộp khuyến nghị số \d+ vào đây/);
    await sees(page, /2 khuyến nghị đã gộp/);
    await page.selectOption('select[name=lead]', 'so-y-te');
    await press(page, /Giao trả lời/);
    await sees(page, /Đã giao\. Thư báo đơn vị/);
    await expectPlain(page, { isJudged: true });
  });

  it('are answered by the agency, for children too', async () => {
    const page = await pageOf('soYTe');
    await go(page, '/desk');
    await page
      .getByRole('link', { name: /phòng y tế/ })
      .first()
      .click();
    await press(page, /Gửi Ban Tổ chức duyệt/);
    await sees(page, 'Nhập câu trả lời.');
    await page.fill('#text', 'Sở Y tế mở phòng y tế ở 12 trường trong quý 3.');
    await page.fill('#childText', 'Từ tháng 9, trường em có cô y tế.');
    await page.getByLabel('sẽ tiếp tục được xem xét, thực hiện').check();
    await press(page, /Gửi Ban Tổ chức duyệt/);
    await sees(page, 'Đã gửi Ban Tổ chức duyệt.');
    await expectPlain(page);
  });

  it('are approved, spoken of and promised on the day, and the promise is confirmed', async () => {
    const committee = await pageOf('committee');
    await go(committee, '/desk/recommendations?stage=submitted');
    await committee
      .getByRole('link', { name: /phòng y tế/ })
      .first()
      .click();
    await press(committee, /Duyệt câu trả lời/);
    await sees(committee, /Đã duyệt\. Câu trả lời chờ công bố/);
    const recorder = await pageOf('baoVe');
    await go(recorder, `/events/${forum}/dialogue`);
    await expectPlain(recorder);
    await recorder
      .getByRole('link', { name: /phòng y tế/ })
      .first()
      .click();
    await open(recorder, 'Ghi lời trả lời tại diễn đàn');
    await recorder.fill('#speaker', 'Phó Giám đốc Sở Y tế');
    await recorder.fill('#said', 'Chúng tôi hứa làm xong trước Trung thu.');
    await press(recorder, /Lưu lời trả lời/);
    await open(recorder, 'Ghi một cam kết');
    await recorder.fill('#promise', 'Mở phòng y tế ở 12 trường.');
    for (const [part, value] of [
      ['dueOn', '13'],
      ['dueOn-month', '9'],
      ['dueOn-year', '2019'],
    ] as const)
      await recorder.fill(`#${part}`, value);
    await press(recorder, /Lưu cam kết/);
    await sees(recorder, /chờ đơn vị xác nhận/);
    const agency = await pageOf('soYTe');
    await go(agency, '/desk/recommendations');
    await agency
      .getByRole('link', { name: /phòng y tế/ })
      .first()
      .click();
    await press(agency, /Xác nhận đúng lời/);
    await sees(agency, 'Đã xác nhận lời cam kết.');
  });

  it('are published together, and everybody may read them', async () => {
    const visitor = await pageOf(null);
    await go(visitor, '/recommendations');
    await sees(visitor, 'Chưa công bố câu trả lời nào');
    const page = await pageOf('committee');
    await go(page, `/events/${forum}/publication`);
    await expectPlain(page);
    await press(page, /Công bố 1 khuyến nghị/);
    await sees(page, 'Đã công bố 1 khuyến nghị.');
    await go(visitor, '/');
    await visitor.getByRole('link', { name: 'Xem câu trả lời' }).click();
    await expectPlain(visitor);
    await visitor
      .getByRole('link', { name: /phòng y tế/ })
      .first()
      .click();
    for (const text of ['Từ tháng 9, trường em có cô y tế.', 'Mở phòng y tế ở 12 trường.', /Trung thu/])
      await sees(visitor, text);
    await expectPlain(visitor, { isJudged: true });
  });

  it('are brought back to the children, whose "not enough" reaches the agency', async () => {
    const page = await pageOf('anBien');
    await go(page, anBienAsks);
    await page.getByRole('link', { name: 'Phản hồi cho trẻ em' }).click();
    for (const [part, value] of [
      ['deliveredOn', '20'],
      ['deliveredOn-month', '5'],
      ['deliveredOn-year', '2019'],
    ] as const)
      await page.fill(`#${part}`, value);
    await page.getByLabel('qua trường học').check();
    await press(page, /Ghi đã chuyển tới các em/);
    await open(page, 'Các em thấy thế nào?');
    await page.getByLabel('chưa thỏa đáng').check();
    await page.fill('#note', 'Các em hỏi: trường nào trước?');
    await press(page, /Lưu ý kiến của các em/);
    await sees(page, 'Đã lưu ý kiến của các em.');
    await expectPlain(page, { isJudged: true });
    const agency = await pageOf('soYTe');
    await go(agency, '/desk');
    await agency
      .getByRole('link', { name: /phòng y tế/ })
      .first()
      .click();
    await sees(agency, /Các em hỏi: trường nào trước\?/);
    expect(await number(ten[0]!)).toBeGreaterThan(0);
  });

  /** Nothing lies outside of the window; the pages where something is decided are judged by axe, too, which is a script itself. */
  async function expectPlain(page: Page, { isJudged = false } = {}): Promise<void> {
    if ('javaScriptEnabled' in options) return;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
    if (isJudged) await expectAccessible(page);
  }
});
