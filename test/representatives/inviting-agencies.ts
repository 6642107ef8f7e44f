import { Not } from 'typeorm';
import { Badge } from '../../src/badges/badge.entity.js';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Seat } from '../../src/programme/seat.entity.js';
import { Topic } from '../../src/programme/topic.entity.js';
import { UnitContact } from '../../src/programme/unit-contact.entity.js';
import { Representative, SeatSetting } from '../../src/representatives/representative.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

export const seatsPath = `/events/${forum}/seats`;
export const placePath = (unit: string, number = 1) => `${seatsPath}/${unit}/${number}`;

export const leader = {
  name: 'Trần Thị Lãnh Đạo',
  title: 'Phó Giám đốc Sở',
  isLeader: 'yes',
  phone: '0912 345 678',
};

/** The committee presses the button of the board. */
export async function inviteAll(committee: Browser): Promise<Answer> {
  return committee.submit(seatsPath, {}, `${seatsPath}/invitations`);
}

/** The address of an agency's link, as its mail has it. */
export async function linkOf(committee: Browser, unit: string): Promise<string> {
  const { text } = await committee.get(placePath(unit));
  return /\/answer\/[\w-]{43}/.exec(text)?.[0] ?? '';
}

export async function codeOf(committee: Browser, unit: string): Promise<string> {
  const { text } = await committee.get(placePath(unit));
  return /<dd class="govuk-summary-list__value">([0-9A-Z]{4}-[0-9A-Z]{4})<\/dd>/.exec(text)?.[1] ?? '';
}

export function nameBy(browser: Browser, base: string, fields: Record<string, string> = {}): Promise<Answer> {
  return browser.submitFiles(
    base,
    { ...leader, ...fields },
    { action: `${base}/representative?_method=PUT`, files: {} },
  );
}

/** How many leaders the committee asks a unit for. */
export function askFor(committee: Browser, unit: string, count: string): Promise<Answer> {
  return committee.submit(`${seatsPath}/${unit}`, { count }, `${seatsPath}/${unit}?_method=PUT`);
}

export function declineBy(
  browser: Browser,
  base: string,
  { reason = 'Trùng lịch họp.', told = '' } = {},
): Promise<Answer> {
  return browser.submitFiles(base, { reason, told }, { action: `${base}/refusal`, files: {} });
}

export async function placeOf(world: World, unitSlug: string, number = 1): Promise<Representative> {
  return world.database.of(Representative).findOneByOrFail({ eventSlug: forum, unitSlug, number });
}

export async function forgetSeats(world: World): Promise<void> {
  await world.database.housekeeping('test.forget', async () => {
    for (const entity of [Badge, Representative, SeatSetting, Topic, UnitContact, Mail])
      await world.database.of<object>(entity).createQueryBuilder().delete().execute();
    await world.database.of(Delegate).delete({ role: 'representative' });
    await world.database.of(Seat).delete({ unitSlug: 'so-gtvt' });
    await world.database.of(Seat).update({ count: Not(1) }, { count: 1 });
  });
}
