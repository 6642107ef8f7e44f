import readXlsxFile from 'read-excel-file/node';
import { ConsentStanding, ConsentText } from '../../src/consents/consent.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { AgeRule, Quota } from '../../src/delegates/quota.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { Selection, SelectionPlaces } from '../../src/selections/selection.entity.js';
import { answers, consentsOf, record, withdraw, written } from '../consents/papers.js';
import { anBienPath, child as childFields, errorsIn, officer, wordsIn } from '../delegates/people.js';
import type { Answer, Browser } from '../support/browser.js';
import { checkPdf, converted, forgetPapers, linesIn, pdfText } from '../support/papers.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import { describeWithTool } from '../tools.js';
import {
  addChildren,
  choose,
  chosen,
  firstMorning,
  forgetSelections,
  listPath,
  national,
  selectionOf,
  setPlaces,
  takeBack,
} from './choosing.js';

const nationalPath = `/events/${national}/delegations/ubnd-an-bien`;

describe('choosing children for the national forum', () => {
  let world: World;
  let committee: Browser;
  let district: Browser;
  let other: Browser;
  let kids: string[];
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    district = await world.signedIn('anBien');
    other = await world.signedIn('rachGia');
  });
  beforeEach(async () => {
    world.setToday(firstMorning);
    kids = await addChildren(world, [
      { name: 'Danh Minh Hữu', gender: 'male', born: '2006-03-12' },
      { name: 'Nguyễn Thùy Trâm', born: '2007-11-02' },
      { name: 'Thị Út', unit: 'ubnd-rach-gia', born: '2004-06-20' },
    ]);
  });
  afterEach(async () => {
    await forgetSelections(world);
    await setEvent(forum, { startsOn: '2019-06-18', endsOn: '2019-06-19' });
    await setEvent(national, { startsOn: null, endsOn: null });
  });
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });

  const list = (query = '') => committee.get(`${listPath}${query}`);
  const rowsOf = (slug: string) => world.database.of(Delegate).findBy({ eventSlug: slug });
  const kid = (index: number) => kids[index]!;

  describe('from the forum’s first day on', () => {
    it('says before that day when it begins, and chooses nobody', async () => {
      world.setToday('2019-06-17T16:59:00Z');
      const page = wordsIn((await list()).text);
      expect(page).toContain('Chọn được từ ngày đầu của diễn đàn tỉnh, 18/6/2019');
      expect(page).not.toContain('Danh Minh Hữu');
      expect((await committee.get(`${listPath}/new?child=${kid(0)}`)).status).toBe(409);
      const early = await committee.post(listPath, { child: kid(0), criterion: 'dialogue' });
      expect(early.status).toBe(409);
      expect(await rowsOf(national)).toEqual([]);
      world.setToday('2019-06-17T17:00:00Z');
      expect((await choose(committee, kid(0))).status).toBe(303);
    });

    it('says what is missing where the forum has no day', async () => {
      await setEvent(forum, { startsOn: null, endsOn: null });
      expect(wordsIn((await list()).text)).toContain('Diễn đàn tỉnh chưa có ngày');
    });
  });

  describe('a chosen child', () => {
    it('is a delegate of the national forum, too, in its own unit’s delegation, with its details and nothing sensitive', async () => {
      await addSensitive(kid(0));
      await setGroup(kid(0));
      const answer = await choose(committee, kid(0), { reason: 'Hỏi về an toàn đường thủy.' });
      expect(answer.location).toBe(listPath);
      expect(wordsIn((await committee.follow(answer)).text)).toContain('Đã chọn Danh Minh Hữu.');
      const [copy, ...others] = await rowsOf(national);
      expect(others).toEqual([]);
      expect(copy).toMatchObject({
        ...{ unitSlug: 'ubnd-an-bien', role: 'child', name: 'Danh Minh Hữu', nameFold: 'danhminhhuu' },
        ...{ born: '2006-03-12', gender: 'male', school: 'THCS Đông Thái', className: '7A' },
        ...{ guardianName: 'Nguyễn Giám Hộ', guardianPhone: '0909 111 222', phone: '', groupName: '' },
        ...{ healthSealed: null, circumstancesSealed: null, approvedAt: null },
      });
      expect((await rowsOf(forum)).length).toBe(3);
      const selection = await selectionOf(world, kid(0));
      expect(selection).toMatchObject({
        ...{ eventSlug: national, fromEventSlug: forum, delegateId: copy!.id, criterion: 'dialogue' },
        ...{ reason: 'Hỏi về an toàn đường thủy.', chosenBy: world.personIds.committee, endedAt: null },
      });
      const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(activity).toMatchObject({ verb: 'selection.add', subjectId: kid(0), fields: '' });
    });

    it('needs a reason among the published ones, and another one in words; what was typed is kept', async () => {
      const without = await choose(committee, kid(0), { criterion: '', reason: 'Em nói rất hay.' });
      expect([without.status, errorsIn(without.text)]).toEqual([422, ['Chọn một lý do.']]);
      expect(without.text).toContain('Em nói rất hay.</textarea>');
      const unnamed = await choose(committee, kid(0), { criterion: 'other' });
      expect([unnamed.status, errorsIn(unnamed.text)]).toEqual([
        422,
        ['Ghi rõ lý do khác, ví dụ: Điều hành phần chào mừng.'],
      ]);
      expect((await choose(committee, kid(0), { criterion: 'poor' })).status).toBe(422);
      expect((await choose(committee, kid(0), { criterion: 'other', reason: 'Dẫn lời chào.' })).status).toBe(
        303,
      );
    });

    it('is chosen once, however often the form is sent and whoever else chooses', async () => {
      const fields = { child: kid(0), criterion: 'elected', formKey: 'same-key' };
      const both = [await committee.post(listPath, fields), await committee.post(listPath, fields)];
      expect(both.map(({ status, location }) => [status, location])).toEqual([
        [303, listPath],
        [303, listPath],
      ]);
      const again = await committee.post(listPath, { child: kid(0), criterion: 'dialogue' });
      expect(again.status).toBe(409);
      expect(wordsIn(again.text)).toContain('Em này đã được chọn');
      expect((await committee.get(`${listPath}/new?child=${kid(0)}`)).status).toBe(409);
      const second = await world.signedIn('tinhDoan');
      const rivals = await Promise.all(
        [committee, second].map((one) => one.post(listPath, { child: kid(1), criterion: 'dialogue' })),
      );
      expect(rivals.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect((await rowsOf(national)).length).toBe(2);
      expect(await world.database.of(SelectionPlaces).find()).toMatchObject([{ places: null, taken: 2 }]);
    });

    it('must be an approved child of the forum: officers, children who wait, and strangers are not found', async () => {
      const [waiting] = await addChildren(world, [{ name: 'Chưa Duyệt' }]);
      await update(waiting!, { approvedAt: null });
      const [adult] = await addChildren(world, [{ name: 'Cán Bộ' }]);
      await update(adult!, { role: 'officer' });
      const copy = await chosen(world, committee, kid(0));
      for (const id of [waiting!, adult!, copy, 'khong-co']) {
        expect((await committee.get(`${listPath}/new?child=${id}`)).status).toBe(404);
        expect((await committee.post(listPath, { child: id, criterion: 'dialogue' })).status).toBe(404);
      }
      const page = wordsIn((await list()).text);
      expect(page).not.toContain('Chưa Duyệt');
      expect(page).not.toContain('Cán Bộ');
      expect((await committee.get(`${listPath}/new`)).status).toBe(404);
    });

    it('is not on its way out of the province’s forum', async () => {
      const path = `/delegates/${kid(0)}/withdrawal`;
      expect((await district.submit(`${path}/new`, { reason: 'Em ốm' }, path)).status).toBe(303);
      const answer = await choose(committee, kid(0));
      expect([answer.status, errorsIn(answer.text)[0]]).toEqual([
        409,
        'Đơn vị đang đề nghị rút hoặc thay Danh Minh Hữu khỏi diễn đàn tỉnh. Quyết định đề nghị đó trước rồi chọn.',
      ]);
      expect(await world.database.of(Selection).count()).toBe(0);
    });

    it('must have the age that the national forum asks for, on its last day', async () => {
      await setEvent(national, { startsOn: '2019-08-14', endsOn: '2019-08-17' });
      await world.database.housekeeping('test.ages', () =>
        world.database.of(AgeRule).insert({ eventSlug: national, role: 'child', atLeast: 11, under: 15 }),
      );
      const old = await choose(committee, kid(2));
      expect(old.status).toBe(409);
      expect(errorsIn(old.text).join()).toContain('17/8/2019');
      expect((await choose(committee, kid(0))).status).toBe(303);
      expect(await rowsOf(national)).toHaveLength(1);
      await world.database.housekeeping('test.ages', () =>
        world.database.of(AgeRule).delete({ eventSlug: national }),
      );
    });

    it('is marked where it has left the province’s forum since', async () => {
      await chosen(world, committee, kid(0));
      expect(wordsIn((await list()).text)).not.toContain('Không còn trong danh sách được duyệt');
      await update(kid(0), { approvedAt: null });
      expect(wordsIn((await list()).text)).toContain('Không còn trong danh sách được duyệt');
    });
  });

  describe('the committee’s page', () => {
    it('finds candidates by name without accents, by unit, sex and age', async () => {
      const names = async (query: string) => candidatesIn((await list(query)).text);
      expect(await names('')).toEqual(['Danh Minh Hữu', 'Nguyễn Thùy Trâm', 'Thị Út']);
      expect(await names('?q=thuy+tram')).toEqual(['Nguyễn Thùy Trâm']);
      expect(await names('?unit=ubnd-rach-gia')).toEqual(['Thị Út']);
      expect(await names('?gender=male')).toEqual(['Danh Minh Hữu']);
      // The fifteenth birthday is the day after the forum.
      expect(await names('?age=14')).toEqual(['Thị Út']);
      expect(await names('?age=15')).toEqual([]);
      expect(await names('?q=ai+do')).toEqual([]);
      expect(await names('?unit=..%00&gender=x&age=-1&page=0')).toHaveLength(3);
    });

    it('counts ages on the last day of the journey once that is known', async () => {
      await setEvent(national, { startsOn: '2019-08-14', endsOn: '2019-08-17' });
      expect(candidatesIn((await list('?age=15')).text)).toEqual(['Thị Út']);
      expect(wordsIn((await list()).text)).toContain('14–17/8/2019');
    });

    it('tells the balance of those who are chosen, without those whose families have said no', async () => {
      const [boy] = [await chosen(world, committee, kid(0)), await chosen(world, committee, kid(2))];
      const page = wordsIn((await list()).text);
      expect(page).toMatch(/em được chọn 2 đã đồng ý tham gia 0\/2 nữ \/ nam 1 \/ 1 huyện, thành phố 2\/2/);
      expect(candidatesIn((await list()).text)).toEqual(['Nguyễn Thùy Trâm']);
      expect(wordsIn((await committee.get(`${listPath}/new?child=${kid(1)}`)).text)).toContain(
        'Đang được chọn: 1 nữ, 1 nam, từ 2 huyện, thành phố.',
      );
      await record(district, boy, answers('refused'));
      expect(wordsIn((await list()).text)).toMatch(/nữ \/ nam 1 \/ 0 huyện, thành phố 1\/2/);
    });

    it('never shows circumstances or that there is a health note', async () => {
      await addSensitive(kid(0));
      const before = wordsIn((await list()).text);
      await update(kid(0), { healthSealed: null, circumstancesSealed: null });
      expect(wordsIn((await list()).text)).toBe(before);
    });

    it('warns while the journey has no day, since its data then goes with the month of action', async () => {
      expect(wordsIn((await list()).text)).toContain('Diễn đàn quốc gia chưa có ngày');
      await setEvent(national, { startsOn: '2019-08-14', endsOn: '2019-08-17' });
      expect(wordsIn((await list()).text)).not.toContain('Diễn đàn quốc gia chưa có ngày');
    });

    it('asks as many queries for three chosen children and three candidates as for one', async () => {
      await takeBackOne(2);
      await chosen(world, committee, kid(0));
      const one = await countQueries(world, () => list());
      await chosen(world, committee, kid(1));
      await takeBackOne(2);
      const more = await addChildren(world, [
        { name: 'Danh Sóc' },
        { name: 'Trần Bảo Ân' },
        { name: 'Lê An' },
      ]);
      await chosen(world, committee, more[0]!);
      expect(await countQueries(world, () => list())).toBe(one);
    });

    it('is for the committee alone, stands in its navigation, and belongs to no other event', async () => {
      const { id } = await choose(committee, kid(0)).then(() => selectionOf(world, kid(0)));
      expect((await committee.get('/desk')).text).toContain(`href="${listPath}"`);
      for (const name of ['anBien', 'soYTe', 'door'] as const) {
        const browser = await world.signedIn(name);
        for (const path of [listPath, `${listPath}/new?child=${kid(0)}`, `/selections/${id}`])
          expect((await browser.get(path)).status).toBe(403);
        expect((await browser.get('/desk')).text).not.toContain(listPath);
      }
      expect((await committee.get('/events/le-phat-dong-tinh-2019/selections')).status).toBe(404);
      expect((await committee.get('/events/dien-dan-cap-huyen/selections')).status).toBe(404);
      expect((await committee.get(`/events/${national}/selections`)).location).toBe(listPath);
      expect((await committee.get(`/events/${national}/delegations`)).location).toBe(
        `/events/${national}/selections`,
      );
    });
  });

  describe('the consent of its own', () => {
    it('is asked anew, though the family has agreed to the province’s forum', async () => {
      const id = await chosen(world, committee, kid(0));
      expect(await world.database.of(ConsentStanding).findBy({ delegateId: kid(0) })).toHaveLength(1);
      expect(await world.database.of(ConsentStanding).findBy({ delegateId: id })).toEqual([]);
      expect(wordsIn((await list()).text)).toContain('chờ phiếu đồng ý');
    });

    it.each(['district', 'committee'] as const)(
      'is written down by the %s, and the list shows it at once',
      async (who) => {
        const id = await chosen(world, committee, kid(0));
        const browser = who === 'district' ? district : committee;
        expect((await record(browser, id, answers('agreed'))).status).toBe(303);
        expect(chosenIn((await list()).text)).toEqual(['Danh Minh Hữu: đã đồng ý']);
        await withdraw(browser, id, { purposes: ['take-part'] });
        const page = await list();
        expect(chosenIn(page.text)).toEqual([
          'Danh Minh Hữu: không đồng ý Gia đình hoặc em không đồng ý: cần chọn em khác.',
        ]);
        expect(wordsIn(page.text)).toContain('Cần chọn em khác');
      },
    );

    it('counts as given once family and child agree to come, whatever they say of pictures', async () => {
      const id = await chosen(world, committee, kid(0));
      await record(district, id, { 'take-part-guardian': 'agreed' });
      expect(chosenIn((await list()).text)).toEqual(['Danh Minh Hữu: chờ phiếu đồng ý']);
      await record(district, id, {
        'take-part-child': 'agreed',
        'photo-public-guardian': 'refused',
        relation: 'mother',
      });
      expect(chosenIn((await list()).text)).toEqual(['Danh Minh Hữu: đã đồng ý']);
    });

    it('says in its own words that the child travels with the province, and keeps them', async () => {
      const id = await chosen(world, committee, kid(0));
      const page = wordsIn((await district.get(consentsOf(id))).text);
      expect(page).toContain('Diễn đàn trẻ em quốc gia lần thứ VI/2019');
      expect(page).toContain('đi lại, ăn ở cùng đoàn của tỉnh trong cả chuyến đi');
      expect(page).not.toContain('cùng đoàn của huyện, thành phố');
      await record(district, id, answers('agreed'));
      expect(await written(world, id)).toHaveLength(1);
      const kept = await world.database.of(ConsentText).findBy({ purpose: 'take-part' });
      expect(kept.map(({ version, wording }) => [version, wording.includes('đoàn của tỉnh')])).toEqual([
        [2, true],
      ]);
      const old = wordsIn((await district.get(consentsOf(kid(0)))).text);
      expect(old).toContain('cùng đoàn của huyện, thành phố');
    });

    it('can be written down in a pile', async () => {
      const id = await chosen(world, committee, kid(0));
      const path = `${nationalPath}/consents`;
      const paper = {
        ...{ method: 'paper', 'givenOn-day': '18', 'givenOn-month': '6', 'givenOn-year': '2019' },
        ...{ [`choice.${id}`]: 'all', [`relation.${id}`]: 'mother', [`signer.${id}`]: 'Thị Mẹ' },
      };
      expect((await district.submit(path, paper, path)).status).toBe(303);
      expect(chosenIn((await list()).text)).toEqual(['Danh Minh Hữu: đã đồng ý']);
    });

    describeWithTool(['pdftotext'], 'on paper', () => {
      it('is a form that names the national forum', async () => {
        const id = await chosen(world, committee, kid(0));
        for (const browser of [district, committee]) {
          const { status, bytes } = await browser.post(`${consentsOf(id)}/form`);
          expect(status).toBe(200);
          const text = linesIn(pdfText(bytes)).join(' ');
          expect(text).toContain('Diễn đàn trẻ em quốc gia lần thứ VI/2019');
          expect(text).toContain('Danh Minh Hữu');
          expect(text).not.toContain('Diễn đàn trẻ em tỉnh');
        }
      });
    });
  });

  describe('its district', () => {
    it('is told on its desk, on its delegation’s page and on the child’s, with the way to the consent', async () => {
      for (const path of ['/desk', anBienPath, `/delegates/${kid(0)}`])
        expect((await district.get(path)).text).not.toContain('Được chọn dự diễn đàn quốc gia');
      const id = await chosen(world, committee, kid(0));
      for (const path of ['/desk', anBienPath, `/delegates/${kid(0)}`, `/delegates/${id}`, nationalPath]) {
        const { text } = await district.get(path);
        expect([path, text.includes('Được chọn dự diễn đàn quốc gia')]).toEqual([path, true]);
        expect(text).toContain(`href="${consentsOf(id)}"`);
        expect(text).toContain('không được chép sang');
      }
      expect(wordsIn((await district.get(`/delegates/${kid(0)}`)).text)).toContain(
        'chọn dự diễn đàn quốc gia',
      );
    });

    it('learns nothing of another district’s children', async () => {
      const id = await chosen(world, committee, kid(0));
      await record(district, id, answers('agreed'));
      for (const path of ['/desk', `/events/${forum}/delegations/ubnd-rach-gia`]) {
        const { text } = await other.get(path);
        expect(text).not.toContain('Được chọn dự diễn đàn quốc gia');
        expect(text).not.toContain('Danh Minh Hữu');
      }
      for (const path of [`/delegates/${id}`, consentsOf(id), nationalPath, `${nationalPath}/consents`])
        expect((await other.get(path)).status).toBe(404);
      expect((await other.post(`${consentsOf(id)}/form`)).status).toBe(404);
    });

    it('never reads the committee’s note', async () => {
      await choose(committee, kid(0), { reason: 'GHI-CHU-RIENG' });
      const { delegateId } = await selectionOf(world, kid(0));
      for (const path of [
        '/desk',
        anBienPath,
        `/delegates/${kid(0)}`,
        `/delegates/${delegateId}`,
        nationalPath,
      ])
        expect((await district.get(path)).text).not.toContain('GHI-CHU-RIENG');
      expect((await list()).text).toContain('GHI-CHU-RIENG');
    });

    it('brings the child’s details up to date and writes the health note anew', async () => {
      await addSensitive(kid(0));
      const id = await chosen(world, committee, kid(0));
      const form = await district.get(`/delegates/${id}/edit`);
      expect(form.text).not.toContain('name="circumstances"');
      const path = `/delegates/${id}`;
      const edited = await district.submit(
        `${path}/edit`,
        { guardianPhone: '0911 222 333', health: 'say xe' },
        path,
      );
      expect(edited.status).toBe(303);
      const copy = await world.database.of(Delegate).findOneByOrFail({ id });
      expect(copy.guardianPhone).toBe('0911 222 333');
      expect(copy.healthSealed).not.toBeNull();
      expect((await district.post(`${path}/health-reading`)).text).toContain('say xe');
      expect((await world.database.of(Delegate).findOneByOrFail({ id: kid(0) })).guardianPhone).toBe(
        '0909 111 222',
      );
    });

    it('registers nobody, hands in nothing and takes nobody out: the committee chooses', async () => {
      const id = await chosen(world, committee, kid(0));
      const page = await district.get(nationalPath);
      for (const words of ['/delegates/new', '/imports/new', '/submission', 'Hạn đăng ký', 'Chỉ tiêu'])
        expect(page.text).not.toContain(words);
      expect((await district.get(`/delegates/${id}`)).text).not.toContain(`${id}?_method=DELETE`);
      const registered = await district.post(`${nationalPath}/delegates`, {
        ...childFields,
        name: 'Trần Thêm Vào',
      });
      expect(registered.status).toBe(409);
      expect((await district.post(`${nationalPath}/delegates`, officer)).status).toBe(409);
      expect((await district.post(`${nationalPath}/submission`)).status).toBe(409);
      const removed = await district.post(`/delegates/${id}?_method=DELETE`, { version: '1' });
      expect(removed.status).toBe(409);
      expect(wordsIn(removed.text)).toContain('Chỉ Ban tổ chức thôi chọn được em');
      expect(await rowsOf(national)).toHaveLength(1);
      expect(await world.database.of(Delegation).findBy({ eventSlug: national })).toMatchObject([
        { state: 'draft' },
      ]);
    });

    it('owes nothing there: no quota, no card, no board, nothing late', async () => {
      await chosen(world, committee, kid(1));
      expect((await committee.get(`/setup/quotas/${national}`)).status).toBe(404);
      expect((await committee.post(`/setup/quotas/${national}?_method=PUT`, {})).status).toBe(404);
      expect(await world.database.of(Quota).findBy({ eventSlug: national })).toEqual([]);
      expect((await district.get('/desk')).text).not.toContain(`href="${nationalPath}"`);
      const home = await world.visitor().get('/');
      expect(home.text).not.toContain(national);
      expect(wordsIn((await world.visitor().get(`/events/${national}`)).text)).not.toContain('Thùy Trâm');
      expect((await committee.get(`/events/${national}/badges`)).text).not.toContain('Thùy Trâm');
    });

    it('sees an empty page where none of its children is chosen', async () => {
      expect(wordsIn((await district.get(nationalPath)).text)).toContain(
        'Không có em nào của đơn vị được chọn',
      );
    });
  });

  describe('second thoughts', () => {
    it('need a reason, keep the selection as ended, and take the delegate with all its papers away', async () => {
      const id = await chosen(world, committee, kid(0));
      await record(district, id, answers('agreed'));
      const { id: selectionId } = await selectionOf(world, kid(0));
      const path = `/selections/${selectionId}`;
      const without = await committee.submit(path, { reason: '' }, path);
      expect([without.status, errorsIn(without.text)]).toEqual([
        422,
        ['Nhập lý do thôi chọn, ví dụ: Gia đình không đồng ý cho em đi xa.'],
      ]);
      const ended = await committee.submit(path, { reason: 'Em bị ốm.' }, path);
      expect(ended.location).toBe(listPath);
      expect(wordsIn((await committee.follow(ended)).text)).toContain('Đã thôi chọn Danh Minh Hữu.');
      expect(await rowsOf(national)).toEqual([]);
      expect(await written(world, id)).toEqual([]);
      expect(await selectionOf(world, kid(0))).toMatchObject({
        ...{ endReason: 'Em bị ốm.', endedBy: world.personIds.committee, delegateId: id },
        criterion: 'dialogue',
      });
      expect((await selectionOf(world, kid(0))).endedAt).toEqual(expect.any(Date));
      expect((await district.get(`/delegates/${id}`)).status).toBe(404);
      expect((await rowsOf(forum)).length).toBe(3);
    });

    it('stay in the history: on the committee’s page, and on the child’s own', async () => {
      await chosen(world, committee, kid(0));
      await takeBack(world, committee, kid(0));
      const page = wordsIn((await list()).text);
      expect(page).toMatch(
        /Đã thôi chọn Danh Minh Hữu, huyện An Biên Gia đình bận\. Nguyễn Thị Mẫu, .*18\/6\/2019/,
      );
      const { id } = await selectionOf(world, kid(0));
      const one = wordsIn((await committee.get(`/selections/${id}`)).text);
      expect(one).toContain('Gia đình bận.');
      expect(one).not.toContain('Thôi chọn em này');
      const history = wordsIn((await district.get(`/delegates/${kid(0)}`)).text);
      expect(history).toContain('thôi chọn dự diễn đàn quốc gia');
      expect(history).not.toContain('Gia đình bận.');
    });

    it('make room for a substitute, and for the same child once more', async () => {
      await setPlaces(committee, '1');
      await chosen(world, committee, kid(0));
      expect((await choose(committee, kid(1))).status).toBe(409);
      await takeBack(world, committee, kid(0));
      const substitute = await chosen(world, committee, kid(1));
      await takeBack(world, committee, kid(1));
      expect(await chosen(world, committee, kid(0))).not.toBe(substitute);
      expect(await rowsOf(national)).toMatchObject([{ name: 'Danh Minh Hữu' }]);
      expect(await world.database.of(Selection).count()).toBe(3);
    });

    it('happen once', async () => {
      await chosen(world, committee, kid(0));
      const path = `/selections/${(await selectionOf(world, kid(0))).id}?_method=DELETE`;
      const both = await Promise.all([
        committee.post(path, { reason: 'Một' }),
        committee.post(path, { reason: 'Hai' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(await world.database.of(SelectionPlaces).find()).toMatchObject([{ taken: 0 }]);
    });
  });

  describe('how many may go', () => {
    it('is not limited unless the committee says so, and then holds', async () => {
      expect(wordsIn((await list()).text)).toContain('Chưa đặt giới hạn.');
      expect((await setPlaces(committee, '2')).status).toBe(303);
      await chosen(world, committee, kid(0));
      await chosen(world, committee, kid(1));
      const full = await choose(committee, kid(2));
      expect([full.status, errorsIn(full.text)]).toEqual([
        409,
        ['Đã chọn đủ 2 em. Thôi chọn một em, hoặc tăng số em được cử đi.'],
      ]);
      expect(await rowsOf(national)).toHaveLength(2);
      expect(await world.database.of(Selection).count()).toBe(2);
      await setPlaces(committee, '');
      expect((await choose(committee, kid(2))).status).toBe(303);
    });

    it('cannot fall below those who are chosen, and takes whole numbers only', async () => {
      await chosen(world, committee, kid(0));
      await chosen(world, committee, kid(1));
      const low = await setPlaces(committee, '1');
      expect([low.status, errorsIn(low.text).length]).toEqual([409, 1]);
      for (const typed of ['0', '-1', '1.5', 'bốn', '100']) {
        const wrong = await setPlaces(committee, typed);
        expect([typed, wrong.status]).toEqual([typed, 422]);
        expect(wrong.text).toContain(`value="${typed}"`);
      }
      expect((await setPlaces(committee, '2')).status).toBe(303);
    });

    it('shows what somebody else has set meanwhile', async () => {
      await setPlaces(committee, '4');
      const path = `${listPath}/places?_method=PUT`;
      const stale = await committee.post(path, { places: '6', version: '1' });
      expect(stale.status).toBe(409);
      expect(wordsIn(stale.text)).toMatch(/4/);
      expect(stale.text).toContain('value="6"');
      expect(await world.database.of(SelectionPlaces).find()).toMatchObject([{ places: 4 }]);
    });
  });

  describe('the list that goes to Hà Nội', () => {
    it('is refused while nobody has agreed, and says so on the page', async () => {
      await chosen(world, committee, kid(0));
      expect(wordsIn((await list()).text)).toContain('Chưa em nào có phiếu đồng ý tham gia');
      const answer = await committee.post(`${listPath}/exports`, { format: 'pdf' });
      expect(answer.status).toBe(409);
      expect((await committee.post(`${listPath}/exports`, { format: 'exe' })).status).toBe(422);
    });

    it('holds only children who have agreed, with nothing sensitive, nothing of the family and no telephone', async () => {
      await agreeingChildren();
      expect(wordsIn((await list()).text)).toContain('Chưa có trong bản in: 1 em chờ phiếu đồng ý.');
      const answer = await take('xlsx');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-disposition')).toContain(
        'Danh%20sach%20tre%20em%20du%20dien%20dan%20quoc%20gia.xlsx',
      );
      const rows = await rowsIn(answer);
      expect(rows.filter(([number]) => typeof number === 'number')).toEqual([
        [
          1,
          'Danh Minh Hữu',
          expect.any(Date),
          'Nam',
          'THCS Đông Thái, lớp 7A',
          'huyện An Biên',
          'Trình bày, đặt câu hỏi tại phiên đối thoại',
        ],
        [2, 'Thị Út', expect.any(Date), 'Nữ', 'THCS Đông Thái, lớp 7A', 'thành phố Rạch Giá', null],
      ]);
      const all = rows.flat().join(' | ');
      expect(all).toContain('TRẺ EM THAM GIA');
      expect(all).toContain('DIỄN ĐÀN TRẺ EM QUỐC GIA LẦN THỨ VI/2019');
      expect(all).toContain('Danh sách này có 02 trẻ em (hai trẻ em), gồm: 01 nữ, 01 nam.');
      expect(all).toContain('Số: ……/DS-SLĐTBXH');
      for (const hidden of ['Trâm', 'Giám Hộ', '0909', 'GHI-CHU-RIENG']) expect(all).not.toContain(hidden);
    });

    it('leaves an activity with the kind of file and the number of rows', async () => {
      await agreeingChildren();
      await take('docx');
      const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(activity).toMatchObject({
        verb: 'export.selections',
        subjectId: national,
        fields: 'docx,rows-2',
      });
    });

    it('goes to the committee alone', async () => {
      await agreeingChildren();
      for (const browser of [district, other])
        expect((await browser.post(`${listPath}/exports`, { format: 'pdf' })).status).toBe(403);
    });

    describeWithTool(['qpdf', 'pdftotext'], 'as PDF', () => {
      it('has the form of an official document', async () => {
        await setEvent(national, { startsOn: '2019-08-14', endsOn: '2019-08-17' });
        await agreeingChildren();
        const { bytes } = await take('pdf');
        checkPdf(bytes);
        const text = linesIn(pdfText(bytes)).join('\n');
        for (const words of [
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'DANH SÁCH\nTRẺ EM THAM GIA\nDIỄN ĐÀN TRẺ EM QUỐC GIA LẦN THỨ VI/2019',
          '(ngày 14–17/8/2019, tại Hà Nội)',
          'Kiên Giang, ngày …… tháng …… năm 2019',
          '02 trẻ em (hai trẻ em)',
          'GIÁM ĐỐC',
        ])
          expect(text).toContain(words);
        expect(text).not.toContain('DỰ THẢO');
        expect(text).toBe(text.normalize('NFC'));
      });
    });

    describeWithTool(['soffice', 'pdftotext'], 'for Word', () => {
      it('says the same', async () => {
        await agreeingChildren();
        const text = linesIn(pdfText(converted((await take('docx')).bytes, 'docx'))).join(' ');
        expect(text).toContain('Danh Minh Hữu');
        expect(text).toContain('02 trẻ em (hai trẻ em)');
        expect(text).not.toContain('Trâm');
      });
    });
  });

  describe('what is kept of the journey', () => {
    it('goes as counted from its last day', async () => {
      await setEvent(national, { startsOn: '2019-08-14', endsOn: '2019-08-17' });
      expect(await leftAt('2019-08-23T01:00:00Z')).toEqual({ notes: 1, delegates: 1, selections: 2 });
      expect(await leftAt('2019-08-24T01:00:00Z')).toEqual({ notes: 0, delegates: 1, selections: 2 });
      expect(await leftAt('2021-08-16T01:00:00Z')).toEqual({ notes: 0, delegates: 1, selections: 2 });
      expect(await leftAt('2021-08-17T01:00:00Z')).toEqual({ notes: 0, delegates: 0, selections: 0 });
    });

    it('goes as counted from the end of the month where the journey never got a day', async () => {
      expect(await leftAt('2019-07-06T01:00:00Z')).toEqual({ notes: 1, delegates: 1, selections: 2 });
      expect(await leftAt('2019-07-07T01:00:00Z')).toEqual({ notes: 0, delegates: 1, selections: 2 });
      expect(await leftAt('2021-06-29T01:00:00Z')).toEqual({ notes: 0, delegates: 1, selections: 2 });
      expect(await leftAt('2021-06-30T01:00:00Z')).toEqual({ notes: 0, delegates: 0, selections: 0 });
      world.setToday(firstMorning);
      expect((await list()).status).toBe(200);
    });

    /** What a night leaves of one child who goes, with a note of its own, and of one who does not after all. */
    async function leftAt(night: string) {
      if ((await world.database.of(Selection).count()) === 0 && (await rowsOf(forum)).length > 0) {
        world.setToday(firstMorning);
        await chosen(world, committee, kid(1));
        await takeBack(world, committee, kid(1));
        await addSensitive(await chosen(world, committee, kid(0)));
      }
      world.setToday(night);
      await world.get(Erasing).run();
      const delegates = await rowsOf(national);
      return {
        notes: delegates.filter(({ healthSealed }) => healthSealed !== null).length,
        delegates: delegates.length,
        selections: await world.database.of(Selection).count(),
      };
    }
  });

  /** The first and the last have agreed; the second still waits. */
  async function agreeingChildren(): Promise<void> {
    const first = await chosen(world, committee, kid(0));
    await chosen(world, committee, kid(1));
    await choose(committee, kid(2), { criterion: 'other', reason: 'GHI-CHU-RIENG' });
    const { delegateId: last } = await selectionOf(world, kid(2));
    for (const id of [first, last]) await record(committee, id, answers('agreed'));
  }

  const take = (format: string) => committee.post(`${listPath}/exports`, { format });

  async function takeBackOne(index: number): Promise<void> {
    await chosen(world, committee, kid(index));
    await takeBack(world, committee, kid(index));
  }

  function update(id: string, values: Partial<Delegate>): Promise<unknown> {
    return world.database.housekeeping('test.change', () =>
      world.database.of(Delegate).createQueryBuilder().update().set(values).where({ id }).execute(),
    );
  }

  function setGroup(id: string) {
    return update(id, { groupName: 'Nhóm 3', phone: '' });
  }

  /** Opened by nobody here: that something is there is what could leak. */
  function addSensitive(id: string): Promise<unknown> {
    return update(id, { healthSealed: 'CANARY-HEALTH', circumstancesSealed: 'CANARY-CIRCUMSTANCES' });
  }

  function setEvent(slug: string, days: Pick<Event, 'startsOn' | 'endsOn'>): Promise<unknown> {
    return world.database.housekeeping('test.days', () => world.database.of(Event).update({ slug }, days));
  }
});

async function rowsIn({ bytes }: Answer) {
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return sheet!.data;
}

/** Names of those who can be chosen, in the page's order. */
function candidatesIn(html: string): string[] {
  return [...html.matchAll(/aria-label="Chọn ([^"]*)"/g)].map(([, name = '']) => name);
}

/** `Name: how the family has answered`, in the page's order. */
function chosenIn(html: string): string[] {
  const rows = html.match(/<tr[^>]*>(?:(?!<\/tr>)[\s\S])*href="\/selections\/[\s\S]*?<\/tr>/g) ?? [];
  return rows.map((row) => {
    const [name = '', , , answer = ''] = [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(
      ([, cell = '']) =>
        cell
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
    );
    return `${name}: ${answer}`;
  });
}
