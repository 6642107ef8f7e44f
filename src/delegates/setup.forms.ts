import { applyDecorators } from '@nestjs/common';
import { IsArray, IsString, Matches } from 'class-validator';
import { Text, says } from '../core/forms/rules.js';
import { SeenForm } from '../core/forms/seen.js';

/** Empty: no limit. */
function Age(): PropertyDecorator {
  return applyDecorators(Text({ max: 2 }), Matches(/^([1-9]\d?)?$/, says('delegates.age-number')));
}

/** The table's inputs, whose names depend on the units: `<unit>.<role>.<kind>=<text>` each. */
export class QuotaTableForm extends SeenForm {
  @IsArray()
  @IsString({ each: true })
  cells: string[] = [];
}

export class QuotaCopyForm extends QuotaTableForm {
  /** The unit whose row is copied. */
  @Text({ max: 80, required: 'delegates.unknown-unit' })
  copy = '';
}

export class AgesForm extends SeenForm {
  @Age()
  'child-atLeast' = '';

  @Age()
  'child-under' = '';

  @Age()
  'officer-atLeast' = '';

  @Age()
  'officer-under' = '';

  @Age()
  'volunteer-atLeast' = '';

  @Age()
  'volunteer-under' = '';
}
