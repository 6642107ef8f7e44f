import { Activity } from '../../src/core/activity/activity.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Gift } from '../../src/gifts/gift.entity.js';
import { child, emptyDelegations, errorsIn, officer, registered, wordsIn } from '../delegates/people.js';
import { csv, headings, sent } from '../imports/lists.js';
import type { Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { forgetPapers, linesIn, pdfText } from '../support/papers.js';
import { countQueries } from '../support/queries.js';
import { describeWithTool } from '../tools.js';
import { launch, World } from '../support/world.js';
import {
  bag,
  bicycle,
  chosen,
  forgetGifts,
  giftsOf,
  giftsPath,
  ofAnBien,
  ofRachGia,
  propose,
  save,
  send,
} from './gifting.js';

describe('gifts at the launch ceremony', () => {
  let world: World;
  let anBien: Browser;
  let rachGia: Browser;
  let committee: Browser;
  let huu: string;
  beforeAll(async () => {
    world = await World.open();
    [anBien, rachGia] = [await world.signedIn('anBien'), await world.signedIn('rachGia')];
    committee = await world.signedIn('committee');
  });
  beforeEach(async () => {
    world.setToday('2019-05-20T01:00:00Z');
    await forgetGifts(world);
    await emptyDelegations(world);
    huu = await registered(anBien, ofAnBien, child);
  });
  afterAll(async () => {
    forgetPapers();
    await world.close();
  });

  const words = async (browser: Browser, path: string) => wordsIn((await browser.post(path)).text);
  const only = async () => (await giftsOf(world))[0]!;
  const approve = async (browser: Browser, path: string) => {
    await browser.submit(path, {}, `${path}/submission`);
    await committee.submit(path, {}, `${path}/approval`);
  };
  const batch = async (what: 'confirmations' | 'handovers', gifts: string[]) =>
    send(committee, await committee.post(`${giftsPath}/reading`), {
      action: `${giftsPath}/${what}`,
      fields: { gifts },
    });
  const decide = async (id: string, fields: Record<string, string>) =>
    save(committee, { id, action: `/gifts/${id}/decision`, fields });

  describe('proposed by a district', () => {
    it('are what, how many, worth what, from whom, and several for one child', async () => {
      expect((await propose(anBien, huu, bicycle)).status).toBe(303);
      expect((await propose(anBien, huu, { ...bag, note: 'Màu xanh' })).status).toBe(303);
      expect(await giftsOf(world)).toMatchObject(
        expect.arrayContaining([
          expect.objectContaining({
            what: 'Xe đạp',
            quantity: 1,
            value: 1_500_000,
            giver: 'sponsor',
            sponsor: 'Hội Hoa Biển',
            state: 'proposed',
          }),
          expect.objectContaining({
            what: 'Cặp sách',
            quantity: 2,
            value: 500_000,
            giver: 'unit',
            sponsor: '',
            note: 'Màu xanh',
          }),
        ]),
      );
      const page = await words(anBien, `/delegates/${huu}/gift-reading`);
      expect(page).toContain('Cặp sách (số lượng 2)');
      expect(page).toContain('huyện An Biên · 500.000 đồng');
    });

    it.each([
      ['500.000', 500_000],
      ['500000', 500_000],
      ['500 nghìn', 500_000],
      ['1,5 triệu', 1_500_000],
      ['2.000.000 đồng', 2_000_000],
      ['', null],
    ])('take a value written as %j', async (value, stored) => {
      expect((await propose(anBien, huu, { ...bicycle, value })).status).toBe(303);
      expect((await only()).value).toBe(stored);
    });

    it.each([
      [{ what: '' }, 'Nhập tên quà'],
      [{ value: 'nhiều' }, 'Nhập trị giá'],
      [{ value: '500' }, 'Nhập trị giá'],
      [{ value: '1,55 nghìn tỷ' }, 'Nhập trị giá'],
      [{ quantity: '0' }, 'Nhập số lượng'],
      [{ quantity: 'hai' }, 'Nhập số lượng'],
      [{ giver: 'nobody' }, 'Chọn đơn vị tặng'],
      [{ giver: 'sponsor', sponsor: ' ' }, 'Nhập tên nhà tài trợ'],
    ])('come back with %j at the field, and with what was typed', async (fields, sentence) => {
      const answer = await propose(anBien, huu, { ...bicycle, note: 'Giữ lại', ...fields });
      expect([answer.status, errorsIn(answer.text)[0]]).toEqual([422, expect.stringContaining(sentence)]);
      expect(answer.text).toContain('Giữ lại');
      expect(await giftsOf(world)).toEqual([]);
    });

    it('are not proposed twice, however they are written, by a double press or at once', async () => {
      const opened = await anBien.post(`/delegates/${huu}/gift-reading`);
      const form = formOf(opened.text, `/delegates/${huu}/gifts`);
      const fields = { ...form.fields, ...bicycle };
      const twice = [await anBien.post(form.action, fields), await anBien.post(form.action, fields)];
      expect(twice.map(({ status }) => status)).toEqual([303, 303]);
      const again = await propose(anBien, huu, { ...bicycle, what: 'xe  ĐẠP' });
      expect([again.status, errorsIn(again.text)[0]]).toEqual([
        422,
        expect.stringContaining('Em đã có phần quà này'),
      ]);
      const rivals = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          anBien.post(`/delegates/${huu}/gifts`, { ...bag, sponsor: '', note: String(index) }),
        ),
      );
      expect(rivals.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(rivals.filter(({ status }) => status >= 500)).toEqual([]);
      expect(await world.database.of(Gift).count()).toBe(2);
    });

    it('are two where a mark makes another word of it', async () => {
      for (const what of ['Giày', 'Giấy', 'Bánh', 'Banh'])
        expect([what, (await propose(anBien, huu, { ...bag, what })).status]).toEqual([what, 303]);
      const same = [' bánh ', 'BÁNH', 'Bánh'.normalize('NFD')];
      for (const what of same)
        expect([what, (await propose(anBien, huu, { ...bag, what })).status]).toEqual([what, 422]);
      expect(await world.database.of(Gift).count()).toBe(4);
    });

    it('are changed and removed until the committee has decided', async () => {
      await propose(anBien, huu, bicycle);
      const { id } = await only();
      expect((await save(anBien, { id, action: `/gifts/${id}`, fields: { value: '2 triệu' } })).status).toBe(
        303,
      );
      expect((await only()).value).toBe(2_000_000);
      const opened = await anBien.post(`/gifts/${id}/reading`);
      await batch('confirmations', chosen(await giftsOf(world)));
      const late = await send(anBien, opened, { action: `/gifts/${id}`, fields: { value: '' } });
      expect([late.status, wordsIn(late.text).includes('không sửa được nữa')]).toEqual([409, true]);
      const removal = await anBien.post(`/gifts/${id}?_method=DELETE`, { version: '2' });
      expect([removal.status, (await only()).value]).toEqual([409, 2_000_000]);
      expect(wordsIn((await anBien.post(`/gifts/${id}/reading`)).text)).toContain(
        'Ban tổ chức đã quyết định',
      );
    });

    it('go when the district takes them back', async () => {
      await propose(anBien, huu, bicycle);
      const { id } = await only();
      expect((await save(anBien, { id, action: `/gifts/${id}`, fields: { quantity: '2' } })).status).toBe(
        303,
      );
      const removal = `/gifts/${id}?_method=DELETE`;
      expect((await anBien.post(removal, { version: '1' })).status).toBe(409);
      expect((await anBien.post(removal, { version: String((await only()).version) })).status).toBe(303);
      expect(await giftsOf(world)).toEqual([]);
    });

    it('show both values where two people change one at once', async () => {
      await propose(anBien, huu, bicycle);
      const { id } = await only();
      const stale = await anBien.post(`/gifts/${id}/reading`);
      await save(anBien, { id, action: `/gifts/${id}`, fields: { what: 'Xe đạp điện' } });
      const answer = await send(anBien, stale, { action: `/gifts/${id}`, fields: { what: 'Xe lăn' } });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('value="Xe lăn"');
      expect(answer.text).toContain('Xe đạp điện');
      expect((await send(anBien, answer, { action: `/gifts/${id}`, fields: {} })).status).toBe(303);
      expect((await only()).what).toBe('Xe lăn');
    });

    it('are for children of the ceremony alone, and until it is over', async () => {
      const adult = await registered(anBien, ofAnBien, officer);
      expect((await anBien.post(`/delegates/${adult}/gift-reading`)).status).toBe(404);
      expect((await anBien.post(`/delegates/${adult}/gifts`, bicycle)).status).toBe(404);
      const atForum = await registered(anBien, ofAnBien.replace(launch, 'dien-dan-tre-em-tinh-2019'), child);
      expect((await anBien.post(`/delegates/${atForum}/gifts`, bicycle)).status).toBe(404);
      world.setToday('2019-06-01T01:00:00Z');
      expect((await anBien.post(`/delegates/${huu}/gifts`, bicycle)).status).toBe(409);
      expect(await words(anBien, `/delegates/${huu}/gift-reading`)).toContain('không đề xuất thêm được');
      expect(await world.database.of(Gift).count()).toBe(0);
    });
  });

  describe('decided by the committee', () => {
    it('are confirmed together as they were seen, or not at all', async () => {
      await propose(anBien, huu, bicycle);
      await propose(anBien, huu, bag);
      const seen = chosen(await giftsOf(world));
      const { id } = await only();
      await save(anBien, { id, action: `/gifts/${id}`, fields: { quantity: '3' } });
      const refused = await batch('confirmations', seen);
      expect([refused.status, wordsIn(refused.text).includes('vừa được người khác sửa')]).toEqual([
        409,
        true,
      ]);
      expect((await giftsOf(world)).map(({ state }) => state)).toEqual(['proposed', 'proposed']);
      expect((await batch('confirmations', chosen(await giftsOf(world)))).status).toBe(303);
      expect((await giftsOf(world)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    });

    it('ask for a choice, and survive what is no choice', async () => {
      await propose(anBien, huu, bicycle);
      for (const gifts of [[], ['x'], ['../etc'], Array.from({ length: 3 }, () => '1.1')]) {
        const answer = await committee.post(`${giftsPath}/confirmations`, { gifts });
        expect([answer.status, errorsIn(answer.text)[0]]).toEqual([422, 'Chọn ít nhất một phần quà.']);
      }
    });

    it('may be changed in anything, also in who gives', async () => {
      await propose(anBien, huu, bicycle);
      const { id } = await only();
      expect((await decide(id, { giver: 'fund', value: '1 triệu', state: 'confirmed' })).status).toBe(303);
      expect(await only()).toMatchObject({
        giver: 'fund',
        sponsor: '',
        value: 1_000_000,
        state: 'confirmed',
      });
    });

    it('are handed over from the day of the ceremony on, or not given for a reason', async () => {
      await propose(anBien, huu, bicycle);
      await propose(anBien, huu, bag);
      await batch('confirmations', chosen(await giftsOf(world)));
      const [first, second] = await giftsOf(world);
      const early = await committee.post(`${giftsPath}/reading`);
      expect(wordsIn(early.text)).toContain('Từ ngày lễ, 31/5/2019, ghi nhận việc trao quà tại đây');
      expect(early.text).not.toContain(`${giftsPath}/handovers`);
      const gifts = chosen([first!]);
      expect((await committee.post(`${giftsPath}/handovers`, { gifts })).status).toBe(409);
      expect((await decide(first!.id, { state: 'given' })).status).toBe(409);
      world.setToday('2019-05-31T08:00:00Z');
      const page = await committee.post(`${giftsPath}/reading`);
      expect(page.text).not.toMatch(/<input[^>]* checked[^>]* name="gifts"/);
      expect((await batch('handovers', gifts)).status).toBe(303);
      const without = await decide(second!.id, { state: 'not-given', reason: '' });
      expect([without.status, errorsIn(without.text)[0]]).toEqual([
        422,
        expect.stringContaining('Nhập lý do'),
      ]);
      expect((await decide(second!.id, { state: 'not-given', reason: 'Gia đình không đến' })).status).toBe(
        303,
      );
      expect((await giftsOf(world)).map(({ state }) => state).sort()).toEqual(['given', 'not-given']);
      expect(await words(committee, `${giftsPath}/reading`)).toContain('Gia đình không đến');
    });

    it('are summed by giver and by kind, without what is not given', async () => {
      const phuc = await registered(anBien, ofAnBien, { ...child, name: 'Danh Phúc' });
      await propose(anBien, huu, { ...bicycle, giver: 'fund' });
      await propose(anBien, phuc, { ...bicycle, what: 'xe đạp', giver: 'fund', value: '' });
      await propose(anBien, phuc, bag);
      const page = await words(committee, `${giftsPath}/reading`);
      expect(page).toContain('trẻ em nhận quà 2 phần quà 3 Tổng trị giá đã biết: 2.000.000 đồng.');
      expect(page).toContain('Quỹ Bảo trợ trẻ em tỉnh Số lượng 2, 1.500.000 đồng; 1 phần chưa ghi trị giá');
      expect(page).toContain('Cặp sách Số lượng 2, 500.000 đồng');
      const { id } = (await giftsOf(world)).find(({ what }) => what === 'Cặp sách')!;
      await decide(id, { state: 'not-given', reason: 'Đã nhận nơi khác' });
      expect(await words(committee, `${giftsPath}/reading`)).toContain('Tổng trị giá đã biết: 1.500.000');
    });

    it('take as many queries for three as for one', async () => {
      await propose(anBien, huu, bicycle);
      const open = () => committee.post(`${giftsPath}/reading`);
      const one = await countQueries(world, open);
      await propose(anBien, huu, bag);
      await propose(rachGia, await registered(rachGia, ofRachGia, child), bag);
      expect(await countQueries(world, open)).toBe(one);
    });
  });

  describe('openings', () => {
    const openings = () => world.database.of(Activity).findBy({ verb: 'gift.read' });

    it('each leave an activity about the event, or the unit that sees its own, whether a child receives something or not', async () => {
      await world.database.housekeeping('test.log', () =>
        world.database.of(Activity).delete({ verb: 'gift.read' }),
      );
      await anBien.post(`/delegates/${huu}/gift-reading`);
      await propose(anBien, huu, bicycle);
      const { id } = await only();
      await anBien.post(`/gifts/${id}/reading`);
      await committee.post(`${giftsPath}/reading`);
      await anBien.post(`${ofAnBien}/gift-reading`);
      const found = await openings();
      expect(found).toHaveLength(5);
      expect(new Set(found.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`))).toEqual(
        new Set([`event ${launch}`, 'unit ubnd-an-bien']),
      );
      const page = wordsIn((await committee.get('/privacy/openings')).text);
      expect(page).toMatch(/Trần Văn Mẫu xem quà tặng của trẻ em huyện An Biên/);
      expect(page).toMatch(/Nguyễn Thị Mẫu xem quà tặng của trẻ em cả sự kiện/);
    });

    it('are needed: a page that is merely asked for shows nothing', async () => {
      await propose(anBien, huu, bicycle);
      for (const [browser, path] of [
        [committee, giftsPath],
        [anBien, `/delegates/${huu}`],
        [anBien, ofAnBien],
      ] as const)
        expect([path, /Xe đạp|1\.500\.000|Hội Hoa Biển/.test((await browser.get(path)).text)]).toEqual([
          path,
          false,
        ]);
    });

    it('are closed to other districts, agencies and the door, and to the committee where the child’s page is meant', async () => {
      await propose(anBien, huu, bicycle);
      const { id } = await only();
      const paths = [
        `/delegates/${huu}/gift-reading`,
        `/gifts/${id}/reading`,
        `${ofAnBien}/gift-reading`,
        `${ofAnBien}/gift-lists`,
      ];
      for (const path of paths) {
        expect([path, (await rachGia.post(path)).status]).toEqual([path, 404]);
        for (const name of ['soYTe', 'door'] as const)
          expect([path, (await (await world.signedIn(name)).post(path)).status]).toEqual([path, 403]);
      }
      expect((await committee.post(`/delegates/${huu}/gift-reading`)).status).toBe(403);
      expect((await anBien.post(`${giftsPath}/reading`)).status).toBe(403);
      expect((await rachGia.post(`/gifts/${id}?_method=PUT`, bag)).status).toBe(404);
      expect((await rachGia.post(`/gifts/${id}?_method=DELETE`, { version: '1' })).status).toBe(404);
    });
  });

  describe('the end of a gift', () => {
    it('comes at once with the child: removed, in another role, by a form or a list', async () => {
      await propose(anBien, huu, bicycle);
      const removal = `/delegates/${huu}?_method=DELETE`;
      expect((await anBien.submit(`/delegates/${huu}`, {}, removal)).status).toBe(303);
      expect(await world.database.of(Gift).count()).toBe(0);
      const phuc = await registered(anBien, ofAnBien, { ...child, name: 'Danh Phúc' });
      await propose(anBien, phuc, bicycle);
      const edited = await anBien.submit(
        `/delegates/${phuc}/edit`,
        { ...officer, name: 'Danh Phúc' },
        `/delegates/${phuc}`,
      );
      expect([edited.status, await world.database.of(Gift).count()]).toEqual([303, 0]);
    });

    it('leaves those of other children alone', async () => {
      const phuc = await registered(anBien, ofAnBien, { ...child, name: 'Danh Phúc' });
      await propose(anBien, huu, bicycle);
      await propose(anBien, phuc, bicycle);
      await anBien.submit(`/delegates/${huu}`, {}, `/delegates/${huu}?_method=DELETE`);
      expect((await giftsOf(world)).map(({ child: { name } }) => name)).toEqual(['Danh Phúc']);
    });

    it('comes a week after the ceremony, while the child stays', async () => {
      await propose(anBien, huu, bicycle);
      world.setToday('2019-06-05T20:00:00Z');
      await world.get(Erasing).run();
      expect(await world.database.of(Gift).count()).toBe(1);
      world.setToday('2019-06-06T20:00:00Z');
      await world.get(Erasing).run();
      expect(await world.database.of(Gift).count()).toBe(0);
      expect(await world.database.of(Delegate).existsBy({ id: huu })).toBe(true);
    });
  });

  it('cannot come from a file: a column of gifts is not read', async () => {
    const row = [
      '1',
      'Danh Sóc',
      '12/3/2008',
      'Nam',
      'TH Cây Bàng',
      '5A',
      'Thị Út',
      '0912345678',
      'Xe đạp',
      '1.500.000',
    ];
    const path = await sent(anBien, ofAnBien, csv([[...headings, 'Quà tặng', 'Trị giá'], row]));
    await anBien.submit(path, { scope: 'all' }, `${path}/storing`);
    expect(await world.database.of(Delegate).countBy({ name: 'Danh Sóc' })).toBe(1);
    expect(await world.database.of(Gift).count()).toBe(0);
    expect(JSON.stringify(await world.database.of(Delegate).findBy({ name: 'Danh Sóc' }))).not.toMatch(
      /Xe đạp|1\.500/,
    );
  });

  describe('the list to sign', () => {
    const list = (fields: Record<string, string>) => committee.post(`${giftsPath}/lists`, fields);

    it('is made of confirmed gifts of approved children, and leaves an activity', async () => {
      await propose(anBien, huu, bicycle);
      await batch('confirmations', chosen(await giftsOf(world)));
      expect((await list({ format: 'pdf', unit: '' })).status).toBe(409);
      await approve(anBien, ofAnBien);
      const before = await world.database.of(Activity).countBy({ verb: 'gift-list.make' });
      const answer = await list({ format: 'pdf', unit: '' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(await world.database.of(Activity).countBy({ verb: 'gift-list.make' })).toBe(before + 1);
      expect(
        (await list({ format: 'docx', unit: 'ubnd-an-bien' })).headers.get('content-disposition'),
      ).toContain('.docx');
      expect((await list({ format: 'exe', unit: '' })).status).toBe(422);
      expect((await list({ format: 'pdf', unit: 'khong-co' })).status).toBe(404);
      expect((await list({ format: 'pdf', unit: 'ubnd-rach-gia' })).status).toBe(409);
      expect((await anBien.post(`${ofAnBien}/gift-lists`)).status).toBe(200);
    });

    describeWithTool(['pdftotext'], 'on paper', () => {
      it('tells child, year, unit, gift, value and giver, with the sum in words and room to sign', async () => {
        await propose(anBien, huu, bicycle);
        await propose(anBien, huu, bag);
        await approve(anBien, ofAnBien);
        const other = await registered(rachGia, ofRachGia, { ...child, name: 'Trương Gia Hân' });
        await propose(rachGia, other, { ...bag, value: '' });
        await approve(rachGia, ofRachGia);
        await batch('confirmations', chosen(await giftsOf(world)));
        const text = linesIn(pdfText((await list({ format: 'pdf', unit: '' })).bytes)).join('\n');
        for (const sentence of [
          'DANH SÁCH TRẺ EM NHẬN QUÀ',
          'Tổng cộng: 2 trẻ em, 3 phần quà, trị giá 2.000.000 đồng.',
          'Bằng chữ: Hai triệu đồng.',
          'Số phần quà chưa ghi trị giá: 1.',
          'NGƯỜI LẬP DANH SÁCH',
          'Danh Minh Hữu',
          'Trương Gia Hân',
          '1.500.000',
          '2006',
        ])
          expect(text).toContain(sentence);
        expect(text).not.toMatch(/0912|Thị Út|12\/3\/2006/);
        const own = pdfText((await anBien.post(`${ofAnBien}/gift-lists`)).bytes);
        expect([own.includes('Danh Minh Hữu'), own.includes('Trương Gia Hân')]).toEqual([true, false]);
      });
    });
  });
});
