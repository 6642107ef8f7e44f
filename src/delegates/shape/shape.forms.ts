import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { BaseForm } from '../../core/forms/base-form.js';
import { OneOf, Text, Whole, says } from '../../core/forms/rules.js';
import { SeenForm } from '../../core/forms/seen.js';
import { profiles } from './profiles.js';

/** Per cent; empty: no target. */
function Percent(): PropertyDecorator {
  return applyDecorators(Text({ max: 3 }), Matches(/^(100|[1-9]?\d)?$/, says('delegates.shape.percent')));
}

export class CompositionForm extends SeenForm {
  @OneOf(['', 'yes'], 'forms.not-text')
  countsComposition: '' | 'yes' = '';

  @Percent()
  girls = '';

  @Percent()
  boys = '';

  @Percent()
  poor = '';

  @Percent()
  minority = '';

  @Percent()
  special = '';
}

export class ProfileForm extends SeenForm {
  /** Empty: none. */
  @OneOf(['', ...profiles.map(({ slug }) => slug)], 'delegates.rules.choose')
  profile = '';
}

export class RuleNumberForm extends SeenForm {
  @Whole({ min: 1, max: 999, key: 'delegates.rules.number' })
  number = Number.NaN;
}

export class OverrulingForm extends BaseForm {
  @Text({ max: 500, lines: true, required: 'delegates.rules.reason-required' })
  reason = '';
}
