import { languages } from '../../views/text/text.js';
import type { Language } from '../../views/text/text.js';
import { BaseForm } from '../core/forms/base-form.js';
import { OneOf, Text } from '../core/forms/rules.js';
import { clockDays } from './demonstration-clock.service.js';
import type { ClockDay } from './demonstration-clock.service.js';

abstract class ReturningForm extends BaseForm {
  /** Path of the page to come back to. */
  @Text({ max: 2000 })
  back = '/';
}

export class LanguageForm extends ReturningForm {
  @OneOf(languages, 'home.unknown-language')
  language: Language = 'vi';
}

export class ClockForm extends ReturningForm {
  @OneOf(clockDays, 'home.unknown-day')
  day: ClockDay = clockDays[0];
}
