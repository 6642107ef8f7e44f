import { applyDecorators } from '@nestjs/common';
import { IsOptional, ValidateBy, ValidateIf } from 'class-validator';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, Phone, SomeOf, Text, readDay, says } from '../core/forms/rules.js';
import { circumstances, delegationRoles, genders, inclusions } from './delegate-roles.js';
import type { Circumstance, DelegationRole, Gender, Inclusion } from './delegate-roles.js';
import type { DelegateFacts } from './delegate-checks.js';

const ticked = ['', 'yes'] as const;
type Ticked = (typeof ticked)[number];

/** Letters that the badges' font has: those of Vietnamese and its Western neighbours. */
const letter = 'A-Za-zÀ-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ';
const printableName = new RegExp(`^(?:[${letter}][${letter}0-9 .,'’()-]*)?$`);
const printableText = new RegExp(`^[${letter} -~“”‘’«»–—…·°]*$`);

export function hasLetters(value: unknown): boolean {
  return typeof value === 'string' && (value.match(/\p{L}/gu) ?? []).length >= 2;
}

export function isPrintable(value: unknown): boolean {
  return typeof value === 'string' && printableName.test(value);
}

/** What stands below a name on a badge: all signs that its font has, besides letters. */
export function isPrintableText(value: unknown): boolean {
  return typeof value === 'string' && printableText.test(value);
}

/** Any name in the letters that a badge can print, as long as it has two of them. */
function PersonName(): PropertyDecorator {
  return applyDecorators(
    Text({ max: 120, required: 'delegates.name-required' }),
    ValidateBy({ name: 'letters', validator: { validate: hasLetters } }, says('delegates.name-letters')),
    ValidateBy({ name: 'printable', validator: { validate: isPrintable } }, says('delegates.name-script')),
  );
}

/** What another role's fields hold is not looked at, and not kept. */
function OfRoles(...roles: DelegationRole[]): PropertyDecorator {
  return ValidateIf((form: DelegateForm) => roles.includes(form.role));
}

function ChangeReason(): PropertyDecorator {
  return applyDecorators(Text({ max: 500, lines: true }), IsOptional());
}

export class DelegateForm extends EditForm {
  @OneOf(delegationRoles, 'delegates.choose-role')
  role!: DelegationRole;

  @PersonName()
  name = '';

  @DayOf('born')
  born?: undefined;

  @DayInput()
  'born-day' = '';

  @DayInput()
  'born-month' = '';

  @DayInput()
  'born-year' = '';

  @OneOf(['', ...genders], 'delegates.choose-gender')
  gender: Gender | '' = '';

  @Text({ max: 160 })
  school = '';

  @OfRoles('child')
  @Text({ max: 40 })
  className = '';

  @OfRoles('child')
  @Text({ max: 120 })
  guardianName = '';

  @OfRoles('child')
  @Phone()
  guardianPhone = '';

  @OfRoles('officer', 'volunteer')
  @Phone()
  phone = '';

  /** Empty: what is stored stays. */
  @Text({ max: 500, lines: true })
  health = '';

  @OneOf(ticked, 'forms.not-text')
  removeHealth: Ticked = '';

  /** Asked of children where the event counts its composition. */
  @SomeOf(circumstances, 'forms.not-text')
  circumstances: Circumstance[] = [];

  /** Absent where the form was opened before the freeze, and did not ask. */
  @ChangeReason()
  changeReason?: string;

  /** The likely duplicate in the own delegation is another person. */
  @OneOf(ticked, 'forms.not-text')
  different: Ticked = '';

  /** Save now, fill in before handing in. */
  @OneOf(ticked, 'forms.not-text')
  later: Ticked = '';

  /** Go on with another person of the same role. */
  @OneOf(['', 'another'], 'forms.not-text')
  next: '' | 'another' = '';
}

export class RemovalForm extends EditForm {}

function DepartureReason(): PropertyDecorator {
  return Text({ max: 500, lines: true, required: 'delegates.departure.reason-required' });
}

export class DepartureForm extends EditForm {
  @DepartureReason()
  reason = '';
}

/** Of the one who comes instead, with the version of the one who leaves. */
export class SubstitutionForm extends DelegateForm {
  @DepartureReason()
  reason = '';
}

export class SubmissionForm extends BaseForm {
  @Text({ max: 500, lines: true })
  shortfallReason = '';

  /** Asked where the event counts its composition. */
  @OneOf(inclusions, 'delegates.inclusion.choose')
  inclusion: Inclusion = '';

  @Text({ max: 500, lines: true })
  inclusionReason = '';
}

export class ApprovalForm extends EditForm {}

export class ReturnForm extends EditForm {
  @Text({ max: 500, lines: true, required: 'delegates.return-reason-required' })
  reason = '';
}

export type DelegateDetails = DelegateFacts & { school: string; className: string };

/** What is stored of a form: fields that the role doesn't need are not kept. */
export function detailsOf(form: DelegateForm): DelegateDetails {
  const isChild = form.role === 'child';
  return {
    role: form.role,
    name: form.name,
    born: readDay(form, 'born'),
    gender: form.gender === '' ? null : form.gender,
    school: form.school,
    className: isChild ? form.className : '',
    guardianName: isChild ? form.guardianName : '',
    guardianPhone: isChild ? form.guardianPhone : '',
    phone: isChild ? '' : form.phone,
  };
}
