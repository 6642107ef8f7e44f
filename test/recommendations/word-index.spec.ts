import { holdsWords } from '../../src/recommendations/gathering/word-index.service.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import { ask, forgetRecommendations, suggestTopics, take } from './asking.js';

const texts = [
  'Chúng em cần đường đi học an toàn.',
  'Xin cho chúng em một sân bóng đá.',
  'Trường cần nước sạch.',
];

describe('texts that were taken', () => {
  let world: World;
  let anBien: Browser;
  let reader: Browser;
  beforeAll(async () => {
    world = await World.open();
    anBien = await world.signedIn('anBien');
    reader = await world.signedIn('committee');
    await suggestTopics(world);
    await ask(anBien, texts);
    for (const row of await world.database.of(Recommendation).find()) await take(reader, row);
  });
  afterAll(async () => {
    await forgetRecommendations(world);
    await world.close();
  });

  async function found(q: string): Promise<string[]> {
    const condition = holdsWords(q, '"one"."id"');
    if (!condition) return [];
    const sql = `SELECT "one"."text" AS "text" FROM "recommendations" AS "one" WHERE ${condition.sql}`;
    const rows = await world.database.query<{ text: string }>(sql, condition.values);
    return rows.map(({ text }) => text);
  }

  it.each([
    ['duong di hoc', [texts[0]]],
    ['ĐƯỜNG đi họ', [texts[0]]],
    ['san bong', [texts[1]]],
    ['Chúng em', [texts[0], texts[1]]],
    ['hoc duong', [texts[0]]],
    ['bon da', []],
    ['duong nuoc', []],
    ["'; --", []],
  ])('are found by %s', async (q, expected) => {
    expect((await found(q)).sort()).toEqual(expected.sort());
  });

  it('are all meant where nothing is sought', () => {
    expect(holdsWords(' ?! ', '"one"."id"')).toBeNull();
  });
});
