import { EditForm } from '../../core/forms/base-form.js';
import { SeenForm } from '../../core/forms/seen.js';
import { Files } from '../../core/forms/files.js';
import { DayInput, DayOf, OneOf, Text, Whole } from '../../core/forms/rules.js';
import type { UploadedFile } from '../../core/files/uploaded-file.js';
import { answerLength, childLength, commitmentLength, outcomes, reasonLength } from '../answering-words.js';
import type { Outcome } from '../answering-words.js';

export const answerFileLimits = { most: 4, megabytes: 10 };

/** An answer on its way; handed to the committee it must be whole. */
export class AnswerForm extends EditForm {
  @Text({ max: answerLength, lines: true })
  text = '';

  @Text({ max: childLength, lines: true })
  childText = '';

  @OneOf(['', ...outcomes], 'answers.outcome-needed')
  outcome: Outcome | '' = '';

  @Text({ max: 1000, lines: true })
  cause = '';

  /** Which button was pressed. */
  @OneOf(['save', 'submit'], 'forms.stale')
  next = 'save';

  @Files(answerFileLimits)
  files: UploadedFile[] = [];
}

/** A share of what the lead unit answers. */
export class ShareForm extends EditForm {
  @Text({ max: 80, required: 'forms.stale' })
  unit = '';

  @Text({ max: answerLength, lines: true })
  share = '';
}

export class ReturnAnswerForm extends EditForm {
  @Text({ max: reasonLength, lines: true, required: 'answers.return.reason-needed' })
  returnReason = '';
}

/** What was really said. */
export class SpokenForm extends EditForm {
  @Text({ max: 160, required: 'answers.spoken.speaker-needed' })
  speaker = '';

  @Text({ max: answerLength, lines: true, required: 'answers.spoken.text-needed' })
  said = '';
}

export class CommitmentForm extends EditForm {
  @Text({ max: commitmentLength, lines: true, required: 'answers.commitment.text-needed' })
  promise = '';

  @Text({ max: 80, required: 'answers.commitment.owner-needed' })
  owner = '';

  @DayOf('dueOn', 'answers.commitment.due-needed')
  dueOn?: undefined;

  @DayInput()
  'dueOn-day' = '';

  @DayInput()
  'dueOn-month' = '';

  @DayInput()
  'dueOn-year' = '';
}

export class ObjectionForm extends EditForm {
  @Text({ max: reasonLength, lines: true, required: 'answers.commitment.objection-needed' })
  objection = '';
}

export class AnsweringSettingForm extends EditForm {
  @Whole({ min: 1, max: 90, key: 'answers.settings.days-wrong' })
  answerDays = 0;

  @DayOf('draftsUntil')
  draftsUntil?: undefined;

  @DayInput()
  'draftsUntil-day' = '';

  @DayInput()
  'draftsUntil-month' = '';

  @DayInput()
  'draftsUntil-year' = '';
}

/** Everything that the page has shown is published, and nothing else. */
export class PublicationForm extends SeenForm {}
