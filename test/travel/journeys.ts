import { Journey, SeparateJourney } from '../../src/travel/journey.entity.js';
import { emptyDelegations } from '../delegates/people.js';
import type { Answer, Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

export type Told = Record<string, string | string[]>;

export const travelOf = (unit: string) => `/events/${forum}/delegations/${unit}/travel`;
export const personTravel = (id: string) => `/delegates/${id}/travel`;
export const boardPath = `/events/${forum}/travel`;

/** By coach in the morning, home in the afternoon of the next day. */
export const byCoach: Told = {
  arrivesOn: '2019-06-18',
  arrivesAt: '7h40',
  arrivesBy: 'coach',
  arrivalNote: 'Xe 16 chỗ',
  departsOn: '2019-06-19',
  departsAt: '17:00',
  departsBy: 'coach',
  departureNote: 'Xe 16 chỗ',
  nights: ['2019-06-18'],
  meals: ['2019-06-18.lunch', '2019-06-18.dinner', '2019-06-19.breakfast', '2019-06-19.lunch'],
};

/** Opens the page and sends its form, with these fields instead of its own. */
export async function tell(browser: Browser, path: string, fields: Told): Promise<Answer> {
  const form = formOf((await browser.get(path)).text, path);
  return browser.post(form.action, { ...form.fields, nights: [], meals: [], ...fields });
}

/** The cells of a table, row by row, as they read. */
export function tableIn(html: string, caption: string): string[][] {
  const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
  const table = tables.find((one) => textOf(/<caption[\s\S]*?<\/caption>/.exec(one)?.[0] ?? '') === caption);
  if (!table) throw new Error(`No table ${caption} among ${tables.length}.`);
  const rows = /<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1]?.match(/<tr[\s\S]*?<\/tr>/g) ?? [];
  return rows.map((row) => (row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []).map(textOf));
}

export function emptyTravel(world: World): Promise<void> {
  return world.database
    .housekeeping('test.forget', async () => {
      for (const entity of [SeparateJourney, Journey])
        await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    })
    .then(() => emptyDelegations(world));
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
