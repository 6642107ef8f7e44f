import { BaseForm } from '../../core/forms/base-form.js';
import { Text } from '../../core/forms/rules.js';

export class RefusalForm extends BaseForm {
  @Text({ max: 500, lines: true, required: 'delegates.change.answer-required' })
  answer = '';
}
