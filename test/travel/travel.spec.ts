import { randomUUID } from 'node:crypto';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { Unit } from '../../src/programme/unit.entity.js';
import { Journey, SeparateJourney } from '../../src/travel/journey.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import { withdraw } from '../consents/papers.js';
import { anBienPath, child, errorsIn, officer, registered, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import { boardPath, byCoach, emptyTravel, personTravel, tell, travelOf } from './journeys.js';
import type { Told } from './journeys.js';

const unit = 'ubnd-an-bien';
const path = travelOf(unit);
const forumDays = { startsOn: '2019-06-18', endsOn: '2019-06-19', closesOn: null as string | null };

describe('how a delegation comes and goes, sleeps and eats', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
  });
  beforeEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterEach(async () => {
    await emptyTravel(world);
    await setEvent(forumDays);
  });
  afterAll(() => world.close());

  const stored = () => world.database.of(Journey).findOneBy({ eventSlug: forum, unitSlug: unit });
  const apart = (delegateId: string) => world.database.of(SeparateJourney).findOneBy({ delegateId });
  const errorsOf = async (fields: Told, at = path) => {
    const answer = await tell(district, at, { ...byCoach, ...fields });
    return { status: answer.status, errors: errorsIn(answer.text), text: answer.text };
  };

  function setEvent(days: Partial<Pick<Event, 'startsOn' | 'endsOn' | 'closesOn'>>): Promise<unknown> {
    return world.database.housekeeping('test.days', () => world.database.of(Event).update(forum, days));
  }

  function handIn() {
    return district.submit(anBienPath, { shortfallReason: 'Một em ốm.' }, `${anBienPath}/submission`);
  }

  describe('the form', () => {
    it('offers the days around the event, proposes nights and meals, and stores nothing by itself', async () => {
      const { text } = await district.get(path);
      const { fields } = formOf(text, path);
      expect([...text.matchAll(/name="arrivesOn"[^>]*value="([^"]+)"/g)].map(([, day]) => day)).toEqual([
        ...['2019-06-17', '2019-06-18', '2019-06-19', '2019-06-20'],
      ]);
      expect(fields.arrivesOn).toBeUndefined();
      expect([...text.matchAll(/value="([^"]+)"[^>]*checked/g)].map(([, value]) => value)).toEqual([
        '2019-06-18',
        ...(byCoach.meals as string[]),
      ]);
      expect(text).toContain('Chưa lưu thì chưa tính');
      expect(await stored()).toBeNull();
    });

    it('follows the event’s days, whichever year', async () => {
      await setEvent({ startsOn: '2024-12-31', endsOn: null });
      const { text } = await district.get(path);
      for (const day of ['Thứ Hai, 30/12/2024', 'Thứ Ba, 31/12/2024', 'Thứ Tư, 01/01/2025'])
        expect(text).toContain(day);
      expect(text).not.toMatch(/name="(nights|meals|arrivesOn|departsOn)"[^>]*value="2019/);
    });

    it('waits for an event that has no day yet', async () => {
      await setEvent({ startsOn: null, endsOn: null });
      const { status, text } = await district.get(path);
      expect(status).toBe(200);
      expect(text).toContain('Sự kiện chưa có ngày');
      expect(text).not.toContain('name="arrivesOn"');
      expect((await district.post(`${path}?_method=PUT`, { ...byCoach, version: '0' })).status).toBe(409);
      expect((await committee.get(boardPath)).text).toContain('Sự kiện chưa có ngày');
      expect((await committee.get(anBienPath)).text).not.toContain('Đi lại, ăn, nghỉ</h2>');
    });

    it.each([
      [true, ['speedboat', 'ferry', 'coach']],
      [false, ['coach', 'bus', 'motorbike']],
    ])('has the means that are likely first: island %s', async (island, first) => {
      await world.database.housekeeping('test.island', () =>
        world.database.of(Unit).update(unit, { island }),
      );
      const { text } = await district.get(path);
      const select = /<select[^>]*name="arrivesBy"[\s\S]*?<\/select>/.exec(text)?.[0] ?? '';
      const values = [...select.matchAll(/value="([a-z]+)"/g)].map(([, value]) => value);
      expect(values.slice(0, 3)).toEqual(first);
      expect(values).toHaveLength(7);
    });
  });

  describe('telling it', () => {
    it('keeps day, time, means, note, nights and meals, and says so', async () => {
      const answer = await tell(district, path, byCoach);
      expect([answer.status, answer.location]).toEqual([303, path]);
      expect((await district.follow(answer)).text).toContain('Ban tổ chức thấy ngay');
      expect(await stored()).toMatchObject({
        ...{ arrivesOn: '2019-06-18', arrivesAt: '07:40', arrivesBy: 'coach', arrivalNote: 'Xe 16 chỗ' },
        ...{ departsOn: '2019-06-19', departsAt: '17:00', departsBy: 'coach', nights: '2019-06-18' },
        version: 1,
      });
      const { fields } = formOf((await district.get(path)).text, path);
      expect(fields).toMatchObject({ arrivesOn: '2019-06-18', arrivesAt: '07:40', arrivesBy: 'coach' });
    });

    it('leaves an activity with names of fields, never with what they hold', async () => {
      await tell(district, path, byCoach);
      const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(activity).toMatchObject({ verb: 'journey.tell', subjectKind: 'unit', subjectId: unit });
      expect(activity?.fields.split(',')).toEqual(
        expect.arrayContaining(['arrivesOn', 'arrivalNote', 'meals', 'nights']),
      );
      expect(JSON.stringify(activity)).not.toMatch(/2019-06-18|07:40|Xe 16/);
    });

    it('needs no hour yet, no night and no meal', async () => {
      const answer = await tell(district, path, { ...byCoach, arrivesAt: '', nights: [], meals: [] });
      expect(answer.status).toBe(303);
      expect(await stored()).toMatchObject({ arrivesAt: '', nights: '', meals: '' });
    });

    it.each<[string, Told, string, string]>([
      ['no day of arrival', { arrivesOn: '' }, 'arrivesOn', 'Chọn ngày đến.'],
      ['no means', { departsBy: '' }, 'departsBy', 'Chọn phương tiện khi về.'],
      ['means of our own', { arrivesBy: 'rocket' }, 'arrivesBy', 'Chọn phương tiện khi đến.'],
      ['another day', { arrivesOn: '2019-06-10' }, 'arrivesOn', 'Chọn một ngày từ 17/6/2019 đến 20/6/2019.'],
      ['no day at all', { departsOn: 'mai' }, 'departsOn', 'Chọn một ngày từ 17/6/2019 đến 20/6/2019.'],
      ['no time', { arrivesAt: 'sáng sớm' }, 'arrivesAt', 'Giờ không hợp lệ. Ghi ví dụ: 7h30, 14:15.'],
      ['leaving first', { departsOn: '2019-06-17' }, 'departsOn', 'Lúc về phải sau lúc đến.'],
      [
        'leaving earlier',
        { departsOn: '2019-06-18', departsAt: '7h' },
        'departsAt',
        'Lúc về phải sau lúc đến.',
      ],
      [
        'a night before',
        { nights: ['2019-06-17'] },
        'nights',
        'Đêm 17/6/2019 ở trước ngày đến. Bỏ chọn đêm này hoặc sửa ngày đến.',
      ],
      [
        'a night after',
        { nights: ['2019-06-19'] },
        'nights',
        'Đêm 19/6/2019 không nghỉ lại, vì đã về. Bỏ chọn đêm này hoặc sửa ngày về.',
      ],
      [
        'breakfast before',
        { arrivesAt: '10h', meals: ['2019-06-18.breakfast'] },
        'meals',
        'Bữa sáng 18/6/2019 ở trước lúc đến. Bỏ chọn bữa này hoặc sửa giờ đến.',
      ],
      [
        'dinner after',
        { departsAt: '15h', meals: ['2019-06-19.dinner'] },
        'meals',
        'Bữa tối 19/6/2019 ở sau lúc về. Bỏ chọn bữa này hoặc sửa giờ về.',
      ],
      [
        'a night of our own',
        { nights: ['tối nay'] },
        'nights',
        'Có mục không còn trong biểu mẫu. Xin chọn lại.',
      ],
      [
        'a meal of our own',
        { meals: ['2019-06-18.supper'] },
        'meals',
        'Có mục không còn trong biểu mẫu. Xin chọn lại.',
      ],
      [
        'a meal far too long',
        { meals: ['x'.repeat(5000)] },
        'meals',
        'Có mục không còn trong biểu mẫu. Xin chọn lại.',
      ],
      [
        'a note too long',
        { arrivalNote: 'x'.repeat(161) },
        'arrivalNote',
        'Nội dung dài quá 160 ký tự. Vui lòng rút gọn.',
      ],
    ])('refuses %s at its field and keeps what was typed', async (...[, fields, field, sentence]) => {
      const { status, errors, text } = await errorsOf({ ...fields, departureNote: 'Xe về lúc năm giờ' });
      expect([status, errors]).toEqual([422, [sentence]]);
      expect(text).toContain(`id="${field}-error"`);
      expect(text).toContain('value="Xe về lúc năm giờ"');
      expect(await stored()).toBeNull();
    });

    it('refuses unknown fields and hundreds of ticks without falling over', async () => {
      expect((await errorsOf({ isAdmin: 'yes' })).status).toBe(422);
      expect((await errorsOf({ meals: Array.from({ length: 3000 }, () => '2019-06-18.lunch') })).status).toBe(
        422,
      );
      expect((await errorsOf({ version: 'x' })).status).toBe(422);
      expect(await stored()).toBeNull();
    });

    it('does its work once when it is sent twice, and changes nothing when nothing differs', async () => {
      const form = formOf((await district.get(path)).text, path);
      const fields = { ...form.fields, ...byCoach };
      const answers = [await district.post(form.action, fields), await district.post(form.action, fields)];
      expect(answers.map(({ status, location }) => [status, location])).toEqual([
        [303, path],
        [303, path],
      ]);
      const first = await stored();
      await tell(district, path, { ...byCoach, arrivesAt: '07:40' });
      expect(await stored()).toEqual(first);
      expect(first?.version).toBe(1);
    });

    it('shows both versions when somebody else has saved meanwhile, and saves on the second try', async () => {
      const open = formOf((await district.get(path)).text, path);
      const colleague = await world.signedIn('anBien');
      await tell(colleague, path, { ...byCoach, arrivesBy: 'bus', arrivesAt: '9h', nights: [] });
      const mine = { ...open.fields, ...byCoach };
      const stale = await district.post(open.action, mine);
      expect(stale.status).toBe(409);
      const words = wordsIn(stale.text);
      for (const theirs of ['Xe khách', '09:00', 'không nghỉ lại'])
        expect(words).toContain(`Người khác vừa lưu: ${theirs}`);
      expect(words.match(/Người khác vừa lưu/g)).toHaveLength(3);
      expect(await stored()).toMatchObject({ arrivesBy: 'bus', arrivesAt: '09:00' });
      const again = formOf(stale.text, path);
      expect((await district.post(again.action, { ...again.fields, ...byCoach })).status).toBe(303);
      expect(await stored()).toMatchObject({ arrivesBy: 'coach', arrivesAt: '07:40', version: 2 });
    });

    it.each([1, 2, 3])('lets one of two colleagues win who save at the same moment (%i)', async () => {
      const colleague = await world.signedIn('anBien');
      const form = formOf((await district.get(path)).text, path);
      const send = (browser: Browser, arrivesAt: string) =>
        browser.post(form.action, { ...form.fields, formKey: randomUUID(), ...byCoach, arrivesAt });
      const answers = await Promise.all([send(district, '07:00'), send(colleague, '08:00')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      const winner = answers[0].status === 303 ? '07:00' : '08:00';
      expect(await stored()).toMatchObject({ arrivesAt: winner, version: 1 });
    });

    it('is told anew when it is gone meanwhile', async () => {
      await tell(district, path, byCoach);
      const open = formOf((await district.get(path)).text, path);
      await world.database.housekeeping('test.forget', () =>
        world.database.of(Journey).delete({ unitSlug: unit }),
      );
      const answer = await district.post(open.action, { ...open.fields, ...byCoach, arrivesAt: '9h' });
      expect([answer.status, (await stored())?.arrivesAt]).toEqual([303, '09:00']);
    });

    it.each(['dien-dan-quoc-gia-vi-2019', 'dien-dan-cap-huyen'])(
      'is not found at an event to which no districts are invited: %s',
      async (other) => {
        const setDay = (startsOn: string | null) =>
          world.database.housekeeping('test.days', () =>
            world.database.of(Event).update(other, { startsOn, endsOn: startsOn }),
          );
        await setDay('2019-06-18');
        const at = path.replace(forum, other);
        const answer = await district.post(`${at}?_method=PUT`, { ...byCoach, version: '0' });
        const { text } = await district.get(at);
        await setDay(null);
        expect([answer.status, text.includes('name="arrivesOn"')]).toEqual([404, false]);
        expect(await world.database.of(Journey).count()).toBe(0);
      },
    );

    it('stays possible after the list is frozen, until the event’s last day has passed', async () => {
      await setEvent({ closesOn: '2019-06-07' });
      world.setToday('2019-06-19T16:59:00Z');
      expect((await tell(district, path, { ...byCoach, arrivesBy: 'bus' })).status).toBe(303);
      const form = formOf((await district.get(path)).text, path);
      world.setToday('2019-06-19T17:01:00Z');
      const late = await district.post(form.action, { ...form.fields, ...byCoach });
      expect(late.status).toBe(409);
      expect(errorsIn(late.text)).toEqual(['Sự kiện đã qua, không sửa được nữa.']);
      const { text } = await district.get(path);
      expect(text).not.toContain('name="arrivesOn"');
      expect(wordsIn(text)).toContain('Xe khách');
      expect(await stored()).toMatchObject({ arrivesBy: 'bus' });
    });

    it('asks to look again when the event has moved, and counts no night or meal that is gone', async () => {
      await registered(district, anBienPath, child);
      await tell(district, path, byCoach);
      await setEvent({ startsOn: '2019-06-19', endsOn: '2019-06-19' });
      expect((await district.get(path)).text).toContain('Ngày của sự kiện đã đổi');
      const board = wordsIn((await committee.get(boardPath)).text);
      expect(board).toContain('Cần xem lại');
      expect(board).toContain('Thứ Tư, 19/6/2019 1 1 0 2');
      await setEvent({ startsOn: '2019-07-09', endsOn: '2019-07-10' });
      const form = formOf((await district.get(path)).text, path);
      expect(form.fields.arrivesOn).toBeUndefined();
      expect((await committee.get(boardPath)).status).toBe(200);
    });
  });

  describe('one person apart', () => {
    let childId: string;
    let officerId: string;
    beforeEach(async () => {
      childId = await registered(district, anBienPath, child);
      officerId = await registered(district, anBienPath, officer);
      await tell(district, path, byCoach);
    });

    it('keeps only what differs, and follows the delegation in all else', async () => {
      const early = { ...byCoach, arrivesOn: '2019-06-17', arrivesAt: '16h', arrivesBy: 'motorbike' };
      const answer = await tell(district, personTravel(officerId), early);
      expect([answer.status, answer.location]).toEqual([303, path]);
      expect(await apart(officerId)).toMatchObject({
        ...{ arrivesOn: '2019-06-17', arrivesAt: '16:00', arrivesBy: 'motorbike', arrivalNote: 'Xe 16 chỗ' },
        ...{ departsOn: null, departsBy: null, nights: null, meals: null },
      });
      await tell(district, path, { ...byCoach, departsBy: 'bus', nights: [] });
      const { fields, action } = formOf(
        (await district.get(personTravel(officerId))).text,
        personTravel(officerId),
      );
      expect(fields).toMatchObject({ arrivesBy: 'motorbike', departsBy: 'bus' });
      expect(fields.nights).toBeUndefined();
      expect(action).toBe(`${personTravel(officerId)}?_method=PUT`);
      expect(wordsIn((await district.get(path)).text)).toContain(
        'Đến: Thứ Hai, 17/6/2019, 16 giờ 00, Xe máy',
      );
    });

    it('may sleep elsewhere, with a word on where, which the person’s history names only as a field', async () => {
      const elsewhere = { ...byCoach, nights: [], stayNote: 'Ở nhà dì Bảy' };
      await tell(district, personTravel(childId), elsewhere);
      expect(await apart(childId)).toMatchObject({ nights: '', arrivesOn: null, stayNote: 'Ở nhà dì Bảy' });
      for (const browser of [district, committee])
        expect(wordsIn((await browser.get(path)).text)).toContain('Nghỉ đêm: không nghỉ lại Ở nhà dì Bảy');
      const history = wordsIn((await district.get(`/delegates/${childId}`)).text);
      expect(history).toContain('ghi riêng việc đi lại, ăn, nghỉ');
      expect(history).toContain('Nghỉ đêm, Ở với ai');
      expect(history).not.toContain('dì Bảy');
    });

    it('goes back to the delegation by its button, or by saving the same again', async () => {
      await tell(district, personTravel(childId), { ...byCoach, nights: [] });
      const page = (await district.get(personTravel(childId))).text;
      const rejoin = /<form[^>]*travel\?_method=DELETE[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
      const { action, fields } = formOf(`<main>${rejoin}`);
      expect((await district.post(action, fields)).location).toBe(path);
      expect(await apart(childId)).toMatchObject({ nights: null, version: 2 });
      expect((await district.get(personTravel(childId))).text).not.toContain('travel?_method=DELETE');
      await tell(district, personTravel(childId), { ...byCoach, nights: [] });
      await tell(district, personTravel(childId), byCoach);
      expect(await apart(childId)).toMatchObject({ nights: null, version: 4 });
      expect(wordsIn((await district.get(path)).text)).toContain('2 người, 0 đi khác đoàn');
    });

    it('says that nothing differs where nothing does, and stores nothing', async () => {
      const answer = await tell(district, personTravel(childId), byCoach);
      expect(answer.status).toBe(303);
      expect(wordsIn((await district.follow(answer)).text)).toContain('đi lại, ăn, nghỉ cùng đoàn');
      expect(await apart(childId)).toBeNull();
    });

    it('shows both versions when the person or the delegation was changed meanwhile', async () => {
      const at = personTravel(childId);
      const open = formOf((await district.get(at)).text, at);
      await tell(district, path, { ...byCoach, arrivesBy: 'bus' });
      const stale = await district.post(open.action, { ...open.fields, ...byCoach, nights: [] });
      expect(stale.status).toBe(409);
      expect(wordsIn(stale.text)).toContain('Người khác vừa lưu: Xe khách');
      const again = formOf(stale.text, at);
      await tell(district, at, { ...byCoach, arrivesBy: 'bus', stayNote: 'Người kia' });
      const second = await district.post(again.action, { ...again.fields, ...byCoach, nights: [] });
      expect(second.status).toBe(409);
      expect(wordsIn(second.text)).toContain('Người khác vừa lưu: Người kia');
      expect(await apart(childId)).toMatchObject({ stayNote: 'Người kia', nights: null });
    });

    it('does not go back over what a colleague has told meanwhile', async () => {
      const at = personTravel(childId);
      await tell(district, at, { ...byCoach, nights: [] });
      const page = (await district.get(at)).text;
      const rejoin = formOf(
        `<main>${/<form[^>]*travel\?_method=DELETE[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''}`,
      );
      await tell(district, at, { ...byCoach, nights: [], stayNote: 'Ở nhà dì' });
      const late = await district.post(rejoin.action, rejoin.fields);
      expect(late.status).toBe(409);
      expect(late.text).toContain('value="Ở nhà dì"');
      expect(await apart(childId)).toMatchObject({ nights: '', stayNote: 'Ở nhà dì' });
    });

    it('is told its mistakes at their fields', async () => {
      const answer = await errorsOf({ nights: ['2019-06-19'], stayNote: 'Dì' }, personTravel(childId));
      expect([answer.status, answer.errors.length]).toEqual([422, 1]);
      expect(answer.text).toContain('id="nights-error"');
      expect(answer.text).toContain('value="Dì"');
      expect(await apart(childId)).toBeNull();
    });

    it('waits for the delegation’s own journey', async () => {
      await world.database.housekeeping('test.forget', () =>
        world.database.of(Journey).delete({ unitSlug: unit }),
      );
      const answer = await district.get(personTravel(childId));
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Khai cho cả đoàn trước');
    });

    it('is marked when the delegation’s new days leave it behind', async () => {
      await tell(district, personTravel(officerId), {
        ...byCoach,
        departsOn: '2019-06-18',
        departsAt: '15h',
        nights: [],
        meals: ['2019-06-18.lunch'],
      });
      await tell(district, path, { ...byCoach, arrivesOn: '2019-06-19', nights: [], meals: [] });
      expect(wordsIn((await district.get(path)).text)).toContain('Cần xem lại');
      expect(wordsIn((await committee.get(boardPath)).text)).toContain('Cần xem lại');
    });

    it('goes with the person, and who comes later travels with the delegation', async () => {
      await tell(district, personTravel(childId), { ...byCoach, nights: [] });
      await district.submit(`/delegates/${childId}`, {}, `/delegates/${childId}`);
      expect(await world.database.of(SeparateJourney).count()).toBe(0);
      await registered(district, anBienPath, { ...child, name: 'Trần Bảo Ân' });
      const words = wordsIn((await district.get(path)).text);
      expect(words).toContain('Trần Bảo Ân');
      expect(words).toContain('2 người, 0 đi khác đoàn');
    });

    it('asks for the page by as many queries with four people as with two', async () => {
      const two = await countQueries(world, () => district.get(path));
      for (const name of ['Thị Út', 'Danh Sóc']) {
        const id = await registered(district, anBienPath, { ...child, name });
        await tell(district, personTravel(id), { ...byCoach, nights: [] });
      }
      expect(await countQueries(world, () => district.get(path))).toBe(two);
    });
  });

  describe('what is said of it elsewhere', () => {
    it('asks nobody before the list is handed in, then tells what is missing, then that it is told', async () => {
      await registered(district, anBienPath, child);
      const said = async () => ({
        desk: wordsIn((await district.get('/desk')).text),
        page: wordsIn((await district.get(anBienPath)).text),
      });
      const before = await said();
      expect(before.desk).not.toContain('giờ đến');
      expect(before.page).not.toMatch(/Chưa khai|Chưa có giờ đến/);
      expect(before.page).toContain('Khai đi lại, ăn, nghỉ');
      await handIn();
      const asked = await said();
      expect(asked.desk).toContain('Chưa khai giờ đến, nghỉ đêm và bữa ăn của đoàn.');
      expect(asked.page).toContain('Chưa khai');
      await tell(district, path, { ...byCoach, arrivesAt: '' });
      expect((await said()).desk).toContain('Chưa có giờ đến của đoàn.');
      expect((await said()).page).toContain('Chưa có giờ đến');
      await tell(district, path, byCoach);
      const told = await said();
      expect(told.desk).toContain('Đã khai đi lại, ăn, nghỉ.');
      expect(told.page).toContain('Đã khai Đến Thứ Ba, 18/6/2019, 07 giờ 40. Sửa đi lại, ăn, nghỉ');
      world.setToday('2019-06-20T01:00:00Z');
      expect((await said()).desk).not.toContain('Đã khai đi lại');
    });

    it('tells the committee when it was last changed, also of one person', async () => {
      const id = await registered(district, anBienPath, child);
      await tell(district, path, byCoach);
      expect(wordsIn((await committee.get(boardPath)).text)).toContain('Đã khai 08 giờ 00, 20/5/2019');
      world.setToday('2019-06-02T02:30:00Z');
      await tell(district, personTravel(id), { ...byCoach, nights: [] });
      expect(wordsIn((await committee.get(boardPath)).text)).toContain('Đã khai 09 giờ 30, 02/6/2019');
      expect(wordsIn((await committee.get(anBienPath)).text)).toContain('1 người đi khác đoàn. Xem đi lại');
    });

    it('counts nobody apart who must not come any more', async () => {
      const id = await registered(district, anBienPath, child);
      await tell(district, path, byCoach);
      await tell(district, personTravel(id), { ...byCoach, nights: [] });
      const page = async () => wordsIn((await committee.get(anBienPath)).text);
      expect(await page()).toContain('1 người đi khác đoàn');
      await everybodyAgrees(world);
      await withdraw(district, id, { purposes: 'take-part' });
      expect(await page()).not.toContain('người đi khác đoàn');
    });

    it('costs the desk and the delegation’s page a fixed number of queries', async () => {
      await registered(district, anBienPath, child);
      const measure = async () => [
        await countQueries(world, () => district.get('/desk')),
        await countQueries(world, () => district.get(anBienPath)),
      ];
      const before = await measure();
      await tell(district, path, byCoach);
      expect(await measure()).toEqual(before);
    });
  });

  describe('who may know', () => {
    let id: string;
    beforeEach(async () => {
      id = await registered(district, anBienPath, child);
      await tell(district, path, { ...byCoach, arrivalNote: 'Xe của anh Tám' });
      await tell(district, personTravel(id), { ...byCoach, nights: [], stayNote: 'Ở nhà dì Bảy' });
    });

    it('is nobody of another district: neither page nor form nor person is there', async () => {
      const other = await world.signedIn('rachGia');
      const answers = [
        await other.get(path),
        await other.post(`${path}?_method=PUT`, { ...byCoach, version: '1' }),
        await other.post(`${path}?_method=PUT`, {}),
        await other.get(personTravel(id)),
        await other.post(`${personTravel(id)}?_method=PUT`, {
          ...byCoach,
          version: '1',
          journeyVersion: '1',
        }),
        await other.post(`${personTravel(id)}?_method=DELETE`, { version: '1' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
      for (const { text } of answers) expect(text).not.toMatch(/anh Tám|dì Bảy/);
      expect(await stored()).toMatchObject({ version: 1 });
    });

    it('is no agency, nobody at the door and no visitor', async () => {
      for (const name of ['soYTe', 'door'] as const) {
        const browser = await world.signedIn(name);
        for (const at of [path, personTravel(id), boardPath])
          expect([name, at, (await browser.get(at)).status]).toEqual([name, at, 403]);
        for (const at of ['/desk', `/events/${forum}`])
          expect((await browser.get(at)).text).not.toMatch(/anh Tám|dì Bảy/);
      }
      for (const at of [path, personTravel(id), boardPath])
        expect((await world.visitor().get(at)).location).toContain('/sign-in');
      expect((await world.visitor().get(`/events/${forum}`)).text).not.toMatch(/anh Tám|dì Bảy|07 giờ 40/);
    });

    it('lets the committee read it and change nothing', async () => {
      const { text } = await committee.get(path);
      expect(wordsIn(text)).toContain('Xe của anh Tám');
      expect(text).not.toContain('_method=PUT');
      expect((await committee.post(`${path}?_method=PUT`, byCoach)).status).toBe(403);
      expect((await committee.get(personTravel(id))).status).toBe(403);
    });

    it('leaves no word of it in the activity log', async () => {
      const activities = JSON.stringify(await world.database.of(Activity).find());
      expect(activities).not.toMatch(/anh Tám|dì Bảy|07:40|2019-06-18/);
    });

    it('is nobody a week after the event: it is erased while the person stays', async () => {
      world.setToday('2019-06-25T16:59:00Z');
      await world.get(Erasing).run();
      expect([
        await world.database.of(Journey).count(),
        await world.database.of(SeparateJourney).count(),
      ]).toEqual([1, 1]);
      world.setToday('2019-06-25T17:01:00Z');
      await world.get(Erasing).run();
      expect([
        await world.database.of(Journey).count(),
        await world.database.of(SeparateJourney).count(),
      ]).toEqual([0, 0]);
      expect(await world.database.of(Delegate).count()).toBe(1);
    });
  });
});
