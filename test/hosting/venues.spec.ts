import { randomUUID } from 'node:crypto';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { VenueProposal } from '../../src/hosting/venue-proposal.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { PlanLoader } from '../../src/programme/plan-loader.service.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { kienGiangPlan } from '../support/plan.js';
import { countQueries } from '../support/queries.js';
import { World, forum, launch } from '../support/world.js';
import { accept, field, forgetHosting, hall, propose, proposed, venueOfLaunch, venues } from './hosting.js';

const chosen = 'Nhà Văn hóa huyện, khu phố 3, thị trấn Thứ Ba';

describe('the venue of an event with a host of its own', () => {
  let world: World;
  let host: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    host = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
  });
  afterAll(() => world.close());
  afterEach(async () => {
    world.setToday('2019-05-20T01:00:00Z');
    await forgetHosting(world);
  });

  const stateOf = async (path: string) =>
    (await world.database.of(VenueProposal).findOneByOrFail({ id: path.split('/')[2] })).state;
  const lastVerb = async () =>
    (await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 }))[0];

  it('is proposed by the host, and waits for the committee', async () => {
    const answer = await propose(host);
    expect(answer.location).toBe(venues);
    expect(await lastVerb()).toMatchObject({
      verb: 'venue.propose',
      subjectKind: 'venue-proposal',
      personId: world.personIds.anBien,
    });
    for (const browser of [host, committee]) {
      const words = wordsIn((await browser.get(venues)).text);
      for (const sentence of [
        'Chưa chọn địa điểm; trang công khai mới ghi huyện An Biên.',
        'mục IV.10',
        'Nhà Văn hóa huyện chờ quyết định',
        '600 người',
        'Chuyển vào hội trường, chứa 350 người.',
      ])
        expect(words).toContain(sentence);
    }
    expect((await host.get(venues)).text).not.toContain('Xem và quyết định');
    expect((await committee.get(venues)).text).toContain('Xem và quyết định');
    expect(await venueOfLaunch(world)).toBe('');
  });

  it.each([
    [{ name: '' }, 'Nhập tên địa điểm, ví dụ: Trung tâm Văn hóa - Thể thao huyện.'],
    [{ address: '' }, 'Nhập địa chỉ, ví dụ: khu phố 3, thị trấn Thứ Ba.'],
    [{ capacity: 'nhiều' }, 'Nhập sức chứa bằng số từ 1 đến 100000, ví dụ: 500.'],
    [{ capacity: '0' }, 'Nhập sức chứa bằng số từ 1 đến 100000, ví dụ: 500.'],
    [{ rainPlan: ' ' }, 'Nhập phương án khi mưa, ví dụ: chuyển vào hội trường bên cạnh.'],
  ])('asks for what a proposal lacks: %o', async (fields, message) => {
    const answer = await propose(host, { ...hall, ...fields });
    expect([answer.status, errorsIn(answer.text)]).toEqual([422, [message]]);
    expect(answer.text).toContain('hội trường');
    expect(await world.database.of(VenueProposal).count()).toBe(0);
  });

  it('is proposed once by a form that is sent twice', async () => {
    const formKey = randomUUID();
    const both = await Promise.all([0, 1].map(() => host.post(venues, { ...hall, formKey })));
    expect(both.map(({ location }) => location)).toEqual([venues, venues]);
    expect(await world.database.of(VenueProposal).count()).toBe(1);
  });

  it('stands on the public page, in the same moment as the committee accepts it', async () => {
    const page = `/events/${launch}`;
    expect((await world.visitor().get(page)).text).not.toContain('Nhà Văn hóa');
    const path = await proposed(world, host);
    const answer = await accept(committee, path);
    expect(answer.location).toBe(venues);
    expect(await venueOfLaunch(world)).toBe(chosen);
    expect(await lastVerb()).toMatchObject({ verb: 'venue.accept', fields: 'venue' });
    expect((await world.visitor().get(page)).text).toContain(`${chosen}, huyện An Biên`);
    expect(wordsIn((await host.get(path)).text)).toContain('Ban tổ chức đã chọn nơi này');
  });

  it('stays as the committee has chosen when the plan is loaded again', async () => {
    await accept(committee, await proposed(world, host));
    await world.get(PlanLoader).load(await kienGiangPlan());
    expect(await venueOfLaunch(world)).toBe(chosen);
  });

  it('closes what else waits, and what was chosen before', async () => {
    const [first, second] = [await proposed(world, host), await proposed(world, host, field)];
    await accept(committee, first);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['accepted', 'unchosen']);
    const third = await proposed(world, host, { ...hall, name: 'Trường THPT' });
    expect((await committee.get(third)).text).toContain(`Sự kiện đang ghi địa điểm: ${chosen}.`);
    await accept(committee, third);
    expect([await stateOf(first), await stateOf(third)]).toEqual(['replaced', 'accepted']);
    expect(await venueOfLaunch(world)).toContain('Trường THPT');
    const words = wordsIn((await host.get(venues)).text);
    for (const state of ['Trường THPT đã chọn', 'không chọn', 'đã thay nơi khác'])
      expect(words).toContain(state);
  });

  it('is given back with a reason, which the host reads and answers with a new proposal', async () => {
    const path = await proposed(world, host);
    const silent = await committee.submit(path, {}, `${path}/return`);
    expect([silent.status, errorsIn(silent.text)]).toEqual([
      422,
      ['Nhập lý do trả lại, ví dụ: Chưa có mái che cho các em.'],
    ]);
    await committee.submit(path, { answer: 'Xa trạm y tế.' }, `${path}/return`);
    expect(await stateOf(path)).toBe('returned');
    expect((await host.get(venues)).text).toContain('Xa trạm y tế.');
    const draft = `${venues}/new?after=${path.split('/')[2]}`;
    expect((await host.get(path)).text).toContain(draft);
    const again = await host.submit(draft, { address: 'khu phố 1' });
    expect(again.location).toBe(venues);
    const [waiting] = await world.database.of(VenueProposal).findBy({ state: 'waiting' });
    expect(waiting).toMatchObject({ name: hall.name, address: 'khu phố 1', capacity: 600 });
  });

  it('is taken back by the host while it waits', async () => {
    const path = await proposed(world, host);
    await host.submit(path, {}, path);
    expect(await stateOf(path)).toBe('withdrawn');
    const late = await committee.post(`${path}/acceptance`, { version: '1' });
    expect(late.status).toBe(409);
    expect(await venueOfLaunch(world)).toBe('');
  });

  it('changes no more once it is decided on', async () => {
    const path = await proposed(world, host);
    const page = await committee.get(path);
    await accept(committee, path);
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    const tries = [
      await committee.post(`${path}/acceptance`, { version }),
      await committee.post(`${path}/return`, { answer: 'Đổi ý.' }),
      await host.post(`${path}?_method=DELETE`),
    ];
    expect(tries.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect(await stateOf(path)).toBe('accepted');
    expect(await venueOfLaunch(world)).toBe(chosen);
  });

  it('is not overwritten where the event was changed since the page was opened', async () => {
    const path = await proposed(world, host);
    const stale = await committee.get(path);
    await committee.submit(`/setup/events/${launch}`, { venue: 'Quảng trường' });
    const version = /name="version" value="(\d+)"/.exec(stale.text)?.[1] ?? '';
    const answer = await committee.post(`${path}/acceptance`, { version });
    expect(answer.status).toBe(409);
    expect(errorsIn(answer.text)[0]).toContain('Sự kiện vừa có thay đổi');
    expect(answer.text).toContain('Sự kiện đang ghi địa điểm: Quảng trường.');
    expect([await venueOfLaunch(world), await stateOf(path)]).toEqual(['Quảng trường', 'waiting']);
    expect((await accept(committee, path)).status).toBe(303);
  });

  it('is neither proposed nor chosen once the event is over, but still given back', async () => {
    const path = await proposed(world, host);
    const page = await committee.get(path);
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    const { endsOn, startsOn } = await world.database.of(Event).findOneByOrFail({ slug: launch });
    const last = endsOn ?? startsOn ?? '';
    world.setToday(`${last}T16:59:00Z`);
    expect((await host.get(venues)).text).toContain(`${venues}/new`);
    world.setToday(`${last}T17:01:00Z`);
    const tries = [await propose(host, field), await committee.post(`${path}/acceptance`, { version })];
    for (const { status, text } of tries)
      expect([status, errorsIn(text)[0]]).toEqual([409, expect.stringContaining('Sự kiện đã qua')]);
    expect((await host.get(venues)).text).not.toContain(`${venues}/new`);
    expect((await committee.get(path)).text).not.toContain('/acceptance');
    expect([await stateOf(path), await venueOfLaunch(world)]).toEqual(['waiting', '']);
    await committee.submit(path, { answer: 'Lễ đã qua.' }, `${path}/return`);
    expect(await stateOf(path)).toBe('returned');
  });

  it('is not found by another district or agency, and nothing of it stands where visitors look', async () => {
    const path = await proposed(world, host, { ...hall, note: 'Hỏi ông Danh Kín' });
    for (const name of ['rachGia', 'soYTe'] as const) {
      const other = await world.signedIn(name);
      for (const address of [venues, `${venues}/new`, path])
        expect([name, address, (await other.get(address)).status]).toEqual([name, address, 404]);
      expect((await other.post(venues, hall)).status).toBe(404);
      expect((await other.post(`${path}?_method=DELETE`)).status).toBe(404);
    }
    expect((await host.post(`${path}/acceptance`, { version: '1' })).status).toBe(403);
    await accept(committee, path);
    for (const address of ['/', `/events/${launch}`])
      expect((await world.visitor().get(address)).text).not.toContain('Danh Kín');
  });

  it('takes no draft from an id that is no proposal of the host', async () => {
    await proposed(world, host);
    for (const after of [randomUUID(), '%27', '%00', 'x'.repeat(300), 'a&after=b']) {
      const answer = await host.get(`${venues}/new?after=${after}`);
      expect([after, answer.status]).toEqual([after, 200]);
      expect(answer.text).not.toContain(`value="${hall.name}"`);
    }
  });

  it('is proposed only where one unit hosts what another chairs', async () => {
    expect((await committee.get(venues)).status).toBe(200);
    for (const event of [forum, 'dien-dan-cap-huyen', 'dien-dan-quoc-gia-vi-2019', 'khong-co'])
      expect([event, (await committee.get(`/events/${event}/venue-proposals`)).status]).toEqual([event, 404]);
    await setHost(forum, 'tinh-doan');
    const agency = await world.signedIn('tinhDoan');
    const answer = await agency.submit(`/events/${forum}/venue-proposals/new`, hall);
    expect(answer.location).toBe(`/events/${forum}/venue-proposals`);
    await setHost(forum, 'so-ldtbxh');
    expect((await agency.get(`/events/${forum}/venue-proposals`)).status).toBe(404);
  });

  it('asks the database as often for three proposals as for one', async () => {
    await proposed(world, host);
    const count = () => countQueries(world, () => committee.get(venues));
    const one = await count();
    await proposed(world, host, field);
    await proposed(world, host, { ...field, name: 'Trường THPT' });
    expect(await count()).toBe(one);
  });

  it('tells the desks what waits for whom', async () => {
    const words = async (browser: Browser) => wordsIn((await browser.get('/desk')).text);
    expect(await words(host)).toContain('Địa điểm chưa đề xuất');
    const path = await proposed(world, host);
    expect(await words(host)).toMatch(/Địa điểm Nhà Văn hóa huyện[^.]* chờ Ban tổ chức/);
    expect(await words(committee)).toMatch(/Địa điểm Nhà Văn hóa huyện[^.]* chờ quyết định/);
    expect(await words(await world.signedIn('rachGia'))).not.toContain('Chuẩn bị: Lễ phát động');
    await committee.submit(path, { answer: 'Xa trạm y tế.' }, `${path}/return`);
    expect(await words(host)).toContain('Địa điểm cần đề xuất lại');
    await accept(committee, await proposed(world, host));
    expect(await words(host)).toContain(`Địa điểm ${chosen} đã chọn`);
  });

  it('is forgotten two years after the event; what the event’s page says stays', async () => {
    await accept(committee, await proposed(world, host));
    const left = () => world.database.of(VenueProposal).count();
    world.setToday('2021-05-30T16:59:00Z');
    await world.get(Erasing).run();
    expect(await left()).toBe(1);
    world.setToday('2021-05-30T17:01:00Z');
    await world.get(Erasing).run();
    expect([await left(), await venueOfLaunch(world)]).toEqual([0, chosen]);
  });

  function setHost(slug: string, unit: string): Promise<unknown> {
    return world.database.housekeeping('test.host', () =>
      world.database.of(Event).update({ slug }, { host: unit }),
    );
  }
});
