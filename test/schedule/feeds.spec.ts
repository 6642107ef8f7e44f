import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, deadlinesFile } from '../../src/schedule/reading/calendar.js';
import type { CalendarEntry, CalendarSource } from '../../src/schedule/reading/calendar.js';
import type { ReleasedItem } from '../../src/schedule/item.js';
import { describeWithTool } from '../tools.js';
import { item } from './items.js';

const entry = (id: string, span: string, changes: Partial<ReleasedItem> = {}): CalendarEntry => ({
  item: { ...item(id, span), sequence: 0, ...changes },
  ...{ location: 'Hội trường, Nhà Thiếu nhi', lead: 'Sở Y tế', kind: 'phiên chung', isCancelled: false },
});

const source = (entries: CalendarEntry[], changes: Partial<CalendarSource> = {}): CalendarSource => ({
  ...{ title: 'Diễn đàn trẻ em', startsOn: '2019-06-18', isExpected: false },
  ...{ releasedAt: new Date('2019-06-01T02:00:00Z'), host: 'dien-dan.example' },
  ...{ href: 'https://dien-dan.example/events/x/schedule', entries, ...changes },
});

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const only = (file: string) => {
  const [event, ...others] = eventsIn(file);
  expect(others).toEqual([]);
  if (!event) throw new Error('There is no event.');
  return event;
};

describe('a calendar of a released schedule', () => {
  it('tells when and where in universal time, with an id that stays', () => {
    const event = only(calendarFile(source([entry('a', '7:30-8:00', { title: 'Khai mạc', sequence: 3 })])));
    expect(event.uid).toBe('a@dien-dan.example');
    expect(event.sequence).toBe(3);
    expect(event.summary).toBe('Khai mạc');
    expect(event.location).toBe('Hội trường, Nhà Thiếu nhi');
    expect(event.startDate.toString()).toBe('2019-06-18T00:30:00Z');
    expect(event.endDate.toString()).toBe('2019-06-18T01:00:00Z');
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.component.getFirstPropertyValue('categories')).toBe('phiên chung');
  });

  it('ends at midnight where an item does, and follows the days around the event', () => {
    const [first, last] = eventsIn(
      calendarFile(source([entry('a', '20:00-24:00', { day: 0 }), entry('b', '0:00-1:00', { day: 2 })])),
    );
    expect(first?.endDate.toString()).toBe('2019-06-17T17:00:00Z');
    expect(last?.startDate.toString()).toBe('2019-06-18T17:00:00Z');
  });

  it('knows the 29th of February', () => {
    const event = only(calendarFile(source([entry('a', '8:00-9:00')], { startsOn: '2024-02-29' })));
    expect(event.startDate.toString()).toBe('2024-02-29T01:00:00Z');
  });

  it('says what is only expected, and what is taken out', () => {
    const file = calendarFile(
      source([entry('a', '8:00-9:00'), { ...entry('b', '9:00-9:30', { sequence: 2 }), isCancelled: true }], {
        isExpected: true,
      }),
    );
    const [first, second] = eventsIn(file);
    expect(first?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(second?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(second?.sequence).toBe(3);
  });

  it('never tells what keeps a room free, nor what only the committee reads', () => {
    const file = calendarFile(
      source([
        entry('a', '8:00-9:00', { committeeNote: 'CANARY', leadOfficer: 'CANARY' }),
        entry('b', '9:00-9:30', { isBlocker: true, title: 'CANARY' }),
      ]),
    );
    expect(file).not.toContain('CANARY');
    expect(eventsIn(file)).toHaveLength(1);
  });

  it('is the same file for the same release, in lines of 75 octets at most', () => {
    const long = source([entry('a', '8:00-9:00', { title: 'Đối thoại giữa trẻ em và lãnh đạo '.repeat(5) })]);
    expect(calendarFile(long)).toBe(calendarFile(long));
    const lines = calendarFile(long).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toContain('\uFFFD');
  });

  it('lets nothing that was typed begin a line of its own', () => {
    for (const break_ of ['\r\n', '\n', '\r', '\u2028', '\u0085', '\u0000\n']) {
      const title = `Xấu${break_}ATTENDEE:mailto:x@example.com`;
      const event = only(calendarFile(source([entry('a', '8:00-9:00', { title, publicNote: title })])));
      expect(event.attendees).toEqual([]);
      expect(event.summary).toContain('ATTENDEE');
    }
  });

  it('comes back from a reader as it was, whatever is typed', () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => `x${text.replaceAll(/\p{Cc}|\u2028|\u2029/gu, '')}x`);
    fc.assert(
      fc.property(typed, typed, (title, publicNote) => {
        const event = only(calendarFile(source([entry('a', '8:00-9:00', { title, publicNote })])));
        expect(event.summary).toBe(title);
        expect(event.description).toBe(`Sở Y tế\n${publicNote}`);
      }),
    );
  });

  it('tells last days as whole days with a reminder', () => {
    const at = {
      changedAt: new Date('2019-05-14T02:00:00Z'),
      sequence: 1,
      href: 'https://dien-dan.example/x',
    };
    const file = deadlinesFile(source([]), [
      { id: 'ke-hoach', title: 'Nộp kế hoạch', day: '2019-05-26', ...at },
    ]);
    const event = only(file);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2019-05-26');
    expect(event.endDate.toString()).toBe('2019-05-27');
    expect(event.component.getAllSubcomponents('valarm')).toHaveLength(1);
  });

  describeWithTool(['python3-icalendar'], 'another reader', () => {
    it('understands the same', () => {
      const file = calendarFile(
        source([entry('a', '7:30-8:00', { title: 'Khai mạc; chào cờ, hát', sequence: 3 })]),
      );
      const script = `
import sys, json, icalendar
cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([[str(e['UID']), int(e['SEQUENCE']), str(e['SUMMARY']), e['DTSTART'].dt.isoformat(), str(e['LOCATION'])] for e in cal.walk('VEVENT')]))`;
      const read = JSON.parse(
        execFileSync('/usr/bin/python3', ['-c', script], { input: file, encoding: 'utf8' }),
      ) as unknown;
      const when = '2019-06-18T00:30:00+00:00';
      expect(read).toEqual([
        ['a@dien-dan.example', 3, 'Khai mạc; chào cờ, hát', when, 'Hội trường, Nhà Thiếu nhi'],
      ]);
    });
  });
});
