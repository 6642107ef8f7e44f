import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { DayInput, DayOf, OneOf, Phone, readDay, Text } from '../core/forms/rules.js';
import type { HostTask } from './host-task.entity.js';
import { openlySetStates } from './hosting-words.js';
import type { OpenlySetState } from './hosting-words.js';

export const taskDays = ['dueOn'];

export class TaskForm extends EditForm {
  @Text({ max: 100, required: 'hosting.task.office-needed' })
  office = '';

  @Text({ max: 400, required: 'hosting.task.task-needed' })
  task = '';

  @Text({ max: 120 })
  person = '';

  @Phone()
  phone = '';

  @DayOf('dueOn', 'hosting.task.day-needed')
  dueOn?: undefined;

  @DayInput()
  'dueOn-day' = '';

  @DayInput()
  'dueOn-month' = '';

  @DayInput()
  'dueOn-year' = '';

  @Text({ max: 300 })
  note = '';
}

/** Leads back to the list as it was chosen. */
abstract class FromListForm extends BaseForm {
  @Text({ max: 100 })
  chosenState = '';

  @Text({ max: 100 })
  chosenOffice = '';
}

export class TaskStateForm extends FromListForm {
  @OneOf(openlySetStates, 'hosting.task.state-needed')
  state: OpenlySetState = 'todo';
}

export class ObstacleForm extends FromListForm {
  @Text({ max: 500, lines: true, required: 'hosting.task.obstacle-needed' })
  obstacle = '';
}

export type TaskValues = Pick<HostTask, 'office' | 'task' | 'person' | 'phone' | 'dueOn' | 'note'>;

export function taskValues(form: TaskForm): TaskValues {
  const { office, task, person, phone, note } = form;
  return { office, task, person, phone, note, dueOn: readDay(form, 'dueOn') };
}
