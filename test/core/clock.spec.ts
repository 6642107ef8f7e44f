import { Clock } from '../../src/core/clock/clock.js';

const hour = 3_600_000;
const at = (hours: number) => new Date(hours * hour);

describe('the clock of a demonstration that was shifted at 10, by 100 hours, and at 20, by 50', () => {
  const clock = new Clock();
  clock.shift(100 * hour, 10 * hour);
  clock.shift(50 * hour, 20 * hour);

  it.each([
    [5, 5],
    [10, 110],
    [19, 119],
    [20, 70],
    [30, 80],
  ])('showed for the machine’s %d the hour %d', (machine, shown) => {
    expect(clock.asTold(at(machine))).toEqual(at(shown));
  });

  it('stood between two hours in each stretch that shows one of them', () => {
    expect(clock.stretchesOf(at(115), at(125))).toEqual([
      { from: at(15), to: at(20) },
      { from: at(65), to: at(75) },
    ]);
    expect(clock.stretchesOf(at(10), at(60))).toEqual([]);
  });

  it('forgets the oldest of very many shifts', () => {
    const restless = new Clock();
    for (let move = 1; move <= 2000; move++) restless.shift(-move * hour, move * hour);
    expect(restless.stretchesOf(at(-1), at(1))).toHaveLength(500);
    expect([restless.asTold(at(1999)), restless.asTold(at(100))]).toEqual([at(0), at(100)]);
  });

  it('goes on by the last', () => {
    expect(clock.offset).toBe(50 * hour);
  });
});
