import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation, DelegationStep } from '../../src/delegates/delegation.entity.js';
import { Departure } from '../../src/delegates/departures/departure.entity.js';
import { DelegateChange } from '../../src/delegates/history/delegate-change.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

type Fields = Record<string, string>;

export const anBienPath = `/events/${forum}/delegations/ubnd-an-bien`;
export const rachGiaPath = `/events/${forum}/delegations/ubnd-rach-gia`;

export const child: Fields = {
  role: 'child',
  name: 'Danh Minh Hữu',
  'born-day': '12',
  'born-month': '3',
  'born-year': '2006',
  gender: 'male',
  school: 'THCS Đông Thái',
  className: '7A',
  guardianName: 'Thị Út',
  guardianPhone: '0912 345 678',
};

export const officer: Fields = { role: 'officer', name: 'Lê Văn Thuận', phone: '0913.456.789' };

/** Opens the form of a delegation and sends it as a person would. */
export function register(browser: Browser, path: string, fields: Fields): Promise<Answer> {
  return browser.submit(`${path}/delegates/new`, fields, `${path}/delegates`);
}

/** Registers a person and answers with their id. */
export async function registered(browser: Browser, path: string, fields: Fields): Promise<string> {
  const answer = await register(browser, path, fields);
  if (answer.status !== 303)
    throw new Error(`Not registered: ${answer.status} ${errorsIn(answer.text).join(' ')}`);
  const list = await browser.get(path);
  const links = [...list.text.matchAll(/<a href="\/delegates\/([0-9a-f-]{36})">([^<]*)<\/a>/g)];
  const [, id] = links.findLast(([, , name]) => name === fields.name) ?? [];
  if (!id) throw new Error(`${fields.name ?? ''} is not in the list.`);
  return id;
}

/** Five children and an officer: nothing is missing. */
export async function fill(browser: Browser, path: string): Promise<string[]> {
  const names = ['Danh Minh Hữu', 'Huỳnh Thị Kim Thư', 'Nguyễn Thùy Trâm', 'Thị Út', 'Trần Bảo Ân'];
  const ids = [];
  for (const name of names) ids.push(await registered(browser, path, { ...child, name }));
  return [...ids, await registered(browser, path, officer)];
}

/** The sentences of a form's error summary. */
export function errorsIn(html: string): string[] {
  const summary = /<ul class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '';
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => item.replace(/<[^>]*>/g, ''));
}

/** What a page says, without its tags. */
export function wordsIn(html: string): string {
  return html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Takes everybody out again, so that each test begins with empty delegations and all places free. */
export function emptyDelegations(world: World): Promise<void> {
  return world.database.housekeeping('test.empty', async () => {
    const tables = [ChangeRequest, Departure, DelegateChange, Delegate, DelegationStep, Delegation];
    for (const entity of tables) {
      await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    }
    await world.database.of(Quota).createQueryBuilder().update().set({ taken: 0 }).execute();
  });
}
