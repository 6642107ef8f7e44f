import { EditForm } from '../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, readDay, Text } from '../core/forms/rules.js';
import { cleanText } from '../core/vietnamese/clean-text.js';
import { unitKinds, unitLevels } from '../programme/plan/plan.js';
import type { UnitKind, UnitLevel } from '../programme/plan/plan.js';
import type { UnitValues } from '../programme/unit-rules.js';

export const unitDays = ['validFrom', 'validTo'];

export class UnitForm extends EditForm {
  @Text({ max: 200, required: 'programme.setup.unit.name-needed' })
  name = '';

  @Text({ max: 120, required: 'programme.setup.unit.short-name-needed' })
  shortName = '';

  @Text({ max: 200 })
  officeName = '';

  @OneOf(unitKinds, 'programme.setup.unit.kind-needed')
  kind: UnitKind | '' = '';

  @OneOf(unitLevels, 'programme.setup.unit.level-needed')
  level: UnitLevel | '' = '';

  @Text({ max: 80 })
  parent = '';

  @DayOf('validFrom')
  validFrom?: undefined;

  @DayInput()
  'validFrom-day' = '';

  @DayInput()
  'validFrom-month' = '';

  @DayInput()
  'validFrom-year' = '';

  @DayOf('validTo')
  validTo?: undefined;

  @DayInput()
  'validTo-day' = '';

  @DayInput()
  'validTo-month' = '';

  @DayInput()
  'validTo-year' = '';

  /** One name a line. */
  @Text({ max: 2000, lines: true })
  successors = '';
}

export function unitValues(form: UnitForm): UnitValues {
  return {
    name: form.name,
    shortName: form.shortName,
    officeName: form.officeName,
    kind: form.kind as UnitKind,
    level: form.level as UnitLevel,
    parent: form.parent || null,
    validFrom: readDay(form, 'validFrom'),
    validTo: readDay(form, 'validTo'),
    successors: form.successors.split('\n').map(cleanText).filter(Boolean),
  };
}
