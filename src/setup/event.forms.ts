import { EditForm } from '../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, readDay, Text, Whole } from '../core/forms/rules.js';
import type { EventValues } from '../programme/event-rules.js';
import { eventStatuses } from '../programme/plan/plan.js';
import type { EventStatus } from '../programme/plan/plan.js';

export const eventDays = ['startsOn', 'endsOn', 'opensOn', 'closesOn'];

export class EventForm extends EditForm {
  @Text({ max: 200, required: 'programme.setup.event.name-needed' })
  name = '';

  @OneOf(eventStatuses, 'programme.setup.event.status-needed')
  status: EventStatus | '' = '';

  @DayOf('startsOn')
  startsOn?: undefined;

  @DayInput()
  'startsOn-day' = '';

  @DayInput()
  'startsOn-month' = '';

  @DayInput()
  'startsOn-year' = '';

  @DayOf('endsOn')
  endsOn?: undefined;

  @DayInput()
  'endsOn-day' = '';

  @DayInput()
  'endsOn-month' = '';

  @DayInput()
  'endsOn-year' = '';

  @Text({ max: 200 })
  place = '';

  @Text({ max: 200 })
  venue = '';

  @Text({ max: 80 })
  host = '';

  @Text({ max: 80 })
  chair = '';

  @DayOf('opensOn')
  opensOn?: undefined;

  @DayInput()
  'opensOn-day' = '';

  @DayInput()
  'opensOn-month' = '';

  @DayInput()
  'opensOn-year' = '';

  @DayOf('closesOn')
  closesOn?: undefined;

  @DayInput()
  'closesOn-day' = '';

  @DayInput()
  'closesOn-month' = '';

  @DayInput()
  'closesOn-year' = '';

  /** A day at most. */
  @Whole({ min: 0, max: 1440, key: 'programme.setup.event.grace-number' })
  graceMinutes = 0;
}

/** An event of one day may leave its last day empty. */
export function eventValues(form: EventForm): EventValues {
  const startsOn = readDay(form, 'startsOn');
  return {
    name: form.name,
    status: form.status as EventStatus,
    startsOn,
    endsOn: readDay(form, 'endsOn') ?? startsOn,
    place: form.place,
    venue: form.venue,
    host: form.host || null,
    chair: form.chair || null,
    opensOn: readDay(form, 'opensOn'),
    closesOn: readDay(form, 'closesOn'),
    graceMinutes: form.graceMinutes,
  };
}
