import { Activity } from '../../src/core/activity/activity.entity.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Departure } from '../../src/delegates/departures/departure.entity.js';
import { DelegateChange } from '../../src/delegates/history/delegate-change.entity.js';
import { EventShape } from '../../src/delegates/shape/event-shape.entity.js';
import { Import } from '../../src/imports/import.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import { csv, headings, huu, sent, tram } from '../imports/lists.js';
import type { Browser } from '../support/browser.js';
import { countQueries, statementsDuring } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import { anBienPath, child, emptyDelegations, fill, register, registered, wordsIn } from './people.js';

describe('the history of a delegate', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    [district, committee] = [await world.signedIn('anBien'), await world.signedIn('committee')];
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    await world.database.housekeeping('test.imports', () => world.database.of(Import).clear());
  });
  afterEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const edit = (id: string, fields: Record<string, string>) =>
    district.submit(`/delegates/${id}/edit`, fields, `/delegates/${id}`);
  const changes = () => world.database.of(DelegateChange).find({ order: { at: 'ASC' } });
  const page = async (id: string, who = district) => wordsIn((await who.get(`/delegates/${id}`)).text);
  const history = async (id: string, who = district) => {
    const words = await page(id, who);
    return words.slice(words.indexOf('Lịch sử'));
  };
  const store = async (...rows: string[][]) => {
    const path = await sent(district, anBienPath, csv([headings, ...rows]));
    const answer = await district.submit(path, { scope: 'all' }, `${path}/storing`);
    expect(answer.status).toBe(303);
  };
  const named = (name: string) => world.database.of(Delegate).findOneByOrFail({ name });
  const accept = async () => {
    const request = await world.database.of(ChangeRequest).findOneByOrFail({ state: 'waiting' });
    const path = `/changes/${request.id}`;
    expect((await committee.submit(path, {}, `${path}/acceptance`)).status).toBe(303);
  };

  it('says who changed what from which value to which, in words', async () => {
    const id = await registered(district, anBienPath, { ...child, school: '' });
    await edit(id, { school: 'THCS Nam Yên', className: '', gender: 'female', 'born-day': '13' });
    const words = await history(id);
    for (const sentence of [
      'Trần Văn Mẫu điền trường hoặc nơi công tác: “THCS Nam Yên”',
      'Trần Văn Mẫu xóa lớp, trước là “7A”',
      'Trần Văn Mẫu đổi giới tính từ “Nam” thành “Nữ”',
      'Trần Văn Mẫu đổi ngày sinh từ “12/3/2006” thành “13/3/2006”',
      'Trần Văn Mẫu: đăng ký đại biểu',
    ])
      expect(words).toContain(sentence);
    expect(words.indexOf('điền trường')).toBeLessThan(words.indexOf('đăng ký đại biểu'));
    expect(words).toContain('20/5/2019');
  });

  it('leaves nothing where nothing was changed', async () => {
    const id = await registered(district, anBienPath, child);
    await edit(id, {});
    expect(await changes()).toEqual([]);
  });

  it('tells of a health note that it was changed, and never what it says', async () => {
    const id = await registered(district, anBienPath, { ...child, health: 'CANARY tôm' });
    await edit(id, { health: 'CANARY cua' });
    expect(await history(id)).toContain('Trần Văn Mẫu sửa ghi chú sức khỏe, ăn uống');
    expect(await changes()).toMatchObject([{ what: 'edited', fields: { health: true } }]);
    expect(JSON.stringify(await changes())).not.toContain('CANARY');
  });

  it('tells nothing at all of circumstances', async () => {
    const count = (countsComposition: boolean) =>
      world.database.housekeeping('test.shape', () =>
        world.database.of(EventShape).update({ eventSlug: forum }, { countsComposition }),
      );
    await count(true);
    const id = await registered(district, anBienPath, { ...child, circumstances: 'poor' });
    await edit(id, { circumstances: 'minority' });
    await edit(id, { circumstances: 'special', className: '8A' });
    await count(false);
    expect(await changes()).toMatchObject([{ fields: { className: ['7A', '8A'] } }]);
    expect(JSON.stringify(await changes())).not.toMatch(/poor|minority|special|circumstances/);
  });

  it('keeps every value out of the log of activities', async () => {
    const canary = { ...child, name: 'Canary Một', school: 'Canary Hai', guardianName: 'Canary Ba' };
    const id = await registered(district, anBienPath, canary);
    await edit(id, { name: 'Canary Bốn', school: 'Canary Năm', health: 'Canary Sáu' });
    await store(['1', 'Canary Bốn', '12/3/2006', 'Nam', 'Canary Bảy', '7A', 'Canary Tám', '0912345678']);
    const fields = { ...child, name: 'Canary Chín', 'born-year': '2007', reason: 'Canary Mười' };
    await district.submit(`/delegates/${id}/substitution/new`, fields, `/delegates/${id}/substitution`);
    const { id: newId } = await named('Canary Chín');
    const leave = `/delegates/${newId}/withdrawal`;
    await district.submit(`${leave}/new`, { reason: 'Canary Chót' }, leave);
    const kept = JSON.stringify([await changes(), await world.database.of(Departure).find()]);
    for (const value of ['Canary Một', 'Canary Hai', 'Canary Năm', 'Canary Mười', 'Canary Chót'])
      expect(kept).toContain(value);
    expect(kept).not.toContain('Canary Sáu');
    const activities = JSON.stringify(await world.database.of(Activity).find());
    expect(activities).toContain(id);
    expect(activities).not.toContain('Canary');
  });

  it('begins with the list that somebody came with, and tells what a later list has changed', async () => {
    await store(huu, tram);
    const { id } = await named('Danh Minh Hữu');
    expect(await history(id)).toContain('Trần Văn Mẫu thêm vào đoàn từ danh sách Excel');
    expect(await changes()).toEqual([]);
    await store(huu.with(5, '8B'), tram);
    const words = await history(id);
    expect(words).toContain('Trần Văn Mẫu đổi lớp từ “7A” thành “8B”');
    expect(words).toContain('nhập danh sách từ tệp');
    expect(await history((await named('Nguyễn Thùy Trâm')).id)).not.toContain('đổi');
    await edit(id, { className: '8C' });
    const registered_ = await registered(district, anBienPath, { ...child, name: 'Danh Khác' });
    expect(await history(registered_)).not.toContain('danh sách Excel');
  });

  it('is written for a whole list by one statement for every forty people', async () => {
    await store(huu, tram);
    const path = await sent(district, anBienPath, csv([headings, huu.with(5, '8B'), tram.with(5, '8A')]));
    const { statements } = await statementsDuring(world, () =>
      district.submit(path, { scope: 'all' }, `${path}/storing`),
    );
    expect(statements.filter((sql) => /INSERT INTO "?delegate_changes/.test(sql))).toHaveLength(1);
    expect(await changes()).toHaveLength(2);
  });

  it('tells of requests that the committee has agreed to, of the approval and of a return', async () => {
    const [id = ''] = await fill(district, anBienPath);
    await district.submit(anBienPath, {}, `${anBienPath}/submission`);
    await committee.submit(anBienPath, { reason: 'Thiếu lớp.' }, `${anBienPath}/return`);
    await district.submit(anBienPath, {}, `${anBienPath}/submission`);
    await everybodyAgrees(world);
    await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
    world.setToday('2019-06-08T01:00:00Z');
    await edit(id, { school: 'THCS Nam Yên', changeReason: 'Em chuyển trường' });
    await accept();
    const words = await history(id);
    for (const sentence of [
      'Trần Văn Mẫu nộp danh sách của đoàn',
      'Nguyễn Thị Mẫu trả lại đoàn để bổ sung',
      'Nguyễn Thị Mẫu duyệt đoàn',
      'Nguyễn Thị Mẫu đổi trường hoặc nơi công tác từ “THCS Đông Thái” thành “THCS Nam Yên”',
      'đề nghị thay đổi',
    ])
      expect(words).toContain(sentence);
    expect(words).not.toContain('Thiếu lớp.');
    await register(district, anBienPath, { ...child, name: 'Danh Mới', changeReason: 'Thêm em' });
    await world.database.housekeeping('test.quota', () =>
      world.database.manager.query('UPDATE quotas SET may = 9'),
    );
    await accept();
    expect(await history((await named('Danh Mới')).id)).toContain('đồng ý thêm vào đoàn theo đề nghị');
  });

  it('keeps the names of the fields when the old values are erased, a week after the event', async () => {
    const id = await registered(district, anBienPath, child);
    const other = await registered(district, anBienPath, { ...child, name: 'Danh Khác' });
    await edit(id, { className: '7B' });
    const leave = `/delegates/${other}/withdrawal`;
    await district.submit(`${leave}/new`, { reason: 'Em bận thi' }, leave);
    world.setToday('2019-06-25T10:00:00Z');
    await world.get(Erasing).run();
    expect([await changes(), await world.database.of(Departure).count()]).not.toEqual([[], 0]);
    world.setToday('2019-06-27T20:00:00Z');
    await world.get(Erasing).run();
    expect([await changes(), await world.database.of(Departure).count()]).toEqual([[], 0]);
    const words = await history(id, committee);
    expect(words).toContain('sửa thông tin đại biểu');
    expect(words).toContain('Mục: Lớp');
    expect(words).not.toContain('7A');
    expect((await committee.get(`/delegates/${other}`)).status).toBe(404);
  });

  it('asks the database as often for three changes as for one', async () => {
    const id = await registered(district, anBienPath, child);
    await edit(id, { className: '7B' });
    const ask = () => committee.get(`/delegates/${id}`);
    await ask();
    const one = await countQueries(world, ask);
    await edit(id, { className: '7C' });
    await edit(id, { className: '7D', school: 'THCS Nam Yên' });
    expect(await countQueries(world, ask)).toBe(one);
  });
});
