import type { DeskList, DeskRow } from '../../src/recommendations/gathering/desk-list.service.js';
import { deskPageSize } from '../../src/recommendations/answering-words.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { DeskFilters } from './desk-filters.js';
import { ForumLinks } from './forum-links.js';
import { deskPath, listHref, matterPath } from './paths.js';
import { StageTag } from './stage-tag.js';

/** "What do children ask of us, and where does each stand?" */
export function DeskListPage({ list }: { list: DeskList }) {
  const t = useText();
  const { event, isCommittee, total } = list;
  const title = t('answers.desk.title');
  return (
    <Layout
      wide
      title={title}
      crumbs={[{ text: event.name, href: `/events/${event.slug}` }, { text: title }]}
    >
      <PageHeading title={title} lead={t(isCommittee ? 'answers.desk.lead' : 'answers.desk.own-lead')}>
        <PrintButton />
        {isCommittee && (
          <ButtonLink href={`/events/${event.slug}/recommendations`} kind="secondary">
            {t('answers.desk.intake')}
          </ButtonLink>
        )}
      </PageHeading>
      <Stages list={list} />
      <DeskFilters list={list} />
      {total === 0 ? <Nothing list={list} /> : <Rows list={list} />}
      <ForumLinks event={event} isCommittee={isCommittee} />
    </Layout>
  );
}

function Stages({ list: { counts, filter } }: { list: DeskList }) {
  const t = useText();
  const chips = counts.map(({ stage, count }) => ({
    text: t(stage === null ? 'answers.desk.all' : `answers.stage.${stage}`),
    href: listHref(deskPath, { ...filter, page: null, stage }),
    count,
    current: filter.stage === stage,
  }));
  return <FilterChips label={t('answers.desk.by-stage')} chips={chips} />;
}

function Nothing({ list: { counts } }: { list: DeskList }) {
  const t = useText();
  const isEmpty = counts.every(({ count }) => count === 0);
  if (isEmpty) return <EmptyState title={t('answers.desk.none')} text={t('answers.desk.none-text')} />;
  return (
    <p>
      {t('answers.desk.none-found')} <a href={deskPath}>{t('answers.desk.show-all')}</a>
    </p>
  );
}

function Rows({ list }: { list: DeskList }) {
  const t = useText();
  const { filter, rows, total } = list;
  return (
    <>
      <DataTable
        hideCaption
        openRows
        caption={t('answers.desk.title')}
        rows={rows}
        rowKey={({ row }) => row.id}
        columns={[
          { heading: t('answers.column.title'), cell: (one) => <Title one={one} /> },
          { heading: t('answers.column.from'), cell: (one) => <From one={one} /> },
          { heading: t('answers.column.topic'), cell: ({ topic }) => topic || '–' },
          { heading: t('answers.column.lead'), cell: ({ lead }) => lead || '–' },
          {
            heading: t('answers.column.stage'),
            cell: ({ row }) =>
              row.mergedIntoId ? <Tag text={t('answers.stage.merged')} /> : <StageTag stage={row.stage} />,
          },
          { heading: t('answers.column.due'), cell: (one) => <DueCell one={one} /> },
        ]}
      />
      <Pagination
        page={filter.page}
        pageSize={deskPageSize}
        total={total}
        href={(page) => listHref(deskPath, { ...filter, page })}
      />
    </>
  );
}

function Title({ one: { row } }: { one: DeskRow }) {
  return (
    <>
      <span class="soft">{row.number}. </span>
      <a href={matterPath(row.id)}>{row.title}</a>
    </>
  );
}

function From({ one: { row, unit, merged } }: { one: DeskRow }) {
  const t = useText();
  return (
    <>
      {unit}
      <span class="table__under">
        {t(`recommendations.backed.${row.backing}`, { count: row.backers })}
        {merged > 0 && ` · ${t('answers.merged-count', { count: merged })}`}
      </span>
    </>
  );
}

function DueCell({ one: { due, isLate } }: { one: DeskRow }) {
  const t = useText();
  if (!due) return <>–</>;
  return (
    <>
      {formatDay(due.on)}
      {isLate && (
        <span class="table__under">
          <Tag tone="red" text={t('answers.stage.late')} />
        </span>
      )}
    </>
  );
}
