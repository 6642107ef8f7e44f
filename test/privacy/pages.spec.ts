import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translate } from '../../views/text/text.js';
import type { TextKey } from '../../views/text/text.js';
import { languages } from '../../views/text/text.js';
import { Person } from '../../src/accounts/person.entity.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { openingVerbs } from '../../src/core/activity/openings.js';
import { projectRoot } from '../../src/core/config/project-root.js';
import { Erasers } from '../../src/core/retention/erasers.service.js';
import { Erasing } from '../../src/core/retention/erasing.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { badgesPath } from '../badges/printing-world.js';
import { daysAgo, fillForum } from '../core/retention-cast.js';
import { wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { countQueries } from '../support/queries.js';
import { World } from '../support/world.js';

const names = ['Danh Sóc', 'Thị Út', 'Nguyễn Thị Hoàng Mai'];

describe("the committee's pages about personal data", () => {
  let world: World;
  let committee: Browser;
  let children: string[];
  beforeEach(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    children = await fillForum(world, names);
  });
  afterEach(() => world.close());

  const words = async (path: string) => wordsIn((await committee.get(path)).text);
  const read = (browser: Browser, id: string) => browser.post(`/delegates/${id}/health-reading`);

  it('are led to from the set-up', async () => {
    const { text } = await committee.get('/setup');
    for (const path of ['/privacy/retention', '/privacy/openings']) expect(text).toContain(`href="${path}"`);
  });

  describe('what is held and when it goes', () => {
    it('tells counts and days, and nobody by name', async () => {
      const text = await words('/privacy/retention');
      expect(text).toContain(
        'Đại biểu: lưu ý về sức khỏe, ăn uống, hoàn cảnh 7 ngày sau ngày cuối của sự kiện 3 19/6/2019 26/6/2019',
      );
      expect(text).toContain('Đại biểu 2 năm sau ngày cuối của sự kiện 3 19/6/2019 19/6/2021');
      const people = await world.database.of(Person).find();
      const known = [...names, ...people.map(({ name }) => name)].filter((name) => name !== 'Nguyễn Thị Mẫu');
      expect(known.filter((name) => text.includes(name))).toEqual([]);
    });

    it('announces what the coming night erases, and what the last one has', async () => {
      world.setToday('2019-06-25T18:00:00Z');
      expect(await words('/privacy/retention')).toMatch(
        /Đêm tới sẽ xóa .* Đại biểu: lưu ý về sức khỏe, ăn uống, hoàn cảnh: 3 mục/,
      );
      await world.get(Erasing).run();
      expect(await words('/privacy/retention')).toMatch(
        /Đêm gần nhất đã xóa .* Đại biểu: lưu ý về sức khỏe, ăn uống, hoàn cảnh: 3 mục .* Đêm tới sẽ xóa .* Không có gì sắp hết hạn/,
      );
    });

    it('warns of what should be gone since yesterday', async () => {
      world.setToday('2019-06-26T01:00:00Z');
      expect(await words('/privacy/retention')).not.toContain('quá hạn mà');
      world.setToday('2019-06-27T01:00:00Z');
      expect(await words('/privacy/retention')).toContain('Có 6 mục đã quá hạn mà chưa được xóa');
    });

    it('asks as many queries with three rows as with one', async () => {
      const withThree = await countQueries(world, () => committee.get('/privacy/retention'));
      const [kept, ...others] = children;
      await world.database.housekeeping('test.remove', () => world.database.of(Delegate).delete(others));
      expect(kept).toBeDefined();
      expect(await countQueries(world, () => committee.get('/privacy/retention'))).toBe(withThree);
    });

    it('has words for every kind of data, in both languages', () => {
      const keys = world
        .get(Erasers)
        .all()
        .flatMap(({ table, columns }) => [
          `privacy.table.${table}`,
          ...columns.map((column) => `privacy.column.${column}`),
        ]);
      const missing = languages.flatMap((language) =>
        keys.filter((key) => translate(language)(key as TextKey) === key),
      );
      expect(missing).toEqual([]);
    });
  });

  describe('who opened sensitive data', () => {
    it('tells who opened whose note, and when, the latest first', async () => {
      await read(await world.signedIn('anBien'), children[0]!);
      await read(committee, children[1]!);
      const text = await words('/privacy/openings');
      expect(text).toMatch(
        /20\/5\/2019 Nguyễn Thị Mẫu xem ghi chú sức khỏe Thị Út .* Trần Văn Mẫu xem ghi chú sức khỏe Danh Sóc/,
      );
      expect((await committee.get('/privacy/openings')).text).toContain(`href="/delegates/${children[0]}"`);
    });

    it('tells nothing but openings', async () => {
      expect(await words('/privacy/openings')).toContain('Chưa ai mở dữ liệu nhạy cảm');
      expect(await words('/privacy/openings')).not.toContain('đăng nhập');
    });

    it('can be narrowed to a person and to a day, as people write it, too', async () => {
      await read(await world.signedIn('anBien'), children[0]!);
      world.setToday('2019-06-05T01:00:00Z');
      await addOpenings(1, { at: new Date(), personId: world.personIds.committee });
      const rows = async (query: string) =>
        (await committee.get(`/privacy/openings?${query}`)).text.split('<th scope="row">').length - 1;
      expect(await rows('')).toBe(2);
      expect(await rows(`person=${world.personIds.anBien}`)).toBe(1);
      expect(await rows(`person=${world.personIds.rachGia}`)).toBe(0);
      expect(await rows('day=2019-06-05')).toBe(1);
      expect(await rows('day=5/6/2019')).toBe(1);
      expect(await rows('day=20/5/2019')).toBe(1);
      expect(await rows('day=2019-06-04')).toBe(0);
      expect(await rows('day=hôm+qua&person=%27')).toBe(2);
      expect(await words('/privacy/openings?day=hôm+qua')).toContain('“hôm qua” không phải là một ngày');
    });

    it('says that a person or an account is gone, and links to neither', async () => {
      await read(committee, children[0]!);
      await world.database.housekeeping('test.remove', () =>
        world.database.of(Delegate).delete(children[0]!),
      );
      await addOpenings(1, { at: new Date(), personId: randomUUID() });
      const { text } = await committee.get('/privacy/openings');
      expect(wordsIn(text)).toContain('người không còn trong danh sách');
      expect(wordsIn(text)).toContain('tài khoản đã xóa');
      expect(text).not.toContain(`/delegates/${children[0]}`);
    });

    it('shows 25 a page by a fixed number of queries', async () => {
      await addOpenings(1, { at: daysAgo(0), personId: world.personIds.anBien });
      const withOne = await countQueries(world, () => committee.get('/privacy/openings'));
      await addOpenings(2, { at: daysAgo(0), personId: world.personIds.committee });
      expect(await countQueries(world, () => committee.get('/privacy/openings'))).toBe(withOne);
      await addOpenings(30, { at: daysAgo(0), personId: world.personIds.anBien });
      expect(await words('/privacy/openings')).toContain('Mục 1–25 trong tổng số 33');
      expect(await words('/privacy/openings?page=2')).toContain('Mục 26–33 trong tổng số 33');
      expect(await words('/privacy/openings?page=99')).toContain('Mục 26–33 trong tổng số 33');
    });

    it('knows the verbs that open something, each with its words', () => {
      expect(openingVerbs()).toContain('delegate.health.read');
      const missing = languages.flatMap((language) =>
        openingVerbs().filter((verb) => translate(language)(`verbs.${verb}` as TextKey) === `verbs.${verb}`),
      );
      expect(missing).toEqual([]);
    });

    function addOpenings(
      count: number,
      { at, personId }: Pick<Activity, 'at' | 'personId'>,
    ): Promise<unknown> {
      const opening = {
        at,
        personId,
        verb: 'delegate.health.read',
        subjectKind: 'delegate',
        subjectId: children[2],
      };
      return world.database.housekeeping('test.openings', () =>
        world.database.of(Activity).insert(Array.from({ length: count }, () => ({ ...opening }))),
      );
    }
  });

  it('leave badges that cannot be printed any more with a reason', async () => {
    world.setToday('2019-06-27T01:00:00Z');
    await world.get(Erasing).run();
    const answer = await committee.submit(badgesPath, { who: 'listed', backs: 'no' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('mã trên thẻ đã được xóa');
  });

  it('are explained in the privacy document, table by table', () => {
    const text = readFileSync(join(projectRoot, 'docs/privacy.md'), 'utf8');
    const tables = world
      .get(Erasers)
      .all()
      .map(({ table }) => table);
    expect(tables.filter((table) => !text.includes(`\`${table}\``))).toEqual([]);
  });
});
