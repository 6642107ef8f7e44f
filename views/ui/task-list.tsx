import { Tag } from './tag.js';
import type { TagTone } from './tag.js';

export interface Task {
  title: string;
  href?: string;
  hint?: string;
  status?: { text: string; tone?: TagTone };
}

export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.href ?? task.title} class="tasks__item">
          <div class="tasks__name">
            {task.href ? <a href={task.href}>{task.title}</a> : task.title}
            {task.hint && <div class="tasks__hint">{task.hint}</div>}
          </div>
          {task.status && (
            <div class="tasks__status">
              <Tag {...task.status} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
