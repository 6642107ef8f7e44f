import { EditForm } from '../../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, Text } from '../../core/forms/rules.js';
import { refuseMistakes } from '../../core/errors/refusals.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { maskReasons, maskRows, matterLevels } from '../recommendation-words.js';
import type { MaskReason, MatterLevel } from '../recommendation-words.js';
import { formFields, reportChannels } from './concern-words.js';
import type { ConcernForm, ReportChannel } from './concern-words.js';
import type { MaskedWords } from './masking.js';

/** A text as it may be read by others: without `words-1`…, each for its `reason-1`…. */
export class ReadingForm extends EditForm {
  @Text({ max: 80, required: 'recommendations.topic-needed' })
  topic = '';

  @OneOf(matterLevels, 'recommendations.level-needed')
  level!: MatterLevel;

  constructor() {
    super();
    for (const row of maskRows) Object.assign(this, { [`words-${row}`]: '', [`reason-${row}`]: '' });
  }
}

for (const row of maskRows) {
  Text({ max: 120 })(ReadingForm.prototype, `words-${row}`);
  OneOf(['', ...maskReasons], 'recommendations.mask.reason-needed')(ReadingForm.prototype, `reason-${row}`);
}

/** @throws InvalidFields for words without a reason, and the other way round */
export function masksIn(form: ReadingForm): MaskedWords[] {
  const told = form as ReadingForm & Record<string, string>;
  const rows = maskRows.map((row) => ({
    row,
    words: told[`words-${row}`] ?? '',
    reason: told[`reason-${row}`] ?? '',
  }));
  const mistakes = rows.flatMap<FieldMistake>(({ row, words, reason }) => {
    if (words !== '' && reason === '')
      return [{ field: `reason-${row}`, key: 'recommendations.mask.reason-needed' }];
    return words === '' && reason !== ''
      ? [{ field: `words-${row}`, key: 'recommendations.mask.words-needed' }]
      : [];
  });
  refuseMistakes(mistakes);
  return rows
    .filter(({ words }) => words !== '')
    .map(({ words, reason }) => ({ words, reason: reason as MaskReason }));
}

export class GiveBackForm extends EditForm {
  @Text({ max: 500, lines: true, required: 'recommendations.reason-needed' })
  reason = '';
}

/** One click on a text or a concern as the page showed it. */
export class CareClickForm extends EditForm {}

export class ReportForm extends EditForm {
  @OneOf(reportChannels, 'recommendations.concern.channel-needed')
  channel!: ReportChannel;

  @Text({ max: 160, required: 'recommendations.concern.who-needed' })
  who = '';

  /** Empty: now. */
  @DayOf('toldOn')
  toldOn?: undefined;

  @DayInput()
  'toldOn-day' = '';

  @DayInput()
  'toldOn-month' = '';

  @DayInput()
  'toldOn-year' = '';

  @Text({ max: 10 })
  toldAt = '';

  @Text({ max: 1_000, lines: true })
  note = '';
}

/** What is known for Form 01. */
export class ConcernFormForm extends EditForm {
  constructor() {
    super();
    for (const field of formFields) Object.assign(this, { [field]: '' });
  }
}

for (const field of formFields) Text({ max: 1_000, lines: true })(ConcernFormForm.prototype, field);

export function concernFormIn(form: ConcernFormForm): ConcernForm {
  const told = form as ConcernFormForm & Record<string, string>;
  return Object.fromEntries(formFields.map((field) => [field, told[field] ?? ''])) as ConcernForm;
}

export class ClosingForm extends EditForm {
  @Text({ max: 2_000, lines: true, required: 'recommendations.concern.end-needed' })
  words = '';
}
