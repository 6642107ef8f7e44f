import { dayAnswers } from '../core/forms/day-answers.js';
import type { HostTask } from './host-task.entity.js';

/** How a stored task reads in its form. */
export function taskAnswers(task: HostTask): Record<string, string> {
  const { office, person, phone, note, dueOn, version } = task;
  return {
    ...{ office, task: task.task, person, phone, note },
    ...dayAnswers('dueOn', dueOn),
    version: String(version),
  };
}
