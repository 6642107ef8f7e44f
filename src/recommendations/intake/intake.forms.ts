import { EditForm } from '../../core/forms/base-form.js';
import { Files } from '../../core/forms/files.js';
import { DayInput, DayOf, OneOf, Text, Whole } from '../../core/forms/rules.js';
import type { UploadedFile } from '../../core/files/uploaded-file.js';
import { backings, matterLevels, textLength, titleLength } from '../recommendation-words.js';
import type { Backing, MatterLevel } from '../recommendation-words.js';

export const intakeFileLimits = { most: 5, megabytes: 10 };

const mostBackers = 100_000;

/** What children ask, without a field for anybody's name. */
export class RecommendationForm extends EditForm {
  @Text({ max: titleLength, required: 'recommendations.title-needed', anyFont: true })
  title = '';

  @Text({ max: textLength, lines: true, required: 'recommendations.text-needed', anyFont: true })
  text = '';

  @Text({ max: 80 })
  topic = '';

  @OneOf(matterLevels, 'recommendations.level-needed')
  level!: MatterLevel;

  @Whole({ min: 1, max: mostBackers, key: 'recommendations.backers-wrong' })
  backers!: number;

  @OneOf(backings, 'recommendations.backing-needed')
  backing: Backing = 'children';

  @Text({ max: 80 })
  group = '';

  /** The text is in an old font and is to be stored in Unicode. */
  @OneOf(['', 'yes'], 'forms.not-text')
  convert: '' | 'yes' = '';
}

export class IntakeForm extends EditForm {
  @DayOf('heldOn')
  heldOn?: undefined;

  @DayInput()
  'heldOn-day' = '';

  @DayInput()
  'heldOn-month' = '';

  @DayInput()
  'heldOn-year' = '';

  @Text({ max: 6 })
  children = '';

  @Text({ max: 60 })
  documentNumber = '';

  @Files(intakeFileLimits)
  files: UploadedFile[] = [];
}

/** One click on an intake as the page showed it. */
export class IntakeClickForm extends EditForm {}

export class NoneForm extends EditForm {
  @Text({ max: 500, lines: true, required: 'recommendations.none-reason-needed' })
  reason = '';
}

export class ListConversionForm extends EditForm {
  @OneOf(['yes', 'no'], 'imports.choose-conversion')
  convert!: 'yes' | 'no';
}

export class ListStoringForm extends EditForm {
  /** Every line, or those without a mistake. */
  @OneOf(['all', 'sound'], 'imports.choose-scope')
  scope!: 'all' | 'sound';
}
