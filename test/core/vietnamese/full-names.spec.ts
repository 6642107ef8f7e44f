import fc from 'fast-check';
import { joinedName, nameFromCell } from '../../../src/core/vietnamese/full-names.js';

describe('a name over two columns', () => {
  it.each([
    [['Nguyễn Văn', 'Hải'], 'Nguyễn Văn Hải'],
    [[' Nguyễn  Văn\u00A0', '\u00A0Hải '], 'Nguyễn Văn Hải'],
    [['NGUYỄN VĂN', 'Hải'], 'NGUYỄN VĂN Hải'],
    [['Danh', 'Út'.normalize('NFD')], 'Danh Út'],
    [['', 'Danh Út'], 'Danh Út'],
    [['Danh', '', 'Út'], 'Danh Út'],
    [[' ', ''], ''],
    [[], ''],
  ])('%j is %j', (parts, name) => {
    expect(joinedName(parts)).toBe(name);
  });
});

describe('a name in one cell', () => {
  it.each([
    ['Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['1. Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['1.Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['12) Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['(1) Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['01 - Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['1 Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['- Nguyễn Văn Hải', 'Nguyễn Văn Hải', ''],
    ['  Danh\u00A0\u00A0Út (lớp trưởng) ', 'Danh Út', 'lớp trưởng'],
    ['Danh Út(nữ)', 'Danh Út', 'nữ'],
    ['Danh Út [hộ nghèo]', 'Danh Út', 'hộ nghèo'],
    ['Danh Út (hộ nghèo', 'Danh Út', 'hộ nghèo'],
    ['2. Danh Út (nữ) (lớp 5A)', 'Danh Út', 'nữ; lớp 5A'],
    ['Danh Út ()', 'Danh Út', ''],
    ['Thạch (Bé) Vươn', 'Thạch (Bé) Vươn', ''],
    ['LÊ Thị mai', 'LÊ Thị mai', ''],
    ['5A Danh Út', '5A Danh Út', ''],
    ['(vắng)', '', 'vắng'],
    ['12', '12', ''],
    ['', '', ''],
  ])('of %j the name is %j, the note %j', (text, name, note) => {
    expect(nameFromCell(text)).toEqual({ name, note });
    expect(nameFromCell(text.normalize('NFD'))).toEqual({ name, note });
  });

  it('is not changed by reading it again', () => {
    const text = fc.string({ unit: fc.constantFrom('Danh', 'Út', 'ư', ' ', '1', '.', ')', '(', '-') });
    fc.assert(
      fc.property(text, (written) => {
        const { name } = nameFromCell(written);
        expect(joinedName([name])).toBe(name);
      }),
    );
  });

  it.each(['(', '()', ')(', '1.'])('is read in time that grows with its length: %j', (filler) => {
    expect(typeof nameFromCell(`Danh Út${filler.repeat(100_000)}`).name).toBe('string');
  });
});
