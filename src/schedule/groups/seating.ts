import type { GroupToFill, Spread, Spreadable } from './spread.js';
import { at, Tally } from './tally.js';

const mostRounds = 60;
const nowhere = -1;

/** Who sits in which group while people are spread; groups by their index. */
export class Seating {
  private readonly place: number[];
  private tally: Tally;
  private readonly heads: number[];

  constructor(
    private readonly people: Spreadable[],
    private readonly groups: GroupToFill[],
  ) {
    this.place = people.map(({ groupId }) => groups.findIndex(({ id }) => id === groupId));
    this.heads = groups.map(() => 0);
    this.tally = new Tally(groups.length);
    this.place.forEach((group, person) => {
      if (group !== nowhere) this.count(person, group, 1);
    });
    this.sendAwayTooMany();
  }

  isEven(): boolean {
    return this.place.every((group) => group !== nowhere) && this.tally.isEven();
  }

  /** Puts everybody who sits nowhere where they fit best. */
  fill(): void {
    this.place.forEach((group, person) => {
      if (group === nowhere) this.sit(person, this.bestFor(person));
    });
  }

  /** Moves one, or lets two change places, as long as that makes the groups more even. */
  improve(): void {
    for (let round = 0; round < mostRounds; round++) {
      const moved = this.free().filter((person) => this.moveWhereBetter(person)).length;
      if (moved === 0 && !this.swapWhereBetter()) return;
    }
  }

  /** Everybody anew, by index of the group. */
  seatAll(groupOf: number[]): void {
    this.tally = new Tally(this.groups.length);
    this.heads.fill(0);
    groupOf.forEach((group, person) => {
      this.place[person] = group;
      this.count(person, group, 1);
    });
  }

  /** Lets two of one sex and unit change places where ages come out more alike; nothing else changes by that. */
  alignAges(): void {
    const sums = this.groups.map(() => 0);
    this.people.forEach(({ age }, person) => {
      const group = this.groupOf(person);
      if (group !== nowhere) sums[group] = at(sums, group) + (age ?? 0);
    });
    for (let round = 0; round < mostRounds; round++) if (!this.alignOnce(sums)) return;
  }

  result(): Spread {
    const places = new Map<string, string>();
    this.people.forEach(({ id }, person) => {
      const group = this.groups[this.groupOf(person)];
      if (group) places.set(id, group.id);
    });
    return { places, unplaced: this.people.map(({ id }) => id).filter((id) => !places.has(id)) };
  }

  /** Of a group that holds more than it may, the last ones who were not put there by hand. */
  private sendAwayTooMany(): void {
    for (const person of [...this.people.keys()].reverse()) {
      const group = this.groupOf(person);
      const size = this.groups[group]?.size ?? null;
      if (size !== null && at(this.heads, group) > size && !this.isPinned(person)) this.leave(person);
    }
  }

  private moveWhereBetter(person: number): boolean {
    const from = this.groupOf(person);
    const one = this.person(person);
    const better = this.groups.findIndex(
      (_, to) => to !== from && this.hasRoom(to) && this.tally.costOfMove(one, from, to) < 0,
    );
    if (better === -1) return false;
    this.leave(person);
    this.sit(person, better);
    return true;
  }

  private swapWhereBetter(): boolean {
    const free = this.free();
    let swapped = false;
    free.forEach((one, index) => {
      for (const other of free.slice(index + 1)) swapped = this.swapIfBetter(one, other) || swapped;
    });
    return swapped;
  }

  private swapIfBetter(one: number, other: number): boolean {
    const [from, to] = [this.groupOf(one), this.groupOf(other)];
    if (from === to) return false;
    if (this.tally.costOfSwap(this.person(one), this.person(other), [from, to]) >= 0) return false;
    this.swap(one, other);
    return true;
  }

  private alignOnce(sums: number[]): boolean {
    const free = this.free();
    let aligned = false;
    free.forEach((one, index) => {
      for (const other of free.slice(index + 1).filter((two) => this.isAlike(one, two)))
        aligned = this.alignTwo([one, other], sums) || aligned;
    });
    return aligned;
  }

  private alignTwo([one, other]: [number, number], sums: number[]): boolean {
    const [from, to] = [this.groupOf(one), this.groupOf(other)];
    const more = (this.person(other).age ?? 0) - (this.person(one).age ?? 0);
    const gain = more * (at(sums, from) - at(sums, to) + more);
    if (from === to || gain >= 0) return false;
    this.swap(one, other);
    sums[from] = at(sums, from) + more;
    sums[to] = at(sums, to) - more;
    return true;
  }

  private isAlike(one: number, other: number): boolean {
    const [first, second] = [this.person(one), this.person(other)];
    return first.unitSlug === second.unitSlug && first.gender === second.gender;
  }

  private swap(one: number, other: number): void {
    const [from, to] = [this.groupOf(one), this.groupOf(other)];
    this.leave(one);
    this.leave(other);
    this.sit(one, to);
    this.sit(other, from);
  }

  /** Where the fewest of the same kinds are, of the groups that have room; none where all are full. */
  private bestFor(person: number): number {
    const one = this.person(person);
    const open = [...this.groups.keys()].filter((group) => this.hasRoom(group));
    const [best = nowhere] = open.toSorted(
      (first, second) => this.tally.alikeIn(one, first) - this.tally.alikeIn(one, second),
    );
    return best;
  }

  private sit(person: number, group: number): void {
    this.place[person] = group;
    if (group !== nowhere) this.count(person, group, 1);
  }

  private leave(person: number): void {
    this.count(person, this.groupOf(person), -1);
    this.place[person] = nowhere;
  }

  private count(person: number, group: number, by: 1 | -1): void {
    this.tally.add(this.person(person), group, by);
    this.heads[group] = at(this.heads, group) + by;
  }

  private hasRoom(group: number): boolean {
    const size = this.groups[group]?.size ?? null;
    return size === null || at(this.heads, group) < size;
  }

  /** Those who sit somewhere and may be moved. */
  private free(): number[] {
    return [...this.people.keys()].filter(
      (person) => this.groupOf(person) !== nowhere && !this.isPinned(person),
    );
  }

  private isPinned(person: number): boolean {
    const { isPinned, groupId } = this.person(person);
    return isPinned && this.groups.some(({ id }) => id === groupId);
  }

  private groupOf(person: number): number {
    return this.place[person] ?? nowhere;
  }

  private person(index: number): Spreadable {
    const person = this.people[index];
    if (!person) throw new RangeError(`Nobody has number ${index}.`);
    return person;
  }
}
