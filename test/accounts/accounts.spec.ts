import { accountCommands } from '../../src/accounts/accounts.commands.js';
import { DutyGrant, RoleGrant } from '../../src/accounts/grant.entity.js';
import { passwordLength } from '../../src/accounts/limits.js';
import { weaknessOf } from '../../src/accounts/password-rules.js';
import { Passwords } from '../../src/accounts/passwords.service.js';
import { People } from '../../src/accounts/people.service.js';
import { Person } from '../../src/accounts/person.entity.js';
import { OneTimeCode, SignInFailure } from '../../src/accounts/session.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { formOf } from '../support/browser.js';
import type { Answer, Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { codePattern } from '../support/slips.js';
import { World } from '../support/world.js';
import type { CastName } from '../support/world.js';

describe('accounts', () => {
  let world: World;
  let committee: Browser;
  let cast: Cast;

  beforeAll(async () => {
    world = await World.open();
    cast = await readCast(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await putBack(world, cast);
    committee = await world.signedIn('committee');
  });

  const id = (name: CastName) => world.personIds[name];

  const details = { name: 'Danh Sóc', role: ['district'], unit: ['ubnd-an-bien'] };

  async function add(fields: Record<string, string | string[]> = {}): Promise<Answer> {
    return committee.submit('/accounts/new', { ...details, ...fields });
  }

  async function load(login: string): Promise<Person> {
    return world.database
      .of(Person)
      .findOneOrFail({ where: { login }, relations: { roles: true, duties: true } });
  }

  function press(browser: Browser, name: CastName, action: string): Promise<Answer> {
    return browser.submit(`/accounts/${id(name)}`, {}, `/accounts/${id(name)}/${action}`);
  }

  describe('for the committee only', () => {
    it.each(['anBien', 'soYTe', 'door'] as const)('are closed to %s', async (name) => {
      const browser = await world.signedIn(name);
      expect((await browser.get('/accounts')).status).toBe(403);
      expect((await browser.get(`/accounts/${id('committee')}`)).status).toBe(403);
      expect((await browser.post(`/accounts/${id('committee')}/block`)).status).toBe(403);
      expect((await browser.post(`/accounts/${id('anBien')}/code`)).status).toBe(403);
      expect((await browser.post('/accounts', details)).status).toBe(403);
    });

    it('are closed to visitors, and nothing there is not found', async () => {
      expect((await world.visitor().get('/accounts')).status).toBe(303);
      for (const key of ['nothing', '%27--', id('anBien').replaceAll(/./g, '0')]) {
        expect((await committee.get(`/accounts/${key}`)).status).toBe(404);
        expect((await committee.post(`/accounts/${key}/block`)).status).toBe(404);
        expect((await committee.post(`/accounts/${key}/code`)).status).toBe(404);
      }
    });
  });

  describe('adding', () => {
    it('makes an account with its roles and duties and answers with the slip', async () => {
      const answer = await add({
        login: 'Danh.Soc',
        email: 'Soc@Example.vn',
        phone: '0912 345 678',
        role: ['district', 'agency', ''],
        unit: ['ubnd-an-bien', 'tinh-doan', ''],
        duties: ['reader', 'recorder'],
      });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('danh.soc');
      expect(answer.text).toMatch(codePattern);
      expect(answer.text).toContain('<dd>http://127.0.0.1/</dd>');
      const made = await load('danh.soc');
      expect(made).toMatchObject({
        name: 'Danh Sóc',
        email: 'soc@example.vn',
        phone: '0912 345 678',
        passwordHash: null,
      });
      expect(made.roles.map(({ role, unitSlug }) => `${role} ${unitSlug}`).sort()).toEqual([
        'agency tinh-doan',
        'district ubnd-an-bien',
      ]);
      expect(made.duties.map(({ duty }) => duty).sort()).toEqual(['reader', 'recorder']);
    });

    it('proposes a login name from the unit when none is given', async () => {
      await add();
      await add({ name: 'Thị Út' });
      await add({ name: 'Người Thứ Ba', role: 'agency', unit: 'so-gddt' });
      const logins = (await world.database.of(Person).find({ order: { createdAt: 'DESC' }, take: 3 })).map(
        ({ login }) => login,
      );
      expect(logins.sort()).toEqual(['an-bien', 'an-bien-2', 'so-gddt']);
    });

    it('shows the code once: the same form again leads to the account without it', async () => {
      const form = formOf((await committee.get('/accounts/new')).text);
      const body = { ...form.fields, ...details };
      const first = await committee.post(form.action, body);
      const second = await committee.post(form.action, body);
      const made = await load('an-bien');
      expect([first.status, second.status, second.location]).toEqual([200, 303, `/accounts/${made.id}`]);
      expect((await committee.follow(second)).text).not.toMatch(codePattern);
      expect(await world.database.of(Person).countBy({ name: 'Danh Sóc' })).toBe(1);
      expect((await committee.get(`/accounts/${made.id}/code`)).status).toBe(404);
      expect((await committee.get(`/accounts/${made.id}/slip`)).status).toBe(404);
    });

    it.each([
      ['no name', { name: ' ' }, 'name'],
      ['a name of 300 letters', { name: 'ă'.repeat(300) }, 'name'],
      ['control characters', { name: 'Danh\u0007Sóc' }, 'name'],
      ['a login with marks', { login: 'Huyện Ủy' }, 'login'],
      ['a login like an e-mail', { login: 'a@b.vn' }, 'login'],
      ['a login that is taken', { login: 'anbien' }, 'login'],
      ['a wrong e-mail', { email: 'a@b' }, 'email'],
      ['two e-mails', { email: 'a@b.vn,c@d.vn' }, 'email'],
      ['a wrong telephone', { phone: '12' }, 'phone'],
      ['no role', { role: '', unit: '' }, 'role-1'],
      ['a role without its unit', { role: ['district', 'door'], unit: ['ubnd-an-bien', ''] }, 'unit-2'],
      ['a unit without its role', { role: ['', ''], unit: ['', 'so-y-te'] }, 'role-1'],
      ['a unit that does not exist', { unit: 'ubnd-nowhere' }, 'unit-1'],
      ['a district role in an agency', { unit: 'so-y-te' }, 'unit-1'],
      ['an agency role in a district', { role: 'agency' }, 'unit-1'],
    ])('asks again for %s', async (_, fields, field) => {
      const answer = await add(fields);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(`href="#${field}"`);
      expect(answer.text).toContain(`id="${field}"`);
      expect(await world.database.of(Person).countBy({ name: 'Danh Sóc' })).toBe(0);
    });

    it.each([
      { role: 'admin' },
      { duties: 'king' },
      { passwordHash: 'x' },
      { id: 'x' },
      { blockedAt: '' },
    ] as Record<string, string>[])('refuses what no form offers: %j', async (fields) => {
      expect((await add(fields)).status).toBe(422);
    });

    it('keeps what was typed', async () => {
      const { fields } = formOf(
        (await add({ name: '', phone: '0912 345 678', role: ['', 'door'], unit: ['', 'so-y-te'] })).text,
      );
      expect(fields).toMatchObject({ phone: '0912 345 678' });
      const again = (await add({ name: '', role: ['', 'door'], unit: ['', 'so-y-te'] })).text;
      expect(again).toMatch(/<option value="door" selected/);
      expect(again).toMatch(/<option value="so-y-te" selected/);
    });

    it('gives one of two people at once the name, and tells the other', async () => {
      const people = world.get(People);
      const person = {
        name: 'Hai Người',
        email: null,
        phone: '',
        roles: [{ role: 'door' as const, unitSlug: 'so-y-te' }],
        duties: [],
      };
      const results = await Promise.allSettled(
        [1, 2].map(() => people.create({ ...person, login: 'same-name' })),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { mistakes: [{ field: 'login' }] },
      });
    });
  });

  describe('editing', () => {
    it('changes details, roles and duties, which count from the next request on', async () => {
      const anBien = await world.signedIn('anBien');
      const answer = await committee.submit(`/accounts/${id('anBien')}/edit`, {
        name: 'Tên Mới',
        role: ['district', 'committee'],
        unit: ['ubnd-an-bien', 'so-ldtbxh'],
        duties: 'safeguarding-lead',
      });
      expect(answer.location).toBe(`/accounts/${id('anBien')}`);
      const page = await committee.follow(answer);
      expect(page.text).toContain('Tên Mới');
      expect(page.text).toContain('Phụ trách an toàn trẻ em');
      expect((await anBien.get('/accounts')).status).toBe(200);
      const [activity] = await world.database.of(Activity).find({ order: { id: 'DESC' }, take: 1 });
      expect(activity).toMatchObject({
        verb: 'person.edit',
        subjectId: id('anBien'),
        fields: 'duties,hats,name',
      });
    });

    it('shows both values where someone has saved in between, and the next save wins', async () => {
      const page = formOf((await committee.get(`/accounts/${id('anBien')}/edit`)).text);
      const other = await world.signedIn('tinhDoan');
      await other.submit(`/accounts/${id('anBien')}/edit`, {
        name: 'Tên Của Họ',
        role: 'district',
        unit: 'ubnd-an-bien',
      });
      const mine = { ...page.fields, name: 'Tên Của Tôi', role: 'district', unit: 'ubnd-rach-gia' };
      const stale = await committee.post(page.action, mine);
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('Tên Của Tôi');
      expect(stale.text).toContain('Tên Của Họ');
      expect((await load('anbien')).name).toBe('Tên Của Họ');
      const again = await committee.post(page.action, {
        ...formOf(stale.text).fields,
        role: 'district',
        unit: 'ubnd-rach-gia',
      });
      expect(again.status).toBe(303);
      expect((await load('anbien')).name).toBe('Tên Của Tôi');
    });

    it('stays stale where the form came back for another mistake', async () => {
      const page = formOf((await committee.get(`/accounts/${id('anBien')}/edit`)).text);
      const hat = { role: 'district', unit: 'ubnd-an-bien' };
      const wrong = await committee.post(page.action, { ...page.fields, ...hat, name: '' });
      const other = await world.signedIn('tinhDoan');
      await other.submit(`/accounts/${id('anBien')}/edit`, { name: 'Tên Của Họ', ...hat });
      const wrongAgain = await committee.post(page.action, {
        ...formOf(wrong.text).fields,
        ...hat,
        name: '',
      });
      const late = await committee.post(page.action, {
        ...formOf(wrongAgain.text).fields,
        ...hat,
        name: 'Tên Của Tôi',
      });
      expect(late.status).toBe(409);
    });

    it('never changes the login name', async () => {
      const answer = await committee.submit(`/accounts/${id('anBien')}/edit`, { ...details, login: 'other' });
      expect(answer.status).toBe(422);
    });
  });

  describe('blocking', () => {
    it('ends the person’s sessions at once, and can be undone', async () => {
      const anBien = await world.signedIn('anBien');
      expect((await anBien.get('/account')).status).toBe(200);
      const blocked = await press(committee, 'anBien', 'block');
      expect((await committee.follow(blocked)).text).toContain('Đã khóa tài khoản');
      expect((await anBien.get('/account')).status).toBe(303);
      expect((await press(committee, 'anBien', 'block?_method=DELETE')).status).toBe(303);
      expect((await load('anbien')).blockedAt).toBeNull();
      expect((await anBien.get('/account')).status).toBe(303);
    });

    it('takes away an unused code, and gives none while it lasts', async () => {
      await press(committee, 'anBien', 'code');
      await press(committee, 'anBien', 'block');
      expect(await world.database.of(OneTimeCode).count()).toBe(0);
      expect((await committee.post(`/accounts/${id('anBien')}/code`)).status).toBe(409);
    });

    it('is nothing that one does to oneself', async () => {
      expect((await committee.get(`/accounts/${id('committee')}`)).text).not.toContain(
        `/accounts/${id('committee')}/block`,
      );
      const answer = await committee.post(`/accounts/${id('committee')}/block`);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Không tự khóa tài khoản của mình');
      expect((await committee.post(`/accounts/${id('committee')}/code`)).status).toBe(409);
      expect((await committee.get('/account')).status).toBe(200);
    });

    it('is no GET', async () => {
      expect((await committee.get(`/accounts/${id('anBien')}/block`)).status).toBe(404);
      expect((await load('anbien')).blockedAt).toBeNull();
    });
  });

  describe('the last of the committee', () => {
    const stripped = { name: 'Còn Lại', role: 'door', unit: 'so-ldtbxh' };

    function change(entity: typeof Person | typeof OneTimeCode, where: object, fields: object) {
      return world.database.housekeeping('test.change', () =>
        world.database.of<object>(entity).update(where, fields),
      );
    }

    beforeEach(async () => {
      for (const name of ['committee', 'tinhDoan'] as const)
        await change(Person, { id: id(name) }, { passwordHash: 'of a password that nobody types here' });
    });

    it('cannot lose the role', async () => {
      await press(committee, 'tinhDoan', 'block');
      const answer = await committee.submit(`/accounts/${id('committee')}/edit`, stripped);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('tài khoản cuối cùng của Ban tổ chức');
      expect((await committee.get('/accounts')).status).toBe(200);
    });

    it('one of two may lose it', async () => {
      expect((await committee.submit(`/accounts/${id('tinhDoan')}/edit`, stripped)).status).toBe(303);
    });

    it('counts on nobody who cannot sign in, for want of a password and of a code for one', async () => {
      const strip = async () =>
        (await committee.submit(`/accounts/${id('committee')}/edit`, stripped)).status;
      await change(Person, { id: id('tinhDoan') }, { passwordHash: null });
      expect(await strip()).toBe(409);
      await press(committee, 'tinhDoan', 'code');
      const code = { personId: id('tinhDoan') };
      await change(OneTimeCode, code, { expiresAt: new Date(Date.now() - 1000) });
      expect(await strip()).toBe(409);
      await change(OneTimeCode, code, { expiresAt: new Date(Date.now() + 60_000) });
      expect(await strip()).toBe(303);
    });

    it('stays when both block or strip each other at the same moment', async () => {
      const tinhDoan = await world.signedIn('tinhDoan');
      const pageOf = async (browser: Browser, name: CastName) =>
        formOf((await browser.get(`/accounts/${id(name)}/edit`)).text);
      const [theirs, mine] = [await pageOf(committee, 'tinhDoan'), await pageOf(tinhDoan, 'committee')];
      const answers = await Promise.all([
        committee.post(theirs.action, { ...theirs.fields, ...stripped }),
        tinhDoan.post(mine.action, { ...mine.fields, ...stripped }),
        committee.post(`/accounts/${id('tinhDoan')}/block`),
        tinhDoan.post(`/accounts/${id('committee')}/block`),
      ]);
      expect(answers.every(({ status }) => status < 500)).toBe(true);
      const members = await world.database.of(Person).find({ where: { roles: { role: 'committee' } } });
      expect(members.filter(({ blockedAt }) => !blockedAt)).toHaveLength(1);
    });
  });

  describe('a reset', () => {
    it('shows a slip once, ends the sessions and makes the old password and the old code worthless', async () => {
      const passwordHash = await world.get(Passwords).hash('mưa rơi trên mái lá');
      await world.database.housekeeping('test.password', () =>
        world.database.of(Person).update({ id: id('anBien') }, { passwordHash }),
      );
      const anBien = await world.signedIn('anBien');
      const [first, second] = [
        await press(committee, 'anBien', 'code'),
        await press(committee, 'anBien', 'code'),
      ];
      const [old, code] = [first, second].map(({ text }) => codePattern.exec(text)?.[0] ?? '');
      expect(old).not.toBe(code);
      expect(second.text).toContain('Trần Văn Mẫu');
      expect((await anBien.get('/account')).status).toBe(303);
      const visitor = world.visitor();
      expect(
        (await visitor.post('/sign-in', { login: 'anbien', password: 'mưa rơi trên mái lá' })).status,
      ).toBe(422);
      const chosen = { login: 'anbien', password: 'ba con voi xanh', again: 'ba con voi xanh' };
      expect((await visitor.post('/first-password', { ...chosen, code: old })).status).toBe(422);
      expect((await visitor.post('/first-password', { ...chosen, code })).status).toBe(303);
    });

    it('leaves no readable code in the database', async () => {
      const code = codePattern.exec((await press(committee, 'anBien', 'code')).text)?.[0] ?? '';
      for (const table of world.database.tableNames) {
        const rows: unknown = await world.database.manager.query(`SELECT * FROM "${table}"`);
        expect(JSON.stringify(rows)).not.toContain(code);
      }
    });
  });

  describe('the list', () => {
    it('finds by name, login and unit without accents', async () => {
      const finds = async (query: string) =>
        namesIn((await committee.get(`/accounts?q=${encodeURIComponent(query)}`)).text);
      expect(await finds('thi du')).toEqual(['Lê Thị Thí Dụ']);
      expect(await finds('ANBIEN')).toEqual(['Trần Văn Mẫu']);
      expect(await finds('so y te')).toEqual(['Phạm Văn Thử']);
      expect(await finds('Rạch Giá')).toEqual(['Lê Thị Thí Dụ']);
      expect((await committee.get('/accounts?q=zzz')).text).toContain('Không có tài khoản nào như vậy');
    });

    it('filters by role and state with counts, and sorts by given name', async () => {
      await press(committee, 'anBien', 'block');
      const all = await committee.get('/accounts');
      expect(namesIn(all.text)).toEqual([
        'Danh Thị Cửa',
        'Lê Thị Thí Dụ',
        'Nguyễn Thị Mẫu',
        'Trần Văn Mẫu',
        'Phạm Văn Thử',
        'Võ Hai Vai',
        'Trương Thị Bảo Vệ',
      ]);
      expect(all.text).toMatch(/đã khóa\s*<strong>1</);
      expect(namesIn((await committee.get('/accounts?role=committee')).text)).toEqual([
        'Nguyễn Thị Mẫu',
        'Võ Hai Vai',
      ]);
      expect(namesIn((await committee.get('/accounts?state=blocked')).text)).toEqual(['Trần Văn Mẫu']);
      expect(namesIn((await committee.get('/accounts?sort=login&role=district')).text)).toEqual([
        'Trần Văn Mẫu',
        'Lê Thị Thí Dụ',
      ]);
    });

    it.each([
      '?page=99',
      '?page=-1',
      '?page=x',
      '?sort=password',
      '?role=king',
      '?q=%25&q=b',
      `?q=${'a'.repeat(300)}`,
    ])('understands as much of %s as it can', async (query) => {
      expect((await committee.get(`/accounts${query}`)).status).toBe(200);
    });

    it('is paged, and takes the same number of queries however long it is', async () => {
      const page = () => countQueries(world, () => committee.get('/accounts'));
      const before = await page();
      await world.database.housekeeping('test.many', async () => {
        for (let number = 0; number < 60; number++) {
          const personId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
          await world.database.of(Person).insert({
            id: personId,
            login: `nguoi-${number}`,
            email: null,
            name: `Người Thứ ${number}`,
            createdAt: new Date(),
            passwordHash: null,
            blockedAt: null,
            demonstration: false,
          });
          await world.database.of(RoleGrant).insert({ personId, role: 'door', unitSlug: 'so-y-te' });
          await world.database.of(DutyGrant).insert({ personId, duty: 'reader' });
        }
      });
      expect(await page()).toBe(before);
      expect(namesIn((await committee.get('/accounts')).text)).toHaveLength(50);
      expect(namesIn((await committee.get('/accounts?page=2')).text)).toHaveLength(17);
    });
  });

  describe('the command accounts:create', () => {
    async function run(...args: string[]) {
      const said: string[] = [];
      const command = accountCommands.find(({ name }) => name === 'accounts:create');
      const say = (line: string) => void said.push(line);
      const code = await command?.run({
        args,
        app: () => Promise.resolve(world.app),
        print: say,
        complain: say,
      });
      return { code, said: said.join('\n') };
    }
    const first = [
      '--login',
      'bto',
      '--name',
      'Nguyễn Văn Thử',
      '--role',
      'committee',
      '--unit',
      'so-ldtbxh',
    ];

    it('makes an account and prints a code that opens it', async () => {
      const { code, said } = await run(...first);
      expect(code).toBe(0);
      const chosen = {
        login: 'bto',
        code: codePattern.exec(said)?.[0] ?? '',
        password: 'ba con voi xanh',
        again: 'ba con voi xanh',
      };
      const browser = world.visitor();
      expect((await browser.post('/first-password', chosen)).status).toBe(303);
      expect((await browser.get('/accounts')).status).toBe(200);
    });

    it('refuses a second one of the same name with a clear sentence', async () => {
      await run(...first);
      const { code, said } = await run(...first);
      expect(code).toBe(1);
      expect(said).toContain('Somebody has the login name “bto” already');
    });

    it.each([
      [['--login', 'bto'], '--name needs'],
      [first.slice(2), '--login needs'],
      [[...first.slice(0, 4), '--role', 'king', '--unit', 'so-ldtbxh'], '--role needs one of'],
      [first.slice(0, 6), '--unit needs'],
      [[...first, '--password', 'x'], 'password'],
    ])('says what is missing: %j', async (args, sentence) => {
      const { code, said } = await run(...args);
      expect(code).toBe(2);
      expect(said).toContain(sentence);
      expect(said).toContain('Usage: accounts:create');
    });

    it('refuses a unit that the plan does not have', async () => {
      const { code, said } = await run(...first.slice(0, 6), '--unit', 'nowhere');
      expect(code).toBe(1);
      expect(said).toContain('Choose a unit');
    });
  });
});

describe('a password', () => {
  const personal = ['an-bien', 'soc@example.vn', 'Danh Sóc', '0912 345 678'];

  it.each([
    'short',
    'chín chữ!',
    '1234567890',
    '0987654321',
    '123456789012',
    'qwertyuiop',
    'QwertyUIOP123',
    '1q2w3e4r5t',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '20192019201920',
    'Matkhau123456',
    'mật khẩu 2019',
    'Password2019!',
    'anhyeuem123456',
    'kiengiang2019',
    'Kiên Giang 2019',
    'TreEm111111',
    '!!!!!!!!!!!!',
    'an-bien2019',
    'AnBien 123456',
    'anbienanbien',
    'danhsoc1990',
    'Danh Sóc 1990',
    '0912345678',
    'soc@example.vn',
  ])('like %j is refused', (password) => {
    expect(weaknessOf(password, personal)).not.toBeNull();
  });

  it.each([
    'ba con voi xanh',
    'thuyền ra khơi sớm',
    'correct horse battery',
    'tre xanh 4 mùa gió',
    'anbien có mưa rào',
    'x7#kQ!pz2Lm',
    '８ con mèo mướp vàng',
  ])('like %j is taken', (password) => {
    expect(weaknessOf(password, personal)).toBeNull();
  });

  it(`counts letters as people do, and has no upper bound below ${passwordLength.max}`, () => {
    expect(weaknessOf('ươ'.normalize('NFD').repeat(2), [])?.key).toBe('accounts.password-short');
    expect(weaknessOf('một hai ba bốn '.repeat(13), [])).toBeNull();
  });

  it('is hashed two at a time, the next ones wait, and too many are sent away', async () => {
    const passwords = new Passwords();
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.verify(null, 'x')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(52);
    expect(passwords.computed).toBe(52);
    expect(await passwords.verify(await passwords.hash('x'), 'x')).toBe(true);
  });
});

interface Cast {
  people: Person[];
  roles: RoleGrant[];
  duties: DutyGrant[];
}

async function readCast({ database }: World): Promise<Cast> {
  return {
    people: await database.of(Person).find(),
    roles: await database.of(RoleGrant).find(),
    duties: await database.of(DutyGrant).find(),
  };
}

/** Everybody as they were, with no sessions, codes and failures. */
async function putBack({ database }: World, { people, roles, duties }: Cast): Promise<void> {
  await database.housekeeping('test.put-back', async () => {
    await database.of(Person).createQueryBuilder().delete().execute();
    await database.of(SignInFailure).createQueryBuilder().delete().execute();
    await database.of(Person).insert(copies(people));
    await database.of(RoleGrant).insert(copies(roles));
    await database.of(DutyGrant).insert(copies(duties));
  });
}

/** An insert writes into what it is given. */
function copies<T extends object>(rows: T[]): T[] {
  return rows.map((row) => Object.assign({}, row));
}

/** Names in the order of the list's rows. */
function namesIn(html: string): string[] {
  return [...html.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name ?? '');
}
