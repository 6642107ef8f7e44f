import { ArrayMaxSize, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { Files } from '../core/forms/files.js';
import { DayInput, DayOf, OneOf, says, Text, Whole } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import { scanLimits } from '../core/files/scans.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';
import { letterKinds } from './letter-words.js';
import type { LetterKind } from './letter-words.js';

const mostLetters = 400;

export class IssuerForm extends EditForm {
  @Text({ max: 200 })
  superior = '';

  @Text({ max: 200, required: 'letters.issuer.name-needed' })
  name = '';

  @Text({ max: 30, required: 'letters.issuer.letters-needed' })
  @Matches(/^[\p{Lu}\d]+(-[\p{Lu}\d]+)*$/u, says('letters.issuer.letters-wrong'))
  letters = '';

  @Text({ max: 80, required: 'letters.issuer.place-needed' })
  place = '';

  @Text({ max: 300, lines: true, required: 'letters.issuer.authority-needed' })
  authority = '';

  @Text({ max: 120 })
  signatory = '';

  @Text({ max: 600, lines: true })
  recipients = '';
}

export class TemplateForm extends EditForm {
  @Text({ max: 300, required: 'letters.subject-needed' })
  subject = '';

  @Text({ max: 8_000, lines: true, required: 'letters.body-needed' })
  body = '';
}

export class MakeForm extends BaseForm {
  @OneOf(letterKinds, 'letters.kind-needed')
  kind: LetterKind | '' = '';

  /** When the event was to take place before. */
  @Text({ max: 120 })
  before = '';

  @Transform(list)
  @ArrayMaxSize(mostLetters)
  @Matches(/^(unit|guest):[\w-]{1,80}$/, { ...says('letters.nobody-chosen'), each: true })
  to: string[] = [];
}

export class PrintForm extends BaseForm {
  @Transform(list)
  @ArrayMaxSize(mostLetters)
  @Matches(/^[\w-]{1,36}$/, { ...says('letters.none-chosen'), each: true })
  letter: string[] = [];

  @OneOf(['pdf', 'docx'], 'letters.format-needed')
  format: 'pdf' | 'docx' = 'pdf';
}

export class NumberForm extends EditForm {
  @Whole({ min: 1, max: 99_999, key: 'letters.number-wrong' })
  number = 0;

  @DayOf('signedOn', 'letters.day-needed')
  signedOn?: undefined;

  @DayInput()
  'signedOn-day' = '';

  @DayInput()
  'signedOn-month' = '';

  @DayInput()
  'signedOn-year' = '';

  @Files(scanLimits)
  scan: UploadedFile[] = [];
}

/** One click on a letter as the page showed it. */
export class LetterClickForm extends EditForm {}
