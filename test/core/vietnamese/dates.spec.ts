import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import {
  addDays,
  ageOn,
  dayFromParts,
  dayInVietnam,
  daysBetween,
  formatDay,
  formatDayLong,
  formatMoment,
  formatPeriod,
  isCalendarDay,
  lastDayBefore,
  startOfDayInVietnam,
  weekday,
} from '../../../src/core/vietnamese/dates.js';
import type { Day } from '../../../src/core/vietnamese/dates.js';

const QUESTIONS = `
  const answers = [
    process.env.TZ && Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Saigon', 'Ho_Chi_Minh'),
    weekday('2019-05-31'),
    dayInVietnam(new Date('2019-05-26T17:00:00Z')),
    startOfDayInVietnam('2019-05-27').toISOString(),
    addDays('2019-03-10', 1),
    dayFromParts(31, 5, 2019),
    formatMoment(new Date('2019-05-17T08:20:00Z')),
  ];
  console.log(JSON.stringify(answers));`;

/** Asks in a process of its own, because a running one keeps its zone. */
function answersInZone(zone: string): unknown {
  const source = readFileSync('src/core/vietnamese/dates.ts', 'utf8');
  const { code } = transformSync(source, { loader: 'ts' });
  const options = { env: { ...process.env, NODE_OPTIONS: '', TZ: zone }, encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code + QUESTIONS], options));
}

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1910-01-01', days));

describe('a calendar day', () => {
  it.each(['2019-06-18', '2020-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (day) => {
    expect(isCalendarDay(day)).toBe(true);
  });

  it.each([
    '2019-02-29',
    '1900-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-13-01',
    '2019-06-00',
    '1899-12-31',
    '2200-01-01',
    '2019-6-18',
    '18/6/2019',
    '2019-06-18T00:00',
    ' 2019-06-18',
    '2019-06-18\n',
    '',
  ])('%j does not exist', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it.each([
    [9, 5, 2007, '2007-05-09'],
    ['09', '5', '2007', '2007-05-09'],
    [29, 2, 2020, '2020-02-29'],
    [29, 2, 2019, null],
    [31, 4, 2019, null],
    [0, 5, 2019, null],
    [-1, 5, 2019, null],
    [1.5, 5, 2019, null],
    ['009', '5', '2007', null],
    ['9', '5', '07', null],
    ['9', '5', '', null],
    ['', '5', '2007', null],
    ['một', '5', '2007', null],
    [Number.NaN, 5, 2007, null],
  ])('of the parts %j, %j, %j is %j', (...[day, month, year, expected]) => {
    expect(dayFromParts(day, month, year)).toBe(expected);
  });

  it('can be taken apart and put together', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        expect(isCalendarDay(day)).toBe(true);
        expect(dayFromParts(Number(dayOfMonth), Number(month), Number(year))).toBe(day);
      }),
    );
  });
});

describe('a day as Decree 30/2020 writes it', () => {
  it.each<[Day, string, string]>([
    ['2019-07-05', '05/7/2019', 'ngày 05 tháng 7 năm 2019'],
    ['2019-06-18', '18/6/2019', 'ngày 18 tháng 6 năm 2019'],
    ['2019-05-14', '14/5/2019', 'ngày 14 tháng 5 năm 2019'],
    ['2019-02-01', '01/02/2019', 'ngày 01 tháng 02 năm 2019'],
    ['2019-01-31', '31/01/2019', 'ngày 31 tháng 01 năm 2019'],
    ['2019-12-10', '10/12/2019', 'ngày 10 tháng 12 năm 2019'],
  ])('%s is %s', (day, short, long) => {
    expect(formatDay(day)).toBe(short);
    expect(formatDayLong(day)).toBe(long);
  });
});

describe('a period', () => {
  it.each<[Day, Day, string]>([
    ['2019-06-18', '2019-06-19', '18–19/6/2019'],
    ['2019-06-01', '2019-06-09', '01–09/6/2019'],
    ['2019-05-31', '2019-05-31', '31/5/2019'],
    ['2019-05-30', '2019-06-02', '30/5–02/6/2019'],
    ['2019-01-31', '2019-02-02', '31/01–02/02/2019'],
    ['2018-12-31', '2019-01-01', '31/12/2018–01/01/2019'],
    ['2018-06-18', '2019-06-18', '18/6/2018–18/6/2019'],
  ])('from %s to %s is %s', (start, end, text) => {
    expect(formatPeriod(start, end)).toBe(text);
  });
});

describe('counting days', () => {
  it.each<[Day, number, Day]>([
    ['2019-06-19', 1, '2019-06-20'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-03-01', -1, '2019-02-28'],
    ['2019-06-19', 0, '2019-06-19'],
  ])('%s and %i is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it('takes "trước ngày 27/5" strictly', () => {
    expect(lastDayBefore('2019-05-27')).toBe('2019-05-26');
    expect(lastDayBefore('2019-06-01')).toBe('2019-05-31');
  });

  it('adds what it counts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (start, end) => {
        expect(addDays(start, daysBetween(start, end))).toBe(end);
        expect(Math.sign(daysBetween(start, end))).toBe(start < end ? 1 : start > end ? -1 : 0);
      }),
    );
  });

  it.each<[Day, number]>([
    ['2019-06-16', 0],
    ['2019-06-17', 1],
    ['2019-05-31', 5],
    ['2019-06-22', 6],
  ])('%s is day %i of the week', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });
});

describe('age', () => {
  it.each<[Day, Day, number]>([
    ['2003-06-19', '2019-06-19', 16],
    ['2003-06-20', '2019-06-19', 15],
    ['2007-05-09', '2019-05-09', 12],
    ['2008-02-29', '2019-02-28', 10],
    ['2008-02-29', '2019-03-01', 11],
    ['2008-02-29', '2020-02-29', 12],
    ['2019-06-19', '2019-06-19', 0],
    ['2019-06-20', '2019-06-19', -1],
  ])('of a child of %s on %s is %i', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });
});

describe('days in Vietnam', () => {
  it.each([
    ['2019-05-26T16:59:59.999Z', '2019-05-26', '23 giờ 59, 26/5/2019'],
    ['2019-05-26T17:00:00.000Z', '2019-05-27', '00 giờ 00, 27/5/2019'],
    ['2019-05-17T08:20:00.000Z', '2019-05-17', '15 giờ 20, 17/5/2019'],
    ['2018-12-31T18:05:00.000Z', '2019-01-01', '01 giờ 05, 01/01/2019'],
  ])('the instant %s falls on %s', (instant, day, moment) => {
    expect(dayInVietnam(new Date(instant))).toBe(day);
    expect(formatMoment(new Date(instant))).toBe(moment);
  });

  it('begin seven hours before they do in Greenwich', () => {
    expect(startOfDayInVietnam('2019-05-27').toISOString()).toBe('2019-05-26T17:00:00.000Z');
  });

  it('begin at their start and not a millisecond earlier', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const start = startOfDayInVietnam(day);
        expect(dayInVietnam(start)).toBe(day);
        expect(dayInVietnam(new Date(start.getTime() - 1))).toBe(lastDayBefore(day));
      }),
    );
  });

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'])(
    'are the same on a machine in the zone %s',
    (zone) => {
      expect(answersInZone(zone)).toEqual([
        zone,
        5,
        '2019-05-27',
        '2019-05-26T17:00:00.000Z',
        '2019-03-11',
        '2019-05-31',
        '15 giờ 20, 17/5/2019',
      ]);
    },
  );
});
