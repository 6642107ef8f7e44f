import { ApprovedDelegates } from '../../src/delegates/approved-delegates.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation, DelegationStep } from '../../src/delegates/delegation.entity.js';
import { Desk } from '../../src/delegates/desk.service.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import type { Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  officer,
  rachGiaPath,
  register,
  registered,
  wordsIn,
} from './people.js';

describe('handing in and deciding', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
  });
  beforeEach(() => emptyDelegations(world));
  afterAll(() => world.close());

  const delegation = () => world.database.of(Delegation).findOneByOrFail({ unitSlug: 'ubnd-an-bien' });
  const state = async () => (await delegation()).state;
  const steps = async () =>
    (await world.database.of(DelegationStep).find({ order: { at: 'ASC' } })).map(({ kind, reason }) => [
      kind,
      reason,
    ]);
  const waiting = async () =>
    (await world.database.of(Delegate).find())
      .filter(({ approvedAt }) => approvedAt === null)
      .map(({ name }) => name);
  const submit = (fields = {}) => district.submit(anBienPath, fields, `${anBienPath}/submission`);
  const approve = async () => {
    await everybodyAgrees(world);
    return committee.submit(anBienPath, {}, `${anBienPath}/approval`);
  };
  const giveBack = (reason: string) => committee.submit(anBienPath, { reason }, `${anBienPath}/return`);
  const leave = (id: string) =>
    district.submit(
      `/delegates/${id}/withdrawal/new`,
      { reason: 'Em bận thi' },
      `/delegates/${id}/withdrawal`,
    );
  const edit = (id: string, fields: Record<string, string>) =>
    district.submit(`/delegates/${id}/edit`, fields, `/delegates/${id}`);

  describe('handing in', () => {
    it('takes a whole list', async () => {
      await fill(district, anBienPath);
      expect(wordsIn((await district.get(anBienPath)).text)).toContain('Thông tin từng người đã đủ.');
      const answer = await submit();
      expect([answer.status, answer.location, await state()]).toEqual([303, anBienPath, 'submitted']);
      expect(wordsIn((await district.follow(answer)).text)).toContain('Đã nộp danh sách.');
    });

    it('lists everything that is wrong, each a link to its field', async () => {
      await register(district, anBienPath, { role: 'child', name: 'Danh Sóc', gender: 'male', later: 'yes' });
      const { id } = (await world.database.of(Delegate).find())[0]!;
      const answer = await submit({ shortfallReason: 'Một em ốm' });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toEqual([
        'Danh Sóc: Nhập ngày sinh, ví dụ: 09/5/2007.',
        'Danh Sóc: Nhập họ tên cha, mẹ hoặc người giám hộ, ví dụ: Nguyễn Thị Bảy.',
        'Danh Sóc: Nhập số điện thoại của cha, mẹ hoặc người giám hộ, ví dụ: 0912 345 678.',
      ]);
      expect(answer.text).toContain(`href="/delegates/${id}/edit#guardianPhone"`);
      expect((await district.get(`/delegates/${id}/edit`)).text).toContain('id="guardianPhone"');
      expect(answer.text).toContain('Một em ốm</textarea>');
      expect(await state()).toBe('draft');
    });

    it('finds those whose age no longer fits after the committee has changed the rule', async () => {
      await fill(district, anBienPath);
      const ages = {
        'child-atLeast': '14',
        'child-under': '16',
        'officer-atLeast': '18',
        'officer-under': '',
      };
      await committee.submit(`/setup/ages/${forum}`, ages, `/setup/ages/${forum}`);
      const answer = await submit();
      await committee.submit(
        `/setup/ages/${forum}`,
        { ...ages, 'child-atLeast': '9' },
        `/setup/ages/${forum}`,
      );
      expect([answer.status, errorsIn(answer.text).length]).toEqual([422, 5]);
      expect(errorsIn(answer.text)[0]).toContain('đủ 14 tuổi');
    });

    it('asks for a reason when there are fewer than the unit must send, and shows it to the committee', async () => {
      await registered(district, anBienPath, child);
      const refused = await submit();
      expect(refused.status).toBe(422);
      expect(errorsIn(refused.text)[0]).toContain('Danh sách còn ít hơn chỉ tiêu.');
      expect((await submit({ shortfallReason: 'Bốn em đang ôn thi' })).status).toBe(303);
      expect(await steps()).toEqual([['submitted', 'Bốn em đang ôn thi']]);
      expect(wordsIn((await committee.get(anBienPath)).text)).toContain('Bốn em đang ôn thi');
    });

    it('refuses an empty list', async () => {
      const answer = await submit({ shortfallReason: 'Chưa chọn được' });
      expect([answer.status, await world.database.of(Delegation).count()]).toEqual([409, 0]);
      expect(errorsIn(answer.text)[0]).toContain('chưa có người nào');
    });

    it('refuses a second time', async () => {
      await fill(district, anBienPath);
      const page = await district.get(anBienPath);
      const form = formOf(page.text, `${anBienPath}/submission`);
      await district.post(form.action, form.fields);
      expect((await district.post(form.action, { formKey: 'another' })).status).toBe(409);
      expect(await steps()).toHaveLength(1);
    });

    it('no longer saves with gaps once it is handed in', async () => {
      const [first = ''] = await fill(district, anBienPath);
      await submit();
      expect((await edit(first, { guardianPhone: '', later: 'yes' })).status).toBe(422);
      expect((await edit(first, { className: '8A' })).status).toBe(303);
      expect(await state()).toBe('submitted');
    });
  });

  describe('deciding', () => {
    it('approves everybody of a delegation at once', async () => {
      await fill(district, anBienPath);
      await submit();
      const answer = await approve();
      expect([answer.status, await state(), await waiting()]).toEqual([303, 'approved', []]);
      expect(
        await world.get(ApprovedDelegates).list({ eventSlug: forum, unitSlug: 'ubnd-an-bien' }),
      ).toHaveLength(6);
      expect(wordsIn((await district.get(anBienPath)).text)).toContain('Ban tổ chức đã duyệt');
    });

    it('does not approve what has changed since the page was opened', async () => {
      const [first = ''] = await fill(district, anBienPath);
      await submit();
      const page = await committee.get(anBienPath);
      await edit(first, { name: 'Danh Minh Hậu' });
      await everybodyAgrees(world);
      const form = formOf(page.text, `${anBienPath}/approval`);
      const stale = await committee.post(form.action, form.fields);
      expect([stale.status, await state()]).toEqual([409, 'submitted']);
      expect(errorsIn(stale.text)[0]).toContain('Đoàn vừa có thay đổi');
      expect(stale.text).toContain('Danh Minh Hậu');
      const fresh = formOf(stale.text, `${anBienPath}/approval`);
      expect((await committee.post(fresh.action, fresh.fields)).status).toBe(303);
    });

    it('does not approve a list that has been emptied, but returns it', async () => {
      const ids = await fill(district, anBienPath);
      await submit();
      for (const id of ids) await leave(id);
      const answer = await approve();
      expect([answer.status, await state()]).toEqual([409, 'submitted']);
      expect(errorsIn(answer.text)[0]).toContain('không còn người nào');
      expect((await giveBack('Danh sách đang trống.')).status).toBe(303);
    });

    it('sees what is missing when people have left a whole list, and may approve it so', async () => {
      const [first = ''] = await fill(district, anBienPath);
      const unexplained = 'Còn thiếu 1 trẻ em. Đơn vị chưa nêu lý do.';
      await submit();
      expect(wordsIn((await committee.get(anBienPath)).text)).not.toContain('Đơn vị chưa nêu lý do');
      await leave(first);
      expect(wordsIn((await committee.get(anBienPath)).text)).toContain(unexplained);
      expect(wordsIn((await district.get(anBienPath)).text)).not.toContain('Đơn vị chưa nêu lý do');
      expect([(await approve()).status, await state()]).toEqual([303, 'approved']);
    });

    it('returns with a reason that the district sees, and takes the list again', async () => {
      await fill(district, anBienPath);
      await submit();
      expect((await giveBack('')).status).toBe(422);
      expect((await giveBack('Thiếu số điện thoại cán bộ.')).status).toBe(303);
      const page = wordsIn((await district.get(anBienPath)).text);
      expect(page).toMatch(/“Thiếu số điện thoại cán bộ.” – Ban tổ chức, 08 giờ \d\d, 20\/5\/2019/);
      expect((await submit()).status).toBe(303);
      expect((await steps()).map(([kind]) => kind)).toEqual(['submitted', 'returned', 'submitted']);
    });

    it('decides nothing that was not handed in', async () => {
      await fill(district, anBienPath);
      const { version } = await delegation();
      for (const verb of ['approval', 'return']) {
        const fields = { version: String(version), ...(verb === 'return' ? { reason: 'x' } : {}) };
        expect((await committee.post(`${anBienPath}/${verb}`, fields)).status).toBe(409);
      }
      expect(await state()).toBe('draft');
    });

    it('leaves decisions to the committee, and lists to the districts', async () => {
      const [id = ''] = await fill(district, anBienPath);
      expect((await district.post(`${anBienPath}/approval`, { version: '1' })).status).toBe(403);
      expect((await committee.post(`${anBienPath}/submission`)).status).toBe(403);
      expect((await committee.post(`${anBienPath}/delegates`, child)).status).toBe(403);
      expect((await committee.get(`/delegates/${id}/edit`)).status).toBe(403);
      expect((await committee.get(`/delegates/${id}`)).text).not.toContain(`/delegates/${id}/edit`);
    });
  });

  describe('changes after approval', () => {
    let first: string;
    beforeEach(async () => {
      first = (await fill(district, anBienPath))[0]!;
      await submit();
      await approve();
    });

    it('sends the changed person back, and leaves the others approved', async () => {
      await edit(first, { className: '8A' });
      expect([await state(), await waiting()]).toEqual(['submitted', ['Danh Minh Hữu']]);
      expect((await steps()).map(([kind]) => kind)).toEqual(['submitted', 'approved', 'changed']);
      const badges = await world.get(ApprovedDelegates).list({ eventSlug: forum });
      expect(badges.map(({ name }) => name)).not.toContain('Danh Minh Hữu');
      expect(badges).toHaveLength(5);
      await approve();
      expect([await state(), await waiting()]).toEqual(['approved', []]);
    });

    it('lets an approval stand when nothing was changed', async () => {
      await edit(first, {});
      expect([await state(), await waiting()]).toEqual(['approved', []]);
    });

    it('sends a new person for approval', async () => {
      await leave(first);
      expect(await state()).toBe('submitted');
      await approve();
      await registered(district, anBienPath, { ...child, name: 'Danh Mới' });
      expect([await state(), await waiting()]).toEqual(['submitted', ['Danh Mới']]);
    });

    it('warns before the edit', async () => {
      expect(wordsIn((await district.get(`/delegates/${first}/edit`)).text)).toContain(
        'chờ Ban tổ chức duyệt lại',
      );
    });
  });

  it("lists approved people by unit, then by given name, for the badges' founder", async () => {
    const rachGia = await world.signedIn('rachGia');
    await fill(district, anBienPath);
    await fill(rachGia, rachGiaPath);
    await submit();
    await rachGia.submit(rachGiaPath, {}, `${rachGiaPath}/submission`);
    await approve();
    await committee.submit(rachGiaPath, {}, `${rachGiaPath}/approval`);
    const list = await world.get(ApprovedDelegates).list({ eventSlug: forum, role: 'child' });
    const byGivenName = ['Trần Bảo Ân', 'Danh Minh Hữu', 'Huỳnh Thị Kim Thư', 'Nguyễn Thùy Trâm', 'Thị Út'];
    expect(list.map(({ name }) => name)).toEqual([...byGivenName, ...byGivenName]);
    expect([...new Set(list.map(({ unitSlug }) => unitSlug))]).toEqual(['ubnd-rach-gia', 'ubnd-an-bien']);
    const chosen = await world.get(ApprovedDelegates).list({ eventSlug: forum, ids: [list[3]!.id] });
    expect(chosen.map(({ id }) => id)).toEqual([list[3]!.id]);
  });

  it("tells a district's first page what is owed, and a return before all else", async () => {
    await registered(district, anBienPath, officer);
    const person = {
      ...{ id: world.personIds.anBien, name: '', sessionHash: '', duties: [] },
      roles: [{ role: 'district' as const, unitSlug: 'ubnd-an-bien' }],
    };
    const cards = await world.get(Desk).ofDistrict(person);
    expect(cards).toMatchObject([
      {
        ...{ href: anBienPath, state: 'draft', returned: null, window: { state: 'open', daysLeft: 18 } },
        counts: [
          { role: 'child', taken: 0, may: 5, must: 5 },
          { role: 'officer', taken: 1, may: 1, must: 1 },
        ],
      },
      { isProposal: true, state: 'none', counts: [] },
    ]);
    await submit({ shortfallReason: 'Chưa chọn xong' });
    await giveBack('Chưa có em nào.');
    expect((await world.get(Desk).ofDistrict(person))[0]).toMatchObject({
      returned: { reason: 'Chưa có em nào.' },
    });
  });
});
