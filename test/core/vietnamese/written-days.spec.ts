import fc from 'fast-check';
import { addDays, daysBetween, formatDay, formatDayLong } from '../../../src/core/vietnamese/dates.js';
import type { Day } from '../../../src/core/vietnamese/dates.js';
import { readWrittenDay } from '../../../src/core/vietnamese/written-days.js';

const FIRST: Day = '1940-01-01';
const LAST: Day = '2030-12-31';
const every = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, at) => partsOf(addDays(FIRST, at)));

/** Of a day: as it stands, and its parts without and with a 0 in front. */
interface Parts {
  day: Day;
  d: string;
  m: string;
  dd: string;
  mm: string;
  yyyy: string;
}

function partsOf(day: Day): Parts {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  return { day, d: String(Number(dd)), m: String(Number(mm)), dd, mm, yyyy };
}

const forms: Record<string, (parts: Parts) => string> = {
  'dd/mm/yyyy': ({ dd, mm, yyyy }) => `${dd}/${mm}/${yyyy}`,
  'd/m/yyyy': ({ d, m, yyyy }) => `${d}/${m}/${yyyy}`,
  'd-m-yyyy': ({ d, m, yyyy }) => `${d}-${m}-${yyyy}`,
  'd.m.yyyy.': ({ d, m, yyyy }) => `${d}.${m}.${yyyy}.`,
  "'dd / mm / yyyy": ({ dd, mm, yyyy }) => ` '${dd} / ${mm} / ${yyyy} `,
  'dd mm yyyy': ({ dd, mm, yyyy }) => `${dd} ${mm}\u00A0${yyyy}`,
  ddmmyyyy: ({ dd, mm, yyyy }) => dd + mm + yyyy,
  'd/m/yy': ({ d, m, yyyy }) => `${d}/${m}/${yyyy.slice(2)}`,
  'dd-mm-yy': ({ dd, mm, yyyy }) => `${dd}-${mm}-${yyyy.slice(2)}`,
  'yyyy-mm-dd': ({ day }) => day,
  'yyyy/m/d': ({ d, m, yyyy }) => `${yyyy}/${m}/${d}`,
  'a moment of midnight': ({ day }) => `${day}T00:00:00.000Z`,
  'a decree': ({ day }) => formatDay(day),
  'a document': ({ day }) => formatDayLong(day),
  'a document, decomposed': ({ day }) => `Sinh ${formatDayLong(day)}.`.normalize('NFD'),
  "Excel's count of days": ({ day }) => String(daysBetween('1899-12-30', day)),
  "Excel's count as a decimal": ({ day }) => `${daysBetween('1899-12-30', day)}.0`,
};

describe('a date of birth in a cell', () => {
  it.each(Object.entries(forms))('is itself when written as %s, from 1940 to 2030', (_form, write) => {
    const misread = every.filter((parts) => {
      const read = readWrittenDay(write(parts), 2030);
      return read.kind !== 'day' || read.day !== parts.day;
    });
    expect(misread).toEqual([]);
  });

  it.each([
    ['9/5/06', '2006-05-09'],
    ['9/5/19', '2019-05-09'],
    ['9/5/20', '1920-05-09'],
    ['9/5/75', '1975-05-09'],
    ['9/5/00', '2000-05-09'],
    ['05/06/2006', '2006-06-05'],
    ['09/05/2006 00:00', '2006-05-09'],
    ['9/5/2006 12:00:00 AM', '2006-05-09'],
    ['09 thg 5 2006', '2006-05-09'],
    ['09 tháng 5, 2006', '2006-05-09'],
    ['29/2/2004', '2004-02-29'],
    ['38846', '2006-05-09'],
  ])('in a programme of 2019, %j is %s', (text, day) => {
    expect(readWrittenDay(text, 2019)).toEqual({ kind: 'day', day });
  });

  it.each(['2006', ' 2006 ', "'2006", '2006.', '2006.0', 'năm 2006', 'SN 2006', 'Sinh năm: 2006'])(
    '%j is a year',
    (text) => {
      expect(readWrittenDay(text, 2019)).toEqual({ kind: 'year', year: 2006 });
    },
  );

  it.each(['5/2006', '05/2006', '5-2006', '5.2006', '2006-05', 'tháng 5 năm 2006', 'Tháng 05/2006'])(
    '%j is a month',
    (text) => {
      expect(readWrittenDay(text, 2019)).toEqual({ kind: 'month', month: 5, year: 2006 });
    },
  );

  it.each(['05/25/2006', '5/25/06', '2006-25-05', '05252006'])(
    '%j is unclear, for 25 is no month',
    (text) => {
      expect(readWrittenDay(text, 2019)).toEqual({ kind: 'unclear', days: ['2006-05-25'] });
    },
  );

  it.each([
    '',
    ' ',
    '\u00A0',
    '-',
    '–',
    '--',
    '...',
    '?',
    '//',
    '/',
    'không rõ',
    'Không rõ'.normalize('NFD'),
    'chưa rõ',
    'Không',
  ])('%j is nothing', (text) => {
    expect(readWrittenDay(text, 2019)).toEqual({ kind: 'none' });
  });

  it.each([
    '31/02/2006',
    '29/02/2006',
    '32/5',
    '32/5/2006',
    '9/5',
    '9/13',
    '5/06',
    '13/2006',
    '13/13/2006',
    '00/00/2006',
    '9/5/206',
    '9/5/20006',
    '9/5/0206',
    '9/5/6',
    '009/5/2006',
    '9/5/2006/1',
    '06',
    '1',
    '14610',
    '47849',
    '38846.5',
    '20060509',
    '-38846',
    '2006-05-08T17:00:00.000Z',
    'nt',
    'Nam',
    '9/5/2006?9',
    `9/5/2006${' '.repeat(100)}`,
  ])('%j is wrong', (text) => {
    expect(readWrittenDay(text, 2019)).toEqual({ kind: 'wrong' });
  });

  it('is read as a day only where the calendar has it, whatever is written', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789/-. '), 'tháng', 'năm', 'ngày'),
    });
    fc.assert(
      fc.property(signs, (text) => {
        const read = readWrittenDay(text, 2019);
        if (read.kind !== 'day') return;
        expect(readWrittenDay(read.day, 2019)).toEqual(read);
        expect(readWrittenDay(formatDay(read.day), 2019)).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });
});
