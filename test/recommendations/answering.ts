import { Answer, Commitment } from '../../src/recommendations/answering/answer.entity.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import type { Answer as Reply, Browser } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';
import { ask, take } from './asking.js';

export const deskList = '/desk/recommendations';
export const publication = `/events/${forum}/publication`;
export const publicList = '/recommendations';
export const health = 'so-y-te';

export const answered = {
  text: 'Sở Y tế sẽ phối hợp mở phòng y tế học đường tại 12 trường trong quý 3.',
  childText: 'Các em sẽ có phòng y tế ở trường. Khi đau, các em đến gặp cô y tế.',
  outcome: 'continuing',
  cause: '',
};

interface People {
  district: Browser;
  reader: Browser;
}

/** Texts that a reader has taken, in the order of their numbers. */
export async function taken(
  world: World,
  texts: string[],
  { district, reader, path }: People & { path?: string },
): Promise<Recommendation[]> {
  const before = await all(world);
  await ask(district, texts, path);
  const waiting = await world.database
    .of(Recommendation)
    .find({ where: { state: 'waiting' }, order: { createdAt: 'ASC' } });
  for (const row of waiting) await take(reader, row);
  return (await all(world)).filter(({ id }) => !before.some((one) => one.id === id));
}

export function all(world: World): Promise<Recommendation[]> {
  return world.database.of(Recommendation).find({ order: { number: 'ASC' } });
}

export const at = (id: string): string => `${deskList}/${id}`;

export function reload(world: World, { id }: { id: string }): Promise<Recommendation> {
  return world.database.of(Recommendation).findOneByOrFail({ id });
}

export function assign(
  committee: Browser,
  { id }: Recommendation,
  fields: Record<string, string | string[]> = {},
): Promise<Reply> {
  return committee.submit(at(id), { lead: health, with: [], ...fields }, `${at(id)}/lead?_method=PUT`);
}

export function write(
  browser: Browser,
  { id }: Recommendation,
  fields: Record<string, string> = {},
): Promise<Reply> {
  const action = `${at(id)}/answer?_method=PUT`;
  return browser.submitFiles(at(id), { ...answered, next: 'submit', ...fields }, { action, files: {} });
}

export const approve = (browser: Browser, { id }: Recommendation): Promise<Reply> =>
  browser.submit(at(id), {}, `${at(id)}/answer/approval`);

export const publish = (browser: Browser): Promise<Reply> => browser.submit(publication, {}, publication);

export function promise(
  browser: Browser,
  { id }: Recommendation,
  fields: Record<string, string> = {},
): Promise<Reply> {
  const due = { 'dueOn-day': '30', 'dueOn-month': '9', 'dueOn-year': '2019' };
  const words = { promise: 'Mở phòng y tế ở 12 trường.', owner: health };
  return browser.submit(at(id), { ...words, ...due, ...fields }, `${at(id)}/commitments`);
}

export function record(
  browser: Browser,
  { id }: Recommendation,
  said = 'Chúng tôi sẽ làm trong năm nay.',
): Promise<Reply> {
  return browser.submit(at(id), { speaker: 'Phó Giám đốc Sở Y tế', said }, `${at(id)}/spoken?_method=PUT`);
}

/** From a lead unit to everybody's page. */
export async function answerAll(
  rows: Recommendation[],
  { committee, agency }: { committee: Browser; agency: Browser },
): Promise<void> {
  for (const row of rows) {
    await assign(committee, row);
    await write(agency, row);
    await approve(committee, row);
  }
  await publish(committee);
}

export const commitmentsOf = (world: World): Promise<Commitment[]> => world.database.of(Commitment).find();
export const answersOf = (world: World): Promise<Answer[]> =>
  world.database.of(Answer).find({ order: { round: 'ASC' } });
