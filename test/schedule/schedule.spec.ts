import { Mail } from '../../src/core/mail/mail.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { Events } from '../../src/programme/events.service.js';
import { contentOf } from '../../src/schedule/releases/content.js';
import { Releases } from '../../src/schedule/releases/releases.service.js';
import {
  DiscussionGroup,
  GroupMember,
  Room,
  ScheduleItem,
  ScheduleRelease,
  ScheduleSetting,
  ScheduleStep,
} from '../../src/schedule/schedule.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Answer, Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { Records } from '../support/records.js';
import { forum, launch, World } from '../support/world.js';

const schedule = `/events/${forum}/schedule`;
const draft = `${schedule}/draft`;
const rooms = `/events/${forum}/rooms`;
const groups = `/events/${forum}/groups`;
const opening = { title: 'Khai mạc', kind: 'opening', day: '1', start: '7h30', end: '8h', version: '0' };

describe('the schedule of an event', () => {
  let world: World;
  let committee: Browser;
  let other: Browser;
  let visitor: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    other = await world.signedIn('tinhDoan');
    visitor = world.visitor();
  });
  afterEach(async () => {
    world.setToday('2019-05-20T01:00:00Z');
    await world.database.housekeeping('test.forget', async () => {
      const tables = [ScheduleStep, ScheduleRelease, ScheduleItem, GroupMember, DiscussionGroup];
      for (const table of [...tables, Room, ScheduleSetting, Mail])
        await world.database.of(table).createQueryBuilder().delete().execute();
    });
  });
  afterAll(() => world.close());

  const items = () =>
    world.database.of(ScheduleItem).find({ order: { day: 'ASC', startsAt: 'ASC', title: 'ASC' } });
  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const add = (changes: Record<string, string | string[]> = {}): Promise<Answer> =>
    committee.post(`${schedule}/items`, { ...opening, ...changes });
  const addRoom = async (name: string, capacity = ''): Promise<Room> => {
    await committee.post(rooms, { name, capacity, version: '0' });
    return world.database.of(Room).findOneByOrFail({ name });
  };
  const only = async (): Promise<ScheduleItem> => {
    const [item, ...others] = await items();
    expect(others).toEqual([]);
    if (!item) throw new Error('There is no item.');
    return item;
  };
  const move = (browser: Browser, { id, version }: ScheduleItem, place: Record<string, string> = {}) =>
    browser.post(`/schedule-items/${id}/place?_method=PUT`, {
      ...{ day: '1', start: '8:00', end: '8:30', room: '', version: String(version), ...place },
    });
  const release = async (changes: Record<string, string> = {}) =>
    committee.submit(
      `${schedule}/releases/new`,
      { name: 'Bản gửi các đoàn', ...changes },
      `${schedule}/releases`,
    );
  const lenient = () => {
    const all = ['room-twice', 'person-twice', 'room-small', 'outside-days'];
    const ignored = ['leader-unconfirmed', 'no-lead', 'no-meal'];
    return committee.submit(
      `${schedule}/severities`,
      Object.fromEntries<string>([
        ...all.map((kind): [string, string] => [kind, 'warn']),
        ...ignored.map((kind): [string, string] => [kind, 'ignore']),
      ]),
      `${schedule}/severities?_method=PUT`,
    );
  };

  describe('while it is built', () => {
    it('takes an item as people write it', async () => {
      const hall = await addRoom('Hội trường', '200');
      const answer = await add({ room: hall.id, leadUnit: 'so-ldtbxh', roles: ['child', 'officer'] });
      expect(answer.status).toBe(303);
      expect(await only()).toMatchObject({
        ...{ title: 'Khai mạc', day: 1, startsAt: 450, endsAt: 480, roomId: hall.id, leadUnit: 'so-ldtbxh' },
        audience: { roles: ['child', 'officer'], groups: [], units: [] },
      });
      const page = await words(committee, draft);
      expect(page).toContain('07:30–08:00');
      expect(page).toContain('Hội trường · Sở LĐTBXH · Trẻ em, Cán bộ phụ trách');
    });

    it.each([
      [
        { end: '7h' },
        'Giờ kết thúc phải sau 07:30. Nội dung qua nửa đêm thì ghi thành hai, mỗi ngày một nội dung.',
      ],
      [
        { end: '7h30' },
        'Giờ kết thúc phải sau 07:30. Nội dung qua nửa đêm thì ghi thành hai, mỗi ngày một nội dung.',
      ],
      [{ start: '7h32' }, 'Giờ tính theo bước 5 phút, ví dụ: 7h30, 7h35.'],
      [{ start: 'sáng' }, 'Không đọc được giờ này. Ví dụ: 7h30 hoặc 13:45.'],
      [{ end: '25:00' }, 'Không đọc được giờ này. Ví dụ: 7h30 hoặc 13:45.'],
      [{ start: '24:00', end: '24:00' }, 'Nội dung không thể bắt đầu lúc 24 giờ. Chọn ngày hôm sau, 0h.'],
      [{ day: '99' }, 'Chọn một ngày trong danh sách.'],
      [{ day: '29/2' }, 'Chọn một ngày trong danh sách.'],
      [{ title: '' }, 'Nhập tên nội dung, ví dụ: Đón tiếp, phát thẻ.'],
      [{ kind: 'party' }, 'Chọn loại nội dung.'],
      [{ room: 'khong-co' }, 'Phòng này vừa bị xóa. Chọn phòng khác.'],
      [{ leadPlace: 'khong-co' }, 'Đại diện này không còn. Chọn người khác.'],
      [{ groups: ['khong-co'] }, 'Có nhóm vừa bị xóa. Chọn lại.'],
    ])('refuses %j with a sentence, and keeps what was typed', async (changes, sentence) => {
      const { status, text } = await add(changes);
      expect(status).toBe(422);
      expect(errorsIn(text)).toContain(sentence);
      if (!('title' in changes)) expect(text).toContain('value="Khai mạc"');
      expect(await items()).toEqual([]);
    });

    it('ends at midnight where one says 24 giờ', async () => {
      await add({ start: '20h', end: '24h' });
      expect(await only()).toMatchObject({ startsAt: 1200, endsAt: 1440 });
    });

    it('never saves over somebody else’s change, and shows both', async () => {
      await add();
      const item = await only();
      expect((await move(other, item, { start: '9:00', end: '9:30' })).status).toBe(303);
      const { status, text } = await move(committee, item, { start: '10:00', end: '10:30' });
      expect(status).toBe(409);
      expect(text).toContain('value="10:00"');
      expect(wordsIn(text)).toContain('09:00');
      expect(await only()).toMatchObject({ startsAt: 540, version: 2 });
    });

    it('takes one of two moves at once, and tells the other', async () => {
      await add();
      const item = await only();
      const answers = await Promise.all([
        move(committee, item, { start: '9:00', end: '9:30' }),
        move(other, item, { start: '10:00', end: '10:30' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect((await only()).version).toBe(2);
    });

    it('takes back the last step, and only one’s own that nobody has changed since', async () => {
      await add();
      const item = await only();
      await move(committee, item);
      const step = await world.database
        .of(ScheduleStep)
        .findOneByOrFail({ personId: world.personIds.committee });
      expect((await other.post(`/schedule-steps/${step.id}?_method=DELETE`)).status).toBe(404);
      const [last] = await world.database.of(ScheduleStep).find({ order: { at: 'DESC' }, take: 1 });
      await committee.post(`/schedule-steps/${last?.id ?? ''}?_method=DELETE`);
      expect(await only()).toMatchObject({ startsAt: 450, endsAt: 480 });
      await committee.post(`/schedule-items/${item.id}?_method=DELETE`, { version: '3' });
      expect(await items()).toEqual([]);
      const removal = (await world.database.of(ScheduleStep).find({ order: { at: 'DESC' }, take: 1 }))[0];
      await committee.post(`/schedule-steps/${removal?.id ?? ''}?_method=DELETE`);
      expect(await only()).toMatchObject({ id: item.id, title: 'Khai mạc' });
      expect((await committee.post(`/schedule-steps/${removal?.id ?? ''}?_method=DELETE`)).status).toBe(409);
    });

    it('copies into all other rooms at once', async () => {
      const hall = await addRoom('Hội trường');
      await addRoom('Phòng 1');
      await addRoom('Phòng 2');
      await add({ room: hall.id, title: 'Giải lao', kind: 'rest' });
      const item = await only();
      await committee.post(`/schedule-items/${item.id}/copies`, { version: '1' });
      expect(new Set((await items()).map(({ roomId }) => roomId)).size).toBe(3);
      expect((await committee.post(`/schedule-items/${item.id}/copies`, { version: '9' })).status).toBe(409);
    });

    it('keeps a room that has items, and takes an empty one away', async () => {
      const hall = await addRoom('Hội trường');
      await add({ room: hall.id });
      const refused = await committee.post(`/rooms/${hall.id}?_method=DELETE`);
      expect(refused.status).toBe(409);
      expect(wordsIn(refused.text)).toContain('Hội trường đang có 1 nội dung');
      const empty = await addRoom('Phòng 1');
      expect((await committee.post(`/rooms/${empty.id}?_method=DELETE`)).status).toBe(303);
      expect(
        errorsIn((await committee.post(rooms, { name: 'hội trường', capacity: '-3', version: '0' })).text),
      ).toEqual(['Đã có phòng tên này.', 'Sức chứa là một số người, từ 1.']);
    });

    it('begins with what is usual, complete and without a warning', async () => {
      await committee.submit(draft, {}, `${schedule}/beginning`);
      const found = await items();
      expect(found.length).toBeGreaterThan(20);
      expect(await words(committee, draft)).toContain('Không có cảnh báo nào.');
      expect((await committee.post(`${schedule}/beginning`)).status).toBe(409);
      await committee.submit(`/events/${launch}/schedule/draft`, {}, `/events/${launch}/schedule/beginning`);
      const titles = (await world.database.of(ScheduleItem).findBy({ eventSlug: launch })).map(
        ({ title }) => title,
      );
      expect(titles.join()).toMatch(/phát động/i);
    });

    it('orders a dialogue, and says when it does not fit', async () => {
      await add({ title: 'Đối thoại', kind: 'dialogue', start: '9:30', end: '11:00' });
      const { id } = await only();
      const turns = `/schedule-items/${id}/turns`;
      const units = ['so-y-te', 'so-gddt', 'cong-an-tinh'];
      const send = (answerMinutes: string) =>
        committee.post(`${turns}?_method=PUT`, {
          ...{ version: '1', askMinutes: '2', answerMinutes, unit: units, order: ['2', '1', ''] },
        });
      expect(errorsIn((await send('60')).text).join()).toContain('Cần 124 phút, dài hơn phiên 34 phút');
      await send('5');
      expect((await only()).turns).toMatchObject([
        { unitSlug: 'so-gddt', startsAt: 570, endsAt: 577 },
        { unitSlug: 'so-y-te', startsAt: 577, endsAt: 584 },
      ]);
      await move(committee, await only(), { start: '10:00', end: '11:30' });
      expect((await only()).turns[0]).toMatchObject({ startsAt: 600, endsAt: 607 });
    });

    it('asks the same of the database for one item and for three', async () => {
      await add();
      const few = await countQueries(world, () => committee.get(draft));
      await add({ start: '9h', end: '10h' });
      await add({ start: '10h', end: '11h' });
      expect(await countQueries(world, () => committee.get(draft))).toBe(few);
    });
  });

  describe('when it is released', () => {
    it('waits for what blocks it, and says what stands', async () => {
      const hall = await addRoom('Hội trường');
      await add({ room: hall.id });
      await add({ room: hall.id, title: 'Văn nghệ', kind: 'performance' });
      const preview = await words(committee, `${schedule}/releases/new`);
      expect(preview).toContain('Hội trường bị dùng hai lần');
      expect((await committee.post(`${schedule}/releases`, { name: 'x', seen: '' })).status).toBe(409);
      expect(await world.database.of(ScheduleRelease).count()).toBe(0);
    });

    it('goes out just as it was seen, once', async () => {
      await lenient();
      await add();
      const page = await committee.get(`${schedule}/releases/new`);
      const seen = /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
      await add({ title: 'Thêm sau', start: '9h', end: '10h' });
      expect((await committee.post(`${schedule}/releases`, { name: 'Bản 1', seen })).status).toBe(409);
      const answers = await Promise.all([release(), release()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect((await world.database.of(ScheduleRelease).find()).map(({ number }) => number)).toEqual([1]);
    });

    it('shows everybody what is public, and nothing else', async () => {
      await lenient();
      const hall = await addRoom('Hội trường');
      await add({
        room: hall.id,
        committeeNote: 'CANARY',
        leadOfficer: 'CANARY',
        publicNote: 'Mang thẻ.',
        units: ['ubnd-an-bien'],
      });
      await add({ title: 'CANARY', blocker: 'yes', start: '9h', end: '10h' });
      expect(await words(visitor, schedule)).toContain('Chương trình chưa công bố');
      await release();
      await add({ title: 'CANARY chưa công bố', start: '11h', end: '12h' });
      for (const path of ['', '/changes', '/schedule.json', '/calendar.ics']) {
        const { status, text } = await visitor.get(`${schedule}${path}`);
        expect(status).toBe(200);
        expect(text).not.toMatch(/CANARY|an-bien/);
      }
      expect(await words(visitor, schedule)).toContain('Mang thẻ.');
      expect(JSON.parse((await visitor.get(`${schedule}/schedule.json`)).text)).toMatchObject({
        version: 1,
        days: [
          { date: '2019-06-18', items: [{ start: '2019-06-18T07:30:00+07:00', room: 'Hội trường' }] },
          { items: [] },
        ],
      });
      expect(Buffer.byteLength((await visitor.get(schedule)).text)).toBeLessThan(60_000);
    });

    it('says what is on now and what comes next', async () => {
      await lenient();
      await add();
      await add({ title: 'Đối thoại', kind: 'dialogue', start: '9h', end: '10h' });
      await release();
      world.setToday('2019-06-18T00:40:00Z');
      const page = await words(visitor, schedule);
      expect(page).toMatch(/Đang diễn ra 07:30–08:00 Khai mạc/);
      expect(page).toMatch(/Tiếp theo 09:00–10:00 Đối thoại/);
      world.setToday('2019-06-18T01:10:00Z');
      expect(await words(visitor, schedule)).not.toContain('Đang diễn ra');
    });

    it('counts each item’s changes for calendars, and tells what is gone', async () => {
      await lenient();
      await add();
      await add({ title: 'Văn nghệ', kind: 'performance', start: '9h', end: '10h' });
      await release();
      const [first, second] = await items();
      if (!first || !second) throw new Error('Items are missing.');
      await move(committee, first, { start: '7:00', end: '7:30' });
      await committee.post(`/schedule-items/${second.id}?_method=DELETE`, { version: '1' });
      await release({ name: 'Bản 2' });
      const [latest] = await world.database.of(ScheduleRelease).find({ order: { number: 'DESC' }, take: 1 });
      expect(contentOf(latest!).items).toMatchObject([{ id: first.id, sequence: 1 }]);
      expect((await visitor.get(`${schedule}/calendar.ics`)).text).toContain('STATUS:CANCELLED');
      const changes = await words(visitor, `${schedule}/changes`);
      expect(changes).toMatch(/đổi giờ, ngày hoặc phòng Khai mạc 07:00–07:30/);
      expect(changes).toMatch(/bỏ Văn nghệ/);
      const preview = await committee.get(`${schedule}/releases/new`);
      expect(wordsIn(preview.text)).toContain('Không có gì khác với phiên bản đã công bố.');
      const seen = (await world.get(Releases).preview(forum)).seen;
      expect((await committee.post(`${schedule}/releases`, { name: 'Bản 3', seen })).status).toBe(409);
    });

    it('drafts notices to those whose items have changed, and to nobody else', async () => {
      await lenient();
      await new Records(world).addressOf({ path: '/delegates/:id' }, 'ubnd-an-bien');
      await add({ units: ['ubnd-rach-gia'] });
      await add({
        title: 'Gặp Sở Y tế',
        leadUnit: 'so-y-te',
        units: ['ubnd-an-bien'],
        start: '9h',
        end: '10h',
      });
      await release();
      const told = async () =>
        (await world.database.of(Mail).findBy({ kind: 'schedule-changed' })).map(({ unitSlug, state }) => [
          unitSlug,
          state,
        ]);
      expect((await told()).sort()).toEqual([
        ['so-y-te', 'draft'],
        ['ubnd-an-bien', 'draft'],
        ['ubnd-rach-gia', 'draft'],
      ]);
      await world.database.housekeeping('test.mails', () =>
        world.database.of(Mail).createQueryBuilder().delete().execute(),
      );
      const [, second] = await items();
      await move(committee, second!, { start: '10:00', end: '11:00' });
      await release({ name: 'Bản 2' });
      expect((await told()).map(([unit]) => unit).sort()).toEqual(['so-y-te', 'ubnd-an-bien']);
    });

    it('follows the event to other days as a whole, and tells everybody concerned', async () => {
      await lenient();
      await add({ leadUnit: 'so-y-te', units: ['ubnd-an-bien'] });
      await release();
      const event = await world.database.of(Event).findOneByOrFail({ slug: forum });
      const { version, ...values } = event;
      const edit = (changes: Partial<Event>) =>
        world.get(Events).edit(forum, version, { ...values, ...changes });
      await edit({ startsOn: '2019-06-25', endsOn: '2019-06-26' });
      const current = await world.get(Releases).current(forum);
      expect(current).toMatchObject({ number: 2, name: 'Đổi ngày' });
      expect(contentOf(current!).items).toMatchObject([{ sequence: 1 }]);
      expect(await words(visitor, schedule)).toContain('Thứ Ba, 25/6/2019');
      expect((await visitor.get(`${schedule}/calendar.ics`)).text).toContain('DTSTART:20190625T003000Z');
      const drafts = await world.database.of(Mail).findBy({ kind: 'schedule-changed' });
      expect(drafts.filter(({ subjectId }) => subjectId.startsWith(current!.id))).toHaveLength(2);
      await world.database.housekeeping('test.back', () =>
        world.database.of(Event).update({ slug: forum }, { startsOn: '2019-06-18', endsOn: '2019-06-19' }),
      );
    });

    it('can be read, compared and restored later', async () => {
      await lenient();
      await add({ committeeNote: 'Chuẩn bị micro' });
      await release();
      const before = await only();
      await move(committee, before);
      await release({ name: 'Bản 2' });
      const [first, second] = await world.database.of(ScheduleRelease).find({ order: { number: 'ASC' } });
      expect(await words(committee, `/schedule-releases/${second!.id}`)).toContain(
        'So với phiên bản 1: 1 thay đổi',
      );
      await committee.submit(
        `/schedule-releases/${first!.id}`,
        {},
        `/schedule-releases/${first!.id}/restoration`,
      );
      expect(await only()).toMatchObject({ id: before.id, startsAt: 450, committeeNote: 'Chuẩn bị micro' });
    });
  });

  describe('in discussion groups', () => {
    const children = async (count: number) => {
      const records = new Records(world);
      for (let index = 0; index < count; index++)
        await records.addressOf({ path: '/delegates/:id' }, 'ubnd-an-bien');
    };

    it('spreads children, moves one by hand, and tells their badges', async () => {
      await children(7);
      await committee.post(groups, { count: '3' });
      await committee.submit(groups, {}, `${groups}/spread`);
      const members = await world.database.of(GroupMember).find();
      const sizes = (await world.database.of(DiscussionGroup).find()).map(
        ({ id }) => members.filter(({ groupId }) => groupId === id).length,
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const [one] = members;
      const target = await world.database.of(DiscussionGroup).findOneByOrFail({ number: 3 });
      const moved = { delegate: one!.delegateId, group: target.id, pinned: 'yes', from: '' };
      expect((await committee.post(`${groups}/members?_method=PUT`, moved)).status).toBe(303);
      await committee.submit(groups, {}, `${groups}/spread`);
      expect(
        await world.database.of(GroupMember).findOneByOrFail({ delegateId: one!.delegateId }),
      ).toMatchObject({
        groupId: target.id,
        isPinned: true,
      });
      const delegate = await world.database.of(Delegate).findOneByOrFail({ id: one!.delegateId });
      expect(delegate.groupName).toBe('Nhóm 3');
    });

    it('keeps a group that has items of its own', async () => {
      await committee.post(groups, { count: '2' });
      const [group] = await world.database.of(DiscussionGroup).find({ order: { number: 'ASC' } });
      await add({ groups: [group!.id], kind: 'group-discussion' });
      expect((await committee.post(`/discussion-groups/${group!.id}?_method=DELETE`)).status).toBe(409);
      for (const count of ['0', '-1', '99', 'x', ''])
        expect((await committee.post(groups, { count })).status).toBe(422);
    });
  });
});
