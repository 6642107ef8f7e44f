import fc from 'fast-check';
import type { Item, ReleasedSchedule } from '../../src/schedule/item.js';
import { changesBetween } from '../../src/schedule/releases/changes.js';
import type { Change } from '../../src/schedule/releases/changes.js';
import { concernedBy } from '../../src/schedule/releases/concerned.js';
import type { Contents } from '../../src/schedule/releases/public-part.js';
import { sequencesAfter } from '../../src/schedule/releases/sequences.js';
import type { WhoAttends } from '../../src/schedule/warnings/attendance.js';
import { audience, child, item, someItem, somePeople, someRooms, unitSlugs } from './items.js';

const rooms = [
  { id: 'hall', name: 'Hội trường', capacity: 200 },
  { id: 'room-1', name: 'Phòng thảo luận 1', capacity: 30 },
];
const before = item('a', '8:00-9:00', { roomId: 'hall' });

const holding = (...items: Item[]): Contents => ({ rooms, items });
const changed = (fields: Partial<Item>, from: Partial<Item> = {}) =>
  changesBetween(holding({ ...before, ...from }), holding({ ...before, ...from, ...fields }));
const told = (changes: Change[]) => changes.map(({ kind, fields }) => [kind, ...fields].join(' '));

describe('what changed between two versions', () => {
  it.each<[string, Partial<Item>, string[]]>([
    ['nothing', {}, []],
    ['the title', { title: 'Khai mạc' }, ['changed title']],
    ['the kind', { kind: 'opening' }, ['changed kind']],
    ['the day', { day: 2 }, ['moved day']],
    ['the start', { startsAt: 490 }, ['moved startsAt']],
    ['the end', { endsAt: 550 }, ['moved endsAt']],
    ['the room', { roomId: 'room-1' }, ['moved roomId']],
    ['the room, to none', { roomId: null }, ['moved roomId']],
    [
      'day, time and room',
      { day: 2, startsAt: 500, endsAt: 600, roomId: null },
      ['moved day startsAt endsAt roomId'],
    ],
    ['the time and the title', { startsAt: 490, title: 'Khai mạc' }, ['changed title startsAt']],
    ['the unit that leads', { leadUnit: null }, ['changed leadUnit']],
    ['the leader', { leadPlaceId: 'p' }, ['changed leadPlaceId']],
    ['the audience', { audience: audience({ roles: ['child'] }) }, ['changed audience']],
    ['the note for everybody', { publicNote: 'Mang theo thẻ' }, ['changed publicNote']],
    ['the note of the committee', { committeeNote: 'Chìa khóa ở phòng bảo vệ' }, []],
    ['the officer who leads', { leadOfficer: 'Bà Hoa' }, []],
    ['an item that becomes a blocker', { isBlocker: true }, ['removed']],
  ])('%s', (...[, fields, expected]) => {
    expect(told(changed(fields))).toEqual(expected);
  });

  it('the order of an audience is no change', () => {
    const [from, to] = [audience({ groups: ['g1', 'g2'] }), audience({ groups: ['g2', 'g1', 'g2'] })];
    expect(changed({ audience: to }, { audience: from })).toEqual([]);
  });

  it('an audience of units is another than one of groups', () => {
    const [from, to] = [audience({ groups: ['a'] }), audience({ units: ['a'] })];
    expect(told(changed({ audience: to }, { audience: from }))).toEqual(['changed audience']);
  });

  it('a blocker that becomes an item is new, and one that stays is nothing', () => {
    expect(told(changed({ isBlocker: false }, { isBlocker: true }))).toEqual(['added']);
    expect(changed({ title: 'Họp' }, { isBlocker: true })).toEqual([]);
  });

  it('a room with a new name moves what is in it, one with a new capacity nothing', () => {
    const room = (fields: object): Contents => ({ ...holding(before), rooms: [{ ...rooms[0]!, ...fields }] });
    expect(told(changesBetween(holding(before), room({ name: 'Hội trường lớn' })))).toEqual(['moved roomId']);
    expect(changesBetween(holding(before), room({ capacity: 10 }))).toEqual([]);
  });

  it('keeps the item of both versions, or of the one that has it', () => {
    const [after, gone, late] = [
      { ...before, title: 'Mới' },
      item('b', '7:00-8:00'),
      item('c', '9:00-10:00'),
    ];
    expect(changesBetween(holding(before, gone), holding(late, after))).toEqual([
      { kind: 'removed', item: gone, fields: [] },
      { kind: 'changed', item: after, before, fields: ['title'] },
      { kind: 'added', item: late, fields: [] },
    ]);
  });

  it('all is new in a first release', () => {
    expect(told(changesBetween(null, holding(before, item('b', '9:00-10:00', { isBlocker: true }))))).toEqual(
      ['added'],
    );
  });
});

const ids = ['a', 'b', 'c', 'd'];

/** Items of the same few ids, with what people see of them. */
const someContents: fc.Arbitrary<Contents> = fc.record({
  rooms: someRooms,
  items: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), someItem), { selector: ([id]) => id })
    .map((all) => all.map(([id, fields]) => ({ id, ...fields }))),
});

/** Versions of which each keeps some items of the one before. */
const someVersions: fc.Arbitrary<Contents[]> = fc
  .array(fc.tuple(someContents, fc.boolean(), fc.subarray(ids)), { minLength: 2, maxLength: 6 })
  .map((all) =>
    all.reduce<Contents[]>((earlier, [fresh, hasOldRooms, kept]) => {
      const last = earlier.at(-1) ?? fresh;
      const items = ids.flatMap((id) =>
        (kept.includes(id) ? last : fresh).items.filter((one) => one.id === id),
      );
      return [...earlier, { rooms: hasOldRooms ? last.rooms : fresh.rooms, items }];
    }, []),
  );
const twoVersions = someVersions.map(([one, other]) => [one!, other!] as const);

/** What people read, written down without the code under test. */
function publicPart({ rooms: all, items }: Contents): Record<string, unknown> {
  const shown = items.filter(({ isBlocker }) => !isBlocker);
  return Object.fromEntries(
    shown.map((one) => [
      one.id,
      {
        ...one,
        isBlocker: 0,
        committeeNote: 0,
        leadOfficer: 0,
        roomName: all.find(({ id }) => id === one.roomId)?.name,
      },
    ]),
  );
}

function applied(start: Contents, changes: Change[], after: Contents): Contents {
  const items = new Map(start.items.filter(({ isBlocker }) => !isBlocker).map((one) => [one.id, one]));
  for (const { kind, item: one } of changes)
    if (kind === 'removed') items.delete(one.id);
    else items.set(one.id, one);
  return { rooms: after.rooms, items: [...items.values()] };
}

describe('changes of any two versions', () => {
  it('are none from one to itself', () => {
    fc.assert(
      fc.property(someContents, (contents) => {
        expect(changesBetween(contents, structuredClone(contents))).toEqual([]);
      }),
    );
  });

  it('lead from the one to the other', () => {
    fc.assert(
      fc.property(twoVersions, ([one, other]) => {
        expect(publicPart(applied(one, changesBetween(one, other), other))).toEqual(publicPart(other));
      }),
    );
  });

  it('are only of what people read as something else', () => {
    fc.assert(
      fc.property(twoVersions, ([one, other]) => {
        const [old, now] = [publicPart(one), publicPart(other)];
        const differing = ids.filter((id) => JSON.stringify(old[id]) !== JSON.stringify(now[id]));
        expect(
          changesBetween(one, other)
            .map((change) => change.item.id)
            .sort(),
        ).toEqual(differing.sort());
      }),
    );
  });

  it('come in the order of days and times', () => {
    fc.assert(
      fc.property(twoVersions, ([one, other]) => {
        const starts = changesBetween(one, other).map(
          (change) => change.item.day * 1440 + change.item.startsAt,
        );
        expect(starts).toEqual(starts.toSorted((first, second) => first - second));
      }),
    );
  });
});

/** One release after another, as the desk makes them. */
function released(versions: Contents[]): ReleasedSchedule[] {
  return versions.reduce<ReleasedSchedule[]>(
    (earlier, version) => [
      ...earlier,
      { rooms: version.rooms, groups: [], items: sequencesAfter(earlier, version) },
    ],
    [],
  );
}

describe('the sequences of calendars', () => {
  const sequencesOf = (...versions: Contents[]) =>
    released(versions).map(({ items }) => items.find(({ id }) => id === 'a')?.sequence ?? null);
  const as = (fields: Partial<Item>) => holding({ ...before, ...fields });

  it.each<[string, Contents[], (number | null)[]]>([
    ['a new item has none', [as({})], [0]],
    ['the same again stays', [as({}), as({}), as({})], [0, 0, 0]],
    [
      'each change counts one, however many fields',
      [as({}), as({ title: 'B', day: 2 }), as({ title: 'C' })],
      [0, 1, 2],
    ],
    [
      'what only the committee reads does not count',
      [as({}), as({ committeeNote: 'B', leadOfficer: 'C' })],
      [0, 0],
    ],
    ['a new name of the room counts', [as({}), { ...as({}), rooms: [] }], [0, 1]],
    [
      'one that comes back leaves one for the cancellation',
      [as({}), as({ day: 2 }), holding(), holding(), as({})],
      [0, 1, null, null, 3],
    ],
    ['and goes on from there', [as({}), holding(), as({}), as({}), as({ day: 2 })], [0, null, 2, 2, 3]],
    [
      'a time as a blocker is like being away',
      [as({}), as({ day: 2 }), as({ isBlocker: true }), as({})],
      [0, 1, 1, 3],
    ],
    ['what was only a blocker is new', [as({ isBlocker: true }), as({})], [0, 0]],
    ['an item that comes late is new', [holding(), as({})], [null, 0]],
  ])('%s', (...[, versions, expected]) => {
    expect(sequencesOf(...versions)).toEqual(expected);
  });

  it('keep all else of the items, and their order', () => {
    const { items } = holding(item('b', '9:00-10:00'), before);
    expect(sequencesAfter([], holding(...items))).toEqual(items.map((one) => ({ ...one, sequence: 0 })));
  });

  it('never go down, and go up where people read something else', () => {
    fc.assert(
      fc.property(someVersions, (versions) => {
        const last = new Map<string, { sequence: number; text: string }>();
        for (const { rooms: all, items } of released(versions))
          for (const { sequence, ...one } of items.filter(({ isBlocker }) => !isBlocker)) {
            const text = JSON.stringify(publicPart({ rooms: all, items: [one] }));
            const known = last.get(one.id);
            expect(sequence).toBeGreaterThanOrEqual(
              (known?.sequence ?? 0) + (known && known.text !== text ? 1 : 0),
            );
            last.set(one.id, { sequence, text });
          }
      }),
    );
  });
});

describe('whom a change concerns', () => {
  const people: WhoAttends[] = [
    child('a', 'g1', 'ubnd-an-bien'),
    child('b', 'g2', 'ubnd-rach-gia'),
    { id: 'c', role: 'officer', unitSlug: 'ubnd-rach-gia', groupId: null },
    { id: 'd', role: 'representative', unitSlug: 'so-y-te', groupId: null },
  ];
  const unled = { leadUnit: null };
  const concerned = (to: Partial<Item>, from: Partial<Item> = to) => {
    const [change] = changesBetween(
      holding({ ...before, ...unled, ...from }),
      holding({ ...before, ...unled, ...to, title: 'Mới' }),
    );
    return concernedBy(change!, people);
  };

  it.each<[string, Partial<Item>, string[]]>([
    ['everybody: all units with somebody', {}, ['so-y-te', 'ubnd-an-bien', 'ubnd-rach-gia']],
    ['a role: units with somebody of it', { audience: audience({ roles: ['officer'] }) }, ['ubnd-rach-gia']],
    [
      'roles: units with somebody of one',
      { audience: audience({ roles: ['representative', 'officer'] }) },
      ['so-y-te', 'ubnd-rach-gia'],
    ],
    ['a group: units with somebody in it', { audience: audience({ groups: ['g1'] }) }, ['ubnd-an-bien']],
    ['a group of nobody', { audience: audience({ groups: ['g3'] }) }, []],
    ['officers in a group: nobody', { audience: audience({ groups: ['g1'], roles: ['officer'] }) }, []],
    [
      'units: they, even without anybody',
      { audience: audience({ units: ['ubnd-phu-quoc'] }) },
      ['ubnd-phu-quoc'],
    ],
    [
      'who leads, though not in the audience',
      { leadUnit: 'cong-an', audience: audience({ groups: ['g1'] }) },
      ['cong-an', 'ubnd-an-bien'],
    ],
    [
      'who leads and attends, once',
      { leadUnit: 'ubnd-an-bien', audience: audience({ units: ['ubnd-an-bien'] }) },
      ['ubnd-an-bien'],
    ],
  ])('%s', (...[, fields, expected]) => {
    expect(concerned(fields)).toEqual({ unitSlugs: expected, placeIds: [] });
  });

  it('those of before as well as those of after', () => {
    const to = { leadUnit: 'so-y-te', leadPlaceId: 'q', audience: audience({ groups: ['g1'] }) };
    const from = { leadUnit: 'cong-an', leadPlaceId: 'p', audience: audience({ groups: ['g2'] }) };
    expect(concerned(to, from)).toEqual({
      unitSlugs: ['cong-an', 'so-y-te', 'ubnd-an-bien', 'ubnd-rach-gia'],
      placeIds: ['p', 'q'],
    });
  });

  it('a leader who leads as before only once', () => {
    expect(concerned({ leadPlaceId: 'p' }).placeIds).toEqual(['p']);
  });

  it('those of an item that is new or gone', () => {
    const led = { ...before, leadUnit: 'cong-an', leadPlaceId: 'p', audience: audience({ groups: ['g1'] }) };
    const [added] = changesBetween(null, holding(led));
    const [removed] = changesBetween(holding(led), holding());
    for (const change of [added!, removed!])
      expect(concernedBy(change, people)).toEqual({
        unitSlugs: ['cong-an', 'ubnd-an-bien'],
        placeIds: ['p'],
      });
  });

  it('all units of those who attended or will attend', () => {
    fc.assert(
      fc.property(twoVersions, somePeople, ([one, other], all) => {
        for (const change of changesBetween(one, other)) {
          const { unitSlugs: found } = concernedBy(change, all);
          const lists = [change.item, change.before ?? change.item].map((version) => version.audience);
          const isOpen = lists.some(({ roles, units, groups }) => ![...roles, ...units, ...groups].length);
          if (isOpen) expect(found).toEqual(expect.arrayContaining(all.map(({ unitSlug }) => unitSlug)));
          expect(unitSlugs).toEqual(expect.arrayContaining(found));
        }
      }),
    );
  });
});
