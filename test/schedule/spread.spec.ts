import fc from 'fast-check';
import { spread } from '../../src/schedule/groups/spread.js';
import type { GroupToFill, Spread, Spreadable } from '../../src/schedule/groups/spread.js';

const groupsOf = (count: number, size: number | null = null): GroupToFill[] =>
  Array.from({ length: count }, (_, index) => ({ id: `g${index + 1}`, size }));

const child = (id: string, changes: Partial<Spreadable> = {}): Spreadable => ({
  ...{ id, unitSlug: 'a', gender: 'female', age: 13, groupId: null, isPinned: false },
  ...changes,
});

const people = fc
  .array(
    fc.record({
      unitSlug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      gender: fc.constantFrom('female' as const, 'male' as const, null),
      age: fc.option(fc.integer({ min: 9, max: 15 })),
    }),
    { maxLength: 90 },
  )
  .map((list) => list.map((one, index) => child(`p${index}`, one)));

/** How many of each kind are in each group. */
function counts(list: Spreadable[], groups: GroupToFill[], { places }: Spread): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const kinds = list.flatMap(({ id, unitSlug, gender }) =>
    ['all', `unit ${unitSlug}`, `sex ${gender ?? ''}`].map((kind) => ({ id, kind })),
  );
  for (const { id, kind } of kinds) {
    const of = found.get(kind) ?? groups.map(() => 0);
    const group = groups.findIndex((one) => one.id === places.get(id));
    if (group >= 0) of[group] = (of[group] ?? 0) + 1;
    found.set(kind, of);
  }
  return found;
}

const unevenness = (of: Map<string, number[]>): number =>
  Math.max(0, ...[...of.values()].map((counted) => Math.max(...counted) - Math.min(...counted)));

const after = (list: Spreadable[], { places }: Spread): Spreadable[] =>
  list.map((one) => ({ ...one, groupId: places.get(one.id) ?? null }));

const moved = (list: Spreadable[], { places }: Spread): number =>
  list.filter(({ id, groupId }) => groupId !== null && places.get(id) !== groupId).length;

describe('spreading children over discussion groups', () => {
  it('mixes units, girls and boys', () => {
    const list = ['a', 'b', 'c'].flatMap((unitSlug) =>
      [0, 1, 2, 3, 4, 5].map((index) =>
        child(`${unitSlug}${index}`, { unitSlug, gender: index % 2 === 0 ? 'female' : 'male' }),
      ),
    );
    const groups = groupsOf(3);
    const found = counts(list, groups, spread(list, groups));
    expect(found.get('all')).toEqual([6, 6, 6]);
    expect(found.get('sex female')).toEqual([3, 3, 3]);
    expect(found.get('unit b')).toEqual([2, 2, 2]);
  });

  it('puts nobody anywhere without groups, and one into each of too many', () => {
    const list = [child('x'), child('y')];
    expect(spread(list, [])).toEqual({ places: new Map(), unplaced: ['x', 'y'] });
    expect(new Set(spread(list, groupsOf(9)).places.values()).size).toBe(2);
    expect(spread([], groupsOf(3)).places.size).toBe(0);
  });

  it('keeps sizes, and says who finds no room', () => {
    const list = Array.from({ length: 10 }, (_, index) => child(`p${index}`));
    const { places, unplaced } = spread(list, groupsOf(2, 4));
    expect(places.size).toBe(8);
    expect(unplaced).toHaveLength(2);
  });

  it('leaves alone whoever was put somewhere by hand, also over the size', () => {
    const list = [1, 2, 3].map((index) => child(`p${index}`, { groupId: 'g1', isPinned: true }));
    const { places } = spread([...list, child('q')], groupsOf(2, 2));
    expect([...places]).toEqual(
      expect.arrayContaining([
        ['p1', 'g1'],
        ['p2', 'g1'],
        ['p3', 'g1'],
        ['q', 'g2'],
      ]),
    );
  });

  it('spreads anew whoever was in a group that is gone', () => {
    const list = [child('x', { groupId: 'gone', isPinned: true })];
    expect(spread(list, groupsOf(1)).places.get('x')).toBe('g1');
  });

  it('makes ages alike', () => {
    const list = Array.from({ length: 24 }, (_, index) => child(`p${index}`, { age: index < 12 ? 10 : 15 }));
    const groups = groupsOf(4);
    const { places } = spread(list, groups);
    const old = groups.map(
      ({ id }) => list.filter((one) => places.get(one.id) === id && one.age === 15).length,
    );
    expect(old).toEqual([3, 3, 3, 3]);
  });

  it('loses and doubles nobody, and is even in all kinds, whoever comes', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 12 }), (list, count) => {
        const groups = groupsOf(count);
        const found = spread(list, groups);
        expect(found.unplaced).toEqual([]);
        expect([...found.places.keys()].sort()).toEqual(list.map(({ id }) => id).sort());
        expect(unevenness(counts(list, groups, found))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(people, (list) => {
        expect(spread(list, groupsOf(5))).toEqual(spread(list.toReversed(), groupsOf(5)));
      }),
      { numRuns: 40 },
    );
  });

  it('moves nobody when it is asked again', () => {
    fc.assert(
      fc.property(people, (list) => {
        const first = spread(list, groupsOf(5));
        const again = after(list, first);
        expect(moved(again, spread(again, groupsOf(5)))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('moves few when one comes and one goes', () => {
    const list = Array.from({ length: 150 }, (_, index) =>
      child(`p${index}`, {
        unitSlug: `u${index % 15}`,
        gender: index % 3 === 0 ? 'male' : 'female',
        age: 10 + (index % 6),
      }),
    );
    const settled = after(list, spread(list, groupsOf(6)));
    const changed = [...settled.slice(1), child('new', { unitSlug: 'u3' })];
    const next = spread(changed, groupsOf(6));
    expect(unevenness(counts(changed, groupsOf(6), next))).toBeLessThanOrEqual(1);
    expect(moved(changed, next)).toBeLessThanOrEqual(8);
  });

  it('keeps pins and sizes, and leaves no move that would be better', () => {
    const pinned = people.map((list) =>
      list.map((one, index) =>
        index % 4 === 0 ? { ...one, groupId: 'g1', isPinned: index % 8 === 0 } : one,
      ),
    );
    fc.assert(
      fc.property(pinned, fc.integer({ min: 3, max: 40 }), (list, size) => {
        const groups = groupsOf(4, size);
        const found = spread(list, groups);
        for (const { id, isPinned } of list) if (isPinned) expect(found.places.get(id)).toBe('g1');
        const pins = list.filter(({ isPinned }) => isPinned).length;
        groups.forEach(({ id }, index) => {
          const heads = [...found.places.values()].filter((place) => place === id).length;
          expect(heads).toBeLessThanOrEqual(index === 0 ? Math.max(size, pins) : size);
        });
        expect(found.places.size + found.unplaced.length).toBe(list.length);
      }),
    );
  });
});
