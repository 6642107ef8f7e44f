import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { Text, Whole } from '../core/forms/rules.js';

export class VenueProposalForm extends BaseForm {
  @Text({ max: 100, required: 'hosting.venue.name-needed' })
  name = '';

  @Text({ max: 98, required: 'hosting.venue.address-needed' })
  address = '';

  @Whole({ min: 1, max: 100_000, key: 'hosting.venue.capacity-number' })
  capacity = 0;

  @Text({ max: 1000, lines: true })
  strengths = '';

  @Text({ max: 1000, lines: true, required: 'hosting.venue.rain-needed' })
  rainPlan = '';

  @Text({ max: 1000, lines: true })
  note = '';
}

/** The version is the event's, as the committee saw it when it chose. */
export class AcceptanceForm extends EditForm {}

export class GivingBackForm extends BaseForm {
  @Text({ max: 500, lines: true, required: 'hosting.venue.answer-needed' })
  answer = '';
}
