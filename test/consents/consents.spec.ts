import { Badge } from '../../src/badges/badge.entity.js';
import { Badges } from '../../src/badges/badges.service.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { ConsentAnswer, ConsentRecord, ConsentText } from '../../src/consents/consent.entity.js';
import { currentWordings } from '../../src/consents/wordings.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  errorsIn,
  fill,
  officer,
  registered,
  wordsIn,
} from '../delegates/people.js';
import { formOf } from '../support/browser.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, launch, World } from '../support/world.js';
import { answers, consentsOf, record, signed, standingOf, withdraw, written } from './papers.js';

const pilePath = `${anBienPath}/consents`;
const boardPath = `/events/${forum}/delegations`;
const listPath = `/events/${forum}/delegates`;

describe('consent of two people, per purpose', () => {
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
  afterAll(() => world.close());

  const one = (fields = {}) => registered(district, anBienPath, { ...child, ...fields });
  const submitList = () =>
    district.submit(anBienPath, { shortfallReason: 'Các em khác đang ôn thi' }, `${anBienPath}/submission`);
  const approve = () => committee.submit(anBienPath, {}, `${anBienPath}/approval`);
  const delegateOf = (id: string) => world.database.of(Delegate).findOneByOrFail({ id });
  const stateOf = async () =>
    (await world.database.of(Delegation).findOneByOrFail({ unitSlug: 'ubnd-an-bien' })).state;
  const page = async (path: string, browser = district) => wordsIn((await browser.get(path)).text);

  describe('recording', () => {
    it('never shows an answer chosen beforehand but “none yet”', async () => {
      const { text } = await district.get(`${consentsOf(await one())}/new`);
      const chosen = text.match(/<input[^>]*type="radio"[^>]*checked[^>]*>/g) ?? [];
      expect(chosen).toHaveLength(10);
      expect(chosen.filter((radio) => !radio.includes('value="none"'))).toEqual([]);
    });

    it('keeps who signed, how they relate, how and when, the text with its hash, and who wrote it down', async () => {
      const id = await one();
      const answer = await record(district, id, answers('agreed', { 'name-quote-child': 'refused' }));
      expect([answer.status, answer.location]).toEqual([303, consentsOf(id)]);
      const [first, ...others] = await written(world, id);
      expect(others).toEqual([]);
      expect(first).toMatchObject({
        ...{ number: 1, signer: 'Thị Út', relation: 'mother', method: 'paper', givenOn: '2019-05-12' },
        recordedById: world.personIds.anBien,
        answers: answers('agreed', { 'name-quote-child': 'refused' }),
      });
      const text = await world.database
        .of(ConsentAnswer)
        .findOneByOrFail({ purpose: 'take-part', giver: 'child' });
      const { version, hash, vi } = currentWordings['take-part'];
      expect([text.textVersion, text.textHash]).toEqual([version, hash]);
      const kept = await world.database.of(ConsentText).findOneByOrFail({ purpose: 'take-part', version });
      expect([kept.wording, kept.hash]).toEqual([vi, hash]);
      const shown = await page(consentsOf(id));
      for (const words of [
        'Thị Út (Mẹ), Giấy ký, ngày 12/5/2019',
        'Trần Văn Mẫu ghi lúc',
        `mã ${hash.slice(0, 8)}`,
      ])
        expect(shown).toContain(words);
    });

    it('adds rows and never changes one: a new answer takes the old one’s place', async () => {
      const id = await one();
      await record(district, id, answers('agreed'));
      const before = await world.database.of(ConsentRecord).find();
      await record(district, id, {
        'photo-public-guardian': 'refused',
        signer: 'Danh Hol',
        relation: 'father',
      });
      const [first, second] = await written(world, id);
      expect(before[0]).toMatchObject({ id: first?.id, signer: 'Thị Út' });
      expect(second).toMatchObject({ signer: 'Danh Hol', answers: { 'photo-public-guardian': 'refused' } });
      expect(await page(consentsOf(id))).toContain('không chụp ảnh');
    });

    it('records everything again where a paper takes another’s place', async () => {
      const id = await one();
      await record(district, id, answers('agreed'));
      await record(district, id, { renew: 'yes', signer: 'Danh Hol', relation: 'father' });
      expect((await written(world, id)).map((each) => Object.keys(each.answers).length)).toEqual([10, 10]);
    });

    it.each([
      ['signer', { signer: '' }, 'Nhập họ tên người ký'],
      ['relation', { relation: '' }, 'Chọn quan hệ với trẻ em'],
      ['relation', { relation: 'self' }, 'Trẻ em không trả lời thay người giám hộ được'],
      ['method', { method: 'telepathy' }, 'Chọn cách trả lời'],
      ['givenOn', { 'givenOn-day': '' }, 'Ngày'],
      ['givenOn', { 'givenOn-day': '21' }, 'Ngày trả lời còn ở phía trước'],
      ['take-part-guardian', { 'take-part-guardian': 'yes' }, 'Chọn Chưa có'],
    ])('refuses a wrong %s and keeps what was chosen', async (_field, fields, sentence) => {
      const id = await one();
      const answer = await record(district, id, { ...answers('agreed'), ...fields });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text).join()).toContain(sentence);
      expect(answer.text).toMatch(/name="health-child"[^>]*value="agreed"[^>]*checked/);
      expect(await written(world, id)).toEqual([]);
    });

    it('refuses a paper without any answer, and fields that nobody knows', async () => {
      const id = await one();
      expect(errorsIn((await record(district, id, {})).text)[0]).toContain('Chưa có câu trả lời mới');
      expect((await record(district, id, { ...answers('agreed'), approvedAt: 'x' })).status).toBe(422);
    });

    it('takes a child’s own answer alone, from the child', async () => {
      const id = await one();
      expect((await record(district, id, { relation: 'self', 'health-child': 'refused' })).status).toBe(303);
    });

    it('asks only the guardian of a child who is under seven on the last day', async () => {
      const id = await one();
      await world.database.housekeeping('test.young', () =>
        world.database.of(Delegate).update({ id }, { born: '2012-06-20' }),
      );
      const { text } = await district.get(`${consentsOf(id)}/new`);
      expect([text.includes('take-part-guardian'), text.includes('take-part-child')]).toEqual([true, false]);
      await record(district, id, answers('agreed'));
      expect(Object.keys((await written(world, id))[0]?.answers ?? {})).toHaveLength(5);
      expect(await page(consentsOf(id))).toContain('chưa đủ bảy tuổi');
    });

    it('writes a paper down once, however often it is sent, and shows a stale one again', async () => {
      const id = await one();
      const form = formOf((await district.get(`${consentsOf(id)}/new`)).text, consentsOf(id));
      const fields = { ...form.fields, ...signed, ...answers('agreed') };
      for (let times = 0; times < 2; times++)
        expect((await district.post(form.action, fields)).status).toBe(303);
      expect(await written(world, id)).toHaveLength(1);
      const stale = await district.post(form.action, {
        ...fields,
        formKey: 'later',
        'health-child': 'refused',
      });
      expect([stale.status, (await written(world, id)).length]).toEqual([409, 1]);
    });

    it('goes on with the next person who is not complete', async () => {
      const [first = '', second = '', third = ''] = await fill(district, anBienPath);
      await record(district, second, answers('agreed'));
      const answer = await record(district, first, { ...answers('agreed'), next: 'next' });
      expect(answer.location).toBe(`${consentsOf(third)}/new`);
      expect(await page(answer.location ?? '')).toContain('Đã ghi câu trả lời của');
    });

    it('leaves an activity that names what was answered and no value', async () => {
      const id = await one();
      await record(district, id, { 'take-part-guardian': 'agreed' });
      const activity = await world.database
        .of(Activity)
        .findOneByOrFail({ verb: 'consent.record', subjectId: id });
      expect(activity.fields).toBe('take-part-guardian');
      expect(JSON.stringify(activity)).not.toMatch(/agreed|Thị Út/);
      expect(await page(`/delegates/${id}`)).toContain('ghi câu trả lời đồng ý');
    });
  });

  describe('a pile of papers', () => {
    const row = (id: string, fields = {}) => ({
      [`choice.${id}`]: 'all',
      [`signer.${id}`]: 'Thị Út',
      [`relation.${id}`]: 'mother',
      ...fields,
    });
    const given = { method: 'paper', 'givenOn-day': '12', 'givenOn-month': '5', 'givenOn-year': '2019' };
    const send = (fields: Record<string, string>) =>
      district.submit(pilePath, { ...given, ...fields }, pilePath);

    it('chooses nobody beforehand and records whom it is told, with all their answers', async () => {
      const [first = '', second = '', third = ''] = await fill(district, anBienPath);
      const { text } = await district.get(pilePath);
      expect(text).not.toMatch(/<option value="all" selected/);
      expect(text.match(/<option value="all"/g)).toHaveLength(5);
      const answer = await send({ ...row(first), ...row(third) });
      expect([answer.status, answer.location]).toEqual([303, pilePath]);
      expect((await written(world, first))[0]).toMatchObject({
        signer: 'Thị Út',
        answers: answers('agreed'),
      });
      expect([await written(world, second), (await written(world, third)).length]).toEqual([[], 1]);
      expect(await page(pilePath)).toContain('2/5 người đã đủ');
    });

    it('records all of them or none, and says whose signer is missing', async () => {
      const [first = '', second = ''] = await fill(district, anBienPath);
      const answer = await send({ ...row(first), ...row(second, { [`relation.${second}`]: '' }) });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toEqual(['Huỳnh Thị Kim Thư: chọn quan hệ của người ký.']);
      expect(answer.text).toContain(`id="relation.${second}"`);
      expect(await world.database.of(ConsentRecord).count()).toBe(0);
      expect((await send({})).status).toBe(422);
    });

    it('is for signed papers only', async () => {
      const [first = ''] = await fill(district, anBienPath);
      const answer = await send({ ...row(first), method: 'message' });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toEqual([expect.stringContaining('Chồng phiếu chỉ dành cho giấy đã ký')]);
      expect(await world.database.of(ConsentRecord).count()).toBe(0);
    });

    it('does not offer to agree for somebody who has refused', async () => {
      const id = await one();
      await record(district, id, { 'health-guardian': 'refused' });
      expect((await district.get(pilePath)).text).not.toContain('value="all"');
      expect((await district.post(pilePath, { ...given, ...row(id), [`version.${id}`]: '1' })).status).toBe(
        404,
      );
      expect(await written(world, id)).toHaveLength(1);
    });

    it('says whose paper somebody else has completed meanwhile, and records none of the others', async () => {
      const [first = '', second = ''] = await fill(district, anBienPath);
      const form = formOf((await district.get(pilePath)).text, pilePath);
      await send(row(first));
      const late = {
        ...form.fields,
        ...given,
        ...row(first, { [`signer.${first}`]: 'Danh Khác' }),
        ...row(second),
      };
      const answer = await district.post(form.action, late);
      expect([answer.status, errorsIn(answer.text)]).toEqual([
        422,
        [expect.stringContaining('Danh Minh Hữu: phiếu đã được người khác ghi')],
      ]);
      expect([(await written(world, first)).length, await written(world, second)]).toEqual([1, []]);
    });

    it('passes over people of another delegation', async () => {
      const id = await one();
      const foreign = await stranger.post(`/events/${forum}/delegations/ubnd-rach-gia/consents`, {
        ...given,
        ...row(id),
        [`version.${id}`]: '0',
      });
      expect([foreign.status, await written(world, id)]).toEqual([422, []]);
    });

    it('refuses a paper that somebody else has written down meanwhile', async () => {
      const id = await one();
      const form = formOf((await district.get(pilePath)).text, pilePath);
      await record(committee, id, { 'take-part-guardian': 'agreed' });
      const answer = await district.post(form.action, { ...form.fields, ...given, ...row(id) });
      expect([answer.status, (await written(world, id)).length]).toEqual([409, 1]);
    });
  });

  describe('approval', () => {
    it('is refused without “take part”, naming who lacks it, each a link', async () => {
      const ids = await fill(district, anBienPath);
      await submitList();
      for (const id of ids.slice(0, 3)) await record(district, id, answers('agreed'));
      await record(district, ids[3] ?? '', answers('agreed', { 'take-part-child': 'none' }));
      const answer = await approve();
      expect([answer.status, await stateOf()]).toEqual([422, 'submitted']);
      expect(errorsIn(answer.text)).toEqual(
        ['Trần Bảo Ân', 'Thị Út'].map(
          (name) => expect.stringContaining(`${name}: chưa có sự đồng ý tham gia`) as string,
        ),
      );
      for (const id of ids.slice(3, 5)) expect(answer.text).toContain(`<a href="${consentsOf(id)}">`);
    });

    it('is given once both have agreed, whatever they say to the rest', async () => {
      const id = await one();
      await submitList();
      await record(district, id, {
        ...answers('refused'),
        'take-part-guardian': 'agreed',
        'take-part-child': 'agreed',
      });
      expect([(await approve()).status, await stateOf()]).toEqual([303, 'approved']);
    });

    it('sees a withdrawal that came after the page was opened', async () => {
      const id = await one();
      await submitList();
      await record(district, id, answers('agreed'));
      const form = formOf((await committee.get(anBienPath)).text, `${anBienPath}/approval`);
      await withdraw(district, id, { purposes: 'take-part' });
      const answer = await committee.post(form.action, form.fields);
      expect([answer.status, await stateOf()]).toEqual([409, 'submitted']);
    });

    it('holds for approving and withdrawing at the same moment', async () => {
      for (let turn = 0; turn < 4; turn++) {
        await emptyDelegations(world);
        const id = await one();
        await submitList();
        await record(district, id, answers('agreed'));
        const approval = formOf((await committee.get(anBienPath)).text, `${anBienPath}/approval`);
        const path = `${consentsOf(id)}/withdrawals`;
        const withdrawal = formOf((await district.get(`${path}/new`)).text, path);
        const fields = { ...withdrawal.fields, ...signed, giver: 'guardian', purposes: 'take-part' };
        const [approved, withdrawn] = await Promise.all([
          committee.post(approval.action, approval.fields),
          district.post(withdrawal.action, fields),
        ]);
        expect([approved.status < 500, withdrawn.status]).toEqual([true, 303]);
        expect((await delegateOf(id)).approvedAt).toBeNull();
      }
    });
  });

  describe('withdrawing', () => {
    let id: string;
    beforeEach(async () => {
      id = await one();
      await record(district, id, answers('agreed'));
      await submitList();
      await approve();
    });

    it('of taking part ends approval and badge at once, and stands on top of every list', async () => {
      const badges = world.get(Badges);
      const [[, badgeId] = []] = await badges.issueFor([{ id, eventSlug: forum }]);
      const other = await registered(district, anBienPath, { ...child, name: 'Trần Bảo Ân' });
      await withdraw(committee, id, { purposes: 'take-part', method: 'recorded-call' });
      expect([(await delegateOf(id)).approvedAt, await stateOf()]).toEqual([null, 'submitted']);
      expect((await world.database.of(Badge).findOneByOrFail({ id: badgeId })).revokedAt).not.toBeNull();
      const shown = (await district.get(anBienPath)).text;
      expect(shown.indexOf(`<th scope="row"><a href="/delegates/${id}"`)).toBeLessThan(
        shown.indexOf(`<th scope="row"><a href="/delegates/${other}"`),
      );
      for (const path of [boardPath, listPath, anBienPath])
        expect(await page(path, committee)).toContain('Danh Minh Hữu – đã rút');
      expect(await page(consentsOf(id))).toContain('thẻ đã hết hiệu lực');
    });

    it('kills the badge’s token for good, also when the family agrees again', async () => {
      const badges = world.get(Badges);
      await badges.issueFor([{ id, eventSlug: forum }]);
      const tokens = () => world.database.of(Badge).find({ where: { delegateId: id } });
      await withdraw(district, id, { purposes: 'take-part' });
      expect((await tokens()).filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
      await record(district, id, { 'take-part-guardian': 'agreed' });
      await approve();
      expect((await delegateOf(id)).approvedAt).not.toBeNull();
      expect((await tokens()).filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
    });

    it('of pictures leaves the approval and shows in lists and counts', async () => {
      await withdraw(district, id, {
        purposes: ['photo-file', 'photo-public'],
        giver: 'child',
        relation: 'self',
      });
      expect([(await delegateOf(id)).approvedAt !== null, await stateOf()]).toEqual([true, 'approved']);
      expect((await written(world, id))[1]).toMatchObject({
        relation: 'self',
        answers: { 'photo-file-child': 'withdrawn', 'photo-public-child': 'withdrawn' },
      });
      expect(await page(anBienPath)).toContain('đủ không chụp ảnh');
      expect(await page(consentsOf(id))).toContain('thẻ đã in trước đó cần in lại');
    });

    it('is a record of its own and forgets nothing', async () => {
      await withdraw(district, id, { purposes: 'health' });
      expect((await written(world, id)).map((each) => each.answers['health-guardian'])).toEqual([
        'agreed',
        'withdrawn',
      ]);
      await record(district, id, { signer: 'Thị Út', 'photo-file-child': 'refused' });
      expect((await page(consentsOf(id))).match(/Đã rút/g)?.length).toBeGreaterThan(1);
    });

    it('needs something that was agreed to', async () => {
      await withdraw(district, id, { purposes: 'health' });
      const again = await withdraw(district, id, { purposes: 'health', giver: 'guardian' });
      expect(errorsIn(again.text)[0]).toContain('không có sự đồng ý nào');
      expect(errorsIn((await withdraw(district, id, {})).text)[0]).toContain('Chọn việc');
    });

    it('by way of a refusal ends the approval as well', async () => {
      await record(district, id, { 'take-part-child': 'refused' });
      expect((await delegateOf(id)).approvedAt).toBeNull();
      expect(await page(listPath, committee)).toContain('Danh Minh Hữu – không đồng ý');
    });

    it('goes with the person who leaves', async () => {
      const leave = `/delegates/${id}/withdrawal`;
      await district.submit(`${leave}/new`, { reason: 'Em bận thi' }, leave);
      expect([await standingOf(world, id), await written(world, id)]).toEqual([undefined, []]);
      expect(await world.database.of(ConsentAnswer).count()).toBe(0);
    });
  });

  describe('the commitment of officers', () => {
    const setup = `/setup/consents/${forum}`;
    const ask = (fields = {}) => committee.submit(setup, fields, setup);
    afterEach(() => ask());

    it('is asked for where the committee switches it on, and keeps nobody from being approved', async () => {
      const id = await registered(district, anBienPath, officer);
      expect(await page(consentsOf(id))).toContain('không hỏi');
      expect(
        (await record(district, id, { 'commitment-self': 'agreed' }).catch(() => ({ status: 0 }))).status,
      ).not.toBe(303);
      expect((await ask({ asksForCommitment: 'yes' })).status).toBe(303);
      expect(await page(anBienPath)).toMatch(/Lê Văn Thuận.*thiếu/);
      await submitList();
      expect((await approve()).status).toBe(303);
      const answer = await record(district, id, { relation: 'self', 'commitment-self': 'agreed' });
      expect([answer.status, await standingOf(world, id)]).toEqual([303, '----------y']);
      expect(await page(consentsOf(id))).toContain('Cam kết bảo vệ trẻ em của Lê Văn Thuận');
      await withdraw(district, id, { relation: 'self', giver: 'self', purposes: 'commitment' });
      expect(await page(anBienPath)).toContain('đã rút');
    });

    it('leaves the forum no way not to ask children, and other events the choice', async () => {
      const atLaunch = `/setup/consents/${launch}`;
      expect((await committee.get(setup)).text).not.toContain('asksForConsent');
      expect((await committee.get(atLaunch)).text).toContain('asksForConsent');
      await committee.submit(atLaunch, { asksForConsent: 'yes' }, atLaunch);
      expect((await committee.get(atLaunch)).text).toMatch(/name="asksForConsent"[^>]*checked/);
      await committee.submit(atLaunch, { asksForConsent: '' }, atLaunch);
    });
  });

  describe('eyes', () => {
    it('of another district and of an agency see nothing', async () => {
      const id = await one();
      await record(district, id, answers('agreed'));
      const agency = await world.signedIn('soYTe');
      for (const path of [
        consentsOf(id),
        `${consentsOf(id)}/new`,
        `${consentsOf(id)}/withdrawals/new`,
        pilePath,
      ]) {
        expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
        expect([path, (await agency.get(path)).status]).toEqual([path, 403]);
      }
      const fields = { ...signed, ...answers('refused'), version: '1' };
      expect((await stranger.post(consentsOf(id), fields)).status).toBe(404);
      expect((await stranger.get(boardPath)).text).not.toContain('Danh Minh Hữu');
      expect(await written(world, id)).toHaveLength(1);
    });
  });

  describe('the database', () => {
    /** Jobs of the server may ask at the same moment: the fewest of three rounds is the page's own. */
    const queriesOf = async (path: string) => {
      const counts: number[] = [];
      for (let round = 0; round < 3; round++)
        counts.push(await countQueries(world, () => committee.get(path)));
      return Math.min(...counts);
    };

    it.each([
      ['the delegation', anBienPath],
      ['the delegation’s consents', pilePath],
      ['the board', boardPath],
      ['the list of all', listPath],
    ])('is asked as often for three people as for one on %s', async (_what, path) => {
      const id = await one();
      await record(district, id, answers('agreed', { 'take-part-child': 'refused' }));
      const single = await queriesOf(path);
      for (const name of ['Trần Bảo Ân', 'Thị Út']) {
        const other = await one({ name });
        await record(district, other, answers('agreed', { 'take-part-child': 'refused' }));
      }
      expect(await queriesOf(path)).toBe(single);
    });
  });
});
