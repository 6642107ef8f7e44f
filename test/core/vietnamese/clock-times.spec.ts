import fc from 'fast-check';
import { readClockTime } from '../../../src/core/vietnamese/clock-times.js';

describe('times of the day', () => {
  it.each([
    ['7h30', '07:30'],
    ['07:30', '07:30'],
    ['7g30', '07:30'],
    ['7.30', '07:30'],
    ['7 giờ 30', '07:30'],
    ['7 giờ 30 phút', '07:30'],
    ['7 GIỜ 30 Phút', '07:30'],
    ['7 giờ', '07:00'],
    ['7h', '07:00'],
    ['7', '07:00'],
    ['730', '07:30'],
    ['0730', '07:30'],
    ['1430', '14:30'],
    ['0h05', '00:05'],
    ['23:59', '23:59'],
    ['7 giờ sáng', '07:00'],
    ['2 giờ chiều', '14:00'],
    ['2h15 chiều', '14:15'],
    ['14 giờ chiều', '14:00'],
    ['8 giờ tối', '20:00'],
    ['12 giờ trưa', '12:00'],
    ['11h30 trưa', '11:30'],
    ['1 giờ trưa', '13:00'],
    ['  7h30  ', '07:30'],
    ['7 giờ 30'.normalize('NFD'), '07:30'],
  ])('reads %s', (typed, time) => {
    expect(readClockTime(typed)).toBe(time);
  });

  it.each(['', 'sáng', '24:00', '7h60', '7:3', '25h', '-1h', '7h30h', '12345', 'giờ', '7::30', '2.5 giờ'])(
    'refuses %s',
    (typed) => {
      expect(readClockTime(typed)).toBeNull();
    },
  );

  it('never makes anything but a time that sorts as text, and reads its own writing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[hg:. ]?\d{0,2}( (sang|chieu|toi))?$/)),
        (typed) => {
          const time = readClockTime(typed);
          if (time === null) return;
          expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
          expect(readClockTime(time)).toBe(time);
        },
      ),
    );
  });
});
