import { RoleGrant } from '../../src/accounts/grant.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation, DelegationStep } from '../../src/delegates/delegation.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import type { Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  officer,
  rachGiaPath,
  register,
  registered,
  wordsIn,
} from './people.js';

describe('registration by a district', () => {
  let world: World;
  let district: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const people = () => world.database.of(Delegate).find({ order: { sortKey: 'ASC' } });
  const one = async () => (await people())[0]!;
  const taken = async (role: 'child' | 'officer') =>
    (await world.database.of(Quota).findOneByOrFail({ eventSlug: forum, unitSlug: 'ubnd-an-bien', role }))
      .taken;
  const edit = (id: string, fields: Record<string, string>) =>
    district.submit(`/delegates/${id}/edit`, fields, `/delegates/${id}`);

  const stored = async () => {
    const tables = [Delegate, Delegation, DelegationStep, Quota];
    const rows = await Promise.all(tables.map((entity) => world.database.of<object>(entity).find()));
    return JSON.stringify(rows.map((those) => those.map((row) => JSON.stringify(row)).sort()));
  };

  const noDay = { 'born-day': '', 'born-month': '', 'born-year': '' };
  const becomeOfficer = { ...noDay, role: 'officer', phone: '0913456789' };

  describe('adding', () => {
    it('keeps a child with every detail as typed, and says so', async () => {
      const answer = await register(district, anBienPath, child);
      expect([answer.status, answer.location]).toEqual([303, anBienPath]);
      const page = await district.follow(answer);
      expect(wordsIn(page.text)).toContain('Đã thêm Danh Minh Hữu vào đoàn.');
      expect(await people()).toMatchObject([
        {
          ...{
            name: 'Danh Minh Hữu',
            role: 'child',
            born: '2006-03-12',
            gender: 'male',
            school: 'THCS Đông Thái',
          },
          ...{
            className: '7A',
            guardianName: 'Thị Út',
            guardianPhone: '0912 345 678',
            phone: '',
            approvedAt: null,
          },
        },
      ]);
    });

    it('asks an officer for a telephone only', async () => {
      expect((await register(district, anBienPath, officer)).status).toBe(303);
      expect(await one()).toMatchObject({ role: 'officer', born: null, gender: null, phone: '0913.456.789' });
    });

    it('does not keep what the role does not need', async () => {
      await register(district, anBienPath, { ...officer, guardianName: 'Thị Út', guardianPhone: 'không có' });
      expect(await one()).toMatchObject({ guardianName: '', guardianPhone: '' });
    });

    it.each(['Danh Sóc', 'Thị Út', 'Kim Sa Rây', "H'Hen Niê", 'Nguyễn Công Tằng Tôn Nữ Thị Hồng Ánh'])(
      'takes the name %s as it is',
      async (name) => {
        expect((await register(district, anBienPath, { ...child, name })).status).toBe(303);
        expect((await one()).name).toBe(name);
      },
    );

    it('names each required field that is empty, and keeps what was typed', async () => {
      const answer = await register(district, anBienPath, { role: 'child', name: 'Danh Sóc' });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toEqual([
        'Nhập ngày sinh, ví dụ: 09/5/2007.',
        'Chọn giới tính: nữ hoặc nam.',
        'Nhập họ tên cha, mẹ hoặc người giám hộ, ví dụ: Nguyễn Thị Bảy.',
        'Nhập số điện thoại của cha, mẹ hoặc người giám hộ, ví dụ: 0912 345 678.',
      ]);
      expect(answer.text).toContain('value="Danh Sóc"');
      expect(await people()).toEqual([]);
    });

    it('tells at once of what is wrong and of what is empty', async () => {
      const answer = await register(district, anBienPath, {
        ...child,
        name: '',
        gender: '',
        guardianPhone: '12',
      });
      expect(errorsIn(answer.text)).toEqual([
        'Nhập họ và tên, ví dụ: Danh Minh Hữu.',
        'Chọn giới tính: nữ hoặc nam.',
        'Số điện thoại không hợp lệ. Nhập số di động 10 chữ số hoặc số cố định 11 chữ số, ví dụ: 0912 345 678.',
      ]);
    });

    it('saves with gaps when asked to, while the list has not been handed in', async () => {
      const answer = await register(district, anBienPath, { role: 'child', name: 'Danh Sóc', later: 'yes' });
      expect(answer.status).toBe(303);
      expect(wordsIn((await district.follow(answer)).text)).toContain('thiếu 4 thông tin');
    });

    it('changes the places that are taken with each verb', async () => {
      const id = await registered(district, anBienPath, child);
      expect([await taken('child'), await taken('officer')]).toEqual([1, 0]);
      await edit(id, becomeOfficer);
      expect([await taken('child'), await taken('officer')]).toEqual([0, 1]);
      await district.submit(`/delegates/${id}`, {}, `/delegates/${id}`);
      expect([await taken('child'), await taken('officer')]).toEqual([0, 0]);
      expect(await people()).toEqual([]);
    });

    it('takes no further child once all five places are filled', async () => {
      for (const name of ['An', 'Bình', 'Chi', 'Dung', 'Em']) {
        expect((await register(district, anBienPath, { ...child, name: `Danh ${name}` })).status).toBe(303);
      }
      const answer = await register(district, anBienPath, { ...child, name: 'Danh Phúc' });
      expect(answer.status).toBe(409);
      expect(errorsIn(answer.text)[0]).toContain('Đoàn đã có đủ 5 người');
      expect(answer.text).toContain('value="Danh Phúc"');
      expect(await people()).toHaveLength(5);
    });

    it('refuses a change of role into a full one, and changes nothing', async () => {
      await registered(district, anBienPath, officer);
      const id = await registered(district, anBienPath, child);
      expect((await edit(id, becomeOfficer)).status).toBe(409);
      expect([await taken('child'), await taken('officer')]).toEqual([1, 1]);
    });

    it('refuses a unit that is not invited', async () => {
      const path = anBienPath.replace(forum, 'le-phat-dong-cap-huyen-xa');
      const answer = await register(district, path, child);
      expect(answer.status).toBe(409);
      expect(errorsIn(answer.text)[0]).toContain('chưa có chỉ tiêu');
      expect(wordsIn((await district.get(path)).text)).toContain('Chưa có chỉ tiêu');
    });
  });

  describe('ages on the last day of the event', () => {
    it.each([
      { born: '20/6/2003', status: 303 },
      { born: '19/6/2003', status: 422 },
      { born: '19/6/2010', status: 303 },
      { born: '20/6/2010', status: 422 },
    ])('answers a birth date of $born with $status', async ({ born, status }) => {
      const [day = '', month = '', year = ''] = born.split('/');
      const fields = { ...child, 'born-day': day, 'born-month': month, 'born-year': year };
      expect((await register(district, anBienPath, fields)).status).toBe(status);
    });

    it('names the rule and its day', async () => {
      const tooOld = await register(district, anBienPath, { ...child, 'born-year': '2003' });
      expect(errorsIn(tooOld.text)).toEqual([
        'Trẻ em dự Diễn đàn trẻ em tỉnh Kiên Giang năm 2019 phải sinh từ ngày 20/6/2003 trở về sau, để còn dưới 16 tuổi vào ngày cuối 19/6/2019.',
      ]);
      const tooYoung = await register(district, anBienPath, { ...child, 'born-year': '2011' });
      expect(errorsIn(tooYoung.text)[0]).toContain('phải sinh từ ngày 19/6/2010 trở về trước');
    });

    it('looks at an officer only where the birth date is given', async () => {
      const born = { 'born-day': '1', 'born-month': '1', 'born-year': '2005' };
      expect(errorsIn((await register(district, anBienPath, { ...officer, ...born })).text)[0]).toContain(
        'đủ 18 tuổi',
      );
    });
  });

  describe('likely duplicates in the own delegation', () => {
    const twin = { ...child, name: 'DANH MINH HỬU' };

    it('asks before registering somebody of the same folded name and birth date', async () => {
      const id = await registered(district, anBienPath, child);
      const answer = await register(district, anBienPath, twin);
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)[0]).toContain('Trong đoàn đã có Danh Minh Hữu với cùng ngày sinh.');
      expect(answer.text).toContain(`href="/delegates/${id}"`);
      expect(answer.text).toContain('Tôi đã xem: đây là em khác');
      expect(await people()).toHaveLength(1);
    });

    it('goes on when the district says that they are two', async () => {
      await registered(district, anBienPath, child);
      const asked = await register(district, anBienPath, twin);
      const form = formOf(asked.text, `${anBienPath}/delegates`);
      expect((await district.post(form.action, { ...form.fields, different: 'yes' })).status).toBe(303);
      expect(await people()).toHaveLength(2);
    });

    it('does not ask again when something else of them is edited', async () => {
      await registered(district, anBienPath, child);
      await register(district, anBienPath, { ...twin, different: 'yes' });
      expect((await edit((await people())[1]!.id, { school: 'THCS Nam Yên' })).status).toBe(303);
    });

    it('says nothing of another unit: the answers are the same byte for byte', async () => {
      const withoutTwin = await register(district, anBienPath, child);
      const pageWithout = await district.follow(withoutTwin);
      await emptyDelegations(world);
      await registered(await world.signedIn('rachGia'), rachGiaPath, child);
      const withTwin = await register(district, anBienPath, child);
      const pageWith = await district.follow(withTwin);
      expect([withTwin.status, withTwin.location]).toEqual([withoutTwin.status, withoutTwin.location]);
      expect(apartFromKeys(pageWith.text)).toBe(apartFromKeys(pageWithout.text));
      const committee = await world.signedIn('committee');
      expect(wordsIn((await committee.get(anBienPath)).text)).toContain('Danh Minh Hữu (thành phố Rạch Giá)');
      expect(wordsIn((await committee.get(`/events/${forum}/delegations`)).text)).toContain(
        'Có thể trùng người',
      );
    });
  });

  describe('editing', () => {
    it('saves, and keeps a history in words, of whose values the log of activities has none', async () => {
      const id = await registered(district, anBienPath, child);
      await edit(id, { name: 'Danh Minh Hậu', className: '7B' });
      expect(await one()).toMatchObject({ name: 'Danh Minh Hậu', className: '7B', version: 2 });
      const activities = await world.database.of(Activity).findBy({ subjectId: id });
      expect(activities.map(({ verb, fields }) => [verb, fields])).toEqual([
        ['delegate.register', ''],
        ['delegate.edit', 'className,name'],
      ]);
      const words = wordsIn((await district.get(`/delegates/${id}`)).text);
      expect(words).toContain('Trần Văn Mẫu đổi lớp từ “7A” thành “7B”');
      expect(words).toContain('Trần Văn Mẫu đổi họ và tên từ “Danh Minh Hữu” thành “Danh Minh Hậu”');
      expect(words).toContain('Trần Văn Mẫu: đăng ký đại biểu');
    });

    it('shows both values when somebody else has saved in between', async () => {
      const id = await registered(district, anBienPath, child);
      const page = await district.get(`/delegates/${id}/edit`);
      const form = formOf(page.text, `/delegates/${id}`);
      await edit(id, { school: 'THCS Nam Yên', gender: 'female', 'born-day': '13' });
      const stale = await district.post(form.action, { ...form.fields, school: 'THCS Thứ Ba' });
      expect(stale.status).toBe(409);
      const words = wordsIn(stale.text);
      expect(words).toContain('Người khác vừa lưu: THCS Nam Yên');
      expect(words).toContain('Người khác vừa lưu: Nữ');
      expect(words).toContain('Người khác vừa lưu: 13/03/2006');
      expect(stale.text).toContain('value="THCS Thứ Ba"');
      expect((await one()).school).toBe('THCS Nam Yên');
      const again = formOf(stale.text, `/delegates/${id}`);
      expect((await district.post(again.action, again.fields)).status).toBe(303);
      expect((await one()).school).toBe('THCS Thứ Ba');
    });

    it('refuses to remove somebody who was changed in between', async () => {
      const id = await registered(district, anBienPath, child);
      const page = await district.get(`/delegates/${id}`);
      await edit(id, { school: 'THCS Nam Yên' });
      const form = formOf(page.text, `/delegates/${id}`);
      expect((await district.post(form.action, form.fields)).status).toBe(409);
      expect(await people()).toHaveLength(1);
    });
  });

  describe('the health note', () => {
    const note = 'Dị ứng đậu phộng\nkhông ăn tôm';

    it('is sealed at rest, and shown only when asked for, which stays on record', async () => {
      const id = await registered(district, anBienPath, { ...child, health: note });
      const { healthSealed } = await one();
      expect(healthSealed).not.toContain('phộng');
      for (const path of [`/delegates/${id}`, `/delegates/${id}/edit`, anBienPath]) {
        expect((await district.get(path)).text).not.toContain('phộng');
      }
      const opened = await district.submit(`/delegates/${id}`, {}, `/delegates/${id}/health-reading`);
      expect(opened.text).toContain(note);
      const verbs = (await world.database.of(Activity).findBy({ subjectId: id })).map(({ verb }) => verb);
      expect(verbs).toEqual(['delegate.register', 'delegate.health.read']);
      expect(wordsIn(opened.text)).toContain('xem ghi chú sức khỏe');
    });

    it('stays when it is not touched, is replaced by a new one, and goes when asked to', async () => {
      const id = await registered(district, anBienPath, { ...child, health: note });
      const read = async () => (await district.post(`/delegates/${id}/health-reading`)).text;
      await edit(id, { school: 'THCS Nam Yên' });
      expect(await read()).toContain(note);
      await edit(id, { health: 'Ăn chay' });
      expect(await read()).toContain('Ăn chay');
      await edit(id, { removeHealth: 'yes' });
      expect((await one()).healthSealed).toBeNull();
    });

    it('is open to the committee and to nobody of another unit', async () => {
      const id = await registered(district, anBienPath, { ...child, health: note });
      const path = `/delegates/${id}/health-reading`;
      expect((await (await world.signedIn('committee')).post(path)).text).toContain('phộng');
      expect((await (await world.signedIn('rachGia')).post(path)).status).toBe(404);
      expect((await (await world.signedIn('door')).post(path)).status).toBe(403);
    });
  });

  describe('forms sent twice', () => {
    it('registers once, also when both arrive together', async () => {
      const page = await district.get(`${anBienPath}/delegates/new`);
      const form = formOf(page.text, `${anBienPath}/delegates`);
      const send = () => district.post(form.action, { ...form.fields, ...child });
      const answers = [...(await Promise.all([send(), send(), send()])), await send()];
      expect(answers.map(({ status, location }) => [status, location])).toEqual(
        Array(4).fill([303, anBienPath]),
      );
      expect(await people()).toHaveLength(1);
      expect(await taken('child')).toBe(1);
    });

    it('registers a second person who is typed over the first after going back', async () => {
      const page = await district.get(`${anBienPath}/delegates/new`);
      const form = formOf(page.text, `${anBienPath}/delegates`);
      await district.post(form.action, { ...form.fields, ...child });
      await district.post(form.action, { ...form.fields, ...child, name: 'Thị Út' });
      expect((await people()).map(({ name }) => name)).toEqual(['Danh Minh Hữu', 'Thị Út']);
    });

    it('makes one delegation of several first registrations at once', async () => {
      const names = ['Danh An', 'Danh Bình', 'Danh Chi'];
      await Promise.all(names.map((name) => register(district, anBienPath, { ...child, name })));
      expect(await world.database.of(Delegation).count()).toBe(1);
      expect(await people()).toHaveLength(3);
    });
  });

  describe('the days of registration', () => {
    it('takes the closing day itself to its end in Vietnam, and requests after', async () => {
      const id = await registered(district, anBienPath, child);
      world.setToday('2019-06-07T16:59:00Z');
      expect((await edit(id, { className: '7B' })).status).toBe(303);
      expect(wordsIn((await district.get(anBienPath)).text)).toContain('hôm nay là ngày cuối');
      world.setToday('2019-06-07T17:00:00Z');
      expect((await edit(id, { className: '7C', changeReason: 'Chuyển lớp' })).status).toBe(303);
      expect((await one()).className).toBe('7B');
      expect((await district.post(`${anBienPath}/submission`)).status).toBe(409);
    });

    it('takes nothing once the event has passed', async () => {
      const id = await registered(district, anBienPath, child);
      world.setToday('2019-06-19T17:00:00Z');
      const closed = await district.post(`${anBienPath}/delegates`, child);
      expect(closed.status).toBe(409);
      expect(wordsIn(closed.text)).toContain('xin gọi Ban tổ chức');
      for (const method of ['PUT', 'DELETE']) {
        const fields = { ...(method === 'PUT' ? child : {}), version: '1' };
        expect((await district.post(`/delegates/${id}?_method=${method}`, fields)).status).toBe(409);
      }
      const page = await district.get(anBienPath);
      expect(wordsIn(page.text)).toContain('Đã hết hạn đăng ký');
      expect(page.text).not.toContain('delegates/new');
      expect(await people()).toHaveLength(1);
    });

    it('tells how many days are left', async () => {
      expect(wordsIn((await district.get(anBienPath)).text)).toContain('hạn nộp 07/6/2019, còn 18 ngày');
    });
  });

  describe('what another district may know', () => {
    it('answers for foreign records as for records that are not there', async () => {
      const id = await registered(district, anBienPath, { ...child, health: 'Dị ứng' });
      const stranger = await world.signedIn('rachGia');
      const nobody = '00000000-0000-4000-8000-000000000000';
      for (const path of [
        anBienPath,
        `${anBienPath}/delegates/new`,
        `/delegates/${id}`,
        `/delegates/${id}/edit`,
      ]) {
        const foreign = await stranger.get(path);
        const missing = await stranger.get(path.replace('ubnd-an-bien', 'ubnd-khong-co').replace(id, nobody));
        expect([path, foreign.status, missing.status]).toEqual([path, 404, 404]);
        expect(apartFromKeys(foreign.text)).toBe(apartFromKeys(missing.text));
      }
    });

    it('takes no whole form for a foreign unit that it takes from its own district', async () => {
      const id = await registered(district, anBienPath, child);
      const mistake = await registered(district, anBienPath, { ...child, name: 'Danh Sóc' });
      const stranger = await world.signedIn('rachGia');
      const leaving = { version: '2', reason: 'Em bận thi' };
      const sent: [string, Record<string, string>][] = [
        [`${anBienPath}/delegates`, { ...child, name: 'Thị Út' }],
        [`/delegates/${id}?_method=PUT`, { ...child, className: '8B', version: '1' }],
        [`/delegates/${mistake}?_method=DELETE`, { version: '1' }],
        [`${anBienPath}/submission`, { shortfallReason: 'Ba em đang ôn thi' }],
        [`/delegates/${id}/substitution`, { ...child, ...leaving, name: 'Danh Thay' }],
      ];
      for (const [path, form] of sent) {
        const before = await stored();
        expect([path, (await stranger.post(path, form)).status]).toEqual([path, 404]);
        expect(await stored()).toBe(before);
        expect([path, (await district.post(path, form)).status]).toEqual([path, 303]);
        expect(await stored()).not.toBe(before);
      }
    });

    it('leads a person with one unit to it, and offers a choice to one with several', async () => {
      const address = `/events/${forum}/delegations`;
      expect(await district.get(address)).toMatchObject({ status: 303, location: anBienPath });
      const grant = {
        personId: world.personIds.anBien,
        role: 'district',
        unitSlug: 'ubnd-rach-gia',
      } as const;
      await world.database.housekeeping('test.grant', () => world.database.of(RoleGrant).insert(grant));
      const choice = await district.get(address);
      await world.database.housekeeping('test.grant', () => world.database.of(RoleGrant).delete(grant));
      expect(choice.status).toBe(200);
      expect(choice.text).toContain(`href="${rachGiaPath}"`);
    });
  });

  it('finds a name without accents, filters by role and by what is missing, and counts', async () => {
    await registered(district, anBienPath, child);
    await registered(district, anBienPath, officer);
    await register(district, anBienPath, { role: 'child', name: 'Đặng Hồng Ân', later: 'yes' });
    const shown = async (query: string) => {
      const { text } = await district.get(`${anBienPath}${query}`);
      return [...text.matchAll(/<a href="\/delegates\/[^"/]+">([^<]+)<\/a>/g)].map(([, name]) => name);
    };
    expect(await shown('')).toEqual(['Đặng Hồng Ân', 'Danh Minh Hữu', 'Lê Văn Thuận']);
    expect(await shown('?q=dang%20hong')).toEqual(['Đặng Hồng Ân']);
    expect(await shown('?only=officer')).toEqual(['Lê Văn Thuận']);
    expect(await shown('?only=missing')).toEqual(['Đặng Hồng Ân']);
    expect(wordsIn((await district.get(anBienPath)).text)).toContain(
      'Tất cả 3 Trẻ em 2 Cán bộ phụ trách 1 Thiếu thông tin 1',
    );
  });
});

/** Pages are equal when only their form keys and the ids of records differ. */
function apartFromKeys(html: string): string {
  return html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'KEY').replace(/(name="back"|to=)[^>&]*/g, '');
}
