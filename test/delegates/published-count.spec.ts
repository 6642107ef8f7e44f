import fc from 'fast-check';
import { publishedCount, verdictOn } from '../../src/delegates/shape/published-count.js';
import type { PublishedCount } from '../../src/delegates/shape/published-count.js';

const units = 15;

/** All counts that would be told as this one is: what a reader can know. */
function possible(published: PublishedCount, children: number): number[] {
  const all = Array.from({ length: children + 1 }, (_, count) => count);
  const told = JSON.stringify(published);
  return all.filter((count) => JSON.stringify(publishedCount(count, { children, units })) === told);
}

describe('a sensitive count as the committee may read it', () => {
  it.each([
    { count: 0, children: 9, published: { kind: 'hidden' } },
    { count: 9, children: 9, published: { kind: 'hidden' } },
    { count: 0, children: 60, published: { kind: 'under' } },
    { count: 4, children: 60, published: { kind: 'under' } },
    { count: 5, children: 60, published: { kind: 'between', low: 5, high: 9 } },
    { count: 49, children: 60, published: { kind: 'between', low: 45, high: 49 } },
    { count: 56, children: 60, published: { kind: 'from', low: 55 } },
    { count: 60, children: 60, published: { kind: 'from', low: 55 } },
    { count: 12, children: 12, published: { kind: 'from', low: 5 } },
  ])('tells $count of $children as $published', ({ count, children, published }) => {
    expect(publishedCount(count, { children, units })).toEqual(published);
  });

  it('never tells an exact count, nor by subtraction how few are left', () => {
    const group = fc
      .integer({ min: 0, max: 400 })
      .chain((children) =>
        fc.record({ children: fc.constant(children), count: fc.integer({ min: 0, max: children }) }),
      );
    fc.assert(
      fc.property(group, ({ children, count }) => {
        const counts = possible(publishedCount(count, { children, units }), children);
        const rests = counts.map((one) => children - one);
        expect(counts).toContain(count);
        if (children >= 10) expect(counts.length).toBeGreaterThanOrEqual(5);
        const isFew = (numbers: number[]) => Math.max(...numbers) < 4;
        expect([isFew(counts), isFew(rests)]).toEqual([
          children >= 10 ? false : children < 4,
          children >= 10 ? false : children < 4,
        ]);
      }),
    );
  });

  it('tells nothing of one or two units', () => {
    for (const few of [1, 2])
      expect(publishedCount(30, { children: 60, units: few })).toEqual({ kind: 'hidden' });
  });

  it('judges a target by what it has told, and says so where that is not enough', () => {
    const verdict = (count: number, target: number) =>
      verdictOn(publishedCount(count, { children: 60, units }), { target, children: 60 });
    expect(verdict(22, 33)).toBe('met');
    expect(verdict(22, 37)).toBe('unclear');
    expect(verdict(22, 50)).toBe('unmet');
    expect(verdict(3, 10)).toBe('unmet');
    expect(verdict(3, 5)).toBe('unclear');
    expect(verdict(58, 90)).toBe('met');
    for (const target of [1, 5, 20, 50, 99])
      expect(new Set([20, 21, 22, 23, 24].map((count) => verdict(count, target))).size).toBe(1);
  });
});
