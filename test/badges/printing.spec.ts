import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IsNull } from 'typeorm';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Database } from '../../src/core/database/database.js';
import { givenName } from '../../src/core/vietnamese/display-name.js';
import { Badge, PrintRun, PrintedBadge } from '../../src/badges/badge.entity.js';
import { Badges } from '../../src/badges/badges.service.js';
import { PrintSweep } from '../../src/badges/print-sweep.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { createServer } from '../../src/server.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World, forum } from '../support/world.js';
import type { CastName } from '../support/world.js';
import { describeWithTool } from '../tools.js';
import { addDelegates } from './people.js';
import { Paper, badgesPath, download, finished, forgetAll, order, runOf, until } from './printing-world.js';

const names = [
  'Danh Minh Hữu',
  'Thị Út',
  'Nguyễn Văn Ân',
  'Trần Thị Ấn',
  'Lê Đức Anh',
  'Phạm Ngọc Ánh',
  'Danh Sóc',
  'Đỗ Thị Ánh',
  'Công Tằng Tôn Nữ Huỳnh Nguyễn Phương Nguyên',
];

/** Milliseconds for tests that print a lot, on a busy machine. */
const slow = 90_000;

describe('printing badges', () => {
  let world: World;
  let committee: Browser;

  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
  });
  afterEach(() => forgetAll(world));
  afterAll(() => world.close());

  const badges = () => world.database.of(Badge).find({ order: { id: 'ASC' } });
  const prints = () => join(world.config.dataFolder, 'prints');
  const fileOf = (path: string) => join(prints(), `${path.replace('/print-runs/', '')}.pdf.enc`);

  async function paperOf(path: string): Promise<Paper> {
    await finished(world, committee, path);
    return new Paper(Buffer.from(await (await download(world, committee, path)).arrayBuffer()));
  }

  describeWithTool(['pdftotext', 'pdftoppm', 'zbarimg'], 'the sheets', () => {
    it(
      'hold approved delegates only, by unit, then by given name as the Vietnamese collation has it',
      async () => {
        await addDelegates(world, [
          ...names.map((name) => ({ name, unit: 'ubnd-rach-gia' })),
          ...names.slice(0, 4).map((name) => ({ name: `${name} Hai`, unit: 'ubnd-an-bien' })),
          { name: 'Chưa Được Duyệt', unit: 'ubnd-rach-gia', approved: false },
        ]);
        const paper = await paperOf(await order(committee));
        const collator = new Intl.Collator('vi');
        const rachGia = [...names].sort(
          (one, other) => collator.compare(givenName(one), givenName(other)) || collator.compare(one, other),
        );
        const text = paper.texts.join(' ');
        const places = rachGia.map((name) => text.indexOf(name.split(' ').slice(-3).join(' ')));
        expect(places.every((place) => place > 0)).toBe(true);
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(text.lastIndexOf('huyện An Biên')).toBeGreaterThan(text.lastIndexOf('thành phố Rạch Giá'));
        expect(text).not.toContain('Duyệt');
        paper.remove();
      },
      slow,
    );

    it(
      'show names as NFC text, and codes that the door knows',
      async () => {
        const ids = await addDelegates(
          world,
          names.map((name) => ({ name, group: 'Nhóm 3' })),
        );
        const paper = await paperOf(await order(committee, { backs: 'yes' }));
        const text = paper.texts.join(' ');
        expect(text).toBe(text.normalize('NFC'));
        for (const name of names) expect(text).toContain(name);
        const found = await Promise.all(
          paper.tokens.map((token) => world.get(Badges).findByToken(forum, token)),
        );
        expect(found.map((badge) => badge?.delegateId).sort()).toEqual([...ids].sort());
        for (const badge of found) expect(text).toContain(badge!.shortCode);
        paper.remove();
      },
      slow,
    );

    it(
      'carry the same codes when they are printed again, and new ones after a badge was revoked',
      async () => {
        const [lost] = await addDelegates(world, [{ name: 'Danh Sóc' }, { name: 'Thị Út' }]);
        const first = (await paperOf(await order(committee))).tokens;
        expect((await paperOf(await order(committee))).tokens.sort()).toEqual([...first].sort());
        await world.get(Badges).revoke(lost!);
        const third = (await paperOf(await order(committee))).tokens;
        expect(third.filter((token) => first.includes(token))).toHaveLength(1);
        const old = await Promise.all(first.map((token) => world.get(Badges).findByToken(forum, token)));
        expect(old.map((badge) => badge!.revokedAt !== null).sort()).toEqual([false, true]);
      },
      slow,
    );
  });

  it('gives each delegate one badge, with a token that the database cannot tell', async () => {
    await addDelegates(world, [{ name: 'Danh Sóc' }, { name: 'Thị Út' }]);
    await finished(world, committee, await order(committee));
    await finished(world, committee, await order(committee));
    const made = await badges();
    expect(made).toHaveLength(2);
    for (const badge of made) {
      const token = world.get(Badges).tokenOf(badge);
      expect(JSON.stringify(badge)).not.toContain(token);
      expect(await world.get(Badges).findByToken(forum, token)).toMatchObject({ id: badge.id });
      expect(await world.get(Badges).findByToken('le-phat-dong-tinh-2019', token)).toBeNull();
      const typed = badge.shortCode.toLowerCase().replace('-', ' ');
      expect(await world.get(Badges).findByShortCode(forum, typed)).toMatchObject({ id: badge.id });
    }
  });

  describe('a badge opens the door', () => {
    const givenTo = async (name: string) => {
      const [id] = await addDelegates(world, [{ name }, { name: 'Thị Út' }]);
      await finished(world, committee, await order(committee));
      const badge = await world.database.of(Badge).findOneByOrFail({ delegateId: id });
      return { id: id!, token: world.get(Badges).tokenOf(badge), shortCode: badge.shortCode };
    };
    const approve = (id: string, approvedAt: Date | null) =>
      world.database.housekeeping('test.approve', () =>
        world.database.of(Delegate).update({ id }, { approvedAt }),
      );
    const remove = (id: string) =>
      world.database.housekeeping('test.remove', () => world.database.of(Delegate).delete({ id }));

    it('only while its holder is approved, and keeps its token until they are again', async () => {
      const { id, token, shortCode } = await givenTo('Danh Sóc');
      const answers = async () => [
        (await world.get(Badges).findByToken(forum, token))?.alive,
        (await world.get(Badges).findByShortCode(forum, shortCode))?.alive,
      ];
      expect(await answers()).toEqual([true, true]);
      await approve(id, null);
      await finished(world, committee, await order(committee));
      await world.get(PrintSweep).work();
      expect(await answers()).toEqual([false, false]);
      await approve(id, new Date());
      await finished(world, committee, await order(committee));
      expect(await answers()).toEqual([true, true]);
      expect(await world.database.of(Badge).countBy({ delegateId: id })).toBe(1);
    });

    it.each([
      ['the sweep', () => world.get(PrintSweep).work()],
      ['the next run', async () => finished(world, committee, await order(committee))],
    ])('no more once its holder is removed, and %s ends it for ever', async (_what, end) => {
      const { id, token } = await givenTo('Danh Sóc');
      await remove(id);
      const find = () => world.get(Badges).findByToken(forum, token);
      expect(await find()).toMatchObject({ alive: false, revokedAt: null });
      await end();
      expect(await find()).toMatchObject({ alive: false, revokedAt: expect.any(Date) as Date });
      expect(await world.database.of(Badge).countBy({ revokedAt: IsNull() })).toBe(1);
    });
  });

  it(
    'makes no second living badge when several runs ask at the same moment',
    async () => {
      await addDelegates(
        world,
        Array.from({ length: 150 }, (_, index) => ({ name: `Danh Thứ ${index}` })),
      );
      const browsers = await Promise.all(Array.from({ length: 4 }, () => world.signedIn('committee')));
      const paths = await Promise.all(browsers.map((browser) => order(browser)));
      expect(new Set(paths).size).toBe(4);
      const made = await badges();
      expect(made).toHaveLength(150);
      expect(new Set(made.map(({ delegateId }) => delegateId)).size).toBe(150);
      for (const path of paths) await finished(world, committee, path);
    },
    slow,
  );

  it(
    'prints a role, a unit, people found by name, those without a badge, or those who are ticked',
    async () => {
      const [first] = await addDelegates(world, [
        { name: 'Danh Sóc' },
        { name: 'Đỗ Thị Ánh', role: 'officer' },
        { name: 'Thị Út', unit: 'ubnd-rach-gia' },
      ]);
      const totals: number[] = [];
      for (const query of [
        '?role=officer',
        '?unit=ubnd-an-bien',
        '?q=do+thi',
        '',
        '?role=child&unit=ubnd-an-bien',
      ]) {
        const path = await order(committee, {}, `${badgesPath}${query}`);
        await finished(world, committee, path);
        totals.push((await runOf(world.database, path)).total);
      }
      expect(totals).toEqual([1, 2, 1, 3, 1]);
      const ticked = await order(committee, { who: 'ticked', ids: [first!] });
      expect(await runOf(world.database, ticked)).toMatchObject({ total: 1, picked: true });
      const none = await committee.submit(`${badgesPath}?fresh=yes`);
      expect(none.status).toBe(409);
    },
    slow,
  );

  it('asks for a tick where nobody is ticked, and keeps the filter', async () => {
    await addDelegates(world, [{ name: 'Danh Sóc' }, { name: 'Thị Út', role: 'officer' }]);
    const answer = await committee.submit(`${badgesPath}?role=officer`, { who: 'ticked' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<a href="#ids">');
    expect(answer.text).toContain('Thị Út');
    expect(answer.text).not.toContain('Danh Sóc');
  });

  it('makes one run of a form that is sent twice', async () => {
    await addDelegates(world, [{ name: 'Danh Sóc' }]);
    const page = await committee.get(badgesPath);
    const formKey = /name="formKey" value="([^"]+)"/.exec(
      page.text.slice(page.text.indexOf('print-runs')),
    )![1]!;
    const send = () => committee.post(`/events/${forum}/print-runs`, { formKey, who: 'listed', backs: 'no' });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect((await send()).location).toBe(first.location);
    expect(second.location).toBe(first.location);
    expect(await world.database.of(PrintRun).count()).toBe(1);
    await finished(world, committee, first.location!);
  });

  it('keeps nothing readable on the disk', async () => {
    await addDelegates(world, [{ name: 'Danh Minh Hữu' }]);
    const path = await order(committee);
    await finished(world, committee, path);
    const bytes = readFileSync(fileOf(path)).toString('latin1');
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(bytes).not.toMatch(/%PDF|BeVietnam|obj|stream/);
    expect(readdirSync(prints())).toEqual([`${path.replace('/print-runs/', '')}.pdf.enc`]);
  });

  it('hands out the file as a download that is logged and never cached', async () => {
    await addDelegates(world, [{ name: 'Danh Minh Hữu' }]);
    const path = await order(committee);
    await finished(world, committee, path);
    const answer = await download(world, committee, path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[a-z0-9.-]+\.pdf"; filename\*=UTF-8''Th%E1%BA%BB%20/,
    );
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const verbs = (await world.database.of(Activity).find()).map(({ verb, personId }) => [verb, personId]);
    expect(verbs).toContainEqual(['print-run.request', world.personIds.committee]);
    expect(verbs).toContainEqual(['print-run.download', world.personIds.committee]);
  });

  it('breaks off a file that someone has changed', async () => {
    await addDelegates(world, [{ name: 'Danh Minh Hữu' }]);
    const path = await order(committee);
    await finished(world, committee, path);
    const bytes = readFileSync(fileOf(path));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(fileOf(path), bytes);
    await expect(download(world, committee, path).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });

  it('deletes the file after a day', async () => {
    await addDelegates(world, [{ name: 'Danh Minh Hữu' }]);
    const path = await order(committee);
    await finished(world, committee, path);
    const { finishedAt, expiresAt } = await runOf(world.database, path);
    expect(expiresAt!.getTime() - finishedAt!.getTime()).toBe(24 * 3_600_000);
    await world.get(PrintSweep).work();
    expect(existsSync(fileOf(path))).toBe(true);
    await world.database.housekeeping('test.age', () =>
      world.database.of(PrintRun).update({ state: 'done' }, { expiresAt: new Date() }),
    );
    await world.get(PrintSweep).work();
    expect(readdirSync(prints())).toEqual([]);
    expect((await committee.get(path)).text).toContain('Tệp đã được xóa');
    expect((await download(world, committee, path)).status).toBe(409);
    expect((await committee.get(`${badgesPath}/printed`)).text).toContain('Danh Minh Hữu');
  });

  it('says when a run fails, under an id, and does it again for those who are still approved', async () => {
    const [, left] = await addDelegates(world, [{ name: 'Danh Sóc' }, { name: 'Thị Út' }]);
    rmSync(prints(), { recursive: true, force: true });
    writeFileSync(prints(), 'in the way');
    const path = await order(committee);
    const failure = await finished(world, committee, path);
    const { state, failureId } = await runOf(world.database, path);
    expect([state, failure.text.includes(failureId!)]).toEqual(['failed', true]);
    rmSync(prints());
    await world.database.housekeeping('test.change', () =>
      world.database.of(Delegate).update({ id: left }, { approvedAt: null }),
    );
    expect((await committee.submit(path)).location).toBe(path);
    expect((await finished(world, committee, path)).text).toContain('1 thẻ trên 1 tờ A4');
    expect(await runOf(world.database, path)).toMatchObject({
      state: 'done',
      drawn: 1,
      total: 2,
      failureId: null,
    });
    expect(await world.database.of(PrintedBadge).countBy({ delegateId: left })).toBe(0);
  });

  it('lists which badge was printed when and by whom', async () => {
    await addDelegates(world, [
      { name: 'Danh Sóc' },
      { name: 'Đỗ Thị Ánh' },
      { name: 'Chưa In', approved: false },
    ]);
    await finished(world, committee, await order(committee));
    const printed = `${badgesPath}/printed`;
    const all = await committee.get(printed);
    expect(all.text).toMatch(/Danh Sóc[\s\S]*Đỗ Thị Ánh|Đỗ Thị Ánh[\s\S]*Danh Sóc/);
    expect(all.text).toContain('Nguyễn Thị Mẫu');
    expect(all.text).not.toContain('Chưa In');
    expect((await committee.get(`${printed}?q=do+thi`)).text).not.toContain('Danh Sóc');
    const [badge] = await badges();
    const byCode = await committee.get(`${printed}?q=${badge!.shortCode.toLowerCase()}`);
    expect(byCode.text).toContain(badge!.shortCode);
    expect(byCode.text.match(/data-label="Mã ngắn"/g)).toHaveLength(1);
  });

  it('reads its lists with the same number of queries, whatever their length', async () => {
    await addDelegates(world, [{ name: 'Danh Sóc' }]);
    await finished(world, committee, await order(committee));
    const counted = async () => [
      await countQueries(world, () => committee.get(badgesPath)),
      await countQueries(world, () => committee.get(`${badgesPath}/printed`)),
    ];
    const few = await counted();
    await addDelegates(world, [
      { name: 'Thị Út', unit: 'ubnd-rach-gia' },
      { name: 'Đỗ Thị Ánh', role: 'officer' },
    ]);
    await finished(world, committee, await order(committee));
    expect(await counted()).toEqual(few);
  });

  it.each(['anBien', 'rachGia', 'soYTe', 'door'] satisfies CastName[])('is closed to %s', async (name) => {
    await addDelegates(world, [{ name: 'Danh Minh Hữu' }]);
    const path = await order(committee);
    await finished(world, committee, path);
    const other = await world.signedIn(name);
    for (const address of [badgesPath, `${badgesPath}/printed`, path]) {
      const answer = await other.get(address);
      expect([answer.status, answer.text.includes('Danh Minh Hữu')]).toEqual([403, false]);
    }
    expect((await other.post(`/events/${forum}/print-runs`, { who: 'listed', backs: 'no' })).status).toBe(
      403,
    );
    expect((await download(world, other, path)).status).toBe(403);
  });

  it('knows no badges of an event that does not exist', async () => {
    const paths = ['/events/khong-co/badges', '/events/khong-co/badges/printed', '/print-runs/khong-co'];
    const answers = await Promise.all(paths.map((path) => committee.get(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await committee.post('/events/khong-co/print-runs', { who: 'listed' })).status).toBe(404);
  });

  it('knows no keys that cannot be one', async () => {
    const paths = ['/events/%00/badges', '/events/%00/badges/printed', '/print-runs/%00'];
    const answers = await Promise.all(paths.map((path) => committee.get(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('makes a run again only when it failed', async () => {
    await addDelegates(world, [{ name: 'Danh Sóc' }]);
    const path = await order(committee);
    await finished(world, committee, path);
    const answer = await committee.post(`${path}/attempts`, { formKey: randomUUID() });
    expect([answer.status, answer.text.includes('Đợt in này không cần in lại.')]).toEqual([409, true]);
    expect(await runOf(world.database, path)).toMatchObject({ state: 'done', drawn: 1 });
  });

  it('shows the whole list where the address was tampered with', async () => {
    await addDelegates(world, [{ name: 'Danh Minh Hữu' }]);
    const answers = await Promise.all(
      ['?role=king', '?page=0', '?page=99999999999', '?unit[]=a', '?strange=1', '?page=7'].map((query) =>
        committee.get(badgesPath + query),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
});

describe('a server that stops while it prints', () => {
  it(
    'goes on with an interrupted run when the server starts again',
    async () => {
      const world = await World.open();
      const committee = await world.signedIn('committee');
      await addDelegates(
        world,
        Array.from({ length: 1500 }, (_, index) => ({ name: `Danh Thứ Một Nghìn ${index}` })),
      );
      const path = await order(committee);
      const prints = join(world.config.dataFolder, 'prints');
      const run = await until(
        () => runOf(world.database, path),
        ({ drawn }) => drawn > 0,
      );
      expect(run).toMatchObject({ state: 'running', total: 1500 });
      expect(run.drawn).toBeLessThan(1500);
      writeFileSync(join(prints, 'of-no-run.pdf.enc'), 'left behind');
      await world.app.close();

      const next = await createServer(world.config);
      await next.listen(0, '127.0.0.1');
      const done = await until(
        () => runOf(next.get(Database), path),
        ({ state }) => state === 'done',
      );
      expect(done).toMatchObject({ drawn: 1500, total: 1500 });
      expect(readdirSync(prints)).toEqual([`${run.id}.pdf.enc`]);
      await next.close();
      await world.close();
    },
    slow,
  );
});
