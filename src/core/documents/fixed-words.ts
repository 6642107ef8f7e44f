import { translate } from '../../../views/text/text.js';
import { formatDayLong } from '../vietnamese/dates.js';
import type { Day } from '../vietnamese/dates.js';

const t = translate('vi');
/** To be filled in by hand. */
const blank = '……';

/** Quốc hiệu and Tiêu ngữ, the same on each document, whatever language its maker reads. */
export function nationalHeading(): { nation: string; motto: string } {
  return { nation: t('documents.nation'), motto: t('documents.motto') };
}

/** @param number such as `45/DS-UBND`, or only what stands behind the stroke while there is no number yet */
export function numberLine({ number, symbol }: { number: string | null; symbol: string }): string {
  return t('documents.number', { number: number ?? `${blank}/${symbol}` });
}

/** `An Biên, ngày 14 tháng 5 năm 2019`; without a day room for one in the year of today. */
export function placeAndDay(place: string, { day, today }: { day: Day | null; today: Day }): string {
  const date = day
    ? formatDayLong(day)
    : t('documents.open-day', { day: blank, month: blank, year: today.slice(0, 4) });
  return t('documents.place-and-day', { place, date });
}

/** On paper names of bodies stand in capitals, people's committees over two lines. */
export function bodyLines(name: string): string[] {
  const capitals = name.toLocaleUpperCase('vi').trim();
  const committee = t('documents.peoples-committee');
  if (capitals === '') return [];
  return capitals.startsWith(`${committee} `)
    ? [committee, capitals.slice(committee.length + 1)]
    : [capitals];
}

export function recipientsLabel(): string {
  return t('documents.recipients');
}

export function draftMark(): string {
  return t('documents.draft');
}

export function pageWord(): string {
  return t('documents.page');
}
