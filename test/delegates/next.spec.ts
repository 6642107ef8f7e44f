import { Quota } from '../../src/delegates/quota.entity.js';
import type { Browser } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import { anBienPath, child, emptyDelegations, errorsIn, officer, register, wordsIn } from './people.js';

describe('one person after another', () => {
  let world: World;
  let district: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
  });
  beforeEach(() => emptyDelegations(world));
  afterAll(() => world.close());

  it.each([
    ['child', child],
    ['officer', officer],
  ])('leads from a saved %s to an empty form for the same role', async (role, person) => {
    const answer = await register(district, anBienPath, { ...person, next: 'another' });
    expect(answer.location).toBe(`${anBienPath}/delegates/new?role=${role}`);
    const { text } = await district.follow(answer);
    expect(wordsIn(text)).toContain(`Đã thêm ${person.name} vào đoàn.`);
    expect(text).toMatch(new RegExp(`<input[^>]*value="${role}" checked`));
    expect(text).not.toContain(`value="${person.name}"`);
  });

  it('is not offered where somebody is edited', async () => {
    expect((await district.get(`${anBienPath}/delegates/new`)).text).toContain('value="another"');
    const { text } = await district.follow(await register(district, anBienPath, child));
    const [, id] = /href="\/delegates\/([0-9a-f-]{36})"/.exec(text) ?? [];
    expect((await district.get(`/delegates/${id}/edit`)).text).not.toContain('value="another"');
  });

  it('refuses another way to go on than the one there is', async () => {
    const answer = await register(district, anBienPath, { ...child, next: 'https://example.org' });
    expect([answer.status, answer.location]).toEqual([422, null]);
  });

  it('says what was found alike once, before the way to look at it', async () => {
    await register(district, anBienPath, child);
    const { text } = await register(district, anBienPath, child);
    const [told = ''] = errorsIn(text);
    expect(told).toContain('Trong đoàn đã có Danh Minh Hữu');
    expect(text.split(told)).toHaveLength(2);
    expect(text.indexOf(told)).toBeLessThan(text.indexOf('Xem Danh Minh Hữu đã có trong đoàn'));
  });

  it('counts the children whose gender is not written down yet, and says how few would do', async () => {
    const key = { eventSlug: forum, unitSlug: 'ubnd-an-bien', role: 'child' } as const;
    const { may, must } = await world.database.of(Quota).findOneByOrFail(key);
    const set = (numbers: { may: number; must: number }) =>
      world.database.housekeeping('test.quota', () => world.database.of(Quota).update(key, numbers));
    await set({ may: 7, must: 6 });
    await register(district, anBienPath, { ...child, gender: '', later: 'yes' });
    const words = wordsIn((await district.get(anBienPath)).text);
    expect(words).toContain('0 nữ, 0 nam, chưa ghi giới tính: 1.');
    expect(words).toContain('1/7 tối đa 7, cần ít nhất 6');
    await set({ may, must });
  });
});
