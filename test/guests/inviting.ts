import { Guest, GuestPerson } from '../../src/guests/guest.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { launch } from '../support/world.js';
import type { World } from '../support/world.js';
import { errorsIn } from '../delegates/people.js';

type Fields = Record<string, string>;

export const guestsPath = `/events/${launch}/guests`;
export const chair: Fields = {
  kind: 'official',
  courtesy: 'ms',
  name: 'Đỗ Thị Hình Mẫu',
  title: 'Phó Chủ tịch',
  body: 'UBND tỉnh mẫu',
};
export const troupe: Fields = { kind: 'performer', body: 'Đội văn nghệ Trường Mẫu', headcount: '12' };

/** Opens the form and sends it as a person would. */
export function add(browser: Browser, fields: Fields, path = guestsPath): Promise<Answer> {
  return browser.submit(`${path}/new`, fields, path);
}

/** Adds a guest and answers with the id. */
export async function added(browser: Browser, fields: Fields, path = guestsPath): Promise<string> {
  const { status, text, location } = await add(browser, fields, path);
  const id = /#guest-([0-9a-f-]{36})/.exec(location ?? '')?.[1];
  if (!id) throw new Error(`Not added: ${status} ${errorsIn(text).join(' ')}`);
  return id;
}

/** Presses a button of the guest's own page. @param step the guest's id and the step: `<id>/acceptance` */
export function press(browser: Browser, step: string, fields: Fields = {}): Promise<Answer> {
  const [id = ''] = step.split('/');
  return browser.submit(`/guests/${id}`, fields, `/guests/${step}`);
}

export async function invited(browser: Browser, fields: Fields, path = guestsPath): Promise<string> {
  const id = await added(browser, fields, path);
  await press(browser, `${id}/invitation`, { way: 'letter' });
  return id;
}

export async function accepted(browser: Browser, fields: Fields, path = guestsPath): Promise<string> {
  const id = await invited(browser, fields, path);
  await press(browser, `${id}/acceptance`);
  return id;
}

export function name(browser: Browser, id: string, names: string[]): Promise<Answer> {
  return press(browser, `${id}/names`, { names: names.join('\n') });
}

export function forgetGuests(world: World): Promise<void> {
  return world.database.housekeeping('test.forget-guests', async () => {
    for (const entity of [GuestPerson, Guest])
      await world.database.of<object>(entity).createQueryBuilder().delete().execute();
  });
}
