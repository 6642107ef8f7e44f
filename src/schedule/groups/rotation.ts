import { areEven, pairsOf } from './exchange.js';
import { addMovable, at, weights } from './tally.js';
import type { Kind, Tally } from './tally.js';

/** What it costs a group that one goes and another comes, by their indexes; the last index is nobody. */
interface Prices {
  byGone: number[][];
  byCome: number[][];
  /** The least for whoever goes, for whoever comes, and of all. */
  going: number[];
  coming: number[];
  least: number;
}

/**
 * Three groups hand one person on to the next, or nobody, where that makes them more even. Only pins and sizes can need
 * it: they may stop all exchanges of two groups too early.
 * @returns the groups that changed
 */
export function rotate(tallies: Tally[], kinds: Kind[]): Set<Tally> {
  const prices = new Map(tallies.map((tally) => [tally, pricesOf(tally, kinds)]));
  const changed = new Set<Tally>();
  for (const ring of ringsOf(tallies)) {
    const leavers = cheaperRing(ring.flatMap((tally) => prices.get(tally) ?? []));
    if (leavers.length === 0) continue;
    leavers.forEach((leaver, index) => {
      handOn(kinds[leaver], ring[index], ring[(index + 1) % 3]);
    });
    for (const tally of ring) prices.set(tally, pricesOf(tally, kinds));
    for (const tally of ring) changed.add(tally);
  }
  return changed;
}

/** Any three in both directions; where all are even among each other, there is nothing to win. */
function ringsOf(tallies: Tally[]): Tally[][] {
  const all = tallies.flatMap((one, index) =>
    pairsOf(tallies.slice(index + 1)).flatMap(([other, third]) => [
      [one, other, third],
      [one, third, other],
    ]),
  );
  return all.filter((ring) => pairsOf(ring).some((pair) => !areEven(pair)));
}

function pricesOf(tally: Tally, kinds: Kind[]): Prices {
  const all = [...kinds, undefined];
  const byGone = all.map((gone) => all.map((come) => priceOf(tally, gone, come)));
  const byCome = all.map((_, come) => byGone.map((prices) => at(prices, come)));
  const [going, coming] = [byGone, byCome].map((rows) => rows.map((prices) => Math.min(...prices)));
  return { byGone, byCome, going: going ?? [], coming: coming ?? [], least: Math.min(...(going ?? [])) };
}

function priceOf(tally: Tally, gone?: Kind, come?: Kind): number {
  if (gone && at(tally.movable, gone.index) === 0) return Infinity;
  if (come && !gone && tally.space <= 0) return Infinity;
  return (
    weights.total * growth(tally.total, Number(!!come) - Number(!!gone)) +
    weights.part * (change(tally.units, gone?.unit, come?.unit) + change(tally.sexes, gone?.sex, come?.sex))
  );
}

function change(counts: number[], gone?: number, come?: number): number {
  if (gone === come) return 0;
  const less = gone === undefined ? 0 : growth(at(counts, gone), -1);
  return less + (come === undefined ? 0 : growth(at(counts, come), 1));
}

/** Of a square. */
function growth(count: number, by: number): number {
  return by * (2 * count + by);
}

/** @returns who goes from the first group to the second, from there to the third, from there to the first */
function cheaperRing(ring: Prices[]): number[] {
  const [one, other, third] = ring;
  if (!one || !other || !third) return [];
  for (const x of one.going.keys()) {
    if (at(one.going, x) + at(other.coming, x) + third.least >= 0) continue;
    const rest = restOf([one, other, third], x);
    if (rest.length > 0) return [x, ...rest];
  }
  return [];
}

/** Who goes from the second and from the third group, if this one goes from the first. */
function restOf([one, other, third]: [Prices, Prices, Prices], x: number): number[] {
  for (const [y, prices] of other.byGone.entries()) {
    const known = at(prices, x);
    if (at(one.going, x) + known + at(third.coming, y) >= 0) continue;
    const z = firstBelow(-known, one.byGone[x] ?? [], third.byCome[y] ?? []);
    if (z >= 0) return [y, z];
  }
  return [];
}

/** Most of the time goes here. @returns the first index at which both together are less than the limit, or -1 */
function firstBelow(limit: number, some: number[], others: number[]): number {
  for (let index = 0; index < some.length; index++)
    if ((some[index] ?? 0) + (others[index] ?? 0) < limit) return index;
  return -1;
}

function handOn(kind?: Kind, from?: Tally, to?: Tally): void {
  if (!kind || !from || !to) return;
  addMovable(from, kind, -1);
  addMovable(to, kind);
}
