import readXlsxFile from 'read-excel-file/node';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { JourneyPlaces } from '../../src/selections/journey-places.service.js';
import { Selection } from '../../src/selections/selection.entity.js';
import { answers, consentsOf, record } from '../consents/papers.js';
import { child as childFields, errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import {
  addChildren,
  chosen,
  firstMorning,
  forgetSelections,
  listPath,
  national,
  selectionOf,
  takeBack,
} from './choosing.js';

const whileOpen = '2019-05-20T01:00:00Z';
const nationalPath = `/events/${national}/delegations/ubnd-an-bien`;
const identity = 'Họ tên, ngày sinh, giới tính lấy theo diễn đàn tỉnh. Sai thì báo Ban tổ chức.';

describe('a chosen child that is not the province’s any more', () => {
  let world: World;
  let committee: Browser;
  let district: Browser;
  let kids: string[];
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    district = await world.signedIn('anBien');
  });
  beforeEach(async () => {
    world.setToday(firstMorning);
    kids = await addChildren(world, [{ name: 'Danh Minh Hữu' }, { name: 'Nguyễn Thùy Trâm' }]);
  });
  afterEach(async () => {
    world.withTurns();
    Reflect.deleteProperty(world.get(JourneyPlaces), 'take');
    await forgetSelections(world);
  });
  afterAll(() => world.close());

  const kid = (index: number) => kids[index]!;
  const list = async () => wordsIn((await committee.get(listPath)).text);
  const person = (id: string) => world.database.of(Delegate).findOneByOrFail({ id });

  async function leave(id: string, substitute?: string): Promise<number> {
    world.setToday(whileOpen);
    const what = substitute ? 'substitution' : 'withdrawal';
    const comes = substitute ? { ...childFields, name: substitute } : {};
    const path = `/delegates/${id}/${what}`;
    const { status } = await district.submit(`${path}/new`, { ...comes, reason: 'Em bận thi' }, path);
    world.setToday(firstMorning);
    return status;
  }

  async function bothAgree(): Promise<string> {
    const first = await chosen(world, committee, kid(0));
    for (const id of [first, await chosen(world, committee, kid(1))])
      await record(committee, id, answers('agreed'));
    return first;
  }

  async function printed(): Promise<string> {
    const { bytes } = await committee.post(`${listPath}/exports`, { format: 'xlsx' });
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    return sheet!.data.flat().join(' | ');
  }

  for (const [how, substitute] of [
    ['was withdrawn', undefined],
    ['was replaced', 'Danh Thay'],
  ] as const)
    it(`stays off the printed list and out of all counts once it ${how}, until the choice is taken back`, async () => {
      const id = await bothAgree();
      expect(await printed()).toContain('Danh Minh Hữu');
      expect(await leave(kid(0), substitute)).toBe(303);
      const paper = await printed();
      expect(paper).toContain('01 trẻ em (một trẻ em)');
      expect(paper).not.toContain('Danh Minh Hữu');
      const page = await list();
      expect(page).toContain('Cần chọn em khác');
      expect(page).toMatch(/không còn trong danh sách được duyệt của diễn đàn tỉnh: đã rút.*Danh Minh Hữu/);
      expect(page).toMatch(/đã đồng ý tham gia 1\/2 nữ \/ nam 1 \/ 0/);
      expect(page).toContain('Bản in hiện có 1 em.');
      const { text } = await district.get('/desk');
      expect(wordsIn(text)).toContain('Chưa cần làm gì; Ban tổ chức sẽ quyết định.');
      expect((await district.get(consentsOf(id))).status).toBe(200);
      const back = await takeBack(world, committee, kid(0));
      expect(wordsIn((await committee.follow(back)).text)).toContain('Đã thôi chọn Danh Minh Hữu.');
      expect(await list()).not.toContain('Cần chọn em khác');
    });

  it('has its name in the banner also when the province’s list forgot it', async () => {
    await chosen(world, committee, kid(0));
    await world.database.housekeeping('test.forget', () =>
      world.database.of(Delegate).delete({ id: kid(0) }),
    );
    const back = await takeBack(world, committee, kid(0));
    expect(wordsIn((await committee.follow(back)).text)).toContain('Đã thôi chọn Danh Minh Hữu.');
  });

  it('is not chosen when it leaves while the choice is being stored', async () => {
    world.withoutTurns();
    const places = world.get(JourneyPlaces);
    const usualTake = places.take.bind(places);
    const take = async (eventSlug: string) => {
      expect(await leave(kid(0))).toBe(303);
      await usualTake(eventSlug);
    };
    Object.assign(places, { take });
    const answer = await committee.post(listPath, { child: kid(0), criterion: 'dialogue' });
    expect(answer.status).toBe(404);
    expect(await world.database.of(Selection).count()).toBe(0);
  });

  it('is not exchanged by editing: name, birth date and gender stay the province’s', async () => {
    const id = await chosen(world, committee, kid(0));
    const edit = (fields: Record<string, string>) =>
      district.submit(`/delegates/${id}/edit`, fields, `/delegates/${id}`);
    expect(wordsIn((await district.get(`/delegates/${id}/edit`)).text)).toContain(identity);
    const exchanges: [string, string][] = [
      ['name', 'Trần Người Khác'],
      ['born-day', '13'],
      ['gender', 'male'],
    ];
    for (const [field, value] of exchanges) {
      const answer = await edit({ [field]: value });
      expect([answer.status, errorsIn(answer.text)]).toEqual([422, [identity]]);
    }
    expect((await edit({ className: '7B' })).status).toBe(303);
    expect(await person(id)).toMatchObject({ name: 'Danh Minh Hữu', gender: 'female', className: '7B' });
    expect(await list()).not.toContain('Khác với diễn đàn tỉnh');
  });

  it('is shown by the province’s name, with a warning where the two records differ', async () => {
    const id = await chosen(world, committee, kid(0));
    await world.database.housekeeping('test.exchange', () =>
      world.database.of(Delegate).update({ id }, { name: 'Trần Người Khác' }),
    );
    const selection = await selectionOf(world, kid(0));
    for (const page of [await list(), wordsIn((await committee.get(`/selections/${selection.id}`)).text)]) {
      expect(page).toContain('Danh Minh Hữu');
      expect(page).toContain('Khác với diễn đàn tỉnh: ở diễn đàn quốc gia ghi là Trần Người Khác');
    }
  });

  it('does not come by a list either: the national forum takes none', async () => {
    for (const page of ['imports/new', 'template']) {
      const answer = await district.get(`${nationalPath}/${page}`);
      expect(answer.status).toBe(409);
      expect(wordsIn(answer.text)).toContain('đơn vị không nhập danh sách');
    }
    const sent = await district.post(`${nationalPath}/imports`, { rows: 'Trần Thêm Vào' });
    expect(sent.status).toBe(409);
  });
});
