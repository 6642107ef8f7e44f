import { World } from './support/world.js';

describe('the frame around every page', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it.each([
    ['/khong-co', 404],
    ['/%zz', 400],
    ['/events/%00', 404],
    [`/${'a'.repeat(3000)}`, 404],
  ])('answers %s with a page that helps and with all the security headers', async (path, status) => {
    const answer = await world.visitor().get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<h1');
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has a content security policy without anything inline', async () => {
    const policy = (await world.visitor().get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
  });

  it('refuses forms that come from another site', async () => {
    const visitor = world.visitor();
    const foreign = await visitor.post(
      '/language',
      { language: 'en' },
      { origin: 'https://elsewhere.example' },
    );
    const crossSite = await visitor.post('/language', { language: 'en' }, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, crossSite.status]).toEqual([403, 403]);
    expect(foreign.headers.get('set-cookie')).toBeNull();
  });

  it('answers a body of two megabytes with a page that says so', async () => {
    const answer = await world.visitor().post('/language', { language: 'x'.repeat(2_000_000) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('<h1');
  });

  it.each(['application/json', 'text/plain', 'application/xml'])(
    'does not stumble over a body of %s',
    async (type) => {
      const response = await fetch(`${world.origin}/language`, {
        method: 'POST',
        redirect: 'manual',
        body: '{',
        headers: { 'content-type': type },
      });
      expect([303, 400, 415, 422]).toContain(response.status);
    },
  );

  it('refuses a form of a hundred thousand fields before it checks them one by one', async () => {
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, '']));
    const answer = await world.visitor().post('/clock', fields);
    expect(answer.status).toBe(422);
    expect(answer.text.length).toBeLessThan(50_000);
  });

  it('takes forms only, no JSON', async () => {
    const answer = await fetch(`${world.origin}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"login":[{"toString":1}]}',
    });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('<h1');
  });

  it('keeps nothing of one visitor in the page of the next', async () => {
    const headers = { referer: `${world.origin}/help/door?x=CANARY` };
    await fetch(`${world.origin}/privacy`, { method: 'HEAD', headers });
    await world.visitor().get('/privacy', headers);
    expect((await world.visitor().get('/privacy')).text).not.toContain('CANARY');
  });

  it('reads a broken cookie as none', async () => {
    const visitor = world.visitor();
    for (const value of ['%%%', 'x'.repeat(4000), '"', '../../etc', '']) {
      visitor.cookies.set('session', value).set('language', value).set('done', value);
      expect((await visitor.get('/')).status).toBe(200);
    }
  });
});
