import fc from 'fast-check';
import { differencesBetween } from '../../src/lists/list-differences.js';
import { bornCell, noteOf, phoneOnPaper, schoolOf, totalLine } from '../../src/lists/list-cells.js';
import { contentCode } from '../../src/lists/list-lines.js';
import type { ListLine } from '../../src/lists/list-lines.js';
import { placeName } from '../../src/lists/usual-letterhead.js';

const line: ListLine = {
  delegateId: 'a',
  role: 'child',
  name: 'Danh Sóc',
  born: '2006-05-09',
  gender: 'male',
  school: 'THCS Đông Thái',
  className: '7A',
  phone: '',
};
const officer: ListLine = {
  ...line,
  delegateId: 'b',
  role: 'officer',
  name: 'Lê Văn Thuận',
  born: null,
  gender: null,
  school: 'Phòng LĐTBXH',
  className: '',
  phone: '0913.456.789',
};

describe('the cells of a list', () => {
  it('put the birthday into the column of its sex', () => {
    expect([bornCell(line, 'male'), bornCell(line, 'female')]).toEqual(['09/5/2006', '']);
    expect([bornCell(officer, 'male'), bornCell(officer, 'female')]).toEqual(['', '']);
    expect(bornCell({ ...officer, gender: 'female' }, 'female')).toBe('x');
  });

  it('keep a birthday without a sex as a note', () => {
    expect(noteOf({ ...line, gender: null })).toBe('Sinh 09/5/2006, chưa ghi giới tính');
    expect(noteOf(line)).toBe('');
  });

  it('join school and class, and write telephones short', () => {
    expect(schoolOf(line)).toBe('THCS Đông Thái, lớp 7A');
    expect(schoolOf(officer)).toBe('Phòng LĐTBXH');
    expect(phoneOnPaper(officer.phone)).toBe('0913456789');
    expect(phoneOnPaper('+84 913 456 789')).toBe('+84913456789');
  });

  it('count in figures that cannot be changed and in words', () => {
    expect(totalLine([line, line, officer])).toBe(
      'Danh sách này có 03 người (ba người), gồm: 02 trẻ em, 01 cán bộ phụ trách.',
    );
    expect(totalLine([])).toBe('Danh sách này có 00 người (không người).');
    expect(totalLine(Array.from({ length: 105 }, () => line))).toContain(
      '105 người (một trăm linh năm người)',
    );
  });

  it.each([
    ['huyện An Biên', 'An Biên'],
    ['thành phố Rạch Giá', 'Rạch Giá'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('call %s by its place', (shortName, place) => {
    expect(placeName({ shortName })).toBe(place);
  });
});

describe('the code of a list’s content', () => {
  it('is the same for the same lines, whoever they are in the database', () => {
    expect(contentCode([line, officer])).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(contentCode([{ ...line, delegateId: 'z' }])).toBe(contentCode([line]));
  });

  it('changes with each thing that stands on paper, and with the order', () => {
    const changes: Partial<ListLine>[] = [
      { role: 'officer' },
      { name: 'Danh Sọc' },
      { born: '2006-05-10' },
      { gender: 'female' },
      { school: 'THCS An Biên' },
      { className: '7B' },
      { phone: '0912345678' },
    ];
    const codes = changes.map((change) => contentCode([{ ...line, ...change }, officer]));
    codes.push(contentCode([officer, line]), contentCode([line]), contentCode([line, officer]));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the differences from a signed list', () => {
  it('name what was added, removed and changed, and in which columns', () => {
    const now = [
      { ...line, name: 'Danh Sóc Hai', className: '8A' },
      { ...line, delegateId: 'c', name: 'Thị Út' },
    ];
    expect(differencesBetween([line, officer], now)).toEqual([
      { kind: 'changed', name: 'Danh Sóc Hai', columns: ['name', 'school'] },
      { kind: 'added', name: 'Thị Út', columns: [] },
      { kind: 'removed', name: 'Lê Văn Thuận', columns: [] },
    ]);
  });

  it('are none exactly where the codes are the same', () => {
    const field = fc.constantFrom('a', 'b');
    const lines = fc
      .array(fc.record({ name: field, school: field, phone: field }), { maxLength: 4 })
      .map((rows) => rows.map((row, index): ListLine => ({ ...line, ...row, delegateId: String(index) })));
    fc.assert(
      fc.property(lines, lines, (signed, now) => {
        const isSame = contentCode(signed) === contentCode(now);
        expect(differencesBetween(signed, now).length === 0).toBe(isSame);
      }),
    );
  });
});
