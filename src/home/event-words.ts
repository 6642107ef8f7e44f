import type { Language } from '../../views/text/text.js';
import { daysBetween, formatDay, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';

type Days = Pick<Event, 'startsOn' | 'endsOn'>;

/** `Thứ Ba – Thứ Tư, 18–19/6/2019`; empty without a date. */
export function whenInWords({ startsOn, endsOn }: Days, language: Language): string {
  if (startsOn === null) return '';
  const days = [...new Set([startsOn, endsOn ?? startsOn])] as Day[];
  const weekdays = days.map((day) => weekdayInWords(day, language)).join(' – ');
  return `${weekdays}, ${formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day)}`;
}

/** Days until the first day: 0 while the event lasts, below zero after it, null without a date. */
export function daysLeft({ startsOn, endsOn }: Days, today: Day): number | null {
  if (startsOn === null) return null;
  const last = (endsOn ?? startsOn) as Day;
  return today > last ? daysBetween(today, last) : Math.max(0, daysBetween(today, startsOn as Day));
}

function weekdayInWords(day: Day, language: Language): string {
  return new Date(day).toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' });
}

/** `thứ Hai, 20/5/2019`, as it stands inside a sentence. */
export function dayInSentence(day: Day, language: Language): string {
  const weekday = weekdayInWords(day, language);
  const inside = language === 'vi' ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday;
  return `${inside}, ${formatDay(day)}`;
}
