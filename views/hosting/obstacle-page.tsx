import type { TaskQuery } from '../../src/hosting/task-list.js';
import type { TaskView } from '../../src/hosting/task-reader.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { ChosenFields } from './chosen-fields.js';
import { obstaclePath, taskCrumbs, tasksPath } from './paths.js';

interface ObstaclePageProps {
  view: TaskView & { task: NonNullable<TaskView['task']> };
  query: TaskQuery;
  form?: FormState;
}

/** Why a task is stuck: without a word of that nobody can help. */
export function ObstaclePage({ view: { event, task }, query, form = emptyForm }: ObstaclePageProps) {
  const t = useText();
  const title = t('hosting.task.obstacle-title');
  return (
    <Layout title={title} crumbs={taskCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={task.task} />
      <PostForm action={obstaclePath(task)} method="PUT">
        <ChosenFields query={query} />
        <TextArea
          form={{ ...form, values: { obstacle: task.obstacle, ...form.values } }}
          name="obstacle"
          label={t('hosting.task.obstacle')}
          hint={t('hosting.task.obstacle-hint')}
          rows={3}
        />
        <Buttons>
          <Button>{t('hosting.task.obstacle-save')}</Button>
          <ButtonLink kind="secondary" href={tasksPath(event, query)}>
            {t('hosting.task.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}
