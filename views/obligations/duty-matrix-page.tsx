import type { Duty } from '../../src/obligations/duties.js';
import type { DutyColumn, DutyMatrix } from '../../src/obligations/duty-views.service.js';
import { endOf } from '../../src/obligations/duty-words.js';
import type { DutyState } from '../../src/obligations/duty-words.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import { Button, ButtonLink, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PartStat, Stat, Stats } from '../ui/stat.js';
import { TaskList } from '../ui/task-list.js';
import { dutyName } from './duty-name.js';
import { dutyPath, obligationsPath } from './duty-paths.js';
import { stateText } from './duty-tag.js';

interface DutyMatrixPageProps {
  matrix: DutyMatrix;
  form: FormState;
}

/** "Who owes what, who is late, and what waits for me?" */
export function DutyMatrixPage({ matrix, form }: DutyMatrixPageProps) {
  const t = useText();
  const title = t('obligations.board.title');
  return (
    <Layout wide title={title} hasErrors={form.errors.length > 0} crumbs={[{ text: title }]}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('obligations.board.lead')}>
        <PrintButton />
        <ButtonLink kind="secondary" href="/setup/obligations">
          {t('obligations.setting.title')}
        </ButtonLink>
        <ButtonLink kind="secondary" href="/difficulties">
          {t('obligations.difficulty.title')}
        </ButtonLink>
      </PageHeading>
      <Sums matrix={matrix} />
      <Steps matrix={matrix} />
      <Waiting matrix={matrix} />
      <Matrix matrix={partOf(matrix, 'district')} title={t('obligations.board.districts')} />
      <Matrix matrix={partOf(matrix, 'others')} title={t('obligations.board.agencies')} />
    </Layout>
  );
}

function dutiesIn({ rows }: DutyMatrix): Duty[] {
  return rows.flatMap(({ duties }) => duties.filter((duty) => duty !== null));
}

function Sums({ matrix }: { matrix: DutyMatrix }) {
  const t = useText();
  const all = dutiesIn(matrix);
  const count = (...states: DutyState[]) => all.filter(({ state }) => states.includes(state)).length;
  return (
    <Stats>
      <PartStat
        value={count('done', 'done-late', 'waiting')}
        max={all.length}
        label={t('obligations.sum.done')}
      />
      <Stat value={count('waiting')} label={t('obligations.sum.waiting')} />
      <Stat value={count('late')} label={t('obligations.sum.late')} />
      <Stat value={count('soon')} label={t('obligations.sum.soon')} />
    </Stats>
  );
}

function Steps({ matrix: { remindersDue } }: { matrix: DutyMatrix }) {
  const t = useText();
  return (
    <div class="buttons">
      {remindersDue > 0 && (
        <PostForm action={`${obligationsPath}/reminders`}>
          <Button>{t('obligations.reminders.draft', { count: remindersDue })}</Button>
        </PostForm>
      )}
      <PostForm action={`${obligationsPath}/exports`}>
        <Button kind="secondary">{t('obligations.export.button')}</Button>
      </PostForm>
    </div>
  );
}

function Waiting({ matrix: { waiting } }: { matrix: DutyMatrix }) {
  const t = useText();
  if (waiting.length === 0) return null;
  return (
    <Card title={t('obligations.board.waiting')} accent="sun">
      <TaskList
        tasks={waiting.map(({ obligation, unit, paper }) => ({
          title: `${unit.shortName}: ${paper?.number ?? ''}`,
          href: dutyPath({ obligationSlug: obligation.slug, unitSlug: unit.slug }),
          hint: dutyName(obligation, t),
        }))}
      />
    </Card>
  );
}

/** Districts and provincial bodies owe different things: each part has the columns that somebody in it owes. */
function partOf({ columns, rows, ...rest }: DutyMatrix, part: 'district' | 'others'): DutyMatrix {
  const own = rows.filter(({ unit }) => (unit.level === 'district') === (part === 'district'));
  const owed = columns.map((_, index) => own.some(({ duties }) => duties[index] != null));
  return {
    ...rest,
    columns: columns.filter((_, index) => owed[index]),
    rows: own.map(({ unit, duties }) => ({ unit, duties: duties.filter((_, index) => owed[index]) })),
  };
}

/** Coloured and in words; on a phone one block a unit. */
function Matrix({ matrix: { columns, rows }, title }: { matrix: DutyMatrix; title: string }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <div class="table-frame">
      <table class="table table--dense matrix">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('obligations.column.unit')}</th>
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, duties }) => (
            <tr key={unit.slug}>
              <th scope="row">{unit.shortName}</th>
              {duties.map((duty, index) => (
                <Cell key={columns[index]?.key} duty={duty} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ column: { kind, wording, lastDay } }: { column: DutyColumn }) {
  const t = useText();
  return (
    <th scope="col">
      <span class="matrix__what" title={wording}>
        {dutyName({ kind, wording }, t)}
      </span>
      {lastDay && <span class="table__under">{t('obligations.until', { day: formatDay(lastDay) })}</span>}
    </th>
  );
}

function Cell({ duty }: { duty: Duty | null }) {
  const t = useText();
  if (!duty) return <td class="matrix__none" />;
  const { obligation, unit, state, paper } = duty;
  const end = endOf(duty);
  const more = state === 'extended' && end ? formatDay(end) : (paper?.number ?? '');
  return (
    <td class={`matrix__cell matrix__cell--${state}`} data-label={dutyName(obligation, t)}>
      <a href={dutyPath({ obligationSlug: obligation.slug, unitSlug: unit.slug })}>
        {stateText(duty, t)}
        <span class="govuk-visually-hidden">
          : {unit.shortName}, {dutyName(obligation, t)}
        </span>
      </a>
      {more && <span class="table__under">{more}</span>}
    </td>
  );
}
