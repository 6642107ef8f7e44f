import { Gift } from '../../src/gifts/gift.entity.js';
import { GiftReader } from '../../src/gifts/gift-reader.js';
import type { ChildsGift } from '../../src/gifts/gift-reader.js';
import { anBienPath } from '../delegates/people.js';
import { formOf } from '../support/browser.js';
import type { Answer, Browser } from '../support/browser.js';
import { forum, launch } from '../support/world.js';
import type { World } from '../support/world.js';

type Fields = Record<string, string | string[]>;

export const ofAnBien = anBienPath.replace(forum, launch);
export const ofRachGia = ofAnBien.replace('an-bien', 'rach-gia');
export const giftsPath = `/events/${launch}/gifts`;

export const bicycle = {
  what: 'Xe đạp',
  quantity: '1',
  value: '1.500.000',
  giver: 'sponsor',
  sponsor: 'Hội Hoa Biển',
};
export const bag = { what: 'Cặp sách', quantity: '2', value: '500 nghìn', giver: 'unit' };

/** Opens a child's gifts and proposes one, as its district would. */
export async function propose(browser: Browser, childId: string, fields: Fields): Promise<Answer> {
  const opened = await browser.post(`/delegates/${childId}/gift-reading`);
  return send(browser, opened, { action: `/delegates/${childId}/gifts`, fields });
}

/** Opens one gift and sends its form. */
export async function save(browser: Browser, { id, action, fields }: Sent): Promise<Answer> {
  const opened = await browser.post(`/gifts/${id}/reading`);
  return send(browser, opened, { action, fields });
}

interface Sent {
  id: string;
  action: string;
  fields: Fields;
}

export function send(browser: Browser, page: Answer, { action, fields }: Omit<Sent, 'id'>): Promise<Answer> {
  const form = formOf(page.text, action);
  return browser.post(form.action, { ...form.fields, ...fields });
}

/** All gifts of the ceremony, opened. */
export function giftsOf(world: World): Promise<ChildsGift[]> {
  return world.get(GiftReader).inOrder(launch);
}

export function chosen(gifts: Pick<ChildsGift, 'id' | 'version'>[]): string[] {
  return gifts.map(({ id, version }) => `${id}.${version}`);
}

export async function forgetGifts(world: World): Promise<void> {
  await world.database.housekeeping('test.gifts', () => world.database.of(Gift).clear());
}
