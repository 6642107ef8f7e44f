import { cheapen } from './circulation.js';
import type { Arc } from './circulation.js';
import { addMovable, at, weights } from './tally.js';
import type { Kind, Tally } from './tally.js';

export type Pair = [one: Tally, other: Tally];

/** The nodes: two, then the units, then the sexes. */
const source = 0;
const sink = 1;
const first = 2;

export function pairsOf(tallies: Tally[]): Pair[] {
  return tallies.flatMap((one, index) => tallies.slice(index + 1).map((other): Pair => [one, other]));
}

/** Whether totals, units and sexes differ by one at most. */
export function areEven([one, other]: Pair): boolean {
  const near = (here: number, there: number) => Math.abs(here - there) <= 1;
  return (
    near(one.total, other.total) &&
    one.units.every((people, unit) => near(people, at(other.units, unit))) &&
    one.sexes.every((people, sex) => near(people, at(other.sexes, sex)))
  );
}

/**
 * Exchanges people between two groups until these two are as even as they can be, by as few moves as that takes. What
 * flows from unit to sex is how many more of that kind the first group gets.
 * @returns whether anybody was exchanged
 */
export function exchange(pair: Pair, kinds: Kind[]): boolean {
  if (areEven(pair)) return false;
  const cells = kinds.filter(({ index }) => pair.some(({ movable }) => at(movable, index) > 0));
  const arcs = cells.map((kind) => cellArc(pair, kind));
  const nodes = first + pair[0].units.length + pair[0].sexes.length;
  if (!cheapen([...arcs, totalArc(pair), ...unitArcs(pair), ...sexArcs(pair)], nodes)) return false;
  cells.forEach((kind, cell) => {
    handOver(pair, kind, arcs[cell]?.flow ?? 0);
  });
  return true;
}

function handOver([one, other]: Pair, kind: Kind, people: number): void {
  addMovable(one, kind, people);
  addMovable(other, kind, -people);
}

/** What it costs is who is away from home. */
function cellArc([one, other]: Pair, { index, unit, sex }: Kind): Arc {
  const [here, there] = [at(one.movable, index), at(other.movable, index)];
  const [missing, missingThere] = [at(one.home, index) - here, at(other.home, index) - there];
  return {
    from: first + unit,
    to: first + one.units.length + sex,
    flow: 0,
    least: -here,
    most: there,
    cost: (flow) => weights.move * (Math.max(0, missing - flow) + Math.max(0, missingThere + flow)),
  };
}

function totalArc([one, other]: Pair): Arc {
  const arc = sumArc([sink, source], [one.total, other.total], weights.total);
  arc.least = -Math.max(0, other.space);
  arc.most = Math.max(0, one.space);
  return arc;
}

function unitArcs([one, other]: Pair): Arc[] {
  return one.units.map((people, unit) =>
    sumArc([source, first + unit], [people, at(other.units, unit)], weights.part),
  );
}

function sexArcs([one, other]: Pair): Arc[] {
  const start = first + one.units.length;
  return one.sexes.map((people, sex) =>
    sumArc([start + sex, sink], [people, at(other.sexes, sex)], weights.part),
  );
}

/** Costs the squares of both counts; the cells bound what can flow. */
function sumArc([from, to]: [number, number], [here, there]: [number, number], weight: number): Arc {
  const cost = (flow: number) => weight * ((here + flow) ** 2 + (there - flow) ** 2);
  return { from, to, flow: 0, least: -Infinity, most: Infinity, cost };
}
