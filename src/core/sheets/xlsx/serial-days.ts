import type { Day } from '../../vietnamese/dates.js';
import { addDays, isCalendarDay } from '../../vietnamese/dates.js';

/** The first year from which a workbook counts its days: 1900, or 1904 in files from old Macs. */
export type Epoch = 1900 | 1904;

const lastSerial = 200_000;
const leapDayThatNeverWas = 60;

/** The calendar day of a serial number; null for what is none, such as the 29 February 1900 that Excel believes in. */
export function dayOfSerial(serial: number, epoch: Epoch): Day | null {
  if (!(serial >= (epoch === 1904 ? 0 : 1) && serial < lastSerial)) return null;
  const days = Math.floor(serial);
  if (epoch === 1904) return calendarDay('1904-01-01', days);
  if (days === leapDayThatNeverWas) return null;
  return calendarDay('1899-12-31', days < leapDayThatNeverWas ? days : days - 1);
}

/** In the system of 1900. */
export function serialOfDay(day: Day): number {
  const days = (Date.parse(day) - Date.parse('1899-12-31')) / 86_400_000;
  return days < leapDayThatNeverWas ? days : days + 1;
}

function calendarDay(start: Day, days: number): Day | null {
  const day = addDays(start, days);
  return isCalendarDay(day) ? day : null;
}
