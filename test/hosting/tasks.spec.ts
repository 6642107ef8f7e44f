import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { HostTask } from '../../src/hosting/host-task.entity.js';
import { Letterhead } from '../../src/lists/letterhead.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { Obligation } from '../../src/programme/obligation.entity.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import { formOf } from '../support/browser.js';
import type { Browser } from '../support/browser.js';
import { checkPdf, converted, forgetPapers, linesIn, pdfPages, pdfText } from '../support/papers.js';
import { countQueries } from '../support/queries.js';
import { World, forum, launch } from '../support/world.js';
import { describeWithTool } from '../tools.js';
import { add, added, forgetHosting, stage, tasks } from './hosting.js';

const power = {
  ...stage,
  office: 'Điện lực An Biên',
  task: 'Máy phát điện',
  person: '',
  phone: '',
  'dueOn-day': '18',
};

describe('the task list of an event’s host', () => {
  let world: World;
  let host: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    host = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
  });
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });
  afterEach(async () => {
    world.setToday('2019-05-20T01:00:00Z');
    await forgetHosting(world);
    await world.database.housekeeping('test.letterheads', () =>
      world.database.of(Letterhead).createQueryBuilder().delete().execute(),
    );
  });

  const stored = (path: string) => world.database.of(HostTask).findOneBy({ id: path.split('/')[2] });
  const mark = (path: string, state: string, fields = {}) =>
    host.submit(tasks, { state, ...fields }, `${path}/state`);
  const words = async (browser: Browser, path = tasks) => wordsIn((await browser.get(path)).text);

  it('shows who does what by when in the order of the days; the committee looks and changes nothing', async () => {
    await added(world, host);
    const path = await added(world, host, power);
    for (const browser of [host, committee]) {
      const text = await words(browser);
      expect(text).toContain('2 việc: 0 xong, 1 quá ngày');
      expect(text.indexOf('Máy phát điện')).toBeLessThan(text.indexOf('Sân khấu, âm thanh'));
      for (const part of ['18/5/2019 quá ngày', 'Lý Thị Thí Dụ', '0918 000 202', 'Thuê ngoài'])
        expect(text).toContain(part);
    }
    const page = (await committee.get(tasks)).text;
    for (const part of ['Thêm việc', '/state', '/edit', '/obstacle']) expect(page).not.toContain(part);
    expect((await committee.get(`${path}/edit`)).status).toBe(403);
    expect((await committee.post(`${path}/state?_method=PUT`, { state: 'done' })).status).toBe(403);
  });

  it.each([
    [{ office: '' }, 'Nhập đơn vị phụ trách, ví dụ: Phòng Văn hóa và Thông tin.'],
    [{ task: '' }, 'Nhập nội dung công việc, ví dụ: Sân khấu, âm thanh.'],
    [{ 'dueOn-day': '', 'dueOn-month': '', 'dueOn-year': '' }, 'Nhập thời hạn, ví dụ: 29/5/2019.'],
    [{ 'dueOn-day': '31', 'dueOn-month': '2' }, 'Ngày'],
    [{ phone: 'gọi sau' }, 'điện thoại'],
  ])('says at the field what is wrong, and keeps the rest: %o', async (fields, message) => {
    const answer = await add(host, { ...stage, ...fields });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.text).join()).toContain(message);
    expect(answer.text).toContain('Lý Thị Thí Dụ');
    expect(await world.database.of(HostTask).count()).toBe(0);
  });

  it('adds once what is sent twice, and removes once', async () => {
    const formKey = randomUUID();
    await Promise.all([0, 1].map(() => host.post(tasks, { ...stage, formKey, version: '0' })));
    expect(await world.database.of(HostTask).count()).toBe(1);
    const [{ id } = { id: '' }] = await world.database.of(HostTask).find();
    const removal = { formKey: randomUUID() };
    for (let time = 0; time < 2; time++)
      expect((await host.post(`/host-tasks/${id}?_method=DELETE`, removal)).location).toBe(tasks);
    expect(await world.database.of(HostTask).count()).toBe(0);
  });

  it('is edited, and offers the names of offices that it knows', async () => {
    const path = await added(world, host);
    const page = await host.get(`${path}/edit`);
    expect(page.text).toContain('list="office-suggestions"');
    expect(page.text).toContain('<option value="Phòng Văn hóa và Thông tin"');
    await host.submit(`${path}/edit`, { office: 'Huyện đoàn', 'dueOn-day': '28' });
    expect(await stored(path)).toMatchObject({ office: 'Huyện đoàn', dueOn: '2019-05-28', state: 'todo' });
    expect((await host.get(`${tasks}/new`)).text).toContain('<option value="Huyện đoàn"');
  });

  it('shows both versions to whoever saves late, and takes theirs the second time', async () => {
    const path = await added(world, host);
    const late = formOf((await host.get(`${path}/edit`)).text, path);
    const colleague = await world.signedIn('anBien');
    await colleague.submit(`${path}/edit`, { person: 'Người Trước', 'dueOn-day': '27' });
    const answer = await host.post(late.action, { ...late.fields, person: 'Người Sau' });
    expect(answer.status).toBe(409);
    for (const part of ['Người Trước', 'Người Sau', '27/5/2019']) expect(answer.text).toContain(part);
    const again = formOf(answer.text, path);
    expect((await host.post(again.action, again.fields)).status).toBe(303);
    expect(await stored(path)).toMatchObject({ person: 'Người Sau', dueOn: '2019-05-29' });
  });

  it('sets a state by one click, which no open form minds, and leads back to the rows that were chosen', async () => {
    const path = await added(world, host);
    const open = formOf((await host.get(`${path}/edit`)).text, path);
    const answer = await mark(path, 'doing', { chosenState: 'todo', chosenOffice: stage.office });
    expect(answer.location).toMatch(/host-tasks\?state=todo&office=Ph.*#[0-9a-f-]{36}$/);
    expect((await stored(path))?.state).toBe('doing');
    expect(await lastActivity()).toMatchObject({ verb: 'host-task.mark', fields: 'state' });
    expect((await host.post(open.action, { ...open.fields, note: 'Đã hẹn' })).status).toBe(303);
    await mark(path, 'done');
    expect(await words(committee)).toContain('1 việc: 1 xong');
    expect((await host.post(`${path}/state?_method=PUT`, { state: 'stuck' })).status).toBe(422);
  });

  it('asks what is in the way of a task that is stuck, tells the committee, and forgets it with the next state', async () => {
    const path = await added(world, host);
    const silent = await host.submit(`${path}/obstacle`, { obstacle: ' ' });
    expect([silent.status, errorsIn(silent.text)]).toEqual([
      422,
      ['Nhập vướng mắc, ví dụ: chưa thuê được máy phát điện.'],
    ]);
    await host.submit(`${path}/obstacle?state=todo`, { obstacle: 'Chưa thuê được loa.' });
    const text = await words(committee);
    expect(text).toContain('1 việc: 0 xong, 1 vướng mắc');
    expect(text).toContain('vướng mắc Chưa thuê được loa.');
    await mark(path, 'done');
    expect(await stored(path)).toMatchObject({ state: 'done', obstacle: '' });
  });

  it('takes no more tasks once the event is over, but marks those it has', async () => {
    expect((await host.get(tasks)).text).toContain('/suggestions');
    world.setToday('2019-05-31T17:01:00Z');
    expect((await host.get(tasks)).text).not.toContain('/suggestions');
    for (const answer of [await add(host), await host.post(`${tasks}/suggestions`)])
      expect([answer.status, errorsIn(answer.text)[0]]).toEqual([
        409,
        expect.stringContaining('Sự kiện đã qua'),
      ]);
    expect(await world.database.of(HostTask).count()).toBe(0);
    world.setToday('2019-05-31T16:59:00Z');
    const path = await added(world, host);
    world.setToday('2019-05-31T17:01:00Z');
    await mark(path, 'done');
    expect((await stored(path))?.state).toBe('done');
    expect((await host.get(tasks)).text).not.toContain(`${tasks}/new`);
  });

  it('is filtered by state and office, with counts', async () => {
    await added(world, host);
    const path = await added(world, host, power);
    await mark(path, 'doing');
    const of = async (query: string) => words(committee, `${tasks}?${query}`);
    const doing = await of('state=doing');
    expect(doing).toContain('Máy phát điện');
    expect(doing).not.toContain('Sân khấu, âm thanh');
    expect(doing).toContain('Tất cả 2 chưa làm 1 đang làm 1 xong 0 vướng mắc 0 quá ngày 1');
    expect(await of('state=late')).toContain('Máy phát điện');
    const office = await of(`office=${encodeURIComponent('phòng văn hóa và thông tin')}`);
    expect(office).toContain('Sân khấu, âm thanh');
    expect(office).toContain('Tất cả 1 chưa làm 1 đang làm 0');
    expect(await of('state=done')).toContain('Không có việc nào khớp');
    expect((await committee.get(`${tasks}?state=x&state=y&office[]=z`)).status).toBe(200);
  });

  describe('with nothing on it', () => {
    it('offers the usual tasks with days counted back, and adds none by itself', async () => {
      const text = await words(host);
      expect(text).toMatch(/Nhà bạt, áo mưa[^(]*\(Văn phòng HĐND và UBND, 29\/5\/2019\)/);
      expect(await world.database.of(HostTask).count()).toBe(0);
      expect(await words(committee)).not.toContain('gợi ý');
    });

    it('is filled once, by however many clicks at once; a list with tasks gets none', async () => {
      const colleague = await world.signedIn('anBien');
      const path = `${tasks}/suggestions`;
      const both = await Promise.all([host.post(path), colleague.post(path)]);
      expect(both.filter(({ status }) => status === 303).length).toBeGreaterThan(0);
      const count = await world.database.of(HostTask).count();
      expect(count).toBeGreaterThan(14);
      const answer = await host.post(path);
      expect([answer.status, await world.database.of(HostTask).count()]).toEqual([409, count]);
      expect(errorsIn(answer.text)[0]).toContain('đã có việc');
      const rehearsal = await world.database.of(HostTask).findOneByOrFail({ suggestion: 'rehearsal' });
      expect(rehearsal.dueOn).toBe('2019-05-30');
    });

    it('has nothing to print', async () => {
      expect((await host.get(`${tasks}/sheet/pdf`)).status).toBe(409);
    });

    it('takes the suggestions without days where the event has none', async () => {
      await setEvent({ startsOn: null, endsOn: null });
      await host.post(`${tasks}/suggestions`);
      expect(await words(host)).toContain('chưa có hạn');
      expect((await host.get(`${tasks}/sheet/xlsx`)).status).toBe(200);
      await setEvent({ startsOn: '2019-05-31', endsOn: '2019-05-31' });
    });
  });

  it('is not found by others, and none of its names stands where visitors look', async () => {
    const path = await added(world, host);
    for (const name of ['rachGia', 'soYTe'] as const) {
      const other = await world.signedIn(name);
      const addresses = [tasks, `${tasks}/new`, `${tasks}/sheet/pdf`, `${path}/edit`, `${path}/obstacle`];
      for (const address of addresses)
        expect([name, address, (await other.get(address)).status]).toEqual([name, address, 404]);
      const posts = [tasks, `${tasks}/suggestions`, `${path}/state?_method=PUT`, `${path}?_method=DELETE`];
      for (const address of posts)
        expect((await other.post(address, { ...stage, state: 'done' })).status).not.toBe(303);
    }
    expect(await stored(path)).toMatchObject({ state: 'todo', task: stage.task });
    expect(await world.database.of(HostTask).count()).toBe(1);
    for (const address of ['/', `/events/${launch}`]) {
      const { text } = await world.visitor().get(address);
      expect(text).not.toMatch(/Lý Thị Thí Dụ|0918 000 202/);
    }
    expect((await committee.get(`/events/${forum}/host-tasks`)).status).toBe(404);
  });

  it('moves with the event to a new host, who begins anew and sees nothing of the former', async () => {
    const path = await added(world, host);
    await setEvent({ host: 'ubnd-rach-gia' });
    const next = await world.signedIn('rachGia');
    expect(await words(next)).toContain('Chưa có việc nào');
    for (const browser of [host, next]) expect((await browser.get(`${path}/edit`)).status).toBe(404);
    await setEvent({ host: 'ubnd-an-bien' });
  });

  it('asks the database as often for three tasks as for one', async () => {
    await added(world, host);
    const count = () => countQueries(world, () => committee.get(tasks));
    const desk = () => countQueries(world, () => host.get('/desk'));
    const one = [await count(), await desk()];
    await added(world, host, power);
    await added(world, host, { ...power, task: 'Nước uống' });
    expect([await count(), await desk()]).toEqual(one);
  });

  it('stands on the desk with what is left and what comes next', async () => {
    expect(await words(host, '/desk')).toContain('Phân công nhiệm vụ chưa phân công');
    const path = await added(world, host, power);
    await added(world, host);
    for (const browser of [host, committee]) {
      const text = await words(browser, '/desk');
      expect(text).toContain('2 việc: 0 xong, 1 quá ngày còn 2 việc');
      expect(text).toContain('Việc tới: Máy phát điện Điện lực An Biên, 18/5/2019 quá ngày');
    }
    await mark(path, 'done');
    expect(await words(host, '/desk')).toContain('Việc tới: Sân khấu, âm thanh');
  });

  it('is forgotten seven days after the event', async () => {
    await added(world, host);
    world.setToday('2019-06-06T16:59:00Z');
    await world.get(Erasing).run();
    expect(await world.database.of(HostTask).count()).toBe(1);
    world.setToday('2019-06-06T17:01:00Z');
    await world.get(Erasing).run();
    expect(await world.database.of(HostTask).count()).toBe(0);
  });

  describe('as an assignment sheet', () => {
    beforeEach(async () => {
      await added(world, host);
      await added(world, host, power);
      await added(world, host, { ...power, office: stage.office ?? '', task: 'Băng rôn' });
    });

    it('comes to the host and the committee as three kinds of file, never to be kept by a browser', async () => {
      for (const browser of [host, committee]) {
        for (const [format, type] of [
          ['pdf', 'application/pdf'],
          ['docx', 'wordprocessingml.document'],
          ['xlsx', 'spreadsheetml.sheet'],
        ] as const) {
          const { status, headers } = await browser.get(`${tasks}/sheet/${format}`);
          expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
          expect(headers.get('content-type')).toContain(type);
          expect(headers.get('content-disposition')).toContain(`Bang%20phan%20cong%20An%20Bien.${format}`);
        }
      }
    });

    it('keeps together what one office has to do, in the order of the days', async () => {
      const { bytes } = await host.get(`${tasks}/sheet/xlsx`);
      const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as { data: unknown[][] }[];
      const rows = (sheets[0]?.data ?? []).filter(([number]) => typeof number === 'number');
      expect(rows.map(([, office, task]) => [office, task])).toEqual([
        ['Điện lực An Biên', 'Máy phát điện'],
        [stage.office, 'Băng rôn'],
        [stage.office, stage.task],
      ]);
      expect(rows[0]?.[4]).toEqual(new Date('2019-05-18T00:00:00Z'));
    });

    it('is signed as the unit has said, which it says there or with its list', async () => {
      const form = `${tasks}/letterhead`;
      expect((await host.get(form)).text).toContain('value="Ủy ban nhân dân huyện An Biên"');
      const saved = await host.submit(form, { signatory: 'Trần Văn Mẫu' });
      expect(saved.location).toBe(tasks);
      expect((await host.get(form)).text).toContain('value="Trần Văn Mẫu"');
      const missing = await host.submit(form, { issuer: '' });
      expect([missing.status, errorsIn(missing.text).length]).toEqual([422, 1]);
      expect((await (await world.signedIn('rachGia')).get(form)).status).toBe(404);
    });

    describeWithTool(['qpdf', 'pdftotext'], 'on paper', () => {
      it('names the plan, the event, its day and venue, and who signs', async () => {
        await setEvent({ venue: 'Nhà Văn hóa huyện' });
        await host.submit(`${tasks}/letterhead`, { signatory: 'Trần Văn Mẫu' });
        const { bytes } = await host.get(`${tasks}/sheet/pdf`);
        checkPdf(bytes);
        const text = linesIn(pdfText(bytes)).join(' ');
        for (const part of [
          'HUYỆN AN BIÊN Độc lập - Tự do - Hạnh phúc',
          'BẢNG PHÂN CÔNG NHIỆM VỤ Chuẩn bị Lễ phát động',
          '(ngày 31/5/2019, tại Nhà Văn hóa huyện, huyện An Biên)',
          'Thực hiện mục IV.10 của Kế hoạch số 80/KH-UBND ngày 14 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh Kiên Giang',
          'An Biên, ngày …… tháng …… năm 2019',
          'Bảng này có 03 việc, của 02 đơn vị.',
          'Sở LĐTBXH (để báo cáo)',
          'TM. ỦY BAN NHÂN DÂN',
          'Trần Văn Mẫu',
        ])
          expect(text).toContain(part);
        expect(text).toBe(text.normalize('NFC'));
      });

      it('takes its basis from the plan’s data', async () => {
        await world.database.housekeeping('test.section', () =>
          world.database.of(Obligation).update({ kind: 'host', subject: 'ubnd-an-bien' }, { section: 'V.3' }),
        );
        expect(pdfText((await host.get(`${tasks}/sheet/pdf`)).bytes)).toContain('mục V.3');
        await world.database.housekeeping('test.section', () =>
          world.database
            .of(Obligation)
            .update({ kind: 'host', subject: 'ubnd-an-bien' }, { section: 'IV.10' }),
        );
      });

      it('carries its heading on each page with sixty tasks', async () => {
        await fillWith(60);
        const { bytes } = await committee.get(`${tasks}/sheet/pdf`);
        checkPdf(bytes);
        const pages = pdfPages(bytes);
        expect(pages.length).toBeGreaterThan(1);
        for (const [index, page] of pages.entries()) {
          expect(page).toContain('Đơn vị phụ trách');
          expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
        }
      });
    });

    describeWithTool(['soffice', 'pdftotext'], 'in LibreOffice', () => {
      it('says the same as the PDF, and opens as a workbook', async () => {
        const said = (bytes: Uint8Array) =>
          linesIn(pdfText(bytes)).filter((line) => !line.startsWith('In lúc'));
        const ours = said((await host.get(`${tasks}/sheet/pdf`)).bytes);
        expect(said(converted((await host.get(`${tasks}/sheet/docx`)).bytes, 'docx'))).toEqual(ours);
        const excel = linesIn(pdfText(converted((await host.get(`${tasks}/sheet/xlsx`)).bytes, 'xlsx')));
        expect(excel.join('\n')).toContain('Bảng này có 03 việc, của 02 đơn vị.');
      }, 120_000);
    });
  });

  async function lastActivity() {
    return (await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 }))[0];
  }

  function setEvent(
    values: Partial<Pick<Event, 'startsOn' | 'endsOn' | 'host' | 'venue'>>,
  ): Promise<unknown> {
    return world.database.housekeeping('test.event', () =>
      world.database.of(Event).update({ slug: launch }, values),
    );
  }

  function fillWith(count: number): Promise<void> {
    return world.database.housekeeping('test.fill', async () => {
      for (let index = 0; index < count; index++)
        await world.database.insert(HostTask, {
          ...{ id: randomUUID(), eventSlug: launch, unitSlug: 'ubnd-an-bien', createdAt: new Date() },
          ...{ office: `Phòng ${index % 7}`, task: `Việc thứ ${index}`, dueOn: '2019-05-29' },
        });
    });
  }
});
