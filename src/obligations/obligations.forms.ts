import { Matches } from 'class-validator';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { Files } from '../core/forms/files.js';
import { DayInput, DayOf, OneOf, says, Text } from '../core/forms/rules.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';

export const paperLimits = { most: 5, megabytes: 10 };

export class PaperForm extends BaseForm {
  @Text({ max: 60, required: 'obligations.paper.number-needed' })
  number = '';

  @DayOf('signedOn', 'obligations.paper.day-needed')
  signedOn?: undefined;

  @DayInput()
  'signedOn-day' = '';

  @DayInput()
  'signedOn-month' = '';

  @DayInput()
  'signedOn-year' = '';

  @Text({ max: 500, lines: true })
  note = '';

  @Files(paperLimits, { required: 'obligations.paper.file-needed' })
  files: UploadedFile[] = [];
}

/** One click on a paper as the page showed it. */
export class PaperClickForm extends EditForm {}

export class ReturnForm extends EditForm {
  @Text({ max: 500, lines: true, required: 'obligations.paper.reason-needed' })
  reason = '';
}

export class ExtensionForm extends BaseForm {
  @DayOf('until', 'obligations.extension.day-needed')
  until?: undefined;

  @DayInput()
  'until-day' = '';

  @DayInput()
  'until-month' = '';

  @DayInput()
  'until-year' = '';

  @Text({ max: 500, lines: true, required: 'obligations.extension.reason-needed' })
  reason = '';
}

export class ObligationForm extends EditForm {
  @OneOf(['', 'yes', 'no'], 'obligations.setting.wrong-choice')
  isFollowed: '' | 'yes' | 'no' = '';

  @OneOf(['', 'yes', 'no'], 'obligations.setting.wrong-choice')
  isBinding: '' | 'yes' | 'no' = '';

  @DayOf('lastDay')
  lastDay?: undefined;

  @DayInput()
  'lastDay-day' = '';

  @DayInput()
  'lastDay-month' = '';

  @DayInput()
  'lastDay-year' = '';

  @Text({ max: 60 })
  @Matches(/^$|^-?\d{1,2}( ?, ?-?\d{1,2}){0,7}$/, says('obligations.setting.ladder-wrong'))
  ladder = '';
}

export class HolidayForm extends BaseForm {
  @DayOf('day', 'obligations.holiday.day-needed')
  day?: undefined;

  @DayInput()
  'day-day' = '';

  @DayInput()
  'day-month' = '';

  @DayInput()
  'day-year' = '';

  @Text({ max: 120, required: 'obligations.holiday.name-needed' })
  name = '';
}

export class DifficultyForm extends BaseForm {
  @Text({ max: 80, required: 'obligations.difficulty.unit-needed' })
  unit = '';

  @Text({ max: 160, required: 'obligations.difficulty.title-needed' })
  title = '';

  @Text({ max: 4_000, lines: true, required: 'obligations.difficulty.text-needed' })
  text = '';
}

export class PostForm extends EditForm {
  @Text({ max: 4_000, lines: true, required: 'obligations.difficulty.text-needed' })
  text = '';
}
