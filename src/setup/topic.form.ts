import { ArrayMaxSize, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { EditForm } from '../core/forms/base-form.js';
import { says, Text } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';

export class TopicForm extends EditForm {
  @Text({ max: 120, required: 'programme.topic.name-needed' })
  name = '';

  /** Slugs. */
  @Transform(list)
  @ArrayMaxSize(60)
  @Matches(/^[a-z0-9-]{1,80}$/, { ...says('programme.topic.unit-unknown'), each: true })
  units: string[] = [];
}
