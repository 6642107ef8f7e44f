import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import type { TransformFnParams } from 'class-transformer';
import { Matches, ValidateBy } from 'class-validator';
import type { TextKey } from '../../views/text/text.js';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, Phone, says, Text, Whole } from '../core/forms/rules.js';
import { EmailAddress } from '../core/mail/email-address.js';
import { isPrintable, isPrintableText } from '../delegates/delegates.forms.js';
import { linesAsSent } from './guest-lines.js';
import { courtesies, guestKinds, invitationWays, mostPeople } from './guest-words.js';
import type { Courtesy, GuestKind, InvitationWay } from './guest-words.js';

export class GuestForm extends EditForm {
  @OneOf(guestKinds, 'guests.kind-needed')
  kind: GuestKind | '' = '';

  @OneOf(courtesies, 'guests.wrong-choice')
  courtesy: Courtesy = '';

  @Text({ max: 120 })
  @OnBadge(isPrintable, 'delegates.name-script')
  name = '';

  @Text({ max: 160 })
  @OnBadge(isPrintableText, 'guests.badge-script')
  title = '';

  @Text({ max: 200 })
  @OnBadge(isPrintableText, 'guests.badge-script')
  body = '';

  @Whole({ min: 1, max: mostPeople, key: 'guests.headcount-wrong' })
  headcount = 1;

  @Phone()
  phone = '';

  @EmailAddress()
  email = '';

  @Text({ max: 500, lines: true })
  note = '';

  @Text({ max: 3 })
  @Matches(/^([1-9]\d{0,2})?$/, says('guests.rank-wrong'))
  rank = '';

  /** The likely twin is somebody else. */
  @OneOf(['', 'yes'], 'guests.wrong-choice')
  different: '' | 'yes' = '';

  @OneOf(['', 'another'], 'guests.wrong-choice')
  next: '' | 'another' = '';
}

export class PasteForm extends BaseForm {
  @OneOf(guestKinds, 'guests.kind-needed')
  kind: GuestKind | '' = '';

  @TabbedLines(20_000)
  lines = '';

  /** Of the lines as the preview showed them. */
  @Text({ max: 64 })
  seen = '';

  @OneOf(['', 'yes'], 'guests.wrong-choice')
  different: '' | 'yes' = '';
}

export class InvitationForm extends EditForm {
  @OneOf(invitationWays, 'guests.way-needed')
  way: InvitationWay | '' = '';

  @DayOf('on')
  on?: undefined;

  @DayInput()
  'on-day' = '';

  @DayInput()
  'on-month' = '';

  @DayInput()
  'on-year' = '';
}

/** One click on a guest as the page showed it. */
export class GuestClickForm extends EditForm {}

export class NamesForm extends EditForm {
  @TabbedLines(20_000)
  names = '';

  @OneOf(['', 'yes'], 'guests.wrong-choice')
  repeated: '' | 'yes' = '';
}

const guestFormats = ['xlsx', 'pdf', 'docx'] as const;
export type GuestFormat = (typeof guestFormats)[number];

export class GuestExportForm extends BaseForm {
  @OneOf(guestFormats, 'lists.export.choose-format')
  format: GuestFormat = 'xlsx';
}

/** What the badge shows is written in characters that its font has. */
function OnBadge(validate: (value: unknown) => boolean, key: TextKey): PropertyDecorator {
  return ValidateBy({ name: 'printable', validator: { validate } }, says(key));
}

/** Lines whose parts stand between semicolons, or between tabs where they come from a sheet. What is declared last is applied first. */
function TabbedLines(max: number): PropertyDecorator {
  const asParts = ({ value }: TransformFnParams): unknown =>
    typeof value === 'string' ? linesAsSent(value) : value;
  return applyDecorators(Text({ max, lines: true }), Transform(asParts));
}
