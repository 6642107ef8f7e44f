import { Activity } from '../src/core/activity/activity.entity.js';
import { Event } from '../src/programme/event.entity.js';
import { Unit } from '../src/programme/unit.entity.js';
import { freeSlug, mistakesInUnit } from '../src/programme/unit-rules.js';
import { formOf } from './support/browser.js';
import type { Browser } from './support/browser.js';
import { countQueries } from './support/queries.js';
import { forum, launch, World } from './support/world.js';

describe('the committee’s set-up', () => {
  let world: World;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
  });
  afterAll(() => world.close());

  const unit = (slug: string) => world.database.of(Unit).findOneByOrFail({ slug });
  const event = (slug: string) => world.database.of(Event).findOneByOrFail({ slug });
  const lastActivity = async () =>
    (await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 }))[0];
  const day = (name: string, [dayOfMonth, month, year]: [string, string, string]) => ({
    [`${name}-day`]: dayOfMonth,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  });

  it.each([
    '/setup',
    '/setup/units',
    '/setup/units/new',
    '/setup/units/so-y-te',
    '/setup/events',
    `/setup/events/${forum}`,
    '/setup/contact',
  ])('opens %s for the committee and for nobody else', async (path) => {
    expect((await committee.get(path)).status).toBe(200);
    for (const name of ['anBien', 'soYTe', 'door'] as const)
      expect((await (await world.signedIn(name)).get(path)).status).toBe(403);
    expect((await world.visitor().get(path)).status).toBe(303);
  });

  it('leads from the hub to everything that has to be set', async () => {
    const { text } = await committee.get('/setup');
    for (const path of [
      '/setup/contact',
      '/setup/events',
      '/setup/units',
      '/accounts',
      `/setup/quotas/${forum}`,
      `/setup/ages/${forum}`,
    ]) {
      expect(text).toContain(`href="${path}"`);
    }
  });

  describe('of units', () => {
    const filled = {
      name: 'Ủy ban nhân dân huyện Tân Phú',
      shortName: 'huyện Tân Phú',
      kind: 'peoples-committee',
      level: 'district',
      parent: 'ubnd-tinh-kien-giang',
      successors: 'xã Một\n\n xã Hai ',
    };

    it('adds a unit under a name made from its own, and the next one of the same name under another', async () => {
      const added = await committee.submit('/setup/units/new', {
        ...filled,
        ...day('validTo', ['30', '6', '2025']),
      });
      expect(added.location).toBe('/setup/units');
      expect((await committee.follow(added)).text).toContain('Đã thêm huyện Tân Phú.');
      await committee.submit('/setup/units/new', filled);
      expect(await unit('huyen-tan-phu')).toMatchObject({
        validTo: '2025-06-30',
        successors: ['xã Một', 'xã Hai'],
      });
      expect(await unit('huyen-tan-phu-2')).toMatchObject({ validTo: null });
      expect(await lastActivity()).toMatchObject({ verb: 'unit.add', subjectId: 'huyen-tan-phu-2' });
    });

    it('adds a unit once when its form is sent twice', async () => {
      const form = formOf((await committee.get('/setup/units/new')).text);
      const twice = { ...form.fields, ...filled, shortName: 'huyện Hai Lần' };
      await Promise.all([committee.post(form.action, twice), committee.post(form.action, twice)]);
      expect(await world.database.of(Unit).countBy({ shortName: 'huyện Hai Lần' })).toBe(1);
    });

    it('keeps what was typed and says by each field how it can be mended', async () => {
      const wrong = {
        shortName: 'huyện',
        kind: 'khac',
        parent: 'khong-co',
        ...day('validFrom', ['31', '2', '2019']),
      };
      const { status, text } = await committee.submit('/setup/units/new', wrong);
      expect(status).toBe(422);
      for (const sentence of [
        'Nhập tên đầy đủ',
        'Chọn loại đơn vị',
        'Chọn cấp của đơn vị',
        'Ngày không hợp lệ',
      ]) {
        expect(text).toContain(sentence);
      }
      expect(formOf(text).fields).toMatchObject({
        shortName: 'huyện',
        'validFrom-day': '31',
        'validFrom-month': '2',
      });
    });

    it('refuses an unknown parent, a circle of parents and an end before the beginning', async () => {
      const unknown = await committee.submit('/setup/units/new', { ...filled, parent: 'khong-co' });
      expect([unknown.status, unknown.text]).toEqual([
        422,
        expect.stringContaining('không có trong danh sách'),
      ]);
      const circle = await committee.submit('/setup/units/ubnd-tinh-kien-giang', { parent: 'so-y-te' });
      expect([circle.status, circle.text]).toEqual([
        422,
        expect.stringContaining('nằm dưới chính đơn vị này'),
      ]);
      const backwards = { ...day('validFrom', ['01', '7', '2025']) };
      expect((await committee.submit('/setup/units/ubnd-an-bien', backwards)).text).toContain(
        'đang trước ngày đầu tiên',
      );
    });

    it('changes a unit and logs the names of the fields, never their values', async () => {
      await committee.submit('/setup/units/so-gtvt', { officeName: 'Văn phòng Sở' });
      expect((await unit('so-gtvt')).officeName).toBe('Văn phòng Sở');
      expect(await lastActivity()).toMatchObject({
        verb: 'unit.edit',
        subjectId: 'so-gtvt',
        fields: 'officeName',
        personId: world.personIds.committee,
      });
    });

    it('shows both values when someone else has saved meanwhile, and saves when both have been seen', async () => {
      const stale = formOf((await committee.get('/setup/units/so-vhtt')).text);
      await (
        await world.signedIn('tinhDoan')
      ).submit('/setup/units/so-vhtt', {
        shortName: 'Sở VH',
        kind: 'board',
        ...day('validTo', ['31', '12', '2024']),
      });
      const shown = await committee.post(stale.action, { ...stale.fields, shortName: 'Sở VHTT mới' });
      expect(shown.status).toBe(409);
      for (const theirs of [
        'Người khác vừa lưu: Sở VH<',
        'Người khác vừa lưu: Ban<',
        'Người khác vừa lưu: 31/12/2024<',
      ]) {
        expect(shown.text).toContain(theirs);
      }
      expect(shown.text).toContain('value="Sở VHTT mới"');
      const again = formOf(shown.text);
      expect((await committee.post(again.action, again.fields)).status).toBe(303);
      expect((await unit('so-vhtt')).shortName).toBe('Sở VHTT mới');
    });

    it('lets one of two simultaneous saves win and tells the other', async () => {
      const form = formOf((await committee.get('/setup/units/so-tttt')).text);
      const saves = ['A', 'B', 'C'].map((shortName) =>
        committee.post(form.action, { ...form.fields, shortName }),
      );
      expect((await Promise.all(saves)).map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    });

    it('answers what is no version, no unit and no form with a page that helps', async () => {
      const form = formOf((await committee.get('/setup/units/so-y-te')).text);
      expect((await committee.post(form.action, { ...form.fields, version: 'x' })).status).toBe(422);
      expect((await committee.post(form.action, { ...form.fields, extra: 'x' })).status).toBe(422);
      expect((await committee.get('/setup/units/khong-co')).status).toBe(404);
      expect((await committee.post('/setup/units/khong-co?_method=PUT', form.fields)).status).toBe(404);
    });

    it('finds units without accents, by filter and page by page', async () => {
      const found = await committee.get('/setup/units?q=kien+luong');
      expect(found.text).toContain('href="/setup/units/ubnd-kien-luong"');
      expect(found.text).not.toContain('href="/setup/units/so-y-te"');
      expect((await committee.get('/setup/units?filter=ended&q=rach')).text).toContain(
        'Không có đơn vị nào khớp',
      );
      world.setToday('2025-07-01T01:00:00Z');
      const ended = (await committee.get('/setup/units?filter=ended&q=an+bien')).text;
      expect(ended).toContain('nay là xã An Biên, xã Tây Yên, xã Đông Thái');
      world.setToday('2019-05-20T01:00:00Z');
      for (const query of ['page=9999', 'page=-1', 'q[]=a&q[]=b', 'filter=zzz', 'q=%00']) {
        expect((await committee.get(`/setup/units?${query}`)).status).toBe(200);
      }
    });

    it('lists any number of units with the same number of queries', async () => {
      const one = await countQueries(world, () => committee.get('/setup/units?q=an+bien'));
      expect(await countQueries(world, () => committee.get('/setup/units'))).toBe(one);
    });
  });

  describe('of events', () => {
    it('changes dates, status, places and registration days, and everybody sees it', async () => {
      const saved = await committee.submit(`/setup/events/${launch}`, {
        status: 'expected',
        venue: 'Quảng trường huyện',
        ...day('closesOn', ['24', '5', '2019']),
      });
      expect(saved.location).toBe('/setup/events');
      expect((await committee.follow(saved)).text).toContain('Hạn nộp danh sách: 24/5/2019.');
      expect(await event(launch)).toMatchObject({
        status: 'expected',
        venue: 'Quảng trường huyện',
        closesOn: '2019-05-24',
        endsOn: '2019-05-31',
      });
      expect(await lastActivity()).toMatchObject({
        verb: 'event.edit',
        subjectId: launch,
        fields: 'closesOn,status,venue',
      });
      expect((await world.visitor().get(`/events/${launch}`)).text).toContain(
        'Quảng trường huyện, huyện An Biên',
      );
    });

    it('takes the first day for the last where that is left empty', async () => {
      await committee.submit(`/setup/events/${launch}`, {
        ...day('startsOn', ['30', '5', '2019']),
        ...day('endsOn', ['', '', '']),
      });
      expect(await event(launch)).toMatchObject({ startsOn: '2019-05-30', endsOn: '2019-05-30' });
    });

    it.each([
      ['an end before the start', day('endsOn', ['17', '6', '2019']), 'đang trước ngày bắt đầu'],
      [
        'no day for a confirmed event',
        { ...day('startsOn', ['', '', '']), ...day('endsOn', ['', '', '']) },
        'Nhập ngày bắt đầu',
      ],
      ['closing before opening', day('opensOn', ['08', '6', '2019']), 'đang trước ngày mở đăng ký'],
      ['closing after the event has begun', day('closesOn', ['19', '6', '2019']), 'đang sau ngày bắt đầu'],
      ['an unknown host', { host: 'khong-co' }, 'không có trong danh sách'],
      ['an impossible day', day('startsOn', ['31', '6', '2019']), 'Ngày không hợp lệ'],
      ['no name', { name: '  ' }, 'Nhập tên sự kiện'],
    ])('refuses %s', async (_, fields, sentence) => {
      const { status, text } = await committee.submit(`/setup/events/${forum}`, fields);
      expect([status, text]).toEqual([422, expect.stringContaining(sentence)]);
      expect((await event(forum)).version).toBe(2);
    });

    it('offers only units that exist on the event’s day, and refuses others', async () => {
      const offered = (await committee.get(`/setup/events/${forum}`)).text;
      expect(offered).toContain('value="ubnd-an-bien"');
      await world.database.housekeeping('test.end', () =>
        world.database.of(Unit).update({ slug: 'ubnd-u-minh-thuong' }, { validTo: '2019-06-18' }),
      );
      const refused = await committee.submit(`/setup/events/${forum}`, { host: 'ubnd-u-minh-thuong' });
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('không có hiệu lực')]);
      await world.database.housekeeping('test.end', () =>
        world.database.of(Unit).update({ slug: 'ubnd-u-minh-thuong' }, { validTo: '2019-06-17' }),
      );
      expect((await committee.get(`/setup/events/${forum}`)).text).not.toContain(
        'value="ubnd-u-minh-thuong"',
      );
    });

    it('shows both values after a stale save', async () => {
      const stale = formOf((await committee.get(`/setup/events/${forum}`)).text);
      await (await world.signedIn('tinhDoan')).submit(`/setup/events/${forum}`, { status: 'fixed' });
      const shown = await committee.post(stale.action, { ...stale.fields, venue: 'Nơi khác' });
      expect([shown.status, shown.text]).toEqual([
        409,
        expect.stringContaining('Người khác vừa lưu: chính thức'),
      ]);
    });
  });

  describe('of the contact', () => {
    const contact = {
      office: 'Sở LĐTBXH tỉnh',
      contactBody: 'Ban tổ chức',
      contactOfficer: 'Phòng Trẻ em',
      contactPhone: '0297 3 812 345',
    };

    it('puts the office into the header and the telephone on every page', async () => {
      await committee.submit('/setup/contact', contact);
      const { text } = await world.visitor().get('/privacy');
      expect(text).toContain('Sở LĐTBXH tỉnh');
      expect(text).toContain('href="tel:02973812345"');
    });

    it('asks for the telephone number that everybody may call', async () => {
      const { status, text } = await committee.submit('/setup/contact', { contactPhone: ' ' });
      expect([status, text]).toEqual([422, expect.stringContaining('Nhập số điện thoại để mọi người gọi')]);
    });

    it('refuses what is no telephone number, and a stale save', async () => {
      expect((await committee.submit('/setup/contact', { contactPhone: '12ab' })).text).toContain(
        'Số điện thoại không hợp lệ',
      );
      const stale = formOf((await committee.get('/setup/contact')).text);
      await committee.submit('/setup/contact', { contactBody: 'Thường trực' });
      const shown = await committee.post(stale.action, { ...stale.fields, contactBody: 'Bộ phận khác' });
      expect([shown.status, shown.text]).toEqual([
        409,
        expect.stringContaining('Người khác vừa lưu: Thường trực'),
      ]);
    });
  });
});

describe('a slug made from a name', () => {
  it.each([
    ['huyện Tân Phú', [], 'huyen-tan-phu'],
    ['Sở  GD&ĐT', [], 'so-gd-dt'],
    ['huyện Tân Phú', ['huyen-tan-phu', 'huyen-tan-phu-2'], 'huyen-tan-phu-3'],
    ['…', [], 'don-vi'],
  ])('%s beside %j is %s', (name, taken, slug) => {
    expect(freeSlug(name, new Set(taken))).toBe(slug);
  });

  it('fits its column, also with a number behind', () => {
    const long = 'phường '.repeat(17);
    const first = freeSlug(long, new Set());
    expect(freeSlug(long, new Set([first])).length).toBeLessThanOrEqual(80);
  });
});

describe('a unit’s parents', () => {
  const units = [
    { slug: 'a', parent: null },
    { slug: 'b', parent: 'a' },
    { slug: 'c', parent: 'b' },
  ] as Unit[];

  it.each([
    ['a', 'c', 'programme.setup.unit.parent-circle'],
    ['a', 'a', 'programme.setup.unit.parent-circle'],
    ['a', 'x', 'programme.setup.unit.parent-unknown'],
    ['c', 'a', undefined],
    [null, 'c', undefined],
  ])('of %s may be %s or not: %s', (slug, parent, key) => {
    expect(mistakesInUnit({ parent, validFrom: null, validTo: null } as Unit, slug, units)[0]?.key).toBe(key);
  });
});
