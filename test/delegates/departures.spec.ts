import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Badges } from '../../src/badges/badges.service.js';
import { ConsentRecord, ConsentScan, ConsentStanding } from '../../src/consents/consent.entity.js';
import { ConsentFiles } from '../../src/consents/consent-scans.service.js';
import { ScanSweep } from '../../src/consents/scan-sweep.js';
import { Import } from '../../src/imports/import.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { Departure } from '../../src/delegates/departures/departure.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import { pdf } from '../consents/scan-files.js';
import { csv, headings, huu, sent, tram } from '../imports/lists.js';
import { formOf } from '../support/browser.js';
import type { Answer, Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  register,
  registered,
  wordsIn,
} from './people.js';

const open = '2019-05-20T01:00:00Z';
const frozen = '2019-06-08T01:00:00Z';
const reason = 'Em bận thi';
const quotaKey = { eventSlug: forum, unitSlug: 'ubnd-an-bien', role: 'child' } as const;
const substitute = { ...child, name: 'Danh Thay', 'born-year': '2007' };

describe('somebody who leaves a delegation', () => {
  let world: World;
  let district: Browser;
  let committee: Browser;
  let stranger: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    committee = await world.signedIn('committee');
    stranger = await world.signedIn('rachGia');
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(async () => {
    world.setToday(open);
    await setQuota(5);
  });
  afterAll(() => world.close());

  const setQuota = (may: number) =>
    world.database.housekeeping('test.quota', () =>
      world.database.of(Quota).update(quotaKey, { may, must: may }),
    );
  const taken = async () => (await world.database.of(Quota).findOneByOrFail(quotaKey)).taken;
  const person = (id: string) => world.database.of(Delegate).findOneBy({ id });
  const named = (name: string) => world.database.of(Delegate).findOneByOrFail({ name });
  const departures = () => world.database.of(Departure).find();
  const withdraw = (id: string, fields = { reason }) =>
    district.submit(`/delegates/${id}/withdrawal/new`, fields, `/delegates/${id}/withdrawal`);
  const replace = (id: string, fields: Record<string, string> = { ...substitute, reason }) =>
    district.submit(`/delegates/${id}/substitution/new`, fields, `/delegates/${id}/substitution`);
  const edit = (id: string, fields: Record<string, string>) =>
    district.submit(`/delegates/${id}/edit`, fields, `/delegates/${id}`);
  const latest = async () =>
    (await world.database.of(ChangeRequest).find({ order: { askedAt: 'DESC' }, take: 1 }))[0]!;
  const decide = async (what: 'acceptance' | 'refusal', fields = {}) => {
    const path = `/changes/${(await latest()).id}`;
    return committee.submit(path, fields, `${path}/${what}`);
  };
  const words = async (path: string, who = district) => wordsIn((await who.get(path)).text);
  const approveAll = async () => {
    await district.submit(anBienPath, {}, `${anBienPath}/submission`);
    await everybodyAgrees(world);
    await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
  };
  const badgeOf = async (id: string) => {
    const badges = world.get(Badges);
    await badges.issueFor([{ id, eventSlug: forum }]);
    const [badge] = await world.database.query<{ id: string; tokenSealed: string }>(
      'SELECT * FROM badges WHERE "delegateId" = ?',
      [id],
    );
    return badges.tokenOf(badge!);
  };

  it('is never exchanged by an edit: another name altogether is another person', async () => {
    const id = await registered(district, anBienPath, child);
    const exchanged = await edit(id, { name: 'Trần Bảo Ân' });
    expect([exchanged.status, errorsIn(exchanged.text)[0]]).toEqual([
      422,
      expect.stringContaining('Đây là người khác với Danh Minh Hữu'),
    ]);
    const born = await edit(id, { name: 'Danh Minh Tâm', 'born-day': '13' });
    expect(born.status).toBe(422);
    expect((await edit(id, { name: 'Danh Minh Hửu' })).status).toBe(303);
    expect((await edit(id, { 'born-day': '13' })).status).toBe(303);
    expect((await person(id))?.name).toBe('Danh Minh Hửu');
  });

  it('comes back only after a question', async () => {
    const [id = ''] = await fill(district, anBienPath);
    await approveAll();
    await withdraw(id);
    const again = await register(district, anBienPath, child);
    expect([again.status, errorsIn(again.text)[0]]).toEqual([
      422,
      expect.stringContaining('Danh Minh Hữu, cùng ngày sinh, đã thôi tham gia từ ngày 20/5/2019'),
    ]);
    const form = formOf(again.text, `${anBienPath}/delegates`);
    expect((await district.post(form.action, { ...form.fields, different: 'yes' })).status).toBe(303);
  });

  describe('by withdrawal', () => {
    it('gives the reason, frees the place, and stays known to their own district and the committee', async () => {
      const [first = ''] = await fill(district, anBienPath);
      expect(errorsIn((await withdraw(first, { reason: '' })).text)[0]).toContain('Nhập lý do');
      expect(await taken()).toBe(5);
      const answer = await withdraw(first);
      expect([answer.status, answer.location, await taken()]).toEqual([303, anBienPath, 4]);
      expect(await person(first)).toBeNull();
      expect(await departures()).toMatchObject([
        { id: first, name: 'Danh Minh Hữu', role: 'child', reason, substituteId: null },
      ]);
      for (const who of [district, committee]) {
        const list = await words(anBienPath, who);
        expect(list).toContain('Danh Minh Hữu , đã rút khỏi đoàn 20/5/2019');
        expect(list).toContain(`Lý do: ${reason}`);
        const page = await words(`/delegates/${first}`, who);
        expect(page).toContain('Trần Văn Mẫu rút người này khỏi đoàn');
        expect(page).toContain(reason);
      }
      const missing = await stranger.get(`/delegates/${randomUUID()}`);
      const foreign = await stranger.get(`/delegates/${first}`);
      expect([foreign.status, foreign.text.includes(reason)]).toEqual([404, false]);
      expect(wordsIn(foreign.text)).toBe(wordsIn(missing.text));
      expect((await stranger.post(`/delegates/${first}/withdrawal`, { version: '1', reason })).status).toBe(
        404,
      );
    });

    it('ends the badge in the same transaction, and waits for the committee again', async () => {
      const [first = ''] = await fill(district, anBienPath);
      await approveAll();
      const token = await badgeOf(first);
      expect(await world.get(Badges).findByToken(forum, token)).toMatchObject({ alive: true });
      for (const page of ['withdrawal/new', 'substitution/new'])
        expect(await words(`/delegates/${first}/${page}`)).toContain('chờ Ban tổ chức duyệt lại');
      await withdraw(first);
      const dead = await world.get(Badges).findByToken(forum, token);
      expect(dead).toMatchObject({ alive: false, revokedAt: expect.any(Date) as Date });
      expect((await world.database.of(Delegation).find())[0]?.state).toBe('submitted');
    });

    it('takes consents and scans away at once, and the files of the scans with the next sweep', async () => {
      const id = await registered(district, anBienPath, child);
      const file = { name: 'a.pdf', bytes: pdf() };
      await district.submitFiles(
        `/delegates/${id}/consents`,
        {},
        {
          action: `/delegates/${id}/consents/scans`,
          files: { scans: file },
        },
      );
      await everybodyAgrees(world);
      const { folder } = world.get(ConsentFiles);
      const [scan] = await world.database.of(ConsentScan).find();
      const path = join(
        folder,
        readdirSync(folder).find((name) => name.includes(scan!.id))!,
      );
      expect(existsSync(path)).toBe(true);
      await withdraw(id);
      const counts = [ConsentRecord, ConsentStanding, ConsentScan].map((table) =>
        world.database.of<object>(table).count(),
      );
      expect(await Promise.all(counts)).toEqual([0, 0, 0]);
      const longAgo = new Date(Date.now() - 3 * 3_600_000);
      utimesSync(path, longAgo, longAgo);
      await world.get(ScanSweep).work();
      expect(existsSync(path)).toBe(false);
    });

    it('is the only way once a list was handed in; before, what was typed by mistake goes without a trace', async () => {
      const [first = '', second = ''] = await fill(district, anBienPath);
      const remove = (id: string) => district.submit(`/delegates/${id}`, {}, `/delegates/${id}`);
      expect((await remove(first)).status).toBe(303);
      expect([await departures(), (await district.get(`/delegates/${first}`)).status]).toEqual([[], 404]);
      const form = formOf((await district.get(`/delegates/${second}`)).text, `/delegates/${second}`);
      await district.submit(anBienPath, { shortfallReason: reason }, `${anBienPath}/submission`);
      const late = await district.post(form.action, form.fields);
      expect([late.status, errorsIn(late.text)[0]]).toEqual([409, expect.stringContaining('Rút khỏi đoàn')]);
      expect((await district.get(`/delegates/${second}`)).text).not.toContain(
        `/delegates/${second}?_method=DELETE`,
      );
      expect(await person(second)).not.toBeNull();
    });

    it('happens once, however often the form is sent', async () => {
      const [first = ''] = await fill(district, anBienPath);
      const page = await district.get(`/delegates/${first}/withdrawal/new`);
      const { action, fields } = formOf(page.text, `/delegates/${first}/withdrawal`);
      const send = () => district.post(action, { ...fields, reason });
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect([(await departures()).length, await taken()]).toEqual([1, 4]);
    });

    it('is told to whoever was editing, opening or withdrawing the person meanwhile', async () => {
      const id = await registered(district, anBienPath, child);
      const sent = [];
      for (const [page, action, typed] of [
        ['edit', '', substitute],
        ['withdrawal/new', '/withdrawal', { reason }],
        ['substitution/new', '/substitution', { ...substitute, reason }],
      ] as const) {
        const { text } = await district.get(`/delegates/${id}/${page}`);
        const form = formOf(text, `/delegates/${id}${action}`);
        sent.push({ action: form.action, fields: { ...form.fields, ...typed } });
      }
      await withdraw(id);
      for (const { action, fields } of sent) {
        const answer = await district.post(action, fields);
        expect([action, answer.status]).toEqual([action, 409]);
        expect(errorsIn(answer.text)[0]).toContain('Danh Minh Hữu đã rút khỏi đoàn ngày 20/5/2019');
        expect(wordsIn(answer.text)).toContain(reason);
        const isTyped = action !== `/delegates/${id}/withdrawal`;
        const typed = `Những gì bạn vừa nhập Chưa được lưu.`;
        expect(wordsIn(answer.text).includes(typed)).toBe(isTyped);
        if (isTyped) expect(wordsIn(answer.text)).toContain(`Họ và tên ${substitute.name}`);
      }
      for (const page of ['edit', 'withdrawal/new', 'consents']) {
        const answer = await district.get(`/delegates/${id}/${page}`);
        expect([page, answer.status]).toEqual([page, 409]);
        expect(wordsIn(answer.text)).toContain('đã rút khỏi đoàn ngày 20/5/2019');
        expect(answer.text).toContain(`href="/delegates/${id}"`);
        expect((await stranger.get(`/delegates/${id}/${page}`)).status).toBe(404);
      }
      expect(await departures()).toHaveLength(1);
    });

    it('shows what was and what is, when the person was changed under the form', async () => {
      const id = await registered(district, anBienPath, child);
      for (const what of ['withdrawal', 'substitution']) {
        const path = `/delegates/${id}/${what}`;
        const { action, fields } = formOf((await district.get(`${path}/new`)).text, path);
        const { className } = (await person(id))!;
        await edit(id, { className: `${className}x` });
        const typed = what === 'withdrawal' ? { reason } : { ...substitute, reason };
        const stale = await district.post(action, { ...fields, ...typed });
        expect([what, stale.status]).toEqual([what, 409]);
        expect(wordsIn(stale.text)).toContain(`đổi lớp từ “${className}” thành “${className}x”`);
        expect(wordsIn(stale.text)).not.toContain('Người khác vừa lưu');
        expect(stale.text).toContain(reason);
      }
      expect(await departures()).toEqual([]);
    });
  });

  describe('with a substitute', () => {
    it('gives up the very place, also where the quota is full or was lowered below what is taken', async () => {
      const [first = '', second = ''] = await fill(district, anBienPath);
      await approveAll();
      const token = await badgeOf(first);
      expect((await replace(first)).status).toBe(303);
      await setQuota(2);
      expect((await replace(second, { ...substitute, name: 'Danh Thay Hai', reason })).status).toBe(303);
      expect([await taken(), await world.database.of(Delegate).count()]).toEqual([5, 6]);
      const dead = await world.get(Badges).findByToken(forum, token);
      expect(dead).toMatchObject({ alive: false, revokedAt: expect.any(Date) as Date });
      expect(await named('Danh Thay')).toMatchObject({ role: 'child', approvedAt: null });
    });

    it('is told in both histories, with links both ways', async () => {
      const id = await registered(district, anBienPath, child);
      const page = await district.get(`/delegates/${id}/substitution/new`);
      expect(page.text).toContain('<input type="hidden" name="role" value="child"');
      expect(wordsIn(page.text)).not.toContain('chờ Ban tổ chức duyệt lại');
      const answer = await replace(id);
      const { id: newId } = await named('Danh Thay');
      expect(answer.location).toBe(`/delegates/${newId}`);
      const fresh = await district.get(`/delegates/${newId}`);
      expect(fresh.text).toContain(`<a href="/delegates/${id}">Danh Minh Hữu</a>`);
      expect(wordsIn(fresh.text)).toContain('Được cử ngày 20/5/2019 thay cho');
      expect(wordsIn(fresh.text)).toContain('Trần Văn Mẫu cử người này thay Danh Minh Hữu');
      const old = await committee.get(`/delegates/${id}`);
      expect(old.text).toContain(`<a href="/delegates/${newId}">Danh Thay</a>`);
      expect(wordsIn(old.text)).toContain('Trần Văn Mẫu cử Danh Thay thay người này');
      expect(await words(anBienPath)).toContain('Người thay: Danh Thay');
      const verbs = (await world.database.of(Activity).findBy({ subjectId: id })).map(({ verb }) => verb);
      expect(verbs).toEqual(['delegate.register', 'delegate.substitute']);
    });

    it('is checked as a registration is checked', async () => {
      const [first = '', second = ''] = await fill(district, anBienPath);
      const { name } = (await person(second))!;
      const wrong: [Record<string, string>, number, string][] = [
        [{ reason: '' }, 422, 'Nhập lý do'],
        [{ 'born-year': '1999' }, 422, 'dưới 16'],
        [{ name, 'born-year': '2006' }, 422, name],
        [{ guardianPhone: '' }, 422, 'điện thoại'],
      ];
      for (const [fields, status, sentence] of wrong) {
        const answer = await replace(first, { ...substitute, reason, ...fields });
        expect([fields, answer.status]).toEqual([fields, status]);
        expect(errorsIn(answer.text).join()).toContain(sentence);
      }
      const other = { role: 'officer', name: 'Lê Thị Thay', phone: '0913456789', version: '1', reason };
      const wrongRole = await district.post(`/delegates/${first}/substitution`, other);
      expect([wrongRole.status, errorsIn(wrongRole.text)[0]]).toEqual([
        409,
        expect.stringContaining('đúng vai trò'),
      ]);
      await district.submit(anBienPath, {}, `${anBienPath}/submission`);
      const gaps = await replace(first, { ...substitute, guardianPhone: '', later: 'yes', reason });
      expect([gaps.status, await departures()]).toEqual([422, []]);
    });

    it('happens once, however often the form is sent', async () => {
      const id = await registered(district, anBienPath, child);
      const page = await district.get(`/delegates/${id}/substitution/new`);
      const { action, fields } = formOf(page.text, `/delegates/${id}/substitution`);
      const send = () => district.post(action, { ...fields, ...substitute, reason });
      const answers = await Promise.all([send(), send()]);
      expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
      expect([await world.database.of(Delegate).count(), await taken()]).toEqual([1, 1]);
    });

    it('may be replaced in turn, and stays linked', async () => {
      const id = await registered(district, anBienPath, child);
      await replace(id);
      const second = await named('Danh Thay');
      await replace(second.id, { ...substitute, name: 'Danh Thay Nữa', reason });
      expect(await words(`/delegates/${second.id}`)).toContain('Đã được cử thay cho Danh Minh Hữu');
      expect(await words(`/delegates/${id}`)).toContain('Người thay Danh Thay');
    });
  });

  describe('after the freeze', () => {
    const approvedAndFrozen = async () => {
      const [first = ''] = await fill(district, anBienPath);
      await approveAll();
      world.setToday(frozen);
      return first;
    };

    it('asks the committee for it, which sees both people side by side', async () => {
      const id = await approvedAndFrozen();
      expect(await words(`/delegates/${id}`)).toContain('Đề nghị cử người thay');
      expect((await replace(id, { ...substitute, reason, health: 'Dị ứng tôm' })).status).toBe(303);
      expect(await latest()).toMatchObject({ kind: 'substitute', delegateId: id, reason, state: 'waiting' });
      expect([await person(id), await departures()]).toEqual([expect.anything(), []]);
      const page = await words(`/changes/${(await latest()).id}`, committee);
      expect(page).toContain('Đề nghị thay Danh Minh Hữu bằng Danh Thay');
      expect(page).toContain('Người rút Người thay');
      expect(page).toContain('Họ và tên Danh Minh Hữu Danh Thay');
      expect(page).toContain('Ngày sinh 12/3/2006 12/3/2007');
      expect(page).not.toContain('tôm');
    });

    it('carries a substitution out in one step, and approves the new one when the family has agreed', async () => {
      const id = await approvedAndFrozen();
      await setQuota(2);
      await replace(id, { ...substitute, reason, health: 'Dị ứng tôm' });
      expect((await decide('acceptance')).status).toBe(303);
      const { id: newId, approvedAt } = await named('Danh Thay');
      expect([approvedAt, await taken()]).toEqual([null, 5]);
      expect((await world.database.of(Delegation).find())[0]?.state).toBe('submitted');
      expect((await district.post(`/delegates/${newId}/health-reading`)).text).toContain('Dị ứng tôm');
      expect(await departures()).toMatchObject([
        { id, substituteId: newId, reason, leftBy: world.personIds.committee },
      ]);
      await everybodyAgrees(world);
      expect((await committee.submit(anBienPath, {}, `${anBienPath}/approval`)).status).toBe(303);
      expect((await named('Danh Thay')).approvedAt).not.toBeNull();
    });

    it('carries a withdrawal out, and the delegation stays approved', async () => {
      const id = await approvedAndFrozen();
      await withdraw(id);
      expect(await latest()).toMatchObject({ kind: 'withdraw', details: null, reason });
      await decide('acceptance');
      expect([await person(id), await taken()]).toEqual([null, 4]);
      expect((await world.database.of(Delegation).find())[0]?.state).toBe('approved');
    });

    it('replaces what waits for the same person, and says so; the edit form is not filled with another child', async () => {
      const id = await approvedAndFrozen();
      await replace(id);
      expect((await district.get(`/delegates/${id}/edit`)).text).not.toContain('value="Danh Thay"');
      expect(await words(`/delegates/${id}/withdrawal/new`)).toContain(
        'Đề nghị thay Danh Minh Hữu bằng Danh Thay',
      );
      await withdraw(id);
      const states = (await world.database.of(ChangeRequest).find({ order: { kind: 'ASC' } })).map(
        ({ kind, state }) => [kind, state],
      );
      expect(states).toEqual([
        ['substitute', 'replaced'],
        ['withdraw', 'waiting'],
      ]);
    });

    it('refuses what no longer fits', async () => {
      const id = await approvedAndFrozen();
      await replace(id);
      world.setToday(open);
      await withdraw(id);
      const gone = await decide('acceptance');
      expect([gone.status, errorsIn(gone.text)[0]]).toEqual([
        409,
        expect.stringContaining('không còn trong đoàn'),
      ]);
      expect((await latest()).state).toBe('waiting');
      expect(await world.database.of(Delegate).countBy({ name: 'Danh Thay' })).toBe(0);
    });

    it('shows both values of an edit that was overtaken', async () => {
      const id = await approvedAndFrozen();
      const page = await district.get(`/delegates/${id}/edit`);
      const form = formOf(page.text, `/delegates/${id}`);
      world.setToday(open);
      await edit(id, { school: 'THCS Nam Yên' });
      world.setToday(frozen);
      const changes = { ...form.fields, school: 'THCS Thứ Ba', changeReason: reason };
      const stale = await district.post(form.action, changes);
      expect([stale.status, wordsIn(stale.text)]).toEqual([
        409,
        expect.stringContaining('Người khác vừa lưu: THCS Nam Yên'),
      ]);
    });
  });

  it('is asked about when an older list is sent in again', async () => {
    await world.database.housekeeping('test.imports', () => world.database.of(Import).clear());
    const list = csv([headings, huu, tram]);
    const store = (path: string, scope: string) => district.submit(path, { scope }, `${path}/storing`);
    await store(await sent(district, anBienPath, list), 'all');
    const { id } = await named('Danh Minh Hữu');
    await withdraw(id);
    const path = await sent(district, anBienPath, list);
    expect(await words(path)).toContain('Danh Minh Hữu đã thôi tham gia từ ngày 20/5/2019');
    expect(await world.database.of(Delegate).countBy({ name: 'Danh Minh Hữu' })).toBe(0);
    const row = `${path}/rows/2`;
    expect(await words(row)).toContain('Vẫn thêm em này vào đoàn');
    await district.submit(row, { different: 'yes' }, row);
    expect((await store(path, 'all')).status).toBe(303);
    expect(await world.database.of(Delegate).countBy({ name: 'Danh Minh Hữu' })).toBe(1);
  });

  it('asks the database as often for three who have left as for one', async () => {
    const ids = await fill(district, anBienPath);
    const paths = [anBienPath, `/delegates/${ids[0]!}`];
    const queries = async (): Promise<number[]> => {
      const counts = [];
      for (const path of paths) {
        const ask = (): Promise<Answer> => committee.get(path);
        await ask();
        counts.push(await countQueries(world, ask));
      }
      return counts;
    };
    await replace(ids[0]!);
    const one = await queries();
    await replace(ids[1]!, { ...substitute, name: 'Danh Thay Hai', reason });
    await withdraw(ids[2]!);
    expect(await departures()).toHaveLength(3);
    expect(await queries()).toEqual(one);
  });
});
