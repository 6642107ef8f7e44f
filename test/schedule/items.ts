import fc from 'fast-check';
import type { DelegateRole } from '../../src/delegates/delegate-roles.js';
import { everybody } from '../../src/schedule/item.js';
import type { Audience, Item, RoomOfSchedule } from '../../src/schedule/item.js';
import { itemKinds } from '../../src/schedule/schedule-words.js';
import type { WhoAttends } from '../../src/schedule/warnings/attendance.js';

/** `9:30` in minutes since midnight. */
export function time(clock: string): number {
  const [hour = NaN, minute = NaN] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

/** An item from one time to another on the first day that nothing is wrong with. */
export function item(id: string, span: string, fields: Partial<Item> = {}): Item {
  const [start = '', end = ''] = span.split('-');
  return {
    id,
    day: 1,
    startsAt: time(start),
    endsAt: time(end),
    roomId: null,
    title: id,
    kind: 'plenary',
    isBlocker: false,
    leadUnit: 'so-ldtbxh',
    leadPlaceId: null,
    leadOfficer: '',
    audience: everybody,
    turns: [],
    publicNote: '',
    committeeNote: '',
    ...fields,
  };
}

export function audience(fields: Partial<Audience>): Audience {
  return { ...everybody, ...fields };
}

export function child(id: string, groupId: string | null, unitSlug = 'ubnd-an-bien'): WhoAttends {
  return { id, role: 'child', unitSlug, groupId };
}

export const roomIds = ['hall', 'room-1', 'room-2'];
export const groupIds = ['g1', 'g2', 'g3'];
export const unitSlugs = ['so-y-te', 'ubnd-an-bien', 'ubnd-rach-gia'];
const roles = ['child', 'officer', 'guest'] as const satisfies DelegateRole[];

export const someRooms: fc.Arbitrary<RoomOfSchedule[]> = fc.tuple(...roomIds.map(someRoom));

function someRoom(id: string): fc.Arbitrary<RoomOfSchedule> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constantFrom('Hội trường', 'Phòng 1', 'Phòng 2'),
    capacity: fc.option(fc.integer({ min: 0, max: 6 })),
  });
}

const someAudience: fc.Arbitrary<Audience> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(everybody) },
  {
    weight: 4,
    arbitrary: fc.record({
      roles: fc.subarray([...roles], { maxLength: 2 }),
      groups: fc.subarray(groupIds, { maxLength: 2 }),
      units: fc.subarray(unitSlugs, { maxLength: 2 }),
    }),
  },
);

const span = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]) => ({ startsAt: 420 + start * 5, endsAt: 420 + (start + length) * 5 }));

/** Close together, so that they often clash. */
export const someItem: fc.Arbitrary<Omit<Item, 'id'>> = fc
  .record({
    day: fc.integer({ min: 1, max: 2 }),
    roomId: fc.option(fc.constantFrom(...roomIds)),
    title: fc.constantFrom('Thảo luận', 'Đối thoại'),
    kind: fc.constantFrom(...itemKinds),
    isBlocker: fc.constantFrom(false, false, false, true),
    leadUnit: fc.option(fc.constantFrom(...unitSlugs)),
    leadPlaceId: fc.option(fc.constantFrom('place-1', 'place-2'), { freq: 1 }),
    leadOfficer: fc.constantFrom('', '', '', 'Bà Hoa', 'bà  hoa', 'Ông Tư'),
    audience: someAudience,
    turns: fc.constantFrom<Item['turns'][]>(
      [],
      [{ unitSlug: 'a', placeId: null, startsAt: 480, endsAt: 487 }],
    ),
    publicNote: fc.constantFrom('', 'Mang theo thẻ'),
    committeeNote: fc.constantFrom('', 'Chìa khóa ở phòng bảo vệ'),
  })
  .chain((fields) => span.map((times) => ({ ...fields, ...times })));

export const someItems: fc.Arbitrary<Item[]> = fc
  .array(someItem, { maxLength: 12 })
  .map((items) => items.map((fields, index) => ({ id: `i${index}`, ...fields })));

export const somePeople: fc.Arbitrary<WhoAttends[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...roles),
      unitSlug: fc.constantFrom(...unitSlugs),
      groupId: fc.option(fc.constantFrom(...groupIds)),
    }),
    { maxLength: 14 },
  )
  .map((people) =>
    people.map(({ role, unitSlug, groupId }, index) => ({
      id: `p${index}`,
      role,
      unitSlug,
      groupId: role === 'child' ? groupId : null,
    })),
  );
