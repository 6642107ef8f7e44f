import fc from 'fast-check';
import { readForm } from '../../src/core/forms/read-form.js';
import { DelegateForm, detailsOf } from '../../src/delegates/delegates.forms.js';
import { soundDetails } from '../../src/imports/sound-details.js';
import type { FormBody } from '../../src/imports/row-reading.js';

const usual = fc.constantFrom(
  '',
  'Danh Sóc',
  'Nguyễn Thị Ánh',
  'THCS Đông Thái',
  '7/2',
  'Lê Văn Út (ba)',
  "H'Mai",
);
const odd = fc.constantFrom(
  ...[
    ' Danh',
    'Danh  Út',
    'Út\n',
    'L\u00ADng',
    'a\u0301',
    'Thị\u200BÚt',
    'Ф',
    '1',
    'A',
    '\u202EAn',
    '👩 An',
    '.',
  ],
);
const long = fc.integer({ min: 38, max: 510 }).map((length) => 'a'.repeat(length));
const text = fc.oneof(
  { weight: 12, arbitrary: usual },
  odd,
  long,
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const number = fc.nat({ max: 40 }).map(String);
const year = fc.integer({ min: 1890, max: 2210 }).map(String);
const part = fc.oneof(
  { weight: 8, arbitrary: number },
  fc.constantFrom('', ' 1', '01', '+1', 'a', '1e1', '١'),
);
const phone = fc.oneof(
  fc.constantFrom('', '0912 000 000', '+84 912-000-000', '(0297) 3.000.000', '84912000000', '0912', 'số mới'),
  text,
);
const role = fc.constantFrom('child', 'officer', 'volunteer', 'guest', '', ' child');
const gender = fc.constantFrom('', 'male', 'female', 'nam', 'Male');
const different = fc.constantFrom(undefined, '', 'yes', 'no');

const bodies: fc.Arbitrary<FormBody> = fc.record({
  ...{ role, gender, different },
  ...{ name: text, school: text, className: text, guardianName: text, health: text },
  ...{ guardianPhone: phone, phone },
  ...{ 'born-day': part, 'born-month': part, 'born-year': fc.oneof(year, part) },
});

const sound: FormBody = {
  ...{ role: 'child', name: 'Danh Sà Rươl', 'born-day': '21', 'born-month': '08', 'born-year': '2006' },
  ...{ gender: 'male', school: 'Trường THCS Sao Mai', className: '7/3', guardianName: 'Danh Hol' },
  ...{ guardianPhone: '0912 000 004', phone: '', health: 'dị ứng tôm, cua' },
};

describe('a line that is sound at first sight', () => {
  it('is what the form makes of it, whatever stands in it', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const details = soundDetails(body);
        if (details) expect({ details, mistakes: [] }).toEqual(byForm(body));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(Object.keys(sound) as (keyof FormBody)[])('is so for the form whatever its %s is', (field) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const changed = { ...sound, [field]: body[field] };
        const details = soundDetails(changed);
        if (details) expect({ details, mistakes: [] }).toEqual(byForm(changed));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a child', sound],
    [
      'an officer',
      { ...sound, role: 'officer', className: '', guardianName: '', guardianPhone: '', phone: '0918000101' },
    ],
    [
      'a child without what may follow',
      { ...sound, ...{ 'born-day': '', 'born-month': '', 'born-year': '' }, gender: '' },
    ],
  ])('needs no form for %s', (_who, body) => {
    expect(soundDetails(body)).toEqual(byForm(body).details);
  });
});

function byForm(body: FormBody) {
  const { form, mistakes } = readForm(DelegateForm, body);
  return { details: form && detailsOf(form), mistakes };
}
