/** A day of the calendar, `yyyy-mm-dd`, of no time zone. */
export type Day = `${number}-${number}-${number}`;

const DAY_IN_MS = 86_400_000;
const VIETNAM_OFFSET_IN_MS = 7 * 3_600_000;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export function isCalendarDay(text: string): text is Day {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysIn(year, month);
}

/** None in a month that is no month. */
function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

/** Numbers, or what was typed as such; null where the calendar has no such day, or the year isn't from 1900 to 2199. */
export function dayFromParts(
  day: number | string,
  month: number | string,
  year: number | string,
): Day | null {
  const text = [year, twoDigits(month), twoDigits(day)].join('-');
  return isCalendarDay(text) ? text : null;
}

/** The form of Decree 30/2020, such as `05/7/2019`: a 0 before days under 10 and before months 1 and 2 only. */
export function formatDay(day: Day): string {
  return `${dayOfMonth(day)}/${monthOf(day)}/${yearOf(day)}`;
}

/** `ngày 14 tháng 5 năm 2019`, the form on Vietnamese documents. */
export function formatDayLong(day: Day): string {
  return `ngày ${dayOfMonth(day)} tháng ${monthOf(day)} năm ${yearOf(day)}`;
}

/** `18–19/6/2019`, `30/5–02/6/2019`; one day where both are the same. */
export function formatPeriod(start: Day, end: Day): string {
  return start === end ? formatDay(end) : `${startOfPeriod(start, end)}–${formatDay(end)}`;
}

/** `15 giờ 20, 17/5/2019`, in Vietnam. */
export function formatMoment(instant: Date): string {
  const [hour, minute] = clockInVietnam(instant).slice(11, 16).split(':');
  return `${hour} giờ ${minute}, ${formatDay(dayInVietnam(instant))}`;
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(day).getUTCDay();
}

export function dayInVietnam(instant: Date): Day {
  return dayOf(instant.getTime() + VIETNAM_OFFSET_IN_MS);
}

export function startOfDayInVietnam(day: Day): Date {
  return new Date(Date.parse(day) - VIETNAM_OFFSET_IN_MS);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(Date.parse(day) + days * DAY_IN_MS);
}

/** 29 February becomes 1 March in ordinary years. */
export function addYears(day: Day, years: number): Day {
  return dayOf(Date.UTC(Number(yearOf(day)) + years, Number(day.slice(5, 7)) - 1, Number(dayOfMonth(day))));
}

/** Negative where `end` comes before `start`. */
export function daysBetween(start: Day, end: Day): number {
  return (Date.parse(end) - Date.parse(start)) / DAY_IN_MS;
}

/** Full years; a child of 29 February grows older on 1 March in ordinary years. Negative before birth. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(yearOf(day)) - Number(yearOf(born));
  return day.slice(4) < born.slice(4) ? years - 1 : years;
}

/** "Trước ngày 27/5" leaves out the 27th: what is due before a day may come until the end of the day before it. */
export function lastDayBefore(day: Day): Day {
  return addDays(day, -1);
}

function twoDigits(part: number | string): string {
  return String(part).padStart(2, '0');
}

function dayOf(utcMilliseconds: number): Day {
  return new Date(utcMilliseconds).toISOString().slice(0, 10) as Day;
}

function dayOfMonth(day: Day): string {
  return day.slice(8, 10);
}

function monthOf(day: Day): string {
  const month = Number(day.slice(5, 7));
  return month <= 2 ? `0${month}` : String(month);
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}

function startOfPeriod(start: Day, end: Day): string {
  if (yearOf(start) !== yearOf(end)) return formatDay(start);
  if (monthOf(start) !== monthOf(end)) return `${dayOfMonth(start)}/${monthOf(start)}`;
  return dayOfMonth(start);
}

function clockInVietnam(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_IN_MS).toISOString();
}
