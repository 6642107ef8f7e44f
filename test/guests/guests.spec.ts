import readXlsxFile from 'read-excel-file/node';
import { Badge } from '../../src/badges/badge.entity.js';
import { Badges } from '../../src/badges/badges.service.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { ApprovedDelegates } from '../../src/delegates/approved-delegates.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Likeness } from '../../src/delegates/likeness.js';
import { Profiles } from '../../src/delegates/shape/profiles.service.js';
import { Shapes } from '../../src/delegates/shape/shapes.service.js';
import { Guest, GuestPerson } from '../../src/guests/guest.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import type { Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { checkPdf, converted, forgetPapers, linesIn, pdfText } from '../support/papers.js';
import { countQueries, statementsDuring } from '../support/queries.js';
import { World, forum, launch } from '../support/world.js';
import { describeWithTool } from '../tools.js';
import { Paper, finished, forgetAll, order } from '../badges/printing-world.js';
import { download } from '../badges/printing-world.js';
import { anBienPath, child, emptyDelegations, errorsIn, registered, wordsIn } from '../delegates/people.js';
import {
  accepted,
  add,
  added,
  chair,
  forgetGuests,
  guestsPath,
  invited,
  name,
  press,
  troupe,
} from './inviting.js';

const forumGuests = `/events/${forum}/guests`;
const slow = 90_000;

describe('those who come by invitation', () => {
  let world: World;
  let committee: Browser;
  let anBien: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    anBien = await world.signedIn('anBien');
  });
  afterEach(async () => {
    await forgetGuests(world);
    await forgetAll(world);
    await emptyDelegations(world);
  });
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });

  const guests = () => world.database.of(Guest).find({ order: { createdAt: 'ASC' } });
  const guestOf = (id: string) => world.database.of(Guest).findOneByOrFail({ id });
  const attending = (eventSlug = launch) => world.get(ApprovedDelegates).list({ eventSlug });
  const words = async (path: string) => wordsIn((await committee.get(path)).text);
  const listed = (html: string) =>
    [...html.matchAll(/<a id="guest-[^"]+" href="[^"]+">([^<]+)<\/a>/g)].map(([, called]) => called);
  const rowsOf = async (path = guestsPath) => listed((await committee.get(path)).text);

  describe('the list', () => {
    it('begins empty and says how it fills', async () => {
      expect(await words(guestsPath)).toContain('Chưa có khách mời nào');
    });

    it('stands in the order of protocol: kind, then rank, then the order of units, then name', async () => {
      const cast: Record<string, string>[] = [
        { kind: 'press', name: 'Võ Thị Phóng', body: 'Báo Mẫu' },
        { kind: 'official', name: 'Trần Văn Bé', body: 'Công an tỉnh' },
        { kind: 'official', name: 'Lê Thị Ấn', body: 'Sở Y tế' },
        { kind: 'official', name: 'Danh Văn Cuối', body: 'Nơi khác' },
        { kind: 'official', name: 'Danh Văn An', body: 'Nơi khác' },
        { kind: 'official', name: 'Đỗ Hai', body: 'Nơi khác', rank: '2' },
        { kind: 'official', name: 'Đỗ Một', body: 'Xa', rank: '1' },
        { kind: 'guest', name: 'Lý Tài Trợ' },
      ];
      for (const fields of cast) await added(committee, fields);
      expect(await rowsOf()).toEqual([
        'Đỗ Một',
        'Đỗ Hai',
        'Lê Thị Ấn',
        'Trần Văn Bé',
        'Danh Văn An',
        'Danh Văn Cuối',
        'Lý Tài Trợ',
        'Võ Thị Phóng',
      ]);
    });

    it('searches without accents and filters by kind and state, each chip with its count', async () => {
      await accepted(committee, chair);
      await invited(committee, { kind: 'press', name: 'Danh Sóc', body: 'Báo Mẫu' });
      await accepted(committee, troupe);
      expect(await rowsOf(`${guestsPath}?q=van+nghe`)).toEqual(['Đội văn nghệ Trường Mẫu']);
      expect(await rowsOf(`${guestsPath}?kind=press`)).toEqual(['Danh Sóc']);
      expect(await rowsOf(`${guestsPath}?state=accepted`)).toEqual([
        'Bà Đỗ Thị Hình Mẫu',
        'Đội văn nghệ Trường Mẫu',
      ]);
      expect(await rowsOf(`${guestsPath}?state=unnamed`)).toEqual(['Đội văn nghệ Trường Mẫu']);
      const page = await words(`${guestsPath}?state=accepted`);
      expect(page).toContain('Mọi loại 2 Đại biểu 1 Khách mời 0 Ban tổ chức 0 Biểu diễn 1 Phóng viên 0');
      expect(page).toContain(
        'Tất cả 3 Chưa mời 0 Đã mời, chưa trả lời 1 Nhận lời 2 Không dự 0 Nhận lời, chưa có tên 1',
      );
      expect(await words(`${guestsPath}?q=khong-co`)).toContain('Không có khách mời nào khớp');
      expect((await committee.get(`${guestsPath}?kind=x&state=%00&q=${'a'.repeat(900)}`)).status).toBe(200);
    });

    it('sums guests and people', async () => {
      await accepted(committee, chair);
      await accepted(committee, troupe);
      await invited(committee, { kind: 'press', name: 'Danh Sóc' });
      await added(committee, { kind: 'guest', name: 'Thị Út' });
      const declined = await invited(committee, { kind: 'guest', name: 'Lý Bận' });
      await press(committee, `${declined}/refusal`);
      expect(await words(guestsPath)).toContain(
        'Khách mời đã mời 4 Nhận lời 2 (13 người) Chưa trả lời 1 Không dự 1 Chưa mời 1',
      );
    });

    it('never calls anybody late or missing, however long they do not answer', async () => {
      await invited(committee, chair);
      world.setToday('2019-05-31T01:00:00Z');
      const { text } = await committee.get(guestsPath);
      world.setToday('2019-05-20T01:00:00Z');
      expect(text).not.toMatch(/tag--red|trễ|quá hạn|còn thiếu|chậm/);
    });

    it('asks for as much with three guests as with one', async () => {
      await accepted(committee, chair);
      const one = await countQueries(world, () => committee.get(guestsPath));
      const id = await accepted(committee, troupe);
      await name(committee, id, ['Thị Út', 'Danh Sóc']);
      await added(committee, { kind: 'press', name: 'Võ Thị Phóng' });
      expect(await countQueries(world, () => committee.get(guestsPath))).toBe(one);
    });

    it('is there for the forum too, and only for the province’s own events', async () => {
      await added(committee, chair, forumGuests);
      expect(await rowsOf(forumGuests)).toEqual(['Bà Đỗ Thị Hình Mẫu']);
      expect(await rowsOf()).toEqual([]);
      const other = await world.database.of(Event).findOneByOrFail({ level: 'district' });
      for (const path of ['', '/new', '/paste'])
        expect((await committee.get(`/events/${other.slug}/guests${path}`)).status).toBe(404);
      expect((await committee.post(`/events/${other.slug}/guests`, chair)).status).toBe(404);
      expect((await committee.post(`/events/${other.slug}/guests/exports`, { format: 'xlsx' })).status).toBe(
        404,
      );
    });

    it('is linked from the committee’s desk for each event', async () => {
      const { text } = await committee.get('/desk');
      for (const path of [guestsPath, forumGuests]) expect(text).toContain(`href="${path}"`);
      expect((await anBien.get('/desk')).text).not.toContain('/guests');
    });
  });

  describe('a guest', () => {
    it('is a person, or a body of which nobody knows yet whom it sends', async () => {
      await added(committee, chair);
      await added(committee, {
        kind: 'official',
        title: 'Lãnh đạo',
        body: 'UBND huyện An Biên',
        headcount: '2',
      });
      const [person, body] = await guests();
      expect(person).toMatchObject({
        name: 'Đỗ Thị Hình Mẫu',
        courtesy: 'ms',
        unitSlug: null,
        state: 'planned',
      });
      expect(body).toMatchObject({ name: '', headcount: 2, unitSlug: 'ubnd-an-bien' });
      expect(await rowsOf()).toContain('Lãnh đạo UBND huyện An Biên');
    });

    it.each([
      ['ủy ban nhân dân huyện an biên', 'ubnd-an-bien'],
      ['So Y te', 'so-y-te'],
      ['Công ty Mẫu', null],
    ])('of “%s” is known to be of %s', async (body, unitSlug) => {
      await added(committee, { kind: 'guest', body });
      expect((await guests())[0]!.unitSlug).toBe(unitSlug);
    });

    it.each<[Record<string, string>, string]>([
      [{ kind: 'guest' }, 'Ghi họ tên người được mời, hoặc cơ quan được mời.'],
      [{ ...chair, kind: '' }, 'Chọn loại khách mời.'],
      [{ ...chair, headcount: '3' }, 'Dòng có họ tên là một người.'],
      [{ ...troupe, headcount: 'nhiều' }, 'Số người là số từ 1 đến 200.'],
      [{ ...troupe, headcount: '201' }, 'Số người là số từ 1 đến 200.'],
      [{ ...chair, phone: 'abc' }, 'điện thoại'],
      [{ ...chair, email: 'không có a còng' }, 'thư điện tử'],
      [{ ...chair, rank: '0' }, 'Thứ tự là số từ 1 đến 999'],
      [{ ...chair, courtesy: 'sir' }, 'Chọn lại mục này'],
      [{ ...chair, name: 'Đ'.repeat(121) }, '120'],
      [{ ...chair, name: '阮文安' }, 'Tên có ký tự không in được trên thẻ'],
      [{ ...chair, title: 'Phó Chủ tịch 🎉' }, 'Có ký tự không in được trên thẻ'],
      [{ ...troupe, body: 'ភូមិ' }, 'Có ký tự không in được trên thẻ'],
    ])('is not added as %j', async (fields, message) => {
      const { status, text } = await add(committee, fields);
      expect(status).toBe(422);
      expect(errorsIn(text).join(' ')).toContain(message);
      if (fields.kind) expect(formOf(text, guestsPath).fields).toMatchObject({ kind: fields.kind });
      expect(await guests()).toEqual([]);
    });

    it('is added once, however often the form is sent', async () => {
      const { fields } = formOf((await committee.get(`${guestsPath}/new`)).text, guestsPath);
      for (let time = 0; time < 3; time++)
        expect((await committee.post(guestsPath, { ...fields, ...chair })).status).toBe(303);
      expect(await guests()).toHaveLength(1);
    });

    it('that may be there already is asked about, and added when it is meant', async () => {
      await added(committee, chair);
      const again = { ...chair, name: 'đỗ thị hình mẩu', body: 'UBND Tỉnh Mẫu' };
      const { status, text } = await add(committee, again);
      expect(status).toBe(422);
      expect(errorsIn(text)).toEqual([expect.stringContaining('đã có “Đỗ Thị Hình Mẫu” cùng cơ quan')]);
      expect(text).toContain('name="different"');
      await added(committee, { ...again, different: 'yes' });
      await added(committee, { ...chair, body: 'Nơi khác' });
      expect(await guests()).toHaveLength(3);
    });

    it('is of a body whose other names are known, too, when likely twins are looked for', async () => {
      await added(committee, { kind: 'official', title: 'Lãnh đạo', body: 'UBND huyện An Biên' });
      const twin = { kind: 'official', title: 'Lãnh đạo', body: 'Ủy ban nhân dân huyện An Biên' };
      expect((await add(committee, twin)).status).toBe(422);
      await added(committee, { ...twin, title: 'Chuyên viên' });
    });

    it('is edited as it was seen: a stale save shows both values', async () => {
      const id = await added(committee, chair);
      const form = formOf((await committee.get(`/guests/${id}`)).text, `/guests/${id}?_method=PUT`);
      await committee.submit(`/guests/${id}`, { title: 'Chủ tịch' }, `/guests/${id}?_method=PUT`);
      const stale = await committee.post(form.action, { ...form.fields, title: 'Trưởng ban' });
      expect(stale.status).toBe(409);
      expect(wordsIn(stale.text)).toContain('Chủ tịch');
      expect(stale.text).toContain('value="Trưởng ban"');
      expect((await guestOf(id)).title).toBe('Chủ tịch');
    });

    it('is removed with the names of those who come for it', async () => {
      const id = await accepted(committee, troupe);
      await name(committee, id, ['Thị Út']);
      const removal = formOf((await committee.get(`/guests/${id}`)).text, `/guests/${id}?_method=PUT`);
      const { location } = await committee.post(`/guests/${id}?_method=DELETE`, {
        version: removal.fields.version,
      });
      expect(location).toContain(guestsPath);
      expect(await guests()).toEqual([]);
      expect(await world.database.of(GuestPerson).find()).toEqual([]);
      expect(await attending()).toEqual([]);
      expect((await committee.get(`/guests/${id}`)).status).toBe(404);
    });

    it('leaves activities that name fields and never values', async () => {
      const id = await accepted(committee, { ...chair, phone: '0912 345 678' });
      await committee.submit(`/guests/${id}`, { title: 'Chủ tịch' }, `/guests/${id}?_method=PUT`);
      const activities = await world.database
        .of(Activity)
        .find({ where: { subjectId: id }, order: { id: 'ASC' } });
      expect(activities.map(({ verb, fields }) => [verb, fields])).toEqual([
        ['guest.add', ''],
        ['guest.invite', 'invitedBy,invitedOn'],
        ['guest.accept', 'state'],
        ['guest.edit', 'title'],
      ]);
    });
  });

  describe('an invitation', () => {
    it('is noted by one click from the list, which stays as it was filtered', async () => {
      const id = await added(committee, chair);
      const path = `${guestsPath}?kind=official`;
      const step = `/guests/${id}/invitation`;
      const { location } = await committee.submit(path, { way: 'phone' }, step);
      expect(location).toBe(`${path}#guest-${id}`);
      expect(await guestOf(id)).toMatchObject({
        state: 'invited',
        invitedOn: '2019-05-20',
        invitedBy: 'phone',
      });
      expect(await words(path)).toContain('Đã mời, chưa trả lời Mời 20/5/2019, qua điện thoại');
    });

    it('may have been on an earlier day, never on one to come', async () => {
      const id = await added(committee, chair);
      const on = (day: string) => ({ way: 'letter', 'on-day': day, 'on-month': '5', 'on-year': '2019' });
      const late = await press(committee, `${id}/invitation`, on('21'));
      expect([late.status, errorsIn(late.text)]).toEqual([422, ['Ngày mời không sau hôm nay.']]);
      expect((await press(committee, `${id}/invitation`, on('32'))).status).toBe(422);
      expect((await press(committee, `${id}/invitation`, { way: '' })).status).toBe(422);
      await press(committee, `${id}/invitation`, on('17'));
      await press(committee, `${id}/acceptance`);
      await press(committee, `${id}/invitation`, on('16'));
      expect(await guestOf(id)).toMatchObject({ state: 'accepted', invitedOn: '2019-05-16' });
    });

    it('is answered by one click, answered otherwise, and taken back', async () => {
      const id = await invited(committee, chair);
      const { location } = await committee.submit(guestsPath, {}, `/guests/${id}/acceptance`);
      expect(location).toBe(`${guestsPath}#guest-${id}`);
      expect(await guestOf(id)).toMatchObject({ state: 'accepted', answeredOn: '2019-05-20' });
      await committee.submit(guestsPath, {}, `/guests/${id}/refusal`);
      expect((await guestOf(id)).state).toBe('declined');
      await press(committee, `${id}/answer`);
      expect(await guestOf(id)).toMatchObject({ state: 'invited', answeredOn: null });
      const { version } = await guestOf(id);
      await committee.post(`/guests/${id}/invitation?_method=DELETE`, { version: String(version) });
      expect(await guestOf(id)).toMatchObject({ state: 'planned', invitedOn: null, invitedBy: null });
    });

    it('must be there before it is answered, and stays while it is', async () => {
      const id = await added(committee, chair);
      const early = await committee.post(`/guests/${id}/acceptance`, { version: '1' });
      expect([early.status, errorsIn(early.text)]).toEqual([
        409,
        [expect.stringContaining('Chưa ghi việc mời')],
      ]);
      await press(committee, `${id}/invitation`, { way: 'letter' });
      await press(committee, `${id}/acceptance`);
      const { version } = await guestOf(id);
      const kept = await committee.post(`/guests/${id}/invitation?_method=DELETE`, {
        version: String(version),
      });
      expect(kept.status).toBe(409);
    });

    it('is not answered by a click on a page that is out of date, nor twice by two', async () => {
      const id = await invited(committee, chair);
      const page = await committee.get(guestsPath);
      const yes = formOf(page.text, `/guests/${id}/acceptance`);
      const no = formOf(page.text, `/guests/${id}/refusal`);
      await committee.post(no.action, no.fields);
      const stale = await committee.post(yes.action, yes.fields);
      expect(stale.status).toBe(409);
      expect(errorsIn(stale.text)).toEqual([expect.stringContaining('Có người vừa lưu thay đổi khác')]);
      expect((await guestOf(id)).state).toBe('declined');
      expect((await committee.post(no.action, no.fields)).status).toBe(303);
      expect(await world.database.of(Activity).countBy({ verb: 'guest.decline' })).toBe(1);
    });

    it.each([undefined, '', 'x', '-1', '99999999999'])(
      'is not changed by the version %j',
      async (version) => {
        const id = await invited(committee, chair);
        for (const step of ['acceptance', 'refusal', 'answer?_method=DELETE', 'names?_method=PUT'])
          expect((await committee.post(`/guests/${id}/${step}`, { version })).status).toBeLessThan(500);
        expect((await guestOf(id)).state).toBe('invited');
      },
    );
  });

  describe('whoever has accepted', () => {
    it('is a delegate of the event under its chair, approved at once, in the role of the kind', async () => {
      for (const [kind, called] of [
        ['official', 'Danh Văn An'],
        ['guest', 'Danh Văn Bé'],
        ['organizer', 'Danh Văn Chi'],
        ['performer', 'Danh Văn Dân'],
        ['press', 'Danh Văn Em'],
      ])
        await accepted(committee, { kind: kind!, name: called! });
      expect((await attending()).map(({ name, role, unitSlug }) => [name, role, unitSlug])).toEqual([
        ['Danh Văn An', 'guest', 'so-ldtbxh'],
        ['Danh Văn Bé', 'guest', 'so-ldtbxh'],
        ['Danh Văn Chi', 'organizer', 'so-ldtbxh'],
        ['Danh Văn Dân', 'performer', 'so-ldtbxh'],
        ['Danh Văn Em', 'press', 'so-ldtbxh'],
      ]);
    });

    it('is none any more after declining, undoing or removing, and the badge opens nothing at once', async () => {
      for (const step of ['refusal', 'answer', 'removal']) {
        const id = await accepted(committee, chair);
        const badge = await badgeOf(id);
        expect(await opens(badge)).toBe(true);
        if (step === 'removal') await remove(id);
        else await press(committee, `${id}/${step}`);
        expect([step, await opens(badge)]).toEqual([step, false]);
        expect(await attending()).toEqual([]);
        await forgetGuests(world);
      }
    });

    it('is written before the delegate, however they stop coming, and so never waits for one who waits', async () => {
      for (const step of ['refusal', '?_method=DELETE']) {
        const id = await accepted(committee, { ...chair, name: `${chair.name} ${step.length}` });
        const { version } = await guestOf(id);
        const path = step.startsWith('?') ? `/guests/${id}${step}` : `/guests/${id}/${step}`;
        const { statements, result } = await statementsDuring(world, () =>
          committee.post(path, { version: String(version) }),
        );
        expect(result.status).toBe(303);
        expect(tablesWritten(statements)).toEqual(['guests', 'delegates']);
      }
    });

    it('is declined and removed at once by one of two only', async () => {
      for (let round = 0; round < 5; round++) {
        const id = await accepted(committee, chair);
        const fields = { version: String((await guestOf(id)).version) };
        const answers = await Promise.all([
          committee.post(`/guests/${id}/refusal`, fields),
          committee.post(`/guests/${id}?_method=DELETE`, fields),
        ]);
        const statuses = answers.map(({ status }) => status).sort();
        expect([
          [303, 404],
          [303, 409],
        ]).toContainEqual(statuses);
        expect(await attending()).toEqual([]);
        await forgetGuests(world);
      }
    });

    it('comes again under the same id with a new badge when they change their mind twice', async () => {
      const id = await accepted(committee, chair);
      const first = await badgeOf(id);
      await press(committee, `${id}/refusal`);
      await press(committee, `${id}/acceptance`);
      expect((await attending()).map((delegate) => delegate.id)).toEqual([id]);
      expect(await opens(first)).toBe(false);
      expect(await opens(await badgeOf(id))).toBe(true);
    });

    it.each([
      ['name', 'Đỗ Thị Tên Mới'],
      ['title', 'Chủ tịch'],
      ['body', 'Nơi khác'],
      ['kind', 'press'],
    ])('whose %s is corrected gets another badge', async (field, value) => {
      const id = await accepted(committee, chair);
      const badge = await badgeOf(id);
      await committee.submit(`/guests/${id}`, { [field]: value }, `/guests/${id}?_method=PUT`);
      expect((await attending()).map((delegate) => delegate.id)).toEqual([id]);
      expect(await opens(badge)).toBe(false);
    });

    it('keeps the badge when only telephone, note or rank change', async () => {
      const id = await accepted(committee, chair);
      const badge = await badgeOf(id);
      const changes = { phone: '0912 345 678', note: 'Ăn chay', rank: '3' };
      await committee.submit(`/guests/${id}`, changes, `/guests/${id}?_method=PUT`);
      expect((await guestOf(id)).rank).toBe(3);
      expect(await opens(badge)).toBe(true);
    });

    it('waits for a unit to invite them where the event has no chair', async () => {
      const id = await invited(committee, chair);
      await withChair(null, async () => {
        const answer = await committee.submit(guestsPath, {}, `/guests/${id}/acceptance`);
        expect([answer.status, errorsIn(answer.text)]).toEqual([
          409,
          [expect.stringContaining('chưa có đơn vị chủ trì')],
        ]);
        expect((await guestOf(id)).state).toBe('invited');
      });
    });

    it('counts among leaders and guests at the forum', async () => {
      await world.database.housekeeping('test.profile', () =>
        world.get(Shapes).set(forum, { countsComposition: false, profile: 'tt-29-2019' }),
      );
      const event = await world.database.of(Event).findOneByOrFail({ slug: forum });
      const counted = async () =>
        (await world.get(Profiles).judge(event))!.rules.find(({ slug }) => slug === 'leaders-and-guests')!
          .counted;
      const before = await counted();
      await accepted(committee, chair, forumGuests);
      await accepted(committee, { kind: 'press', name: 'Danh Sóc' }, forumGuests);
      await invited(committee, { kind: 'guest', name: 'Thị Út' }, forumGuests);
      expect(await counted()).toBe(before + 1);
      await world.database.housekeeping('test.profile', () =>
        world.get(Shapes).set(forum, { countsComposition: false, profile: '' }),
      );
    });

    describeWithTool(['pdftotext', 'pdftoppm', 'zbarimg'], 'on a badge', () => {
      it(
        'stands with title and body in place of a delegation, and a corrected badge is printed anew',
        async () => {
          const id = await accepted(committee, chair);
          const badgesPath = `/events/${launch}/badges`;
          expect(await words(badgesPath)).toContain('Phó Chủ tịch, UBND tỉnh mẫu');
          const text = await printed(badgesPath);
          expect(text).toContain('Phó Chủ tịch, UBND tỉnh mẫu');
          expect(text).not.toContain('Sở LĐTBXH');
          expect(await words(`${badgesPath}?fresh=yes`)).not.toContain('Đỗ Thị Hình Mẫu');
          await committee.submit(`/guests/${id}`, { name: 'Đỗ Thị Tên Mới' }, `/guests/${id}?_method=PUT`);
          expect(await words(`${badgesPath}?fresh=yes`)).toContain('Đỗ Thị Tên Mới');
        },
        slow,
      );
    });

    async function printed(badgesPath: string): Promise<string> {
      const run = await order(committee, {}, badgesPath);
      await finished(world, committee, run);
      const paper = new Paper(Buffer.from(await (await download(world, committee, run)).arrayBuffer()));
      const text = paper.texts.join(' ').replace(/\s+/g, ' ');
      paper.remove();
      return text;
    }
  });

  describe('a body that has accepted', () => {
    it('names its people, one a line, each with a title if they have one', async () => {
      const id = await accepted(committee, {
        kind: 'official',
        body: 'UBND huyện An Biên',
        title: 'Lãnh đạo',
      });
      expect(await attending()).toEqual([]);
      await name(committee, id, ['Ông Danh Văn Sóc; Phó Chủ tịch', '', 'Thị Út']);
      expect((await attending()).map(({ name, role }) => [name, role])).toEqual([
        ['Danh Văn Sóc', 'guest'],
        ['Thị Út', 'guest'],
      ]);
      expect(await guestOf(id)).toMatchObject({ headcount: 2 });
      const { fields } = formOf((await committee.get(`/guests/${id}`)).text, `/guests/${id}/names`);
      expect(fields.names).toBe('Ông Danh Văn Sóc; Phó Chủ tịch\nThị Út');
    });

    it('keeps the badges of those who stay, whatever is done about the others', async () => {
      const id = await accepted(committee, troupe);
      await name(committee, id, ['Thị Út', 'Danh Sóc', 'Lê Văn Đàn']);
      const [ut, soc, dan] = await Promise.all(['Thị Út', 'Danh Sóc', 'Lê Văn Đàn'].map(badgeNamed));
      await name(committee, id, ['Lê Văn Đàn', 'Trần Minh Múa', 'Thị Út; Đội trưởng']);
      expect([await opens(ut!), await opens(soc!), await opens(dan!)]).toEqual([false, false, true]);
      expect((await attending()).map(({ name }) => name).sort()).toEqual(
        ['Lê Văn Đàn', 'Thị Út', 'Trần Minh Múa'].sort(),
      );
      expect((await guestOf(id)).headcount).toBe(12);
    });

    it('loses all its badges when it declines, keeps the names, and admits them again', async () => {
      const id = await accepted(committee, troupe);
      await name(committee, id, ['Thị Út', 'Danh Sóc']);
      await press(committee, `${id}/refusal`);
      expect(await attending()).toEqual([]);
      expect((await name(committee, id, ['Thị Út']).catch(() => null)) ?? 'no form').toBe('no form');
      await press(committee, `${id}/acceptance`);
      expect(await attending()).toHaveLength(2);
    });

    it('is asked about one name that stands there twice, and about lines without a name', async () => {
      const id = await accepted(committee, troupe);
      const twice = await name(committee, id, ['Thị Út', 'thị út']);
      expect([twice.status, errorsIn(twice.text)]).toEqual([422, [expect.stringContaining('có hai lần')]]);
      expect(formOf(twice.text, `/guests/${id}/names`).fields.names).toBe('Thị Út\nthị út');
      expect((await name(committee, id, ['; Trưởng đoàn'])).status).toBe(422);
      expect(
        (
          await name(
            committee,
            id,
            [...Array(201).keys()].map((at) => `Người ${at}`),
          )
        ).status,
      ).toBe(422);
      expect((await name(committee, id, ['Đ'.repeat(130)])).status).toBe(422);
      expect(await attending()).toEqual([]);
      await press(committee, `${id}/names`, { names: 'Thị Út\nthị út', repeated: 'yes' });
      expect(await attending()).toHaveLength(2);
    });

    it.each(['សុខ', 'Danh Sóc; 団長', '🎉 Danh Sóc'])(
      'names nobody as %j, which no badge prints',
      async (line) => {
        const id = await accepted(committee, troupe);
        const { status, text } = await name(committee, id, ['Thị Út', line]);
        expect([status, errorsIn(text)]).toEqual([422, [expect.stringContaining('không in được trên thẻ')]]);
        expect(errorsIn(text)[0]).toContain(`“${line.split(';')[0]}”`);
        expect(formOf(text, `/guests/${id}/names`).fields.names).toBe(`Thị Út\n${line}`);
        expect(await attending()).toEqual([]);
      },
    );

    it('names as many as may come', async () => {
      const id = await accepted(committee, troupe);
      const letters = Array.from('abcdefghij');
      const all = letters.flatMap((one) =>
        letters.flatMap((two) => [`Danh ${one}${two}`, `Thị ${one}${two}`]),
      );
      expect((await name(committee, id, all)).status).toBe(303);
      expect(await attending()).toHaveLength(200);
    });

    it('says on the form that performers under 16 are registered by their district', async () => {
      const id = await accepted(committee, troupe);
      expect(await words(`/guests/${id}`)).toContain('Em dưới 16 tuổi biểu diễn do huyện, thành phố đăng ký');
    });

    it('does not become a person while it has named people', async () => {
      const id = await accepted(committee, { ...troupe, headcount: '1' });
      await name(committee, id, ['Thị Út']);
      const edit = await committee.submit(`/guests/${id}`, { name: 'Danh Sóc' }, `/guests/${id}?_method=PUT`);
      expect([edit.status, errorsIn(edit.text)]).toEqual([
        422,
        [expect.stringContaining('Xóa các tên ấy trước')],
      ]);
    });

    it('names nobody before it has accepted', async () => {
      const id = await invited(committee, troupe);
      const { version } = await guestOf(id);
      const early = await committee.post(`/guests/${id}/names?_method=PUT`, {
        version: String(version),
        names: 'Thị Út',
      });
      expect(early.status).toBe(409);
      expect(await world.database.of(GuestPerson).find()).toEqual([]);
    });
  });

  describe('pasted lines', () => {
    const lines =
      'Ông Nguyễn Văn Mẫu; Phó Chủ tịch; UBND tỉnh mẫu\n; Lãnh đạo; UBND huyện An Biên; 2\nThị Út\tGiáo viên';

    it('are shown before they are stored, all of them or none', async () => {
      const preview = await paste(lines);
      expect(preview.status).toBe(200);
      expect(wordsIn(preview.text)).toContain('3 dòng đã đọc');
      expect(wordsIn(preview.text)).toContain('đơn vị trong danh mục');
      expect(await guests()).toEqual([]);
      const { fields } = formOf(preview.text, `${guestsPath}/preview`);
      const stored = await committee.post(`${guestsPath}/batch`, fields);
      expect(stored.location).toBe(guestsPath);
      expect((await committee.post(`${guestsPath}/batch`, fields)).status).toBe(303);
      expect((await rowsOf()).sort()).toEqual(
        ['Lãnh đạo UBND huyện An Biên', 'Thị Út', 'Ông Nguyễn Văn Mẫu'].sort(),
      );
    });

    it('with mistakes are told line by line, and stored by nobody', async () => {
      const preview = await paste(`${lines}\n; Trưởng phòng`);
      expect(wordsIn(preview.text)).toContain('Ghi họ tên người được mời, hoặc cơ quan được mời.');
      expect(preview.text).not.toContain('/batch');
      const { fields } = formOf(preview.text, `${guestsPath}/preview`);
      const forced = await committee.post(`${guestsPath}/batch`, fields);
      expect([forced.status, errorsIn(forced.text)]).toEqual([422, [expect.stringContaining('Dòng 4')]]);
      expect(await guests()).toEqual([]);
    });

    it('that differ from what was shown are shown again', async () => {
      const { fields } = formOf((await paste(lines)).text, `${guestsPath}/preview`);
      const other = await committee.post(`${guestsPath}/batch`, { ...fields, lines: 'Danh Sóc' });
      expect(other.status).toBe(422);
      expect(wordsIn(other.text)).toContain('1 dòng đã đọc');
      expect(await guests()).toEqual([]);
    });

    it('that may be there already, or come twice, are asked about', async () => {
      await added(committee, { kind: 'guest', name: 'Thị Út', title: 'Giáo viên' });
      const preview = await paste(`${lines}\nÔng Nguyễn Văn Mẫu; Khác; UBND Tỉnh Mẫu`);
      expect(wordsIn(preview.text)).toContain('Có thể trùng với “Thị Út”');
      const { fields } = formOf(preview.text, `${guestsPath}/preview`);
      const asked = await committee.post(`${guestsPath}/batch`, fields);
      expect([asked.status, errorsIn(asked.text)]).toEqual([422, [expect.stringContaining('Có 2 dòng')]]);
      expect((await committee.post(`${guestsPath}/batch`, { ...fields, different: 'yes' })).status).toBe(303);
      expect(await guests()).toHaveLength(5);
    });

    it.each(['', '\n \n', Array(101).fill('Thị Út').join('\n')])(
      'may be none, nor too many',
      async (text) => {
        const preview = await paste(text);
        expect(preview.status).toBe(422);
        expect(errorsIn(preview.text)).toHaveLength(1);
        expect((await committee.post(`${guestsPath}/batch`, { kind: 'guest', lines: text })).status).toBe(
          422,
        );
      },
    );

    function paste(text: string) {
      const fields = { kind: 'guest', lines: text };
      return committee.submit(`${guestsPath}/paste`, fields, `${guestsPath}/preview`);
    }
  });

  describe('files', () => {
    it('hold all guests for Excel, no text of which is a formula, and leave an activity', async () => {
      await accepted(committee, { ...chair, title: '@SUM(A1)', body: '=1+1', note: '-2' });
      const id = await accepted(committee, { ...troupe, headcount: '3' });
      await name(committee, id, ['Thị Út']);
      await added(committee, { kind: 'press', name: 'Võ Thị Phóng' });
      const answer = await take('xlsx');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-disposition')).toContain('Danh%20sach%20khach%20moi');
      const [all, people] = await readXlsxFile(Buffer.from(answer.bytes));
      const cells = all!.data.flat().map(String);
      for (const text of ["'=1+1", "'@SUM(A1)", "'-2", 'Võ Thị Phóng', 'Đội văn nghệ Trường Mẫu'])
        expect(cells).toContain(text);
      expect(cells).toContain('Mời 2, nhận lời 2 (4 người), chưa trả lời 0, không dự 0.');
      expect(people!.data.flat().map(String)).toContain('Thị Út');
      expect(people!.data.flat().map(String)).not.toContain('Võ Thị Phóng');
      const [activity] = await world.database.of(Activity).findBy({ verb: 'export.guests' });
      expect(activity).toMatchObject({ subjectId: launch, fields: 'rows-3,xlsx' });
    });

    it('to print are refused while nobody has accepted, and in a format that nobody knows', async () => {
      await invited(committee, chair);
      for (const format of ['pdf', 'docx']) expect((await take(format)).status).toBe(409);
      expect((await take('exe')).status).toBe(422);
    });

    describeWithTool(['qpdf', 'pdftotext'], 'on paper', () => {
      it('hold those who have accepted, with room to sign, also for whoever has no name yet', async () => {
        await accepted(committee, chair);
        const id = await accepted(committee, { ...troupe, headcount: '3' });
        await name(committee, id, ['Ông Danh Văn Sóc; Đội trưởng']);
        await invited(committee, { kind: 'press', name: 'Võ Thị Phóng' });
        const { bytes } = await take('pdf');
        checkPdf(bytes);
        const text = linesIn(pdfText(bytes)).join('\n');
        for (const line of [
          'DANH SÁCH ĐẠI BIỂU, KHÁCH MỜI',
          '1 Bà Đỗ Thị Hình Mẫu Phó Chủ tịch UBND tỉnh mẫu Đại biểu',
          '2 Ông Danh Văn Sóc Đội trưởng',
          'Danh sách có 4 người nhận lời.',
          'Ký nhận',
        ])
          expect(text).toContain(line);
        expect(text.match(/Đội văn nghệ Trường Mẫu/g)).toHaveLength(3);
        expect(text).not.toContain('Võ Thị Phóng');
      });
    });

    describeWithTool(['soffice', 'pdftotext'], 'for Word', () => {
      it(
        'say the same',
        async () => {
          await accepted(committee, chair);
          const text = linesIn(pdfText(converted((await take('docx')).bytes, 'docx'))).join('\n');
          expect(text).toContain('DANH SÁCH ĐẠI BIỂU, KHÁCH MỜI');
          expect(text).toContain('Bà Đỗ Thị Hình Mẫu');
        },
        slow,
      );
    });

    const take = (format: string) => committee.post(`${guestsPath}/exports`, { format });
  });

  describe('everybody else', () => {
    it('finds nothing of guests, be it a district, an agency, the door or a visitor', async () => {
      const id = await accepted(committee, chair);
      for (const browser of [anBien, await world.signedIn('soYTe'), await world.signedIn('door')]) {
        for (const path of [guestsPath, `${guestsPath}/new`, `/guests/${id}`])
          expect((await browser.get(path)).text).not.toContain('Hình Mẫu');
        expect((await browser.post(`${guestsPath}/exports`, { format: 'xlsx' })).status).toBe(403);
        expect((await browser.post(`/guests/${id}/refusal`, { version: '3' })).status).toBe(403);
      }
      expect((await world.visitor().get(guestsPath)).location).toContain('/sign-in');
      expect((await guestOf(id)).state).toBe('accepted');
    });

    it('is not disturbed: boards, lists, sums of consents and sheets to sign stay as they were', async () => {
      await registered(anBien, anBienPath, child);
      const paths = [
        `/events/${forum}/delegations`,
        `/events/${forum}/delegates`,
        `/events/${forum}/changes`,
        anBienPath,
        `/desk`,
      ];
      const seen = async () => {
        const pages = [];
        for (const path of paths) pages.push(await words(path));
        return [
          ...pages,
          wordsIn((await anBien.get(anBienPath)).text),
          wordsIn((await anBien.get('/desk')).text),
        ];
      };
      const before = await seen();
      await accepted(committee, chair, forumGuests);
      const id = await accepted(committee, troupe, forumGuests);
      await name(committee, id, ['Thị Út', child.name!]);
      expect(await attending(forum)).toHaveLength(3);
      await committee.get(forumGuests);
      expect(await seen()).toEqual(before);
      expect((await committee.post(`/events/${forum}/sign-in-sheets`)).status).toBe(409);
    });

    it('does not see guests as people of a delegation, even where a district chairs the event', async () => {
      await withChair('ubnd-an-bien', async () => {
        const id = await accepted(committee, chair);
        for (const browser of [anBien, committee]) {
          expect((await browser.get(`/delegates/${id}`)).status).toBe(404);
          expect((await browser.get(`/delegates/${id}/consents`)).status).toBe(404);
        }
        const key = { eventSlug: launch, unitSlug: 'ubnd-an-bien' };
        expect(await world.get(Likeness).within(key, { name: chair.name!, born: null })).toBeNull();
        const path = `/events/${launch}/delegations/ubnd-an-bien`;
        expect((await anBien.get(path)).text).not.toContain('Hình Mẫu');
        expect((await anBien.post(`/delegates/${id}?_method=DELETE`, { version: '1' })).status).toBe(404);
        expect(await attending()).toHaveLength(1);
      });
    });
  });

  function tablesWritten(statements: string[]): string[] {
    const written = /^(?:UPDATE|DELETE FROM) "(guests|delegates)"/;
    return statements.flatMap((statement) => written.exec(statement)?.[1] ?? []);
  }

  async function remove(id: string): Promise<void> {
    const { version } = await guestOf(id);
    await committee.post(`/guests/${id}?_method=DELETE`, { version: String(version) });
  }

  async function badgeOf(id: string): Promise<string> {
    await world.get(Badges).issueFor([{ id, eventSlug: launch }]);
    const badges = await world.database.of(Badge).findBy({ delegateId: id });
    return world.get(Badges).tokenOf(badges.find(({ revokedAt }) => revokedAt === null)!);
  }

  async function badgeNamed(called: string): Promise<string> {
    const { id } = await world.database.of(Delegate).findOneByOrFail({ name: called });
    return badgeOf(id);
  }

  async function opens(token: string): Promise<boolean> {
    return (await world.get(Badges).findByToken(launch, token))?.alive ?? false;
  }

  async function withChair(unit: string | null, work: () => Promise<void>): Promise<void> {
    const set = (value: string | null) =>
      world.database.housekeeping('test.chair', () =>
        world.database.of(Event).update({ slug: launch }, { chair: value }),
      );
    await set(unit);
    await work().finally(() => set('so-ldtbxh'));
  }
});
