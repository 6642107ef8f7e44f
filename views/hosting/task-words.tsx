import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { TaskState } from '../../src/hosting/hosting-words.js';
import type { TaskSums } from '../../src/hosting/task-list.js';
import type { Translate } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<TaskState, TagTone> = { todo: 'grey', doing: 'blue', done: 'green', stuck: 'red' };

export function TaskTag({ state }: { state: TaskState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`hosting.task.state.${state}`)} />;
}

/** `12 việc: 5 xong, 2 vướng mắc, 1 quá ngày`; what is nought is left out. */
export function sumsInWords({ total, done, stuck, late }: TaskSums, t: Translate): string {
  const parts = [
    t('hosting.task.sum.done', { count: done }),
    ...(stuck > 0 ? [t('hosting.task.sum.stuck', { count: stuck })] : []),
    ...(late > 0 ? [t('hosting.task.sum.late', { count: late })] : []),
  ];
  return `${t('hosting.task.sum.total', { count: total })}: ${parts.join(', ')}`;
}

export function dayInWords(dueOn: string | null, t: Translate): string {
  return dueOn === null ? t('hosting.task.no-day') : formatDay(dueOn as Day);
}
