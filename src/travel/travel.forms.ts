import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, MaxLength, ValidateBy } from 'class-validator';
import { EditForm } from '../core/forms/base-form.js';
import { OneOf, Text, says } from '../core/forms/rules.js';
import { list, wholeNumber } from '../core/forms/transforms.js';
import { readClockTime } from '../core/vietnamese/clock-times.js';
import { means } from './travel-words.js';
import type { Means } from './travel-words.js';

/** More than any event has. */
const mostTicked = 400;

/** How a delegation comes and goes; what of it fits the event, the service knows. */
export class JourneyForm extends EditForm {
  @Text({ max: 10, required: 'travel.needed.arrives-on' })
  arrivesOn = '';

  @TimeOfDay()
  arrivesAt = '';

  @OneOf(means, 'travel.needed.arrives-by')
  arrivesBy!: Means;

  @Text({ max: 160 })
  arrivalNote = '';

  @Text({ max: 10, required: 'travel.needed.departs-on' })
  departsOn = '';

  @TimeOfDay()
  departsAt = '';

  @OneOf(means, 'travel.needed.departs-by')
  departsBy!: Means;

  @Text({ max: 160 })
  departureNote = '';

  @Ticked()
  nights: string[] = [];

  @Ticked()
  meals: string[] = [];
}

/** The same of one person, as it was and as it is now: what equals the delegation's journey goes on following it. */
export class SeparateJourneyForm extends JourneyForm {
  @Text({ max: 160 })
  stayNote = '';

  /** Of the delegation's journey that the form began with. */
  @Transform(wholeNumber)
  @IsInt(says('forms.stale'))
  journeyVersion = 0;
}

/** Back to the delegation's journey. */
export class RejoinForm extends EditForm {}

function TimeOfDay(): PropertyDecorator {
  const isTime = (value: unknown) =>
    typeof value === 'string' && (value === '' || readClockTime(value) !== null);
  return applyDecorators(
    Text({ max: 20 }),
    ValidateBy({ name: 'timeOfDay', validator: { validate: isTime } }, says('travel.wrong.time')),
  );
}

function Ticked(): PropertyDecorator {
  return applyDecorators(
    Transform(list),
    ArrayMaxSize(mostTicked, says('travel.wrong.choice')),
    IsString({ ...says('travel.wrong.choice'), each: true }),
    MaxLength(20, { ...says('travel.wrong.choice'), each: true }),
  );
}
