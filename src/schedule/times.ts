import { readClockTime } from '../core/vietnamese/clock-times.js';
import { endOfDay } from './schedule-words.js';

/** `07:30` of minutes since midnight; 1440 reads `24:00`. */
export function clockOf(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Minutes since midnight, as people write a time; `24:00` and `24h` are the end of the day. Null where it is no time. */
export function minutesOf(typed: string): number | null {
  if (/^24\s*([:h]|giờ)?\s*(00)?$/i.test(typed.trim())) return endOfDay;
  const time = readClockTime(typed);
  if (time === null) return null;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
