import { Transform } from 'class-transformer';
import { ArrayMaxSize, Matches } from 'class-validator';
import { EditForm } from '../../core/forms/base-form.js';
import { OneOf, says, Text, Whole } from '../../core/forms/rules.js';
import { list } from '../../core/forms/transforms.js';
import { reasonLength } from '../answering-words.js';
import { matterLevels } from '../recommendation-words.js';
import type { MatterLevel } from '../recommendation-words.js';

/** What a recommendation is about. */
export class SortForm extends EditForm {
  @Text({ max: 80, required: 'recommendations.topic-needed' })
  topic = '';

  @OneOf(matterLevels, 'recommendations.level-needed')
  level!: MatterLevel;
}

export class MergeForm extends EditForm {
  @Whole({ min: 1, max: 1_000_000, key: 'answers.merge.number-needed' })
  number = 0;
}

/** A button on a recommendation, with the version that was seen. */
export class MatterClickForm extends EditForm {}

export class AssignForm extends EditForm {
  @Text({ max: 80, required: 'answers.assign.lead-needed' })
  lead = '';

  @Transform(list)
  @Matches(/^[a-z0-9-]{1,80}$/, { ...says('answers.assign.with-wrong'), each: true })
  @ArrayMaxSize(60, says('answers.assign.with-wrong'))
  with: string[] = [];

  @Text({ max: reasonLength, lines: true })
  reason = '';

  @Text({ max: 160 })
  decidedBy = '';
}

export class SendOnForm extends EditForm {
  @Text({ max: reasonLength, lines: true, required: 'answers.send-on.reason-needed' })
  sendOnReason = '';
}
