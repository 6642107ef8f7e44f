import { HostTask } from '../../src/hosting/host-task.entity.js';
import { VenueProposal } from '../../src/hosting/venue-proposal.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { launch } from '../support/world.js';
import type { World } from '../support/world.js';

type Fields = Record<string, string>;

export const venues = `/events/${launch}/venue-proposals`;
export const tasks = `/events/${launch}/host-tasks`;

export const hall: Fields = {
  name: 'Nhà Văn hóa huyện',
  address: 'khu phố 3, thị trấn Thứ Ba',
  capacity: '600',
  rainPlan: 'Chuyển vào hội trường, chứa 350 người.',
};

export const field: Fields = { ...hall, name: 'Sân vận động huyện', capacity: '1200' };

export const stage: Fields = {
  office: 'Phòng Văn hóa và Thông tin',
  task: 'Sân khấu, âm thanh',
  person: 'Lý Thị Thí Dụ',
  phone: '0918 000 202',
  'dueOn-day': '29',
  'dueOn-month': '5',
  'dueOn-year': '2019',
  note: 'Thuê ngoài',
};

export function propose(browser: Browser, fields: Fields = hall): Promise<Answer> {
  return browser.submit(`${venues}/new`, fields, venues);
}

/** Proposes a place and answers with the address of the proposal. */
export async function proposed(world: World, browser: Browser, fields: Fields = hall): Promise<string> {
  const answer = await propose(browser, fields);
  if (answer.status !== 303) throw new Error(`Not proposed: ${answer.status}`);
  const [latest] = await world.database
    .of(VenueProposal)
    .find({ where: { name: fields.name }, order: { proposedAt: 'DESC' } });
  return `/venue-proposals/${latest!.id}`;
}

export function accept(browser: Browser, path: string): Promise<Answer> {
  return browser.submit(path, {}, `${path}/acceptance`);
}

export function add(browser: Browser, fields: Fields = stage): Promise<Answer> {
  return browser.submit(`${tasks}/new`, fields, tasks);
}

/** Adds a task and answers with its address. */
export async function added(world: World, browser: Browser, fields: Fields = stage): Promise<string> {
  const answer = await add(browser, fields);
  if (answer.status !== 303) throw new Error(`Not added: ${answer.status}`);
  const { id } = await world.database.of(HostTask).findOneByOrFail({ task: fields.task });
  return `/host-tasks/${id}`;
}

export async function venueOfLaunch(world: World): Promise<string> {
  return (await world.database.of(Event).findOneByOrFail({ slug: launch })).venue;
}

/** As if nobody had proposed or assigned anything. */
export function forgetHosting(world: World): Promise<void> {
  return world.database.housekeeping('test.forget', async () => {
    for (const entity of [VenueProposal, HostTask])
      await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    await world.database.of(Event).update({ slug: launch }, { venue: '' });
  });
}
