import { setTimeout as sleep } from 'node:timers/promises';
import { Person } from '../../src/accounts/person.entity.js';
import { Mail, SuppressedAddress } from '../../src/core/mail/mail.entity.js';
import { Outbox } from '../../src/core/mail/outbox.service.js';
import { MailServer } from '../core/mail/mail-servers.js';
import { wordsIn } from '../delegates/people.js';
import { countQueries } from '../support/queries.js';
import { formOf } from '../support/browser.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';

describe('the committee’s outbox', () => {
  let server: MailServer;
  let world: World;
  let committee: Browser;
  beforeAll(async () => {
    server = await MailServer.open();
    world = await World.open({ smtpUrl: server.url() });
    committee = await world.signedIn('committee');
    await world.database.housekeeping('test.email', () =>
      world.database.of(Person).update({ id: world.personIds.soYTe }, { email: 'thu@so.example' }),
    );
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });
  beforeEach(async () => {
    server.arrived.length = 0;
    server.onRecipient = () => 'take';
    await world.database.housekeeping('test.forget', async () => {
      await world.database.of(Mail).createQueryBuilder().delete().execute();
      await world.database.of(SuppressedAddress).createQueryBuilder().delete().execute();
    });
  });

  /** A draft that really has something to say: a paper is owed. */
  const draft = (name: string, address: string): Promise<string> => {
    const subjectId = 'ubnd-cac-huyen-thanh-pho-16/ubnd-an-bien';
    const to = { name, address };
    return world.database.transaction('mail.send', () =>
      world.get(Outbox).draft({
        ...{ kind: 'paper-reminder', subjectId, occasion: address, unitSlug: 'so-y-te', to },
      }),
    );
  };
  const stateOf = async (id: string) => (await world.get(Outbox).get(id)).state;
  const until = async (id: string, state: string) => {
    for (let turn = 0; turn < 300 && (await stateOf(id)) !== state; turn += 1) await sleep(20);
    expect(await stateOf(id)).toBe(state);
  };

  it('shows a draft as it would be sent, and sends it', async () => {
    const id = await draft('Phạm Văn Gửi', 'gui@so.example');
    const shown = wordsIn((await committee.get(`/outbox/${id}`)).text);
    expect(shown).toContain('Kính gửi Phạm Văn Gửi,');
    expect(shown).toContain('Sắp đến hạn: văn bản');
    const answer = await committee.submit(`/outbox/${id}`, {}, `/outbox/${id}/sending`);
    expect(wordsIn((await committee.follow(answer)).text)).toContain('Đã chuyển 1 thư vào hàng chờ gửi');
    await until(id, 'sent');
    expect(server.arrived.map(({ to }) => to)).toEqual([['gui@so.example']]);
    expect(server.arrived[0]?.mail.text).toContain('Kính gửi Phạm Văn Gửi,');
    expect(wordsIn((await committee.get(`/outbox/${id}`)).text)).toContain('máy chủ thư đã nhận');
  });

  it('sends those that are ticked, or all drafts that have an address', async () => {
    const ids = [
      await draft('Một', 'mot@so.example'),
      await draft('Hai', 'hai@so.example'),
      await draft('Ba', 'ba@so.example'),
      await draft('Không', ''),
    ];
    const chosen = await committee.submit('/outbox', { mail: [ids[0] ?? ''] }, '/outbox/sendings');
    expect(chosen.status).toBe(303);
    await until(ids[0] ?? '', 'sent');
    expect(await Promise.all(ids.slice(1).map(stateOf))).toEqual(['draft', 'draft', 'draft']);
    await committee.submit('/outbox', { all: 'yes' }, '/outbox/sendings');
    await until(ids[1] ?? '', 'sent');
    await until(ids[2] ?? '', 'sent');
    expect(await stateOf(ids[3] ?? '')).toBe('draft');
    const seen = formOf((await committee.get('/outbox')).text, '/outbox/sendings').fields;
    const unseen = await draft('Bốn', 'bon@so.example');
    expect((await committee.post('/outbox/sendings', { ...seen, all: 'yes' })).status).toBe(409);
    expect(await stateOf(unseen)).toBe('draft');
    const nothing = await committee.post('/outbox/sendings', { mail: [] });
    expect(nothing.status).toBe(409);
    expect(wordsIn(nothing.text)).toContain('Chưa chọn thư nào');
  });

  it('tells of a bounce, keeps the address from then on, and lets a person lift it', async () => {
    const id = await draft('Sai', 'sai@so.example');
    server.onRecipient = () => ({ code: 550, text: 'no such user here' });
    await committee.submit(`/outbox/${id}`, {}, `/outbox/${id}/sending`);
    await until(id, 'failed');
    const page = wordsIn((await committee.get(`/outbox/${id}`)).text);
    expect(page).toContain('Địa chỉ không tồn tại hoặc không nhận thư');
    expect(page).toContain('mã trả lời 550');
    expect(page).not.toContain('no such user');
    const refused = await committee.submit(`/outbox/${id}`, {}, `/outbox/${id}/repetition`);
    expect(refused.status).toBe(409);
    expect(wordsIn(refused.text)).toContain('Máy chủ thư đã báo địa chỉ này không nhận được thư');
    const lifted = await committee.submit('/outbox/suppressed', {}, '/outbox/suppressed');
    expect(wordsIn((await committee.follow(lifted)).text)).toContain('Không có địa chỉ nào bị chặn');
    server.onRecipient = () => 'take';
    const again = await committee.submit(`/outbox/${id}`, {}, `/outbox/${id}/repetition`);
    await until(again.location?.replace('/outbox/', '') ?? '', 'sent');
  });

  it('corrects an address, one address only', async () => {
    const id = await draft('Sửa', 'cu@so.example');
    const wrong = await committee.submit(
      `/outbox/${id}`,
      { address: 'a@so.example, b@so.example' },
      `/outbox/${id}/address`,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="a@so.example, b@so.example"');
    const header = await committee.submit(
      `/outbox/${id}`,
      { address: 'a@so.example\r\nBcc: b@so.example' },
      `/outbox/${id}/address`,
    );
    expect(header.status).toBe(422);
    await committee.submit(`/outbox/${id}`, { address: 'Moi@So.example' }, `/outbox/${id}/address`);
    expect((await world.get(Outbox).get(id)).toAddress).toBe('moi@so.example');
  });

  it('offers the text for a chat, and notes how somebody was told', async () => {
    const id = await draft('Không có thư', '');
    const page = await committee.get(`/outbox/${id}`);
    expect(page.text).toContain('data-copy="chat"');
    expect(wordsIn(page.text)).toContain('Chép nội dung gửi Zalo');
    const empty = await committee.submit(`/outbox/${id}`, {}, `/outbox/${id}/notes`);
    expect(empty.status).toBe(422);
    const noted = await committee.submit(
      `/outbox/${id}`,
      { way: 'zalo', note: 'anh Ba ở văn phòng nhận', 'on-day': '19', 'on-month': '5', 'on-year': '2019' },
      `/outbox/${id}/notes`,
    );
    expect(wordsIn((await committee.follow(noted)).text)).toContain(
      'Zalo · 19/5/2019 · Nguyễn Thị Mẫu · anh Ba ở văn phòng nhận',
    );
    const future = await committee.submit(
      `/outbox/${id}`,
      { way: 'phone', 'on-day': '1', 'on-month': '6', 'on-year': '2019' },
      `/outbox/${id}/notes`,
    );
    expect(future.status).toBe(422);
  });

  it('lets a draft rest for good, and keeps saying so', async () => {
    const id = await draft('Thôi', 'thoi@so.example');
    const page = await committee.submit(`/outbox/${id}`, {}, `/outbox/${id}?_method=DELETE`);
    expect(page.status).toBe(303);
    expect(await stateOf(id)).toBe('suppressed');
    expect(wordsIn((await committee.get('/outbox?state=suppressed')).text)).toContain(
      'Đã quyết định không gửi',
    );
  });

  it('finds mails by state, unit and address', async () => {
    await draft('Một', 'mot@so.example');
    await draft('Hai', 'hai@mien.example');
    const words = async (query: string) => wordsIn((await committee.get(`/outbox?${query}`)).text);
    expect(await words('q=mien')).toContain('hai@mien.example');
    expect(await words('q=mien')).not.toContain('mot@so.example');
    expect(await words('q=so+y+te')).toContain('mot@so.example');
    expect(await words('state=sent')).toContain('Không có thư nào như vậy');
    expect(await words('q=%25')).toContain('Không có thư nào như vậy');
  });

  it('asks the database the same for one mail and for three', async () => {
    await draft('Một', 'mot@so.example');
    const one = await countQueries(world, () => committee.get('/outbox'));
    await draft('Hai', 'hai@so.example');
    await draft('Ba', 'ba@so.example');
    expect(await countQueries(world, () => committee.get('/outbox'))).toBe(one);
  });
});

describe('codes by mail', () => {
  let world: World;
  let server: MailServer;
  let committee: Browser;
  beforeAll(async () => {
    server = await MailServer.open();
    world = await World.open({ smtpUrl: server.url() });
    committee = await world.signedIn('committee');
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });
  beforeEach(() => {
    server.arrived.length = 0;
  });

  const arrived = async () => {
    for (let turn = 0; turn < 300 && server.arrived.length === 0; turn += 1) await sleep(20);
    return server.arrived;
  };
  const codeIn = (text = '') => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';

  const open = async (): Promise<string> => {
    const answer = await committee.submit(
      '/accounts/new',
      {
        name: 'Phạm Thị Thư',
        email: 'Thu@So.example',
        role: 'agency',
        unit: 'so-y-te',
        login: 'thu-so-y-te',
      },
      '/accounts',
    );
    expect(wordsIn(answer.text)).toContain('Mã này cũng được gửi bằng thư điện tử tới thu@so.example');
    const [mail] = await arrived();
    return codeIn(mail?.mail.text);
  };
  const choose = (code: string, password: string) =>
    world.visitor().submit('/first-password', { login: 'thu-so-y-te', code, password, again: password });

  it('brings the code of a new account, by which its owner chooses a password', async () => {
    const code = await open();
    expect(code).not.toBe('');
    expect((await choose(code, 'một mật khẩu dài thật dài')).location).toBe('/desk');
  });

  it('brings a code to who has forgotten the password, which works until then', async () => {
    const asked = await world.visitor().submit('/forgotten-password', { login: 'thu-so-y-te' });
    expect(asked.location).toBe('/first-password?asked=yes');
    const [mail] = await arrived();
    const code = codeIn(mail?.mail.text);
    for (const { id } of await world.database.of(Mail).find()) {
      const { text } = await committee.get(`/outbox/${id}`);
      expect(wordsIn(text)).toContain('Thư này có mã dùng một lần');
      expect(text).not.toContain(code);
      expect(text).not.toContain('data-copy');
    }
    const signIn = await world
      .visitor()
      .submit('/sign-in', { login: 'thu-so-y-te', password: 'một mật khẩu dài thật dài' });
    expect(signIn.location).toBe('/desk');
    expect((await choose(codeIn(mail?.mail.text), 'mật khẩu mới toanh dài')).location).toBe('/desk');
    expect((await choose(codeIn(mail?.mail.text), 'mật khẩu của kẻ khác')).status).toBe(422);
  });

  it('says the same to a name that nobody has, and sends nothing', async () => {
    const known = await world.visitor().submit('/forgotten-password', { login: 'committee' });
    const unknown = await world.visitor().submit('/forgotten-password', { login: 'nobody-here' });
    expect([unknown.status, unknown.location]).toEqual([known.status, known.location]);
    await sleep(300);
    expect(server.arrived).toEqual([]);
  });

  it('does not fill anybody’s mailbox', async () => {
    const answers = [];
    for (let times = 0; times < 5; times += 1)
      answers.push((await world.visitor().submit('/forgotten-password', { login: 'rachgia' })).status);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0);
  });

  it('does not send a code that another one has replaced', async () => {
    server.onMail = () => ({ code: 451, text: 'later' });
    const { id } = await world.database.of(Person).findOneByOrFail({ login: 'thu-so-y-te' });
    await committee.submit(`/accounts/${id}`, {}, `/accounts/${id}/code`);
    const [first] = await world.database
      .of(Mail)
      .find({ where: { subjectId: id }, order: { createdAt: 'DESC' } });
    for (let turn = 0; turn < 300; turn += 1) {
      if ((await world.get(Outbox).get(first?.id ?? '')).state === 'retrying') break;
      await sleep(20);
    }
    await committee.submit(`/accounts/${id}`, {}, `/accounts/${id}/code`);
    server.onMail = () => 'take';
    await world.database.housekeeping('test.due', () =>
      world.database.of(Mail).update({ id: first?.id ?? '' }, { nextTryAt: new Date(0) }),
    );
    for (let turn = 0; turn < 300; turn += 1) {
      if ((await world.get(Outbox).get(first?.id ?? '')).state === 'suppressed') break;
      await sleep(20);
    }
    expect(await world.get(Outbox).get(first?.id ?? '')).toMatchObject({ reason: 'not-wanted' });
  });
});
