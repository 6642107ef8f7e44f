import type { Language } from '../../views/text/text.js';
import { daysBetween, formatDay, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';

type Days = Pick<Event, 'startsOn' | 'endsOn'>;

/** `Thứ Ba – Thứ Tư, 18–19/6/2019`; empty without a date. */
export function whenInWords({ startsOn, endsOn }: Days, language: Language): string {
  if (startsOn === null) return '';
  const days = [...new Set([startsOn, endsOn ?? startsOn])] as Day[];
  const names = days.map((day) => weekdayInWords(day, language)).join(' – ');
  return `${names}, ${formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day)}`;
}

/** Days until the first day: 0 while the event lasts, below zero after it, null without a date. */
export function daysLeft({ startsOn, endsOn }: Days, today: Day): number | null {
  if (startsOn === null) return null;
  const last = (endsOn ?? startsOn) as Day;
  return today > last ? daysBetween(today, last) : Math.max(0, daysBetween(today, startsOn as Day));
}

/** Made once: making one costs more than a page. */
const weekdays = {
  vi: new Intl.DateTimeFormat('vi', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
};

function weekdayInWords(day: Day, language: Language): string {
  return weekdays[language].format(new Date(day));
}

/** `thứ Hai, 20/5/2019`, as it stands inside a sentence. */
export function dayInSentence(day: Day, language: Language): string {
  const weekday = weekdayInWords(day, language);
  const inside = language === 'vi' ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday;
  return `${inside}, ${formatDay(day)}`;
}
