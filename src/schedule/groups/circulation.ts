/** A way from node to node; `cost` must be convex. */
export interface Arc {
  from: number;
  to: number;
  flow: number;
  least: number;
  most: number;
  cost: (flow: number) => number;
}

/** One unit more or less on an arc. */
interface Step {
  arc: Arc;
  by: 1 | -1;
  from: number;
  to: number;
  cost: number;
}

/**
 * Changes flows along circles until no circle lowers the cost: with convex costs it is then the lowest there is.
 * @returns whether it was not before
 */
export function cheapen(arcs: Arc[], nodes: number): boolean {
  let isCheaper = false;
  for (let circle = cheaperCircle(arcs, nodes); circle.length > 0; circle = cheaperCircle(arcs, nodes)) {
    for (const { arc, by } of circle) arc.flow += by;
    isCheaper = true;
  }
  return isCheaper;
}

function stepsOf(arc: Arc): Step[] {
  const { from, to, flow, least, most, cost } = arc;
  const [now, steps]: [number, Step[]] = [cost(flow), []];
  if (flow < most) steps.push({ arc, by: 1, from, to, cost: cost(flow + 1) - now });
  if (flow > least) steps.push({ arc, by: -1, from: to, to: from, cost: cost(flow - 1) - now });
  return steps;
}

/** Bellman and Ford: what still gets cheaper after as many rounds as there are nodes hangs on a circle. */
function cheaperCircle(arcs: Arc[], nodes: number): Step[] {
  const steps = arcs.flatMap(stepsOf);
  const costs = new Array<number>(nodes).fill(0);
  const arrivals = new Array<Step | undefined>(nodes);
  let last: number | undefined;
  for (let round = 0; round < nodes; round++) {
    last = relax(steps, costs, arrivals);
    if (last === undefined) return [];
  }
  return circleBefore(last, arrivals);
}

/** @returns a node that got cheaper */
function relax(steps: Step[], costs: number[], arrivals: (Step | undefined)[]): number | undefined {
  let last: number | undefined;
  for (const step of steps) {
    const cost = (costs[step.from] ?? 0) + step.cost;
    if (cost >= (costs[step.to] ?? 0)) continue;
    costs[step.to] = cost;
    arrivals[step.to] = step;
    last = step.to;
  }
  return last;
}

/** As many steps back as there are nodes lead into the circle, once round is all of it. */
function circleBefore(node: number | undefined, arrivals: (Step | undefined)[]): Step[] {
  let step = arrivals[node ?? 0];
  for (let back = 0; step && back < arrivals.length; back++) step = arrivals[step.from];
  const circle = new Set<Step>();
  for (; step && !circle.has(step); step = arrivals[step.from]) circle.add(step);
  return [...circle];
}
