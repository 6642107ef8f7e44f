import type { TaskView } from '../../src/hosting/task-reader.js';
import { VersionField } from '../setup/version-field.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { taskCrumbs, taskPath, tasksPath } from './paths.js';

interface TaskFormPageProps {
  view: TaskView;
  form: FormState;
}

/** A new task, or one of the list. */
export function TaskFormPage({ view, form }: TaskFormPageProps) {
  const t = useText();
  const { event, task } = view;
  const title = t(task ? 'hosting.task.edit' : 'hosting.task.add');
  return (
    <Layout title={title} crumbs={taskCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={task?.task} />
      <PostForm action={task ? taskPath(task) : tasksPath(event)} method={task ? 'PUT' : 'POST'}>
        <VersionField form={form} />
        <Fields view={view} form={form} />
        <Buttons>
          <Button>{t('hosting.task.save')}</Button>
          <ButtonLink kind="secondary" href={tasksPath(event)}>
            {t('hosting.task.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      {task && <Removal task={task} />}
    </Layout>
  );
}

function Fields({ view: { offices }, form }: TaskFormPageProps) {
  const t = useText();
  return (
    <>
      <TextArea form={form} name="task" label={t('hosting.task.what')} rows={2} />
      <TextField
        form={form}
        name="office"
        label={t('hosting.task.office')}
        hint={t('hosting.task.office-hint')}
        autocomplete="off"
        suggestions={offices}
      />
      <TextField form={form} name="person" label={t('hosting.task.person')} autocomplete="off" optional />
      <TextField
        form={form}
        name="phone"
        type="tel"
        inputmode="tel"
        width={20}
        label={t('hosting.task.phone')}
        autocomplete="off"
        optional
      />
      <DateField form={form} name="dueOn" label={t('hosting.task.day')} hint={t('hosting.task.day-hint')} />
      <TextField form={form} name="note" label={t('hosting.task.note')} autocomplete="off" optional />
    </>
  );
}

function Removal({ task }: { task: NonNullable<TaskView['task']> }) {
  const t = useText();
  return (
    <Details summary={t('hosting.task.remove-open')}>
      <p>{t('hosting.task.remove-hint')}</p>
      <PostForm action={taskPath(task)} method="DELETE">
        <Button kind="danger">{t('hosting.task.remove')}</Button>
      </PostForm>
    </Details>
  );
}
