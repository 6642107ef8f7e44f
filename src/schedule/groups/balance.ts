import type { Spreadable } from './spread.js';

export type Placed = Omit<Spreadable, 'groupId'> & { groupId: string };

export interface Ages {
  mean: number;
  min: number;
  max: number;
}

export interface GroupBalance {
  groupId: string;
  total: number;
  girls: number;
  boys: number;
  /** People by unit; of all units that anybody comes from. */
  units: Map<string, number>;
  /** Of those whose age is known; null: of nobody. */
  ages: Ages | null;
}

/** How much the groups differ at most. */
export interface Differences {
  total: number;
  girls: number;
  boys: number;
  units: Map<string, number>;
  /** Of mean ages, in years; groups without any age left out. */
  ages: number;
}

export interface Balance {
  groups: GroupBalance[];
  differences: Differences;
}

/** @param groups all of them: one without people counts, too */
export function balanceOf(people: Placed[], groups: { id: string }[]): Balance {
  const units = [...new Set(people.map(({ unitSlug }) => unitSlug))];
  const balances = groups.map(({ id }) =>
    groupBalance(
      id,
      people.filter(({ groupId }) => groupId === id),
      units,
    ),
  );
  return { groups: balances, differences: differencesOf(balances, units) };
}

function groupBalance(groupId: string, people: Placed[], units: string[]): GroupBalance {
  const count = (is: (one: Placed) => boolean) => people.filter(is).length;
  return {
    ...{ groupId, total: people.length, ages: agesOf(people) },
    girls: count(({ gender }) => gender === 'female'),
    boys: count(({ gender }) => gender === 'male'),
    units: new Map(units.map((unit) => [unit, count(({ unitSlug }) => unitSlug === unit)])),
  };
}

function agesOf(people: Placed[]): Ages | null {
  const ages = people.flatMap(({ age }) => (age === null ? [] : [age]));
  if (ages.length === 0) return null;
  const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length;
  return { mean, min: Math.min(...ages), max: Math.max(...ages) };
}

function differencesOf(groups: GroupBalance[], units: string[]): Differences {
  return {
    total: range(groups.map(({ total }) => total)),
    girls: range(groups.map(({ girls }) => girls)),
    boys: range(groups.map(({ boys }) => boys)),
    units: new Map(units.map((unit) => [unit, range(groups.map((one) => one.units.get(unit) ?? 0))])),
    ages: range(groups.flatMap(({ ages }) => (ages ? [ages.mean] : []))),
  };
}

function range(values: number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
