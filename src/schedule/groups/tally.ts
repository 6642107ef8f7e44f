import type { Spreadable } from './spread.js';

/** How many of each kind of people are in each group: all of them, each sex, each unit. */
export class Tally {
  private readonly counts = new Map<string, number[]>();

  /** @param size how many groups there are */
  constructor(private readonly size: number) {}

  of(kind: string): number[] {
    const known = this.counts.get(kind);
    if (known) return known;
    const fresh = Array.from({ length: this.size }, () => 0);
    this.counts.set(kind, fresh);
    return fresh;
  }

  add(person: Spreadable, group: number, by: 1 | -1 = 1): void {
    for (const kind of kindsOf(person)) this.of(kind)[group] = at(this.of(kind), group) + by;
  }

  /** How many of the person's kinds are in a group, each kind counted for itself. */
  alikeIn(person: Spreadable, group: number): number {
    return sum(kindsOf(person).map((kind) => at(this.of(kind), group)));
  }

  /** What a move would change in the sum of squares, which is least where every kind is spread evenly. */
  costOfMove(person: Spreadable, from: number, to: number): number {
    return sum(kindsOf(person).map((kind) => this.step(kind, from, to)));
  }

  /** The same of two who change places; what both have in common stays as it is. */
  costOfSwap(one: Spreadable, other: Spreadable, [from, to]: [number, number]): number {
    const [of, against] = [kindsOf(one), kindsOf(other)];
    const there = of.filter((kind) => !against.includes(kind)).map((kind) => this.step(kind, from, to));
    const back = against.filter((kind) => !of.includes(kind)).map((kind) => this.step(kind, to, from));
    return sum(there) + sum(back);
  }

  /** Whether groups differ by at most one in every kind. */
  isEven(): boolean {
    return [...this.counts.values()].every((counts) => Math.max(...counts) - Math.min(...counts) <= 1);
  }

  private step(kind: string, from: number, to: number): number {
    const counts = this.of(kind);
    return 2 * (at(counts, to) - at(counts, from) + 1);
  }
}

const everyone = 'all';

/** By which a person is counted. */
export function kindsOf({ gender, unitSlug }: Spreadable): string[] {
  return [everyone, `sex ${gender ?? ''}`, `unit ${unitSlug}`];
}

export function at(counts: readonly number[], index: number): number {
  return counts[index] ?? 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
