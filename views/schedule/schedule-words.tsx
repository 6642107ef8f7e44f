import type { Surroundings } from '../../src/schedule/draft/draft-views.service.js';
import type { ScheduleDay } from '../../src/schedule/days.js';
import type { Item } from '../../src/schedule/item.js';
import { clockOf } from '../../src/schedule/times.js';
import { formatDay, weekday } from '../../src/core/vietnamese/dates.js';
import type { Translate } from '../text/text.js';

const weekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** `Thứ Ba, 18/6/2019`, or `Ngày 1` as long as nobody knows the date. */
export function dayInWords({ number, date }: ScheduleDay, t: Translate): string {
  if (date === null) return t('schedule.day-number', { number });
  const name = t(`schedule.weekday.${weekdays[weekday(date)] ?? '0'}`);
  return `${name}, ${formatDay(date)}`;
}

/** `07:00–08:00`. */
export function timesOf({ startsAt, endsAt }: Pick<Item, 'startsAt' | 'endsAt'>): string {
  return `${clockOf(startsAt)}–${clockOf(endsAt)}`;
}

/** Who leads, with the names that only the committee reads. */
export function leadInWords(item: Item, { units, leaders }: Pick<Surroundings, 'units' | 'leaders'>): string {
  const unit = units.find(({ slug }) => slug === item.leadUnit)?.shortName;
  const leader = leaders.find(({ id }) => id === item.leadPlaceId);
  const place = leader && [leader.name, leader.title].filter(Boolean).join(', ');
  const ofLeader = leader && units.find(({ slug }) => slug === leader.unitSlug)?.shortName;
  return [unit ?? ofLeader, place, item.leadOfficer].filter(Boolean).join(' · ');
}

/** Who attends; everybody where nobody is told apart. */
export function audienceInWords(
  { audience: { roles, groups, units } }: Pick<Item, 'audience'>,
  around: Pick<Surroundings, 'groups' | 'units'>,
  t: Translate,
): string {
  if (roles.length + groups.length + units.length === 0) return t('schedule.everybody');
  const numbers = around.groups.filter(({ id }) => groups.includes(id)).map(({ number }) => number);
  const names = around.units.filter(({ slug }) => units.includes(slug)).map(({ shortName }) => shortName);
  return [
    roles.map((role) => t(`delegates.role.${role}`)).join(', '),
    numbers.length > 0 && t('schedule.of-groups', { numbers: numbers.join(', ') }),
    names.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
