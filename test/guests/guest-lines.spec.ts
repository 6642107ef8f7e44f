import fc from 'fast-check';
import { guestLinesIn, linesAsSent, personLine, personLinesIn } from '../../src/guests/guest-lines.js';

describe('pasted lines', () => {
  it.each([
    ['Ông Nguyễn Văn Mẫu; Phó Chủ tịch; UBND tỉnh', 'mr', 'Nguyễn Văn Mẫu', 'Phó Chủ tịch', 'UBND tỉnh', 1],
    ['bà  Thị Út;Giáo viên', 'ms', 'Thị Út', 'Giáo viên', '', 1],
    ['; Lãnh đạo; UBND huyện An Biên; 2', '', '', 'Lãnh đạo', 'UBND huyện An Biên', 2],
    ['Ông Năm', '', 'Ông Năm', '', '', 1],
    [
      'Thị Út; Trưởng ban 3; Cty “Mẫu” & con (A/B) – 2',
      '',
      'Thị Út',
      'Trưởng ban 3',
      'Cty “Mẫu” & con (A/B) – 2',
      1,
    ],
    ['Danh Sóc\tPhóng viên\tBáo Mẫu', '', 'Danh Sóc', 'Phóng viên', 'Báo Mẫu', 1],
    ['Lãnh đạo Sở Nội vụ', '', '', 'Lãnh đạo', 'Sở Nội vụ', 1],
    ['Đại diện lãnh đạo UBND tỉnh', '', '', 'Đại diện lãnh đạo', 'UBND tỉnh', 1],
    ['Hội Liên hiệp Phụ nữ tỉnh; Phó Chủ tịch', '', '', 'Phó Chủ tịch', 'Hội Liên hiệp Phụ nữ tỉnh', 1],
    ['Công ty Mẫu', '', '', '', 'Công ty Mẫu', 1],
    ['Công Tằng Tôn Nữ Mai', '', 'Công Tằng Tôn Nữ Mai', '', '', 1],
    ['Đoàn Thị Sở', '', 'Đoàn Thị Sở', '', '', 1],
    ['Trương Thị Hội', '', 'Trương Thị Hội', '', '', 1],
  ])('reads %j', (text, ...[courtesy, name, title, body, headcount]) => {
    const [line] = guestLinesIn(linesAsSent(text));
    expect(line).toEqual({ line: 1, courtesy, name, title, body, headcount, mistake: null });
  });

  it.each([
    ['; Lãnh đạo', 'guests.name-or-body'],
    ['Danh Sóc; ; ; 3', 'guests.one-person'],
    ['; ; Đội kịch; nhiều', 'guests.paste.headcount'],
    ['; ; Đội kịch; 201', 'guests.paste.headcount'],
    ['Danh Sóc; a; b; 1; c', 'guests.paste.too-many-parts'],
    ['D'.repeat(121), 'guests.paste.too-long'],
    ['Ông 阮文安 安; Phó Chủ tịch', 'delegates.name-script'],
    ['Danh Sóc; Phó Chủ tịch 🎉', 'guests.badge-script'],
    ['; Lãnh đạo; ភូមិ; 2', 'guests.badge-script'],
  ])('refuses %j', (text, mistake) => {
    expect(guestLinesIn(text).map((line) => line.mistake)).toEqual([mistake]);
  });

  it('count as people count them, without the empty ones', () => {
    expect(guestLinesIn('Danh Sóc\n\nThị Út').map(({ line }) => line)).toEqual([1, 3]);
  });

  it('read each person again as the box shows them', () => {
    const word = fc.constantFrom('Danh', 'Sóc', 'Thị', 'Út', 'Hòa', 'Nguyễn');
    const people = fc.record({
      courtesy: fc.constantFrom<'' | 'mr' | 'ms'>('', 'mr', 'ms'),
      name: fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
      title: fc.constantFrom('', 'Phó Chủ tịch'),
    });
    fc.assert(
      fc.property(fc.array(people, { maxLength: 5 }), (list) => {
        expect(personLinesIn(list.map(personLine).join('\n'))).toEqual(list);
      }),
    );
  });
});
