import { Passwords } from '../../src/accounts/passwords.service.js';
import { OneTimeCodes } from '../../src/accounts/one-time-codes.service.js';
import { People } from '../../src/accounts/people.service.js';
import { Person } from '../../src/accounts/person.entity.js';
import { OneTimeCode, Session, SignInFailure } from '../../src/accounts/session.entity.js';
import { signInLimits } from '../../src/accounts/limits.js';
import { delayAfter, SignInDelays } from '../../src/accounts/sign-in-delays.service.js';
import { AccountsHousekeeping } from '../../src/accounts/housekeeping.service.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { formOf } from '../support/browser.js';
import type { Answer, Browser } from '../support/browser.js';
import { codePattern } from '../support/slips.js';
import { World } from '../support/world.js';
import type { CastName } from '../support/world.js';

const password = 'mưa rơi trên mái lá';
const minute = 60_000;

describe('signing in', () => {
  let world: World;
  let passwordHash: string;

  beforeAll(async () => {
    world = await World.open({ trustedProxy: '127.0.0.1' });
    passwordHash = await world.get(Passwords).hash(password);
  });
  afterAll(() => world.close());
  beforeEach(() =>
    inDatabase(async () => {
      await world.database.of(SignInFailure).clear();
      await world.database.of(Session).clear();
      for (const id of Object.values(world.personIds)) {
        await world.database.of(Person).update({ id }, { passwordHash, blockedAt: null });
      }
    }),
  );

  function inDatabase<T>(work: () => Promise<T>): Promise<T> {
    return world.database.housekeeping('test.change', work);
  }

  interface Try {
    browser?: Browser;
    from?: string;
    fields?: Record<string, string>;
  }

  function tryIn(
    login: string,
    typed = password,
    { browser = world.visitor(), from = '10.0.0.1', fields }: Try = {},
  ) {
    return browser.post('/sign-in', { login, password: typed, ...fields }, { 'x-forwarded-for': from });
  }

  async function signIn(name: CastName): Promise<Browser> {
    const browser = world.visitor();
    expect((await tryIn(name.toLowerCase(), password, { browser })).status).toBe(303);
    return browser;
  }

  /** Two at once, and one later: all get to the desk and are signed in there. */
  async function everyoneEnters(send: (browser: Browser) => Promise<Answer>): Promise<void> {
    const browsers = [world.visitor(), world.visitor(), world.visitor()];
    const [one, other, late] = browsers as [Browser, Browser, Browser];
    const answers = [...(await Promise.all([send(one), send(other)])), await send(late)];
    expect(answers.map(({ status, location }) => [status, location])).toEqual(Array(3).fill([303, '/desk']));
    for (const browser of browsers) expect((await browser.get('/account')).status).toBe(200);
  }

  /** As if the failures so far had happened earlier. */
  function letPass(milliseconds: number) {
    return inDatabase(async () => {
      for (const failure of await world.database.of(SignInFailure).find()) {
        const lastAt = new Date(failure.lastAt.getTime() - milliseconds);
        await world.database.of(SignInFailure).update({ key: failure.key }, { lastAt });
      }
    });
  }

  describe('by name and password', () => {
    it('leads to the desk, by login name in any case and by e-mail', async () => {
      await inDatabase(() =>
        world.database.of(Person).update({ id: world.personIds.anBien }, { email: 'an-bien@example.vn' }),
      );
      for (const login of ['anbien', ' AnBien ', 'An-Bien@example.vn']) {
        const browser = world.visitor();
        const answer = await browser.submit('/sign-in', { login, password });
        expect([answer.status, answer.location]).toEqual([303, '/desk']);
        expect((await browser.get('/account')).text).toContain('Trần Văn Mẫu');
      }
    });

    it('opens the door each time that the same form is sent, also twice at once', async () => {
      const { fields } = formOf((await world.visitor().get('/sign-in')).text, '/sign-in');
      const typed = { ...fields, login: 'anbien', password };
      expect(typed).toHaveProperty('formKey');
      await everyoneEnters((browser) => browser.post('/sign-in', typed));
    });

    it('takes a password typed with composed or decomposed letters', async () => {
      expect((await tryIn('anbien', password.normalize('NFD'))).status).toBe(303);
    });

    it('answers the same, after as much hashing, for an unknown name, a blocked account, no password yet and a wrong password', async () => {
      await inDatabase(async () => {
        await world.database.of(Person).update({ id: world.personIds.rachGia }, { blockedAt: new Date() });
        await world.database.of(Person).update({ id: world.personIds.soYTe }, { passwordHash: null });
      });
      const passwords = world.get(Passwords);
      const answers = [];
      for (const [login, typed] of [
        ['nobody-1', password],
        ['rachgia', password],
        ['soyte', password],
        ['anbien', 'not the password'],
      ] as const) {
        const before = passwords.computed;
        const { status, text } = await tryIn(login, typed);
        answers.push({ status, text: withoutInput(text, login), hashes: passwords.computed - before });
      }
      expect(answers[0]?.status).toBe(422);
      expect(answers[0]?.hashes).toBe(1);
      expect(answers[0]?.text).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng');
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('keeps the name that was typed and never the password', async () => {
      const answer = await tryIn('anbien', 'wrong-password-typed');
      expect(formOf(answer.text).fields.login).toBe('anbien');
      expect(answer.text).not.toContain('wrong-password-typed');
    });

    it('says which field is empty', async () => {
      const answer = await tryIn('', '');
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('href="#login"');
      expect(answer.text).toContain('href="#password"');
    });

    it.each([
      ['an unknown field', { role: 'committee' }],
      ['a list in the place of the name', { login: ['anbien', 'x'] }],
      ['a long password', { password: 'x'.repeat(5000) }],
    ])('refuses %s with the page', async (_, fields) => {
      const answer = await world.visitor().post('/sign-in', { login: 'anbien', password, ...fields });
      expect(answer.status).toBe(422);
      expect(answer.headers.getSetCookie()).toEqual([]);
    });

    it('refuses a form that another site sends', async () => {
      const answer = await world
        .visitor()
        .post('/sign-in', { login: 'anbien', password }, { origin: 'http://evil.example' });
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    });

    it('leaves an activity of the person, and nobody’s password in it', async () => {
      await signIn('door');
      const [last] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(last).toMatchObject({
        verb: 'session.open',
        personId: world.personIds.door,
        subjectId: world.personIds.door,
      });
    });
  });

  describe('the session', () => {
    it('gets a new id at each sign-in, and the old one is worth nothing', async () => {
      const browser = await signIn('anBien');
      const old = browser.cookies.get('session') ?? '';
      await tryIn('anbien', password, { browser });
      expect(browser.cookies.get('session')).not.toBe(old);
      const stranger = world.visitor();
      stranger.cookies.set('session', old);
      expect((await stranger.get('/account')).status).toBe(303);
    });

    it('never takes over an id that was planted before the sign-in', async () => {
      const browser = world.visitor();
      browser.cookies.set('session', 'planted-by-someone-else');
      await tryIn('anbien', password, { browser });
      expect(browser.cookies.get('session')).not.toBe('planted-by-someone-else');
    });

    it('is kept as a hash only, in a cookie that scripts and other sites cannot use', async () => {
      const browser = world.visitor();
      const answer = await tryIn('anbien', password, { browser });
      const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session=')) ?? '';
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
      const rows = await world.database.of(Session).find();
      expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('session'));
    });

    it.each([
      ['half an hour without a request', { seenAt: 31 * minute }],
      ['twelve hours in any case', { createdAt: 12 * 60 * minute + 1 }],
    ])('ends after %s', async (_, { seenAt = 0, createdAt = 0 }: { seenAt?: number; createdAt?: number }) => {
      const browser = await signIn('anBien');
      expect((await browser.get('/account')).status).toBe(200);
      const moved = { seenAt: new Date(Date.now() - seenAt), createdAt: new Date(Date.now() - createdAt) };
      await inDatabase(() => world.database.of(Session).update({ personId: world.personIds.anBien }, moved));
      expect((await browser.get('/account')).location).toBe('/sign-in?to=%2Faccount');
    });

    it('ends by the machine’s clock, wherever the business clock stands', async () => {
      const browser = await signIn('anBien');
      world.setToday('2019-06-18T00:30:00Z');
      expect((await browser.get('/account')).status).toBe(200);
      world.setToday('2019-05-20T01:00:00Z');
    });

    it('dies with a block, and comes back to life for nobody', async () => {
      const browser = await signIn('anBien');
      await inDatabase(() =>
        world.database.of(Person).update({ id: world.personIds.anBien }, { blockedAt: new Date() }),
      );
      expect((await browser.get('/account')).status).toBe(303);
    });

    it.each([
      ['an empty one', ''],
      ['a short one', 'x'],
      ['a NUL', '%00'],
      ['SQL', '"; DROP TABLE sessions'],
      ['a very long one', 'a'.repeat(4000)],
      ['other letters', 'é'.normalize('NFD')],
    ])('takes a broken cookie for nobody: %s', async (_, cookie) => {
      const answer = await world.visitor().get('/account', { cookie: `session=${encodeURI(cookie)}` });
      expect(answer.status).toBe(303);
    });

    it('ends with the sign-out, which also works when it has ended before', async () => {
      const browser = await signIn('anBien');
      const copy = world.visitor();
      copy.cookies.set('session', browser.cookies.get('session') ?? '');
      const answer = await browser.submit('/account', {}, '/session');
      expect([answer.status, answer.location]).toEqual([303, '/']);
      expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
      expect(browser.cookies.has('session')).toBe(false);
      expect((await copy.get('/account')).status).toBe(303);
      expect((await copy.post('/session?_method=DELETE')).status).toBe(303);
    });

    it('is not ended by a GET', async () => {
      const browser = await signIn('anBien');
      await browser.get('/session?_method=DELETE');
      expect((await browser.get('/account')).status).toBe(200);
    });

    it('is swept away with old codes and failures when nobody can use it any more', async () => {
      await signIn('anBien');
      await tryIn('anbien', 'wrong');
      const long = new Date(Date.now() - 25 * 60 * minute);
      await inDatabase(async () => {
        await world.database
          .of(Session)
          .update({ personId: world.personIds.anBien }, { createdAt: long, seenAt: long });
        await world.get(OneTimeCodes).issue(world.personIds.anBien);
        await world.database
          .of(OneTimeCode)
          .update({ personId: world.personIds.anBien }, { expiresAt: long });
      });
      await letPass(25 * 60 * minute);
      await signIn('rachGia');
      await world.get(AccountsHousekeeping).work();
      expect(await world.database.of(Session).countBy({ personId: world.personIds.anBien })).toBe(0);
      expect(await world.database.of(Session).countBy({ personId: world.personIds.rachGia })).toBe(1);
      expect(await world.database.of(OneTimeCode).count()).toBe(0);
    });
  });

  describe('the way back', () => {
    it('leads over the sign-in page to where one wanted to go', async () => {
      const browser = world.visitor();
      const sent = await browser.get('/account/password?a=1&b=%C4%91');
      expect(sent.location).toBe('/sign-in?to=%2Faccount%2Fpassword%3Fa%3D1%26b%3D%25C4%2591');
      const answer = await browser.submit(sent.location ?? '', { login: 'anbien', password });
      expect(answer.location).toBe('/account/password?a=1&b=%C4%91');
    });

    it.each([
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      '/%0d%0aset-cookie:x=1/../..//evil.example',
      '/..//evil.example',
      'javascript:alert(1)',
      'account',
      '',
    ])('never leads to another site: %j', async (to) => {
      const shown = await world.visitor().get(`/sign-in?to=${encodeURIComponent(to)}`);
      expect(shown.status).toBe(200);
      const answer = await tryIn('anbien', password, { fields: { to } });
      const location = answer.headers.get('location') ?? '';
      expect(new URL(location, 'http://here.example').origin).toBe('http://here.example');
      expect(location).toBe('/desk');
    });

    it('loses nothing of a form that was sent after the session had ended', async () => {
      const browser = await signIn('committee');
      const form = formOf((await browser.get('/accounts/new')).text, '/accounts');
      await inDatabase(() => world.database.of(Session).clear());
      const typed = {
        ...form.fields,
        name: 'Thị "Út" & <Mẫu',
        phone: '0912 345 678',
        role: ['district', 'door'],
        unit: ['ubnd-an-bien', 'so-y-te'],
      };
      const late = await browser.post(form.action, typed);
      expect(late.status).toBe(401);
      expect(late.text).toContain('Những gì vừa điền vẫn được giữ');
      const wrong = await browser.post('/sign-in', {
        ...formOf(late.text).fields,
        login: 'committee',
        password: 'wrong',
      });
      expect(wrong.status).toBe(422);
      const signedIn = await browser.post('/sign-in', {
        ...formOf(wrong.text).fields,
        login: 'committee',
        password,
      });
      expect(signedIn.status).toBe(200);
      expect(signedIn.text).toContain('Bấm để gửi tiếp');
      expect(signedIn.text).toContain('Nguyễn Thị Mẫu');
      const kept = formOf(signedIn.text);
      expect(kept.action).toBe('/accounts');
      expect(kept.fields).toMatchObject({
        formKey: form.fields.formKey,
        name: typed.name,
        phone: typed.phone,
      });
      const sent = await browser.post(kept.action, { ...kept.fields, role: typed.role, unit: typed.unit });
      expect(sent.status).toBe(200);
      const made = await world.database
        .of(Person)
        .findOneOrFail({ where: { name: typed.name }, relations: { roles: true } });
      expect(made.roles).toHaveLength(2);
    });

    it('carries no passwords along', async () => {
      const late = await world
        .visitor()
        .post('/account/password', { old: password, password: 'a new password', again: 'a new password' });
      expect(late.status).toBe(401);
      expect(late.text).not.toContain('a new password');
      expect(late.text).not.toContain(password);
    });

    it.each([
      '{"action":"//evil.example","fields":[]}',
      '{"action":"/x","fields":[1]}',
      '{"action":',
      '[]',
      'x',
    ])('sends nothing on that is not a form of this site: %s', async (kept) => {
      expect((await tryIn('anbien', password, { fields: { kept } })).location).toBe('/desk');
    });
  });

  describe('delays', () => {
    it('grow with each failure of an account from an address, and say how long', async () => {
      const waits = [];
      for (let failures = 1; failures <= 14; failures++) {
        expect((await tryIn('anbien', 'wrong')).status).toBe(422);
        const answer = await tryIn('anbien');
        waits.push(answer.status === 429 ? Number(answer.headers.get('retry-after')) : 0);
        if (answer.status === 303) await inDatabase(() => putBack(failures));
        else expect(answer.text).toMatch(/Xin chờ (khoảng )?\d+ (giây|phút)/);
        await letPass(20 * minute);
      }
      const grown = [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900];
      expect(waits.map((wait, index) => Math.abs(wait - (grown[index] ?? 0)) <= 3)).toEqual(
        grown.map(() => true),
      );
      expect(waits.at(-1)).toBeGreaterThan(890);

      async function putBack(count: number) {
        const delays = world.get(SignInDelays);
        for (let time = 0; time < count; time++) {
          await delays.begin({ account: world.personIds.anBien, address: '10.0.0.1', knownBrowser: false });
        }
      }
    });

    it.each([
      [0, 0],
      [2, 0],
      [3, 1000],
      [4, 2000],
      [12, 512_000],
      [13, 900_000],
      [1_000_000, 900_000],
    ])('last %i failures → %i ms for one account from one address', (failures, delay) => {
      expect(delayAfter(failures, signInLimits.accountFromAddress)).toBe(delay);
    });

    it('come without any hashing and keep what was typed', async () => {
      for (let time = 0; time < 3; time++) await tryIn('anbien', 'wrong');
      const before = world.get(Passwords).computed;
      const answer = await tryIn('anbien', password, {
        fields: { to: '/account', kept: '{"action":"/x","fields":[]}' },
      });
      expect(answer.status).toBe(429);
      expect(formOf(answer.text).fields).toMatchObject({
        login: 'anbien',
        to: '/account',
        kept: '{"action":"/x","fields":[]}',
      });
      expect(world.get(Passwords).computed).toBe(before);
    });

    it('are the same for names that nobody has', async () => {
      const known = [];
      const unknown = [];
      for (let time = 0; time < 5; time++) {
        known.push((await tryIn('anbien', 'wrong', { from: '10.0.0.1' })).status);
        unknown.push((await tryIn('nobody', 'wrong', { from: '10.0.0.2' })).status);
      }
      expect(known).toEqual(unknown);
      expect(known).toContain(429);
    });

    it('don’t keep the right person out at another address', async () => {
      for (let time = 0; time < 6; time++) await tryIn('anbien', 'wrong', { from: '10.0.0.66' });
      expect((await tryIn('anbien', password, { from: '10.0.0.66' })).status).toBe(429);
      expect((await tryIn('anbien', password, { from: '10.0.0.1' })).status).toBe(303);
    });

    it('don’t keep the right person out in a browser that they used before, whatever comes from everywhere', async () => {
      const browser = await signIn('anBien');
      const delays = world.get(SignInDelays);
      for (let time = 0; time < 60; time++) {
        await delays
          .begin({ account: world.personIds.anBien, address: `10.1.0.${time}`, knownBrowser: false })
          .catch(() => null);
      }
      for (let time = 0; time < 6; time++) await tryIn('anbien', 'wrong', { from: '10.0.0.1' });
      expect((await tryIn('anbien', password, { from: '10.9.9.9' })).status).toBe(429);
      expect((await tryIn('anbien', password, { browser, from: '10.0.0.1' })).status).toBe(303);
      expect((await tryIn('rachgia', password, { browser, from: '10.0.0.1' })).status).toBe(303);
    });

    it('are short for what all addresses try on one account', async () => {
      const delays = world.get(SignInDelays);
      for (let time = 0; time < 100; time++) {
        await delays
          .begin({ account: world.personIds.anBien, address: `10.1.0.${time}`, knownBrowser: false })
          .catch(() => null);
        await letPass(31_000);
      }
      await delays.begin({ account: world.personIds.anBien, address: '10.2.0.1', knownBrowser: false });
      const answer = await tryIn('anbien', password, { from: '10.2.0.2' });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(30);
    });

    it('meet one address that tries many accounts, and a success of its own does not reset them', async () => {
      const delays = world.get(SignInDelays);
      for (let time = 0; time < 30; time++)
        await delays.begin({ account: `name-${time}`, address: '10.0.0.66', knownBrowser: false });
      await letPass(2000);
      expect((await tryIn('anbien', password, { from: '10.0.0.66' })).status).toBe(303);
      await tryIn('another', 'wrong', { from: '10.0.0.66' });
      expect((await tryIn('rachgia', password, { from: '10.0.0.66' })).status).toBe(429);
      expect((await tryIn('rachgia', password, { from: '10.0.0.67' })).status).toBe(303);
    });

    it('count IPv6 by network, and mapped addresses as what they are', async () => {
      for (let time = 0; time < 4; time++) await tryIn('anbien', 'wrong', { from: `2001:db8:0:1::${time}` });
      expect((await tryIn('anbien', password, { from: '2001:db8:0:1:ffff::9' })).status).toBe(429);
      expect((await tryIn('anbien', password, { from: '2001:db8:0:2::1' })).status).toBe(303);
    });

    it('are forgotten after a success, and after a day', async () => {
      for (let time = 0; time < 2; time++) await tryIn('anbien', 'wrong');
      await signIn('anBien');
      for (let time = 0; time < 2; time++) expect((await tryIn('anbien', 'wrong')).status).toBe(422);
      for (let time = 0; time < 5; time++) {
        await letPass(20 * minute);
        await tryIn('anbien', 'wrong');
      }
      await letPass(24 * 60 * minute + 1);
      expect((await tryIn('anbien', 'wrong')).status).toBe(422);
      expect((await tryIn('anbien', 'wrong')).status).toBe(422);
    });

    it('cannot be slipped through by many tries at once', async () => {
      expect(await hashesOfTwelveAtOnce()).toBe(3);
    });

    it('could be, if failures were counted when they are known', async () => {
      const delays = world.get(SignInDelays);
      const begin = delays.begin.bind(delays);
      delays.begin = () => Promise.resolve();
      try {
        expect(await hashesOfTwelveAtOnce()).toBe(12);
      } finally {
        delays.begin = begin;
      }
    });

    async function hashesOfTwelveAtOnce(): Promise<number> {
      const before = world.get(Passwords).computed;
      const tries = Array.from({ length: 12 }, () => tryIn('anbien', 'wrong'));
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      expect(statuses.every((status) => status === 422 || status === 429)).toBe(true);
      return world.get(Passwords).computed - before;
    }

    it('hold no names and no addresses', async () => {
      await tryIn('anbien', 'wrong', { from: '10.77.0.1' });
      const rows = JSON.stringify(await world.database.of(SignInFailure).find());
      expect(rows).not.toContain('anbien');
      expect(rows).not.toContain('10.77');
      expect(rows).not.toContain(world.personIds.anBien);
    });
  });

  describe('with a slip', () => {
    async function slipFor(name: CastName) {
      const committee = await world.signedIn('committee');
      const answer = await committee.submit(
        `/accounts/${world.personIds[name]}`,
        {},
        `/accounts/${world.personIds[name]}/code`,
      );
      return codePattern.exec(answer.text)?.[0] ?? '';
    }

    function choose(fields: Record<string, string>, browser = world.visitor(), from = '10.0.0.1') {
      const filled = { login: 'rachgia', password: 'ba con voi xanh', again: 'ba con voi xanh', ...fields };
      return browser.post('/first-password', filled, { 'x-forwarded-for': from });
    }

    it('one chooses a password and is signed in; the code works once', async () => {
      const code = await slipFor('rachGia');
      const browser = world.visitor();
      const answer = await browser.submit('/first-password', {
        login: 'RachGia',
        code: code.toLowerCase().replaceAll('-', ' '),
        password: 'ba con voi xanh',
        again: 'ba con voi xanh',
      });
      expect(answer.location).toBe('/desk');
      expect((await browser.get('/account')).text).toContain('Đã đặt mật khẩu');
      expect((await tryIn('rachgia', 'ba con voi xanh')).status).toBe(303);
      const again = await choose({ code, password: 'someone else tries', again: 'someone else tries' });
      expect(again.status).toBe(422);
      expect(again.text).toContain('mã đã dùng hay đã hết hạn');
      expect((await tryIn('rachgia', 'ba con voi xanh')).status).toBe(303);
    });

    it('used twice at the same moment, the code opens one door only', async () => {
      const code = await slipFor('rachGia');
      const answers = await Promise.all(
        ['first of two people', 'second of two people'].map((one) =>
          choose({ code, password: one, again: one }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    });

    it('sent again in the same words, the form enters by the password that it has set', async () => {
      const { fields } = formOf((await world.visitor().get('/first-password')).text, '/first-password');
      const code = await slipFor('rachGia');
      const typed = {
        ...fields,
        login: 'rachgia',
        code,
        password: 'ba con voi xanh',
        again: 'ba con voi xanh',
      };
      expect(typed).toHaveProperty('formKey');
      await everyoneEnters((browser) => browser.post('/first-password', typed));
    });

    it('answers the same for a wrong code, an old one, an unknown name and a blocked account', async () => {
      const code = await slipFor('rachGia');
      const texts = [];
      texts.push((await choose({ code: 'ABCD-EFGH-JKMN' }, undefined, '10.0.0.1')).text);
      texts.push((await choose({ login: 'nobody', code }, undefined, '10.0.0.2')).text);
      await inDatabase(() =>
        world.database.of(Person).update({ id: world.personIds.rachGia }, { blockedAt: new Date() }),
      );
      texts.push((await choose({ code }, undefined, '10.0.0.3')).text);
      await inDatabase(async () => {
        await world.database.of(Person).update({ id: world.personIds.rachGia }, { blockedAt: null });
        await world.database
          .of(OneTimeCode)
          .update({ personId: world.personIds.rachGia }, { expiresAt: new Date(Date.now() - 1) });
      });
      texts.push((await choose({ code }, undefined, '10.0.0.4')).text);
      const shown = texts.map((text) => withoutInput(text, 'nobody', 'rachgia', code, 'ABCD-EFGH-JKMN'));
      expect(shown[0]).toContain('Tên đăng nhập hoặc mã chưa đúng');
      expect(new Set(shown).size).toBe(1);
    });

    it('is delayed like a sign-in', async () => {
      await slipFor('rachGia');
      const statuses = [];
      for (let time = 0; time < 5; time++) statuses.push((await choose({ code: 'ABCD-EFGH-JKMN' })).status);
      expect(statuses).toEqual([422, 422, 422, 429, 429]);
      expect((await tryIn('rachgia')).status).toBe(429);
    });

    it('is kept as a keyed hash', async () => {
      const code = await slipFor('rachGia');
      const rows = JSON.stringify(await world.database.of(OneTimeCode).find());
      expect(rows).not.toContain(code);
      expect(rows).not.toContain(code.replaceAll('-', ''));
    });

    it('a password that is easy to guess is refused and the code stays good', async () => {
      const code = await slipFor('rachGia');
      for (const weak of [
        'short',
        'matkhau123456',
        '1234567890',
        'rachgia2019!',
        'Lê Thị Thí Dụ',
        'rachgiarachgia',
      ]) {
        const answer = await choose({ code, password: weak, again: weak });
        expect([weak, answer.status]).toEqual([weak, 422]);
        expect(answer.text).toContain('href="#password"');
      }
      expect((await choose({ code, again: 'something else' })).text).toContain(
        'Hai lần nhập chưa giống nhau',
      );
      expect((await choose({ code })).status).toBe(303);
    });
  });

  describe('one’s own account', () => {
    it('shows who one is and where one is signed in', async () => {
      const browser = await signIn('tinhDoan');
      await world
        .visitor()
        .post(
          '/sign-in',
          { login: 'tinhdoan', password },
          { 'user-agent': 'Mozilla/5.0 (Linux; Android 9) Chrome/74.0' },
        );
      const { text } = await browser.get('/account');
      expect(text).toContain('Võ Hai Vai');
      expect(text).toContain('Chrome · Android');
      expect(text.match(/đang dùng ở đây/g)).toHaveLength(1);
      expect(text).toContain('Ban tổ chức');
      expect(text).toContain('cơ quan');
    });

    it('signs out everywhere', async () => {
      const [one, two] = [await signIn('anBien'), await signIn('anBien')];
      const other = await signIn('rachGia');
      expect((await one.submit('/account', {}, '/account/sessions')).location).toBe('/sign-in');
      expect((await one.get('/account')).status).toBe(303);
      expect((await two.get('/account')).status).toBe(303);
      expect((await other.get('/account')).status).toBe(200);
    });

    it('changes the password, asks for the old one and signs the others out', async () => {
      const [here, there] = [await signIn('anBien'), await signIn('anBien')];
      const fields = { password: 'bốn con mèo mun', again: 'bốn con mèo mun' };
      const wrong = await here.submit('/account/password', { old: 'not this one', ...fields });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#old"');
      const answer = await here.submit('/account/password', { old: password, ...fields });
      expect(answer.location).toBe('/account');
      expect((await here.follow(answer)).text).toContain('Đã đổi mật khẩu');
      expect((await there.get('/account')).status).toBe(303);
      expect((await tryIn('anbien')).status).toBe(422);
      expect((await tryIn('anbien', 'bốn con mèo mun')).status).toBe(303);
    });

    it('delays whoever guesses the old password at an open browser', async () => {
      const browser = await signIn('anBien');
      const fields = { password: 'bốn con mèo mun', again: 'bốn con mèo mun' };
      const statuses = [];
      for (let time = 0; time < 7; time++)
        statuses.push(
          (await browser.submit('/account/password', { old: `guess ${time}`, ...fields })).status,
        );
      expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
      expect(statuses.at(-1)).toBe(429);
    });

    it('an unused slip is worth nothing after a change of password', async () => {
      await inDatabase(() => world.get(OneTimeCodes).issue(world.personIds.anBien));
      const browser = await signIn('anBien');
      await browser.submit('/account/password', {
        old: password,
        password: 'bốn con mèo mun',
        again: 'bốn con mèo mun',
      });
      expect(await world.database.of(OneTimeCode).countBy({ personId: world.personIds.anBien })).toBe(0);
    });

    it('a sign-in with the old password at the moment of a change leaves no session', async () => {
      const browser = await signIn('anBien');
      const after = await world.get(Passwords).hash('bốn con mèo mun');
      const { personId, idHash } = await world.database
        .of(Session)
        .findOneByOrFail({ personId: world.personIds.anBien });
      const me = { id: personId, name: '', sessionHash: idHash, roles: [], duties: [] };
      const change = () => world.get(People).changePassword(me, { before: passwordHash, after });
      await Promise.all([tryIn('anbien'), tryIn('anbien', password, { from: '10.0.0.2' }), change()]);
      expect(await world.database.of(Session).countBy({ personId })).toBe(1);
      expect((await browser.get('/account')).status).toBe(200);
    });
  });
});

/** What the page says, without what was typed and its keys. */
function withoutInput(text: string, ...typed: string[]): string {
  const withoutKeys = text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'KEY');
  return typed.reduce((shown, one) => shown.replaceAll(one, 'TYPED'), withoutKeys);
}
