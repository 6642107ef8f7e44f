/** People of one unit and one sex: to the numbers they are alike. */
export interface Kind {
  index: number;
  unit: number;
  sex: number;
}

/** How many of whom are in one group; the first four count those who are pinned, too. */
export interface Tally {
  total: number;
  units: number[];
  sexes: number[];
  /** How many more may come; negative where more are pinned than fit. */
  space: number;
  /** By kind: who may be moved. */
  movable: number[];
  /** By kind: who may be moved and had this place before. */
  home: number[];
}

/** A difference of totals outweighs all those of sexes and units together, and these outweigh all moving. */
export const weights = { total: 1e8, part: 1e4, move: 1 };

/** @param kinds all that may come */
export function emptyTally(size: number | null, kinds: Kind[]): Tally {
  const none = (indexes: number[]) => new Array<number>(Math.max(-1, ...indexes) + 1).fill(0);
  const indexes = kinds.map(({ index }) => index);
  return {
    total: 0,
    units: none(kinds.map(({ unit }) => unit)),
    sexes: none(kinds.map(({ sex }) => sex)),
    space: size ?? Infinity,
    movable: none(indexes),
    home: none(indexes),
  };
}

export function addPinned(tally: Tally, { unit, sex }: Kind, people = 1): void {
  tally.total += people;
  tally.space -= people;
  tally.units[unit] = at(tally.units, unit) + people;
  tally.sexes[sex] = at(tally.sexes, sex) + people;
}

export function addMovable(tally: Tally, kind: Kind, people = 1): void {
  addPinned(tally, kind, people);
  tally.movable[kind.index] = at(tally.movable, kind.index) + people;
}

/** Half of what one more of the kind adds to the sum of all squares, but for a constant. */
export function costOf(tally: Tally, { unit, sex }: Kind): number {
  return weights.total * tally.total + weights.part * (at(tally.units, unit) + at(tally.sexes, sex));
}

export function at(counts: number[], index: number): number {
  return counts[index] ?? 0;
}
