import { formOf } from '../support/browser.js';
import type { Browser } from '../support/browser.js';
import { World, forum } from '../support/world.js';
import { wordsIn } from './people.js';

interface Setting {
  page: string;
  action?: string;
  field: string;
  /** Two values that differ from each other and from what is stored. */
  values: [string, string];
  /** The other's value on the page of a stale save. */
  told: string;
}

const profile = 'tt-29-2019';
const settings: Setting[] = [
  {
    page: `/setup/ages/${forum}`,
    field: 'child-atLeast',
    values: ['10', '11'],
    told: 'Người khác vừa lưu: 10',
  },
  {
    page: `/setup/composition/${forum}`,
    field: 'girls',
    values: ['41', '42'],
    told: 'Người khác vừa lưu: 41',
  },
  {
    page: `/setup/quotas/${forum}`,
    field: 'ubnd-an-bien.child.may',
    values: ['41', '42'],
    told: 'Người khác vừa lưu: 41',
  },
  {
    page: `/setup/rules/${forum}/volunteers`,
    action: `/setup/rules/${forum}/volunteers`,
    field: 'number',
    values: ['7', '8'],
    told: 'Người khác vừa lưu: 7',
  },
  {
    page: `/setup/consents/${forum}`,
    field: 'asksForCommitment',
    values: ['yes', ''],
    told: 'Người khác vừa lưu: đã chọn',
  },
];

/** Settings that are no record of their own: two people of the committee have the same page open. */
describe('settings of an event that two people change', () => {
  let world: World;
  let one: Browser;
  let other: Browser;
  beforeAll(async () => {
    world = await World.open();
    one = await world.signedIn('committee');
    other = await world.signedIn('tinhDoan');
    await one.submit(`/setup/rules/${forum}`, { profile });
  });
  afterAll(() => world.close());

  async function opened(browser: Browser, { page, action = page }: Setting) {
    const { text } = await browser.get(page);
    return formOf(text, action);
  }

  it.each(settings)('$page: the later one sees both values, and decides', async (setting) => {
    const { field, values, told } = setting;
    const [first, second] = [await opened(one, setting), await opened(other, setting)];
    const saved = await one.post(first.action, changed(first.fields, field, values[0]));
    expect(saved.status).toBe(303);
    const stale = await other.post(second.action, changed(second.fields, field, values[1]));
    expect([setting.page, stale.status]).toEqual([setting.page, 409]);
    expect(wordsIn(stale.text)).toContain(told);
    const again = formOf(stale.text, setting.action ?? setting.page);
    expect(again.fields[field] ?? '').toBe(values[1]);
    expect((await other.post(again.action, again.fields)).status).toBe(303);
    expect((await opened(one, setting)).fields[field] ?? '').toBe(values[1]);
  });

  it('takes a copy of a row only from a table that is still so', async () => {
    const setting = settings[2]!;
    const [first, second] = [await opened(one, setting), await opened(other, setting)];
    await one.post(first.action, changed(first.fields, setting.field, '43'));
    const fields = { ...second.fields, copy: 'ubnd-an-bien' };
    const copied = await other.post(`/setup/quotas/${forum}/copies`, fields);
    expect(copied.status).toBe(409);
    expect((await opened(one, setting)).fields['ubnd-rach-gia.child.may']).not.toBe('43');
  });

  it('lets one of two who save in the same moment through', async () => {
    const setting = settings[0]!;
    const [first, second] = [await opened(one, setting), await opened(other, setting)];
    const answers = await Promise.all([
      one.post(first.action, changed(first.fields, setting.field, '12')),
      other.post(second.action, changed(second.fields, setting.field, '13')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});

/** As a browser sends it: a box that is not ticked is not there. */
function changed(fields: Record<string, string>, field: string, value: string): Record<string, string> {
  const others = Object.entries(fields).filter(([name]) => name !== field);
  return Object.fromEntries(value === '' ? others : [...others, [field, value]]);
}
