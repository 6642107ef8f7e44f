import { applyDecorators } from '@nestjs/common';
import { IsArray, IsString, Matches } from 'class-validator';
import { BaseForm } from '../core/forms/base-form.js';
import { Text, Whole, says } from '../core/forms/rules.js';

function Places(): PropertyDecorator {
  return Whole({ min: 0, max: 999, key: 'delegates.quota-number' });
}

/** Empty: no limit. */
function Age(): PropertyDecorator {
  return applyDecorators(Text({ max: 2 }), Matches(/^([1-9]\d?)?$/, says('delegates.age-number')));
}

/** The table's inputs, whose names depend on the units: `<unit>.<role>.<kind>=<text>` each. */
export class QuotaTableForm extends BaseForm {
  @IsArray()
  @IsString({ each: true })
  cells: string[] = [];
}

export class QuotaEverywhereForm extends BaseForm {
  @Places()
  'child-may' = Number.NaN;

  @Places()
  'child-must' = Number.NaN;

  @Places()
  'officer-may' = Number.NaN;

  @Places()
  'officer-must' = Number.NaN;
}

export class AgesForm extends BaseForm {
  @Age()
  'child-atLeast' = '';

  @Age()
  'child-under' = '';

  @Age()
  'officer-atLeast' = '';

  @Age()
  'officer-under' = '';
}
