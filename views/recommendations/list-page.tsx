import { outcomes } from '../../src/core/sheets/dry-run.js';
import type { Outcome } from '../../src/core/sheets/dry-run.js';
import type { IntakePlace } from '../../src/recommendations/intake/intake-views.service.js';
import type { OpenList } from '../../src/recommendations/intake/list-imports.service.js';
import type { JudgedLine } from '../../src/recommendations/intake/list-judge.service.js';
import { CellProblems, OutcomeTag } from '../imports/lines-table.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { FilterChips } from '../ui/filter-chips.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { importPath, pathOfPlace } from './paths.js';

interface ListPageProps {
  opened: OpenList;
  place: IntakePlace;
  only: Outcome | null;
  form: FormState;
}

/** "What is wrong in it?": every line with what would become of it, and the last step. */
export function ListPage(props: ListPageProps) {
  const t = useText();
  const { opened, place, only, form } = props;
  const path = pathOfPlace(place);
  const title = t('recommendations.import.lines');
  const rows = opened.run.rows.filter(({ outcome }) => only === null || outcome === only);
  return (
    <Layout
      wide
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('recommendations.title'), href: path }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={opened.import.fileName || t('imports.pasted-rows')} />
      {waitsForLook(opened) ? <Font opened={opened} /> : <LastStep {...props} path={path} />}
      <div class="tools">
        <Chips {...props} />
      </div>
      <Lines opened={opened} rows={rows} />
    </Layout>
  );
}

function waitsForLook({ list, choices }: OpenList): boolean {
  return list.encodings.size > 0 && choices.convert === undefined;
}

/** Text in an old font is shown as it would be stored, and a person says whether that is right. */
function Font({ opened }: { opened: OpenList }) {
  const t = useText();
  const { list, import: found } = opened;
  const column = [...list.encodings.keys()][0] ?? 0;
  const sample = (sheet: OpenList['list']['raw']) =>
    sheet.rows[list.lines[0]?.row ? list.lines[0].row - 1 : 0]?.[column]?.text ?? '';
  return (
    <Message tone="warning" title={t('imports.lines.fonts-title')}>
      <p>
        {t('recommendations.import.font', {
          before: sample(list.raw).slice(0, 90),
          after: sample(list.unicode).slice(0, 90),
        })}
      </p>
      <PostForm action={`${importPath(found.id)}/font`} method="PUT">
        <HiddenField name="version" value={found.version} />
        <Buttons>
          <Button name="convert" value="yes">
            {t('imports.columns.convert-yes')}
          </Button>
          <Button kind="secondary" name="convert" value="no">
            {t('imports.columns.convert-no')}
          </Button>
        </Buttons>
      </PostForm>
    </Message>
  );
}

function LastStep({ opened, path }: ListPageProps & { path: string }) {
  const t = useText();
  const { import: found, run } = opened;
  const { add, error } = run.counts;
  const isWhole = error + run.counts.ask === 0;
  return (
    <Card accent={isWhole ? 'sea' : 'coral'} title={titleOf(add, error, t)}>
      <Buttons>
        {add > 0 && (
          <PostForm action={`${importPath(found.id)}/storing`}>
            <HiddenField name="version" value={found.version} />
            <Button kind={isWhole ? 'action' : 'secondary'} name="scope" value={isWhole ? 'all' : 'sound'}>
              {t(isWhole ? 'recommendations.import.store-all' : 'recommendations.import.store-sound', {
                count: add,
              })}
            </Button>
          </PostForm>
        )}
        {add === 0 && <ButtonLink href={path}>{t('recommendations.import.back')}</ButtonLink>}
        <PostForm action={importPath(found.id)} method="DELETE">
          <Button kind="link">{t('imports.lines.discard')}</Button>
        </PostForm>
      </Buttons>
    </Card>
  );
}

function titleOf(add: number, error: number, t: ReturnType<typeof useText>): string {
  if (error > 0) return t('imports.lines.mistakes', { wrong: error, sound: add });
  return add > 0
    ? t('recommendations.import.whole', { count: add })
    : t('recommendations.import.nothing-new');
}

function Chips({ opened, only }: ListPageProps) {
  const t = useText();
  const path = importPath(opened.import.id);
  const { counts, rows } = opened.run;
  const chips = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => ({
      text: t(`imports.outcome.${outcome}`),
      href: `${path}?only=${outcome}`,
      count: counts[outcome],
      current: only === outcome,
    }));
  return (
    <FilterChips
      chips={[
        { text: t('mail.all-states'), href: path, count: rows.length, current: only === null },
        ...chips,
      ]}
    />
  );
}

function Lines({ opened, rows }: { opened: OpenList; rows: JudgedLine[] }) {
  const t = useText();
  return (
    <DataTable
      hideCaption
      caption={t('imports.lines.caption')}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        {
          heading: t('recommendations.field.text'),
          cell: ({ row, body, outcome }) => (
            <>
              {outcome === 'skip' ? (
                body.text
              ) : (
                <a href={`${importPath(opened.import.id)}/rows/${row}`}>{body.text}</a>
              )}
              <span class="table__under">{t('recommendations.import.row', { row })}</span>
            </>
          ),
        },
        { heading: t('imports.lines.outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
        {
          heading: t('imports.lines.problems'),
          cell: ({ problems }) => <CellProblems problems={problems} />,
        },
        { heading: t('recommendations.field.title'), cell: ({ body }) => body.title || '–' },
        {
          heading: t('recommendations.field.backers'),
          numeric: true,
          cell: ({ body }) => body.backers || '–',
        },
      ]}
    />
  );
}
