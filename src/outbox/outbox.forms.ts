import { ArrayMaxSize, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, says, Text } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import { EmailAddress } from '../core/mail/email-address.js';
import { otherWays } from '../core/mail/mail-words.js';
import type { OtherWay } from '../core/mail/mail-words.js';

const mostChosen = 500;

export class SendingForm extends BaseForm {
  /** Ids of drafts. */
  @Transform(list)
  @ArrayMaxSize(mostChosen)
  @Matches(/^[\w-]{1,36}$/, { ...says('mail.nothing-to-send'), each: true })
  mail: string[] = [];

  /** All drafts that the list finds, ticked or not. */
  @OneOf(['', 'yes'], 'mail.nothing-to-send')
  all: '' | 'yes' = '';

  /** When the list was made: what was drafted later, nobody has seen. */
  @Matches(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?$/, says('forms.stale'))
  listedAt = '';
}

/** One click on a mail as the page showed it. */
export class MailClickForm extends EditForm {}

export class AddressForm extends EditForm {
  @EmailAddress()
  address = '';
}

export class LiftForm extends BaseForm {
  @Text({ max: 200, required: 'mail.no-address' })
  address = '';
}

export class ToldForm extends BaseForm {
  @OneOf(otherWays, 'mail.note.way-needed')
  way: OtherWay | '' = '';

  @DayOf('on')
  on?: undefined;

  @DayInput()
  'on-day' = '';

  @DayInput()
  'on-month' = '';

  @DayInput()
  'on-year' = '';

  @Text({ max: 300 })
  note = '';
}
