import fc from 'fast-check';
import { delegateRoles } from '../../src/delegates/delegate-roles.js';
import { overlaps } from '../../src/schedule/item.js';
import type { GroupOfSchedule, Item } from '../../src/schedule/item.js';
import { itemKinds, minuteStep, roomNameLength, titleLength } from '../../src/schedule/schedule-words.js';
import { runningOrder } from '../../src/schedule/templates/dialogue.js';
import { itemsOf, roomKeys, templateFor } from '../../src/schedule/templates/templates.js';
import type { Filling, Template } from '../../src/schedule/templates/templates.js';
import { warningsOf } from '../../src/schedule/warnings/warnings.js';
import { child, item, time } from './items.js';

const forum = templateFor('forum')!;
const launch = templateFor('launch')!;
const both: [string, Template, number][] = [
  ['launch ceremony', launch, 1],
  ['forum', forum, 2],
];

function groupsOf(count: number): GroupOfSchedule[] {
  return Array.from({ length: count }, (_, index) => ({ id: `g${index + 1}`, number: index + 1, name: '' }));
}

/** All rooms that the template names, known by the names themselves. */
function roomsOf({ rooms }: Template) {
  return rooms.map(({ name }) => ({ id: name, name, capacity: null }));
}

function filled(template: Template, filling: Partial<Filling> = {}): Item[] {
  let last = 0;
  return itemsOf(template, {
    rooms: roomsOf(template),
    groups: groupsOf(6),
    chair: 'so-ldtbxh',
    host: 'ubnd-an-bien',
    newId: () => `item-${++last}`,
    ...filling,
  });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const told = ({ day, startsAt, endsAt, kind }: Item) => `${day} ${clock(startsAt)}-${clock(endsAt)} ${kind}`;
const each = (items: Item[]) => [...new Set(items.map(told))];

describe.each(both)('the template of a %s', (...[, template, days]) => {
  it('holds nothing but what a schedule takes', () => {
    for (const entry of template.entries) {
      expect(Object.keys(entry).filter((key) => key !== 'each-room')).toEqual([
        'day',
        'start',
        'end',
        'title',
        'kind',
        'lead',
        'roles',
        'room',
        'note',
      ]);
      expect([entry.start, entry.end].every((one) => /^([01]\d|2[0-3]):[0-5][05]$/.test(one))).toBe(true);
      expect(entry.start < entry.end).toBe(true);
      expect(itemKinds).toContain(entry.kind);
      expect(['chair', 'host', null]).toContain(entry.lead);
      expect(delegateRoles).toEqual(expect.arrayContaining(entry.roles));
      expect([...template.rooms.map(({ key }) => key), null]).toContain(entry.room);
      expect(entry.title.length).toBeGreaterThan(0);
      expect(entry.title.length).toBeLessThanOrEqual(titleLength);
      for (const text of [entry.title, entry.note]) expect(text).toBe(text.trim().normalize('NFC'));
    }
  });

  it('names each room once', () => {
    const names = template.rooms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { key, name } of template.rooms) {
      expect(roomKeys).toContain(key);
      expect(name.length).toBeLessThanOrEqual(roomNameLength);
    }
  });

  it('uses every room that it names', () => {
    const used = new Set(filled(template).map(({ roomId }) => roomId));
    expect(template.rooms.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('takes turns in every room, in steps of five minutes', () => {
    const items = filled(template);
    for (const one of items) {
      expect([one.startsAt % minuteStep, one.endsAt % minuteStep]).toEqual([0, 0]);
      const here = items.filter(
        (other) => other !== one && other.roomId !== null && other.roomId === one.roomId,
      );
      expect(here.filter((other) => overlaps(one, other))).toEqual([]);
    }
  });

  it.each([0, 1, 4, 6, 11])('has no warnings with %i groups', (count) => {
    const groups = groupsOf(count);
    const people = Array.from({ length: 60 }, (_, index) =>
      child(`p${index}`, groups[index % (count || 1)]?.id ?? null),
    );
    for (const who of [[], people])
      expect(
        warningsOf({
          ...{ items: filled(template, { groups }), rooms: roomsOf(template), people: who },
          ...{ days, confirmedPlaces: new Set<string>() },
        }),
      ).toEqual([]);
  });

  it('gives each item an id of its own', () => {
    const ids = filled(template).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can be filled without rooms, groups, chair and host', () => {
    const items = filled(template, { rooms: [], groups: [], chair: null, host: null });
    expect(items).toHaveLength(template.entries.length);
    expect(items.every(({ roomId, leadUnit }) => roomId === null && leadUnit === null)).toBe(true);
  });

  it('stays as it is, whatever becomes of its items', () => {
    const before = JSON.stringify(filled(template));
    for (const { audience } of filled(template)) audience.roles.push('press');
    expect(JSON.stringify(filled(template))).toBe(before);
  });
});

describe('the launch ceremony', () => {
  it('goes as it usually does', () => {
    expect(filled(launch).map(({ title }) => title)).toEqual([
      'Các đoàn và trẻ em đến, ổn định chỗ ngồi',
      'Đón tiếp đại biểu',
      'Văn nghệ chào mừng',
      'Tuyên bố lý do, giới thiệu đại biểu',
      'Diễn văn phát động Tháng hành động vì trẻ em',
      'Đáp từ của đại diện trẻ em',
      'Trao quà, học bổng cho trẻ em',
      'Ký cam kết; thả bóng',
      'Kết thúc buổi lễ',
    ]);
  });

  it('lasts between 60 and 90 minutes, without gaps, after the welcome', () => {
    const items = filled(launch);
    const ceremony = items.slice(items.findIndex(({ kind }) => kind === 'welcome') + 1);
    const minutes = ceremony.at(-1)!.endsAt - ceremony[0]!.startsAt;
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThanOrEqual(90);
    expect(items.slice(1).map(({ startsAt }) => startsAt)).toEqual(
      items.slice(0, -1).map(({ endsAt }) => endsAt),
    );
  });

  it('is led by who hosts and who chairs it', () => {
    expect(new Set(filled(launch).map(({ leadUnit }) => leadUnit))).toEqual(
      new Set(['ubnd-an-bien', 'so-ldtbxh']),
    );
  });
});

describe('the forum', () => {
  /** The two days of section B4 of the domain notes; what fills their gaps is marked. */
  const usual = [
    '1 07:00-08:00 welcome',
    '1 08:00-08:30 plenary',
    '1 08:30-09:00 plenary',
    '1 09:00-09:15 rest', // a gap
    '1 09:15-11:00 training',
    '1 11:00-13:30 meal',
    '1 13:30-16:30 group-discussion',
    '1 16:30-17:00 plenary',
    '1 17:00-18:30 meal', // a gap
    '1 19:00-20:30 performance',
    '2 07:00-07:30 welcome',
    '2 07:30-08:10 opening',
    '2 08:10-08:25 plenary',
    '2 08:25-09:15 plenary',
    '2 09:15-09:30 rest', // a gap
    '2 09:30-11:00 dialogue',
    '2 11:00-11:30 plenary',
    '2 11:30-11:45 closing',
    '2 11:45-13:30 meal', // a gap
    '2 13:30-15:00 plenary',
  ];

  it('has every time of the two days', () => {
    expect(each(filled(forum))).toEqual(usual);
  });

  it.each<[string, string]>([
    ['1 07:00', 'Đón tiếp, điểm danh theo đoàn, phát thẻ, đăng ký tiểu phẩm'],
    ['1 08:00', 'Làm quen'],
    ['1 08:00', 'nội quy'],
    ['1 08:00', 'không an toàn'],
    ['1 08:00', '111'],
    ['1 08:30', 'khuyến nghị kỳ trước'],
    ['1 09:00', 'Giải lao'],
    ['1 09:15', 'Tập huấn'],
    ['1 09:15', 'đặt câu hỏi'],
    ['1 11:00', 'Ăn trưa'],
    ['1 13:30', 'Thảo luận nhóm từ khuyến nghị cấp huyện'],
    ['1 13:30', 'khuyến nghị, thông điệp, câu hỏi'],
    ['1 16:30', 'Bầu người trình bày'],
    ['1 16:30', 'chuyển câu hỏi'],
    ['1 19:00', 'Tổng duyệt'],
    ['1 19:00', 'văn nghệ'],
    ['2 07:00', 'Đón đại biểu'],
    ['2 07:30', 'Văn nghệ chào mừng; tuyên bố lý do, giới thiệu đại biểu; khai mạc'],
    ['2 08:10', 'Báo cáo tóm tắt'],
    ['2 08:25', 'Các nhóm trình bày'],
    ['2 09:15', 'Giải lao'],
    ['2 09:30', 'Đối thoại'],
    ['2 11:00', 'trao thông điệp'],
    ['2 11:00', 'tiếp thu'],
    ['2 11:30', 'bế mạc'],
    ['2 13:30', 'Trẻ em đánh giá'],
  ])('at %s there is: %s', (at, words) => {
    const [day = '', start = ''] = at.split(' ');
    const now = filled(forum).filter((one) => one.day === Number(day) && one.startsAt === time(start));
    expect(now.length).toBeGreaterThan(0);
    for (const { title } of now) expect(title).toContain(words);
  });

  const inGroups = (filling: Partial<Filling>) =>
    filled(forum, filling)
      .filter(({ kind }) => kind === 'training')
      .map(({ roomId, audience: { roles, groups } }) => [roomId, roles.join(), groups.join()]);

  it('puts each group into a room of its own', () => {
    expect(inGroups({})).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [`Phòng thảo luận ${number}`, 'child', `g${number}`]),
    );
  });

  it('leaves rooms empty where there are fewer groups, and shares them where there are more', () => {
    expect(inGroups({ groups: groupsOf(2) })).toHaveLength(2);
    expect(inGroups({ groups: groupsOf(8).toReversed() }).map((one) => one[2])).toEqual([
      ...['g1,g7', 'g2,g8', 'g3', 'g4', 'g5', 'g6'],
    ]);
  });

  it('is for all groups at once while there are none, and for each without a room where there is none', () => {
    expect(inGroups({ groups: [] })).toEqual([[null, 'child', '']]);
    expect(inGroups({ groups: groupsOf(2), rooms: [] })).toEqual([
      [null, 'child', 'g1'],
      [null, 'child', 'g2'],
    ]);
  });

  it('finds a room by its name however it is written', () => {
    const rooms = [{ id: 'r', name: ' HỘI  TRƯỜNG', capacity: 100 }];
    const dialogue = filled(forum, { rooms }).find(({ kind }) => kind === 'dialogue');
    expect(dialogue?.roomId).toBe('r');
  });
});

it('there is no template for a commendation', () => {
  expect(templateFor('commendation')).toBeNull();
});

describe('the running order of a dialogue', () => {
  const session = (span: string) => item('dialogue', span, { kind: 'dialogue' });
  const eleven = Array.from({ length: 11 }, (_, index) => ({
    unitSlug: `unit-${index}`,
    placeId: index ? null : 'p',
  }));
  const order = (span: string, units = eleven) =>
    runningOrder({ within: session(span), units, askMinutes: 2, answerMinutes: 5 });

  it('lets eleven units answer in 77 of 90 minutes', () => {
    const { turns, minutes, overflowMinutes } = order('9:30-11:00');
    expect({ minutes, overflowMinutes }).toEqual({ minutes: 77, overflowMinutes: 0 });
    expect(turns.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`)).toEqual([
      ...['09:30-09:37', '09:37-09:44', '09:44-09:51', '09:51-09:58', '09:58-10:05', '10:05-10:12'],
      ...['10:12-10:19', '10:19-10:26', '10:26-10:33', '10:33-10:40', '10:40-10:47'],
    ]);
    expect(turns[0]).toEqual({ unitSlug: 'unit-0', placeId: 'p', startsAt: 570, endsAt: 577 });
  });

  it('tells by how much it is too long for 60 minutes', () => {
    const { turns, minutes, overflowMinutes } = order('9:30-10:30');
    expect({ minutes, overflowMinutes, units: turns.length }).toEqual({
      minutes: 77,
      overflowMinutes: 17,
      units: 11,
    });
  });

  it('fits to the minute', () => {
    expect(order('9:30-9:45', eleven.slice(0, 2)).overflowMinutes).toBe(0);
    expect(order('9:30-9:40', eleven.slice(0, 2)).overflowMinutes).toBe(4);
  });

  it('is empty without units', () => {
    expect(order('9:30-11:00', [])).toEqual({ turns: [], minutes: 0, overflowMinutes: 0 });
  });

  it.each([
    [0, 5],
    [2, 0],
    [0, 0],
    [-1, 5],
    [2, 2.5],
    [NaN, 5],
    [2, Infinity],
  ])('refuses %d minutes for asking and %d for answering', (askMinutes, answerMinutes) => {
    const dialogue = { within: session('9:30-11:00'), units: [], askMinutes, answerMinutes };
    expect(() => runningOrder(dialogue)).toThrow(RangeError);
  });

  it('follows turn on turn in the order given, whatever the numbers', () => {
    const minutes = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.nat(40), minutes, minutes, (...[count, askMinutes, answerMinutes]) => {
        const units = Array.from({ length: count }, (_, index) => ({ unitSlug: `u${index}`, placeId: null }));
        const within = session('8:00-10:00');
        const { turns, overflowMinutes } = runningOrder({ within, units, askMinutes, answerMinutes });
        expect(turns.map(({ unitSlug }) => unitSlug)).toEqual(units.map(({ unitSlug }) => unitSlug));
        expect(turns.map(({ startsAt }) => startsAt)).toEqual(
          [480, ...turns.map(({ endsAt }) => endsAt)].slice(0, count),
        );
        expect(overflowMinutes > 0).toBe((turns.at(-1)?.endsAt ?? 480) > within.endsAt);
      }),
    );
  });
});
