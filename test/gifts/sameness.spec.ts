import { Activity } from '../../src/core/activity/activity.entity.js';
import { Submission } from '../../src/core/forms/submission.entity.js';
import { Printables } from '../../src/badges/printables.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Gift } from '../../src/gifts/gift.entity.js';
import { child, registered } from '../delegates/people.js';
import { contentsOf } from '../support/contents.js';
import type { Answer, Browser } from '../support/browser.js';
import { pdfText } from '../support/papers.js';
import { launch, World } from '../support/world.js';
import { bag, bicycle, chosen, giftsOf, giftsPath, ofAnBien, ofRachGia, propose } from './gifting.js';

const names = ['Danh Minh Hữu', 'Thị Út', 'Trần Bảo Ân'];
/** Milliseconds: all pages and files are made twice. */
const slow = 120_000;
const secrets = /Xe đạp|Cặp sách|Hội Hoa Biển|1\.500\.000|Màu xanh bí mật/;

/** Everything that anybody but a gift's own pages could show, before and after gifts were proposed and confirmed. */
describe('children with and without gifts', () => {
  let world: World;
  const browsers = {} as Record<'anBien' | 'rachGia' | 'committee' | 'soYTe' | 'door' | 'visitor', Browser>;
  let ids: string[];
  let before: Map<string, string>;
  let tables: Record<string, string>;
  let seen: { activities: number; submissions: Set<string> };
  beforeAll(async () => {
    world = await World.open();
    await signInAnew();
    ids = [];
    for (const name of names) ids.push(await registered(browsers.anBien, ofAnBien, { ...child, name }));
    await browsers.anBien.submit(ofAnBien, {}, `${ofAnBien}/submission`);
    await browsers.committee.submit(ofAnBien, {}, `${ofAnBien}/approval`);
    await browsers.committee.get(`/events/${launch}/badges`);
    await signInAnew();
    world.setToday('2019-05-20T03:00:00Z');
    before = await surfaces();
    tables = await contentsOf(world);
    seen = {
      activities: Math.max(...(await world.database.of(Activity).find()).map(({ id }) => id)),
      submissions: new Set((await world.database.of(Submission).find()).map(({ id }) => id)),
    };
    await propose(browsers.anBien, ids[0]!, { ...bicycle, note: 'Màu xanh bí mật' });
    await propose(browsers.anBien, ids[0]!, bag);
    const confirmed = { gifts: chosen(await giftsOf(world)) };
    expect((await browsers.committee.post(`${giftsPath}/confirmations`, confirmed)).status).toBe(303);
    await signInAnew();
    world.setToday('2019-05-20T03:00:00Z');
  }, slow);
  afterAll(() => world.close());

  const pages: [keyof typeof browsers, (path: string[]) => string[]][] = [
    [
      'anBien',
      ([...own]) => [
        '/desk',
        ofAnBien,
        `${ofAnBien}?q=danh`,
        ...own.map((id) => `/delegates/${id}`),
        ...own.map((id) => `/delegates/${id}/edit`),
      ],
    ],
    [
      'committee',
      ([...own]) => [
        '/desk',
        ofAnBien,
        `/events/${launch}/delegations`,
        `/events/${launch}/delegates`,
        `/events/${launch}/delegates?q=huu`,
        `/events/${launch}/badges`,
        `/events/${launch}/badges/printed`,
        giftsPath,
        '/privacy/retention',
        ...own.map((id) => `/delegates/${id}`),
      ],
    ],
    ['rachGia', ([...own]) => ['/desk', ofAnBien, ofRachGia, ...own.map((id) => `/delegates/${id}`)]],
    ['soYTe', ([...own]) => ['/desk', ofAnBien, `/events/${launch}`, ...own.map((id) => `/delegates/${id}`)]],
    ['door', ([...own]) => ['/desk', ofAnBien, `/events/${launch}`, ...own.map((id) => `/delegates/${id}`)]],
    ['visitor', () => ['/', `/events/${launch}`, '/privacy']],
  ];

  /** Without banners that wait. */
  async function signInAnew(): Promise<void> {
    for (const name of ['anBien', 'rachGia', 'committee', 'soYTe', 'door'] as const)
      browsers[name] = await world.signedIn(name);
    browsers.visitor = world.visitor();
  }

  /** By who and where: each page and file as it is answered, without what is new at each asking. */
  async function surfaces(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const [who, paths] of pages)
      for (const path of paths(ids)) found.set(`${who} ${path}`, pageOf(await browsers[who].get(path)));
    const { anBien, committee } = browsers;
    for (const [name, answer] of [
      ['list', await anBien.get(`${ofAnBien}/list/pdf`)],
      ['sign-in', await anBien.get(`${ofAnBien}/sign-in-sheet`)],
      ['sign-in of all', await committee.post(`/events/${launch}/sign-in-sheets`)],
    ] as const)
      found.set(name, pdfText(answer.bytes));
    for (const format of ['csv', 'xlsx']) {
      const answer = await committee.post(`/events/${launch}/delegates/exports`, { format });
      found.set(`export ${format}`, format === 'csv' ? answer.text : String(answer.bytes.length));
    }
    found.set('list xlsx', String((await anBien.get(`${ofAnBien}/list/xlsx`)).bytes.length));
    found.set('badges', JSON.stringify(await world.get(Printables).of(launch)));
    return found;
  }

  function pageOf({ status, text }: Answer): string {
    return `${status} ${text.replaceAll(/name="formKey" value="[^"]*"/g, '').replaceAll(/"id":"[0-9a-f]{8}"|<code>[0-9a-f]{8}<\/code>/g, '')}`;
  }

  it('have gifts, so that something could leak', async () => {
    expect((await giftsOf(world)).map(({ child: { name } }) => name)).toEqual([names[0], names[0]]);
    const opened = await browsers.committee.post(`${giftsPath}/reading`);
    expect(opened.text).toMatch(secrets);
  });

  it(
    'are the same on every page, list, sheet, export and badge, for everybody',
    async () => {
      const after = await surfaces();
      expect(after.size).toBeGreaterThan(40);
      for (const [name, text] of after) {
        if (name === 'committee /privacy/retention') continue;
        expect([name, text === before.get(name)]).toEqual([name, true]);
        expect([name, secrets.test(text)]).toEqual([name, false]);
      }
    },
    slow,
  );

  it('are counted on the committee’s page of kept data as a table alone', async () => {
    const { text } = await browsers.committee.get('/privacy/retention');
    expect(text).toContain('Quà tặng trẻ em tại lễ');
    expect(text).not.toMatch(secrets);
  });

  it('are the same in every table but those of gifts, activities and forms that were sent', async () => {
    const changed = Object.entries(await contentsOf(world)).filter(([name, hash]) => tables[name] !== hash);
    const may = ['activities', 'gifts', 'sessions', 'submissions'];
    expect(changed.map(([name]) => name).filter((name) => !may.includes(name))).toEqual([]);
  });

  it('stand in no row that gifts have left, nor does any of their words', async () => {
    const activities = (await world.database.of(Activity).find()).filter(({ id }) => id > seen.activities);
    const submissions = (await world.database.of(Submission).find()).filter(
      ({ id }) => !seen.submissions.has(id),
    );
    const gifts = await world.database.of(Gift).find();
    expect(Math.min(activities.length, submissions.length, gifts.length)).toBeGreaterThan(1);
    const rows = JSON.stringify([
      activities.filter(({ verb }) => verb.startsWith('gift')),
      submissions,
      gifts,
    ]);
    for (const word of [...ids, ...names, 'ubnd-rach-gia'])
      expect([word, rows.includes(word)]).toEqual([word, false]);
    expect(rows).not.toMatch(secrets);
  });

  it('have the same history, and the same kind of mark whether there is a second gift or none', async () => {
    const historyOf = async (subjectId: string) =>
      (await world.database.of(Activity).findBy({ subjectKind: 'delegate', subjectId })).map(
        ({ verb }) => verb,
      );
    expect(await historyOf(ids[0]!)).toEqual(await historyOf(ids[1]!));
    const marks = (await world.database.of(Gift).find()).map(({ childMark }) => childMark);
    expect(new Set(marks).size).toBe(1);
    expect(marks[0]).toMatch(/^[\w-]{43}$/);
    const [one, other] = await world.database
      .of(Delegate)
      .find({ where: { eventSlug: launch }, order: { name: 'ASC' } });
    expect([one!.version, one!.approvedAt !== null]).toEqual([other!.version, other!.approvedAt !== null]);
  });
});
