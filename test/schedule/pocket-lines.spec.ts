import fc from 'fast-check';
import { pocketLines } from '../../src/schedule/reading/pocket-lines.js';
import { item } from './items.js';

const days = [
  { number: 1, date: '2019-06-18' as const },
  { number: 2, date: '2019-06-19' as const },
  { number: 3, date: '2019-06-20' as const },
];

describe('the agenda on the back of a badge', () => {
  it('has a column for each day that is used', () => {
    const items = [item('Đón tiếp', '7:00-8:00'), item('Bế mạc', '11:00-11:30', { day: 2 })];
    expect(pocketLines(items, days)).toEqual([
      { day: '18/6', lines: ['07:00 Đón tiếp'] },
      { day: '19/6', lines: ['11:00 Bế mạc'] },
    ]);
  });

  it('leaves out breaks first, then meals, and never what keeps a room free', () => {
    const hour = (title: string, at: number, kind: 'rest' | 'meal' | 'plenary') =>
      item(title, `${at}:00-${at}:30`, { kind });
    const items = [
      ...[7, 8, 9, 10, 13, 14, 15, 16].map((at) => hour(`Phiên ${at}`, at, 'plenary')),
      ...[hour('Giải lao', 11, 'rest'), hour('Ăn trưa', 12, 'meal')],
      item('Giữ chỗ', '6:00-6:30', { isBlocker: true }),
    ];
    const [day] = pocketLines(items, days);
    expect(day?.lines).toHaveLength(8);
    expect(day?.lines.join()).not.toMatch(/Giải lao|Ăn trưa|Giữ chỗ/);
  });

  it('is empty where it takes more days than a back holds', () => {
    expect(
      pocketLines(
        [1, 2, 3].map((day) => item(`${day}`, '7:00-8:00', { day })),
        days,
      ),
    ).toEqual([]);
  });

  it('never has more lines or letters than fit, and never half a letter', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(title, { maxLength: 20 }), (titles) => {
        const items = titles.map((text, index) => item(`${index}`, '7:00-8:00', { title: text }));
        for (const { lines } of pocketLines(items, days)) {
          expect(lines.length).toBeLessThanOrEqual(8);
          for (const line of lines) {
            expect(line.length).toBeLessThanOrEqual(36);
            expect(Buffer.from(line).toString()).toBe(line);
          }
        }
      }),
    );
  });
});
