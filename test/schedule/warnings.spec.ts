import fc from 'fast-check';
import { delegateRoles } from '../../src/delegates/delegate-roles.js';
import type { Item, RoomOfSchedule } from '../../src/schedule/item.js';
import { everybody } from '../../src/schedule/item.js';
import { itemKinds, warningKinds } from '../../src/schedule/schedule-words.js';
import type { ItemKind, WarningKind } from '../../src/schedule/schedule-words.js';
import type { WhoAttends } from '../../src/schedule/warnings/attendance.js';
import type { Warning } from '../../src/schedule/warnings/warning.js';
import { standing, warningsOf } from '../../src/schedule/warnings/warnings.js';
import type { WarningsInput } from '../../src/schedule/warnings/warnings.js';
import { audience, child, groupIds, item, someItems, somePeople, someRooms, unitSlugs } from './items.js';

const rooms: RoomOfSchedule[] = [
  { id: 'hall', name: 'Hội trường', capacity: 2 },
  { id: 'room-1', name: 'Phòng thảo luận 1', capacity: 30 },
  { id: 'yard', name: 'Sân', capacity: null },
];

function warnings(items: Item[], input: Partial<WarningsInput> = {}): Warning[] {
  return warningsOf({ items, rooms, people: [], days: 2, confirmedPlaces: new Set(), ...input });
}

function only<K extends WarningKind>(kind: K, all: Warning[]): Extract<Warning, { kind: K }>[] {
  return all.filter((one): one is Extract<Warning, { kind: K }> => one.kind === kind);
}

function pairsOf(kind: WarningKind, all: Warning[]): string[] {
  return only(kind, all).map(({ itemIds }) => itemIds.toSorted().join());
}

const officers = audience({ roles: ['officer'] });
const group = (...groups: string[]) => audience({ groups });
const units = (...slugs: string[]) => audience({ units: slugs });
const blocker = { isBlocker: true };

describe('a schedule with which nothing is wrong', () => {
  it('has no warnings when it is empty', () => {
    expect(warnings([])).toEqual([]);
  });

  it('has none for a day with lunch', () => {
    const day = [
      item('opening', '7:00-11:00', { kind: 'opening' }),
      item('lunch', '11:00-13:00', { kind: 'meal', leadUnit: null }),
      item('dialogue', '13:00-17:00', { kind: 'dialogue' }),
    ];
    expect(warnings(day, { people: [child('a', null)] })).toEqual([]);
  });
});

describe('a room taken twice', () => {
  const inHall = (id: string, span: string, fields: Partial<Item> = {}) =>
    item(id, span, { roomId: 'hall', ...fields });

  it.each<[string, Item, Item, boolean]>([
    ['two items at the same time', inHall('a', '8:00-9:00'), inHall('b', '8:00-9:00'), true],
    ['one within the other', inHall('a', '8:00-10:00'), inHall('b', '9:00-9:05'), true],
    ['five minutes in common', inHall('a', '8:00-9:00'), inHall('b', '8:55-10:00'), true],
    ['one that ends when the other begins', inHall('a', '8:00-9:00'), inHall('b', '9:00-10:00'), false],
    ['the same time on two days', inHall('a', '8:00-9:00'), inHall('b', '8:00-9:00', { day: 2 }), false],
    ['two rooms', inHall('a', '8:00-9:00'), item('b', '8:00-9:00', { roomId: 'yard' }), false],
    ['one without a room', inHall('a', '8:00-9:00'), item('b', '8:00-9:00'), false],
    ['both without a room', item('a', '8:00-9:00'), item('b', '8:00-9:00'), false],
    ['a blocker and an item', inHall('a', '8:00-9:00', blocker), inHall('b', '8:30-9:30'), true],
    ['two blockers', inHall('a', '8:00-9:00', blocker), inHall('b', '8:00-9:00', blocker), true],
    [
      'a room that the event no longer has',
      item('a', '8:00-9:00', { roomId: 'gone' }),
      item('b', '8:00-9:00', { roomId: 'gone' }),
      true,
    ],
  ])('%s', (...[, one, other, isTaken]) => {
    const found = only('room-twice', warnings([other, one]));
    expect(found).toHaveLength(isTaken ? 1 : 0);
    for (const { roomId, day } of found) expect({ roomId, day }).toEqual({ roomId: one.roomId, day: 1 });
  });

  it('warns once for each pair', () => {
    const three = ['a', 'b', 'c'].map((id) => inHall(id, '8:00-9:00'));
    expect(pairsOf('room-twice', warnings(three))).toEqual(['a,b', 'a,c', 'b,c']);
  });

  it('is mended at the earlier item, but never at a blocker', () => {
    const first = (items: Item[]) => only('room-twice', warnings(items))[0]?.itemIds;
    expect(first([inHall('late', '8:30-9:00'), inHall('early', '8:00-9:00')])).toEqual(['early', 'late']);
    expect(first([inHall('late', '8:30-9:00'), inHall('kept', '8:00-9:00', blocker)])).toEqual([
      'late',
      'kept',
    ]);
  });

  it('is no matter of people in two places as well', () => {
    const twice = warnings([inHall('a', '8:00-9:00'), inHall('b', '8:00-9:00')]);
    expect(twice.map(({ kind }) => kind)).toEqual(['room-twice']);
  });
});

describe('somebody in two places', () => {
  const people: WhoAttends[] = [
    child('a', 'g1'),
    child('b', 'g2'),
    child('c', 'g2', 'ubnd-rach-gia'),
    { id: 'd', role: 'officer', unitSlug: 'ubnd-an-bien', groupId: null },
  ];
  const at = (id: string, fields: Partial<Item> = {}) => item(id, '8:00-9:00', fields);
  const twice = (one: Partial<Item>, other: Partial<Item>, who = people) =>
    only('person-twice', warnings([at('x', one), at('y', other)], { people: who }));

  it.each<[string, Partial<Item>, Partial<Item>, number]>([
    ['both are for everybody', {}, {}, 4],
    ['both are for everybody, in two rooms', { roomId: 'hall' }, { roomId: 'yard' }, 4],
    ['one is for everybody and one for a group', {}, { audience: group('g2') }, 2],
    [
      'one is for children and one for a district',
      { audience: audience({ roles: ['child'] }) },
      { audience: units('ubnd-rach-gia') },
      1,
    ],
    ['two lists of groups share one', { audience: group('g1', 'g2') }, { audience: group('g2', 'g3') }, 2],
    ['two groups', { audience: group('g1') }, { audience: group('g2') }, 0],
    ['children and officers', { audience: audience({ roles: ['child'] }) }, { audience: officers }, 0],
    ['two districts', { audience: units('ubnd-an-bien') }, { audience: units('ubnd-rach-gia') }, 0],
    [
      'a group and a district that is not in it',
      { audience: group('g1') },
      { audience: units('ubnd-rach-gia') },
      0,
    ],
    ['a group in which nobody can be any more', {}, { audience: group('g9') }, 0],
    ['a role of which nobody is registered', {}, { audience: audience({ roles: ['press'] }) }, 0],
    ['a blocker', {}, blocker, 0],
  ])('%s', (...[, one, other, count]) => {
    expect(twice(one, other).map(({ people }) => people)).toEqual(count > 0 ? [count] : []);
  });

  it('nobody is when one item ends as the other begins', () => {
    expect(warnings([item('a', '8:00-9:00'), item('b', '9:00-10:00')], { people })).toEqual([]);
  });

  it('says whose people they are', () => {
    expect(twice({}, { audience: group('g2') })).toEqual([
      {
        kind: 'person-twice',
        itemIds: ['x', 'y'],
        day: 1,
        people: 2,
        roles: ['child'],
        unitSlugs: ['ubnd-an-bien', 'ubnd-rach-gia'],
        groupIds: ['g2'],
        placeId: null,
        officer: null,
      },
    ]);
  });

  describe('before anybody is registered, audiences decide', () => {
    it.each<[string, Partial<Item>, Partial<Item>, boolean]>([
      ['everybody twice', {}, {}, true],
      ['everybody and a few', {}, { audience: officers }, true],
      ['the same group', { audience: group('g1') }, { audience: group('g1', 'g2') }, true],
      ['two groups', { audience: group('g1') }, { audience: group('g2') }, false],
      ['two roles', { audience: officers }, { audience: audience({ roles: ['guest'] }) }, false],
      ['two units', { audience: units('so-y-te') }, { audience: units('ubnd-an-bien') }, false],
      [
        'a group and a district whose children may be in it',
        { audience: group('g1') },
        { audience: units('ubnd-an-bien') },
        true,
      ],
      ['a group of children and the officers', { audience: group('g1') }, { audience: officers }, false],
      ['a blocker', {}, blocker, false],
    ])('%s', (...[, one, other, isTwice]) => {
      expect(twice(one, other, []).map(({ people }) => people)).toEqual(isTwice ? [0] : []);
    });

    it('tells which groups and units meet, and nothing where anybody may', () => {
      const [both] = twice(
        { audience: group('g1', 'g2') },
        { audience: audience({ groups: ['g2'], units: ['ubnd-an-bien'] }) },
        [],
      );
      expect(both).toMatchObject({ roles: ['child'], groupIds: ['g2'], unitSlugs: ['ubnd-an-bien'] });
      expect(twice({}, {}, [])[0]).toMatchObject({ people: 0, roles: [], groupIds: [], unitSlugs: [] });
    });
  });

  describe('before the children are spread over groups', () => {
    const unspread = [child('a', null), child('b', 'g1')];

    it.each<[string, Partial<Item>, Partial<Item>, boolean]>([
      ['an empty group is in two places', { audience: group('g2') }, { audience: group('g2') }, true],
      [
        'an empty group and all children',
        { audience: group('g2') },
        { audience: audience({ roles: ['child'] }) },
        true,
      ],
      [
        'an empty group and the district of a child who may come into it',
        { audience: group('g2') },
        { audience: units('ubnd-an-bien') },
        true,
      ],
      [
        'an empty group and a district without such a child',
        { audience: group('g2') },
        { audience: units('ubnd-rach-gia') },
        false,
      ],
      ['an empty group and another', { audience: group('g2') }, { audience: group('g1', 'g3') }, false],
    ])('%s', (...[, one, other, isTwice]) => {
      expect(twice(one, other, unspread).map(({ people }) => people)).toEqual(isTwice ? [0] : []);
    });
  });

  describe('a leader', () => {
    const children = { audience: audience({ roles: ['child'] }) };
    const guests = { audience: audience({ roles: ['guest'] }) };

    it.each<
      [string, Partial<Item>, Partial<Item>, { placeId: string | null; officer: string | null } | null]
    >([
      ['leads two items', { leadPlaceId: 'p' }, { leadPlaceId: 'p' }, { placeId: 'p', officer: null }],
      ['leads one, another the other', { leadPlaceId: 'p' }, { leadPlaceId: 'q' }, null],
      ['is missing from both', {}, {}, null],
      [
        'of the committee leads two',
        { leadOfficer: 'Bà Hoa' },
        { leadOfficer: ' bà  hoa' },
        { placeId: null, officer: 'Bà Hoa' },
      ],
      ['of the committee has another mark', { leadOfficer: 'Bà Hoa' }, { leadOfficer: 'Bà Hòa' }, null],
      ['of the committee is only spaces', { leadOfficer: ' ' }, { leadOfficer: '  ' }, null],
      ['is only of one unit', { leadUnit: 'so-y-te' }, { leadUnit: 'so-y-te' }, null],
      ['keeps a time free', { leadPlaceId: 'p' }, { leadPlaceId: 'p', ...blocker }, null],
      [
        'leads both in one room',
        { leadPlaceId: 'p', roomId: 'hall' },
        { leadPlaceId: 'p', roomId: 'hall' },
        null,
      ],
    ])('%s', (...[, one, other, leader]) => {
      const found = twice({ ...children, ...one }, { ...guests, ...other });
      expect(found).toEqual(leader ? [expect.objectContaining({ people: 0, ...leader })] : []);
    });

    it('and people are told in one warning', () => {
      expect(twice({ leadPlaceId: 'p' }, { leadPlaceId: 'p' })).toEqual([
        expect.objectContaining({ people: 4, placeId: 'p' }),
      ]);
    });
  });
});

describe('a room that is too small', () => {
  const three = [child('a', 'g1'), child('b', 'g1'), child('c', null)];
  const inRoom = (roomId: string | null, fields: Partial<Item> = {}) =>
    item('x', '8:00-9:00', { roomId, ...fields });

  it.each<[string, Item, WhoAttends[], number]>([
    ['three come for two places', inRoom('hall'), three, 3],
    ['two come for two places', inRoom('hall', { audience: group('g1') }), three, 0],
    ['the room is large', inRoom('room-1'), three, 0],
    ['the room has no capacity', inRoom('yard'), three, 0],
    ['there is no room', inRoom(null), three, 0],
    ['the room is not known', inRoom('gone'), three, 0],
    ['nobody is registered', inRoom('hall'), [], 0],
    [
      'the group is empty, though children may come into it',
      inRoom('hall', { audience: group('g2') }),
      three,
      0,
    ],
    ['a blocker', inRoom('hall', blocker), three, 0],
  ])('%s', (...[, one, people, count]) => {
    const expected = {
      kind: 'room-small',
      itemIds: ['x'],
      day: 1,
      roomId: 'hall',
      capacity: 2,
      people: count,
    };
    expect(only('room-small', warnings([one], { people }))).toEqual(count > 0 ? [expected] : []);
  });

  it('holds nobody where its capacity is nought', () => {
    const none = [{ id: 'hall', name: 'Kho', capacity: 0 }];
    expect(only('room-small', warnings([inRoom('hall')], { people: three, rooms: none }))).toHaveLength(1);
  });
});

describe('outside of the days', () => {
  const around: ItemKind[] = ['welcome', 'travel'];

  it.each(itemKinds)('%s', (kind) => {
    const days = [-1, 0, 1, 2, 3, 4];
    const outside = days.filter((day) => {
      const found = only('outside-days', warnings([item('x', '8:00-9:00', { day, kind })]));
      for (const one of found) expect(one).toEqual({ kind: 'outside-days', itemIds: ['x'], day, days: 2 });
      return found.length > 0;
    });
    expect(outside).toEqual(around.includes(kind) ? [-1, 4] : [-1, 0, 3, 4]);
  });

  it('nothing is while the event has no dates', () => {
    expect(only('outside-days', warnings([item('x', '8:00-9:00', { day: 9 })], { days: null }))).toEqual([]);
  });

  it('a blocker may lie anywhere', () => {
    expect(warnings([item('x', '8:00-9:00', { day: 9, ...blocker })])).toEqual([]);
  });
});

describe('a leader who is not confirmed', () => {
  const led = (fields: Partial<Item>) => item('x', '8:00-9:00', { leadPlaceId: 'p', ...fields });

  it.each<[string, Item, string[], boolean]>([
    ['not by the unit yet', led({}), ['q'], true],
    ['even at a meal', led({ kind: 'meal' }), [], true],
    ['but confirmed', led({}), ['p'], false],
    ['only a unit leads', led({ leadPlaceId: null }), [], false],
    ['of a blocker', led(blocker), [], false],
  ])('%s', (...[, one, confirmed, isMissing]) => {
    const expected = { kind: 'leader-unconfirmed', itemIds: ['x'], day: 1, placeId: 'p' };
    expect(warnings([one], { confirmedPlaces: new Set(confirmed) })).toEqual(isMissing ? [expected] : []);
  });
});

describe('nobody leads', () => {
  const unled = { leadUnit: null };

  it('is told of all but meals, rest, travel and welcome', () => {
    const needing = itemKinds.filter(
      (kind) => only('no-lead', warnings([item('x', '8:00-9:00', { kind, ...unled })])).length > 0,
    );
    const needless: ItemKind[] = ['welcome', 'meal', 'rest', 'travel'];
    expect(needing).toEqual(itemKinds.filter((kind) => !needless.includes(kind)));
  });

  it.each<[string, Partial<Item>, boolean]>([
    ['a unit does', { leadUnit: 'so-y-te' }, false],
    ['a leader does', { leadPlaceId: 'p' }, false],
    ['an officer does', { leadOfficer: 'Ban Tổ chức' }, false],
    ['spaces do not', { leadOfficer: '  ' }, true],
    ['nobody has to lead a blocker', blocker, false],
  ])('%s', (_, fields, isUnled) => {
    const found = only('no-lead', warnings([item('x', '8:00-9:00', { ...unled, ...fields })]));
    expect(found).toEqual(isUnled ? [{ kind: 'no-lead', itemIds: ['x'], day: 1 }] : []);
  });
});

describe('a long day without a meal', () => {
  const meal = { kind: 'meal' } as const;

  it.each<[string, Item[], string[]]>([
    ['six hours are not too long', [item('a', '7:00-13:00')], []],
    ['five minutes more are', [item('a', '7:00-13:05')], ['7:00-13:05 a']],
    [
      'from the first item to the last',
      [item('a', '7:00-8:00'), item('b', '14:00-15:00')],
      ['7:00-15:00 a,b'],
    ],
    [
      'a meal within parts them',
      [item('a', '7:00-11:00'), item('m', '11:00-13:00', meal), item('b', '13:00-17:00')],
      [],
    ],
    [
      'the day goes on too long after it',
      [item('a', '7:00-11:00'), item('m', '11:00-13:00', meal), item('b', '13:00-20:30')],
      ['11:00-20:30 m,b'],
    ],
    ['it comes too late', [item('a', '7:00-13:30'), item('m', '13:30-14:00', meal)], ['7:00-13:30 a,m']],
    [
      'twice on one day',
      [item('a', '5:00-12:00'), item('m', '12:00-13:00', meal), item('b', '13:00-19:00')],
      ['5:00-12:00 a,m', '12:00-19:00 m,b'],
    ],
    [
      'it counts as it begins, not as it ends',
      [item('m', '7:00-9:00', meal), item('a', '9:00-13:30')],
      ['7:00-13:30 m,a'],
    ],
    [
      'the last to end need not be the last to begin',
      [item('a', '7:00-14:00'), item('b', '8:00-9:00')],
      ['7:00-14:00 a'],
    ],
    ['a blocker is neither item', [item('a', '7:00-8:00'), item('b', '19:00-20:00', blocker)], []],
    [
      'nor meal',
      [item('a', '7:00-14:00'), item('b', '11:00-12:00', { ...meal, ...blocker })],
      ['7:00-14:00 a'],
    ],
    [
      'each day counts for itself',
      [item('a', '7:00-11:00'), item('b', '9:00-16:00', { day: 2 })],
      ['9:00-16:00 b'],
    ],
  ])('%s', (_, items, expected) => {
    const found = only('no-meal', warnings(items));
    const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    expect(
      found.map(({ from, until, itemIds }) => `${clock(from)}-${clock(until)} ${itemIds.join()}`),
    ).toEqual(expected);
  });
});

describe('what a schedule stands at', () => {
  const all = warningKinds.map((kind) => ({ kind }) as Warning);
  const kinds = (some: Warning[]) => some.map(({ kind }) => kind);

  it('is what is usual where the committee has said nothing', () => {
    const { blocking, warning } = standing(all, {});
    expect(kinds(blocking)).toEqual(['room-twice', 'person-twice', 'outside-days']);
    expect(kinds(warning)).toEqual(['room-small', 'leader-unconfirmed', 'no-lead', 'no-meal']);
  });

  it('is what the committee has said', () => {
    const { blocking, warning } = standing(all, {
      'room-twice': 'ignore',
      'no-meal': 'block',
      'person-twice': 'warn',
    });
    expect(kinds(blocking)).toEqual(['outside-days', 'no-meal']);
    expect(kinds(warning)).toEqual(['person-twice', 'room-small', 'leader-unconfirmed', 'no-lead']);
  });
});

describe('the same as looking at every minute, room and person', () => {
  const steps = Array.from({ length: 288 }, (_, step) => step * 5);
  const runs = (one: Item, day: number, minute: number) =>
    one.day === day && one.startsAt <= minute && minute < one.endsAt;

  /** Pairs of items that go on at some minute, as `i1,i2`. */
  function togetherIn(items: Item[], belong: (one: Item, other: Item) => boolean): string[] {
    const moments = [...new Set(items.map(({ day }) => day))].flatMap((day) =>
      steps.map((minute) => items.filter((one) => runs(one, day, minute))),
    );
    const pairs = moments.flatMap((now) =>
      now.flatMap((one) =>
        now.filter((other) => one.id < other.id && belong(one, other)).map(({ id }) => `${one.id},${id}`),
      ),
    );
    return [...new Set(pairs)].sort();
  }

  const lists = ({ role, unitSlug, groupId }: WhoAttends, { audience: { roles, units, groups } }: Item) =>
    [roles, units, groups].every((list, index) => {
      const mine: string | null = [role, unitSlug, groupId][index] ?? null;
      return list.length === 0 || list.some((one) => one === mine);
    });

  /** All who are there, and all who could be: the first visitor of each sort, a child in each group that is empty. */
  function allWhoMayCome(people: WhoAttends[]): WhoAttends[] {
    const groupless = (role: WhoAttends['role']) =>
      [...unitSlugs, 'another'].map((unitSlug) => ({ id: '', role, unitSlug, groupId: null }));
    const anybody = people.length > 0 ? people : delegateRoles.flatMap(groupless);
    const free = groupIds.filter((groupId) => people.every((one) => one.groupId !== groupId));
    const children = anybody.filter(({ role, groupId }) => role === 'child' && groupId === null);
    return [...anybody, ...free.flatMap((groupId) => children.map((one) => ({ ...one, groupId })))];
  }

  it('for rooms', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const bySight = togetherIn(items, (one, other) => one.roomId !== null && one.roomId === other.roomId);
        expect(pairsOf('room-twice', warnings(items)).sort()).toEqual(bySight);
      }),
    );
  });

  it('for people and leaders', () => {
    const sameOfficer = (one: Item, other: Item) =>
      one.leadOfficer !== '' &&
      one.leadOfficer.slice(-3).toLowerCase() === other.leadOfficer.slice(-3).toLowerCase();
    fc.assert(
      fc.property(someItems, somePeople, (items, people) => {
        const bySight = togetherIn(
          items.filter(({ isBlocker }) => !isBlocker),
          (one, other) =>
            (one.roomId === null || one.roomId !== other.roomId) &&
            (allWhoMayCome(people).some((person) => lists(person, one) && lists(person, other)) ||
              (one.leadPlaceId !== null && one.leadPlaceId === other.leadPlaceId) ||
              sameOfficer(one, other)),
        );
        const found = only('person-twice', warnings(items, { people }));
        expect(pairsOf('person-twice', found).sort()).toEqual(bySight);
        for (const { itemIds, people: count } of found) {
          const [one, other] = itemIds.map((id) => items.find((any) => any.id === id)!);
          expect(count).toBe(people.filter((person) => lists(person, one!) && lists(person, other!)).length);
        }
      }),
    );
  });

  it('for the size of rooms', () => {
    fc.assert(
      fc.property(someItems, somePeople, someRooms, (items, people, all) => {
        const bySight = items.flatMap((one) => {
          const room = all.find(({ id }) => id === one.roomId);
          const count = people.filter((person) => lists(person, one)).length;
          const isSmall = room?.capacity != null && count > room.capacity && !one.isBlocker;
          return isSmall ? [`${one.id} ${count}`] : [];
        });
        const found = only('room-small', warnings(items, { people, rooms: all }));
        expect(found.map(({ itemIds, people: count }) => `${itemIds.join()} ${count}`).sort()).toEqual(
          bySight.sort(),
        );
      }),
    );
  });

  it('whatever the order in which items and people come', () => {
    fc.assert(
      fc.property(someItems, somePeople, (items, people) => {
        const turned = warnings(items.toReversed(), { people: people.toReversed() });
        expect(turned).toEqual(warnings(items, { people }));
      }),
    );
  });

  it('and leaves items and people as they were', () => {
    fc.assert(
      fc.property(someItems, somePeople, (items, people) => {
        const before = JSON.stringify([items, people]);
        warnings(items, { people });
        expect(JSON.stringify([items, people])).toBe(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a large schedule', () => {
  const many = 300;
  const people = Array.from({ length: 500 }, (_, index) =>
    child(`p${index}`, `g${index % 6}`, `unit-${index % 15}`),
  );
  const large = Array.from({ length: many }, (_, index) => {
    const start = 420 + Math.floor(index / 30) * 60;
    const fields = { day: (index % 3) + 1, startsAt: start, endsAt: start + 75, roomId: `r${index % 10}` };
    return item(`i${index}`, '0:00-0:05', {
      ...fields,
      audience: index % 4 ? group(`g${index % 6}`) : everybody,
    });
  });

  it('is judged in twenty milliseconds', () => {
    const took = Array.from({ length: 12 }, () => {
      const start = performance.now();
      warnings(large, { people, days: 3 });
      return performance.now() - start;
    });
    expect(warnings(large, { people, days: 3 }).length).toBeGreaterThan(many);
    expect(Math.min(...took)).toBeLessThan(20);
  });

  it('does not grow with the number of people', () => {
    const all = Array.from({ length: many }, (_, index) => item(`i${index}`, '8:00-9:00', { day: 1 }));
    const found = only('person-twice', warnings(all, { people }));
    expect(found).toHaveLength((many * (many - 1)) / 2);
    expect(found.every((one) => one.people === people.length)).toBe(true);
  });
});
