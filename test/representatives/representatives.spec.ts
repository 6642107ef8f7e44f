import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import readXlsxFile from 'read-excel-file/node';
import { Badge } from '../../src/badges/badge.entity.js';
import { Badges } from '../../src/badges/badges.service.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Submission } from '../../src/core/forms/submission.entity.js';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { MailWorker } from '../../src/core/mail/mail-worker.js';
import { ApprovedDelegates } from '../../src/delegates/approved-delegates.js';
import { Topics } from '../../src/programme/topics.service.js';
import { UnitContacts } from '../../src/programme/unit-contacts.service.js';
import { SeatFile, SeatInvitation } from '../../src/representatives/representative.entity.js';
import { SeatFileSweep, SeatShelf } from '../../src/representatives/seat-files.service.js';
import { MailServer } from '../core/mail/mail-servers.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import { pdf } from '../consents/scan-files.js';
import { formOf } from '../support/browser.js';
import type { Browser, Upload } from '../support/browser.js';
import { contentsOf } from '../support/contents.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import {
  askFor,
  codeOf,
  declineBy,
  forgetSeats,
  inviteAll,
  leader,
  linkOf,
  nameBy,
  placeOf,
  placePath,
  seatsPath,
} from './inviting-agencies.js';

describe('leaders of agencies', () => {
  let server: MailServer;
  let world: World;
  let committee: Browser;
  let agency: Browser;
  beforeAll(async () => {
    server = await MailServer.open();
    world = await World.open({ smtpUrl: server.url() });
    committee = await world.signedIn('committee');
    agency = await world.signedIn('soYTe');
  });
  beforeEach(() => {
    server.arrived.length = 0;
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterEach(() => forgetSeats(world));
  afterAll(async () => {
    await world.close();
    await server.close();
  });

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const confirm = (unit: string, fields: Record<string, string> = {}) =>
    committee.submit(placePath(unit), fields, `${placePath(unit)}/confirmation`);
  const delegates = () => world.get(ApprovedDelegates).list({ eventSlug: forum, role: 'representative' });
  const setContact = (email: string, unit = 'so-y-te') =>
    world.get(UnitContacts).save(unit, 0, { name: 'Văn phòng', phone: '0297 3863 999', email });

  describe('the board', () => {
    it('shows the eleven agencies of the plan, who is assigned and who is asked', async () => {
      const page = await words(committee, seatsPath);
      expect(page).toContain('Sở Y tế');
      expect(page).toContain('Tỉnh đoàn');
      const { text } = await committee.get(`${seatsPath}?mode=requested`);
      expect([...text.matchAll(/<th scope="row">/g)]).toHaveLength(5);
      expect(text).not.toContain(placePath('so-y-te'));
    });

    it('drafts an invitation for each agency, sends none by itself, and drafts none twice', async () => {
      await setContact('vanphong@so-y-te.example');
      const answer = await inviteAll(committee);
      expect(answer.location).toBe('/outbox?state=draft');
      const mails = await world.database.of(Mail).find();
      expect(mails.map(({ kind }) => kind)).toEqual(Array.from({ length: 11 }, () => 'seat-invitation'));
      expect(mails.map(({ state }) => state)).toEqual(Array.from({ length: 11 }, () => 'draft'));
      expect(mails.filter(({ toAddress }) => toAddress !== '').map(({ unitSlug }) => unitSlug)).toEqual([
        'so-y-te',
      ]);
      expect((await placeOf(world, 'so-y-te')).state).toBe('invited');
      const again = await committee.post(`${seatsPath}/invitations`);
      expect(again.status).toBe(409);
      expect(await world.database.of(Mail).count()).toBe(11);
    });

    it('says that an agency is invited once something has gone out to it, and not before', async () => {
      await inviteAll(committee);
      expect(await words(committee, seatsPath)).toContain('đã soạn thư, chưa gửi');
      await committee.submit(seatsPath, {}, `${seatsPath}/reminders`);
      const mails = await world.database.of(Mail).findBy({ unitSlug: 'so-y-te' });
      for (const { id } of mails)
        await committee.post(`/outbox/${id}/notes`, { way: 'phone', note: 'đã gọi' });
      const page = await words(committee, `${seatsPath}?q=so+y+te`);
      expect(page).toContain('đã mời');
      expect(page).not.toContain('chưa gửi');
    });

    it('says since when an answer is owed, and when somebody was last reminded', async () => {
      await inviteAll(committee);
      world.setToday('2019-05-27T02:15:00Z');
      await committee.submit(seatsPath, {}, `${seatsPath}/reminders`);
      const page = await words(committee, seatsPath);
      expect(page).toContain('từ 8 giờ ngày 20/5/2019'.slice(0, 2));
      const place = await placeOf(world, 'so-y-te');
      expect(place.remindedAt?.toISOString().slice(0, 10)).toBe('2019-05-27');
      expect(place.invitedAt?.toISOString().slice(0, 10)).toBe('2019-05-20');
    });

    it('reminds nobody who has answered', async () => {
      await inviteAll(committee);
      await nameBy(world.visitor(), await linkOf(committee, 'so-y-te'));
      await declineBy(world.visitor(), await linkOf(committee, 'so-gddt'));
      await committee.submit(seatsPath, {}, `${seatsPath}/reminders`);
      const reminded = await world.database.of(Mail).findBy({ kind: 'seat-reminder' });
      expect(reminded).toHaveLength(9);
      expect(reminded.map(({ unitSlug }) => unitSlug)).not.toContain('so-y-te');
    });

    it('finds, filters and sorts', async () => {
      await inviteAll(committee);
      await nameBy(world.visitor(), await linkOf(committee, 'so-y-te'));
      expect(await words(committee, `${seatsPath}?q=lanh+dao`)).toContain('Trần Thị Lãnh Đạo');
      expect(await words(committee, `${seatsPath}?q=khong+co`)).toContain('Không có cơ quan nào như vậy');
      const named = (await committee.get(`${seatsPath}?state=named`)).text;
      expect([...named.matchAll(/<th scope="row">/g)]).toHaveLength(1);
      const sorted = (await committee.get(`${seatsPath}?sort=since`)).text;
      expect(sorted.indexOf(placePath('so-y-te'))).toBeGreaterThan(sorted.indexOf(placePath('tinh-doan')));
    });

    it('goes along as a workbook, which stays on record', async () => {
      await inviteAll(committee);
      await nameBy(world.visitor(), await linkOf(committee, 'so-y-te'));
      const file = await committee.submit(seatsPath, {}, `${seatsPath}/exports`);
      const rows = (await readXlsxFile(Buffer.from(file.bytes)))[0]?.data ?? [];
      const line = rows.find((row) => row.includes('Trần Thị Lãnh Đạo'));
      expect(line?.slice(1, 4)).toEqual(['Sở Y tế', 'cử', 'đã cử, chờ xác nhận']);
      expect(await world.database.of(Activity).countBy({ verb: 'export.seats' })).toBeGreaterThan(0);
    });

    it('asks the database the same for eleven places and for twelve', async () => {
      const before = await countQueries(world, () => committee.get(seatsPath));
      await committee.submit(
        `${seatsPath}/new`,
        { unit: 'so-gtvt', count: '1', mode: 'requested', wording: 'cử 01 lãnh đạo sở dự' },
        seatsPath,
      );
      await inviteAll(committee);
      expect(await countQueries(world, () => committee.get(seatsPath))).toBe(before);
    });

    it('lets the committee change what is asked, and keeps it from a seat twice', async () => {
      const twice = await committee.submit(
        `${seatsPath}/new`,
        { unit: 'so-y-te', count: '1', mode: 'assigned', wording: 'cử 01 lãnh đạo' },
        seatsPath,
      );
      expect(errorsIn(twice.text)).toEqual(['Cơ quan này đã có trong danh sách.']);
      await committee.submit(`${seatsPath}/so-gddt`, { count: '2' }, `${seatsPath}/so-gddt?_method=PUT`);
      expect((await committee.get(placePath('so-gddt', 2))).status).toBe(200);
      expect((await committee.get(placePath('so-gddt', 3))).status).toBe(404);
      await committee.submit(`${seatsPath}/so-gddt`, { count: '1' }, `${seatsPath}/so-gddt?_method=PUT`);
    });

    it('takes no place away that somebody is named for', async () => {
      await askFor(committee, 'so-y-te', '2');
      await nameBy(agency, placePath('so-y-te', 2));
      const refused = await askFor(committee, 'so-y-te', '1');
      expect(refused.status).toBe(422);
      expect(errorsIn(refused.text)).toEqual([expect.stringContaining('Chỗ thứ 2 đã có người được cử')]);
      await declineBy(agency, placePath('so-y-te', 2));
      expect((await askFor(committee, 'so-y-te', '1')).status).toBe(303);
    });

    it('asks an agency no longer, tells the public so, sends it nothing, and may ask it again', async () => {
      await setContact('vp.soyte@example.vn');
      await inviteAll(committee);
      const link = await linkOf(committee, 'so-y-te');
      expect((await agency.get('/desk')).text).toContain(placePath('so-y-te'));
      await askFor(committee, 'so-y-te', '0');
      expect(await words(committee, seatsPath)).toContain('Không còn mời: Sở Y tế');
      expect(await words(world.visitor(), `/events/${forum}`)).toContain('10 cơ quan đối thoại');
      expect((await agency.get('/desk')).text).not.toContain(placePath('so-y-te'));
      expect((await world.visitor().get(link)).status).toBe(404);
      expect((await agency.get(placePath('so-y-te'))).status).toBe(404);
      await committee.submit('/outbox', { all: 'yes' }, '/outbox/sendings');
      for (let turn = 0; turn < 20; turn += 1) await world.get(MailWorker).work();
      expect(server.arrived.filter(({ raw }) => raw.includes('vp.soyte@example.vn'))).toEqual([]);
      const again = { unit: 'so-y-te', count: '1', mode: 'assigned', wording: 'cử 01 lãnh đạo' };
      await committee.submit(`${seatsPath}/new`, again, seatsPath);
      expect((await world.visitor().get(link)).status).toBe(200);
      expect(await words(committee, seatsPath)).not.toContain('Không còn mời');
    });
  });

  describe('the mail of an invitation', () => {
    it('asks every body, in the plan’s words, with link and code', async () => {
      await setContact('vp@tinhdoan.example', 'tinh-doan');
      await inviteAll(committee);
      await committee.submit('/outbox', { all: 'yes' }, '/outbox/sendings');
      for (let turn = 0; turn < 100 && server.arrived.length === 0; turn += 1)
        await world.get(MailWorker).work();
      const text = server.arrived[0]?.mail.text ?? '';
      expect(text).toContain('trân trọng đề nghị Quý cơ quan cử đại diện lãnh đạo');
      expect(text).toContain('Kế hoạch số 80/KH-UBND ngày 14/5/2019 (mục IV.9)');
      expect(text).toContain(await linkOf(committee, 'tinh-doan'));
      expect(text).toContain(await codeOf(committee, 'tinh-doan'));
      expect(text.toLowerCase()).not.toMatch(/quá hạn|trễ|chậm/);
      expect(server.arrived[0]?.raw.length).toBeLessThan(30_000);
    });

    it('is not sent any more to who has answered meanwhile', async () => {
      await setContact('vanphong@so-y-te.example');
      await inviteAll(committee);
      await nameBy(world.visitor(), await linkOf(committee, 'so-y-te'));
      await committee.submit('/outbox', { all: 'yes' }, '/outbox/sendings');
      for (let turn = 0; turn < 20; turn += 1) await world.get(MailWorker).work();
      const [mail] = await world.database.of(Mail).findBy({ kind: 'seat-invitation', unitSlug: 'so-y-te' });
      expect(mail).toMatchObject({ state: 'suppressed', reason: 'not-wanted' });
      expect(server.arrived).toEqual([]);
    });
  });

  describe('the link', () => {
    it('changes nothing when mail programs open it, again and again, by GET and by HEAD', async () => {
      await inviteAll(committee);
      const link = await linkOf(committee, 'so-y-te');
      const before = await contentsOf(world);
      for (let times = 0; times < 5; times += 1) {
        expect((await world.visitor().get(link)).status).toBe(200);
        const head = await fetch(new URL(link, world.origin), { method: 'HEAD' });
        expect(head.status).toBe(200);
        expect(head.headers.get('x-robots-tag')).toContain('noindex');
      }
      expect(await contentsOf(world)).toEqual(before);
    });

    it('takes the answer, shows what was recorded, and takes a change', async () => {
      await inviteAll(committee);
      const link = await linkOf(committee, 'so-y-te');
      const answer = await nameBy(world.visitor(), link, {
        email: 'Lanh.Dao@so.example',
        letterNumber: '123/syt-vp',
      });
      expect(answer.location).toBe(`${link}/receipt`);
      const receipt = await words(world.visitor(), answer.location ?? '');
      for (const part of [
        'Trần Thị Lãnh Đạo',
        'Phó Giám đốc Sở',
        'lanh.dao@so.example',
        '123/SYT-VP',
        'đã cử, chờ xác nhận',
      ])
        expect(receipt).toContain(part);
      await nameBy(world.visitor(), link, { title: 'Giám đốc Sở' });
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ title: 'Giám đốc Sở', state: 'named' });
    });

    it('takes nothing into memory for who has none, and answers before the rest has come', async () => {
      const head = [
        'POST /answer/khong-co/refusal HTTP/1.1',
        `Host: ${new URL(world.origin).host}`,
        `Origin: ${world.origin}`,
        'Content-Type: multipart/form-data; boundary=x',
        'Content-Length: 90000000',
      ];
      const socket = connect(Number(new URL(world.origin).port), '127.0.0.1');
      socket.write(`${head.join('\r\n')}\r\n\r\n--x\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 404/);
    });

    it('takes no more typed text than a form has room for', async () => {
      await inviteAll(committee);
      const link = await linkOf(committee, 'so-y-te');
      const fields = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`x${n}`, 'x'.repeat(40_000)]));
      const answer = await world.visitor().postFiles(`${link}/refusal`, fields, {});
      expect(answer.status).toBe(413);
    });

    it('leaves no trace in the clear of where an answer has led', async () => {
      await inviteAll(committee);
      const link = await linkOf(committee, 'so-y-te');
      const visitor = world.visitor();
      const answer = await nameBy(visitor, link);
      expect(wordsIn((await visitor.follow(answer)).text)).toContain('Trần Thị Lãnh Đạo');
      const stored = JSON.stringify(await world.database.of(Submission).find());
      expect(stored).not.toContain(link.replace('/answer/', ''));
    });

    it('holds 256 bits that the database does not know', async () => {
      await inviteAll(committee);
      const link = await linkOf(committee, 'so-y-te');
      const token = link.replace('/answer/', '');
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      const rows = await world.database.of(SeatInvitation).find();
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(new Set(rows.map(({ tokenHash }) => tokenHash)).size).toBe(11);
    });

    it.each([
      ['half of it', (link: string) => link.slice(0, 30)],
      ['one letter wrong', (link: string) => link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A')],
      ['something else', () => '/answer/xin-chao'],
      ['more than it', (link: string) => `${link}x`],
    ])('with %s opens nothing, and helps on', async (_, changed) => {
      await inviteAll(committee);
      const path = changed(await linkOf(committee, 'so-y-te'));
      const page = await world.visitor().get(path);
      expect(page.status).toBe(404);
      expect(wordsIn(page.text)).toContain('Đường liên kết này không dùng được');
      const posted = await world.visitor().post(`${path}/representative?_method=PUT`, leader);
      expect(posted.status).toBe(404);
      expect((await placeOf(world, 'so-y-te')).state).toBe('invited');
    });

    it('opens nothing once it is revoked, replaced, or the event is over', async () => {
      await inviteAll(committee);
      const first = await linkOf(committee, 'so-y-te');
      await committee.submit(placePath('so-y-te'), {}, `${placePath('so-y-te')}/link`);
      const second = await linkOf(committee, 'so-y-te');
      expect(second).not.toBe(first);
      expect((await world.visitor().get(first)).status).toBe(404);
      expect((await world.visitor().get(second)).status).toBe(200);
      await committee.submit(placePath('so-y-te'), {}, `${placePath('so-y-te')}/link?_method=DELETE`);
      expect((await world.visitor().get(second)).status).toBe(404);
      const drafts = await world.database.of(Mail).findBy({ kind: 'seat-invitation', unitSlug: 'so-y-te' });
      expect(drafts.map(({ state }) => state).sort()).toEqual(['draft', 'suppressed']);
      const other = await linkOf(committee, 'so-gddt');
      world.setToday('2019-06-19T10:00:00Z');
      expect((await world.visitor().get(other)).status).toBe(200);
      world.setToday('2019-06-20T10:00:00Z');
      expect((await world.visitor().get(other)).status).toBe(404);
    });

    it('is called back with the mails that wait with it, when it is renewed', async () => {
      await setContact('vanphong@so-y-te.example');
      await inviteAll(committee);
      const { id } = await world.database.of(Mail).findOneByOrFail({ unitSlug: 'so-y-te' });
      await world.database.housekeeping('test.wait', () =>
        world.database.of(Mail).update({ id }, { state: 'retrying', nextTryAt: new Date('2030-01-01') }),
      );
      await committee.submit(placePath('so-y-te'), {}, `${placePath('so-y-te')}/link`);
      expect(await world.database.of(Mail).findOneByOrFail({ id })).toMatchObject({
        state: 'suppressed',
        reason: 'replaced',
      });
    });

    it('reaches an agency that has answered, when it is renewed', async () => {
      await nameBy(agency, placePath('so-y-te'));
      await confirm('so-y-te');
      await committee.submit(placePath('so-y-te'), {}, `${placePath('so-y-te')}/link`);
      const mail = await world.database.of(Mail).findOneByOrFail({ kind: 'seat-link' });
      const link = await linkOf(committee, 'so-y-te');
      expect((await committee.get(`/outbox/${mail.id}`)).text).toContain(link);
    });

    it('only shows once the committee’s last day is over, and the committee writes changes down', async () => {
      await inviteAll(committee);
      await committee.submit(
        `${seatsPath}/settings`,
        { 'answersUntil-day': '12', 'answersUntil-month': '6', 'answersUntil-year': '2019' },
        `${seatsPath}/settings?_method=PUT`,
      );
      const link = await linkOf(committee, 'so-y-te');
      world.setToday('2019-06-12T16:00:00Z');
      expect((await nameBy(world.visitor(), link)).status).toBe(303);
      world.setToday('2019-06-12T17:30:00Z');
      const page = await world.visitor().get(link);
      expect(wordsIn(page.text)).toContain('Đã hết hạn trả lời ở đây');
      const late = await world.visitor().post(`${link}/representative?_method=PUT`, {
        ...leader,
        name: 'Người Đến Muộn',
        version: String((await placeOf(world, 'so-y-te')).version),
      });
      expect(late.status).toBe(409);
      expect(wordsIn(page.text)).toContain('vẫn soạn được');
      const version = String((await placeOf(world, 'so-y-te')).version);
      expect((await world.visitor().post(`${link}/contents?_method=PUT`, { version })).status).toBe(303);
      const written = await nameBy(committee, placePath('so-y-te'), { name: 'Lê Gọi Điện', way: 'phone' });
      expect(written.status).toBe(303);
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ name: 'Lê Gọi Điện', answeredBy: 'phone' });
      const tooLate = await committee.submit(
        `${seatsPath}/settings`,
        { 'answersUntil-day': '20', 'answersUntil-month': '6', 'answersUntil-year': '2019' },
        `${seatsPath}/settings?_method=PUT`,
      );
      expect(tooLate.status).toBe(422);
    });
  });

  describe('the code of a letter', () => {
    const enter = (unit: string, code: string) => world.visitor().submit('/answer', { unit, code });

    it('leads to the page, however it is typed', async () => {
      await inviteAll(committee);
      const code = await codeOf(committee, 'so-y-te');
      const link = await linkOf(committee, 'so-y-te');
      expect((await enter('so-y-te', code)).location).toBe(link);
      expect((await enter('so-y-te', code.toLowerCase().replace('-', ' '))).location).toBe(link);
    });

    it('is of no use with another agency, and is waited for after wrong ones', async () => {
      await inviteAll(committee);
      const code = await codeOf(committee, 'so-y-te');
      const wrong = await enter('so-gddt', code);
      expect(wrong.status).toBe(422);
      expect(errorsIn(wrong.text)[0]).toContain('Mã không đúng với cơ quan này');
      const statuses = [];
      for (let times = 0; times < 5; times += 1) statuses.push((await enter('so-gddt', code)).status);
      expect(statuses).toContain(429);
    });
  });

  describe('the agency’s account', () => {
    it('sees its own place and answers there, and nobody else’s', async () => {
      const own = placePath('so-y-te');
      expect((await nameBy(agency, own)).location).toBe(`${own}/receipt`);
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ state: 'named', answeredBy: 'account' });
      for (const path of [placePath('so-gddt'), `${placePath('so-gddt')}/receipt`])
        expect((await agency.get(path)).status).toBe(404);
      const foreign = await agency.post(`${placePath('so-gddt')}/representative?_method=PUT`, {
        ...leader,
        version: '0',
      });
      expect(foreign.status).toBe(404);
      expect(await words(agency, '/desk')).toContain('Trần Thị Lãnh Đạo');
    });
  });

  describe('what an agency says', () => {
    it('is complete, or comes back with what was typed', async () => {
      const answer = await nameBy(agency, placePath('so-y-te'), {
        title: '',
        isLeader: '',
        phone: 'xin gọi',
        email: 'a@b.vn, c@d.vn',
      });
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.text)).toHaveLength(4);
      expect(answer.text).toContain('value="Trần Thị Lãnh Đạo"');
      expect(answer.text).toContain('value="a@b.vn, c@d.vn"');
    });

    it('keeps no file of an answer that comes too late, nor more files than a place holds', async () => {
      const own = placePath('so-y-te');
      const letter = { name: 'a\u0000b\u202e.pdf', bytes: pdf() };
      const send = (version: string, letters: Upload[]) =>
        agency.postFiles(`${own}/representative?_method=PUT`, { ...leader, version }, { letter: letters });
      const onDisk = () => readdirSync(world.get(SeatShelf).folder).length;
      expect((await send('0', [letter])).status).toBe(303);
      const before = onDisk();
      expect((await send('0', [letter])).status).toBe(409);
      expect(onDisk()).toBe(before);
      expect((await world.database.of(SeatFile).findOneByOrFail({})).name).toBe('a b .pdf');
      const five = Array.from({ length: 5 }, () => letter);
      const statuses = [];
      for (let turn = 0; turn < 8; turn += 1) {
        const { version } = await placeOf(world, 'so-y-te');
        statuses.push((await send(String(version), five)).status);
      }
      expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 303, 409]);
    });

    it('keeps its letter, checked by content, and whoever opens it stays on record', async () => {
      const own = placePath('so-y-te');
      const send = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
        agency.submitFiles(own, leader, {
          action: `${own}/representative?_method=PUT`,
          files: { letter: { name, bytes } },
        });
      const program = await send(
        new Uint8Array(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000)])),
        'van-ban.pdf',
      );
      expect(program.status).toBe(422);
      expect(errorsIn(program.text)[0]).toContain('van-ban.pdf: không phải PDF, Word');
      expect(program.text).toContain('value="Trần Thị Lãnh Đạo"');
      expect((await send(pdf(), 'van-ban.pdf')).status).toBe(303);
      const [file] = await world.database.of(SeatFile).find();
      const opened = await agency.submit(own, {}, `${own}/files/${file?.id}/openings`);
      expect(Buffer.from(opened.bytes).subarray(0, 5).toString()).toBe('%PDF-');
      expect(opened.headers.get('content-disposition')).toContain('van-ban.pdf');
      expect(await world.database.of(Activity).countBy({ verb: 'seat.open-file' })).toBe(1);
      await world.get(SeatFileSweep).work();
      expect((await agency.submit(own, {}, `${own}/files/${file?.id}/openings`)).status).toBe(200);
    });

    it('may be that nobody comes, for a reason, and later that somebody comes instead', async () => {
      const own = placePath('so-y-te');
      expect((await declineBy(agency, own, { reason: '' })).status).toBe(422);
      await declineBy(agency, own, { reason: 'Trùng lịch họp Tỉnh ủy.' });
      expect(await words(committee, seatsPath)).toContain('Trùng lịch họp Tỉnh ủy.');
      await nameBy(agency, own);
      expect(await placeOf(world, 'so-y-te')).toMatchObject({
        state: 'substituted',
        isSubstitute: true,
        declineReason: '',
      });
    });

    it('is told when somebody else has answered meanwhile, with both answers', async () => {
      const own = placePath('so-y-te');
      const page = await agency.get(own);
      const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
      await nameBy(committee, own, { name: 'Nguyễn Văn Kia', way: 'paper' });
      const stale = await agency.post(`${own}/representative?_method=PUT`, { ...leader, version });
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('value="Trần Thị Lãnh Đạo"');
      expect(stale.text).toContain('Nguyễn Văn Kia');
    });
  });

  describe('the committee', () => {
    it('confirms a leader, who becomes a delegate with a badge and is told so', async () => {
      await setContact('vanphong@so-y-te.example');
      await nameBy(agency, placePath('so-y-te'));
      expect((await confirm('so-y-te')).status).toBe(303);
      expect(await delegates()).toMatchObject([{ name: 'Trần Thị Lãnh Đạo', unitSlug: 'so-y-te' }]);
      for (let turn = 0; turn < 200 && server.arrived.length === 0; turn += 1)
        await world.get(MailWorker).work();
      expect(server.arrived[0]?.mail.subject).toContain('Xác nhận đại diện lãnh đạo');
      const [delegate] = await delegates();
      await world.database.transaction('badge.issue', () =>
        world.get(Badges).issueFor([{ id: delegate!.id, eventSlug: forum }]),
      );
      expect(await world.database.of(Badge).countBy({ delegateId: delegate!.id })).toBe(1);
    });

    it('does not take somebody who is no leader by oversight', async () => {
      await nameBy(agency, placePath('so-y-te'), { isLeader: 'no', title: 'Trưởng phòng' });
      expect(await words(committee, seatsPath)).toContain('không phải lãnh đạo');
      const refused = await confirm('so-y-te');
      expect(refused.status).toBe(409);
      expect(errorsIn(refused.text)[0]).toContain('không phải là lãnh đạo');
      expect((await confirm('so-y-te', { asTheyAre: 'yes' })).status).toBe(303);
      expect(await delegates()).toHaveLength(1);
    });

    it('asks again, with its question on the agency’s page and in a draft', async () => {
      await nameBy(agency, placePath('so-y-te'), { isLeader: 'no' });
      await committee.submit(
        placePath('so-y-te'),
        { question: 'Kế hoạch đề nghị cử lãnh đạo sở.' },
        `${placePath('so-y-te')}/question`,
      );
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ state: 'invited' });
      expect(await words(agency, placePath('so-y-te'))).toContain('Kế hoạch đề nghị cử lãnh đạo sở.');
      expect(await world.database.of(Mail).countBy({ kind: 'seat-question', state: 'draft' })).toBe(1);
      await nameBy(agency, placePath('so-y-te'));
      expect(await words(agency, placePath('so-y-te'))).not.toContain('Kế hoạch đề nghị cử lãnh đạo sở.');
    });

    it('has another badge to print when somebody comes instead, and the former badge is dead', async () => {
      const own = placePath('so-y-te');
      await nameBy(agency, own);
      await confirm('so-y-te');
      const [before] = await delegates();
      await world.database.transaction('badge.issue', () =>
        world.get(Badges).issueFor([{ id: before!.id, eventSlug: forum }]),
      );
      await nameBy(agency, own, { title: 'Giám đốc Sở' });
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ state: 'confirmed', title: 'Giám đốc Sở' });
      expect(await world.database.of(Badge).findOneByOrFail({})).toMatchObject({ revokedAt: null });
      await nameBy(agency, own, { name: 'Võ Dự Thay' });
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ state: 'substituted', isSubstitute: true });
      expect(await delegates()).toEqual([]);
      expect((await world.database.of(Badge).findOneByOrFail({})).revokedAt).not.toBeNull();
      await confirm('so-y-te');
      expect(await delegates()).toMatchObject([{ name: 'Võ Dự Thay' }]);
      const history = await words(committee, own);
      for (const step of [
        /Cử ?: Trần Thị Lãnh Đạo/,
        /Cử người dự thay ?: Võ Dự Thay/,
        /Xác nhận ?: Võ Dự Thay/,
      ])
        expect(history).toMatch(step);
    });

    it('decides again when a confirmed leader turns out to be none', async () => {
      const own = placePath('so-y-te');
      await nameBy(agency, own);
      await confirm('so-y-te');
      await nameBy(agency, own, { isLeader: 'no' });
      expect((await placeOf(world, 'so-y-te')).state).toBe('named');
      expect(await delegates()).toEqual([]);
      expect((await confirm('so-y-te')).status).toBe(409);
    });

    it('sees a substitute in whoever comes instead of a confirmed leader, also after asking again', async () => {
      const own = placePath('so-y-te');
      await nameBy(agency, own);
      await confirm('so-y-te');
      await committee.submit(own, { question: 'Lãnh đạo này trùng lịch.' }, `${own}/question`);
      await nameBy(agency, own, { name: 'Võ Dự Thay' });
      expect(await placeOf(world, 'so-y-te')).toMatchObject({ state: 'substituted', isSubstitute: true });
    });

    it('writes down what it was told by telephone or on paper, and says how', async () => {
      const own = placePath('so-gddt');
      const unsaid = await nameBy(committee, own);
      expect(unsaid.status).toBe(422);
      expect((await nameBy(committee, own, { way: 'paper', letterNumber: '45/SGDĐT-VP' })).status).toBe(303);
      expect(await placeOf(world, 'so-gddt')).toMatchObject({
        answeredBy: 'paper',
        letterNumber: '45/SGDĐT-VP',
      });
    });
  });

  describe('what is prepared', () => {
    const own = placePath('so-y-te');
    const topic = async (name: string) =>
      (await world.get(Topics).ofCurrent()).find((one) => one.name === name)?.slug ?? '';
    const prepare = async () => {
      await committee.submit('/setup/topics', {}, '/setup/topics/suggestions');
      await nameBy(agency, own);
      return topic('Sức khỏe, dinh dưỡng, sức khỏe sinh sản');
    };

    it('begins with the topics that are usually the agency’s', async () => {
      const slug = await prepare();
      const { text } = await agency.get(own);
      expect(text).toMatch(new RegExp(`value="${slug}"[^>]* checked|checked[^>]*value="${slug}"`));
      expect([...text.matchAll(/type="checkbox"/g)]).toHaveLength(8);
    });

    const save = (fields: Record<string, string | string[]>, files: Upload[] = []) =>
      agency.submitFiles(own, fields, { action: `${own}/contents?_method=PUT`, files: { files } });

    it('is ready once each topic has a text, as the agency says, and may be opened again', async () => {
      const slug = await prepare();
      expect((await save({ topics: slug })).location).toBe(own);
      const early = await save({ topics: slug, ready: 'yes' });
      expect(early.status).toBe(409);
      await save({ topics: slug, [`text-${slug}`]: 'Mỗi trường có một phòng y tế.', ready: 'yes' });
      expect(await words(committee, own)).toContain('Mỗi trường có một phòng y tế.');
      expect(await words(committee, `${seatsPath}?q=so+y+te`)).toContain('sẵn sàng');
      const shut = await agency.post(`${own}/contents?_method=PUT`, {
        version: String((await placeOf(world, 'so-y-te')).version),
      });
      expect(shut.status).toBe(409);
      await agency.submit(own, {}, `${own}/readiness?_method=DELETE`);
      expect((await placeOf(world, 'so-y-te')).contentsReady).toBe(false);
    });

    it('is prepared for a leader, not for nobody, and anew for another one', async () => {
      const slug = await prepare();
      await save({ topics: slug });
      await save({ topics: slug, [`text-${slug}`]: 'Có bác sĩ học đường.', ready: 'yes' });
      await confirm('so-y-te');
      await nameBy(agency, own, { name: 'Võ Dự Thay' });
      expect((await placeOf(world, 'so-y-te')).contentsReady).toBe(false);
      await declineBy(agency, own);
      const version = String((await placeOf(world, 'so-y-te')).version);
      expect((await agency.post(`${own}/contents?_method=PUT`, { version, topics: slug })).status).toBe(409);
    });

    it('takes files instead of texts, in the same press', async () => {
      const slug = await prepare();
      await save({ topics: slug });
      const file = { name: 'noi-dung.pdf', bytes: pdf() };
      expect((await save({ topics: slug, ready: 'yes' }, [file])).status).toBe(303);
      expect((await placeOf(world, 'so-y-te')).contentsReady).toBe(true);
    });

    it('takes no topic that nobody knows', async () => {
      await prepare();
      expect((await save({ topics: 'khong-co' })).status).toBe(422);
    });

    it('saves all texts together, and shows what somebody else has written meanwhile beside one’s own', async () => {
      const slug = await prepare();
      const other = await topic('An toàn giao thông');
      const topics = [slug, other];
      await save({ topics });
      const seen = formOf((await agency.get(own)).text, `${own}/contents?_method=PUT`).fields;
      const both = { [`text-${slug}`]: 'Trạm y tế, mỗi xã.', [`text-${other}`]: 'Đội mũ,\nđi đúng đường.' };
      expect((await save({ topics, ...both })).status).toBe(303);
      const late = { ...seen, topics, [`text-${slug}`]: 'Của người đến sau, cũng dài.' };
      const stale = await agency.postFiles(`${own}/contents?_method=PUT`, late, {});
      expect(stale.status).toBe(409);
      for (const part of ['Của người đến sau, cũng dài.', 'Trạm y tế, mỗi xã.', 'đi đúng đường.'])
        expect(wordsIn(stale.text)).toContain(part);
      const long = await save({ topics, [`text-${slug}`]: 'x'.repeat(6_001) });
      expect(long.status).toBe(422);
      expect(long.text).toContain(`href="#text-${slug}"`);
      expect(wordsIn(long.text)).toContain('Trình duyệt không giữ tệp khi có lỗi');
    });
  });
});
