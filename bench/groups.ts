import { balanceOf } from '../src/schedule/groups/balance.js';
import type { Differences } from '../src/schedule/groups/balance.js';
import { spread } from '../src/schedule/groups/spread.js';
import type { Spread, Spreadable } from '../src/schedule/groups/spread.js';
import { atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';

const people = 500;
const units = 15;
const groups = Array.from({ length: 12 }, (_, index) => ({ id: `g${index + 1}`, size: null }));
/** The first only warms. */
const rounds = 10;

interface Round {
  /** Milliseconds for a first spread, and for another after one person has gone. */
  time: number;
  again: number;
  moved: number;
  ours: Differences;
  /** Shuffled and dealt. */
  drawn: Differences;
}

/** How long a spread of delegates over groups takes, and how much less the groups differ than after a plain draw. */
export const spreading: Group = {
  name: 'groups',
  run: () => {
    const random = randomFrom(31052019);
    const all = Array.from({ length: rounds }, () => measure(random)).slice(1);
    return Promise.resolve(figuresOf((what) => median(all.map(what))));
  },
};

function figuresOf(middle: (what: (round: Round) => number) => number): Figure[] {
  const besideDraw = (name: string, of: (differences: Differences) => number) =>
    atMost(
      name,
      middle(({ ours }) => of(ours)),
      middle(({ drawn }) => of(drawn)),
    );
  return [
    atMost(
      'groups/spread-500',
      middle(({ time }) => time),
      50,
    ),
    atMost(
      'groups/again-499',
      middle(({ again }) => again),
      50,
    ),
    atMost(
      'groups/moved',
      middle(({ moved }) => moved),
      6,
    ),
    besideDraw('groups/girls', ({ girls }) => girls),
    besideDraw('groups/boys', ({ boys }) => boys),
    besideDraw('groups/units', (differences) => Math.max(...differences.units.values())),
    besideDraw('groups/mean-ages', ({ ages }) => ages),
  ];
}

function measure(random: () => number): Round {
  const all = Array.from({ length: people }, (_, index) => invent(index, random));
  const [first, time] = timed(() => spread(all, groups));
  const rest = all.slice(1).map((one) => ({ ...one, groupId: first.places.get(one.id) ?? null }));
  const [{ moved }, again] = timed(() => spread(rest, groups));
  return {
    time,
    again,
    moved,
    ours: differences(all, first.places),
    drawn: differences(all, draw(all, random)),
  };
}

/** Units of very different size, as districts are. */
function invent(index: number, random: () => number): Spreadable {
  return {
    id: `p${index}`,
    unitSlug: `unit-${Math.floor(units * random() ** 1.5)}`,
    gender: random() < 0.55 ? 'female' : 'male',
    age: 8 + Math.floor(random() * 9),
    groupId: null,
    isPinned: false,
  };
}

function draw(all: Spreadable[], random: () => number): Spread['places'] {
  const lots = all.map(({ id }) => ({ id, lot: random() })).sort((one, other) => one.lot - other.lot);
  return new Map(lots.map(({ id }, index) => [id, groups[index % groups.length]?.id ?? '']));
}

function differences(all: Spreadable[], places: Spread['places']): Differences {
  const placed = all.map((one) => ({ ...one, groupId: places.get(one.id) ?? '' }));
  return balanceOf(placed, groups).differences;
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** The same numbers in every run: Lehmer's generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
