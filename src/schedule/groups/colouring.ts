import { groupedBy } from '../../core/database/grouped.js';
import type { Spreadable } from './spread.js';

/** People who must all be in different groups: as many as there are groups at most, of one unit or of one sex. */
type Chunk = Map<number, number>;

/**
 * An even spread of any people over `count` groups, as the group's index for each person.
 *
 * People of one unit are cut into chunks of `count`, and so are those of one sex: a chunk whose people are all in different
 * groups gives each group one of them. With chunks as vertices and people as edges that is an edge colouring of a bipartite
 * graph with as many colours as there are groups, which König's theorem promises. Colours that are used too often are then
 * exchanged along paths with ones used too rarely, which changes no chunk.
 */
export function colourEvenly(people: Spreadable[], count: number): number[] {
  const units = chunksBy(people, count, ({ unitSlug }) => unitSlug);
  const sexes = chunksBy(people, count, ({ gender }) => gender ?? '');
  const colouring = new Colouring(units, sexes, count);
  people.forEach((_, person) => {
    colouring.place(person);
  });
  colouring.level();
  return people.map((_, person) => colouring.colourOf(person));
}

/** To which chunk each person belongs. */
function chunksBy(people: Spreadable[], count: number, keyOf: (person: Spreadable) => string): Chunk[] {
  const chunkOf: Chunk[] = [];
  const kinds = groupedBy([...people.entries()], ([, person]) => keyOf(person));
  for (const kind of kinds.values())
    kind.forEach(([index], place) => {
      const first = kind[place - (place % count)]?.[0] ?? index;
      chunkOf[index] = chunkOf[first] ?? new Map<number, number>();
    });
  return chunkOf;
}

class Colouring {
  private readonly colours: number[] = [];

  /** Each person's two chunks; a chunk knows which person has which colour in it. */
  constructor(
    private readonly units: Chunk[],
    private readonly sexes: Chunk[],
    private readonly count: number,
  ) {}

  colourOf(person: number): number {
    return this.colours[person] ?? 0;
  }

  place(person: number): void {
    const [unit, sex] = this.chunksOf(person);
    const both = this.freeColours(unit).find((colour) => !sex.has(colour));
    const mine = both ?? this.freeColours(unit)[0] ?? 0;
    if (both === undefined) this.exchange(sex, mine, this.freeColours(sex)[0] ?? 0);
    this.paint(person, mine);
  }

  /** Until the largest group has at most one more than the smallest. */
  level(): void {
    for (;;) {
      const sizes = Array.from({ length: this.count }, (_, colour) => this.withColour(colour).length);
      const [most, fewest] = [sizes.indexOf(Math.max(...sizes)), sizes.indexOf(Math.min(...sizes))];
      if ((sizes[most] ?? 0) - (sizes[fewest] ?? 0) < 2) return;
      this.takeOneFrom(most, fewest);
    }
  }

  /** Along a path that begins and ends with the larger colour; there is one as long as it is used more often. */
  private takeOneFrom(most: number, fewest: number): void {
    for (const person of this.withColour(most)) {
      const starts = this.chunksOf(person).filter((chunk) => !chunk.has(fewest));
      const paths = starts.map((chunk) => this.pathFrom(chunk, most, fewest));
      const path = paths.find(({ length }) => length % 2 === 1);
      if (path) {
        this.flip(path, most, fewest);
        return;
      }
    }
    throw new Error('A colouring of a bipartite graph could not be levelled.');
  }

  /** Frees a colour in a chunk by exchanging it with another one along the path that begins there. */
  private exchange(chunk: Chunk, colour: number, other: number): void {
    this.flip(this.pathFrom(chunk, colour, other), colour, other);
  }

  /** People whose colours alternate, from a chunk on; the chunk has nobody of the other colour. */
  private pathFrom(start: Chunk, colour: number, other: number): number[] {
    const path: number[] = [];
    let chunk = start;
    let wanted = colour;
    for (let next = chunk.get(wanted); next !== undefined; next = chunk.get(wanted)) {
      path.push(next);
      const [unit, sex] = this.chunksOf(next);
      chunk = chunk === unit ? sex : unit;
      wanted = wanted === colour ? other : colour;
    }
    return path;
  }

  private flip(path: number[], one: number, other: number): void {
    const now = path.map((person) => (this.colourOf(person) === one ? other : one));
    for (const person of path) for (const chunk of this.chunksOf(person)) chunk.delete(this.colourOf(person));
    path.forEach((person, index) => {
      this.paint(person, now[index] ?? one);
    });
  }

  private paint(person: number, colour: number): void {
    this.colours[person] = colour;
    for (const chunk of this.chunksOf(person)) chunk.set(colour, person);
  }

  private withColour(colour: number): number[] {
    return this.colours.flatMap((one, person) => (one === colour ? [person] : []));
  }

  private freeColours(chunk: Chunk): number[] {
    return Array.from({ length: this.count }, (_, colour) => colour).filter((colour) => !chunk.has(colour));
  }

  private chunksOf(person: number): [Chunk, Chunk] {
    const [unit, sex] = [this.units[person], this.sexes[person]];
    if (!unit || !sex) throw new RangeError(`Nobody has number ${person}.`);
    return [unit, sex];
  }
}
