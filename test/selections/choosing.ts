import { Selection, SelectionPlaces } from '../../src/selections/selection.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';
import { addDelegates } from '../badges/people.js';
import { emptyDelegations } from '../delegates/people.js';

export const national = 'dien-dan-quoc-gia-vi-2019';
export const listPath = `/events/${forum}/selections`;

/** Half past seven on the forum's first day. */
export const firstMorning = '2019-06-18T00:30:00Z';

interface Child {
  name: string;
  unit?: string;
  gender?: 'female' | 'male';
  born?: string;
}

/** Approved children of the forum, whose families have agreed to the forum. @returns their ids in the same order */
export async function addChildren(world: World, children: Child[]): Promise<string[]> {
  const ids = await addDelegates(
    world,
    children.map(({ name, unit }) => ({ name, unit })),
  );
  await world.database.housekeeping('test.details', async () => {
    for (const [index, id] of ids.entries()) {
      const { gender = 'female', born = '2006-03-12' } = children[index]!;
      const school = { school: 'THCS Đông Thái', className: '7A' };
      const guardian = { guardianName: 'Nguyễn Giám Hộ', guardianPhone: '0909 111 222' };
      const details = { gender, born, ...school, ...guardian };
      await world.database.of(Delegate).update({ id }, details);
    }
  });
  return ids;
}

export function choose(
  browser: Browser,
  child: string,
  fields: Record<string, string> = {},
): Promise<Answer> {
  const page = `${listPath}/new?child=${child}`;
  return browser.submit(page, { criterion: 'dialogue', ...fields }, listPath);
}

/** Chooses, reads the banner, and answers with the id of the new delegate of the national forum. */
export async function chosen(world: World, browser: Browser, child: string): Promise<string> {
  const answer = await choose(browser, child);
  if (answer.status !== 303) throw new Error(`Not chosen: ${answer.status}`);
  await browser.follow(answer);
  return (await selectionOf(world, child)).delegateId;
}

/** The latest one. */
export async function selectionOf(world: World, fromDelegateId: string): Promise<Selection> {
  const [found] = await world.database
    .of(Selection)
    .find({ where: { fromDelegateId }, order: { chosenAt: 'DESC' } });
  if (!found) throw new Error('Nobody has chosen this child.');
  return found;
}

export async function takeBack(world: World, browser: Browser, child: string): Promise<Answer> {
  const path = `/selections/${(await selectionOf(world, child)).id}`;
  return browser.submit(path, { reason: 'Gia đình bận.' }, path);
}

export async function setPlaces(browser: Browser, places: string): Promise<Answer> {
  return browser.submit(listPath, { places }, `${listPath}/places`);
}

export async function forgetSelections(world: World): Promise<void> {
  await world.database.housekeeping('test.forget', async () => {
    for (const entity of [Selection, SelectionPlaces])
      await world.database.of<object>(entity).createQueryBuilder().delete().execute();
  });
  await emptyDelegations(world);
}
