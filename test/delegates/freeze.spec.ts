import { Activity } from '../../src/core/activity/activity.entity.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { formOf } from '../support/browser.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  register,
  registered,
  wordsIn,
} from './people.js';

const open = '2019-05-20T01:00:00Z';
const lastMinute = '2019-06-07T16:59:00Z';
const inGrace = '2019-06-07T17:29:00Z';
const frozen = '2019-06-07T17:30:00Z';
const changesPath = `/events/${forum}/changes`;

describe('the grace period and the freeze', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    [district, committee] = [await world.signedIn('anBien'), await world.signedIn('committee')];
    await world.database.housekeeping('test.grace', () =>
      world.database.of(Event).update({ slug: forum }, { graceMinutes: 30 }),
    );
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(() => {
    world.setToday(open);
  });
  afterAll(() => world.close());

  const reason = 'Em chuyển trường';
  const edit = (id: string, fields: Record<string, string>) =>
    district.submit(`/delegates/${id}/edit`, fields, `/delegates/${id}`);
  const withdraw = (id: string) =>
    district.submit(`/delegates/${id}/withdrawal/new`, { reason: 'Em ốm' }, `/delegates/${id}/withdrawal`);
  const person = (id: string) => world.database.of(Delegate).findOneByOrFail({ id });
  const requests = () => world.database.of(ChangeRequest).find({ order: { askedAt: 'ASC' } });
  const latest = async () => (await requests()).at(-1)!;
  const taken = async () =>
    (
      await world.database
        .of(Quota)
        .findOneByOrFail({ eventSlug: forum, unitSlug: 'ubnd-an-bien', role: 'child' })
    ).taken;
  const accept = async (who = committee) => {
    const path = `/changes/${(await latest()).id}`;
    return who.submit(path, {}, `${path}/acceptance`);
  };
  const refuse = async (answer: string) => {
    const path = `/changes/${(await latest()).id}`;
    return committee.submit(path, { answer }, `${path}/refusal`);
  };
  /** Five children and an officer, handed in and approved, on the far side of the freeze. */
  const approvedAndFrozen = async () => {
    const [first = ''] = await fill(district, anBienPath);
    await district.submit(anBienPath, {}, `${anBienPath}/submission`);
    await everybodyAgrees(world);
    await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
    world.setToday(frozen);
    return first;
  };

  describe('the grace period', () => {
    it('is set by the committee in minutes', async () => {
      const path = `/setup/events/${forum}`;
      expect((await committee.submit(path, { graceMinutes: 'một giờ' }, path)).status).toBe(422);
      expect((await committee.submit(path, { graceMinutes: '1441' }, path)).status).toBe(422);
      expect((await committee.submit(path, { graceMinutes: '45' }, path)).status).toBe(303);
      const event = () => world.database.of(Event).findOneByOrFail({ slug: forum });
      expect((await event()).graceMinutes).toBe(45);
      expect((await committee.submit(path, { graceMinutes: '30' }, path)).status).toBe(303);
    });

    it('takes changes as before, and tells the district until when', async () => {
      world.setToday(lastMinute);
      expect(wordsIn((await district.get(anBienPath)).text)).not.toContain('gia hạn');
      world.setToday(inGrace);
      const id = await registered(district, anBienPath, child);
      expect((await edit(id, { className: '7B' })).status).toBe(303);
      expect((await person(id)).className).toBe('7B');
      const words = wordsIn((await district.get(anBienPath)).text);
      expect(words).toContain('đang trong thời gian gia hạn đến 00 giờ 30, 08/6/2019');
      expect(wordsIn((await district.get('/desk')).text)).toContain('gia hạn đến 00 giờ 30, 08/6/2019');
      expect(
        (await district.submit(anBienPath, { shortfallReason: 'x' }, `${anBienPath}/submission`)).status,
      ).toBe(303);
      expect(await requests()).toEqual([]);
    });
  });

  describe('after the freeze', () => {
    it('keeps an edit as a request with its reason, and changes nothing yet', async () => {
      const id = await approvedAndFrozen();
      const form = await district.get(`/delegates/${id}/edit`);
      expect(wordsIn(form.text)).toContain('Danh sách đã khóa');
      expect(errorsIn((await edit(id, { school: 'THCS Nam Yên', changeReason: '' })).text)[0]).toContain(
        'Nhập lý do thay đổi',
      );
      const answer = await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      expect([answer.status, answer.location]).toEqual([303, anBienPath]);
      expect(wordsIn((await district.follow(answer)).text)).toContain('Đã gửi đề nghị về Danh Minh Hữu.');
      expect(await person(id)).toMatchObject({
        school: 'THCS Đông Thái',
        approvedAt: expect.any(Date) as Date,
      });
      expect(await requests()).toMatchObject([
        { kind: 'edit', delegateId: id, state: 'waiting', reason, details: { school: 'THCS Nam Yên' } },
      ]);
    });

    it('promises no more than can still be done, and nothing once the event is over', async () => {
      await approvedAndFrozen();
      const told = async () => [
        wordsIn((await district.get(anBienPath)).text),
        wordsIn((await district.get('/desk')).text),
      ];
      expect((await told())[0]).toContain('Danh sách đã khóa: cần thay đổi, đơn vị gửi đề nghị kèm lý do');
      world.setToday('2019-06-21T01:00:00Z');
      const [delegation, desk] = await told();
      expect(delegation).toContain('Sự kiện đã qua; danh sách chỉ còn để xem');
      expect(delegation).not.toContain('sửa hoặc thêm người');
      expect(desk).toContain('Xem danh sách');
      expect(desk).not.toContain('Xem danh sách đã duyệt');
    });

    it('keeps additions and withdrawals as requests, and takes no place for them', async () => {
      const id = await approvedAndFrozen();
      await register(district, anBienPath, { ...child, name: 'Danh Mới', changeReason: 'Thay em ốm' });
      expect((await withdraw(id)).status).toBe(303);
      expect((await requests()).map(({ kind, name }) => [kind, name])).toEqual([
        ['register', 'Danh Mới'],
        ['withdraw', 'Danh Minh Hữu'],
      ]);
      expect([await taken(), await world.database.of(Delegate).count()]).toEqual([5, 6]);
    });

    it('shows what waits beside the person, on the desk, on the board and in the navigation', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      for (const browser of [district, committee])
        expect(wordsIn((await browser.get(anBienPath)).text)).toContain('Đề nghị sửa, chờ Ban tổ chức');
      for (const path of ['/desk', `/events/${forum}/delegations`]) {
        const { text } = await committee.get(path);
        expect(wordsIn(text)).toContain('Đề nghị thay đổi đang chờ: 1');
        expect(text).toContain(`href="/changes/${(await latest()).id}"`);
      }
      const { text } = await district.get('/desk');
      expect(wordsIn(text)).toContain('1 đề nghị thay đổi đang chờ Ban tổ chức quyết định');
      expect(wordsIn((await (await world.signedIn('rachGia')).get('/desk')).text)).not.toContain(
        'đề nghị thay đổi',
      );
      expect(wordsIn((await committee.get(changesPath)).text)).toContain('Đề nghị sửa: Danh Minh Hữu');
    });

    it('shows the committee what would change, old and new', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      const words = wordsIn((await committee.get(`/changes/${(await latest()).id}`)).text);
      expect(words).toContain('Trường hoặc nơi công tác THCS Đông Thái THCS Nam Yên');
      expect(words).toContain(reason);
      expect(words).not.toContain('Thị Út');
    });

    it('checks a request as it checks a form', async () => {
      await approvedAndFrozen();
      const fields = { ...child, name: 'Danh Mới', changeReason: reason };
      expect((await register(district, anBienPath, { ...fields, 'born-year': '1999' })).status).toBe(422);
      expect(
        (await register(district, anBienPath, { ...fields, guardianPhone: '', later: 'yes' })).status,
      ).toBe(422);
      expect((await register(district, anBienPath, { ...fields, name: child.name! })).status).toBe(422);
      expect(await requests()).toEqual([]);
    });

    it('lets a newer request take the place of an older one, filled in with what waits', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      world.setToday('2019-06-08T01:00:00Z');
      const page = await district.get(`/delegates/${id}/edit`);
      expect(page.text).toContain('value="THCS Nam Yên"');
      expect(wordsIn(page.text)).toContain('Gửi lại thì đề nghị trước được thay.');
      await edit(id, { className: '8A' });
      expect((await requests()).map(({ state }) => state)).toEqual(['replaced', 'waiting']);
      await accept();
      expect(await person(id)).toMatchObject({ school: 'THCS Nam Yên', className: '8A' });
    });

    it('hands in nothing but what the committee has given back', async () => {
      await fill(district, anBienPath);
      world.setToday(frozen);
      const draft = await district.post(`${anBienPath}/submission`);
      expect(errorsIn(draft.text)[0]).toContain('Hạn nộp danh sách đã hết');
      world.setToday(open);
      await district.submit(anBienPath, {}, `${anBienPath}/submission`);
      world.setToday(frozen);
      await committee.submit(anBienPath, { reason: 'Thiếu số điện thoại.' }, `${anBienPath}/return`);
      expect((await district.submit(anBienPath, {}, `${anBienPath}/submission`)).status).toBe(303);
    });
  });

  describe('a form that was being typed when the freeze began', () => {
    it('becomes a request, and the page says so', async () => {
      const page = await district.get(`${anBienPath}/delegates/new`);
      const form = formOf(page.text, `${anBienPath}/delegates`);
      world.setToday(frozen);
      const answer = await district.post(form.action, { ...form.fields, ...child });
      expect(answer.status).toBe(303);
      expect(wordsIn((await district.follow(answer)).text)).toContain(
        'Danh sách đã khóa trong lúc Ông/Bà đang nhập. Nội dung về Danh Minh Hữu không mất',
      );
      expect(await requests()).toMatchObject([{ kind: 'register', reason: '', state: 'waiting' }]);
      const words = wordsIn((await committee.get(`/changes/${(await latest()).id}`)).text);
      expect(words).toContain('Gửi đúng lúc danh sách được khóa');
    });

    it('is kept once, however often it is sent', async () => {
      const page = await district.get(`${anBienPath}/delegates/new`);
      const form = formOf(page.text, `${anBienPath}/delegates`);
      world.setToday(frozen);
      const send = () => district.post(form.action, { ...form.fields, ...child });
      await Promise.all([send(), send(), send()]);
      expect(await requests()).toHaveLength(1);
    });
  });

  describe('the decision', () => {
    it('carries an accepted edit out, approved with it, while the delegation stays approved', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', health: 'Ăn chay', changeReason: reason });
      expect((await accept()).status).toBe(303);
      expect(await person(id)).toMatchObject({
        school: 'THCS Nam Yên',
        approvedAt: expect.any(Date) as Date,
      });
      expect((await world.database.of(Delegation).find())[0]?.state).toBe('approved');
      expect((await district.post(`/delegates/${id}/health-reading`)).text).toContain('Ăn chay');
      expect(await latest()).toMatchObject({ state: 'accepted', decidedBy: world.personIds.committee });
      const verbs = (await world.database.of(Activity).findBy({ subjectId: id })).map(({ verb }) => verb);
      expect(verbs).toEqual([
        ...['delegate.register', 'change.request', 'change.accept', 'delegate.health.read'],
      ]);
    });

    it('carries additions and withdrawals out within the quota', async () => {
      const id = await approvedAndFrozen();
      await register(district, anBienPath, { ...child, name: 'Danh Mới', changeReason: 'Thay em ốm' });
      const full = await accept();
      expect([full.status, errorsIn(full.text)[0]]).toEqual([409, expect.stringContaining('đủ 5 người')]);
      expect((await latest()).state).toBe('waiting');
      const addition = (await latest()).id;
      world.setToday('2019-06-08T01:00:00Z');
      await withdraw(id);
      expect((await accept()).status).toBe(303);
      const path = `/changes/${addition}`;
      expect((await committee.submit(path, {}, `${path}/acceptance`)).status).toBe(303);
      const names = (await world.database.of(Delegate).find()).map(({ name }) => name);
      expect(names).toContain('Danh Mới');
      expect(names).not.toContain('Danh Minh Hữu');
      expect(await taken()).toBe(5);
    });

    it('refuses with a reason that the district sees', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      expect((await refuse('')).status).toBe(422);
      expect((await refuse('Thẻ đã in.')).status).toBe(303);
      expect((await person(id)).school).toBe('THCS Đông Thái');
      const words = wordsIn((await district.get(anBienPath)).text);
      expect(words).toContain('Ban tổ chức: Thẻ đã in.');
      expect(words).not.toContain('chờ Ban tổ chức');
    });

    it('does not carry out what no longer fits', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      world.setToday(open);
      await edit(id, { className: '8B', school: 'THCS Đông Thái' });
      const answer = await accept();
      expect([answer.status, errorsIn(answer.text)[0]]).toEqual([
        409,
        expect.stringContaining('đã thay đổi'),
      ]);
      await withdraw(id);
      expect(errorsIn((await accept()).text)[0]).toContain('không còn trong đoàn');
      expect((await refuse('Đã đổi.')).status).toBe(303);
    });

    it('can be spared by the district, which takes its request back', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      const path = `/changes/${(await latest()).id}`;
      const page = await committee.get(path);
      expect((await district.submit(path, {}, path)).status).toBe(303);
      const form = formOf(page.text, `${path}/acceptance`);
      expect((await committee.post(form.action, form.fields)).status).toBe(409);
      expect((await person(id)).school).toBe('THCS Đông Thái');
    });

    it('is for the committee, and other districts know nothing of it', async () => {
      const id = await approvedAndFrozen();
      await edit(id, { school: 'THCS Nam Yên', changeReason: reason });
      const path = `/changes/${(await latest()).id}`;
      expect((await district.post(`${path}/acceptance`)).status).toBe(403);
      const stranger = await world.signedIn('rachGia');
      expect((await stranger.get(path)).status).toBe(404);
      expect((await stranger.post(`${path}?_method=DELETE`)).status).toBe(404);
      expect((await (await world.signedIn('soYTe')).get(path)).status).toBe(403);
      expect((await latest()).state).toBe('waiting');
    });
  });

  it('asks the database as often for three requests as for one', async () => {
    const ids = [await registered(district, anBienPath, child)];
    for (const name of ['Danh An', 'Danh Bình'])
      ids.push(await registered(district, anBienPath, { ...child, name }));
    world.setToday(frozen);
    const pages = [changesPath, `/events/${forum}/delegations`, anBienPath];
    const queries = async () => {
      const counts = [];
      for (const path of pages) counts.push(await countQueries(world, () => committee.get(path)));
      return counts;
    };
    await edit(ids[0]!, { className: '8A', changeReason: reason });
    const one = await queries();
    for (const id of ids) await edit(id, { className: '8B', changeReason: reason });
    expect(await requests()).toHaveLength(4);
    expect(await queries()).toEqual(one);
  });
});
