import { formatDay, weekday } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { Leg } from '../../src/travel/stay.js';
import { meals, partsOf } from '../../src/travel/travel-words.js';
import type { Serving } from '../../src/travel/travel-words.js';
import type { Translate } from '../text/text.js';

/** `Thứ Ba, 18/6/2019` */
export function dayText(day: Day, t: Translate): string {
  return `${t(`travel.weekday.${String(weekday(day)) as '0'}`)}, ${formatDay(day)}`;
}

/** `18/6`, where the year is plain. */
export function shortDay(day: Day): string {
  return formatDay(day).slice(0, -5);
}

/** `09 giờ 30` */
export function timeText(at: string, t: Translate): string {
  const [hour = '', minute = ''] = at.split(':');
  return at === '' ? t('travel.unknown-time') : t('travel.clock', { hour, minute });
}

/** Day, hour, means, and what is noted of them. */
export function legText({ on, at, by, note }: Leg, t: Translate): string {
  const parts = [dayText(on, t), timeText(at, t), t(`travel.means.${by}`), note];
  return parts.filter(Boolean).join(', ');
}

export function nightsText(nights: Day[], t: Translate): string {
  return nights.length === 0 ? t('travel.no-nights') : nights.map(formatDay).join(', ');
}

/** `18/6: trưa, tối; 19/6: sáng` */
export function mealsText(servings: Serving[], t: Translate): string {
  const days = [...new Set(servings.map((serving) => partsOf(serving).day))].sort();
  const ofDay = (day: Day) => meals.filter((meal) => servings.includes(`${day}.${meal}`));
  const texts = days.map((day) => {
    const words = ofDay(day).map((meal) => t(`travel.meal-small.${meal}`));
    return `${shortDay(day)}: ${words.join(', ')}`;
  });
  return texts.length === 0 ? t('travel.no-meals') : texts.join('; ');
}
