import { BaseForm, EditForm } from '../../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, Text, Whole } from '../../core/forms/rules.js';
import { feedbackWays, outcomes, reasonLength } from '../answering-words.js';
import type { FeedbackWay, Outcome, Verdict } from '../answering-words.js';

export class ProgressForm extends EditForm {
  @DayOf('day', 'answers.progress.day-needed')
  day?: undefined;

  @DayInput()
  'day-day' = '';

  @DayInput()
  'day-month' = '';

  @DayInput()
  'day-year' = '';

  @Text({ max: 2000, lines: true, required: 'answers.progress.text-needed' })
  progress = '';

  @OneOf(['', ...outcomes], 'answers.outcome-needed')
  progressOutcome: Outcome | '' = '';

  @Text({ max: 1000, lines: true })
  progressCause = '';

  /** Of a promise that it tells of; with `done` ticked the promise is kept. */
  @Text({ max: 36 })
  commitment = '';

  @OneOf(['', 'yes'], 'forms.stale')
  done: '' | 'yes' = '';
}

export class MoreTimeForm extends EditForm {
  @DayOf('until', 'answers.extension.day-needed')
  until?: undefined;

  @DayInput()
  'until-day' = '';

  @DayInput()
  'until-month' = '';

  @DayInput()
  'until-year' = '';

  @Text({ max: reasonLength, lines: true, required: 'answers.extension.reason-needed' })
  extensionReason = '';

  /** Of a promise that gets more time; empty for the answer itself. */
  @Text({ max: 36 })
  promiseId = '';
}

export class WithdrawForm extends EditForm {
  @Text({ max: reasonLength, lines: true, required: 'answers.withdraw.reason-needed' })
  withdrawReason = '';
}

export class ReopenForm extends EditForm {
  @Text({ max: reasonLength, lines: true, required: 'answers.reopen.reason-needed' })
  reopenReason = '';
}

/** One district has brought its children what was answered. */
export class DeliveryForm extends BaseForm {
  @DayOf('deliveredOn', 'answers.feedback.day-needed')
  deliveredOn?: undefined;

  @DayInput()
  'deliveredOn-day' = '';

  @DayInput()
  'deliveredOn-month' = '';

  @DayInput()
  'deliveredOn-year' = '';

  @OneOf(feedbackWays, 'answers.feedback.way-needed')
  way!: FeedbackWay;
}

export class VerdictForm extends BaseForm {
  @Whole({ min: 0, max: 1_000, key: 'forms.stale' })
  round = 0;

  @Text({ max: 36, required: 'forms.stale' })
  recommendation = '';

  @OneOf(['enough', 'not-enough'], 'answers.feedback.verdict-needed')
  verdict!: Verdict;

  @Text({ max: 1000, lines: true })
  note = '';
}
