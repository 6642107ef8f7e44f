import { randomUUID } from 'node:crypto';
import { Activity } from '../src/core/activity/activity.entity.js';
import type { PersonRequest } from '../src/accounts/policy.js';
import type { SignedIn } from '../src/accounts/signed-in.js';
import { FrameSource } from '../src/core/html/frame-source.js';
import { Clock } from '../src/core/clock/clock.js';
import { Delegation, DelegationStep } from '../src/delegates/delegation.entity.js';
import type { DelegationState } from '../src/delegates/delegate-roles.js';
import { guides } from '../src/home/guide-names.js';
import { readGuide } from '../src/home/guide.js';
import { createServer } from '../src/server.js';
import { Event } from '../src/programme/event.entity.js';
import { Seat } from '../src/programme/seat.entity.js';
import { PlanLoader } from '../src/programme/plan-loader.service.js';
import { Programme } from '../src/programme/programme.entity.js';
import { emptyDelegations, wordsIn } from './delegates/people.js';
import { formOf } from './support/browser.js';
import { kienGiangPlan } from './support/plan.js';
import { countQueries } from './support/queries.js';
import { forum, launch, World } from './support/world.js';
import type { CastName } from './support/world.js';

const allowed = ['committee', 'anBien', 'rachGia', 'soYTe', 'door', 'tinhDoan'] as const;

describe('what everybody sees', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const today = () => world.get(Clock).now().toISOString().slice(0, 16);

  describe('on the public pages', () => {
    it('shows the theme, the six slogans, the two events of the province and 111', async () => {
      const { status, text } = await world.visitor().get('/');
      expect(status).toBe(200);
      const programme = await world.database.of(Programme).findOneByOrFail({});
      for (const words of [programme.theme, ...programme.slogans, '01–30/6/2019', 'tel:111'])
        expect(text).toContain(words);
      expect([...text.matchAll(/href="\/events\/([^"]+)"/g)].map(([, slug]) => slug)).toEqual([
        launch,
        forum,
      ]);
    });

    it('counts the days to each event by the business clock', async () => {
      expect((await world.visitor().get('/')).text).toMatch(
        /Thứ Sáu, 31\/5\/2019 · huyện An Biên[\s\S]*<dd>11<\/dd>[\s\S]*Thứ Ba – Thứ Tư, 18–19\/6\/2019[\s\S]*<dd>29<\/dd>/,
      );
      world.setToday('2019-06-19T12:00:00Z');
      expect((await world.visitor().get(`/events/${forum}`)).text).toContain('hôm nay');
      world.setToday('2019-06-19T17:00:00Z');
      expect((await world.visitor().get(`/events/${forum}`)).text).toContain('Sự kiện đã diễn ra.');
    });

    it('names who organizes the forum and all the units that take part', async () => {
      const { text } = await world.visitor().get(`/events/${forum}`);
      for (const words of [
        'Nhà Thiếu nhi Kiên Giang',
        'dự kiến',
        'Sở LĐTBXH',
        'Tỉnh đoàn Kiên Giang',
        '15 huyện, thành phố',
        'huyện U Minh Thượng',
        '11 cơ quan',
      ]) {
        expect(text).toContain(words);
      }
    });

    it.each(['dien-dan-cap-huyen', 'hop-mat-bieu-duong', 'dien-dan-quoc-gia-vi-2019'])(
      'shows %s, an event without a date',
      async (slug) => {
        const { status, text } = await world.visitor().get(`/events/${slug}`);
        expect([status, text]).toEqual([200, expect.stringContaining('Chưa ấn định ngày')]);
      },
    );

    it.each(['/events/khong-co', '/events/%00', '/events/A%27B', '/help/khong-co', '/help/..%2f..%2fREADME'])(
      'does not find %s',
      async (path) => {
        expect((await world.visitor().get(path)).status).toBe(404);
      },
    );

    it('names no person but the committee’s contact', async () => {
      const people = ['Nguyễn Thị Mẫu', 'Trần Văn Mẫu', 'Phạm Văn Thử', 'Danh Thị Cửa'];
      for (const path of ['/', `/events/${forum}`, '/privacy', '/help', '/help/district']) {
        const { text } = await world.visitor().get(path);
        for (const name of people) expect(text).not.toContain(name);
      }
    });

    it('asks the database the same few questions for any number of events and agencies', async () => {
      const home = () => world.visitor().get('/');
      const event = () => world.visitor().get(`/events/${launch}`);
      const before = [await countQueries(world, home), await countQueries(world, event)];
      await world.database.housekeeping('test.more', async () => {
        const more = { section: '', planned: {} };
        for (const position of [90, 91]) {
          const named = {
            ...more,
            name: 'Thêm',
            kind: 'launch',
            level: 'province',
            status: 'fixed',
          } as const;
          const slug = `them-${position}`;
          const programmeSlug = 'thang-hanh-dong-2019';
          await world.database
            .of(Event)
            .insert({ ...named, slug, programmeSlug, coOrganizers: [], position });
          const seat = { ...more, count: 1, mode: 'assigned', wording: '', unitSlug: 'so-y-te' } as const;
          await world.database.of(Seat).insert({ ...seat, slug, eventSlug: launch, position });
        }
      });
      expect([await countQueries(world, home), await countQueries(world, event)]).toEqual(before);
      expect(before[0]).toBeLessThanOrEqual(4);
    });

    it('has a first page before any plan was loaded', async () => {
      await world.database.housekeeping('test.none', () => world.database.of(Programme).clear());
      const { status, text } = await world.visitor().get('/');
      await world.get(PlanLoader).load(await kienGiangPlan());
      expect([status, text]).toEqual([200, expect.stringContaining('Chưa có kế hoạch nào được nạp')]);
    });
  });

  describe('in another language', () => {
    it('switches for a year and comes back to where one was', async () => {
      const visitor = world.visitor();
      const page = await visitor.get(`/events/${forum}?x=1`);
      const answer = await visitor.post('/language', formOf(page.text, '/language').fields);
      expect(answer.location).toBe(`/events/${forum}?x=1`);
      expect(answer.headers.get('set-cookie')).toMatch(/language=en;.*Max-Age=31536000/i);
      const { text } = await visitor.follow(answer);
      expect(text).toContain('<html lang="en">');
      expect(text).toContain('Tuesday – Wednesday, 18–19/6/2019');
    });

    it.each([
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '',
      '/\tx',
    ])('never leads to %j', async (back) => {
      expect((await world.visitor().post('/language', { language: 'en', back })).location).toBe('/');
    });

    it('refuses a language that it does not speak', async () => {
      expect((await world.visitor().post('/language', { language: 'fr', back: '/' })).status).toBe(422);
    });

    it('comes back to the page before when a form had to be shown again', async () => {
      const committee = await world.signedIn('committee');
      const form = formOf((await committee.get('/setup/contact')).text);
      const again = await committee.post(
        form.action,
        { ...form.fields, office: '' },
        { referer: `${world.origin}/setup/contact` },
      );
      expect([again.status, formOf(again.text, '/language').fields.back]).toEqual([422, '/setup/contact']);
    });
  });

  describe('of the demonstration’s day', () => {
    it('moves to the morning of a chosen day, for everybody, and leaves an activity', async () => {
      const visitor = world.visitor();
      const page = await visitor.get('/privacy');
      const answer = await visitor.post('/clock', {
        ...formOf(page.text, '/clock').fields,
        day: '2019-06-05',
      });
      expect([answer.status, answer.location, today()]).toEqual([303, '/privacy', '2019-06-05T00:30']);
      expect((await world.visitor().get('/')).text).toContain('hôm nay là thứ Tư, 05/6/2019');
      expect(await world.database.of(Activity).countBy({ verb: 'clock.move' })).toBe(1);
    });

    it('keeps its offset over a restart', async () => {
      await world.visitor().post('/clock', { day: '2019-06-18', back: '/' });
      const second = await createServer(world.config);
      await second.init();
      expect(second.get(Clock).now().toISOString()).toMatch(/^2019-06-18T00:3/);
      await second.close();
    });

    it.each(['2019-06-06', '', '2019-06-05T00:00', 'x'.repeat(5000)])('refuses %.20j', async (day) => {
      expect((await world.visitor().post('/clock', { day, back: '/' })).status).toBe(422);
    });

    it('rules neither cookies nor sessions', async () => {
      const committee = await world.signedIn('committee');
      await committee.post('/clock', { day: '2019-06-18', back: '/' });
      expect((await committee.get('/setup')).status).toBe(200);
      await committee.post('/clock', { day: '2019-05-20', back: '/' });
      expect((await committee.get('/setup')).status).toBe(200);
    });

    it('does not exist in earnest', async () => {
      const earnest = await World.open({ mode: 'production' });
      expect((await earnest.visitor().post('/clock', { day: '2019-06-05', back: '/' })).status).toBe(404);
      expect((await earnest.visitor().get('/privacy')).text).not.toContain('action="/clock"');
      await earnest.close();
    });
  });

  describe('around every page', () => {
    const nav = async (name: CastName, path = '/privacy') => {
      const { text } = await (await world.signedIn(name)).get(path);
      const bar = /<nav class="nav"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
      return {
        links: [...bar.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
        current: /href="([^"]+)" aria-current/.exec(bar)?.[1],
        text,
      };
    };

    it('offers each role its own sections', async () => {
      const event = `/events/${forum}`;
      expect((await nav('committee')).links).toEqual([
        '/desk',
        '/reading',
        `${event}/delegations`,
        `${event}/delegates`,
        '/desk/recommendations',
        `${event}/seats`,
        `${event}/schedule/draft`,
        `${event}/letters`,
        `${event}/badges`,
        `${event}/selections`,
        '/obligations/board',
        '/outbox',
        '/setup',
        '/help/committee',
      ]);
      expect((await nav('anBien')).links).toEqual([
        '/desk',
        `${event}/delegations/ubnd-an-bien`,
        `${event}/recommendations/ubnd-an-bien`,
        '/obligations',
        event,
        '/help/district',
      ]);
      expect((await nav('soYTe')).links).toEqual([
        ...['/desk', '/desk/recommendations', '/obligations', event, '/help/agency'],
      ]);
      expect((await nav('door')).links).toEqual(['/desk', event, '/help/door']);
      expect((await nav('tinhDoan')).links).toContain('/help');
    });

    it('marks the section in which one is', async () => {
      expect((await nav('committee', '/setup/units/so-y-te')).current).toBe('/setup');
      expect((await nav('anBien', `/events/${forum}`)).current).toBe(`/events/${forum}`);
      expect((await nav('anBien')).current).toBeUndefined();
    });

    it('says for whom one acts', async () => {
      expect((await nav('anBien')).text).toContain('Phòng LĐTBXH huyện An Biên');
      expect((await nav('soYTe')).text).toContain('Sở Y tế');
    });

    it('costs one query for visitors, three for people who have signed in, five for the committee', async () => {
      const frame = (person: SignedIn | null) => {
        const request = { method: 'GET', url: '/', headers: {}, person } as PersonRequest;
        return countQueries(world, () => world.app.get(FrameSource).gather(request, null));
      };
      const person = { id: '1', name: 'Ba Vai', sessionHash: '', duties: [] };
      const roles: SignedIn['roles'] = [
        { role: 'district', unitSlug: 'ubnd-an-bien' },
        { role: 'agency', unitSlug: 'tinh-doan' },
      ];
      expect(await frame(null)).toBe(1);
      expect(await frame({ ...person, roles })).toBe(3);
      expect(
        await frame({ ...person, roles: [...roles, { role: 'committee', unitSlug: 'tinh-doan' }] }),
      ).toBe(5);
    });

    it('needs no database when there is none', async () => {
      const request = { method: 'GET', url: '/', headers: {} } as PersonRequest;
      expect(await countQueries(world, () => Promise.resolve(world.app.get(FrameSource).bare(request)))).toBe(
        0,
      );
    });
  });

  describe('on the desk', () => {
    it('sends visitors to sign in first', async () => {
      expect((await world.visitor().get('/desk')).location).toContain('/sign-in');
    });

    it('shows a district its delegation with the deadline, and the papers that it owes', async () => {
      const { text } = await (await world.signedIn('anBien')).get('/desk');
      for (const words of [
        `/events/${forum}/delegations/ubnd-an-bien`,
        'Hạn nộp danh sách: hết ngày 07/6/2019, còn 18 ngày',
        'Chậm nhất ngày 26/5/2019',
        'còn 6 ngày',
        'Chậm nhất ngày 04/7/2019',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('ubnd-rach-gia');
    });

    it('shows an agency in the plan’s own words what it is asked for', async () => {
      const { text } = await (await world.signedIn('soYTe')).get('/desk');
      expect(text).toContain('cử 01 đại diện lãnh đạo sở tham gia');
      expect(text).not.toContain('/setup');
    });

    describe('of the committee', () => {
      afterEach(() => emptyDelegations(world));

      const add = (unit: string, state: DelegationState, at = '2019-05-20T00:00:00Z') =>
        world.database.housekeeping('test.delegation', async () => {
          const row = { id: randomUUID(), eventSlug: forum, unitSlug: `ubnd-${unit}`, state };
          await world.database.of(Delegation).insert({ ...row, changedAt: new Date(at) });
          const step = { id: randomUUID(), delegationId: row.id, at: new Date(at), personId: null };
          if (state !== 'draft')
            await world.database.of(DelegationStep).insert({ ...step, kind: 'submitted' });
        });
      const desk = async () => (await (await world.signedIn('committee')).get('/desk')).text;

      it('counts what is there and the days that are left', async () => {
        await add('an-bien', 'submitted');
        await add('rach-gia', 'approved');
        const words = wordsIn(await desk());
        for (const sentence of [
          'đoàn đã nộp 2/15',
          'trẻ em đã đăng ký 0/15',
          'cán bộ phụ trách đã đăng ký 0/3',
          'ngày nữa đến hạn nộp 07/6/2019 18',
          'ngày nữa đến sự kiện, 18–19/6/2019 29',
        ])
          expect(words).toContain(sentence);
        world.setToday('2019-06-19T01:00:00Z');
        const later = wordsIn(await desk());
        expect(later).toContain('hạn nộp danh sách, 07/6/2019 đã qua');
        expect(later).toContain('ngày tổ chức, 18–19/6/2019 hôm nay');
      });

      it('lists what waits, oldest first, then who has not handed in, with what has to come back on top', async () => {
        await add('an-bien', 'submitted', '2019-05-19T03:00:00Z');
        await add('rach-gia', 'submitted', '2019-05-18T03:00:00Z');
        await add('phu-quoc', 'returned');
        const [, waiting = '', late = ''] =
          /Chờ quyết định([\s\S]*)Chưa nộp: 13 đoàn([\s\S]*)/.exec(await desk()) ?? [];
        expect(delegationsIn(waiting)).toEqual(['ubnd-rach-gia', 'ubnd-an-bien']);
        expect(delegationsIn(late)).toHaveLength(13);
        expect(delegationsIn(late)[0]).toBe('ubnd-phu-quoc');
        expect(wordsIn(`<main>${late}`)).toMatch(
          /Phú Quốc Còn thiếu 5 trẻ em, 1 cán bộ phụ trách [^.]*\. cần bổ sung/,
        );
      });

      it('tells in the sections how many delegations wait, to the committee only', async () => {
        await add('an-bien', 'submitted');
        await add('rach-gia', 'approved');
        const waits = /Các đoàn<span class="count"><span aria-hidden="true">1<\/span>/;
        expect(await desk()).toMatch(waits);
        expect((await (await world.signedIn('anBien')).get('/desk')).text).not.toContain('class="count"');
      });

      it('asks the database as often for three delegations as for one', async () => {
        await add('an-bien', 'submitted');
        const one = await countQueries(world, desk);
        await add('rach-gia', 'submitted');
        await add('phu-quoc', 'returned');
        expect(await countQueries(world, desk)).toBe(one);
      });
    });

    it.each(allowed)('opens for %s', async (name) => {
      expect((await (await world.signedIn(name)).get('/desk')).status).toBe(200);
    });

    it('shows people with two roles both', async () => {
      const { text } = await (await world.signedIn('tinhDoan')).get('/desk');
      expect(text).toContain(`/events/${forum}/delegations"`);
      expect(text).toContain('Ban Tổ chức đề nghị Tỉnh đoàn Kiên Giang cử lãnh đạo');
    });
  });

  describe('as help', () => {
    it.each(guides)('has a page for %s', async (role) => {
      const { status, text } = await world.visitor().get(`/help/${role}`);
      expect(status).toBe(200);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).toContain('<article class="guide" lang="vi">');
      expect(text).not.toMatch(/\*\*|\]\(/);
    });

    it('puts one’s own role first', async () => {
      const { text } = await (await world.signedIn('door')).get('/help');
      expect(/<li[^>]*class="tasks__item"[\s\S]*?<\/li>/.exec(text)?.[0]).toMatch(
        /help\/door[\s\S]*vai trò của Ông\/Bà/,
      );
    });
  });
});

function delegationsIn(html: string): (string | undefined)[] {
  return [...html.matchAll(/\/delegations\/([^"]+)"/g)].map(([, unit]) => unit);
}

describe('a guide', () => {
  it('is read as headings, paragraphs, lists, bold words and links', () => {
    const text = '# Tên\n\nMột **đậm** và [nối](/desk)\nhai dòng.\n\n- a\n- **b**\n\n1. x\n2. y\n\n### Nhỏ';
    expect(readGuide(text)).toEqual([
      { kind: 'heading', level: 1, words: [{ text: 'Tên' }] },
      {
        kind: 'paragraph',
        words: [
          { text: 'Một ' },
          { text: 'đậm', bold: true },
          { text: ' và ' },
          { text: 'nối', href: '/desk' },
          { text: ' hai dòng.' },
        ],
      },
      { kind: 'list', ordered: false, items: [[{ text: 'a' }], [{ text: 'b', bold: true }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'x' }], [{ text: 'y' }]] },
      { kind: 'heading', level: 3, words: [{ text: 'Nhỏ' }] },
    ]);
  });

  it('keeps links that lead elsewhere as plain text', () => {
    expect(readGuide('[x](javascript:alert(1))')).toEqual([
      { kind: 'paragraph', words: [{ text: '[x](javascript:alert(1))' }] },
    ]);
    expect(readGuide('[x](https://khac.example)')).toEqual([
      { kind: 'paragraph', words: [{ text: '[x](https://khac.example)' }] },
    ]);
  });
});
