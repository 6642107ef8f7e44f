import { ValidateBy } from 'class-validator';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { OneOf, says, Text } from '../core/forms/rules.js';
import { listFormats } from '../lists/delegation-lists.service.js';
import type { ListFormat } from '../lists/delegation-lists.service.js';
import { criteria } from './criteria.js';
import type { Criterion } from './criteria.js';

/** At most so many may be set. */
const most = 99;

/** Another criterion than those published says which. */
function SaysWhich(): PropertyDecorator {
  const validate = (value: unknown, { object }: { object?: object } = {}) =>
    value !== '' || (object as ChoiceForm | undefined)?.criterion !== 'other';
  return ValidateBy({ name: 'saysWhich', validator: { validate } }, says('selections.reason-required'));
}

function NumberOrNothing(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && /^(?:[1-9]\d?)?$/.test(value);
  return ValidateBy({ name: 'number', validator: { validate } }, says('selections.places-number', { most }));
}

export class ChoiceForm extends BaseForm {
  @Text({ max: 36 })
  child = '';

  @OneOf(criteria, 'selections.choose-criterion')
  criterion!: Criterion;

  @Text({ max: 500, lines: true })
  @SaysWhich()
  reason = '';
}

export class EndForm extends BaseForm {
  @Text({ max: 500, lines: true, required: 'selections.end-reason-required' })
  reason = '';
}

export class PlacesForm extends EditForm {
  /** Empty: as many as are chosen. */
  @Text({ max: 3 })
  @NumberOrNothing()
  places = '';
}

export class ListForm extends BaseForm {
  @OneOf(listFormats, 'selections.choose-format')
  format: ListFormat = 'pdf';
}
