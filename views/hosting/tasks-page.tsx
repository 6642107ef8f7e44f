import type { TasksView } from '../../src/hosting/task-reader.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FilterChips } from '../ui/filter-chips.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { HostingHead } from './hosting-head.js';
import { taskCrumbs, tasksPath } from './paths.js';
import { SheetCard } from './sheet-card.js';
import { TaskTable } from './task-table.js';
import { dayInWords, sumsInWords } from './task-words.js';

interface TasksPageProps {
  view: TasksView;
  form?: FormState;
}

/** "Who does what by when, and what is not getting on?" */
export function TasksPage({ view, form = emptyForm }: TasksPageProps) {
  const t = useText();
  const { event, isHost, isOver, sums } = view;
  return (
    <Layout
      wide
      title={t('hosting.task.title')}
      crumbs={taskCrumbs(event, t)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <HostingHead view={view} part="task">
        {isHost && !isOver && (
          <ButtonLink href={`${tasksPath(event)}/new`}>{t('hosting.task.add')}</ButtonLink>
        )}
      </HostingHead>
      {isHost && isOver && <Message title={t('hosting.over')} />}
      {sums.total === 0 ? <NoTask view={view} /> : <Tasks view={view} />}
    </Layout>
  );
}

function Tasks({ view }: { view: TasksView }) {
  const t = useText();
  return (
    <>
      <p>
        <strong>{sumsInWords(view.sums, t)}</strong>
      </p>
      <Choices view={view} />
      {view.rows.length === 0 ? (
        <EmptyState title={t('hosting.task.none-found')} text={t('hosting.task.none-found-text')}>
          <ButtonLink kind="secondary" href={tasksPath(view.event)}>
            {t('hosting.task.show-all')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <TaskTable view={view} />
      )}
      <SheetCard view={view} />
    </>
  );
}

function Choices({ view: { event, query, states, offices } }: { view: TasksView }) {
  const t = useText();
  const ofStates = states.map(({ state, count }) => ({
    text: t(state === null ? 'hosting.task.all' : `hosting.task.state.${state}`),
    href: tasksPath(event, { ...query, state }),
    count,
    current: state === query.state,
  }));
  const ofOffices = [{ office: '', count: undefined }, ...offices].map(({ office, count }) => ({
    text: office || t('hosting.task.all-offices'),
    href: tasksPath(event, { ...query, office }),
    count,
    current: office === query.office,
  }));
  return (
    <>
      <div class="tools">
        <FilterChips label={t('hosting.task.by-state')} chips={ofStates} />
      </div>
      <Details summary={t('hosting.task.by-office')} open={query.office !== ''}>
        <FilterChips label={t('hosting.task.by-office')} chips={ofOffices} />
      </Details>
    </>
  );
}

function NoTask({ view: { event, isHost, isOver, suggested } }: { view: TasksView }) {
  const t = useText();
  if (!isHost || isOver)
    return <EmptyState title={t('hosting.task.none')} text={t('hosting.task.none-committee')} />;
  return (
    <>
      <EmptyState title={t('hosting.task.none')} text={t('hosting.task.none-host')} />
      <Card title={t('hosting.task.suggest-title', { count: suggested.length })}>
        <p>{t('hosting.task.suggest-text')}</p>
        <ul>
          {suggested.map(({ suggestion, office, task, dueOn }) => (
            <li key={suggestion}>
              {task} <span class="soft">({[office, dayInWords(dueOn, t)].join(', ')})</span>
            </li>
          ))}
        </ul>
        <PostForm action={`${tasksPath(event)}/suggestions`}>
          <Button kind="secondary">{t('hosting.task.suggest', { count: suggested.length })}</Button>
        </PostForm>
      </Card>
    </>
  );
}
