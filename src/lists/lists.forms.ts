import { scanLimits } from '../core/files/scans.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { Files } from '../core/forms/files.js';
import { DayInput, DayOf, OneOf, Text } from '../core/forms/rules.js';

export class LetterheadForm extends EditForm {
  @Text({ max: 200 })
  superior = '';

  @Text({ max: 200, required: 'lists.letterhead.issuer-needed' })
  issuer = '';

  @Text({ max: 80, required: 'lists.letterhead.place-needed' })
  place = '';

  @Text({ max: 40, required: 'lists.letterhead.symbol-needed' })
  symbol = '';

  @Text({ max: 300, lines: true, required: 'lists.letterhead.authority-needed' })
  authority = '';

  @Text({ max: 120 })
  signatory = '';

  @Text({ max: 600, lines: true })
  recipients = '';
}

export class SignedListForm extends BaseForm {
  @Text({ max: 60, required: 'lists.signed.number-needed' })
  number = '';

  @DayOf('signedOn', 'lists.signed.day-needed')
  signedOn?: undefined;

  @DayInput()
  'signedOn-day' = '';

  @DayInput()
  'signedOn-month' = '';

  @DayInput()
  'signedOn-year' = '';

  /** Of the list as the page showed it, so that nothing else is kept as signed. */
  @Text({ max: 9 })
  code = '';

  @Files(scanLimits, { required: 'lists.signed.scan-needed' })
  scans: UploadedFile[] = [];
}

const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export class ExportForm extends BaseForm {
  @OneOf(exportFormats, 'lists.export.choose-format')
  format: ExportFormat = 'xlsx';
}
