import { randomUUID } from 'node:crypto';
import { codeOf, inviteAll, linkOf, nameBy } from './representatives/inviting-agencies.js';
import { placeAt } from './recommendations/placing.js';
import { World, forum } from './support/world.js';

const delegation = `/events/${forum}/delegations/ubnd-an-bien`;

/** Values that must never reach a log: whatever people type, in every way that a request can go. */
const canary = {
  name: 'CANARY Tên Của Em',
  guardianName: 'CANARY Người Giám Hộ',
  school: 'CANARY Trường',
  health: 'CANARY dị ứng tôm',
  login: 'canary-login',
  password: 'CANARY mật khẩu dài',
};

describe('the log', () => {
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await World.open({ logLevel: 'debug' }, (line) => void lines.push(line));
  });
  afterAll(() => world.close());

  const child = () => ({
    formKey: randomUUID(),
    version: '0',
    role: 'child',
    name: canary.name,
    'born-day': '9',
    'born-month': '5',
    'born-year': '2007',
    gender: 'female',
    school: canary.school,
    guardianName: canary.guardianName,
    guardianPhone: '0912 000 999',
    health: canary.health,
  });

  it('tells the route of every request, never its address or what was typed', async () => {
    const browser = await world.signedIn('anBien');
    expect((await browser.post(`${delegation}/delegates`, child())).status).toBe(303);
    expect((await browser.post(`${delegation}/delegates`, { ...child(), gender: '' })).status).toBe(422);
    expect((await browser.get(`${delegation}?q=CANARY`)).status).toBe(200);
    await browser.get('/CANARY/khong-co');
    await browser.get('/%zzCANARY');
    await world.visitor().post('/sign-in', { login: canary.login, password: canary.password });
    await (await world.signedIn('rachGia')).get(`${delegation}?q=CANARY`);
    expect(lines.join('')).toContain('/events/:event/delegations/:unit');
    expect(lines.filter((line) => /canary|0912 000 999/i.test(line))).toEqual([]);
  });

  it('knows neither the link and the code of an invitation nor who is named through them', async () => {
    const committee = await world.signedIn('committee');
    await inviteAll(committee);
    const link = await linkOf(committee, 'so-y-te');
    const code = await codeOf(committee, 'so-y-te');
    const visitor = world.visitor();
    await visitor.get('/answer');
    expect((await visitor.submit('/answer', { unit: 'so-y-te', code })).status).toBe(303);
    expect((await nameBy(visitor, link, { name: canary.name, email: 'canary@example.vn' })).status).toBe(303);
    expect((await nameBy(visitor, link, { name: canary.name, phone: 'CANARY' })).status).toBe(422);
    const told = lines.join('');
    expect(told).toContain('/answer/:token');
    expect(told).not.toContain(link.replace('/answer/', ''));
    expect(told).not.toContain(code);
    expect(lines.filter((line) => /canary|0912 345 678/i.test(line))).toEqual([]);
  });

  it('knows nothing of what is asked, answered, promised, or said to an answer', async () => {
    const [committee, agency, district] = [
      await world.signedIn('committee'),
      await world.signedIn('soYTe'),
      await world.signedIn('anBien'),
    ];
    const row = await placeAt(world, 'assigned');
    const told = {
      text: 'CANARY trả lời',
      childText: 'CANARY cho em',
      outcome: 'met',
      cause: '',
      next: 'submit',
    };
    const path = `/desk/recommendations/${row.id}`;
    const written = await agency.postFiles(`${path}/answer?_method=PUT`, { version: '1', ...told }, {});
    expect(written.status).toBe(303);
    await committee.post(`${path}/answer/return`, { version: '2', returnReason: 'CANARY lý do' });
    await committee.post(`${path}/spoken?_method=PUT`, {
      version: '0',
      speaker: 'CANARY',
      said: 'CANARY nói',
    });
    await committee.post(`${path}/merging`, { version: 'CANARY', number: 'CANARY' });
    await committee.get('/desk/recommendations?q=CANARY&topic=CANARY');
    await world.visitor().get('/recommendations?q=CANARY');
    const back = `/events/${forum}/feedback/ubnd-an-bien/verdicts`;
    await district.post(back, { recommendation: row.id, round: '1', verdict: 'not-enough', note: 'CANARY' });
    expect(lines.join('')).toContain('/desk/recommendations/:id/answer');
    expect(lines.filter((line) => /canary/i.test(line))).toEqual([]);
  });

  it('describes a failure with an id that the visitor sees, without the values of the statement', async () => {
    await world.database.housekeeping('test.break', () =>
      world.database.manager.query('ALTER TABLE delegates RENAME TO broken'),
    );
    lines.length = 0;
    const answer = await (await world.signedIn('anBien')).post(`${delegation}/delegates`, child());
    await world.database.housekeeping('test.mend', () =>
      world.database.manager.query('ALTER TABLE broken RENAME TO delegates'),
    );
    expect(answer.status).toBe(500);
    const id = /"id":"([0-9a-f]{8})"/.exec(lines.join(''))?.[1] ?? 'no id';
    expect(answer.text).toContain(id);
    expect(answer.text).not.toMatch(/delegates|sqlite|query|stack/i);
    expect(lines.filter((line) => /canary|0912 000 999/i.test(line))).toEqual([]);
  });

  it('holds no address of a session or a cookie', async () => {
    const browser = await world.signedIn('anBien');
    await browser.get('/desk');
    const session = browser.cookies.get('session') ?? 'none';
    expect(lines.join('')).not.toContain(session);
  });
});
