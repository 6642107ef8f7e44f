import { IsArray, IsString } from 'class-validator';
import { scanLimits } from '../core/files/scans.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { Files } from '../core/forms/files.js';
import { DayInput, DayOf, OneOf, SomeOf, Text } from '../core/forms/rules.js';
import { SeenForm } from '../core/forms/seen.js';
import { choices, methods, purposes, relations } from './consent-words.js';
import type { Choice, Giver, Method, Purpose, Relation } from './consent-words.js';

/** Nothing is ever chosen beforehand: what is not sent was not answered. */
function Answered(): PropertyDecorator {
  return OneOf(['', ...choices], 'consents.choose-answer');
}

/** How and when it was given. */
export class GivenForm extends EditForm {
  @OneOf(methods, 'consents.method-required')
  method!: Method;

  @DayOf('givenOn', 'consents.given-on-required')
  givenOn?: undefined;

  @DayInput()
  'givenOn-day' = '';

  @DayInput()
  'givenOn-month' = '';

  @DayInput()
  'givenOn-year' = '';
}

export class SignedForm extends GivenForm {
  @Text({ max: 120, required: 'consents.signer-required' })
  signer = '';

  @OneOf(relations, 'consents.relation-required')
  relation!: Relation;
}

export class RecordForm extends SignedForm {
  @Answered()
  'take-part-guardian': Choice | '' = '';

  @Answered()
  'take-part-child': Choice | '' = '';

  @Answered()
  'health-guardian': Choice | '' = '';

  @Answered()
  'health-child': Choice | '' = '';

  @Answered()
  'photo-file-guardian': Choice | '' = '';

  @Answered()
  'photo-file-child': Choice | '' = '';

  @Answered()
  'photo-public-guardian': Choice | '' = '';

  @Answered()
  'photo-public-child': Choice | '' = '';

  @Answered()
  'name-quote-guardian': Choice | '' = '';

  @Answered()
  'name-quote-child': Choice | '' = '';

  @Answered()
  'commitment-self': Choice | '' = '';

  /** The paper takes the place of an earlier one: its answers are recorded again, also where they are the same. */
  @OneOf(['', 'yes'], 'forms.not-text')
  renew: '' | 'yes' = '';

  /** Go on with the next person of the delegation. */
  @OneOf(['', 'next'], 'forms.not-text')
  next: '' | 'next' = '';
}

export class WithdrawalForm extends SignedForm {
  @OneOf(['guardian', 'child', 'self'], 'consents.giver-required')
  giver!: Giver;

  @SomeOf(purposes, 'consents.choose-purpose')
  purposes: Purpose[] = [];
}

/** A pile of papers: `<what>.<delegate id>=<text>` for each person's inputs, each with the version of its own person. */
export class PileForm extends GivenForm {
  @OneOf(['paper'], 'consents.pile-papers-only')
  declare method: 'paper';

  @IsArray()
  @IsString({ each: true })
  rows: string[] = [];
}

export class ConsentSettingForm extends SeenForm {
  @OneOf(['', 'yes'], 'forms.not-text')
  asksForConsent: '' | 'yes' = '';

  @OneOf(['', 'yes'], 'forms.not-text')
  asksForCommitment: '' | 'yes' = '';
}

export class ScansForm extends BaseForm {
  @Files(scanLimits, { required: 'consents.scans-required' })
  scans: UploadedFile[] = [];
}
