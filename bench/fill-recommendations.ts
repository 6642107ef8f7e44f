import { randomUUID } from 'node:crypto';
import { Database } from '../src/core/database/database.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RecommendationWord } from '../src/recommendations/gathering/recommendation-word.entity.js';
import { wordsIn } from '../src/recommendations/gathering/word-index.service.js';
import { Recommendation } from '../src/recommendations/recommendation.entity.js';
import { benchEvent } from './fill.js';
import { pairs } from './pairs.js';

const rowsAtOnce = 100;
/** As many districts as the province has. */
const districts = 15;

/** So many recommendations that were taken, with words from written wishes, and the first of them published. */
export async function fillRecommendations(
  app: NestFastifyApplication,
  { count, published }: { count: number; published: number },
): Promise<void> {
  const { tuning, judging } = pairs();
  const wishes = [...tuning, ...judging];
  const database = app.get(Database);
  for (let start = 0; start < count; start += rowsAtOnce) {
    const size = Math.min(rowsAtOnce, count - start);
    const rows = Array.from({ length: size }, (_, index) => rowOf(wishes, start + index, published));
    await database.housekeeping('bench.fill', async () => {
      await database.insertAll(Recommendation, rows);
      for (const { id, title, text } of rows)
        await database.insertAll(
          RecommendationWord,
          wordsIn(`${title} ${text}`).map((word) => ({ word, recommendationId: id })),
        );
    });
  }
}

function rowOf(wishes: string[], index: number, published: number) {
  const id = randomUUID();
  const at = new Date();
  const text = `${wishes[index % wishes.length]} ${wishes[(index * 7 + 3) % wishes.length]}`;
  const isPublished = index < published;
  return {
    ...{ id, rootId: id, mergedIntoId: null, eventSlug: benchEvent, unitSlug: `huyen-${index % districts}` },
    ...{
      groupName: '',
      originalSealed: '',
      likenessMark: '',
      title: text.slice(0, 60),
      text,
      topicSlug: null,
    },
    ...{ level: 'province' as const, backers: 20, backing: 'children' as const, state: 'taken' as const },
    ...{ number: index + 1, reason: '', importId: null, handedAt: at, readAt: at, readById: null },
    ...{ createdAt: at, changedAt: at, countsFrom: null, extendedUntil: null, round: 1 },
    ...{
      stage: isPublished ? ('answered' as const) : ('open' as const),
      leadSlug: isPublished ? 'so-y-te' : null,
    },
    ...{ outcome: isPublished ? ('met' as const) : null, publishedAt: isPublished ? at : null, version: 1 },
  };
}
