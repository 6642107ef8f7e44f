import type { Seat } from './seats.js';

const mostRounds = 10;
/** Less is noise of the arithmetic. */
const worthwhile = 1e-6;

/** By group: how many years its people together are above as many of mean age. */
type Leans = number[];

/**
 * Swaps people of one unit and sex between groups where that brings mean ages nearer to each other: only newcomers and
 * those who move anyway, and ten times round at most. An age that is not known counts as the mean.
 */
export function evenAges(seats: Seat[]): void {
  const ageOf = agesOf(seats);
  const leans = leansOf(seats, ageOf);
  const pairs = pairsAlike(seats.filter(({ isPinned, home, group }) => !isPinned && home !== group));
  for (let round = 0; round < mostRounds; round++) {
    const swaps = pairs.filter(([one, other]) => swap([one, other], ageOf(other) - ageOf(one), leans));
    if (swaps.length === 0) return;
  }
}

function agesOf(seats: Seat[]): (seat: Seat) => number {
  const ages = seats.flatMap(({ person: { age } }) => (age === null ? [] : [age]));
  const mean = ages.reduce((sum, age) => sum + age, 0) / Math.max(1, ages.length);
  return ({ person }) => (person.age ?? mean) - mean;
}

function leansOf(seats: Seat[], ageOf: (seat: Seat) => number): Leans {
  const leans: Leans = [];
  for (const one of seats) leans[one.group] = (leans[one.group] ?? 0) + ageOf(one);
  return leans;
}

function pairsAlike(seats: Seat[]): [Seat, Seat][] {
  return seats.flatMap((one, index) => {
    const alike = seats.slice(index + 1).filter(({ kind }) => kind.index === one.kind.index);
    return alike.map((other): [Seat, Seat] => [one, other]);
  });
}

/** @param older by how many years the second is older: what its group loses and the first one's wins */
function swap([one, other]: [Seat, Seat], older: number, leans: Leans): boolean {
  const [here, there] = [leans[one.group] ?? 0, leans[other.group] ?? 0];
  if (one.group === other.group || older * (here - there + older) > -worthwhile) return false;
  leans[one.group] = here + older;
  leans[other.group] = there - older;
  [one.group, other.group] = [other.group, one.group];
  return true;
}
