import { openlySetStates } from '../../src/hosting/hosting-words.js';
import type { TaskQuery, TaskRow } from '../../src/hosting/task-list.js';
import type { TasksView } from '../../src/hosting/task-reader.js';
import { Button } from '../ui/button.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { PhoneLink } from '../ui/phone-link.js';
import { DataTable } from '../ui/table.js';
import type { Column } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { ChosenFields } from './chosen-fields.js';
import { obstaclePath, taskPath } from './paths.js';
import { dayInWords, TaskTag } from './task-words.js';

/** The tasks in the order of their days; the host sets their states from here. */
export function TaskTable({ view: { rows, query, isHost } }: { view: TasksView }) {
  const t = useText();
  const columns: Column<TaskRow>[] = [
    { heading: t('hosting.task.what'), cell: (row) => <What row={row} isHost={isHost} /> },
    { heading: t('hosting.task.office'), cell: (row) => <Who row={row} /> },
    { heading: t('hosting.task.day'), cell: (row) => <When row={row} /> },
    { heading: t('hosting.task.state-of'), cell: (row) => <State row={row} /> },
    ...(isHost
      ? [{ heading: t('hosting.task.set'), cell: (row: TaskRow) => <Moves row={row} query={query} /> }]
      : []),
  ];
  return (
    <DataTable
      dense
      caption={t('hosting.task.title')}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function What({ row, isHost }: { row: TaskRow; isHost: boolean }) {
  return (
    <span id={row.id}>
      {isHost ? <a href={`${taskPath(row)}/edit`}>{row.task}</a> : row.task}
      {row.note && <span class="table__under">{row.note}</span>}
    </span>
  );
}

function Who({ row: { office, person, phone } }: { row: TaskRow }) {
  return (
    <span>
      {office}
      {(person || phone) && (
        <span class="table__under">
          {person} {phone && <PhoneLink phone={phone} />}
        </span>
      )}
    </span>
  );
}

function When({ row: { dueOn, isLate } }: { row: TaskRow }) {
  const t = useText();
  return (
    <span>
      {dayInWords(dueOn, t)} {isLate && <Tag tone="red" text={t('hosting.task.state.late')} />}
    </span>
  );
}

function State({ row: { state, obstacle } }: { row: TaskRow }) {
  return (
    <span>
      <TaskTag state={state} />
      {obstacle && <span class="table__under keep-lines">{obstacle}</span>}
    </span>
  );
}

/** Every other state, one click away; only for what is stuck one says why first. */
function Moves({ row, query }: { row: TaskRow; query: TaskQuery }) {
  const t = useText();
  const named = (state: string) => t('hosting.task.set-of', { state, task: row.task });
  const stuck = t('hosting.task.move.stuck');
  return (
    <PostForm class="moves" action={`${taskPath(row)}/state`} method="PUT">
      <ChosenFields query={query} />
      {openlySetStates
        .filter((state) => state !== row.state)
        .map((state) => (
          <Button
            key={state}
            kind="secondary"
            small
            name="state"
            value={state}
            aria-label={named(t(`hosting.task.move.${state}`))}
          >
            {t(`hosting.task.move.${state}`)}
          </Button>
        ))}
      <a href={obstaclePath(row, query)} aria-label={named(stuck)}>
        {row.state === 'stuck' ? t('hosting.task.move.obstacle') : stuck}
      </a>
    </PostForm>
  );
}
