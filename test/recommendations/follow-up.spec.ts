import fc from 'fast-check';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { MailComposer } from '../../src/core/mail/mail-composer.service.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { addDays } from '../../src/core/vietnamese/dates.js';
import { UnitContacts } from '../../src/programme/unit-contacts.service.js';
import { Holidays, WorkingDays } from '../../src/programme/working-days.service.js';
import { AnswerFile } from '../../src/recommendations/answering/answer.entity.js';
import { AnswerReminders } from '../../src/recommendations/answering/answer-reminders.js';
import { dueOf, lateSince } from '../../src/recommendations/answering/due.js';
import { Matters } from '../../src/recommendations/gathering/matters.service.js';
import { Publication } from '../../src/recommendations/answering/publication.service.js';
import { Feedback, ProgressEntry } from '../../src/recommendations/following/following.entity.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { pdf } from '../consents/scan-files.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { forum, World } from '../support/world.js';
import { forgetRecommendations, suggestTopics } from './asking.js';
import {
  answered,
  approve,
  assign,
  at,
  commitmentsOf,
  deskList,
  health,
  promise,
  publication,
  publicList,
  publish,
  record,
  reload,
  write,
} from './answering.js';
import { place, placeAt } from './placing.js';

const feedbackOf = (unit: string) => `/events/${forum}/feedback/${unit}`;
const day = (name: string, [dayOf, month]: [number, number]) => ({
  [`${name}-day`]: String(dayOf),
  [`${name}-month`]: String(month),
  [`${name}-year`]: '2019',
});

describe('what follows an answer', () => {
  let world: World;
  let committee: Browser;
  let other: Browser;
  let agency: Browser;
  let recorder: Browser;
  let anBien: Browser;
  let visitor: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    other = await world.signedIn('tinhDoan');
    agency = await world.signedIn('soYTe');
    recorder = await world.signedIn('baoVe');
    anBien = await world.signedIn('anBien');
    visitor = world.visitor();
    const contact = { name: 'Văn phòng', phone: '', email: 'so-y-te@so.example' };
    await world.get(UnitContacts).save(health, 0, contact);
  });
  beforeEach(() => suggestTopics(world));
  afterEach(async () => {
    world.withTurns();
    Reflect.deleteProperty(world.get(Publication), 'ready');
    await forgetRecommendations(world);
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const given = async (changes: Partial<Recommendation> = {}) => {
    const row = await place(world, changes);
    await assign(committee, row);
    return reload(world, row);
  };
  const published = async (changes: Partial<Recommendation> = {}) => {
    const row = await given(changes);
    await write(agency, row);
    await approve(committee, row);
    await publish(committee);
    return reload(world, row);
  };
  const confirmed = async (row: Recommendation) => {
    await promise(recorder, row);
    const [made] = await commitmentsOf(world);
    await agency.submit(at(row.id), {}, `/commitments/${made!.id}/confirmation`);
    return made!;
  };
  const deliver = (browser = anBien, unit = 'ubnd-an-bien') =>
    browser.submit(
      feedbackOf(unit),
      { ...day('deliveredOn', [20, 5]), way: 'school' },
      `${feedbackOf(unit)}/delivery`,
    );
  const judge = (fields: Record<string, string>) =>
    anBien.submit(feedbackOf('ubnd-an-bien'), fields, `${feedbackOf('ubnd-an-bien')}/verdicts`);

  describe('a district that is not named', () => {
    it('is not told by who answers, promises or makes progress, nor by any filter', async () => {
      const few = { level: 'commune', backers: 3, unitSlug: 'ubnd-kien-hai' } as const;
      const row = await place(world, few);
      await assign(committee, row, { lead: 'ubnd-kien-hai' });
      await write(committee, row);
      await approve(other, row);
      await promise(recorder, row, { owner: 'ubnd-kien-hai' });
      const [made] = await commitmentsOf(world);
      await other.post(`/commitments/${made!.id}/confirmation`, { version: '1' });
      await other.submit(
        at(row.id),
        { ...day('day', [20, 5]), progress: 'Đã làm.', progressOutcome: '', commitment: '' },
        `${at(row.id)}/progress`,
      );
      await publish(committee);
      for (const path of [publicList, `${publicList}/${row.id}`, `${publicList}?agency=ubnd-kien-hai`]) {
        const page = (await visitor.get(path)).text.replaceAll('agency=ubnd-kien-hai', '');
        expect(page).not.toMatch(/Kiên Hải|kien-hai/);
      }
      expect(await words(visitor, `${publicList}/${row.id}`)).toContain('địa phương của các em');
      expect(await words(visitor, `${publicList}?agency=ubnd-kien-hai`)).toContain(
        'Không có khuyến nghị nào',
      );
    });
  });

  describe('promises', () => {
    it('are kept by who has made them, once, and publicly only when the committee has published that', async () => {
      const row = await published();
      const made = await confirmed(row);
      await publish(committee);
      const tell = (browser: Browser, fields = {}) =>
        browser.submit(
          at(row.id),
          { ...day('day', [20, 5]), progress: 'Xong.', commitment: made.id, done: 'yes', ...fields },
          `${at(row.id)}/progress`,
        );
      await tell(agency, { done: '', progress: 'Đang làm.' });
      await publish(committee);
      expect((await tell(agency)).status).toBe(303);
      expect(await words(visitor, `${publicList}/${row.id}`)).not.toContain('đã thực hiện ngày');
      const again = await agency.post(`${at(row.id)}/progress`, {
        ...{ version: '1', ...day('day', [20, 5]), progress: 'Lại xong.', commitment: made.id, done: 'yes' },
      });
      expect(wordsIn(again.text)).toContain('Cam kết này đã ghi là thực hiện xong.');
      await publish(committee);
      expect(await words(visitor, `${publicList}/${row.id}`)).toContain('đã thực hiện ngày 20/5/2019');
    });

    it('are not kept while their wording is not confirmed, nor by another unit', async () => {
      const row = await place(world);
      await assign(committee, row, { lead: health, with: ['tinh-doan'] });
      await promise(recorder, row);
      const [made] = await commitmentsOf(world);
      const done = {
        version: '1',
        progress: 'Xong.',
        commitment: made!.id,
        done: 'yes',
        ...day('day', [20, 5]),
      };
      expect((await agency.post(`${at(row.id)}/progress`, done)).status).toBe(409);
      await agency.submit(at(row.id), {}, `/commitments/${made!.id}/confirmation`);
      const again = await agency.post(`/commitments/${made!.id}/confirmation`, { version: '2' });
      expect(again.status).toBe(409);
      expect((await agency.post(`${at(row.id)}/progress`, done)).status).toBe(303);
    });

    it('stay with their owner: it is not left out, nor is the recommendation merged or sent on', async () => {
      const [row, target] = [await given(), await place(world)];
      await promise(recorder, row);
      const { version } = await reload(world, row);
      const v = String(version);
      const told = { reason: 'Ngành khác.', decidedBy: 'Giám đốc' };
      const passed = await committee.post(`${at(row.id)}/lead?_method=PUT`, {
        version: v,
        lead: 'so-gddt',
        ...told,
      });
      expect(passed.status).toBe(409);
      const merged = await committee.post(`${at(row.id)}/merging`, {
        version: v,
        number: String(target.number),
      });
      expect(wordsIn(merged.text)).toContain('đã có cam kết');
      const sent = await committee.post(`${at(row.id)}/sending-on`, { version: v, sendOnReason: 'Luật.' });
      expect(sent.status).toBe(409);
      expect(await reload(world, row)).toMatchObject({ leadSlug: health, mergedIntoId: null });
    });
  });

  describe('more time', () => {
    it('is later than the day that it moves, for an answer and for a promise', async () => {
      const row = await given();
      const send = (fields: Record<string, string>) =>
        committee.submit(at(row.id), { extensionReason: 'Chờ.', ...fields }, `${at(row.id)}/extensions`);
      expect(errorsIn((await send(day('until', [1, 7]))).text)).toEqual([
        'Hạn mới phải sau hạn hiện nay, 10/7/2019.',
      ]);
      await promise(recorder, row);
      const [made] = await commitmentsOf(world);
      const sooner = await send({ ...day('until', [1, 9]), promiseId: made!.id });
      expect(errorsIn(sooner.text)).toEqual(['Hạn mới phải sau hạn hiện nay, 30/9/2019.']);
      await send({ ...day('until', [31, 10]), promiseId: made!.id });
      expect((await commitmentsOf(world))[0]?.extendedUntil).toBe('2019-10-31');
    });
  });

  describe('taking back', () => {
    it('returns what was approved, removes what is not public, and withdraws what is', async () => {
      const row = await given();
      await write(agency, row);
      await approve(committee, row);
      await committee.submit(at(row.id), { returnReason: 'Có tên một em.' }, `${at(row.id)}/answer/return`);
      expect(await reload(world, row)).toMatchObject({ stage: 'assigned' });
      await write(agency, row);
      await approve(committee, row);
      const told = { version: '1', progress: 'CANARY tên em', ...day('day', [20, 5]) };
      await agency.post(`${at(row.id)}/progress`, told);
      const [entry] = await world.database.of(ProgressEntry).find();
      await agency.post(`/progress-entries/${entry!.id}?_method=DELETE`);
      await publish(committee);
      expect(await words(visitor, `${publicList}/${row.id}`)).not.toContain('CANARY');
      const path = `${at(row.id)}/publication?_method=DELETE`;
      expect(errorsIn((await committee.submit(at(row.id), {}, path)).text)).toEqual(['Nhập lý do rút.']);
      await committee.submit(at(row.id), { withdrawReason: 'Có tên một em.' }, path);
      expect((await visitor.get(`${publicList}/${row.id}`)).status).toBe(404);
      expect(await reload(world, row)).toMatchObject({ stage: 'approved', publishedAt: null, outcome: null });
      await publish(committee);
      expect(await words(visitor, `${publicList}/${row.id}`)).toContain(answered.childText);
    });
  });

  describe('feedback', () => {
    it('of what was only spoken reaches the unit, and the written answer is brought back and judged anew', async () => {
      const row = await given();
      await record(recorder, row);
      await publish(committee);
      expect(await words(anBien, feedbackOf('ubnd-an-bien'))).toContain('Chúng tôi sẽ làm trong năm nay.');
      await deliver();
      await judge({ verdict: 'not-enough', note: 'Khi nào?' });
      expect(await world.database.of(Mail).countBy({ kind: 'answer-reopened' })).toBe(1);
      expect(await reload(world, row)).toMatchObject({ stage: 'assigned', round: 1 });
      await write(agency, row);
      await approve(committee, row);
      await publish(committee);
      expect(await words(anBien, feedbackOf('ubnd-an-bien'))).toContain(
        '1 câu trả lời chưa chuyển tới các em',
      );
    });

    it('is not enough once: what is said later, or to an old answer, does not undo it', async () => {
      await published();
      await deliver();
      const [row] = await world.database.of(Recommendation).find();
      const path = `${feedbackOf('ubnd-an-bien')}/verdicts`;
      const enough = { recommendation: row!.id, round: '1', verdict: 'enough', note: '' };
      const stale = await anBien.post(path, { ...enough, round: '2' });
      expect(stale.status).toBe(409);
      await judge({ verdict: 'not-enough', note: `${'x'.repeat(499)}😀 nhé` });
      expect((await anBien.post(path, enough)).status).toBe(409);
      const [kept] = await world.database.of(Feedback).find();
      expect(kept).toMatchObject({ verdict: 'not-enough', note: `${'x'.repeat(499)}😀 nhé` });
      const steps = await world.get(Matters).stepsOf(row!.id);
      expect(steps.map(({ reason }) => reason).join()).not.toMatch(/\p{Cs}/u);
    });

    it('opens again once when two say it at the same moment', async () => {
      const row = await published();
      await deliver();
      const path = `${feedbackOf('ubnd-an-bien')}/verdicts`;
      const told = { recommendation: row.id, round: '1', verdict: 'not-enough', note: 'Khi nào?' };
      const answers = await Promise.all([anBien.post(path, told), committee.post(path, told)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect((await reload(world, row)).round).toBe(2);
    });

    it('is brought back on a day on which there was an answer', async () => {
      await published();
      const early = await anBien.submit(
        feedbackOf('ubnd-an-bien'),
        { ...day('deliveredOn', [1, 5]), way: 'school' },
        `${feedbackOf('ubnd-an-bien')}/delivery`,
      );
      expect(errorsIn(early.text)).toEqual(['Ngày chuyển phải từ 20/5/2019, khi câu trả lời được công bố.']);
    });
  });

  describe('shares', () => {
    it('are each unit’s own, and go along when that unit takes the lead', async () => {
      const row = await place(world);
      await assign(committee, row, { lead: 'so-gddt', with: [health, 'tinh-doan'] });
      const action = `${at(row.id)}/share?_method=PUT`;
      const foreign = await agency.post(action, {
        unit: 'tinh-doan',
        version: '1',
        share: 'Không phải của tôi.',
      });
      expect(foreign.status).toBe(403);
      await agency.submit(at(row.id), { share: 'Sở Y tế cử bác sĩ.' }, action);
      const gone = await committee.post(action, { unit: 'khong-co', version: '1', share: 'Mất rồi?' });
      expect(gone.status).toBe(409);
      expect(gone.text).toContain('Mất rồi?');
      const { version } = await reload(world, row);
      const less = { version: String(version), lead: 'so-gddt', with: 'tinh-doan' };
      const left = await committee.post(`${at(row.id)}/lead?_method=PUT`, less);
      expect(errorsIn(left.text)).toEqual(['Có đơn vị đã viết phần của mình nên không bỏ được.']);
      const moved = { ...less, lead: health, reason: 'Ngành y tế.', decidedBy: 'Giám đốc' };
      await committee.post(`${at(row.id)}/lead?_method=PUT`, moved);
      expect((await agency.get(at(row.id))).text).toContain('Sở Y tế cử bác sĩ.</textarea>');
      const itself = await agency.post(`${at(row.id)}/passing-on`, {
        ...{ version: String(version + 1), lead: health, reason: 'x', decidedBy: 'y' },
      });
      expect(errorsIn(itself.text)).toEqual(['Khuyến nghị đang ở đơn vị này. Chọn đơn vị khác.']);
    });
  });

  describe('papers of an answer', () => {
    it('are opened on record by who works with it, and refused where they are none', async () => {
      const row = await given();
      const send = (bytes: Uint8Array<ArrayBuffer>, name = 'du-toan.pdf') =>
        agency.submitFiles(
          at(row.id),
          { ...answered, next: 'save' },
          { action: `${at(row.id)}/answer?_method=PUT`, files: { files: { name, bytes } } },
        );
      const odd = await send(new TextEncoder().encode('MZ không phải PDF'));
      expect(odd.status).toBe(422);
      expect(odd.text).toContain(answered.childText);
      expect((await send(pdf())).status).toBe(303);
      const [file] = await world.database.of(AnswerFile).find();
      expect(file?.name).toBe('du-toan.pdf');
      const opened = await committee.post(`/answer-files/${file!.id}/openings`);
      expect(opened.headers.get('content-type')).toBe('application/pdf');
      expect(await world.database.of(Activity).countBy({ verb: 'answer.open-file' })).toBe(1);
      expect((await anBien.post(`/answer-files/${file!.id}/openings`)).status).toBe(404);
      await agency.submit(at(row.id), {}, `/answer-files/${file!.id}?_method=DELETE`);
      expect(await world.database.of(AnswerFile).count()).toBe(0);
    });
  });

  describe('reminders', () => {
    const draft = () => world.get(AnswerReminders).draft();
    const mails = () => world.database.of(Mail).findBy({ kind: 'answers-due', state: 'draft' });

    it('are drafted once for each rung, by number and never by title, and wait for who has more time', async () => {
      const row = await given({ title: 'CANARY tiêu đề' });
      await world.database.housekeeping('test.mails', () =>
        world.database.of(Mail).delete({ kind: 'answers-due' }),
      );
      expect(await draft()).toBe(0);
      world.setToday('2019-07-06T01:00:00Z');
      expect([await draft(), await draft()]).toEqual([1, 1]);
      const [mail, ...more] = await mails();
      expect(more).toEqual([]);
      const contents = await world.get(MailComposer).compose(mail!);
      expect(contents?.text).toContain(`Khuyến nghị số ${row.number}`);
      expect(contents?.text).toContain('10/7/2019');
      expect(JSON.stringify(contents)).not.toContain('CANARY');
      world.setToday('2019-07-12T01:00:00Z');
      await draft();
      expect(await mails()).toHaveLength(1);
      await committee.submit(
        at(row.id),
        { ...day('until', [30, 8]), extensionReason: 'Chờ.' },
        `${at(row.id)}/extensions`,
      );
      expect(await draft()).toBe(0);
    });

    it('tell each unit on its first page what children wait for, late things first', async () => {
      await given({ title: 'Phòng y tế' });
      world.setToday('2019-07-20T01:00:00Z');
      const page = await words(agency, '/desk');
      expect(page).toContain('Trẻ em chờ đơn vị: 1 việc');
      expect(page).toContain('quá hạn');
      expect(await words(anBien, '/desk')).not.toContain('Trẻ em chờ đơn vị');
    });
  });

  describe('a sealed text', () => {
    it('leaves nothing behind where it was merged, and what is public is not sealed with it', async () => {
      const said = { title: 'Giống', text: 'CANARY nói giống nhau.' };
      const open = await published({ ...said, unitSlug: 'ubnd-rach-gia' });
      const twin = await place(world, said);
      const root = await place(world);
      await committee.submit(at(twin.id), { number: String(root.number) }, `${at(twin.id)}/merging`);
      expect(await words(committee, at(root.id))).toContain(`gộp, số ${twin.number}`);
      await committee.submit(at(twin.id), {}, `${at(twin.id)}/sealing`);
      expect(await words(committee, at(root.id))).not.toContain(`gộp, số ${twin.number}`);
      expect((await visitor.get(`${publicList}/${open.id}`)).status).toBe(200);
      for (const path of [`${deskList}?q=canary`, publication, `/events/${forum}/dialogue`])
        expect((await committee.get(path)).text).not.toContain(`/${twin.id}`);
    });
  });

  describe('pages of a forum', () => {
    const paths = [
      publication,
      `/events/${forum}/dialogue`,
      `/events/${forum}/briefings/${health}`,
      `/events/${forum}/carried-over`,
      `/events/${forum}/recommendation-figures`,
    ];
    it.each(paths)('%s asks the database the same for one and for three', async (path) => {
      await placeAt(world, 'approved');
      const few = await countQueries(world, () => committee.get(path));
      await placeAt(world, 'approved');
      await placeAt(world, 'approved');
      expect(await countQueries(world, () => committee.get(path))).toBe(few);
    });

    it('the way back asks the same as well', async () => {
      await placeAt(world, 'answered');
      const few = await countQueries(world, () => anBien.get(feedbackOf('ubnd-an-bien')));
      await placeAt(world, 'answered');
      await placeAt(world, 'answered');
      expect(await countQueries(world, () => anBien.get(feedbackOf('ubnd-an-bien')))).toBe(few);
    });

    it('the briefing has the questions, where they come from, the facts and the drafts, for its own unit', async () => {
      const row = await given({ title: 'Phòng y tế', groupName: 'Nhóm lớp 8' });
      await write(agency, row, { next: 'save' });
      const page = await words(agency, `/events/${forum}/briefings/${health}`);
      for (const told of ['Phòng y tế', 'huyện An Biên', 'Nhóm lớp 8', '24 em', answered.text, '10/7/2019'])
        expect(page).toContain(told);
      expect((await agency.get(`/events/${forum}/briefings/so-gddt`)).status).toBe(404);
    });

    it('settings change the days, and refuse what is no number', async () => {
      const path = `/events/${forum}/answering-settings`;
      const bad = await committee.submit(path, { answerDays: 'nhiều' }, `${path}?_method=PUT`);
      expect(errorsIn(bad.text)).toEqual(['Nhập số ngày từ 1 đến 90.']);
      const late = { answerDays: '10', ...day('draftsUntil', [19, 6]) };
      expect((await committee.submit(path, late, `${path}?_method=PUT`)).status).toBe(422);
      await committee.submit(
        path,
        { answerDays: '10', ...day('draftsUntil', [10, 6]) },
        `${path}?_method=PUT`,
      );
      const row = await given();
      const page = await words(agency, at(row.id));
      expect(page).toContain('10 ngày làm việc, tính từ sau ngày 19/6/2019');
      expect(page).toContain('Soạn xong cho phiên đối thoại chậm nhất ngày 10/6/2019.');
    });
  });

  it('publishes nothing that was changed after it was looked at, whatever turns are taken', async () => {
    const row = await given();
    await record(recorder, row, 'Lời cũ.');
    const seen = /name="seen" value="([^"]+)"/.exec((await committee.get(publication)).text)![1]!;
    world.withoutTurns();
    const service = world.get(Publication);
    const ready = service.ready.bind(service);
    const spoken = `${at(row.id)}/spoken?_method=PUT`;
    Object.assign(service, {
      ready: async (slug: string) => {
        const found = await ready(slug);
        Reflect.deleteProperty(service, 'ready');
        await recorder.post(spoken, { version: '1', speaker: 'Sở', said: 'Lời mới.' });
        return found;
      },
    });
    expect((await committee.post(publication, { seen })).status).toBe(409);
  });

  describe('last days', () => {
    const holiday = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2019-06-01', days));

    it('count working days only, explain themselves, and agree with what is called late', () => {
      fc.assert(
        fc.property(
          fc.record({
            holidays: fc.array(holiday, { maxLength: 8 }),
            start: fc.integer({ min: 0, max: 40 }),
            answerDays: fc.integer({ min: 1, max: 20 }),
            todayAt: fc.integer({ min: 0, max: 90 }),
          }),
          ({ holidays, start, answerDays, todayAt }) => {
            const workingDays = new WorkingDays(new Set(holidays));
            const calendar = { workingDays, holidays: holidays.map((one) => ({ day: one, name: 'Nghỉ' })) };
            const countsFrom = addDays('2019-06-01', start);
            const due = dueOf(
              { countsFrom, extendedUntil: null },
              { forumEnds: null, answerDays },
              calendar,
            )!;
            let counted = 0;
            for (let one: Day = addDays(countsFrom, 1); one <= due.on; one = addDays(one, 1))
              counted += Number(workingDays.isOne(one));
            expect([counted, workingDays.isOne(due.on)]).toEqual([answerDays, true]);
            const today = addDays('2019-06-01', todayAt);
            expect(countsFrom <= lateSince(today, answerDays, calendar)).toBe(due.on < today);
          },
        ),
      );
    });

    it('skip a holiday that the committee has entered, and name it', async () => {
      await world.get(Holidays).add('2019-07-01', 'Ngày nghỉ bù');
      const row = await given();
      const page = await words(agency, at(row.id));
      expect(page).toContain('Trả lời chậm nhất ngày 11/7/2019');
      expect(page).toContain('Ngày lễ trong khoảng này: 01/7/2019 (Ngày nghỉ bù).');
      await world.get(Holidays).remove('2019-07-01');
    });
  });

  it.each([
    ['20,000 letters', 'a'.repeat(20_000)],
    ['control characters', 'xin\u0000chào'],
    ['what no file may hold', 'xin \uffff chào'],
  ])('refuses an answer of %s in a sentence, and keeps the rest', async (_what, text) => {
    const row = await given();
    const reply = await write(agency, row, { text });
    expect(reply.status).toBe(422);
    expect(errorsIn(reply.text).length).toBeGreaterThan(0);
    expect(reply.text).toContain(answered.childText);
  });
});
