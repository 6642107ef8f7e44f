import { randomUUID } from 'node:crypto';
import { anyone } from '../src/accounts/policy.js';
import type { SignedIn } from '../src/accounts/signed-in.js';
import { Sessions } from '../src/accounts/sessions.service.js';
import { Delegate } from '../src/delegates/delegate.entity.js';
import { Delegation } from '../src/delegates/delegation.entity.js';
import { PrintRun } from '../src/badges/badge.entity.js';
import type { Answer, Browser } from './support/browser.js';
import { routesOf } from './support/routes.js';
import type { Route } from './support/routes.js';
import { World, forum } from './support/world.js';
import type { CastName } from './support/world.js';

const castNames: CastName[] = ['committee', 'anBien', 'rachGia', 'soYTe', 'door', 'tinhDoan'];

/**
 * Every route × every role × own and foreign records, generated from the controllers themselves: a route without a
 * policy, or with a parameter that this table does not know, fails here.
 */
describe('the matrix of routes and roles', () => {
  let world: World;
  let routes: Route[];
  beforeAll(async () => {
    world = await World.open();
    routes = routesOf(world.app);
  });
  afterAll(() => world.close());

  it('knows every route that the server answers', () => {
    const served = world.served.filter((route) => !route.startsWith('HEAD ') && route !== 'GET /assets/*');
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect(routes.length).toBeGreaterThan(25);
    expect(served.filter((route) => !known.has(route))).toEqual([]);
  });

  it('finds a declared policy on every route', () => {
    expect(routes.filter(({ policy }) => !policy).map(({ handler }) => handler)).toEqual([]);
  });

  it('opens to visitors only what is meant for everybody, and leads them to the sign-in page elsewhere', async () => {
    for (const route of routes) {
      const answer = await call(world.visitor(), route, await addressOf(route, 'ubnd-an-bien'));
      expect([nameOf(route), isShut(answer)]).toEqual([nameOf(route), !route.policy!(null)]);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it.each(castNames)('lets %s in where a policy says so, and nowhere else', async (name) => {
    const person = await signedInPerson(name);
    for (const route of routes) {
      const answer = await call(await world.signedIn(name), route, await addressOf(route, 'ubnd-an-bien'));
      expect(answer.status).toBeLessThan(500);
      expect([nameOf(route), answer.status === 403]).toEqual([nameOf(route), !route.policy!(person)]);
    }
  });

  it("answers for another district's records exactly as for records that do not exist", async () => {
    const scoped = routes.filter(
      ({ path, policy }) => policy !== anyone && /:(unit|id|delegate)\b/.test(path),
    );
    expect(scoped.length).toBeGreaterThan(5);
    const person = await signedInPerson('rachGia');
    for (const route of scoped.filter(({ policy }) => policy!(person))) {
      const foreign = await call(
        await world.signedIn('rachGia'),
        route,
        await addressOf(route, 'ubnd-an-bien'),
      );
      const missing = await call(await world.signedIn('rachGia'), route, missingAddressOf(route));
      expect([nameOf(route), foreign.status]).toEqual([nameOf(route), 404]);
      expect(withoutKeys(foreign)).toBe(withoutKeys(missing));
    }
  });

  it('changes nothing on GET', async () => {
    const pages = routes.filter(({ method }) => method === 'GET');
    const addresses: string[] = [];
    for (const route of pages) addresses.push(await addressOf(route, 'ubnd-an-bien'));
    const before = await rows();
    for (const name of castNames) {
      const browser = await world.signedIn(name);
      for (const address of addresses) await browser.get(address);
    }
    expect(await rows()).toEqual(before);
  });

  /** A fresh delegate, run and account for each call, since some calls delete or block. */
  async function addressOf({ path }: Route, unit: string): Promise<string> {
    let address = path
      .replace(':event', forum)
      .replace(':unit', unit)
      .replace(':role', 'district')
      .replace(':slug', 'ubnd-an-bien');
    if (address.includes(':id')) address = address.replace(':id', await recordFor(path));
    expect(address).not.toContain(':');
    return address;
  }

  function missingAddressOf({ path }: Route): string {
    return path.replace(':event', forum).replace(':unit', 'ubnd-khong-co').replace(':id', randomUUID());
  }

  async function recordFor(path: string): Promise<string> {
    const makers: [RegExp, () => Promise<string>][] = [
      [/^\/delegates\//, () => delegateOf('ubnd-an-bien')],
      [/^\/print-runs\//, printRun],
      [/^\/accounts\//, () => Promise.resolve(world.personIds.soYTe)],
    ];
    const maker = makers.find(([pattern]) => pattern.test(path));
    if (!maker) throw new Error(`The matrix knows no record for ${path}`);
    return maker[1]();
  }

  async function delegateOf(unitSlug: string): Promise<string> {
    const id = randomUUID();
    await world.database.housekeeping('test.delegate', async () => {
      const key = { eventSlug: forum, unitSlug };
      const found = await world.database.of(Delegation).findOneBy(key);
      const delegationId = found?.id ?? randomUUID();
      if (!found)
        await world.database.of(Delegation).insert({ id: delegationId, ...key, changedAt: new Date() });
      await world.database.of(Delegate).insert({
        id,
        delegationId,
        ...key,
        role: 'child',
        name: 'Danh Kín',
        nameFold: 'danhkin',
        sortKey: 'kin',
        born: '2006-05-09',
        gender: 'male',
        healthSealed: null,
        approvedAt: null,
        createdAt: new Date(),
        updatedAt: new Date(),
      });
    });
    return id;
  }

  async function printRun(): Promise<string> {
    const id = randomUUID();
    const run = {
      id,
      eventSlug: forum,
      personId: world.personIds.committee,
      createdAt: new Date(),
      state: 'failed',
      backs: false,
      picked: false,
      total: 0,
    } as const;
    await world.database.housekeeping('test.run', () => world.database.of(PrintRun).insert(run));
    return id;
  }

  async function signedInPerson(name: CastName): Promise<SignedIn> {
    const id = await world.database.housekeeping('test.session', () =>
      world.get(Sessions).open(world.personIds[name], ''),
    );
    return (await world.get(Sessions).personOf(id))!;
  }

  async function rows(): Promise<Record<string, string>> {
    const uncounted = ['sessions', 'activity_seals'];
    const names = world.database.tableNames.filter((name) => !uncounted.includes(name));
    const counts = await Promise.all(
      names.map((name) => world.database.manager.query(`SELECT count(*) AS n FROM "${name}"`)),
    );
    return Object.fromEntries(
      names.map((name, index) => [name, String((counts[index] as [{ n: unknown }])[0].n)]),
    );
  }
});

function call(browser: Browser, { method }: Route, address: string): Promise<Answer> {
  if (method === 'GET') return browser.get(address);
  return browser.post(method === 'POST' ? address : `${address}?_method=${method}`);
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function isShut({ status, location }: Answer): boolean {
  return (
    status === 401 ||
    (status === 303 && location?.startsWith('/sign-in') === true && !location.startsWith('/sign-in/'))
  );
}

/** Page without what differs from one page view to the next. */
function withoutKeys({ text }: Answer): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll('ubnd-khong-co', 'ubnd-an-bien');
}
