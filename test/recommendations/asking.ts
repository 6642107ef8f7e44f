import type { FindOptionsWhere } from 'typeorm';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { Topic } from '../../src/programme/topic.entity.js';
import { Topics } from '../../src/programme/topics.service.js';
import { AnsweringSetting } from '../../src/recommendations/answering/answer.entity.js';
import { Concern } from '../../src/recommendations/care/care.entity.js';
import { Intake, RecommendationImport } from '../../src/recommendations/intake/intake.entity.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

export const askingPath = (unit: string) => `/events/${forum}/recommendations/${unit}`;
export const anBienAsks = askingPath('ubnd-an-bien');
export const rachGiaAsks = askingPath('ubnd-rach-gia');

export const pool = {
  title: 'Có hồ bơi ở mỗi xã',
  text: 'Chúng em mong mỗi xã có một hồ bơi, để tất cả chúng em biết bơi trước mùa lũ.',
  topic: '',
  level: 'province',
  backers: '24',
  backing: 'children',
  group: 'Nhóm lớp 8',
};

export function write(
  browser: Browser,
  fields: Record<string, string> = {},
  path = anBienAsks,
): Promise<Answer> {
  return browser.submit(`${path}/new`, { ...pool, ...fields }, `${path}/items`);
}

export function handInAll(browser: Browser, path = anBienAsks): Promise<Answer> {
  return browser.submit(path, {}, `${path}/submission`);
}

/** Writes texts down and hands them in. */
export async function ask(browser: Browser, texts: string[], path = anBienAsks): Promise<void> {
  for (const [index, text] of texts.entries())
    await write(browser, { title: `Điều ${index + 1}`, text }, path);
  await handInAll(browser, path);
}

/** The topics that the committee works with. */
export async function suggestTopics(world: World): Promise<string> {
  await world.get(Topics).addSuggested();
  const topics = await world.get(Topics).ofCurrent();
  return topics.find(({ name }) => name.startsWith('Tai nạn'))?.slug ?? '';
}

export async function rowOf(world: World, where: FindOptionsWhere<Recommendation>): Promise<Recommendation> {
  return world.database.of(Recommendation).findOneByOrFail(where);
}

/** The reader takes a text as it stands. */
export async function take(
  reader: Browser,
  { id }: Recommendation,
  fields: Record<string, string> = {},
): Promise<Answer> {
  const topic = 'tai-nan-thuong-tich-duoi-nuoc';
  const blank = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      [`words-${index + 1}`, ''],
      [`reason-${index + 1}`, ''],
    ]).flat(),
  ) as Record<string, string>;
  return reader.submit(`/reading/${id}`, { ...blank, topic, ...fields }, `/reading/${id}/taking`);
}

export async function forgetRecommendations(world: World): Promise<void> {
  await world.database.housekeeping('test.forget', async () => {
    for (const entity of [
      Recommendation,
      Intake,
      RecommendationImport,
      Concern,
      AnsweringSetting,
      Topic,
      Mail,
    ])
      await world.database.of<object>(entity).createQueryBuilder().delete().execute();
  });
}
