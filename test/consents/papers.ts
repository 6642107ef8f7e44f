import { ConsentAnswer, ConsentRecord, ConsentStanding } from '../../src/consents/consent.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import type { World } from '../support/world.js';

type Fields = Record<string, string>;

/** The mother's signature on a paper of 12 May. */
export const signed: Fields = {
  signer: 'Thị Út',
  relation: 'mother',
  method: 'paper',
  'givenOn-day': '12',
  'givenOn-month': '5',
  'givenOn-year': '2019',
};

export const purposes = ['take-part', 'health', 'photo-file', 'photo-public', 'name-quote'];

/** The same answer of guardian and child to everything, but for those given. */
export function answers(answer: string, others: Fields = {}): Fields {
  const all = purposes.flatMap((purpose) => [
    [`${purpose}-guardian`, answer],
    [`${purpose}-child`, answer],
  ]);
  return { ...(Object.fromEntries(all) as Fields), ...others };
}

export function consentsOf(id: string): string {
  return `/delegates/${id}/consents`;
}

/** Writes down a paper as a person would. */
export function record(browser: Browser, id: string, fields: Fields): Promise<Answer> {
  return browser.submit(`${consentsOf(id)}/new`, { ...signed, ...fields }, consentsOf(id));
}

export function withdraw(
  browser: Browser,
  id: string,
  fields: Record<string, string | string[]>,
): Promise<Answer> {
  const path = `${consentsOf(id)}/withdrawals`;
  return browser.submit(`${path}/new`, { ...signed, giver: 'guardian', ...fields }, path);
}

export async function written(world: World, delegateId: string) {
  const records = await world.database
    .of(ConsentRecord)
    .find({ where: { delegateId }, order: { number: 'ASC' } });
  const all = await world.database.of(ConsentAnswer).find();
  return records.map((one) => ({
    ...one,
    answers: Object.fromEntries(
      all
        .filter(({ recordId }) => recordId === one.id)
        .map(({ purpose, giver, answer }) => [`${purpose}-${giver}`, answer]),
    ),
  }));
}

export async function standingOf(world: World, delegateId: string): Promise<string | undefined> {
  return (await world.database.of(ConsentStanding).findOneBy({ delegateId }))?.answers;
}
