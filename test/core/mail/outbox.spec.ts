import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Missing } from '../../../src/core/errors/refusals.js';
import { failureOf, mostTries, waitAfter } from '../../../src/core/mail/delivery.js';
import { isEmailAddress } from '../../../src/core/mail/email-address.js';
import { MailKinds } from '../../../src/core/mail/mail-kinds.js';
import type { MailMatter } from '../../../src/core/mail/mail-kinds.js';
import { MailWorker } from '../../../src/core/mail/mail-worker.js';
import { Mail, MailTry, SuppressedAddress } from '../../../src/core/mail/mail.entity.js';
import { Outbox } from '../../../src/core/mail/outbox.service.js';
import { writeMail } from '../../../views/mail/write-mail.js';
import { World } from '../../support/world.js';
import { MailServer } from './mail-servers.js';

/** Subjects of this name make their mail as it is written here. */
const unwanted = new Set<string>();
const written: MailMatter[] = [];

function addKind(world: World): void {
  world.get(MailKinds).add({
    kind: 'test',
    label: 'mail.kind.seat-invitation',
    compose: (matter) => {
      written.push(matter);
      if (matter.subjectId.startsWith('broken')) return Promise.reject(new Missing());
      if (matter.subjectId.startsWith('away')) return Promise.reject(new Error('Connection terminated'));
      if (unwanted.has(matter.subjectId)) return Promise.resolve(null);
      return Promise.resolve(
        writeMail({
          subject: `Thư số ${written.length}`,
          greeting: `Kính gửi ${matter.toName},`,
          parts: [
            { kind: 'text', text: 'Đề nghị quý cơ quan trả lời <trước> ngày 12/6.' },
            { kind: 'facts', facts: [['Bí mật', matter.secret ?? 'không']] },
            { kind: 'link', text: 'Trả lời', href: 'https://kiengiang.example/a?b=1&c=2' },
            { kind: 'code', text: 'Mã:', code: 'ABCD-EFGH' },
          ],
          signature: ['Ban Tổ chức'],
        }),
      );
    },
  });
}

/** What the worker does on its own timer. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < 400; turns += 1) {
    if (await isSo()) return;
    await sleep(25);
  }
  throw new Error('It has not come to that within ten seconds.');
}

describe('the outbox', () => {
  let server: MailServer;
  let world: World;
  let outbox: Outbox;

  beforeAll(async () => {
    server = await MailServer.open();
    world = await World.open({ smtpUrl: server.url('?socketTimeout=600') });
    outbox = world.get(Outbox);
    addKind(world);
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });
  beforeEach(() => {
    server.onRecipient = () => 'take';
    server.onMail = () => 'take';
    server.arrived.length = 0;
  });

  let count = 0;
  const draft = (
    subjectId = `record-${(count += 1)}`,
    address = `${subjectId}@so.example`,
    secret?: string,
  ) =>
    world.database.transaction('test.draft', () =>
      outbox.draft({
        ...{ kind: 'test', subjectId, occasion: '1', secret },
        to: { name: 'Sở Y tế', address },
      }),
    );
  const mail = (id: string) => outbox.get(id);
  const triesOf = (mailId: string) => world.database.of(MailTry).findBy({ mailId });
  const work = () => world.get(MailWorker).work();

  /** Until the worker, here or on its timer, has done with the mail. */
  const settled = async (id: string): Promise<Mail> => {
    for (let turn = 0; turn < 500; turn += 1) {
      await work();
      const found = await mail(id);
      if (found.state !== 'queued' && found.state !== 'sending') return found;
      await sleep(20);
    }
    throw new Error('The mail has not come to an end within ten seconds.');
  };
  const send = async (id: string) => {
    await outbox.send([id]);
    return settled(id);
  };
  const dueNow = (id: string) =>
    world.database.housekeeping('test.due', () =>
      world.database.of(Mail).update({ id }, { nextTryAt: new Date(0) }),
    );

  it('sends a draft when a person says so, and not before', async () => {
    const id = await draft(undefined, undefined, 'sesam');
    await work();
    expect((await mail(id)).state).toBe('draft');
    expect(await send(id)).toMatchObject({ state: 'sent', tries: 1, reason: null });
    const [arrived] = server.arrived;
    expect(arrived?.mail.subject).toMatch(/^Thư số \d+$/);
    expect(arrived?.mail.from?.text).toBe('"Chung Tay vì trẻ em" <chung-tay@kiengiang.example>');
    expect(arrived?.mail.messageId).toBe(`<${id}@kiengiang.example>`);
    expect(arrived?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(arrived?.mail.text).toContain('Bí mật: sesam');
    expect(arrived?.mail.text).toContain('Trả lời:\nhttps://kiengiang.example/a?b=1&c=2');
    expect(arrived?.mail.html).toContain('&lt;trước> ngày 12/6');
    expect(arrived?.mail.html).toContain('href="https://kiengiang.example/a?b=1&amp;c=2"');
    expect(arrived?.raw.length).toBeLessThan(30_000);
    expect(arrived?.mail.html).not.toMatch(/src=|url\(|<script|<link/);
  });

  it('drafts the same message once', async () => {
    const first = await draft('twice');
    expect(await draft('twice')).toBe(first);
    expect(await world.database.of(Mail).countBy({ subjectId: 'twice' })).toBe(1);
  });

  it('keeps in the database neither what a mail says nor its secret in the clear', async () => {
    const id = await draft('sealed', 'sealed@so.example', 'sesam-oeffne-dich');
    await send(id);
    const [row] = await world.database.query(`SELECT * FROM "mails" WHERE "id" = ?`, [id]);
    expect(JSON.stringify(row)).not.toMatch(/sesam|Kính gửi/);
  });

  it('leaves a draft without an address to other ways', async () => {
    const id = await draft('nowhere', '');
    await expect(outbox.send([id])).rejects.toThrow('mail.nothing-to-send');
    expect(
      await world.database.transaction('test.post', () =>
        outbox.post({ kind: 'test', subjectId: 'posted', occasion: '', to: { name: 'X', address: '' } }),
      ),
    ).toEqual(expect.any(String));
    expect(await world.database.of(Mail).findOneBy({ subjectId: 'posted' })).toMatchObject({
      state: 'draft',
    });
  });

  it('tries again later when the server is busy, with growing waits and the very same mail', async () => {
    const id = await draft();
    server.onMail = () => ({ code: 451, text: 'try later' });
    const before = Date.now();
    const first = await send(id);
    expect(first).toMatchObject({ state: 'retrying', reason: 'busy', tries: 1 });
    const wait = (first.nextTryAt?.getTime() ?? 0) - before;
    expect(wait).toBeGreaterThan(20_000);
    expect(wait).toBeLessThan(45_000);
    expect(await work()).toBe(0);
    const seen: string[] = [];
    server.onMail = ({ raw }) => {
      seen.push(raw);
      return seen.length < 2 ? { code: 421, text: 'closing' } : 'take';
    };
    await dueNow(id);
    expect(await settled(id)).toMatchObject({ state: 'retrying', tries: 2 });
    await dueNow(id);
    expect(await settled(id)).toMatchObject({ state: 'sent', tries: 3 });
    const bodies = seen.map((raw) =>
      raw
        .replace(/^Date:.*$/m, '')
        .replace(/--_NmP-[\w-]+/g, '')
        .replace(/boundary="[^"]*"/, ''),
    );
    expect(bodies[1]).toBe(bodies[0]);
    expect((await triesOf(id)).map(({ code }) => code).sort()).toEqual([421, 451, null]);
  });

  it('gives up after eight tries', async () => {
    const id = await draft();
    server.onMail = () => ({ code: 450, text: 'never' });
    let last = await send(id);
    for (let tries = 1; tries < mostTries; tries += 1) {
      expect(last.state).toBe('retrying');
      await dueNow(id);
      last = await settled(id);
    }
    expect(last).toMatchObject({ state: 'failed', reason: 'busy', tries: mostTries });
  });

  it('fails at once when the server refuses the mail for good', async () => {
    const id = await draft();
    server.onMail = () => ({ code: 554, text: 'no' });
    expect(await send(id)).toMatchObject({ state: 'failed', reason: 'refused', tries: 1 });
    expect(await world.database.of(SuppressedAddress).existsBy({ mailId: id })).toBe(false);
  });

  it('suppresses an address that the server does not know, until a person lifts it', async () => {
    const first = await draft('gone', 'gone@so.example');
    server.onRecipient = () => ({ code: 550, text: 'no such user' });
    expect(await send(first)).toMatchObject({ state: 'failed', reason: 'address-refused' });
    server.onRecipient = () => 'take';
    const second = await draft('gone-2', 'gone@so.example');
    expect(await send(second)).toMatchObject({ state: 'suppressed', reason: 'address-suppressed' });
    const { version } = await mail(first);
    await expect(outbox.sendAgain(first, version)).rejects.toThrow('mail.address-is-suppressed');
    await outbox.lift('gone@so.example');
    const again = await outbox.sendAgain(first, version);
    expect(again.id).not.toBe(first);
    expect(await settled(again.id)).toMatchObject({ state: 'sent' });
    expect(server.arrived.map((one) => one.mail.messageId)).toEqual([`<${again.id}@kiengiang.example>`]);
    await expect(outbox.sendAgain(first, version)).rejects.toThrow('mail.sent-again-already');
  });

  it('sends a second copy of the same Message-ID when the connection dies before the answer', async () => {
    const id = await draft();
    server.onMail = () => 'drop-after-data';
    expect(await send(id)).toMatchObject({ state: 'retrying', reason: 'not-reached' });
    server.onMail = () => 'take';
    await dueNow(id);
    expect(await settled(id)).toMatchObject({ state: 'sent' });
    expect(server.arrived).toHaveLength(2);
    const [one, two] = server.arrived.map(({ mail: { messageId, text, html } }) => ({
      messageId,
      text,
      html,
    }));
    expect(two).toEqual(one);
  });

  it('does not wait for ever for a server that says nothing', async () => {
    const id = await draft();
    server.onMail = () => 'hang';
    expect(await send(id)).toMatchObject({ state: 'retrying', reason: 'not-reached' });
  });

  it('looks again before it sends: who is not to get it any more gets nothing', async () => {
    const id = await draft('withdrawn');
    unwanted.add('withdrawn');
    expect(await send(id)).toMatchObject({ state: 'suppressed', reason: 'not-wanted' });
    const late = await draft('withdrawn-late');
    server.onMail = () => ({ code: 451, text: 'later' });
    await send(late);
    unwanted.add('withdrawn-late');
    server.onMail = () => 'take';
    await dueNow(late);
    expect(await settled(late)).toMatchObject({ state: 'suppressed', reason: 'not-wanted' });
    expect(server.arrived).toEqual([]);
  });

  it('stops no other mail when one cannot be written', async () => {
    const ids = [await draft('broken-1'), await draft(), await draft('broken-2'), await draft()];
    await outbox.send(ids);
    const ends = [];
    for (const id of ids) ends.push((await settled(id)).state);
    expect(ends).toEqual(['failed', 'sent', 'failed', 'sent']);
  });

  it('tries again where the database was only away', async () => {
    const id = await draft('away-1');
    await outbox.send([id]);
    await until(async () => (await mail(id)).state === 'retrying');
    expect(await mail(id)).toMatchObject({ reason: 'not-written', tries: 1 });
  });

  it('takes up what a crash has left in the middle of sending, once its claim has run out', async () => {
    const id = await draft();
    await world.database.housekeeping('test.crash', () =>
      world.database
        .of(Mail)
        .update({ id }, { state: 'sending', tries: 1, claimedUntil: new Date(Date.now() + 60_000) }),
    );
    expect(await work()).toBe(0);
    await world.database.housekeeping('test.crash', () =>
      world.database.of(Mail).update({ id }, { claimedUntil: new Date(0) }),
    );
    expect(await settled(id)).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('calls back a mail only while it waits', async () => {
    const id = await draft();
    const { version } = await mail(id);
    expect(await outbox.discard(id, version)).toMatchObject({ state: 'suppressed', reason: 'discarded' });
    await expect(outbox.discard(id, version)).rejects.toThrow('changed');
    const sent = await draft();
    const after = await send(sent);
    await expect(outbox.discard(sent, after.version)).rejects.toThrow('mail.gone-already');
  });

  it('rolls a mail back with the transaction that ordered it', async () => {
    const failed = world.database.transaction('test.fail', async () => {
      await outbox.post({
        kind: 'test',
        subjectId: 'rolled-back',
        occasion: '',
        to: { name: 'X', address: 'x@y.vn' },
      });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await world.database.of(Mail).existsBy({ subjectId: 'rolled-back' })).toBe(false);
  });
});

describe('without a mail server', () => {
  it('writes mails as files that mail programs open', async () => {
    const world = await World.open();
    addKind(world);
    const id = await world.database.transaction('test.post', () =>
      world.get(Outbox).post({
        ...{ kind: 'test', subjectId: 'file', occasion: '' },
        to: { name: 'Sở Y tế\r\nBcc: x@y.vn', address: 'so-y-te@so.example' },
      }),
    );
    await until(async () => (await world.get(Outbox).get(id)).state === 'sent');
    const folder = join(world.config.dataFolder, 'mails');
    expect(await readdir(folder)).toEqual([`${id}.eml`]);
    const file = await readFile(join(folder, `${id}.eml`), 'utf8');
    const [head] = file.split(/\r?\n\r?\n/);
    expect(head).toContain('so-y-te@so.example');
    expect(head).not.toMatch(/^Bcc:/m);
    await world.close();
  });
});

describe('a mail server with TLS and a login', () => {
  it('gets the login only behind STARTTLS, and mails wait while it refuses', async () => {
    const logins: string[] = [];
    const server = await MailServer.open({
      authOptional: false,
      onAuth: ({ username = '', password = '' }, session, answer) => {
        logins.push(`${username} ${password} ${String(session.secure)}`);
        if (password === 'right') answer(null, { user: username });
        else answer(Object.assign(new Error('no'), { responseCode: 535 }));
      },
    });
    const url = Object.assign(server.url('?tls.rejectUnauthorized=false'), {
      username: 'btc',
      password: 'wrong',
    });
    const world = await World.open({ smtpUrl: url });
    addKind(world);
    const id = await world.database.transaction('test.post', () =>
      world
        .get(Outbox)
        .post({ kind: 'test', subjectId: 'login', occasion: '', to: { name: 'X', address: 'x@y.vn' } }),
    );
    await until(async () => (await world.get(Outbox).get(id)).state === 'retrying');
    expect(await world.get(Outbox).get(id)).toMatchObject({ reason: 'login-refused' });
    expect(logins).toEqual(['btc wrong true']);
    await world.close();
    await server.close();
  });
});

describe('what a server’s answer means', () => {
  it.each([
    [{ responseCode: 421 }, { reason: 'busy', isFinal: false }],
    [
      { responseCode: 452, command: 'RCPT TO' },
      { reason: 'busy', isFinal: false },
    ],
    [
      { responseCode: 550, command: 'RCPT TO' },
      { reason: 'address-refused', isFinal: true },
    ],
    [
      { responseCode: 554, command: 'DATA' },
      { reason: 'refused', isFinal: true },
    ],
    [
      { responseCode: 552, command: 'RCPT TO', response: '552 5.2.2 mailbox full' },
      { reason: 'refused', isFinal: true },
    ],
    [
      { responseCode: 554, command: 'RCPT TO', response: '554 5.7.1 relay access denied' },
      { reason: 'server-refuses', isFinal: false },
    ],
    [
      { responseCode: 530, command: 'MAIL FROM' },
      { reason: 'server-refuses', isFinal: false },
    ],
    [
      { responseCode: 554, command: 'CONN' },
      { reason: 'server-refuses', isFinal: false },
    ],
    [
      { responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' },
      { reason: 'login-refused', isFinal: false },
    ],
    [{ code: 'ETIMEDOUT' }, { reason: 'not-reached', isFinal: false }],
    [new Error('socket hang up'), { reason: 'not-reached', isFinal: false }],
  ])('%j', (error, meaning) => {
    expect(failureOf(error)).toMatchObject(meaning);
  });

  it('waits longer after each try, a fifth more or less', () => {
    const middle = Array.from({ length: 7 }, (_, index) => waitAfter(index + 1, () => 0.5));
    expect(middle).toEqual([...middle].sort((a, b) => a - b));
    expect(middle[0]).toBe(30_000);
    expect(waitAfter(1, () => 0)).toBe(24_000);
    expect(waitAfter(1, () => 1)).toBe(36_000);
  });
});

describe('an e-mail address', () => {
  it.each(['so-y-te@kiengiang.gov.vn', 'a.b+c@d.e.vn'])('%s is one', (text) => {
    expect(isEmailAddress(text)).toBe(true);
  });
  it.each([
    'a@b',
    'a@b.vn, c@d.vn',
    'a@b.vn;c@d.vn',
    'a@b.vn\r\nBcc: c@d.vn',
    'Sở Y tế <a@b.vn>',
    'a b@c.vn',
    '"x"@c.vn',
    'group: a@b.vn',
    `${'a'.repeat(200)}@b.vn`,
    '',
  ])('%j is none', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });
});
