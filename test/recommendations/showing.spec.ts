import { Activity } from '../../src/core/activity/activity.entity.js';
import { Commitment } from '../../src/recommendations/answering/answer.entity.js';
import { ProgressEntry } from '../../src/recommendations/following/following.entity.js';
import { shownOrigins } from '../../src/recommendations/showing/origins.js';
import { Event } from '../../src/programme/event.entity.js';
import { Programme } from '../../src/programme/programme.entity.js';
import { wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { converted, forgetPapers, pdfText } from '../support/papers.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import { describeWithTool } from '../tools.js';
import { answered, assign, at, deskList, publicList, taken } from './answering.js';
import { forgetRecommendations, suggestTopics } from './asking.js';
import { place, placeAt } from './placing.js';

const report = `/events/${forum}/recommendation-report`;
const figures = `/events/${forum}/recommendation-figures`;

describe('what everybody may read', () => {
  let world: World;
  let committee: Browser;
  let visitor: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    visitor = world.visitor();
  });
  beforeEach(() => suggestTopics(world));
  afterEach(() => forgetRecommendations(world));
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const shown = (changes: Parameters<typeof place>[1] = {}) =>
    place(world, {
      ...{ stage: 'answered', leadSlug: 'so-y-te', outcome: 'met', publishedAt: new Date(), ...changes },
    });

  it('says that nothing is answered yet, and is on the first page only when something is', async () => {
    expect(await words(visitor, publicList)).toContain('Chưa công bố câu trả lời nào');
    expect(await words(visitor, '/')).not.toContain('Trẻ em hỏi, người lớn trả lời');
    await shown();
    expect(await words(visitor, '/')).toContain('Trẻ em hỏi, người lớn trả lời');
  });

  it('names a district where five children stand behind it, and fewer never', () => {
    const of = (unitSlug: string, backers: number) => ({ unitSlug, backers });
    expect(shownOrigins([of('a', 4)])).toEqual({ units: [], hasOthers: true, backers: null });
    expect(shownOrigins([of('a', 2), of('a', 3), of('b', 4)])).toEqual({
      ...{ units: ['a'], hasOthers: true, backers: 5 },
    });
    expect(shownOrigins([of('a', 5)])).toEqual({ units: ['a'], hasOthers: false, backers: 5 });
  });

  it('does not tell by any filter or count where a hidden one comes from', async () => {
    const hidden = await shown({ title: 'Ít em', unitSlug: 'ubnd-kien-hai', backers: 3 });
    await shown({ title: 'Nhiều em', unitSlug: 'ubnd-rach-gia', backers: 30 });
    for (const path of [publicList, `${publicList}/${hidden.id}`, `${publicList}?unit=ubnd-kien-hai`]) {
      const html = (await visitor.get(path)).text.replaceAll(/value="[^"]*"|href="[^"]*"/g, '');
      expect(wordsIn(html)).not.toMatch(/Kiên Hải|3 em/);
    }
    expect(await words(visitor, `${publicList}?unit=ubnd-kien-hai`)).not.toContain('Ít em');
    expect(await words(visitor, publicList)).toContain('một nhóm trẻ em');
  });

  it('narrows by topic, agency, district, state and words without marks', async () => {
    await shown({ title: 'Hồ bơi', topicSlug: 'a', outcome: 'met' });
    await shown({ title: 'Đèn đường', leadSlug: 'so-gddt', outcome: 'not-yet', unitSlug: 'ubnd-rach-gia' });
    const finds = async (query: string) => {
      const page = (await words(visitor, `${publicList}?${query}`)).split('Theo chủ đề')[0]!;
      return ['Hồ bơi', 'Đèn đường'].filter((title) => page.includes(title));
    };
    expect(await finds('q=den+duong')).toEqual(['Đèn đường']);
    expect(await finds('agency=so-y-te')).toEqual(['Hồ bơi']);
    expect(await finds('unit=ubnd-rach-gia')).toEqual(['Đèn đường']);
    expect(await finds('state=met')).toEqual(['Hồ bơi']);
    expect(await finds('topic=a')).toEqual(['Hồ bơi']);
    for (const odd of ['state=x&page=-1', 'page=9999', 'q=%3Cscript%3E', 'unit[]=1'])
      expect((await visitor.get(`${publicList}?${odd}`)).status).toBe(200);
  });

  it('asks the same of the database for one and for three', async () => {
    await shown();
    const few = await countQueries(world, () => visitor.get(`${publicList}?q=${Math.random()}`));
    await shown();
    await shown();
    expect(await countQueries(world, () => visitor.get(`${publicList}?q=${Math.random()}`))).toBe(few);
  });

  it('keeps what was typed as text, whatever it is', async () => {
    const district = await world.signedIn('anBien');
    const odd = [
      '<b>Đậm</b><script>alert(1)</script>',
      'Xem http://example.com/?a=1&b=2 nhé 🏊‍♀️',
      `Dài ${'a'.repeat(3900)}`,
    ];
    const rows = await taken(world, odd, { district, reader: committee });
    for (const row of rows)
      await world.database.housekeeping('test.publish', () =>
        world.database.manager.query(
          `UPDATE "recommendations" SET "publishedAt" = '2019-05-20T01:00:00.000Z' WHERE "id" = '${row.id}'`,
        ),
      );
    const html = (await visitor.get(publicList)).text;
    expect(html).toContain('&lt;b>Đậm&lt;/b>');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('href="http://example.com');
    expect(html).toContain('🏊‍♀️');
  });

  it('has for the committee all figures, with charts that say their numbers in words', async () => {
    await shown({ topicSlug: null });
    await placeAt(world, 'submitted');
    await place(world, { stage: 'national', unitSlug: 'ubnd-rach-gia' });
    const html = (await committee.get(figures)).text;
    const page = wordsIn(html);
    expect(page).toMatch(/khuyến nghị sau khi gộp 3/);
    expect(page).toMatch(/lượt em đồng ý 72/);
    expect(page).toMatch(/Rạch Giá 1\s*: gửi diễn đàn quốc gia 1/);
    expect(html).toMatch(/<svg[^>]*class="chart__bar"/);
    expect(html).not.toMatch(/ style="/);
  });

  describeWithTool(['soffice', 'pdftotext'], 'the report', () => {
    it('tells in the plan’s and the Ministry’s headings what was asked, answered and promised', async () => {
      const district = await world.signedIn('anBien');
      const [row] = await taken(world, ['Có phòng y tế ở trường em.'], { district, reader: committee });
      await assign(committee, row!);
      await placeAt(world, 'answered');
      await place(world, { stage: 'national', title: 'Luật mới' });
      const { bytes, headers } = await committee.post(report, { format: 'docx' });
      expect(headers.get('content-disposition')).toContain('.docx');
      const text = pdfText(converted(bytes, 'docx'));
      for (const told of [
        ...[
          'BÁO CÁO',
          'I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC',
          'II. KẾT QUẢ',
          'III. ĐÁNH GIÁ, KHÓ KHĂN',
          'IV. KIẾN NGHỊ',
        ],
        ...['1/15 huyện, thành phố', 'Luật mới', 'Sẽ làm.', 'chưa gửi'],
      ])
        expect(text).toContain(told);
      const { bytes: pdf } = await committee.post(report, { format: 'pdf' });
      expect(pdfText(pdf)).toContain('Theo chủ đề');
      expect(await world.database.of(Activity).countBy({ verb: 'export.recommendation-report' })).toBe(2);
      expect((await committee.post(report, { format: 'exe' })).status).toBe(422);
    });

    it('counts districts with fewer than five children together, as who asks and as who answers', async () => {
      const hidden = { unitSlug: 'ubnd-kien-hai', backers: 3 };
      await shown({ ...hidden, leadSlug: 'ubnd-kien-hai', title: 'Bến tàu' });
      await shown({ ...hidden, title: 'Nước ngọt' });
      await shown({ unitSlug: 'ubnd-rach-gia', backers: 30 });
      const { bytes } = await committee.post(report, { format: 'pdf' });
      const text = pdfText(bytes);
      const charts = text.slice(text.indexOf('Theo chủ đề'), text.indexOf('2. Trả lời và cam kết'));
      expect(charts).toMatch(/đơn vị không nêu tên \(dưới 5 em\)\s+2/);
      expect(charts).toMatch(/Rạch Giá\s+1/);
      expect(charts).not.toContain('Kiên Hải');
      expect(text.slice(text.indexOf('2. Trả lời và cam kết'))).not.toMatch(/Kiên Hải \(|Kiên Hải, chậm/);
      expect(await words(committee, figures)).toMatch(/Kiên Hải 2/);
    });
  });

  it('opens the next forum with what is still open, in three classes', async () => {
    await shown({ title: 'Đã xong', outcome: 'met' });
    await shown({ title: 'Còn làm', outcome: 'continuing' });
    const next = 'dien-dan-tre-em-tinh-2020';
    await world.database.housekeeping('test.next', async () => {
      const programme = await world.database.of(Programme).findOneByOrFail({});
      const event = await world.database.of(Event).findOneByOrFail({ slug: forum });
      await world.database
        .of(Programme)
        .save(Object.assign(new Programme(), programme, { slug: 'thang-2020' }));
      const days = { startsOn: '2020-06-16', endsOn: '2020-06-17', programmeSlug: 'thang-2020' };
      await world.database.of(Event).save(Object.assign(new Event(), event, days, { slug: next }));
    });
    const page = await words(committee, `/events/${next}/carried-over`);
    expect(page.indexOf('Đã xong')).toBeGreaterThan(page.indexOf('đã được đáp ứng, thực hiện'));
    expect(page.indexOf('Còn làm')).toBeGreaterThan(page.indexOf('sẽ tiếp tục được xem xét, thực hiện'));
    expect(await words(committee, `/events/${forum}/carried-over`)).toContain(
      'Không có khuyến nghị từ các kỳ trước',
    );
    await world.database.housekeeping('test.next', async () => {
      await world.database.of(Event).delete({ slug: next });
      await world.database.of(Programme).delete({ slug: 'thang-2020' });
    });
  });

  it('leaks nothing of what is not published or sealed, on any page, mail, file or search', async () => {
    const canary = 'CANARY';
    const row = await placeAt(world, 'answered');
    await world.database.housekeeping('test.canary', async () => {
      const times = { createdAt: new Date(), version: 1 };
      const promised = { recommendationId: row.id, ownerSlug: 'so-y-te', dueOn: '2019-09-30', ...times };
      await world.database.insert(Commitment, {
        id: '11111111-1111-4111-8111-111111111111',
        text: `${canary} hứa`,
        ...promised,
      });
      await world.database.insert(ProgressEntry, {
        ...{ id: '22222222-2222-4222-8222-222222222222', recommendationId: row.id, unitSlug: 'so-y-te' },
        ...{ day: '2019-05-19', text: `${canary} tiến độ`, at: new Date() },
      });
    });
    await placeAt(world, 'approved');
    await place(world, { title: `${canary} chưa công bố`, text: `${canary} kín` });
    for (const path of [
      '/',
      publicList,
      `${publicList}?q=canary`,
      `${publicList}/${row.id}`,
      `/events/${forum}`,
    ])
      expect((await visitor.get(path)).text.replaceAll(/value="[^"]*"/g, '')).not.toContain(canary);
    expect((await visitor.get(deskList)).status).toBe(303);
    const agency = await world.signedIn('soYTe');
    expect(await words(agency, deskList)).not.toContain(canary);
    expect((await agency.get(`${deskList}?q=canary`)).text.replaceAll(/value="[^"]*"/g, '')).not.toContain(
      canary,
    );
    const district = await world.signedIn('rachGia');
    expect(await words(district, deskList)).not.toContain(`${canary} chưa công bố`);
    expect((await district.get(at(row.id))).status).toBe(200);
    expect(answered.text).not.toContain(canary);
  });
});
