import fc from 'fast-check';
import { balanceOf } from '../../src/schedule/groups/balance.js';
import { spread } from '../../src/schedule/groups/spread.js';
import type { GroupToFill, Spread, Spreadable } from '../../src/schedule/groups/spread.js';

const genders = { f: 'female', m: 'male', '?': null } as const;

/** A unit, a sex, perhaps an age, perhaps a group, perhaps pinned there: 'a f 12 g0!' */
const peopleOf = (words: string[]): Spreadable[] =>
  words.map((word, index) => {
    const [unitSlug = '', sex = '?', ...rest] = word.split(' ');
    const group = rest.find((part) => part.startsWith('g')) ?? null;
    return {
      ...{ id: `p${index}`, unitSlug, gender: genders[sex as keyof typeof genders] },
      age: Number(rest.find((part) => /^\d+$/u.test(part)) ?? NaN) || null,
      ...{ groupId: group?.replace('!', '') ?? null, isPinned: group?.endsWith('!') ?? false },
    };
  });

const groupsOf = (...sizes: (number | null)[]): GroupToFill[] =>
  sizes.map((size, index) => ({ id: `g${index}`, size }));

const unlimited = (count: number) => groupsOf(...new Array<null>(count).fill(null));

const seated = (people: Spreadable[], { places }: Spread): Spreadable[] =>
  people.map((one) => ({ ...one, groupId: places.get(one.id) ?? null }));

/** Who is in which group, as 'a f', sorted. */
const contents = (people: Spreadable[], groups: GroupToFill[], result = spread(people, groups)) =>
  groups.map(({ id }) =>
    people
      .filter((one) => result.places.get(one.id) === id)
      .map(({ unitSlug, gender }) => `${unitSlug} ${gender === null ? '?' : gender.slice(0, 1)}`)
      .sort(),
  );

/** Counts in every group of each unit and each sex: what should be alike. */
function partsOf(people: Spreadable[], groups: GroupToFill[]): number[][] {
  const count = (is: (one: Spreadable) => boolean) =>
    groups.map(({ id }) => people.filter((one) => one.groupId === id && is(one)).length);
  const units = [...new Set(people.map(({ unitSlug }) => unitSlug))];
  return [
    ...units.map((unit) => count(({ unitSlug }) => unitSlug === unit)),
    ...Object.values(genders).map((sex) => count(({ gender }) => gender === sex)),
  ];
}

const totalsOf = (people: Spreadable[], groups: GroupToFill[]) =>
  groups.map(({ id }) => people.filter(({ groupId }) => groupId === id).length);

const range = (counts: number[]) => (counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts));
const squares = (counts: number[]) => counts.reduce((sum, count) => sum + count ** 2, 0);

const widest = (people: Spreadable[], groups: GroupToFill[]) =>
  Math.max(...[totalsOf(people, groups), ...partsOf(people, groups)].map(range));

/** Less is more even; totals outweigh the rest. */
const unevenness = (people: Spreadable[], groups: GroupToFill[]) =>
  1000 * squares(totalsOf(people, groups)) + squares(partsOf(people, groups).flat());

const person = fc.record({
  unitSlug: fc.nat(6).map((unit) => `u${unit}`),
  gender: fc.constantFrom('female', 'male', 'female', 'male', 'female', 'male', null),
  age: fc.option(fc.integer({ min: 6, max: 17 }), { freq: 8 }),
});
const manyOf = (maxLength: number) =>
  fc
    .array(person, { maxLength, size: 'max' })
    .map((all) => all.map((one, index) => ({ ...one, id: `p${index}`, groupId: null, isPinned: false })));
const people = manyOf(60);
const groups = fc.integer({ min: 1, max: 8 }).map(unlimited);

/** People of whom some have a place, be it one that is gone, and some are pinned; groups of which some are small. */
const mixed = (mostPeople: number, mostGroups: number) =>
  fc
    .record({
      people: manyOf(mostPeople),
      places: fc.array(fc.record({ at: fc.option(fc.nat(mostGroups)), isPinned: fc.boolean() }), {
        ...{ minLength: mostPeople, maxLength: mostPeople },
      }),
      sizes: fc.array(fc.option(fc.nat(8), { freq: 1 }), { minLength: 1, maxLength: mostGroups }),
    })
    .map(({ people: all, places, sizes }) => ({
      groups: groupsOf(...sizes),
      people: all.map((one, index): Spreadable => {
        const { at = null, isPinned = false } = places[index] ?? {};
        return { ...one, groupId: at === null ? null : `g${at}`, isPinned };
      }),
    }));

const isHeld = ({ isPinned, groupId }: Spreadable, all: GroupToFill[]) =>
  isPinned && all.some(({ id }) => id === groupId);

/** How many may sit in the group: those pinned there in any case. */
const mostIn = ({ id, size }: GroupToFill, all: Spreadable[]) =>
  Math.max(size ?? Infinity, all.filter((one) => one.isPinned && one.groupId === id).length);

type Row = [sentence: string, people: string[], sizes: (number | null)[], groups: string[][]];

const rows: Row[] = [
  [
    'gives each group a girl and a boy',
    ['a f', 'a f', 'a m', 'a m'],
    [null, null],
    [
      ['a f', 'a m'],
      ['a f', 'a m'],
    ],
  ],
  [
    'parts units and sexes crosswise',
    ['a f', 'a m', 'b f', 'b m'],
    [null, null],
    [
      ['a f', 'b m'],
      ['a m', 'b f'],
    ],
  ],
  ['puts everybody into the only group', ['a f', 'b m', 'c ?'], [null], [['a f', 'b m', 'c ?']]],
  [
    'spreads those of unknown sex, too',
    ['a ?', 'a ?', 'a f', 'a f'],
    [null, null],
    [
      ['a ?', 'a f'],
      ['a ?', 'a f'],
    ],
  ],
  ['leaves groups empty that nobody is left for', ['a f', 'b m'], [null, null, null], [['a f'], ['b m'], []]],
  ['leaves all groups empty without people', [], [null, null], [[], []]],
  [
    'fills a small group and gives the rest to the other',
    ['a f', 'b f', 'c f', 'd f'],
    [1, null],
    [['a f'], ['b f', 'c f', 'd f']],
  ],
  ['fills no group of size nothing', ['a f', 'b f'], [0, null], [[], ['a f', 'b f']]],
  ['leaves those over who come last', ['a f', 'b f', 'c m'], [1, 1], [['a f'], ['b f']]],
  [
    'keeps pinned people even where they are too many',
    ['a f g0!', 'a f g0!', 'a m'],
    [1, null],
    [['a f', 'a f'], ['a m']],
  ],
  [
    'fills up around pinned people',
    ['a f g1!', 'a m g1!', 'b f', 'b m'],
    [null, null],
    [
      ['b f', 'b m'],
      ['a f', 'a m'],
    ],
  ],
  ['forgets a pin in a group that is gone', ['a f g7!', 'a f g0'], [null, null], [['a f'], ['a f']]],
  ['keeps the place of others', ['a f g1', 'b m g0', 'c f'], [null, null, null], [['b m'], ['a f'], ['c f']]],
  ['takes nobody out of a full group for a newcomer', ['a f', 'b f g0'], [1], [['b f']]],
  [
    'goes round by a third group where pins stop any two',
    ['d m', 'a m g2!', 'c m', 'd m', 'd f g1!'],
    [null, null, null],
    [['d m'], ['c m', 'd f'], ['a m', 'd m']],
  ],
  [
    'empties a group that has become too small',
    ['a f g0', 'b m g0', 'c f g0'],
    [1, 2],
    [['c f'], ['a f', 'b m']],
  ],
];

describe('spreading delegates over groups', () => {
  it.each(rows)('%s', (...[, words, sizes, expected]) => {
    expect(contents(peopleOf(words), groupsOf(...sizes))).toEqual(expected);
  });

  it('leaves everybody over when there is no group', () => {
    const all = peopleOf(['a f', 'b m g0', 'c f g1!']);
    expect(spread(all, [])).toEqual({ places: new Map(), unplaced: ['p0', 'p1', 'p2'], moved: 0 });
  });

  it('counts as moved who had another place, not who is new or left over', () => {
    const all = peopleOf(['a f g0', 'a m g0', 'b f g9', 'b m', 'c f g0']);
    expect(spread(all, groupsOf(2, 2))).toMatchObject({ unplaced: ['p3'], moved: 2 });
  });

  it('puts young and old together', () => {
    const all = peopleOf(['a f 8', 'a f 9', 'a f 15', 'a f 16', 'b m 10', 'b m 14']);
    const { differences } = balanceOf(placed(all, unlimited(2)), unlimited(2));
    expect(differences.ages).toBeCloseTo(2 / 3);
    const more = peopleOf(['a f 8', 'a f 8', 'a f 16', 'a f 16', 'b m 10', 'b m']);
    expect(balanceOf(placed(more, unlimited(2)), unlimited(2)).groups.map(({ ages }) => ages?.max)).toEqual([
      16, 16,
    ]);
  });

  it('begins anew, pins aside, when it is told to keep nothing', () => {
    const all = peopleOf(['a f g1!', 'b m g1', 'c f g0', 'd m g0', 'd f']);
    const bare = all.map((one) => (one.isPinned ? one : { ...one, groupId: null }));
    const groupsHere = unlimited(2);
    const { places, unplaced } = spread(all, groupsHere, { keeps: false });
    expect({ places, unplaced, moved: 0 }).toEqual(spread(bare, groupsHere));
  });

  const placed = (all: Spreadable[], into: GroupToFill[]) =>
    seated(all, spread(all, into)).map((one) => ({ ...one, groupId: one.groupId ?? '' }));

  describe('whoever comes', () => {
    it('loses nobody, doubles nobody and gives the same again', () => {
      fc.assert(
        fc.property(mixed(40, 6), ({ people: all, groups: into }) => {
          const result = spread(all, into);
          expect([...result.places.keys(), ...result.unplaced].sort()).toEqual(
            all.map(({ id }) => id).sort(),
          );
          expect([...result.places.values()].every((id) => into.some((group) => group.id === id))).toBe(true);
          expect(spread(structuredClone(all), structuredClone(into))).toEqual(result);
        }),
      );
    });

    it('leaves whoever is pinned, and counts who moved', () => {
      fc.assert(
        fc.property(mixed(40, 6), fc.boolean(), ({ people: all, groups: into }, keeps) => {
          const { places, moved } = spread(all, into, { keeps });
          const held = all.filter((one) => isHeld(one, into));
          expect(held.map(({ id }) => places.get(id))).toEqual(held.map(({ groupId }) => groupId));
          const others = all.filter(({ id, groupId }) => groupId !== null && places.has(id));
          expect(others.filter(({ id, groupId }) => places.get(id) !== groupId)).toHaveLength(moved);
        }),
      );
    });

    it('fills no group beyond its size, and leaves people over only when all are full', () => {
      fc.assert(
        fc.property(mixed(40, 6), ({ people: all, groups: into }) => {
          const result = spread(all, into);
          const totals = totalsOf(seated(all, result), into);
          into.forEach((group, index) => {
            expect(totals[index]).toBeLessThanOrEqual(mostIn(group, all));
            if (result.unplaced.length > 0) expect(totals[index]).toBe(mostIn(group, all));
          });
        }),
      );
    });

    it('leaves over those who come last', () => {
      fc.assert(
        fc.property(people, fc.nat(30), (all, size) => {
          expect(spread(all, groupsOf(size, size)).unplaced).toEqual(all.slice(2 * size).map(({ id }) => id));
        }),
      );
    });

    it('lets totals, sexes and units differ by one at most when nobody is pinned', () => {
      fc.assert(
        fc.property(people, groups, fc.boolean(), (all, into, isTight) => {
          const size = isTight ? Math.ceil(all.length / into.length) : null;
          const sized = into.map(({ id }) => ({ id, size }));
          expect(widest(seated(all, spread(all, sized)), into)).toBeLessThanOrEqual(1);
        }),
      );
    });

    it('does so from any places that they had', () => {
      fc.assert(
        fc.property(mixed(40, 6), ({ people: all, groups: into }) => {
          const free = all.map((one) => ({ ...one, isPinned: false }));
          const sized = into.map(({ id }) => ({ id, size: null }));
          expect(widest(seated(free, spread(free, sized)), sized)).toBeLessThanOrEqual(1);
        }),
      );
    });
  });

  describe('called again', () => {
    it('moves nobody when nothing has changed', () => {
      fc.assert(
        fc.property(mixed(40, 6), ({ people: all, groups: into }) => {
          const first = spread(all, into);
          expect(spread(seated(all, first), into)).toEqual({ ...first, moved: 0 });
        }),
      );
    });

    it('moves nobody who sits well, wherever that is', () => {
      const all = peopleOf(['a f g1', 'a m g0', 'b f g0', 'b m g1', 'c f g0']);
      expect(spread(all, unlimited(2)).moved).toBe(0);
    });

    it('moves six at most when one has come or gone', () => {
      fc.assert(
        fc.property(people, groups, person, (all, into, newcomer) => {
          const before = seated(all, spread(all, into));
          const more = [...before, { ...newcomer, id: 'new', groupId: null, isPinned: false }];
          expect(spread(more, into).moved).toBeLessThanOrEqual(6);
          expect(spread(before.slice(1), into).moved).toBeLessThanOrEqual(6);
        }),
      );
    });
  });

  it('evens out the ages of hundreds, and hardly anybody moves while people come and go', () => {
    const into = unlimited(12);
    const drawn = fc.sample(person, { numRuns: 540, seed: 31052019 }).map((one, index) => ({
      ...{ ...one, id: `p${index}`, groupId: null, isPinned: false },
    }));
    let here = placed(drawn.slice(0, 500), into);
    expect(balanceOf(here, into).differences.ages).toBeLessThan(0.1);
    let moved = 0;
    for (const newcomer of drawn.slice(500)) {
      const next = [...here.slice(1), newcomer];
      const result = spread(next, into);
      moved += result.moved;
      here = seated(next, result).map((one) => ({ ...one, groupId: one.groupId ?? '' }));
    }
    expect(moved).toBeLessThanOrEqual(80);
    expect(widest(here, into)).toBe(1);
  });

  describe('where pins and sizes stand in the way', () => {
    it('leaves no move and no swap that would make the groups more even', () => {
      fc.assert(
        fc.property(mixed(16, 4), ({ people: all, groups: into }) => {
          const now = seated(all, spread(all, into)).filter(({ groupId }) => groupId !== null);
          const least = unevenness(now, into);
          const held = new Set(all.filter((one) => isHeld(one, into)).map(({ id }) => id));
          for (const next of neighbours(now, into, held))
            if (into.every((group, index) => (totalsOf(next, into)[index] ?? 0) <= mostIn(group, all)))
              expect(unevenness(next, into)).toBeGreaterThanOrEqual(least);
        }),
        { numRuns: 40 },
      );
    });

    it('is as even as can be in 99 of 100 small cases', () => {
      const cases = fc.sample(mixed(7, 3), { numRuns: 300, seed: 31052019 });
      const best = cases.filter(({ people: all, groups: into }) => {
        const now = seated(all, spread(all, into)).filter(({ groupId }) => groupId !== null);
        const fixed = new Set(all.filter((one) => isHeld(one, into)).map(({ id }) => id));
        return unevenness(now, into) === leastOf(now, into, { fixed, all });
      });
      expect(best.length).toBeGreaterThanOrEqual(297);
    });
  });

  describe('the balance that the page shows', () => {
    it('counts each group and says how much they differ', () => {
      const all = peopleOf(['a f 10 g0', 'a f 12 g0', 'b m g0', 'a m 9 g1', 'b ? g1']).map((one) => ({
        ...one,
        groupId: one.groupId ?? '',
      }));
      expect(balanceOf(all, unlimited(3))).toEqual({
        groups: [
          {
            ...{ groupId: 'g0', total: 3, girls: 2, boys: 1, ages: { mean: 11, min: 10, max: 12 } },
            units: new Map(Object.entries({ a: 2, b: 1 })),
          },
          {
            ...{ groupId: 'g1', total: 2, girls: 0, boys: 1, ages: { mean: 9, min: 9, max: 9 } },
            units: new Map(Object.entries({ a: 1, b: 1 })),
          },
          {
            ...{ groupId: 'g2', total: 0, girls: 0, boys: 0, ages: null },
            units: new Map(Object.entries({ a: 0, b: 0 })),
          },
        ],
        differences: { total: 3, girls: 2, boys: 1, units: new Map(Object.entries({ a: 2, b: 1 })), ages: 2 },
      });
    });

    it('has no differences without groups', () => {
      expect(balanceOf([], [])).toEqual({
        groups: [],
        differences: { total: 0, girls: 0, boys: 0, units: new Map(), ages: 0 },
      });
    });
  });
});

/** All that one move or one swap leads to. */
function neighbours(now: Spreadable[], into: GroupToFill[], held: Set<string>): Spreadable[][] {
  const free = now.filter(({ id }) => !held.has(id));
  const put = (changes: Record<string, string | null>) =>
    now.map((one) => ({ ...one, groupId: changes[one.id] ?? one.groupId }));
  return [
    ...free.flatMap(({ id }) => into.map((group) => put({ [id]: group.id }))),
    ...free.flatMap((one) => free.map((other) => put({ [one.id]: other.groupId, [other.id]: one.groupId }))),
  ];
}

/** The least unevenness of all ways to place the same people. */
function leastOf(
  now: Spreadable[],
  into: GroupToFill[],
  { fixed, all }: { fixed: Set<string>; all: Spreadable[] },
): number {
  const ways = now.reduce<Spreadable[][]>(
    (found, one) =>
      found.flatMap((way) =>
        fixed.has(one.id) ? [[...way, one]] : into.map(({ id }) => [...way, { ...one, groupId: id }]),
      ),
    [[]],
  );
  const allowed = ways.filter((way) => {
    const totals = totalsOf(way, into);
    return into.every((group, index) => (totals[index] ?? 0) <= mostIn(group, all));
  });
  return Math.min(...allowed.map((way) => unevenness(way, into)));
}
