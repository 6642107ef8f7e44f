import type { BadgeFace, SheetStyle } from '../../src/badges/drawing/badge-face.js';

export const style: SheetStyle = {
  title: 'Thẻ đại biểu',
  madeAt: new Date('2019-06-05T01:00:00Z'),
  backs: false,
  slogan: 'Không để trẻ em nào bị bỏ lại phía sau',
  hotline: { number: '111', label: 'Tổng đài quốc gia bảo vệ trẻ em' },
  committee: { label: 'Ban Tổ chức', phone: '0297 3 123 456' },
};

export function face(changes: Partial<BadgeFace> = {}): BadgeFace {
  return {
    eventName: 'Diễn đàn trẻ em tỉnh Kiên Giang',
    eventDates: '18-19/6/2019',
    role: 'child',
    roleLabel: 'Đại biểu trẻ em',
    name: 'Danh Minh Hữu',
    delegation: 'huyện An Biên',
    group: 'Nhóm 3',
    noPhoto: null,
    agenda: [],
    token: 'CT1'.padEnd(30, '7KQ2'),
    shortCode: 'WK4H-7Q2M',
    ...changes,
  };
}

export function faces(
  count: number,
  changes: (index: number) => Partial<BadgeFace> = () => ({}),
): BadgeFace[] {
  return Array.from({ length: count }, (_, index) => face({ token: tokenOf(index), ...changes(index) }));
}

export function tokenOf(index: number): string {
  return `CT1${(index * 7919 + 31).toString(32).toUpperCase().padStart(27, 'Q7M2XK')}`;
}

/** The 134 letters that Vietnamese writes beyond ASCII. */
export const vietnameseLetters = Array.from('aăâeêioôơuưy')
  .flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => `${vowel}${tone}`.normalize('NFC')),
  )
  .concat('đ')
  .flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')])
  .filter((letter) => !/[a-z]/i.test(letter));
