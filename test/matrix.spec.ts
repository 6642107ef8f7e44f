import { randomUUID } from 'node:crypto';
import type { Answer, Browser } from './support/browser.js';
import { contentsOf } from './support/contents.js';
import { Records } from './support/records.js';
import { routesOf } from './support/routes.js';
import type { Route } from './support/routes.js';
import { World, forum } from './support/world.js';
import type { CastName } from './support/world.js';

/**
 * What everybody of the cast wears: v visitor, c committee, d district, a agency, o door; of duties r reader, s safeguarding,
 * w recorder.
 */
const letters = {
  committee: 'cr',
  anBien: 'd',
  rachGia: 'd',
  soYTe: 'a',
  door: 'o',
  baoVe: 'osw',
  tinhDoan: 'ca',
} satisfies Record<CastName, string>;
const castNames = Object.keys(letters) as CastName[];

/** Who may enter each route, as it was decided; what they may see there is another question. */
const entrances: Record<string, string> = {
  'GET /sign-in': 'vcdao',
  'POST /sign-in': 'vcdao',
  'GET /first-password': 'vcdao',
  'POST /first-password': 'vcdao',
  'GET /forgotten-password': 'vcdao',
  'POST /forgotten-password': 'vcdao',
  'GET /answer': 'vcdao',
  'POST /answer': 'vcdao',
  'GET /answer/:token': 'vcdao',
  'GET /answer/:token/receipt': 'vcdao',
  'PUT /answer/:token/representative': 'vcdao',
  'POST /answer/:token/refusal': 'vcdao',
  'PUT /answer/:token/contents': 'vcdao',
  'DELETE /answer/:token/files/:file': 'vcdao',
  'POST /answer/:token/files/:file/openings': 'vcdao',
  'DELETE /answer/:token/readiness': 'vcdao',
  'GET /events/:event/seats': 'c',
  'POST /events/:event/seats': 'c',
  'POST /events/:event/seats/invitations': 'c',
  'POST /events/:event/seats/reminders': 'c',
  'POST /events/:event/seats/exports': 'c',
  'GET /events/:event/seats/settings': 'c',
  'PUT /events/:event/seats/settings': 'c',
  'GET /events/:event/seats/new': 'c',
  'GET /events/:event/seats/:unit': 'c',
  'PUT /events/:event/seats/:unit': 'c',
  'GET /events/:event/seats/:unit/:number': 'ca',
  'GET /events/:event/seats/:unit/:number/receipt': 'ca',
  'PUT /events/:event/seats/:unit/:number/representative': 'ca',
  'POST /events/:event/seats/:unit/:number/refusal': 'ca',
  'PUT /events/:event/seats/:unit/:number/contents': 'ca',
  'DELETE /events/:event/seats/:unit/:number/files/:file': 'ca',
  'POST /events/:event/seats/:unit/:number/files/:file/openings': 'ca',
  'DELETE /events/:event/seats/:unit/:number/readiness': 'ca',
  'POST /events/:event/seats/:unit/:number/confirmation': 'c',
  'POST /events/:event/seats/:unit/:number/question': 'c',
  'POST /events/:event/seats/:unit/:number/link': 'c',
  'DELETE /events/:event/seats/:unit/:number/link': 'c',
  'GET /setup/topics': 'c',
  'POST /setup/topics': 'c',
  'POST /setup/topics/suggestions': 'c',
  'GET /setup/topics/new': 'c',
  'GET /setup/topics/:slug': 'c',
  'PUT /setup/topics/:slug': 'c',
  'GET /setup/units/:slug/contact': 'c',
  'PUT /setup/units/:slug/contact': 'c',
  'GET /obligations': 'cda',
  'GET /obligations/board': 'c',
  'POST /obligations/reminders': 'c',
  'POST /obligations/exports': 'c',
  'GET /obligations/:obligation/units/:unit': 'cda',
  'GET /obligations/:obligation/units/:unit/receipt': 'cda',
  'POST /obligations/:obligation/units/:unit/papers': 'cda',
  'POST /obligations/:obligation/units/:unit/extensions': 'c',
  'POST /papers/:id/acceptance': 'c',
  'POST /papers/:id/return': 'c',
  'POST /paper-files/:id/openings': 'cda',
  'GET /setup/obligations': 'c',
  'GET /setup/obligations/:slug': 'c',
  'PUT /setup/obligations/:slug': 'c',
  'GET /setup/holidays': 'c',
  'POST /setup/holidays': 'c',
  'DELETE /setup/holidays/:day': 'c',
  'GET /difficulties': 'cda',
  'GET /difficulties/new': 'cda',
  'POST /difficulties': 'cda',
  'GET /difficulties/:id': 'cda',
  'POST /difficulties/:id/posts': 'cda',
  'POST /difficulties/:id/passing-up': 'c',
  'GET /events/:event/letters': 'c',
  'POST /events/:event/letters': 'c',
  'GET /events/:event/letters/new': 'c',
  'POST /events/:event/letters/prints': 'c',
  'GET /events/:event/letters/issuer': 'c',
  'PUT /events/:event/letters/issuer': 'c',
  'GET /events/:event/letters/templates/:kind': 'c',
  'PUT /events/:event/letters/templates/:kind': 'c',
  'GET /events/:event/letters/templates/:kind/preview': 'c',
  'GET /letters/:id': 'c',
  'GET /letters/:id/pdf': 'c',
  'GET /letters/:id/docx': 'c',
  'PUT /letters/:id/number': 'c',
  'DELETE /letters/:id': 'c',
  'POST /letter-scans/:id/openings': 'c',
  'GET /outbox': 'c',
  'POST /outbox/sendings': 'c',
  'GET /outbox/suppressed': 'c',
  'DELETE /outbox/suppressed': 'c',
  'GET /outbox/:id': 'c',
  'POST /outbox/:id/sending': 'c',
  'POST /outbox/:id/repetition': 'c',
  'DELETE /outbox/:id': 'c',
  'PUT /outbox/:id/address': 'c',
  'POST /outbox/:id/notes': 'c',
  'DELETE /session': 'vcdao',
  'GET /account': 'cdao',
  'DELETE /account/sessions': 'cdao',
  'GET /account/password': 'cdao',
  'POST /account/password': 'cdao',
  'GET /accounts': 'c',
  'GET /accounts/new': 'c',
  'POST /accounts': 'c',
  'GET /accounts/:id': 'c',
  'GET /accounts/:id/edit': 'c',
  'PUT /accounts/:id': 'c',
  'POST /accounts/:id/block': 'c',
  'DELETE /accounts/:id/block': 'c',
  'POST /accounts/:id/code': 'c',
  'GET /setup': 'c',
  'GET /setup/contact': 'c',
  'PUT /setup/contact': 'c',
  'GET /setup/units': 'c',
  'GET /setup/units/new': 'c',
  'POST /setup/units': 'c',
  'GET /setup/units/:slug': 'c',
  'PUT /setup/units/:slug': 'c',
  'GET /setup/events': 'c',
  'GET /setup/events/:slug': 'c',
  'PUT /setup/events/:slug': 'c',
  'GET /privacy/retention': 'c',
  'GET /privacy/openings': 'c',
  'GET /events/:event/recommendations': 'c',
  'GET /events/:event/recommendations/:unit': 'cdw',
  'PUT /events/:event/recommendations/:unit': 'cdw',
  'POST /events/:event/recommendations/:unit/submission': 'cdw',
  'POST /events/:event/recommendations/:unit/nothing': 'cdw',
  'GET /events/:event/recommendations/:unit/new': 'cdw',
  'POST /events/:event/recommendations/:unit/items': 'cdw',
  'GET /events/:event/recommendations/:unit/imports/new': 'cdw',
  'POST /events/:event/recommendations/:unit/imports': 'cdw',
  'GET /own-recommendations/:id': 'cdw',
  'PUT /own-recommendations/:id': 'cdw',
  'DELETE /own-recommendations/:id': 'cdw',
  'POST /intake-files/:id/openings': 'cdw',
  'DELETE /intake-files/:id': 'cdw',
  'GET /recommendation-imports/:id': 'cdw',
  'DELETE /recommendation-imports/:id': 'cdw',
  'PUT /recommendation-imports/:id/font': 'cdw',
  'GET /recommendation-imports/:id/rows/:row': 'cdw',
  'PUT /recommendation-imports/:id/rows/:row': 'cdw',
  'POST /recommendation-imports/:id/storing': 'cdw',
  'GET /desk/recommendations': 'cdaw',
  'GET /desk/recommendations/:id': 'cdaw',
  'PUT /desk/recommendations/:id/topic': 'c',
  'POST /desk/recommendations/:id/merging': 'c',
  'DELETE /desk/recommendations/:id/merging': 'c',
  'PUT /desk/recommendations/:id/lead': 'c',
  'POST /desk/recommendations/:id/passing-on': 'cda',
  'POST /desk/recommendations/:id/sending-on': 'c',
  'DELETE /desk/recommendations/:id/sending-on': 'c',
  'POST /desk/recommendations/:id/sealing': 'c',
  'PUT /desk/recommendations/:id/answer': 'cda',
  'DELETE /desk/recommendations/:id/answer/submission': 'cda',
  'POST /desk/recommendations/:id/answer/approval': 'c',
  'POST /desk/recommendations/:id/answer/return': 'c',
  'PUT /desk/recommendations/:id/share': 'cda',
  'PUT /desk/recommendations/:id/spoken': 'cw',
  'POST /desk/recommendations/:id/commitments': 'cw',
  'POST /desk/recommendations/:id/progress': 'cda',
  'POST /desk/recommendations/:id/extensions': 'c',
  'POST /desk/recommendations/:id/reopening': 'c',
  'DELETE /desk/recommendations/:id/publication': 'c',
  'DELETE /progress-entries/:id': 'cda',
  'POST /answer-files/:id/openings': 'cdaw',
  'DELETE /answer-files/:id': 'cda',
  'GET /commitments/:id': 'cw',
  'PUT /commitments/:id': 'cw',
  'DELETE /commitments/:id': 'cw',
  'POST /commitments/:id/confirmation': 'cda',
  'GET /commitments/:id/objection': 'cda',
  'POST /commitments/:id/objection': 'cda',
  'GET /events/:event/answering-settings': 'c',
  'PUT /events/:event/answering-settings': 'c',
  'GET /events/:event/briefings/:unit': 'cdaw',
  'GET /events/:event/dialogue': 'cw',
  'GET /events/:event/publication': 'c',
  'POST /events/:event/publication': 'c',
  'GET /events/:event/feedback/:unit': 'cd',
  'POST /events/:event/feedback/:unit/delivery': 'cd',
  'POST /events/:event/feedback/:unit/verdicts': 'cd',
  'GET /events/:event/carried-over': 'cdaw',
  'GET /events/:event/recommendation-figures': 'c',
  'POST /events/:event/recommendation-report': 'c',
  'GET /recommendations': 'vcdao',
  'GET /recommendations/:id': 'vcdao',
  'GET /reading': 'r',
  'GET /reading/:id': 'r',
  'POST /reading/:id/taking': 'r',
  'POST /reading/:id/return': 'r',
  'POST /reading/:id/sealing': 'r',
  'GET /concerns': 's',
  'POST /concerns/:id/openings': 's',
  'POST /concerns/:id/reports': 's',
  'PUT /concerns/:id/form': 's',
  'POST /concerns/:id/closing': 's',
  'POST /concerns/:id/files/:file/openings': 's',
  'GET /events/:event/delegations': 'cd',
  'GET /events/:event/delegations/:unit': 'cd',
  'POST /events/:event/delegations/:unit/submission': 'd',
  'POST /events/:event/delegations/:unit/approval': 'c',
  'POST /events/:event/delegations/:unit/return': 'c',
  'GET /events/:event/delegations/:unit/list/pdf': 'cd',
  'GET /events/:event/delegations/:unit/list/docx': 'cd',
  'GET /events/:event/delegations/:unit/list/xlsx': 'cd',
  'GET /events/:event/delegations/:unit/sign-in-sheet': 'cd',
  'GET /events/:event/delegations/:unit/letterhead': 'd',
  'PUT /events/:event/delegations/:unit/letterhead': 'd',
  'GET /events/:event/delegations/:unit/signed-lists/new': 'd',
  'POST /events/:event/delegations/:unit/signed-lists': 'd',
  'POST /signed-list-scans/:id/openings': 'cd',
  'POST /events/:event/delegates/exports': 'c',
  'POST /events/:event/sign-in-sheets': 'c',
  'GET /events/:event/guests': 'c',
  'GET /events/:event/guests/new': 'c',
  'POST /events/:event/guests': 'c',
  'GET /events/:event/guests/paste': 'c',
  'POST /events/:event/guests/preview': 'c',
  'POST /events/:event/guests/batch': 'c',
  'POST /events/:event/guests/exports': 'c',
  'GET /guests/:id': 'c',
  'PUT /guests/:id': 'c',
  'DELETE /guests/:id': 'c',
  'PUT /guests/:id/names': 'c',
  'POST /guests/:id/invitation': 'c',
  'DELETE /guests/:id/invitation': 'c',
  'POST /guests/:id/acceptance': 'c',
  'POST /guests/:id/refusal': 'c',
  'DELETE /guests/:id/answer': 'c',
  'GET /events/:event/travel': 'c',
  'POST /events/:event/travel/exports': 'c',
  'GET /events/:event/delegations/:unit/travel': 'cd',
  'PUT /events/:event/delegations/:unit/travel': 'd',
  'GET /delegates/:id/travel': 'd',
  'PUT /delegates/:id/travel': 'd',
  'DELETE /delegates/:id/travel': 'd',
  'GET /events/:event/venue-proposals': 'cda',
  'GET /events/:event/venue-proposals/new': 'da',
  'POST /events/:event/venue-proposals': 'da',
  'GET /venue-proposals/:id': 'cda',
  'DELETE /venue-proposals/:id': 'da',
  'POST /venue-proposals/:id/acceptance': 'c',
  'POST /venue-proposals/:id/return': 'c',
  'GET /events/:event/host-tasks': 'cda',
  'GET /events/:event/host-tasks/new': 'da',
  'POST /events/:event/host-tasks': 'da',
  'POST /events/:event/host-tasks/suggestions': 'da',
  'GET /events/:event/host-tasks/sheet/pdf': 'cda',
  'GET /events/:event/host-tasks/sheet/docx': 'cda',
  'GET /events/:event/host-tasks/sheet/xlsx': 'cda',
  'GET /events/:event/host-tasks/letterhead': 'd',
  'PUT /events/:event/host-tasks/letterhead': 'd',
  'GET /host-tasks/:id/edit': 'da',
  'PUT /host-tasks/:id': 'da',
  'DELETE /host-tasks/:id': 'da',
  'PUT /host-tasks/:id/state': 'da',
  'GET /host-tasks/:id/obstacle': 'da',
  'PUT /host-tasks/:id/obstacle': 'da',
  'GET /events/:event/delegates': 'c',
  'GET /events/:event/delegations/:unit/delegates/new': 'd',
  'POST /events/:event/delegations/:unit/delegates': 'd',
  'GET /events/:event/changes': 'c',
  'GET /changes/:id': 'cd',
  'DELETE /changes/:id': 'd',
  'POST /changes/:id/acceptance': 'c',
  'POST /changes/:id/refusal': 'c',
  'GET /delegates/:id': 'cd',
  'GET /delegates/:id/edit': 'd',
  'PUT /delegates/:id': 'd',
  'DELETE /delegates/:id': 'd',
  'POST /delegates/:id/health-reading': 'cd',
  'GET /delegates/:id/substitution/new': 'd',
  'POST /delegates/:id/substitution': 'd',
  'GET /delegates/:id/withdrawal/new': 'd',
  'POST /delegates/:id/withdrawal': 'd',
  'GET /events/:event/delegations/:unit/imports/new': 'd',
  'POST /events/:event/delegations/:unit/imports': 'd',
  'GET /events/:event/delegations/:unit/template': 'd',
  'GET /imports/:id': 'd',
  'DELETE /imports/:id': 'd',
  'GET /imports/:id/removal': 'd',
  'GET /imports/:id/columns': 'd',
  'PUT /imports/:id/columns': 'd',
  'GET /imports/:id/rows/:row': 'd',
  'PUT /imports/:id/rows/:row': 'd',
  'POST /imports/:id/storing': 'd',
  'GET /imports/:id/file': 'd',
  'GET /setup/quotas/:event': 'c',
  'PUT /setup/quotas/:event': 'c',
  'POST /setup/quotas/:event/copies': 'c',
  'GET /setup/composition/:event': 'c',
  'PUT /setup/composition/:event': 'c',
  'GET /setup/rules/:event': 'c',
  'PUT /setup/rules/:event': 'c',
  'GET /setup/rules/:event/:rule': 'c',
  'PUT /setup/rules/:event/:rule': 'c',
  'POST /setup/rules/:event/:rule/overruling': 'c',
  'DELETE /setup/rules/:event/:rule/overruling': 'c',
  'GET /setup/ages/:event': 'c',
  'PUT /setup/ages/:event': 'c',
  'GET /delegates/:id/consents': 'cd',
  'GET /delegates/:id/consents/new': 'cd',
  'POST /delegates/:id/consents': 'cd',
  'GET /delegates/:id/consents/withdrawals/new': 'cd',
  'POST /delegates/:id/consents/withdrawals': 'cd',
  'POST /delegates/:id/consents/form': 'cd',
  'POST /delegates/:id/consents/scans': 'cd',
  'POST /consent-scans/:id/openings': 'cd',
  'DELETE /consent-scans/:id': 'cd',
  'GET /events/:event/delegations/:unit/consents': 'cd',
  'POST /events/:event/delegations/:unit/consents': 'cd',
  'POST /events/:event/delegations/:unit/consents/forms': 'cd',
  'GET /consents/find': 'cd',
  'GET /setup/consents/:event': 'c',
  'PUT /setup/consents/:event': 'c',
  'GET /events/:event/gifts': 'c',
  'POST /events/:event/gifts/reading': 'c',
  'POST /events/:event/gifts/confirmations': 'c',
  'POST /events/:event/gifts/handovers': 'c',
  'POST /events/:event/gifts/lists': 'c',
  'PUT /gifts/:id/decision': 'c',
  'POST /events/:event/delegations/:unit/gift-reading': 'd',
  'POST /events/:event/delegations/:unit/gift-lists': 'd',
  'POST /delegates/:id/gift-reading': 'd',
  'POST /delegates/:id/gifts': 'd',
  'POST /gifts/:id/reading': 'cd',
  'PUT /gifts/:id': 'd',
  'DELETE /gifts/:id': 'd',
  'GET /events/:event/selections': 'c',
  'GET /events/:event/selections/new': 'c',
  'POST /events/:event/selections': 'c',
  'PUT /events/:event/selections/places': 'c',
  'POST /events/:event/selections/exports': 'c',
  'GET /selections/:id': 'c',
  'DELETE /selections/:id': 'c',
  'GET /events/:event/badges': 'c',
  'GET /events/:event/badges/printed': 'c',
  'POST /events/:event/print-runs': 'c',
  'GET /print-runs/:id': 'c',
  'POST /print-runs/:id/attempts': 'c',
  'POST /print-runs/:id/downloads': 'c',
  'GET /events/:event/schedule': 'vcdao',
  'GET /events/:event/schedule/changes': 'vcdao',
  'GET /events/:event/schedule/calendar.ics': 'vcdao',
  'GET /events/:event/schedule/schedule.json': 'vcdao',
  'GET /events/:event/schedule/draft': 'c',
  'GET /events/:event/schedule/items/new': 'c',
  'POST /events/:event/schedule/items': 'c',
  'GET /schedule-items/:id/edit': 'c',
  'PUT /schedule-items/:id': 'c',
  'DELETE /schedule-items/:id': 'c',
  'GET /schedule-items/:id/place': 'c',
  'PUT /schedule-items/:id/place': 'c',
  'POST /schedule-items/:id/copies': 'c',
  'DELETE /schedule-steps/:id': 'c',
  'POST /obligations/calendars/:unit': 'da',
  'DELETE /obligations/calendars/:unit': 'da',
  'GET /deadlines/:token/calendar.ics': 'vcdao',
  'GET /events/:event/agendas': 'cda',
  'GET /events/:event/agendas/:kind/:subject': 'cda',
  'POST /events/:event/agenda-links': 'cda',
  'DELETE /agenda-links/:id': 'cda',
  'GET /agenda/:token': 'vcdao',
  'GET /agenda/:token/calendar.ics': 'vcdao',
  'POST /events/:event/schedule/beginning': 'c',
  'POST /events/:event/schedule/papers': 'c',
  'GET /schedule-items/:id/turns': 'c',
  'PUT /schedule-items/:id/turns': 'c',
  'GET /events/:event/rooms': 'c',
  'POST /events/:event/rooms': 'c',
  'GET /rooms/:id': 'c',
  'PUT /rooms/:id': 'c',
  'DELETE /rooms/:id': 'c',
  'GET /events/:event/groups': 'c',
  'POST /events/:event/groups': 'c',
  'POST /events/:event/groups/spread': 'c',
  'PUT /events/:event/groups/members': 'c',
  'GET /discussion-groups/:id': 'c',
  'PUT /discussion-groups/:id': 'c',
  'DELETE /discussion-groups/:id': 'c',
  'GET /events/:event/schedule/releases': 'c',
  'GET /events/:event/schedule/releases/new': 'c',
  'POST /events/:event/schedule/releases': 'c',
  'GET /events/:event/schedule/severities': 'c',
  'PUT /events/:event/schedule/severities': 'c',
  'GET /schedule-releases/:id': 'c',
  'POST /schedule-releases/:id/restoration': 'c',
  'GET /': 'vcdao',
  'GET /events/:event': 'vcdao',
  'GET /privacy': 'vcdao',
  'GET /desk': 'cdao',
  'GET /help': 'vcdao',
  'GET /help/:role': 'vcdao',
  'POST /language': 'vcdao',
  'POST /clock': 'vcdao',
};

/**
 * Asks for each route as everybody, with their own records and with others', generated from the controllers
 * themselves: a route without a policy, or with a parameter that this table does not know, fails here.
 */
describe('the matrix of routes and roles', () => {
  let world: World;
  let routes: Route[];
  let records: Records;
  beforeAll(async () => {
    world = await World.open();
    routes = routesOf(world.app);
    records = new Records(world);
  });
  afterAll(() => world.close());

  it('knows every route that the server answers', () => {
    const served = world.served.filter((route) => !route.startsWith('HEAD ') && route !== 'GET /assets/*');
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect(routes.length).toBeGreaterThan(25);
    expect(served.filter((route) => !known.has(route))).toEqual([]);
  });

  it('names every route in its table of entrances, and none that is not there', () => {
    expect(Object.keys(entrances).sort()).toEqual(routes.map(nameOf).sort());
  });

  it('finds a declared policy on every route', () => {
    expect(routes.filter(({ policy }) => !policy).map(({ handler }) => handler)).toEqual([]);
  });

  it('changes nothing on GET, whoever asks', async () => {
    const pages = routes.filter(({ method }) => method === 'GET');
    const addresses: string[] = [];
    for (const route of pages) addresses.push(await addressOf(route, 'ubnd-an-bien'));
    const browsers = [world.visitor(), ...(await Promise.all(castNames.map((name) => world.signedIn(name))))];
    const before = await contentsOf(world);
    for (const browser of browsers) {
      for (const address of addresses) await browser.get(address);
    }
    expect(await contentsOf(world)).toEqual(before);
  });

  it('opens to visitors only what is meant for everybody, and leads them to the sign-in page elsewhere', async () => {
    for (const route of routes) {
      const answer = await call(world.visitor(), route, await addressOf(route, 'ubnd-an-bien'));
      expect([nameOf(route), isShut(answer)]).toEqual([nameOf(route), !mayEnter(route, 'v')]);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it.each(castNames)('lets %s in where the table says so, and nowhere else', async (name) => {
    for (const route of routes) {
      const answer = await call(await world.signedIn(name), route, await addressOf(route, 'ubnd-an-bien'));
      expect(answer.status).toBeLessThan(500);
      expect([nameOf(route), answer.status === 403]).toEqual([
        nameOf(route),
        !mayEnter(route, letters[name]),
      ]);
    }
  });

  it("answers for another district's records exactly as for records that do not exist, whatever a form lacks", async () => {
    const scoped = routes.filter(
      (route) => !mayEnter(route, 'v') && /:(unit|id|delegate)\b/.test(route.path),
    );
    expect(scoped.length).toBeGreaterThan(5);
    for (const route of scoped.filter((one) => mayEnter(one, letters.rachGia))) {
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

  async function addressOf(route: Route, unit: string): Promise<string> {
    const address = await records.addressOf(route, unit);
    expect(address).not.toContain(':');
    return address;
  }

  function missingAddressOf({ path }: Route): string {
    return path
      .replace(':event', forum)
      .replace(':unit', 'ubnd-khong-co')
      .replace(':obligation', 'ubnd-cac-huyen-thanh-pho-16')
      .replace(':row', '2')
      .replace(':id', randomUUID());
  }
});

function call(browser: Browser, { method }: Route, address: string): Promise<Answer> {
  if (method === 'GET') return browser.get(address);
  return browser.post(method === 'POST' ? address : `${address}?_method=${method}`);
}

function mayEnter(route: Route, worn: string): boolean {
  const allowed = entrances[nameOf(route)] ?? '';
  return Array.from(worn).some((letter) => allowed.includes(letter));
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
