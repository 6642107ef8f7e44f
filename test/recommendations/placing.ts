import { randomUUID } from 'node:crypto';
import { Answer } from '../../src/recommendations/answering/answer.entity.js';
import type { AnswerState, Stage } from '../../src/recommendations/answering-words.js';
import { CoAnswer } from '../../src/recommendations/gathering/co-answer.entity.js';
import { WordIndex } from '../../src/recommendations/gathering/word-index.service.js';
import { Originals } from '../../src/recommendations/originals.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

let last = 0;

/** A recommendation that was taken, as it lies in the table. */
export async function place(world: World, changes: Partial<Recommendation> = {}): Promise<Recommendation> {
  const id = randomUUID();
  const number = ++last;
  const words = { title: `Điều ${number}`, text: `Chúng em mong điều thứ ${number}.` };
  const row = {
    ...{ id, rootId: id, number, eventSlug: forum, unitSlug: 'ubnd-an-bien', ...words },
    ...world.get(Originals).columns({ ...words, ...changes }, id),
    ...{ level: 'province' as const, backers: 24, backing: 'children' as const, state: 'taken' as const },
    ...{ createdAt: new Date(), changedAt: new Date(), version: 1, ...changes },
  };
  await world.database.housekeeping('test.place', async () => {
    await world.database.of(Recommendation).insert(row);
    await world.get(WordIndex).index(row);
  });
  return world.database.of(Recommendation).findOneByOrFail({ id });
}

const answerStates: Partial<Record<Stage, AnswerState>> = {
  assigned: 'draft',
  submitted: 'submitted',
  approved: 'approved',
  answered: 'approved',
};

/** At one stage of its way, with Sở Y tế in the lead, Rạch Giá beside it, and an answer as far as it goes. */
export async function placeAt(world: World, stage: Stage): Promise<Recommendation> {
  const state = answerStates[stage];
  const publishedAt = stage === 'answered' ? new Date() : null;
  const lead = state ? { leadSlug: 'so-y-te', countsFrom: '2019-05-20' } : {};
  const row = await place(world, { stage, publishedAt, topicSlug: 'hoc-tap', ...lead });
  if (!state) return row;
  await world.database.housekeeping('test.place', async () => {
    const key = { recommendationId: row.id, unitSlug: 'ubnd-rach-gia' };
    await world.database.insert(CoAnswer, { ...key, text: '', version: 1 });
    const told = { text: 'Sẽ làm.', childText: 'Sẽ làm cho các em.', outcome: 'met' as const, state };
    const of = { id: randomUUID(), recommendationId: row.id, round: 1, unitSlug: 'so-y-te' };
    await world.database.insert(Answer, { ...of, ...told, publishedAt, version: 1 });
  });
  return row;
}
