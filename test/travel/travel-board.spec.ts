import readXlsxFile from 'read-excel-file/node';
import { RoleGrant } from '../../src/accounts/grant.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { Unit } from '../../src/programme/unit.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import { withdraw } from '../consents/papers.js';
import { anBienPath, child, officer, rachGiaPath, registered, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World, forum, launch } from '../support/world.js';
import { boardPath, byCoach, emptyTravel, personTravel, tableIn, tell, travelOf } from './journeys.js';
import type { Told } from './journeys.js';

const phuQuocPath = `/events/${forum}/delegations/ubnd-phu-quoc`;
const exportPath = `${boardPath}/exports`;

const byBus: Told = {
  ...byCoach,
  arrivesAt: '',
  arrivesBy: 'bus',
  arrivalNote: '',
  departsBy: 'bus',
  departureNote: '',
  nights: [],
  meals: ['2019-06-18.lunch', '2019-06-19.lunch'],
};

const bySpeedboat: Told = {
  arrivesOn: '2019-06-17',
  arrivesAt: '15h45',
  arrivesBy: 'speedboat',
  arrivalNote: 'Tàu chuyến 13 giờ, bến Rạch Giá',
  departsOn: '2019-06-20',
  departsAt: '8 giờ',
  departsBy: 'speedboat',
  departureNote: '',
  nights: ['2019-06-17', '2019-06-18', '2019-06-19'],
  meals: ['2019-06-18', '2019-06-19'].flatMap((day) =>
    ['breakfast', 'lunch', 'dinner'].map((meal) => `${day}.${meal}`),
  ),
};

/**
 * Three delegations, counted by hand. An Biên: a girl and a boy with the delegation, a boy who sleeps at home and takes
 * two lunches, an officer (a woman) who comes the evening before. Rạch Giá, by bus, hour not known, without a night:
 * a girl and an officer whose sex is not recorded. Phú Quốc: two boys by speedboat, without an officer.
 */
describe('the sums of an event’s travel', () => {
  let world: World;
  let anBien: Browser;
  let rachGia: Browser;
  let phuQuoc: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    const grant = { personId: world.personIds.soYTe, role: 'district', unitSlug: 'ubnd-phu-quoc' } as const;
    await world.database.housekeeping('test.grant', () => world.database.of(RoleGrant).insert(grant));
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
    phuQuoc = await world.signedIn('soYTe');
    committee = await world.signedIn('committee');
  });
  afterEach(() => emptyTravel(world));
  afterAll(() => world.close());

  const board = async () => (await committee.get(boardPath)).text;

  async function fillAnBien(): Promise<{ atHome: string; early: string }> {
    await registered(anBien, anBienPath, { ...child, name: 'Thị Út', gender: 'female' });
    await registered(anBien, anBienPath, { ...child, name: 'Danh Minh Hữu' });
    const atHome = await registered(anBien, anBienPath, { ...child, name: 'Trần Bảo Ân' });
    const early = await registered(anBien, anBienPath, {
      ...officer,
      name: 'Lê Thị Thu',
      gender: 'female',
    });
    await tell(anBien, travelOf('ubnd-an-bien'), byCoach);
    await tell(anBien, personTravel(atHome), {
      ...byCoach,
      nights: [],
      meals: ['2019-06-18.lunch', '2019-06-19.lunch'],
      stayNote: 'Ở nhà dì Bảy',
    });
    await tell(anBien, personTravel(early), {
      ...byCoach,
      ...{ arrivesOn: '2019-06-17', arrivesAt: '16h', arrivesBy: 'motorbike', arrivalNote: '' },
      nights: ['2019-06-17', '2019-06-18'],
      meals: ['2019-06-18.breakfast', ...(byCoach.meals as string[])],
    });
    return { atHome, early };
  }

  async function fillRachGia(): Promise<void> {
    await registered(rachGia, rachGiaPath, { ...child, name: 'Huỳnh Thị Kim Thư', gender: 'female' });
    await registered(rachGia, rachGiaPath, officer);
    await tell(rachGia, travelOf('ubnd-rach-gia'), byBus);
  }

  async function fillPhuQuoc(): Promise<void> {
    for (const name of ['Phùng Hải Đăng', 'Danh Sóc'])
      await registered(phuQuoc, phuQuocPath, { ...child, name });
    await tell(phuQuoc, travelOf('ubnd-phu-quoc'), bySpeedboat);
  }

  async function fillAll() {
    const people = await fillAnBien();
    await fillRachGia();
    await fillPhuQuoc();
    return people;
  }

  function handIn(browser: Browser, path: string) {
    return browser.submit(path, { shortfallReason: 'Một em ốm.' }, `${path}/submission`);
  }

  it('tell who comes when, by what, how many, and whom to call', async () => {
    await fillAll();
    const html = await board();
    expect(tableIn(html, 'Đến, Thứ Hai, 17/6/2019')).toEqual([
      [
        '15 giờ 45',
        'huyện Phú Quốc',
        '2 2 trẻ em',
        'Tàu cao tốc Tàu chuyến 13 giờ, bến Rạch Giá',
        'Bến tàu, phà',
        '–',
      ],
      [
        '16 giờ 00',
        'huyện An Biên đi khác đoàn',
        '1 1 người lớn',
        'Xe máy',
        'Nơi tổ chức',
        'Lê Thị Thu 0913 456 789',
      ],
    ]);
    expect(tableIn(html, 'Đến, Thứ Ba, 18/6/2019')).toEqual([
      [
        '07 giờ 40',
        'huyện An Biên',
        '3 3 trẻ em',
        'Xe thuê, xe cơ quan Xe 16 chỗ',
        'Nơi tổ chức',
        'Lê Thị Thu 0913 456 789',
      ],
      [
        'chưa rõ giờ',
        'thành phố Rạch Giá',
        '2 1 trẻ em, 1 người lớn',
        'Xe khách',
        'Bến xe',
        'Lê Văn Thuận 0913 456 789',
      ],
    ]);
    expect(tableIn(html, 'Về, Thứ Tư, 19/6/2019').map(([at, unit, people]) => [at, unit, people])).toEqual([
      ['17 giờ 00', 'thành phố Rạch Giá', '2 1 trẻ em, 1 người lớn'],
      ['17 giờ 00', 'huyện An Biên', '4 3 trẻ em, 1 người lớn'],
    ]);
    expect(tableIn(html, 'Về, Thứ Năm, 20/6/2019').map(([at, unit, people]) => [at, unit, people])).toEqual([
      ['08 giờ 00', 'huyện Phú Quốc', '2 2 trẻ em'],
    ]);
    const words = wordsIn(html);
    expect(words).toContain('Thứ Hai, 17/6/2019: 3 người Đón ở: Bến tàu, phà 2 người · Nơi tổ chức 1 người');
    expect(words).toContain('Thứ Ba, 18/6/2019: 5 người Đón ở: Bến xe 2 người · Nơi tổ chức 3 người');
    expect(words).toContain('8/8 ');
  });

  it('count beds night by night and by sex, and servings meal by meal', async () => {
    await fillAll();
    const html = await board();
    expect(tableIn(html, 'Chỗ nghỉ từng đêm')).toEqual([
      ['Đêm 17/6/2019', '0', '2', '1', '0', '3'],
      ['Đêm 18/6/2019', '1', '3', '1', '0', '5'],
      ['Đêm 19/6/2019', '0', '2', '0', '0', '2'],
    ]);
    expect(tableIn(html, 'Suất ăn từng bữa')).toEqual([
      ['Thứ Ba, 18/6/2019', '3', '8', '5', '16'],
      ['Thứ Tư, 19/6/2019', '5', '8', '2', '15'],
    ]);
    await tell(rachGia, travelOf('ubnd-rach-gia'), { ...byBus, nights: ['2019-06-18'] });
    expect(await board()).toContain('Chưa ghi giới tính');
    expect(tableIn(await board(), 'Chỗ nghỉ từng đêm')[1]).toEqual([
      'Đêm 18/6/2019',
      '2',
      '3',
      '1',
      '0',
      '1',
      '7',
    ]);
  });

  it('draw the rush of a day in which people come at three hours or more', async () => {
    await fillAll();
    expect(await board()).not.toContain('class="plain-list hours"');
    await tell(phuQuoc, travelOf('ubnd-phu-quoc'), {
      ...bySpeedboat,
      arrivesOn: '2019-06-18',
      arrivesAt: '9h10',
      nights: [],
      meals: [],
    });
    const hours = /<ul class="plain-list hours">([\s\S]*?)<\/ul>/.exec(await board())?.[1] ?? '';
    expect(wordsIn(`<main>${hours}`).trim()).toBe('7–8 giờ 3 người 9–10 giờ 2 người chưa rõ giờ 2 người');
  });

  it('change with who comes later, who is taken out, and who must not come any more', async () => {
    const { atHome } = await fillAnBien();
    const lunches = async () => tableIn(await board(), 'Suất ăn từng bữa')[0]?.[2];
    expect(await lunches()).toBe('4');
    await registered(anBien, anBienPath, { ...child, name: 'Danh Sóc' });
    expect(await lunches()).toBe('5');
    await anBien.submit(`/delegates/${atHome}`, {}, `/delegates/${atHome}`);
    expect(await lunches()).toBe('4');
    const { id } = await world.database.of(Delegate).findOneByOrFail({ name: 'Danh Sóc' });
    await everybodyAgrees(world);
    expect((await withdraw(anBien, id, { purposes: 'take-part' })).status).toBe(303);
    expect(await lunches()).toBe('3');
    const { text } = await anBien.get(travelOf('ubnd-an-bien'));
    const people = tableIn(text, 'Từng người: 3 người, 1 đi khác đoàn').map(
      ([name = '']) => name.split(' ')[0],
    );
    expect(people).toEqual(['Danh', 'Thị', 'Lê']);
  });

  it('still count people of a unit that is not invited any more', async () => {
    await fillPhuQuoc();
    const invite = (validTo: string | null, may: number) =>
      world.database.housekeeping('test.invite', async () => {
        await world.database.of(Unit).update('ubnd-phu-quoc', { validTo });
        await world.database.of(Quota).update({ unitSlug: 'ubnd-phu-quoc', role: 'child' }, { may });
        await world.database
          .of(Quota)
          .update({ unitSlug: 'ubnd-phu-quoc', role: 'officer' }, { may: may && 1 });
      });
    await invite('2019-06-01', 0);
    const html = await board();
    await invite(null, 5);
    expect(tableIn(html, 'Từng đoàn').at(-1)).toEqual([
      'huyện Phú Quốc',
      '2',
      'Đã khai',
      '08 giờ 00, 20/5/2019',
    ]);
    expect(tableIn(html, 'Suất ăn từng bữa')[0]).toEqual(['Thứ Ba, 18/6/2019', '2', '2', '2', '6']);
  });

  it('name those who have handed in their list and not told, with whom to call, and blame nobody', async () => {
    await fillAnBien();
    await registered(rachGia, rachGiaPath, child);
    await registered(rachGia, rachGiaPath, officer);
    const early = wordsIn(await board());
    expect(early).toContain('Mọi đoàn đã nộp danh sách đều đã khai.');
    expect(early).toMatch(/chưa hỏi đến: thành phố Rạch Giá/);
    await handIn(rachGia, rachGiaPath);
    const asked = wordsIn(await board());
    expect(asked).toContain('Chưa khai đủ đã nộp danh sách thành phố Rạch Giá Lê Văn Thuận 0913 456 789');
    expect(asked).not.toMatch(/chưa hỏi đến:[^.]*Rạch Giá/);
    await tell(rachGia, travelOf('ubnd-rach-gia'), byBus);
    expect(wordsIn(await board())).toContain('thành phố Rạch Giá (Chưa có giờ đến) Lê Văn Thuận');
    await tell(rachGia, travelOf('ubnd-rach-gia'), { ...byBus, arrivesAt: '9h' });
    expect(wordsIn(await board())).toContain('Mọi đoàn đã nộp danh sách đều đã khai.');
  });

  it('name at a ceremony only those that have proposed somebody', async () => {
    const launchBoard = async () => (await committee.get(`/events/${launch}/travel`)).text;
    expect(await launchBoard()).not.toContain('ubnd-an-bien');
    await registered(anBien, anBienPath.replace(forum, launch), child);
    expect(tableIn(await launchBoard(), 'Từng đoàn').map(([unit]) => unit)).toEqual(['huyện An Biên']);
  });

  it('say so while nobody has told anything', async () => {
    expect(wordsIn(await board())).toContain('Chưa đoàn nào khai');
  });

  it('name no child, and not where one sleeps', async () => {
    await fillAll();
    const sheets = await sheetsOf((await committee.post(exportPath)).bytes);
    for (const words of [await board(), JSON.stringify(sheets)])
      expect(words).not.toMatch(/Thị Út|Danh Minh Hữu|Trần Bảo Ân|Phùng Hải Đăng|dì Bảy/);
  });

  it('take as many queries for three delegations as for one', async () => {
    await fillAnBien();
    const one = await countQueries(world, () => committee.get(boardPath));
    await fillRachGia();
    await fillPhuQuoc();
    expect(await countQueries(world, () => committee.get(boardPath))).toBe(one);
  });

  describe('as a workbook', () => {
    it('say the same, in one sheet for each question', async () => {
      await fillAll();
      const answer = await committee.post(exportPath);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(answer.headers.get('content-disposition')).toContain('Di%20lai%2C%20an%2C%20nghi');
      const sheets = await sheetsOf(answer.bytes);
      expect(Object.keys(sheets)).toEqual([
        'Đến',
        'Về',
        'Chỗ nghỉ từng đêm',
        'Suất ăn từng bữa',
        'Chưa khai đủ',
      ]);
      expect(sheets['Đến']).toEqual([
        [
          '2019-06-17',
          '15:45',
          'huyện Phú Quốc',
          2,
          2,
          0,
          'Tàu cao tốc',
          'Tàu chuyến 13 giờ, bến Rạch Giá',
          'Bến tàu, phà',
          null,
        ],
        [
          '2019-06-17',
          '16:00',
          'huyện An Biên (đi khác đoàn)',
          1,
          0,
          1,
          'Xe máy',
          null,
          'Nơi tổ chức',
          'Lê Thị Thu, 0913.456.789',
        ],
        [
          '2019-06-18',
          '07:40',
          'huyện An Biên',
          3,
          3,
          0,
          'Xe thuê, xe cơ quan',
          'Xe 16 chỗ',
          'Nơi tổ chức',
          'Lê Thị Thu, 0913.456.789',
        ],
        [
          '2019-06-18',
          'chưa rõ giờ',
          'thành phố Rạch Giá',
          2,
          1,
          1,
          'Xe khách',
          null,
          'Bến xe',
          'Lê Văn Thuận, 0913.456.789',
        ],
      ]);
      expect(sheets['Về']?.map(([day, at, unit, people]) => [day, at, unit, people])).toEqual([
        ['2019-06-19', '17:00', 'thành phố Rạch Giá', 2],
        ['2019-06-19', '17:00', 'huyện An Biên', 4],
        ['2019-06-20', '08:00', 'huyện Phú Quốc', 2],
      ]);
      expect(sheets['Chỗ nghỉ từng đêm']).toEqual([
        ['2019-06-17', 0, 2, 1, 0, 0, 3],
        ['2019-06-18', 1, 3, 1, 0, 0, 5],
        ['2019-06-19', 0, 2, 0, 0, 0, 2],
      ]);
      expect(sheets['Suất ăn từng bữa']).toEqual([
        ['2019-06-18', 3, 8, 5, 16],
        ['2019-06-19', 5, 8, 2, 15],
      ]);
      expect(sheets['Chưa khai đủ']).toEqual([]);
    });

    it('ask the same delegations as the page does', async () => {
      await registered(anBien, anBienPath, child);
      await registered(rachGia, rachGiaPath, officer);
      await handIn(rachGia, rachGiaPath);
      const asked = async () => (await sheetsOf((await committee.post(exportPath)).bytes))['Chưa khai đủ'];
      const contact = 'Lê Văn Thuận, 0913.456.789';
      expect(await asked()).toEqual([['thành phố Rạch Giá', 1, 'Chưa khai', contact]]);
      await tell(rachGia, travelOf('ubnd-rach-gia'), byBus);
      expect(await asked()).toEqual([['thành phố Rạch Giá', 1, 'Chưa có giờ đến', contact]]);
      await tell(rachGia, travelOf('ubnd-rach-gia'), { ...byBus, arrivesAt: '9h' });
      expect(await asked()).toEqual([]);
    });

    it('leave an activity with the number of rows, and nobody’s name', async () => {
      await fillPhuQuoc();
      await committee.post(exportPath);
      const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(activity).toMatchObject({
        ...{ verb: 'export.travel', subjectKind: 'event', subjectId: forum, fields: 'rows-2,xlsx' },
      });
    });

    it('hold no cell that begins a formula', async () => {
      await registered(anBien, anBienPath, child);
      const id = await registered(anBien, anBienPath, officer);
      await world.database.housekeeping('test.name', () =>
        world.database.of(Delegate).update(id, { name: '=HYPERLINK("http://x")' }),
      );
      await tell(anBien, travelOf('ubnd-an-bien'), {
        ...byCoach,
        arrivalNote: '=1+1',
        departureNote: '@SUM(A1)',
      });
      const sheets = await sheetsOf((await committee.post(exportPath)).bytes);
      const cells = Object.values(sheets)
        .flat(2)
        .filter((cell) => typeof cell === 'string');
      expect(cells.some((cell) => cell.includes('1+1'))).toBe(true);
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    });

    it('are for the committee alone', async () => {
      expect((await anBien.post(exportPath)).status).toBe(403);
      expect((await anBien.get(boardPath)).status).toBe(403);
      expect((await committee.post(`/events/khong-co/travel/exports`)).status).toBe(404);
      expect((await committee.get('/events/khong-co/travel')).status).toBe(404);
    });
  });
});

type Cell = string | number | null;

/** The rows below each sheet's headings; days as they are written in addresses. */
async function sheetsOf(bytes: Uint8Array): Promise<Record<string, Cell[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet, data.slice(4).map((row) => row.map(plain))]),
  );
}

function plain(cell: unknown): Cell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' || typeof cell === 'string' ? cell : null;
}
