import { Delegate } from '../../src/delegates/delegate.entity.js';
import type { Browser } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import { anBienPath, child, emptyDelegations, errorsIn, officer, register, registered } from './people.js';

const unprintable = 'Tên có ký tự không in được trên thẻ. Viết bằng chữ quốc ngữ, ví dụ: Danh Sóc.';

describe('bad input to a registration', () => {
  let world: World;
  let district: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
  });
  beforeEach(() => emptyDelegations(world));
  afterAll(() => world.close());

  const stored = () => world.database.of(Delegate).find();
  const day = (...[date = '', month = '', year = '']: string[]) => ({
    'born-day': date,
    'born-month': month,
    'born-year': year,
  });

  it.each([
    ['a name of 300 letters', { name: 'Danh '.repeat(60) }, 'Nội dung dài quá 120 ký tự. Vui lòng rút gọn.'],
    [
      'a name with control characters',
      { name: 'Danh\u0007 Sóc' },
      'Nội dung có ký tự lạ không in được. Vui lòng xóa và gõ lại.',
    ],
    [
      'a name that turns the line',
      { name: 'Danh \u202ESóc' },
      'Nội dung có ký tự lạ không in được. Vui lòng xóa và gõ lại.',
    ],
    ['a name of digits', { name: '123456' }, 'Họ và tên cần có ít nhất hai chữ cái, ví dụ: Thị Út.'],
    ['a name of one letter', { name: 'A' }, 'Họ và tên cần có ít nhất hai chữ cái, ví dụ: Thị Út.'],
    ['a name in a script that no badge can print', { name: 'ដាញ សុក' }, unprintable],
    ['a name with a face', { name: 'Danh Sóc 😀' }, unprintable],
    ['a name in wide letters', { name: 'Ｎｇｕｙｅｎ Ａｎ' }, unprintable],
    ['a name with foreign digits', { name: 'An ١٢٣' }, unprintable],
    ['a name with joined letters', { name: 'Trần ﬁ' }, unprintable],
    ['a name with markup', { name: '<b>Danh Sóc</b>' }, unprintable],
    ['no name', { name: '   ' }, 'Nhập họ và tên, ví dụ: Danh Minh Hữu.'],
    ['30 February', day('30', '2', '2006'), 'Ngày không hợp lệ. Nhập ngày, tháng, năm, ví dụ: 09/5/2007.'],
    [
      'a date in words',
      day('mười', 'hai', '2006'),
      'Ngày không hợp lệ. Nhập ngày, tháng, năm, ví dụ: 09/5/2007.',
    ],
    ['half a date', day('9', '', '2006'), 'Ngày không hợp lệ. Nhập ngày, tháng, năm, ví dụ: 09/5/2007.'],
    ['a year of two digits', day('9', '5', '07'), 'Nhập năm đủ bốn chữ số, ví dụ: 2007.'],
    [
      'a birth tomorrow',
      day('21', '5', '2019'),
      'Ngày sinh đang ở sau ngày hôm nay. Kiểm tra lại năm sinh, ví dụ: 09/5/2007.',
    ],
    [
      'a role that is none',
      { role: 'leader' },
      'Chọn vai trò: trẻ em, cán bộ phụ trách hoặc tình nguyện viên.',
    ],
    ['a gender that is none', { gender: 'x' }, 'Chọn giới tính: nữ hoặc nam.'],
    [
      'a phone of three digits',
      { guardianPhone: '111' },
      'Số điện thoại không hợp lệ. Nhập số di động 10 chữ số hoặc số cố định 11 chữ số, ví dụ: 0912 345 678.',
    ],
    [
      'a phone of a thousand dots',
      { guardianPhone: `0${'.'.repeat(1000)}912345678` },
      'Số điện thoại không hợp lệ. Nhập số di động 10 chữ số hoặc số cố định 11 chữ số, ví dụ: 0912 345 678.',
    ],
  ])('answers %s with a sentence at its field, and keeps what was typed', async (_, fields, sentence) => {
    const answer = await register(district, anBienPath, { ...child, ...fields });
    expect([answer.status, errorsIn(answer.text)]).toEqual([422, [sentence]]);
    expect(answer.text).toContain('value="THCS Đông Thái"');
    expect(await stored()).toEqual([]);
  });

  it('stores as NFC what comes decomposed, with spaces around and between', async () => {
    await register(district, anBienPath, { ...child, name: `  ${'Huỳnh  Thị Kim Thư'.normalize('NFD')} ` });
    expect((await stored())[0]?.name).toBe('Huỳnh Thị Kim Thư');
  });

  it('takes the longest name', async () => {
    const name = 'Ằ'.repeat(120);
    expect((await register(district, anBienPath, { ...child, name })).status).toBe(303);
    expect((await stored())[0]?.name).toBe(name);
  });

  it('shows what looks like markup as the text that it is', async () => {
    await registered(district, anBienPath, { ...officer, name: 'Lê Thuận' });
    const school = '<script>alert(1)</script>';
    await register(district, anBienPath, { ...child, school });
    const { text } = await district.get(anBienPath);
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toContain(school);
  });

  it.each(['approvedAt', 'unitSlug', 'constructor'])('refuses the unknown field %s', async (field) => {
    const answer = await district.post(`${anBienPath}/delegates`, { ...child, [field]: 'x' });
    expect([answer.status, errorsIn(answer.text)[0]]).toEqual([
      422,
      `Biểu mẫu có mục lạ “${field}”. Vui lòng tải lại trang rồi gửi lại.`,
    ]);
    expect(await stored()).toEqual([]);
  });

  it('refuses a field that would change what all objects are', async () => {
    const answer = await district.post(`${anBienPath}/delegates`, { ...child, ['__proto__']: 'x' });
    expect([400, 422]).toContain(answer.status);
    expect(await stored()).toEqual([]);
  });

  it('refuses a field that is sent twice, and a body of 2 MB', async () => {
    const twice = await district.post(`${anBienPath}/delegates`, {
      ...child,
      name: ['Danh An', 'Danh Bình'],
    });
    expect(twice.status).toBe(422);
    const large = await district.post(`${anBienPath}/delegates`, { ...child, school: 'a'.repeat(2_000_000) });
    expect(large.status).toBe(413);
    expect(await stored()).toEqual([]);
  });

  it.each(['x', '', '-1', '1e9', '99999999999999999999'])(
    'refuses the version %j of an edit',
    async (version) => {
      const id = await registered(district, anBienPath, child);
      const answer = await district.post(`/delegates/${id}?_method=PUT`, {
        ...child,
        name: 'Danh Khác',
        version,
      });
      expect([409, 422]).toContain(answer.status);
      expect((await stored())[0]?.name).toBe('Danh Minh Hữu');
    },
  );

  it('changes nothing on a GET of an action', async () => {
    const id = await registered(district, anBienPath, child);
    for (const path of [
      `${anBienPath}/submission`,
      `${anBienPath}/delegates`,
      `/delegates/${id}?_method=DELETE`,
    ]) {
      expect((await district.get(path)).status).toBeLessThan(500);
    }
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    '/delegates/%00',
    '/delegates/x%27%20OR%201=1',
    `/events/${forum}/delegations/%00`,
    '/events/%F0%9F%99%82/delegations',
  ])('finds nothing at %s', async (path) => {
    expect((await district.get(path)).status).toBe(404);
  });

  it('asks a person with a broken cookie to sign in', async () => {
    const stranger = world.visitor();
    stranger.cookies.set('session', 'x'.repeat(43));
    expect((await stranger.get(anBienPath)).status).toBe(303);
    expect((await stranger.post(`${anBienPath}/delegates`, child)).status).toBe(401);
    expect(await stored()).toEqual([]);
  });
});
