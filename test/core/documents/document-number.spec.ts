import fc from 'fast-check';
import { readDocumentNumber } from '../../../src/core/documents/document-number.js';

describe('the number of a document', () => {
  it.each([
    ['80/KH-UBND', '80/KH-UBND'],
    ['45/DS-UBND', '45/DS-UBND'],
    ['Số: 45 /DS-UBND', '45/DS-UBND'],
    ['số 45/ds-ubnd', '45/DS-UBND'],
    ['5/GM-UBND', '05/GM-UBND'],
    ['1332/LĐTBXH-TE', '1332/LĐTBXH-TE'],
    ['1332/lđtbxh-te', '1332/LĐTBXH-TE'],
    ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['12/BC-P.LĐTBXH', '12/BC-P.LĐTBXH'],
    ['73-KH/TU', '73-KH/TU'],
    ['20-CT/TW', '20-CT/TW'],
    ['225 - KH/TWĐTN-CTTN', '225-KH/TWĐTN-CTTN'],
    ['3-KH/TU', '03-KH/TU'],
  ])('reads %s', (typed, number) => {
    expect(readDocumentNumber(typed)).toBe(number);
  });

  it.each([
    '',
    '45',
    'DS-UBND',
    '/DS-UBND',
    '45/',
    '45/DS UBND',
    '123456/KH',
    '45//KH',
    '=1+1',
    '45/KH-',
    '<b>/KH',
  ])('refuses %s', (typed) => {
    expect(readDocumentNumber(typed)).toBeNull();
  });

  it('reads what it has written once more, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,5} ?[-/] ?[A-ZĐa-z]{1,5}( ?[-/] ?[A-ZĐ]{1,6})?$/), (typed) => {
        const number = readDocumentNumber(typed);
        if (number !== null) expect(readDocumentNumber(number)).toBe(number);
      }),
    );
  });
});
